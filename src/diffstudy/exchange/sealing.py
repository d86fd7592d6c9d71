"""Keys, seals and signatures of the classroom: what classmates cannot read, and who signed.

A seal is made for the teacher's key: an ephemeral key pair on P-256, ECDH with the teacher's
public key, HKDF-SHA256, AES-256-GCM. The web page does the same with Web Crypto, so that every
step is written down here (see `seal`). None of this makes an exam of it: the student's computer
knows the answers, and formats.md 3.4 says what is not stopped.

Keys are text in base64url without padding (RFC 4648 section 5): a P-256 public key is its
uncompressed point (65 bytes), private keys and Ed25519 keys are 32 bytes. Importing the library
that does the work happens inside the functions.
"""

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diffstudy.domain.class_keys import KeyPair

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

ALGORITHM: Final = "ECDH-P256+HKDF-SHA256+AES-256-GCM"
_PURPOSE: Final = b"diffresult v1"
_POINT_BYTES, _SECRET_BYTES, _NONCE_BYTES = 65, 32, 12


class NotOpened(ValueError):
    """A seal does not open with this key: another key, or other bytes, than it was made with."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a seal consists of, each as text in base64url.

    Args:
        ephemeral: the public key made for this seal alone.
        nonce: 12 bytes.
        content: the encrypted bytes, with the tag of 16 bytes at their end.
    """

    ephemeral: str
    nonce: str
    content: str


def as_text(data: bytes) -> str:
    """Return bytes in base64url without padding."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def as_bytes(text: str) -> bytes:
    """Return the bytes of a text in base64url without padding; ValueError for any other text."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64url") from error
    if as_text(data) != text:
        raise ValueError("not base64url in its one form")
    return data


def new_sealing_key() -> KeyPair:
    """Return a new key pair of a teacher, on P-256."""
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    number = key.private_numbers().private_value
    return KeyPair(_point(key), as_text(number.to_bytes(_SECRET_BYTES, "big")))


def new_signing_key() -> KeyPair:
    """Return a new key pair of a learner's profile, Ed25519."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    return KeyPair(as_text(key.public_key().public_bytes_raw()), as_text(key.private_bytes_raw()))


def key_name(public: str) -> str:
    """Return the short name of a public key: 12 bytes of SHA-256 of its point, as text."""
    return as_text(hashlib.sha256(as_bytes(public)).digest()[:12])


def seal(content: bytes, public: str, bound: bytes) -> Sealed:
    """Encrypt for a teacher.

    1. An ephemeral key pair on P-256 is made; Z is the x coordinate (32 bytes) of ECDH with the
       teacher's key.
    2. The AES key is HKDF-SHA256 of Z, 32 bytes, with an empty salt and the info
       ``diffresult v1`` + ephemeral point (65 bytes) + teacher's point (65 bytes).
    3. AES-256-GCM with a random nonce of 12 bytes, a tag of 16 bytes behind the text, and
       ``bound`` as additional data.

    Args:
        public: the teacher's public key.
        bound: what stands beside the seal in the clear and must not be changed either.

    Raises:
        ValueError: that is no public key.
    """
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    theirs = as_bytes(public)
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
    ephemeral = ec.generate_private_key(ec.SECP256R1())
    own = as_bytes(_point(ephemeral))
    key = _content_key(ephemeral.exchange(ec.ECDH(), point), own, theirs)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return Sealed(as_text(own), as_text(nonce), as_text(AESGCM(key).encrypt(nonce, content, bound)))


def unseal(sealed: Sealed, private: str, bound: bytes) -> bytes:
    """Return what `seal` encrypted.

    Raises:
        NotOpened: made for another key, or changed since.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        secret = ec.derive_private_key(int.from_bytes(as_bytes(private), "big"), ec.SECP256R1())
        own, nonce = as_bytes(sealed.ephemeral), as_bytes(sealed.nonce)
        if len(own) != _POINT_BYTES or len(nonce) != _NONCE_BYTES:
            raise ValueError("a part of the seal has another length")
        point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), own)
        key = _content_key(secret.exchange(ec.ECDH(), point), own, as_bytes(_point(secret)))
        return AESGCM(key).decrypt(nonce, as_bytes(sealed.content), bound)
    except (ValueError, InvalidTag) as error:
        raise NotOpened("the seal does not open") from error


def sign(content: bytes, private: str) -> str:
    """Return a profile's signature (Ed25519) of some bytes, as text."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return as_text(Ed25519PrivateKey.from_private_bytes(as_bytes(private)).sign(content))


def is_signed(content: bytes, signature: str, public: str) -> bool:
    """Whether a signature of these bytes was made with the private half of a key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(as_bytes(public)).verify(as_bytes(signature), content)
    except (ValueError, InvalidSignature):
        return False
    return True


def _point(key: "EllipticCurvePrivateKey") -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return as_text(key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def _content_key(shared: bytes, ephemeral: bytes, teacher: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = _PURPOSE + ephemeral + teacher
    return HKDF(SHA256(), _SECRET_BYTES, salt=b"", info=info).derive(shared)
