"""JSON in the one form that RFC 8785 gives it: what is digested, signed and bound to a seal.

Values without fractions have that form from the json module too, which is written in C and takes a
tenth of the time: a folder of results is verified while the teacher waits. All else goes through
the library, which is imported inside the function: only files of a class need it.
"""

import hashlib
import json
from typing import Any, Final

from diffstudy.domain.language import tr

_LARGEST: Final = 2**53 - 1
"""Beyond it JavaScript does not tell whole numbers apart, and RFC 8785 refuses them."""


def canonical(value: Any) -> bytes:
    """Return a value as RFC 8785 JSON.

    Raises:
        ValueError: a number that every other program would read differently.
    """
    if _is_plain(value):
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return text.encode()
    if isinstance(value, dict) and _has_plain_names(value):
        members = (
            json.dumps(name).encode() + b":" + canonical(value[name]) for name in sorted(value)
        )
        return b"{" + b",".join(members) + b"}"
    import rfc8785

    try:
        return rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as error:
        raise ValueError(tr("a number in the file is too large")) from error


def digest(value: Any) -> str:
    """Return SHA-256 of the RFC 8785 form of a value, in hexadecimal; ValueError as there."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _is_plain(value: object) -> bool:
    """Whether the json module writes a value as RFC 8785 does: no fractions, no large numbers.

    Names are sorted by their UTF-16 there and by their code points here; in ASCII both agree.
    """
    match value:
        case None | bool() | str():
            return True
        case int():
            return -_LARGEST <= value <= _LARGEST
        case list() | tuple():
            return all(map(_is_plain, value))
        case dict():
            return _has_plain_names(value) and all(map(_is_plain, value.values()))
        case _:
            return False


def _has_plain_names(value: dict[Any, Any]) -> bool:
    return all(isinstance(name, str) and name.isascii() for name in value)
