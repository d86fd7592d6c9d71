"""The lines of the file that an import reads, to be shown beside what was made of them."""

import re
from pathlib import Path

from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pasted import Pasted
from diffstudy.importers.decoding import decode
from diffstudy.importers.importer import ImportSource
from diffstudy.importers.registry import open_source, pasted_source

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BINARY = (".diffpack", ".apkg", ".colpkg", ".zip")
_LONGEST = 400


def source_lines(source: Path | Pasted) -> tuple[str, ...]:
    """Return the lines of a text file, or of what was pasted; () for a file of another kind.

    Marks of HTML are left out, and a line is cut where it grows very long.
    """
    try:
        opened = _opened(source)
        if opened.suffix in _BINARY:
            return ()
        text, _ = decode(opened.read_bytes(), opened.path)
    except ImportFailed:
        return ()
    return tuple(_plain(line) for line in text.splitlines())


def _opened(source: Path | Pasted) -> ImportSource:
    if isinstance(source, Pasted):
        return pasted_source(source.name, source.text or source.html)
    return open_source(source)


def _plain(line: str) -> str:
    return " ".join(_TAG.sub(" ", line).split())[:_LONGEST]
