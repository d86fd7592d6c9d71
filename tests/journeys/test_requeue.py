"""Journey: with enough other cards, one that was missed comes back after three other questions."""

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.review import Purpose
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, import_pages, lost, slips_first
from tests.unit.services.packs import write_pack

_PAIRS = [("Alpha", "Beta"), ("Gamma", "Delta"), ("Epsilon", "Zeta"), ("Eta", "Theta")]


@pytest.fixture
def known(tmp_path: Path) -> tuple[Desk, Collection]:
    """Four pairs that were all met yesterday, so that eight cards are due."""
    desk = Desk(tmp_path / "data")
    collection = desk.open()
    import_pages(collection, write_pack(tmp_path / "pack.json", _PAIRS))
    collection.preferences.change("new_comparisons_per_day", 4)
    desk.evening(collection)
    desk.wait(days=1)
    return desk, collection


@pytest.mark.parametrize("gap", [3, 5])
def test_a_missed_card_comes_back_after_its_gap_with_another_cue(
    known: tuple[Desk, Collection], gap: int
) -> None:
    desk, collection = known
    collection.preferences.change("requeue_gap", gap)
    session = collection.study.start(StudyScope(), Random(1))
    done = desk.study(session, lost, limit=2)
    done += desk.study(session)
    collection.close()
    assert len(done) == 10
    for card in {asked.question.card for asked, _ in done[:2]}:
        first, second = (place for place, (a, _) in enumerate(done) if a.question.card == card)
        assert second - first > gap
        assert done[second][0].purpose is Purpose.AGAIN
        assert done[first][0].question.cue.key != done[second][0].question.cue.key
        assert done[first][1].comes_back
        assert not done[second][1].comes_back


def test_two_questions_in_a_row_are_on_different_pages_while_others_are_due(
    known: tuple[Desk, Collection],
) -> None:
    desk, collection = known
    done = desk.evening(collection)
    collection.close()
    pages = [asked.question.comparison for asked, _ in done]
    assert len(pages) == 8
    assert all(one != two for one, two in pairwise(pages))
    assert not any(row["contaminated"] for row in desk.log()[-8:-4])


def test_a_card_that_is_alone_today_comes_back_all_the_same(
    desk: Desk, collection: Collection
) -> None:
    while (today := collection.study.due()).new or len(today.due) != 1:
        desk.evening(collection)
        desk.wait(days=1)
    done = desk.evening(collection, answer_to=slips_first(1))
    assert [asked.purpose for asked, _ in done] == [Purpose.DUE, Purpose.AGAIN]
