"""Import of many comparisons beside plain sqlite3: `python3 dev.py bench import_many`.

The import runs in a process of its own, from pack files to the committed library, and tells when
each phase begins. Then plain sqlite3 writes the very same rows into the very same schema, in one
transaction with the same pragmas. The comparisons are made up, but as long as real ones, with
terms that several of them share. Where other work keeps the machine busy, compare the ratio of
processor time: it is the one that counts here.
"""

# ruff: noqa: S608 - the names of tables come from the file that was just written

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

RATIO_LIMIT = 1.5
SECONDS_LIMIT = 90.0  # for 10,000 comparisons
OF_A_PACK = 2_000
_STARTS = "b br c cl d dr f fl g gr h k l m n p pl qu r s st t tr v w z".split()
_VOWELS = "a e i o u ea ou ai".split()
_ENDS = "b ck d ft g l ll m n nd nt p r rd rk s sh st t tch x".split()
_SMALL = "the a of and to in that is it for with as on by from at this be which or an".split()

Entry = dict[str, Any]


def word(rng: Random, syllables: int) -> str:
    start = "".join(rng.choice(_STARTS) + rng.choice(_VOWELS) for _ in range(syllables))
    return start + rng.choice(_ENDS)


class Writer:
    """Writes made-up packs; each term has words of its own, so that its texts are told apart."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(seed)
        self._words = [word(self._rng, self._rng.choice((1, 2, 2, 3))) for _ in range(4_000)]
        self._topics: dict[str, list[str]] = {}
        self._terms: dict[str, Entry] = {}
        self._pairs: set[tuple[str, str]] = set()

    def pack(self, name: str, count: int) -> Entry:
        comparisons = []
        while len(comparisons) < count:
            one, other = sorted((self._term(), self._term()))
            if one != other and (one, other) not in self._pairs:
                self._pairs.add((one, other))
                comparisons.append(self._comparison(one, other))
        return {
            "format": "diffpack",
            "format_version": "1.0",
            "id": name,
            "version": "1",
            "title": "Made-up words",
            "lang": "en",
            "license": "CC0-1.0",
            "terms": list(self._terms.values()),
            "comparisons": comparisons,
        }

    def _term(self) -> str:
        if self._terms and self._rng.random() < 0.3:
            return self._rng.choice(list(self._terms))
        name = word(self._rng, 4)
        topic = self._topics[name] = [self._common() for _ in range(24)]
        senses = [
            {
                "id": f"s{place}",
                "definition": f"The {self._text(7, 16, topic)}.",
                "examples": [f"The {name} {self._text(9, 20, topic)}."],
            }
            for place in range(3)
        ]
        self._terms[name] = {"id": name, "term": name.capitalize(), "pos": "noun", "senses": senses}
        return name

    def _comparison(self, one: str, other: str) -> Entry:
        sides = {name: self._topics[name] for name in (one, other)}
        first, second = (
            [f"{name.capitalize()} is {self._text(8, 14, topic)}" for _ in range(5)]
            for name, topic in sides.items()
        )
        return {
            "id": f"{one}--{other}",
            "terms": [one, other],
            "verdict": f"{first[0]}; {second[0]}.",
            "tip": f"{self._text(6, 14)}.",
            "differences": [
                {"id": f"d{place}", "text": f"{first[place]}, whereas {second[place]}."}
                for place in range(1, 5)
            ],
            "chart": [
                {
                    "id": f"c{place}",
                    "aspect": self._text(1, 3),
                    "cells": {name: self._text(3, 6, topic) for name, topic in sides.items()},
                }
                for place in range(5)
            ],
            "faq": [
                {"id": f"q{place}", "q": f"{self._text(5, 10)}?", "a": f"{self._text(12, 28)}."}
                for place in range(4)
            ],
        }

    def _common(self) -> str:
        return self._words[min(int(self._rng.expovariate(1 / 600)), len(self._words) - 1)]

    def _text(self, least: int, most: int, topic: list[str] | None = None) -> str:
        def next_word() -> str:
            if self._rng.random() < 0.42:
                return self._rng.choice(_SMALL)
            return (
                self._rng.choice(topic) if topic and self._rng.random() < 0.75 else self._common()
            )

        return " ".join(next_word() for _ in range(self._rng.randint(least, most)))


def write_packs(folder: Path, count: int) -> list[Path]:
    files = []
    for number, first in enumerate(range(0, count, OF_A_PACK)):
        pack = Writer(number).pack(f"org.example.p{number}", min(OF_A_PACK, count - first))
        files.append(folder / f"p{number}.json")
        files[-1].write_text(json.dumps(pack), encoding="utf-8")
    return files


def import_all(data: Path, files: list[Path]) -> dict[str, float]:
    """Import in this process and return when each phase began, and the peak of its memory."""
    from diffstudy.bootstrap import open_collection
    from diffstudy.runtime.long_work import LongWork

    began: dict[str, float] = {}

    def note(_done: int, _total: int, what: str) -> None:
        phase = what.split(maxsplit=1)[0]
        if phase not in began:
            began[phase] = time.perf_counter()
            began[f"cpu {phase}"] = time.process_time()

    with open_collection(data) as collection:
        work = LongWork(note)
        report = collection.importing.apply(collection.importing.preview(files, work=work), work)
        began["end"] = time.perf_counter()
        began["cpu end"] = time.process_time()
        began["written"] = len(report.keys)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began["megabytes"] = peak / (1_024**2 if sys.platform == "darwin" else 1_024)
    return began


def rows_of(file: Path) -> tuple[list[str], list[tuple[str, list[tuple[Any, ...]]]]]:
    """Return the schema of a file, and the rows of each table.

    Of the index of words its words: SQLite makes the tables behind it itself.
    """
    with closing(sqlite3.connect(file)) as connection:
        own = "sql IS NOT NULL AND name NOT LIKE 'comparison_words_%'"
        schema = connection.execute(
            f"SELECT sql FROM sqlite_master WHERE {own} ORDER BY rowid"
        ).fetchall()
        # In the order in which they were made: what others point to comes first.
        tables = connection.execute(
            f"SELECT name FROM sqlite_master WHERE {own} AND type = 'table' ORDER BY rowid"
        ).fetchall()
        rows = [(name, list(connection.execute(f"SELECT * FROM {name}"))) for (name,) in tables]
    return [sql for (sql,) in schema], rows


def plain_seconds(source: Path, target: Path) -> tuple[float, float, int]:
    """Return wall and processor seconds of plain sqlite3 for the same rows, and their number."""
    schema, tables = rows_of(source)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}").fetchone()
        for statement in schema:
            connection.execute(statement)
        began, cpu = time.perf_counter(), time.process_time()
        connection.execute("BEGIN IMMEDIATE")
        for name, rows in tables:
            if rows:
                places = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO {name} VALUES ({places})", rows)
        connection.execute("COMMIT")
        taken, cpu = time.perf_counter() - began, time.process_time() - cpu
    return taken, cpu, sum(len(rows) for _, rows in tables)


def lines(found: dict[str, float], plain: tuple[float, float, int]) -> Iterator[str]:
    seconds, cpu, rows = plain
    count = int(found["written"])
    total = found["end"] - found["Reading"]
    writing = found["end"] - found["Saving"]
    writing_cpu = found["cpu end"] - found["cpu Saving"]
    yield f"{count:,} comparisons, {rows:,} rows"
    yield "            seconds   of processor time"
    for name, first, after in (
        ("read", "Reading", "Preparing"),
        ("prepare", "Preparing", "Saving"),
        ("write", "Saving", "end"),
        ("whole", "Reading", "end"),
    ):
        taken = found[after] - found[first]
        yield f"{name:8} {taken:10.1f} {found[f'cpu {after}'] - found[f'cpu {first}']:10.1f}"
    yield f"plain    {seconds:10.1f} {cpu:10.1f}   sqlite3, the same rows"
    yield f"{count / total:,.0f} comparisons and {rows / total:,.0f} rows a second"
    yield f"{rows / writing:,.0f} rows a second while writing"
    yield (
        f"writing takes {writing / seconds:.2f} times as long as plain sqlite3, "
        f"{writing_cpu / cpu:.2f} times by processor time"
    )
    yield f"peak memory of the import {found['megabytes']:.0f} MB"


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench import_many", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="comparisons (default: 10000)")
    parser.add_argument("--child", nargs="+", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        data, *files = options.child
        print(json.dumps(import_all(data, files)))
        return 0
    count = max(1, options.count)
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as name:
        folder = Path(name)
        files = write_packs(folder, count)
        data = folder / "data"
        command = [sys.executable, __file__, "--child", str(data), *map(str, files)]
        ran = subprocess.run(command, env=os.environ, check=True, capture_output=True, text=True)
        found: dict[str, float] = json.loads(ran.stdout)
        plain = plain_seconds(data / "collection.db", folder / "plain.db")
    print("\n".join(lines(found, plain)))
    ratio = (found["cpu end"] - found["cpu Saving"]) / plain[1]
    seconds = found["cpu end"] - found["cpu Reading"]
    is_good = ratio <= RATIO_LIMIT and seconds <= SECONDS_LIMIT * max(1.0, count / 10_000)
    limits = f"{RATIO_LIMIT} times and {SECONDS_LIMIT:.0f} s for 10,000, of processor time"
    print(f"{'within' if is_good else 'beyond'} the limits of {limits}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
