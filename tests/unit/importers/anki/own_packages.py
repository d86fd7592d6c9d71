"""Packages of diffstudy's own cards, and what Anki may make of them on the way."""

import io
import sqlite3
import unicodedata
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    Example,
    KeyDifference,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.keys import comparison_key, row_key, term_key
from diffstudy.domain.pack import Pack
from diffstudy.exchange.anki.note import FIELDS
from diffstudy.services.export_formats.anki_package import WRITER
from diffstudy.services.pack_writer import ExportJob
from diffstudy.storage.export_stamps import Stamp
from tests.unit.importers.anki.packages import FORMS, Card

NOW = 1_900_000_000
PACK = "org.example.weather"

Fields = dict[str, str]


def package_of(
    pack: Pack, stamps: Mapping[str, Stamp] | None = None, now: int = NOW
) -> tuple[bytes, Mapping[str, Stamp]]:
    """Return the exported package and its stamps."""
    written = WRITER.write(pack, ExportJob(Path("out.apkg"), now, stamps or {}))
    return written.data, written.stamps


def rows_of(data: bytes, columns: str = "flds") -> list[tuple[object, ...]]:
    """Return columns of the notes of a package, in their order of learning."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        collection = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(collection)
        query = f"SELECT {columns} FROM notes JOIN cards ON nid = notes.id ORDER BY due"  # noqa: S608 - the names of columns come from the tests
        return connection.execute(query).fetchall()


def notes_of(pack: Pack) -> list[Fields]:
    """Return the fields of every exported note by name."""
    rows = rows_of(package_of(pack)[0])
    return [dict(zip(FIELDS, str(row[0]).split("\x1f"), strict=True)) for row in rows]


def again(
    notes: Sequence[Fields],
    form: str = "third",
    *,
    change: Callable[[Fields], None] = lambda fields: None,
    more: Sequence[Card] = (),
) -> bytes:
    """Return the notes as Anki would export them: in any order, in NFC, under another name."""
    cards = []
    for fields in notes:
        copy = {name: unicodedata.normalize("NFC", text) for name, text in fields.items()}
        change(copy)
        cards.append(Card(tuple(copy.values()), "leech", "Moved::Elsewhere", tuple(copy)))
    Random(7).shuffle(cards)
    return FORMS[form]([*cards, *more])


def weather() -> Pack:
    """A pack of two comparisons that share a term; every kind of note is made of it."""
    fog, mist, dew = (Term(term_key(PACK, word), word) for word in ("Fog", "Mist", "Dew"))
    return Pack(
        PACK,
        "Weather words",
        (
            _comparison(
                fog,
                mist,
                "Fog hides the road & <b>bridge</b>; mist only blurs them.",
                "The ferry stayed in port because the pier was out of sight.",
                ("Thick drops near the ground that hide whatever is a kilometre away.",
                 "In the harbour nobody saw the red lamp two boats away."),
                ("Fine drops in the air through which a kilometre can still be seen.",
                 "The far hills looked pale and grey before breakfast."),
            ),
            _comparison(
                mist,
                dew,
                "Mist hangs in the air, dew lies on the grass.",
                "A pale veil hung before the ridge until noon.",
                ("Fine drops in the air through which a kilometre can still be seen.",
                 "The far hills looked pale and grey before breakfast."),
                ("Water that settles on cool blades and leaves overnight.",
                 "Her shoes were soaked after ten steps across the lawn."),
            ),
        ),
        version="1.2",
        license="CC0-1.0",
        summary="Three words.",
    )  # fmt: skip


def _comparison(
    one: Term,
    two: Term,
    verdict: str,
    question: str,
    first: tuple[str, str],
    second: tuple[str, str],
) -> Comparison:
    key = comparison_key(PACK, (one.headword, two.headword))
    return Comparison(
        key=key,
        title=f"{one.headword} vs. {two.headword}",
        terms=(one, two),
        verdict=verdict,
        differences=(KeyDifference("One is seen from afar.", aspect="Place"),),
        chart=(
            ChartRow(row_key(key, "chart", "Where"), ("everywhere", "on the lawn"), "Where"),
            ChartRow(row_key(key, "chart", "lost"), ("wide", None), "How wide"),
        ),
        senses=tuple(
            Sense(f"{term.key}/main", term.key, text, examples=(Example(example),))
            for term, (text, example) in ((one, first), (two, second))
        ),
        quiz=(
            QuizLine(
                f"{key}/quiz/lamp",
                question,
                one.key,
                "Out of sight is the clue.",
            ),
        ),
    )
