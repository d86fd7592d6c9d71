"""``.diff.md``, the pack that a person writes by hand (formats.md 2.3): written and read back.

What Markdown cannot say, so that only pack.json and the zip around it carry it:

- of a comparison: a title other than its terms, authors, byline, date, source, neighbours,
  and which order the definitions of two terms had among each other;
- of a term: its language and its other names;
- doubts: the confidence, reason and line of an attribution, and whether a program named the
  aspect of a chart row. A definition too doubtful to be asked is left out, and so is one that
  belongs to no term: written down, it would look certain;
- members that only pack.json has, of this program or of another;
- characters that nobody sees (controls, overrides of the writing direction), and any form of
  Unicode but NFC.

`sayable` is this list as a function: reading what was written gives exactly that, with the line
of each part.

Beside ``{#id}`` an item may say ``formerly=old,older`` and ``rev=2``, and a row of the chart
``.noquiz``: it is shown and never asked. Behind the title stand the flags and tags of the
comparison, ``{#id .regional .disputed tags=law,property}``. ``## Tip`` holds its memory tip, and
``## Sources`` a list of where facts were looked up, each with the fact in bold before it.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import Pack, PackProblem

if TYPE_CHECKING:
    from diffstudy.exchange.markdown.naming import MissingId

_HEADER = re.compile(r"---[ \t]*\n((?:(?!---|\.\.\.)[^\n]*\n){0,500})")
_VERSION_FIELD = re.compile(r"^[\"']?diffpack[\"']?[ \t]*:", re.MULTILINE)
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*\Z|[ \t]+\Z|\Z")
_FIRST_CELL = re.compile(r"[ \t]*\|?((?:\\\||[^|])*)")


def has_header(head: str) -> bool:
    """Whether a text begins with the header of a hand-written pack."""
    found = _HEADER.match(head.replace("\r\n", "\n").replace("\r", "\n"))
    return found is not None and _VERSION_FIELD.search(found[1]) is not None


def dump(pack: Pack) -> str:
    """Return the sayable part of a pack as Markdown.

    Raises:
        ValueError: nothing of it can be said, or a key does not begin with that of its pack,
            comparison or term.
    """
    from diffstudy.exchange.markdown.writing import written

    said = sayable(pack)
    if not said.comparisons:
        raise ValueError("no comparison of the pack can be said in Markdown")
    return written(said)


def load(
    text: str, path: Path, pack_id: str = LOCAL_PACK_ID
) -> tuple[Pack, tuple[PackProblem, ...]]:
    """Return the pack of a hand-written file and what is to be said about it.

    Args:
        text: the content of the file.
        path: the file, for the messages.
        pack_id: the pack of a file whose header names none.

    Raises:
        ImportFailed: the file has no usable header, no comparison, or is too large.
    """
    from diffstudy.exchange.markdown.reading import read_pack

    read = read_pack(text, path, pack_id)
    return read.pack, read.problems


def sayable(pack: Pack) -> Pack:
    """Return the part of a pack that Markdown can say, with every line number left out."""
    from diffstudy.exchange.markdown.saying import sayable as said

    return said(pack)


def left_unsaid(pack: Pack) -> tuple[str, ...]:
    """Return, for a person, what is lost where this pack is written as Markdown."""
    from diffstudy.exchange.markdown.saying import left_unsaid as unsaid

    return unsaid(pack)


def inspect(text: str, path: Path) -> tuple[tuple[PackProblem, ...], int]:
    """Return what is to be said about a file and how many places in it have no id.

    Raises:
        ImportFailed: as `load`.
    """
    from diffstudy.exchange.markdown.reading import read_pack

    read = read_pack(text, path)
    return read.problems, len(read.missing)


def with_ids(text: str, path: Path) -> tuple[str, int]:
    """Return the file with a ``{#id}`` wherever one was missing, and how many were.

    Nothing else changes, and each place gets the id that it has had so far, so that nothing that
    was learned is lost.

    Raises:
        ImportFailed: the file cannot be read, or would mean something else with the ids in it.
    """
    from diffstudy.exchange.markdown.reading import read_pack

    before = read_pack(text, path)
    parts = _LINE_END.split(text)
    for place in before.missing:
        at = (place.line - 1) * 2
        parts[at] = _marked(parts[at], place)
    marked = "".join(parts)
    if before.missing and read_pack(marked, path).pack != before.pack:
        raise ImportFailed(
            path,
            "the ids would change what the file says, so that none is written",
            "write them by hand, as {#id} at the end of a line",
        )
    return marked, len(before.missing)


def _marked(line: str, place: "MissingId") -> str:
    if place.in_cell:
        found = _FIRST_CELL.match(line)
        end = found.start(1) + len(found[1].rstrip()) if found else len(line)
    else:
        closing = _CLOSING.search(line)
        end = closing.start() if closing and line.lstrip().startswith("#") else len(line.rstrip())
    return f"{line[:end]} {{#{place.id}}}{line[end:]}"
