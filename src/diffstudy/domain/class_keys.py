"""Keys of a classroom: what a teacher's results are sealed for, and what a learner signs with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A public key and its private half, each as text in base64url without padding.

    P-256 for a teacher (the point is 65 bytes, uncompressed), Ed25519 for a learner's profile;
    every other key has 32 bytes.
    """

    public: str
    private: str
