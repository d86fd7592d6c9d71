"""The field that no one sees: what a card stands for, as JSON that Anki leaves as it is.

Anki brings fields into NFC, looks for sounds and pictures in them, and its editor reads them as
HTML. So everything but plain ASCII, and every sign that means something there, is escaped.
"""

import json
import re
from typing import Any

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_SIGN = re.compile(r"[<>&\[\]{}']")


def encoded(value: dict[str, Any]) -> str:
    """Return a value as one line of ASCII."""
    plain = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return _TEXT.sub(lambda found: _SIGN.sub(_escape, found[0]), plain)


def decoded(field: str) -> dict[str, Any]:
    """Return the value of a field.

    Raises:
        ValueError: someone changed it by hand.
    """
    try:
        value = json.loads(field)
    except (ValueError, RecursionError):
        value = None
    match value:
        case dict():
            return value
        case _:
            raise ValueError("the hidden field is damaged")


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
