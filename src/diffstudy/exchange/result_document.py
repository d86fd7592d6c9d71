"""The shapes of a .diffresult file: what stands outside in the clear, and what is sealed.

Importing this module loads msgspec; it is imported inside functions only.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from diffstudy.exchange.assignment_document import (
    MOST_ITEMS,
    MOST_TILES,
    Digest,
    Index,
    Instant,
    Mode,
    PointText,
    Uid,
)

MOST_EVENTS = 4 * MOST_ITEMS
_MOST_MS = 10**12

Place = Annotated[int, Meta(ge=0, le=MOST_TILES)]
TypedText = Annotated[str, Meta(max_length=300)]
Milliseconds = Annotated[int, Meta(ge=0, le=_MOST_MS)]
Base64 = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]+\Z", max_length=1_000_000)]


class SealEntry(Struct, kw_only=True):
    """The seal; ``to`` is the short name of the teacher's key."""

    alg: Literal["ECDH-P256+HKDF-SHA256+AES-256-GCM"]
    to: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16}\Z")]
    ephemeral: PointText
    nonce: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16}\Z")]
    content: Base64


class SealedEntry(Struct, kw_only=True):
    """The whole file: whose work it is stands inside the seal."""

    assignment: Uid
    seal: SealEntry


class EventEntry(Struct, kw_only=True):
    """One answer."""

    n: Annotated[int, Meta(ge=0, le=MOST_EVENTS)]
    item: Uid
    mode: Mode
    answer: Index | TypedText | Annotated[list[Place | None], Meta(max_length=MOST_TILES)] | None
    ms: Milliseconds
    changed: bool = False
    h: Digest


class ResultEntry(Struct, kw_only=True):
    """What the seal holds."""

    uid: Uid
    assignment: Uid
    digest: Digest
    revision: Annotated[int, Meta(ge=1, le=10_000)]
    code: Annotated[str, Meta(min_length=1, max_length=60)]
    attempt: Annotated[int, Meta(ge=1, le=1000)]
    app: Annotated[str, Meta(max_length=60)]
    started: Instant
    finished: Instant
    mono_ms: Milliseconds
    events: Annotated[list[EventEntry], Meta(max_length=MOST_EVENTS)] = field(default_factory=list)
    key: Annotated[str, Meta(max_length=60)] = ""
    sig: Annotated[str, Meta(max_length=120)] = ""
