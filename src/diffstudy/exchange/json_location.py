"""Where in a JSON text a value stands, so that a refusal can name the line.

The decoder names the place as a path such as ``$.terms[0].term``; the text is walked along it.
"""

import json
import re
from collections.abc import Iterable

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+)\]")


def line_of(text: str, path: str) -> int:
    """Return the line, counted from 1, on which the value at a path begins.

    A path that leaves the text ends at the last value found on the way.

    Args:
        text: a JSON text; it may be malformed.
        path: such as ``$.comparisons[2].chart[0].cells``.
    """
    steps = (step["key"] or int(step["index"]) for step in _STEP.finditer(path))
    return line_of_steps(text, steps)


def line_of_steps(text: str, steps: Iterable[str | int]) -> int:
    """Return the line, counted from 1, on which the value at the end of a way begins.

    Args:
        text: a JSON text; it may be malformed.
        steps: names of members and indexes of elements; one that is not there ends the way.
    """
    position = _skip_space(text, 0)
    for step in steps:
        try:
            found = _enter(text, position, step)
        except (ValueError, IndexError, RecursionError):
            break
        if found is None:
            break
        position = found
    return text.count("\n", 0, position) + 1


def line_of_byte(data: bytes, position: int) -> int:
    """Return the line, counted from 1, in which a byte stands."""
    return data.count(b"\n", 0, position) + 1


def _enter(text: str, position: int, step: str | int) -> int | None:
    if isinstance(step, str):
        return _member(text, position, step)
    return _element(text, position, step)


def _member(text: str, position: int, wanted: str) -> int | None:
    if text[position] != "{":
        return None
    position = _skip_space(text, position + 1)
    while text[position] == '"':
        key, position = _DECODER.raw_decode(text, position)
        position = _skip_space(text, _skip_space(text, position) + 1)
        if key == wanted:
            return position
        position = _after_value(text, position)
    return None


def _element(text: str, position: int, wanted: int) -> int | None:
    if text[position] != "[":
        return None
    position = _skip_space(text, position + 1)
    for _ in range(wanted):
        position = _after_value(text, position)
    return position


def _after_value(text: str, position: int) -> int:
    _, position = _DECODER.raw_decode(text, position)
    position = _skip_space(text, position)
    return _skip_space(text, position + 1) if text[position] == "," else position


def _skip_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position
