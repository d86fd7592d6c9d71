"""Lines before a table that say how to read it: Anki's ``#separator:`` family, Excel's ``sep=``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from diffstudy.importers.table.roles import Role

# Bounded, or a line of blanks is tried from each of them to its end.
_LINE = re.compile(r"#\s{0,9}([a-z][a-z ]{0,39}?)\s{0,9}:(.*)", re.IGNORECASE | re.DOTALL)
_EXCEL = re.compile(r"sep=(.)", re.IGNORECASE)
_SEPARATORS = {
    "tab": "\t",
    "\\t": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "space": " ",
}
_SPECIAL = {
    "tags column": Role.IGNORED,
    "guid column": Role.IGNORED,
    "notetype column": Role.IGNORED,
    "deck column": Role.DECK,
}
_KNOWN = {"separator", "html", "columns", "tags", "deck", "notetype", "if matches", *_SPECIAL}


@dataclass(frozen=True, slots=True)
class Preamble:
    """What the first lines declare; None or empty where they are silent.

    Args:
        columns: the names of the columns.
        special: what single columns are, by their place counted from 0.
        lines: how many lines the declarations take.
    """

    separator: str | None = None
    is_html: bool = False
    columns: tuple[str, ...] = ()
    special: Mapping[int, Role] = field(default_factory=dict)
    lines: int = 0


def read_preamble(lines: Sequence[str]) -> Preamble:
    """Return what the lines at the start of a file declare about its table."""
    if lines and (found := _EXCEL.fullmatch(lines[0].strip(" \"'"))):
        return Preamble(separator=_separator(found[1]), lines=1)
    said: dict[str, str] = {}
    count = 0
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None or match[1].lower() not in _KNOWN:
            break
        said[match[1].lower()] = match[2]
        count += 1
    separator = _separator(said.get("separator", ""))
    names = said.get("columns", "")
    between = separator or ("\t" if "\t" in names else ",")
    places = {said[key].strip(): role for key, role in _SPECIAL.items() if key in said}
    return Preamble(
        separator=separator,
        is_html=said.get("html", "").strip().lower() == "true",
        columns=tuple(name.strip() for name in names.split(between)) if names.strip() else (),
        special={
            int(place) - 1: role
            for place, role in places.items()
            if re.fullmatch(r"[1-9][0-9]{0,2}", place)
        },
        lines=count,
    )


def _separator(value: str) -> str | None:
    if value == "\t":
        return value
    name = value.strip().lower()
    if name in _SEPARATORS:
        return _SEPARATORS[name]
    sign = name[:1]
    return sign if sign and sign != '"' and not sign.isalnum() else None
