"""JSON from a stranger becomes plain values, and nothing that it says twice or hides gets through.

The usual readers take the last of two members with one name, let NaN in, and keep characters that
turn a line around on the screen. Here each of them is refused, with its line.
"""

import json
import math
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from diffstudy.domain.errors import UnreadableFile
from diffstudy.exchange.characters import composed, hides
from diffstudy.exchange.json_location import line_of_byte, line_of_steps

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MOST_DIGITS = 40
_MOST_DEPTH: Final = 24
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|-?(?:Infinity|NaN)|-?[0-9][0-9.eE+-]*', re.DOTALL)
_MEMBER = re.compile(r"[ \t\r\n]*:")
_MAY_HIDE = re.compile(r"\\[ubfr]")
_REPAIR = "repair it in a text editor, or export the pack again"


class _Refused(Exception):
    """The decoder met something that has no place in a pack; where, it does not say."""


def parsed(data: bytes, path: Path) -> tuple[Any, str]:
    """Return the value of a JSON file, every text in NFC, and the file as text.

    Args:
        data: the content of the file.
        path: the file, for the messages.

    Raises:
        UnreadableFile: not UTF-8, not JSON, a member named twice, a number that is none or has
            no end, nested too deeply, or a character that nobody sees.
    """
    try:
        text = data.removeprefix(_BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            path, "the file is not UTF-8", "save it as UTF-8", line_of_byte(data, error.start)
        ) from error
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_members,
            parse_constant=_no_number,
            parse_int=_integer,
            parse_float=_number,
        )
    except _Refused as error:
        problem, cure, at = _found(text)
        raise UnreadableFile(path, problem, cure, _line(text, at)) from error
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            path, "the file is not valid JSON from here on", _REPAIR, error.lineno
        ) from error
    except RecursionError as error:
        raise UnreadableFile(
            path, "the file is nested too deeply to be a pack", "export the pack again"
        ) from error
    is_plain = not _MAY_HIDE.search(text) and not hides(text.replace("\r", ""))
    if is_plain and unicodedata.is_normalized("NFC", text):
        return tree, text
    return _composed(tree, (), text, path), text


def is_deep(value: Any, left: int = _MOST_DEPTH) -> bool:
    """Whether lists and objects stand in each other more than a few levels deep."""
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return left == 0 or any(is_deep(each, left - 1) for each in inner)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Refused
    return found


def _no_number(_name: str) -> float:
    raise _Refused


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise _Refused
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _Refused
    return value


def _found(text: str) -> tuple[str, str, int]:
    """What the decoder refused, its cure, and where it stands: the first such thing of the file."""
    open_objects: list[set[str] | None] = []
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word in "{[":
            open_objects.append(set() if word == "{" else None)
        elif word in "}]":
            open_objects.pop()
        elif word[0] != '"':
            fault = _number_fault(word)
            if fault:
                return fault, "write a number such as 1 or 0.5", token.start()
        elif open_objects and open_objects[-1] is not None and _MEMBER.match(text, token.end()):
            name = json.loads(word, strict=False)
            if name in open_objects[-1]:
                shown = f"the member “{name[:40]}” is there twice"
                return shown, "keep one of the two", token.start()
            open_objects[-1].add(name)
    raise AssertionError("the decoder refused what cannot be found again")


def _number_fault(word: str) -> str | None:
    if word.lstrip("-") in {"NaN", "Infinity"}:
        return f"“{word}” is no number"
    is_whole = word.lstrip("-").isdigit()
    too_long = is_whole and len(word) > _MOST_DIGITS
    too_large = not is_whole and not math.isfinite(float(word))
    return f"the number {word[:20]}… is too large" if too_long or too_large else None


def _composed(value: Any, way: tuple[str | int, ...], text: str, path: Path) -> Any:
    """The value with each text in NFC; refuses characters that nobody sees."""
    match value:
        case str():
            if hides(value):
                raise UnreadableFile(
                    path,
                    "the text holds control characters or overrides of the writing direction",
                    "type it anew",
                    line_of_steps(text, way),
                )
            return composed(value)
        case list():
            return [_composed(each, (*way, place), text, path) for place, each in enumerate(value)]
        case dict():
            return dict(_composed_members(value, way, text, path))
    return value


def _composed_members(
    members: dict[str, Any], way: tuple[str | int, ...], text: str, path: Path
) -> Iterator[tuple[str, Any]]:
    for name, value in members.items():
        inner = (*way, name)
        yield _composed(name, inner, text, path), _composed(value, inner, text, path)


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
