"""Which characters a pack may hold: text that a reader sees as it is, composed as NFC."""

import re
import unicodedata

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def cleaned(text: str) -> str:
    """Return the text in NFC, without control characters and direction overrides."""
    return unicodedata.normalize("NFC", _HIDDEN.sub("", text))


def composed(text: str) -> str:
    """Return the text in NFC."""
    return unicodedata.normalize("NFC", text)


def hides(text: str) -> bool:
    """Whether the text holds characters that no reader can see and that may mislead one."""
    return _HIDDEN.search(text) is not None
