"""Packages as Anki lays them out, written by hand: SQLite of both schemas, and the zip around it.

``python -m tests.unit.importers.anki.packages`` writes the samples of the contract tests.
"""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from backports import zstd

SAMPLES = Path(__file__).parents[3] / "samples" / "anki_package"

BASIC = ("Front", "Back")
CLOZE = ("Text", "Back Extra")
PLEASE_UPDATE = (
    "Please update to the latest Anki version, then import the .colpkg/.apkg file again."
)

_OLD_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer,
  dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer);
CREATE TABLE graves (usn integer, oid integer, type integer);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
  sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
  ord integer NOT NULL, odid integer NOT NULL);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
_NEW_TABLES = """
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase,
  config blob NOT NULL);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL,
  name text NOT NULL COLLATE unicase, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
  kind blob NOT NULL);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
"""


@dataclass(frozen=True)
class Card:
    """A note with one card."""

    fields: Sequence[str]
    tags: str = ""
    deck: str = "Default"
    names: Sequence[str] = BASIC


def collection(cards: Sequence[Card], *, new: bool = False, extra: str = "") -> bytes:
    """Return a collection of the old or new schema; ``extra`` is SQL that is run at the end."""
    connection = sqlite3.connect(":memory:")
    connection.create_collation("unicase", lambda a, b: (a > b) - (a < b))
    connection.executescript(_OLD_TABLES + (_NEW_TABLES if new else ""))
    decks = {"Default": 1}
    for card in cards:
        decks.setdefault(card.deck, 10 + len(decks))
    types = {tuple(card.names): 100 + place for place, card in enumerate(cards)}
    models = {
        str(number): {"name": "T", "flds": [{"name": n, "ord": i} for i, n in enumerate(names)]}
        for names, number in types.items()
    }
    named = {str(number): {"id": number, "name": name} for name, number in decks.items()}
    connection.execute(
        "INSERT INTO col VALUES (1, 0, 0, 0, ?, 0, 0, 0, '{}', ?, ?, '{}', '{}')",
        (18, "", "") if new else (11, json.dumps(models), json.dumps(named)),
    )
    if new:
        for names, number in types.items():
            for place, name in enumerate(names):
                connection.execute("INSERT INTO fields VALUES (?, ?, ?, '')", (number, place, name))
        for name, number in decks.items():
            spelled = name.replace("::", "\x1f")
            connection.execute("INSERT INTO decks VALUES (?, ?, '')", (number, spelled))
    for number, card in enumerate(cards, start=1000):
        connection.execute(
            "INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')",
            (
                number,
                f"g{number}",
                types[tuple(card.names)],
                f" {card.tags} " if card.tags else "",
                "\x1f".join(card.fields),
            ),
        )
        connection.execute(
            "INSERT INTO cards VALUES (?, ?, ?, 0, 0)", (number, number, decks[card.deck])
        )
    connection.executescript(extra)
    connection.commit()
    data = bytearray(connection.serialize())
    connection.close()
    if new:
        # Anki closes its collections with the mark of write-ahead logging in the header.
        data[18:20] = b"\2\2"
    return bytes(data)


def zipped(entries: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip that is the same on every day."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, data in entries.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, method)
    return stream.getvalue()


def stub() -> bytes:
    """Return the collection that tells older programs to update."""
    return collection([Card((PLEASE_UPDATE, ""))])


def first_form(cards: Sequence[Card], media: Mapping[str, bytes] | None = None) -> bytes:
    """Return a package with collection.anki2 alone."""
    names = json.dumps({number: f"{number}.png" for number in media or {}}).encode()
    entries = {"collection.anki2": collection(cards), "media": names}
    return zipped(entries | dict(media or {}))


def second_form(cards: Sequence[Card], media: Mapping[str, bytes] | None = None) -> bytes:
    """Return a package with collection.anki21 beside the stub."""
    names = json.dumps({number: f"{number}.png" for number in media or {}}).encode()
    entries = {
        "meta": b"\x08\x02",
        "collection.anki21": collection(cards),
        "collection.anki2": stub(),
    }
    return zipped({**entries, **(media or {}), "media": names})


def third_form(cards: Sequence[Card], media: Mapping[str, bytes] | None = None) -> bytes:
    """Return a package with collection.anki21b beside the stub."""
    entries = {
        "meta": b"\x08\x03",
        "collection.anki21b": zstd.compress(collection(cards, new=True)),
        "collection.anki2": stub(),
    }
    packed = {name: zstd.compress(data) for name, data in (media or {}).items()}
    # A list of media that never gets read: protobuf, packed like the rest.
    names = zstd.compress(b"".join(b"\x0a\x07\x0a\x050.png" for _ in packed))
    return zipped({**entries, **packed, "media": names}, method=zipfile.ZIP_STORED)


FORMS = {"first": first_form, "second": second_form, "third": third_form}

_CHART = (
    "<table><tbody><tr><th></th><th>Fog</th><th>Mist</th></tr>"
    "<tr><td>How far one sees</td><td>less than a kilometre</td><td>a kilometre or more</td></tr>"
    "<tr><td>Definition</td><td>A cloud that touches the ground.</td>"
    "<td>Fine drops that hang in the air.</td></tr></tbody></table>"
)

_LINES = (
    "<div>Stalactite: hangs from the roof</div><div>Stalagmite: rises from the floor</div>"
    "<div>Both are made of dripping lime.</div>"
)

CARDS = (
    Card(("Fog vs. mist", f"Fog hides the road; mist blurs it.<br>{_CHART}"), deck="Weather"),
    Card(
        (
            "What's the difference between a <b>stalactite</b> and a <b>stalagmite</b>?",
            _LINES,
        ),
        deck="Caves::Stone",
    ),
    Card(("Lend", "To give for a time."), "vs::lend--borrow", "English::Verbs"),
    Card(("Borrow", 'To take for a time. <img src="0.png">'), "vs::lend--borrow leech"),
    Card(("Could I {{c1::borrow::verb}} your pen?", ""), "vs::lend--borrow", names=CLOZE),
    Card(("Crow", "A black bird with a square tail."), deck="Birds::Crow family"),
    Card(("Raven", "A large black bird with a wedge tail."), deck="Birds::Crow family"),
    Card(("When was the printing press invented?", "About 1440."), deck="History"),
    Card(("{{c1::Paris}} lies on the {{c2::Seine}}.", ""), deck="History", names=CLOZE),
)
MEDIA = {"0": b"\x89PNG\r\n\x1a\nno picture", "1": b"no sound"}


def samples() -> dict[str, bytes]:
    """Return the samples by file name."""
    return {
        "first-form.apkg": first_form(CARDS, MEDIA),
        "second-form.apkg": second_form(CARDS, MEDIA),
        "third-form.apkg": third_form(CARDS, MEDIA),
        "whole-collection.colpkg": third_form(CARDS, MEDIA),
    }


if __name__ == "__main__":
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, data in samples().items():
        (SAMPLES / name).write_bytes(data)
