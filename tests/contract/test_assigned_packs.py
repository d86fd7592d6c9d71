"""Every page that ships can be given as work, and the file of it reads back the same."""

from pathlib import Path

import pytest
from build_packs import PACKS

from diffstudy.domain.question import MatchingQuestion, TypedQuestion
from diffstudy.domain.sheet import sheet
from diffstudy.exchange.assignment_file import dump, load
from diffstudy.quiz.answer_checking import check
from diffstudy.services.classroom.options import AssignmentOptions
from tests.journeys.desk import Desk
from tests.unit.quiz.answers import right_answer_to, wrong_answer_to

SHIPPED = sorted(PACKS.glob("*.json"))


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda each: each.stem)
def test_a_shipped_pack_can_be_given_as_work(pack: Path, tmp_path: Path) -> None:
    with Desk(tmp_path).open() as collection:
        collection.importing.apply(collection.importing.preview([pack]))
        keys = tuple(row.key for row in collection.library.overview().rows)
        given = collection.assigning.give(AssignmentOptions("All of it", keys, seed="1"))
    made = given.assignment
    assert load(dump(made), tmp_path) == made
    assert {page.key for each in made.packs for page in each.comparisons} == set(keys)
    assert made.asked == 20
    for each in sheet(made, "2345W", 1):
        for question, answer in (
            (each.question, right_answer_to(each.question)),
            (each.item.question, each.in_frozen_terms(right_answer_to(each.question))),
        ):
            assert check(question, answer).correct
        wrong = each.in_frozen_terms(wrong_answer_to(each.question))
        assert not check(each.item.question, wrong).correct


def test_the_items_are_spread_over_pages_terms_and_modes(tmp_path: Path) -> None:
    with Desk(tmp_path).open() as collection:
        collection.importing.apply(collection.importing.preview(SHIPPED[:2]))
        keys = tuple(row.key for row in collection.library.overview().rows)
        made = collection.assigning.give(AssignmentOptions("Two", keys, seed="1")).assignment
    pages = [each.question.comparison for each in made.items]
    assert set(pages) == set(keys)
    assert max(map(pages.count, keys)) <= 3 * len(pages) / len(keys)
    asked = [each.question.mode for each in made.items]
    assert len(set(asked)) >= 8
    assert max(map(asked.count, set(asked))) <= len(asked) / 3
    cues = [key for each in made.items for key in each.question.cue_keys]
    assert len(set(cues)) == len(cues)
    named = {key for each in made.packs for page in each.comparisons for key in _terms(page)}
    for each in made.items:
        if isinstance(each.question, TypedQuestion):
            assert {key for key, _ in each.question.deck_terms} <= named
        if isinstance(each.question, MatchingQuestion):
            assert len(each.question.tiles) == len(each.question.answer)


def _terms(page: object) -> list[str]:
    return [term.key for term in page.terms]  # type: ignore[attr-defined]
