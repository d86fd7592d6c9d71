"""Collections: both schemas read alike; a hostile database is refused and nothing of it is run."""

import sqlite3

import pytest

from diffstudy.importers.anki import collection as module
from diffstudy.importers.anki.collection import Note, read_notes
from diffstudy.importers.anki.refusal import PackageRefused
from tests.unit.importers.anki.packages import Card, collection

_CARDS = (
    Card(("Lend", "To give."), "vs::a--b leech", "Verbs::Money"),
    Card(("Borrow", "To take."), deck="Verbs::Money"),
    Card(("Fog", "Thick", "x"), names=("Word", "Meaning", "Source")),
)

_ENDLESS_SCHEMA = """
PRAGMA writable_schema = 1;
WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 50000)
INSERT INTO sqlite_master SELECT 'table', 't' || n, 't' || n, 2, 'CREATE TABLE t' || n || '(a)'
FROM c;
"""
_UNREADABLE_NAME = """
PRAGMA writable_schema = 1;
INSERT INTO sqlite_master VALUES ('table', CAST(x'ff' AS TEXT), 'x', 2, 'CREATE TABLE');
"""


def _read(data: bytes) -> list[Note | None]:
    return list(read_notes(bytearray(data)))


def _refusal(data: bytes) -> str:
    with pytest.raises(PackageRefused) as refused:
        _read(data)
    return refused.value.problem


@pytest.mark.parametrize("new", [False, True])
def test_notes_with_fields_tags_and_decks(new: bool) -> None:
    assert _read(collection(_CARDS, new=new)) == [
        Note((("Front", "Lend"), ("Back", "To give.")), ("vs::a--b", "leech"), "Verbs::Money", 2),
        Note((("Front", "Borrow"), ("Back", "To take.")), (), "Verbs::Money", 2),
        Note((("Word", "Fog"), ("Meaning", "Thick"), ("Source", "x")), (), None, 1),
    ]


def test_a_private_file_does_where_memory_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    class Older:
        """A connection class of an SQLite that was built without deserialize."""

    expected = _read(collection(_CARDS, new=True))
    monkeypatch.setattr(sqlite3, "Connection", Older)
    assert _read(collection(_CARDS, new=True)) == expected


def test_a_filtered_deck_gives_its_cards_back() -> None:
    data = collection(_CARDS, extra="UPDATE cards SET odid = did, did = 77 WHERE nid = 1000")
    note = _read(data)[0]
    assert note is not None
    assert note.deck == "Verbs::Money"


def test_unknown_note_types_and_decks_have_no_names() -> None:
    data = collection(_CARDS, extra="UPDATE notes SET mid = 5; UPDATE cards SET did = 6")
    note = _read(data)[0]
    assert note == Note((("", "Lend"), ("", "To give.")), ("vs::a--b", "leech"), None, 3)


def test_wrong_types_and_bytes_are_one_row_only() -> None:
    extra = (
        "UPDATE notes SET flds = x'00ff' WHERE id = 1000;"
        "UPDATE notes SET flds = CAST(x'ff41' AS TEXT) WHERE id = 1001;"
        "UPDATE cards SET did = 'x' WHERE nid = 1001;"
    )
    first, second, third = _read(collection(_CARDS, extra=extra))
    assert first is None
    assert second is not None
    assert second.fields == (("Front", "\ufffdA"),)
    assert third is not None


@pytest.mark.parametrize(
    "extra",
    [
        "CREATE TRIGGER t AFTER UPDATE ON notes BEGIN DELETE FROM notes; END",
        "CREATE TRIGGER t AFTER UPDATE ON revlog BEGIN DELETE FROM notes; END",
        "ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n",
        "ALTER TABLE cards RENAME TO n; CREATE VIEW Cards AS SELECT * FROM n",
        "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5(id, mid, tags, flds)",
    ],
    ids=["trigger", "far trigger", "view", "view in capitals", "virtual"],
)
def test_triggers_and_views_are_refused(extra: str) -> None:
    assert "triggers or views" in _refusal(collection(_CARDS, extra=extra))


@pytest.mark.parametrize(
    "extra",
    [
        "ALTER TABLE notes ADD COLUMN x AS (hex(zeroblob(900000000)))",
        "DROP TABLE notes; CREATE TABLE notes (id, mid, tags, flds AS (hex(zeroblob(900000000))))",
        "DROP TABLE cards",
        "DROP TABLE col",
    ],
    ids=["computed", "computed fields", "no cards", "no col"],
)
def test_tables_that_anki_does_not_write_are_refused(extra: str) -> None:
    assert "the tables that Anki writes" in _refusal(collection(_CARDS, extra=extra))


@pytest.mark.parametrize(
    "extra",
    [
        "UPDATE col SET models = '{'",
        "UPDATE col SET decks = x'00'",
        "UPDATE col SET models = '" + "[" * 10_000 + "'",
        'UPDATE col SET models = \'{"1": {"flds": 7}}\'',
        'UPDATE col SET decks = \'{"one": {"name": "x"}}\'',
        "UPDATE col SET models = printf('%5000000s', '')",
        "DELETE FROM col",
    ],
)
def test_damaged_names_are_refused(extra: str) -> None:
    assert "list of decks and note types" in _refusal(collection(_CARDS, extra=extra))


@pytest.mark.parametrize(
    "extra",
    [
        "ALTER TABLE notes RENAME COLUMN flds TO x",
        _ENDLESS_SCHEMA,
        _UNREADABLE_NAME,
        "UPDATE notes SET flds = printf('%20000000s', '') WHERE id = 1001",
    ],
    ids=["no such column", "endless schema", "unreadable name", "huge value"],
)
def test_what_sqlite_refuses_is_a_sentence(extra: str) -> None:
    assert "damaged or too large" in _refusal(collection(_CARDS, extra=extra))


def test_work_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_READ_STEPS", 1_000)
    cards = [Card((f"Word {number}", "x")) for number in range(3_000)]
    assert "damaged or too large" in _refusal(collection(cards))


def test_notes_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NOTES", 2)
    assert "more than" in _refusal(collection(_CARDS))


def test_only_the_tables_of_notes_can_be_read() -> None:
    with module._opened(bytearray(collection(_CARDS))) as connection:
        module._guarded(connection)
        for query in (
            "SELECT name FROM sqlite_master",
            "SELECT randomblob(9) FROM notes",
            "ATTACH 'x' AS y",
            "UPDATE notes SET flds = ''",
            "PRAGMA query_only = 0",
            "SELECT * FROM revlog",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                connection.execute(query).fetchall()


def test_what_is_no_database_is_refused() -> None:
    assert "not a database" in _refusal(b"")
    assert "not a database" in _refusal(b"SQLite format 2\0")
    assert "damaged" in _refusal(b"SQLite format 3\0" + b"\0" * 5)
    assert "damaged" in _refusal(b"SQLite format 3\0" + b"\xff" * 5_000)
    assert "damaged" in _refusal(collection(_CARDS)[:5_000])
