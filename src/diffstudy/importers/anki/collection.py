"""The SQLite collection of a package, read from memory as the hostile file that it may be.

Nothing of the file is run: only tables that Anki writes are read, no views, triggers, virtual
tables or computed columns, each query within a number of steps.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from diffstudy.importers.anki.names import Names, names_of_json
from diffstudy.importers.anki.refusal import EXPORT_AGAIN, PackageRefused

MOST_NOTES = 100_000
FIRST_DECK = 1
"""The id of the deck "Default", where cards land that nobody put anywhere."""

_LONGEST_VALUE = 16_000_000
_SCHEMA_STEPS = 100_000
_READ_STEPS = 40_000_000
_STEPS_A_TICK = 1_000
_HEADER = b"SQLite format 3\0"
_JOURNAL_FORM = slice(18, 20)
_FIELD_SEPARATOR = "\x1f"

_TABLES: Final = frozenset({"col", "notes", "cards", "decks", "fields"})
_NEEDED: Final = frozenset({"col", "notes", "cards"})


@dataclass(frozen=True, slots=True)
class Note:
    """One note: its fields in order as (name, HTML), its tags, and where its cards lie.

    Args:
        deck: the full name of the deck, with "::" between levels; None for "Default".
        deck_size: how many notes have cards in that deck.
    """

    fields: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    deck: str | None
    deck_size: int


def read_notes(data: bytearray) -> Generator[Note | None]:
    """Yield the notes of a collection, None for a row that is no note.

    Args:
        data: the file; two bytes of it are changed.

    Raises:
        PackageRefused: not a collection of Anki, damaged, hostile or too large.
    """
    if not data.startswith(_HEADER):
        raise PackageRefused("the collection in the package is not a database", EXPORT_AGAIN)
    # Write-ahead logging needs a second file, which a package does not have.
    data[_JOURNAL_FORM] = b"\1\1"
    size = len(data)
    try:
        with _opened(data) as connection:
            data.clear()
            tables = _guarded(connection)
            decks, types = _names(connection, tables)
            yield from _notes(connection, decks, types, size)
    except (sqlite3.Error, UnicodeError) as error:
        # UnicodeError: SQLite quotes a damaged name in its own message.
        raise PackageRefused(
            "the collection in the package is damaged or too large to read", EXPORT_AGAIN
        ) from error


@contextmanager
def _opened(data: bytearray) -> Iterator[sqlite3.Connection]:
    """Open a database from memory, through a private temporary file where SQLite cannot."""
    if hasattr(sqlite3.Connection, "deserialize"):
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(data)
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="diffstudy-") as folder:
        path = Path(folder) / "collection"
        path.write_bytes(data)
        address = f"{path.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            yield connection


def _guarded(connection: sqlite3.Connection) -> frozenset[str]:
    """Bolt a connection down and return which of Anki's tables it has."""
    connection.text_factory = _text
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(_budget(_SCHEMA_STEPS), _STEPS_A_TICK)
    for setting in ("query_only=1", "trusted_schema=0", "cell_size_check=1", "temp_store=2"):
        connection.execute(f"PRAGMA {setting}")
    # Anki's names are ordered by a rule of its own; the tables cannot be opened without it.
    connection.create_collation("unicase", _unicase)
    found: set[str] = set()
    for kind, name, table, sql in connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
    ):
        if not isinstance(name, str) or not isinstance(table, str):
            raise _foreign()
        if kind == "trigger" or name.casefold() in _TABLES:
            plain = isinstance(sql, str) and sql[:40].split()[:2] == ["CREATE", "TABLE"]
            if kind != "table" or not plain:
                raise PackageRefused(
                    "the collection in the package holds triggers or views, which Anki never "
                    "writes",
                    EXPORT_AGAIN,
                )
            found.add(name.casefold())
    for name in found:
        columns = connection.execute(f"PRAGMA table_xinfo({name})")
        if any(column[-1] for column in columns):
            raise _foreign()
    if not found >= _NEEDED:
        raise _foreign()
    connection.set_progress_handler(_budget(_READ_STEPS), _STEPS_A_TICK)
    connection.set_authorizer(_allow)
    return frozenset(found)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _unicase(first: str, second: str) -> int:
    return (first.casefold() > second.casefold()) - (first.casefold() < second.casefold())


