"""Writing and reading a deck for Anki beside plain SQLite and zip: `python3 dev.py bench anki`.

The plain side writes the very rows that the deck holds, and reads them all back; it knows nothing
of packs, cues or checks. Both sides take turns, so that a busy machine slows both alike.
"""

import argparse
import io
import sqlite3
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from diffstudy.domain.comparison import ChartRow, Comparison, Sense, Term
from diffstudy.domain.keys import comparison_key, term_key
from diffstudy.domain.pack import Pack
from diffstudy.exchange.anki.content import pieces
from diffstudy.exchange.anki.notes import notes_of
from diffstudy.exchange.anki.package_writing import package
from diffstudy.importers.formats.anki_package import IMPORTER
from diffstudy.importers.registry import open_source
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.export_formats.anki_package import WRITER
from diffstudy.services.pack_writer import ExportJob

PACK = "org.example.bench"
SENSES = 4
_WORDS = ("lamp", "river", "stone", "paper", "wheel", "garden", "copper", "window", "harbour")

Rows = dict[str, list[tuple[object, ...]]]


def made_pack(notes: int) -> Pack:
    """Return a pack that becomes about this many notes; its texts may all be asked."""
    of_one = 2 + 2 * SENSES
    return Pack(PACK, "Bench", tuple(map(_comparison, range(max(1, notes // of_one)))))


def _comparison(number: int) -> Comparison:
    heads = [f"Ba{_word(number)}", f"Ke{_word(number)}"]
    terms = tuple(Term(term_key(PACK, head), head) for head in heads)
    key = comparison_key(PACK, heads)
    senses = tuple(
        Sense(f"{term.key}/s{place}", term.key, _definition(number, side * SENSES + place))
        for side, term in enumerate(terms)
        for place in range(SENSES)
    )
    row = ChartRow(f"{key}/chart/where", ("beside the mill", "above the quay"), "Where")
    return Comparison(key, " vs. ".join(heads), terms, "One is near.", chart=(row,), senses=senses)


def _word(number: int) -> str:
    letters = "abcdefghij"
    return "".join(letters[int(digit)] for digit in str(number)) + "um"


def _definition(number: int, place: int) -> str:
    first = _WORDS[(number + place) % len(_WORDS)]
    unique = [f"{_word(number * 97 + place * 13 + step)}t" for step in range(4)]
    return f"A {first} with {unique[0]} {unique[1]} that carries {unique[2]} {unique[3]}."


def rows_of(data: bytes) -> Rows:
    """Read every row of a deck by plain SQLite."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        collection = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(collection)
        names = ("col", "notes", "cards")
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608


def plain_bytes(rows: Rows) -> bytes:
    """Write rows by plain SQLite and zip them."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for name, values in rows.items():
            columns = ", ".join(f"c{place}" for place in range(len(values[0])))
            connection.execute(f"CREATE TABLE {name} ({columns})")
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608
        connection.commit()
        collection = connection.serialize()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", collection)
    return stream.getvalue()


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def line(name: str, mine: list[float], plain: list[float]) -> str:
    ratio = statistics.median(one / other for one, other in zip(mine, plain, strict=True))
    return (
        f"{name:34} {statistics.median(mine) * 1000:8.0f} ms   plain "
        f"{statistics.median(plain) * 1000:6.0f} ms   ratio {ratio:6.2f}"
    )


def measure(pack: Pack, folder: Path, turns: int) -> list[str]:
    """Return a line for each thing that was measured."""
    job = ExportJob(folder / "deck.apkg", 1_900_000_000)
    data = WRITER.write(pack, job).data
    job.target.write_bytes(data)
    rows = rows_of(data)
    contents, header = pieces(pack)
    cues = {each.key: cues_of(each) for each in pack.comparisons}
    notes = notes_of(pack, cues, contents, header)
    stamps = {note.key: job.now_s for note in notes}
    works: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "export, whole": (lambda: WRITER.write(pack, job), lambda: plain_bytes(rows)),
        "  of it the cue filter": (
            lambda: [cues_of(each) for each in pack.comparisons],
            lambda: plain_bytes(rows),
        ),
        "  of it the collection and zip": (
            lambda: package(pack.id, pack.title, notes, stamps),
            lambda: plain_bytes(rows),
        ),
        "import, whole": (
            lambda: IMPORTER.read(open_source(job.target)),
            lambda: rows_of(job.target.read_bytes()),
        ),
    }
    lines = [f"n = {len(notes):,} notes, {len(pack.comparisons):,} comparisons, {turns} turns"]
    for name, (mine, plain) in works.items():
        pairs = [(timed(mine), timed(plain)) for _ in range(turns)]
        lines.append(line(name, [pair[0] for pair in pairs], [pair[1] for pair in pairs]))
    read = IMPORTER.read(open_source(job.target))
    lines.append(f"the pack came back {'identical' if read.pack == pack else 'CHANGED'}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench anki", description=__doc__)
    parser.add_argument("--notes", type=int, default=10_000, help="notes (default: 10000)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default: 3)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as folder:
        lines = measure(made_pack(given.notes), Path(folder), max(1, given.turns))
    print("\n".join(lines))
    return 0 if lines[-1].endswith("identical") else 1


if __name__ == "__main__":
    sys.exit(main())
