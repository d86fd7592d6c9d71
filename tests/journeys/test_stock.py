"""Law: a session that looks at today's cards only asks what one over the whole library would."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path
from random import Random

import pytest

from diffstudy.bootstrap import open_collection
from diffstudy.domain.errors import NothingToStudy
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from diffstudy.services.study.stock import StockReader
from tests.bench.made_up.library import NOW, make_library
from tests.unit.quiz.answers import right_answer_to, wrong_answer_to


class _Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> object:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def collection(tmp_path: Path, clock: _Clock) -> Iterator[Collection]:
    """Forty comparisons, of which the last six are new; every second one shares a term."""
    make_library(tmp_path / "data", 40, due=9, reviews=300, unmet=6)
    with open_collection(tmp_path / "data", clock=clock, zone=UTC) as opened:  # type: ignore[arg-type]  # a moment
        yield opened


def _work(collection: Collection) -> object:
    report = collection.study.due()
    return report.due, sorted(report.new, key=str), report.again, report.waiting


def _same_either_way(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    near = _work(collection)
    with monkeypatch.context() as patched:
        patched.setattr(StockReader, "_pages", lambda *_: None)
        assert _work(collection) == near


@pytest.mark.parametrize("seed", range(3))
def test_todays_cards_are_those_of_the_whole_library(
    collection: Collection, clock: _Clock, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = Random(seed)
    collection.preferences.change("show_page_first", False)
    _same_either_way(collection, monkeypatch)
    for _ in range(4):
        try:
            session = collection.study.start(StudyScope(), Random(seed))
        except NothingToStudy:
            clock.now += timedelta(days=1)
            continue
        for _ in range(rng.randint(2, 12)):
            asked = session.next_question()
            if asked is None:
                break
            is_right = rng.random() < 0.8
            session.answer((right_answer_to if is_right else wrong_answer_to)(asked.question))
            clock.now += timedelta(seconds=20)
        if rng.random() < 0.5:
            session.undo()
        _same_either_way(collection, monkeypatch)
        clock.now += timedelta(days=rng.randint(0, 2))
    _same_either_way(collection, monkeypatch)