def _budget(steps: int) -> Callable[[], int]:
    """Return a progress handler that ends a query after a number of steps of SQLite's machine.

    Steps and not seconds, so that the same file gives the same answer on every machine.
    """
    left = steps // _STEPS_A_TICK

    def tick() -> int:
        nonlocal left
        left -= 1
        return left < 0

    return tick


def _allow(
    action: int, table: str | None, _column: str | None, _schema: str | None, view: str | None
) -> int:
    if action == sqlite3.SQLITE_SELECT:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_READ and view is None and table in _TABLES:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _names(connection: sqlite3.Connection, tables: frozenset[str]) -> tuple[Names, Names]:
    """Return names of decks by id and names of fields by note type: newer form, then older."""
    if not tables >= {"decks", "fields"}:
        row = connection.execute("SELECT models, decks FROM col NOT INDEXED LIMIT 1").fetchone()
        return names_of_json(row)
    decks: Names = {}
    for number, name in connection.execute("SELECT id, name FROM decks NOT INDEXED"):
        decks[number] = {0: str(name).replace(_FIELD_SEPARATOR, "::")}
    fields: Names = {}
    for kind, place, name in connection.execute("SELECT ntid, ord, name FROM fields NOT INDEXED"):
        fields.setdefault(kind, {})[place] = str(name)
    return decks, fields


def _notes(
    connection: sqlite3.Connection, decks: Names, types: Names, size: int
) -> Iterator[Note | None]:
    homes, sizes = _homes(connection)
    seen = text = 0
    for number, kind, tags, fields in connection.execute(
        "SELECT id, mid, tags, flds FROM notes NOT INDEXED"
    ):
        seen += 1
        if not isinstance(tags, str) or not isinstance(fields, str):
            yield None
            continue
        text += len(tags) + len(fields)
        # Pages that point at each other would give text without end.
        if seen > MOST_NOTES or text > size:
            raise _too_many()
        deck = homes.get(number, FIRST_DECK)
        names = types.get(kind, {})
        values = fields.split(_FIELD_SEPARATOR)
        yield Note(
            tuple((names.get(place, ""), value) for place, value in enumerate(values)),
            tuple(tags.split()),
            None if deck == FIRST_DECK else decks.get(deck, {}).get(0),
            sizes.get(deck, 0),
        )


def _homes(connection: sqlite3.Connection) -> tuple[dict[int, int], dict[int, int]]:
    """Return the deck of each note (that of its first card) and the notes of each deck."""
    first: dict[int, tuple[int, int]] = {}
    # A card in a filtered deck remembers in odid where it lives.
    for note, deck, home, place in connection.execute(
        "SELECT nid, did, odid, ord FROM cards NOT INDEXED"
    ):
        if all(isinstance(each, int) for each in (note, deck, home, place)):
            first[note] = min(first.get(note, (place, home or deck)), (place, home or deck))
        if len(first) > MOST_NOTES:
            raise _too_many()
    sizes: dict[int, int] = {}
    for _, deck in first.values():
        sizes[deck] = sizes.get(deck, 0) + 1
    return {note: deck for note, (_, deck) in first.items()}, sizes


def _foreign() -> PackageRefused:
    return PackageRefused(
        "the collection in the package does not have the tables that Anki writes", EXPORT_AGAIN
    )


def _too_many() -> PackageRefused:
    return PackageRefused(
        f"the package holds more than {MOST_NOTES:,} notes, or notes without end",
        "in Anki, export only the deck that you need",
    )
