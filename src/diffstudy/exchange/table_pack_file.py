"""``.csv`` and ``.tsv``: a whole pack as one table, written and read back.

A row for each thing that the pack says, in the columns ``comparison``, ``section`` (what the row
says), ``term``, ``aspect``, ``text``, ``note``, ``id`` and ``more``. What has no column stands in
``more`` as JSON, so that a spreadsheet can be edited and nothing else is lost. A cell that would be
taken for a formula has an apostrophe before it; reading takes it off again.

The one thing that the table cannot hold is a character that nobody sees: `sayable` is the pack
without them, and reading what was written gives exactly that.
"""

import codecs
from pathlib import Path

from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.pack import Pack, PackProblem
from diffstudy.exchange.pack_file import PACK_LIMIT

SEPARATORS = {".csv": ",", ".tsv": "\t"}
"""What parts the cells, by the ending of the file's name."""


def is_table(head: str) -> bool:
    """Whether a text begins as a table that diffstudy wrote."""
    from diffstudy.exchange.table.reading import separator_of

    return separator_of(head) is not None


def dump(pack: Pack, separator: str = ",") -> bytes:
    """Return the table of what a pack can say in it.

    Args:
        separator: a comma, a semicolon or a tab.

    Raises:
        ValueError: nothing of the pack can be said, or the table would be too large to be read.
    """
    from diffstudy.exchange.table.writing import written

    said = sayable(pack)
    if not said.comparisons:
        raise ValueError("no comparison of the pack can be said in a table")
    data = written(said, separator).encode()
    if len(data) > PACK_LIMIT:
        raise ValueError(f"it would be larger than {PACK_LIMIT // 1_000_000} MB")
    return data


def with_mark(table: bytes) -> bytes:
    """Return a table for programs that take one without a byte order mark for another encoding."""
    return codecs.BOM_UTF8 + table


def load(
    text: str, path: Path, pack_id: str = LOCAL_PACK_ID
) -> tuple[Pack, tuple[PackProblem, ...], bool]:
    """Return the pack of a table, what is to be said about it, and whether it holds all of it.

    Args:
        text: the content of the file.
        path: the file, for the messages.
        pack_id: the pack of a table that names none.

    Raises:
        UnreadableFile: the table is larger than a pack may be.
        ImportFailed: it is no table of ours, no comparison can be read, or a field makes no pack.
    """
    from diffstudy.exchange import pack_file
    from diffstudy.exchange.table.reading import TableReader

    if len(text) > PACK_LIMIT:
        raise UnreadableFile(
            path, f"the table is larger than {PACK_LIMIT // 1_000_000} MB", "split the table"
        )
    pack, problems, is_whole = TableReader(text, path, pack_id).read()
    try:
        pack_file.load(pack_file.dump(pack), path)
    except ValueError as error:
        raise ImportFailed(
            path, f"an id was changed by hand ({error})", "empty that cell, or export again"
        ) from error
    except ImportFailed as error:
        raise ImportFailed(path, error.problem, error.cure) from error
    return pack, problems, is_whole


def sayable(pack: Pack) -> Pack:
    """Return the pack as a table can say it: without characters that nobody sees, in NFC."""
    from diffstudy.exchange.table.saying import sayable as said

    return said(pack)


def left_unsaid(pack: Pack) -> tuple[str, ...]:
    """Return, for a person, what is lost where this pack is written as a table."""
    from diffstudy.exchange.table.saying import left_unsaid as unsaid

    return unsaid(pack)
