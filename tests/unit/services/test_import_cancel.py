"""An import is cancelled at any moment, or killed, and the file is as it was."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.errors import WorkCancelled
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk, import_pages
from tests.unit.services.packs import write_pack

_BEFORE = [("Alpha", "Beta"), ("Alpha", "Gamma")]
_MANY = [(f"Alpha{number % 60}", f"Omega{number}") for number in range(450)] + _BEFORE[:1]


def content(file: Path) -> list[str]:
    """Every row of the file, whatever the pages are on which it lies.

    The index of words keeps itself in tables of its own, in pieces that depend on its history;
    what it says is compared in their stead.
    """
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        # Raises where the index does not say what was put in.
        connection.execute(
            "INSERT INTO comparison_words(comparison_words) VALUES('integrity-check')"
        )
        words = connection.execute(
            "SELECT rowid, names, words FROM comparison_words ORDER BY rowid"
        )
        rows = [line for line in connection.iterdump() if "comparison_words_" not in line]
        return [*rows, *map(str, words)]


class CancelledAt(LongWork):
    """Work that is cancelled at one of its steps."""

    def __init__(self, step: int) -> None:
        super().__init__(self._count)
        self.steps: list[str] = []
        self._at = step

    def _count(self, _done: int, _total: int, what: str) -> None:
        if len(self.steps) == self._at:
            self.cancel()
        self.steps.append(what)


def test_cancelled_at_any_step_the_file_is_as_it_was(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    import_pages(collection, write_pack(tmp_path / "before.json", _BEFORE))
    before = content(desk.file)
    many = write_pack(tmp_path / "many.json", _MANY)
    plan = collection.importing.preview([many])
    undone = CancelledAt(-1)
    collection.importing.apply(plan, undone)
    collection.importing.undo()
    steps = undone.steps
    assert {"Preparing the questions", "Saving"} == set(steps)
    saving = [number for number, what in enumerate(steps) if what == "Saving"]
    for step in (0, *Random(1).sample(range(saving[0]), 3), *saving):
        with pytest.raises(WorkCancelled):
            collection.importing.apply(plan, CancelledAt(step))
        assert content(desk.file) == before
    assert len(collection.importing.apply(plan).keys) == len(_MANY) - 1


def test_an_undo_can_be_cancelled_too(desk: Desk, collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, write_pack(tmp_path / "many.json", _MANY))
    before = content(desk.file)
    with pytest.raises(WorkCancelled):
        collection.importing.undo(work=CancelledAt(1))
    assert content(desk.file) == before


def test_reading_is_cancelled_between_two_files(collection: Collection, tmp_path: Path) -> None:
    files = [write_pack(tmp_path / f"{name}.json", _BEFORE) for name in "abc"]
    work = CancelledAt(1)
    with pytest.raises(WorkCancelled):
        collection.importing.preview(files, work=work)
    assert work.steps == ["Reading a.json", "Reading b.json"]


_IMPORT_AND_WAIT = """
import sys
from pathlib import Path
from diffstudy.bootstrap import open_collection
from diffstudy.runtime.long_work import LongWork

def wait_at_the_end(done, total, what):
    if what == "Saving":
        print(done, flush=True)
        if done >= int(sys.argv[3]):
            sys.stdin.readline()

with open_collection(Path(sys.argv[1])) as collection:
    plan = collection.importing.preview([Path(sys.argv[2])])
    collection.importing.apply(plan, LongWork(wait_at_the_end))
"""


@pytest.mark.parametrize("comparisons", [0, 200, 450])
def test_killed_while_it_writes_the_file_is_as_it_was(
    desk: Desk, tmp_path: Path, comparisons: int
) -> None:
    with desk.open() as opened:
        import_pages(opened, write_pack(tmp_path / "before.json", _BEFORE))
    before = content(desk.file)
    many = write_pack(tmp_path / "many.json", _MANY)
    process = subprocess.Popen(
        [sys.executable, "-c", _IMPORT_AND_WAIT, desk.folder, many, str(comparisons)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= comparisons:
                break
        process.kill()
    assert content(desk.file) == before
    with desk.open() as opened:
        assert len(import_pages(opened, many).keys) == len(_MANY) - 1
