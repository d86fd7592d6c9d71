"""What the log and the cards say of progress."""

import pytest

from diffstudy.domain.card import Card, CardKey, CardState, MemoryState
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.review import OutcomeKind
from diffstudy.storage.answer_queries import ColdAnswers
from diffstudy.storage.comparison_facts import TermName
from diffstudy.storage.database import Database
from diffstudy.storage.progress_queries import StudyTotals
from tests.unit.storage.samples import (
    ASH,
    CONTRAST_CARD,
    LAVA,
    LAVA_CARD,
    LEARNER,
    MAGMA,
    MAGMA_CARD,
    PACK,
    comparison,
    fill,
    log,
    review,
)

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")
THIRD = comparison("Slate", "Schist")
ASH_CARD = CardKey.for_term(ASH)


def remembered(card: CardKey, due_day: int) -> Card:
    return Card(card, CardState.ACTIVE, MemoryState(2.0, 5.0, 90, due_day), due_day, 1)


@pytest.fixture
def library(database: Database) -> Database:
    """Lava, of two comparisons, is due and was wrong last time; magma is due later."""
    fill(database, FIRST, SECOND, THIRD)
    with database.unit_of_work() as uow:
        uow.cards.save(LEARNER, remembered(LAVA_CARD, 98))
        uow.cards.save(LEARNER, remembered(MAGMA_CARD, 104))
        uow.cards.save(LEARNER, Card(CONTRAST_CARD, CardState.ACTIVE, None, 101))
        uow.cards.append(review(1, card=MAGMA_CARD, study_day=90))
        uow.cards.append(
            review(
                2,
                card=LAVA_CARD,
                study_day=90,
                truth_term=LAVA,
                answer_term=MAGMA,
                correct=False,
            )
        )
        uow.commit()
    return database


def test_facts_of_each_comparison(library: Database) -> None:
    with library.reading() as uow:
        first, second, third = uow.progress.comparison_facts(LEARNER, 101)
    assert (first.key, first.title, first.pack) == (FIRST.key, FIRST.title, PACK.id)
    assert first.terms == (TermName(MAGMA, "Magma"), TermName(LAVA, "Lava"))
    assert (first.cards, first.active, first.due, first.new, first.asked) == (3, 3, 2, 0, 2)
    assert (first.wrong_last_time, first.mixups, first.next_due_day) == (1, 1, 98)
    assert (second.cards, second.active, second.due, second.new, second.asked) == (3, 2, 1, 1, 1)
    assert (second.wrong_last_time, second.mixups, second.next_due_day) == (1, 0, 98)
    assert (third.active, third.due, third.new, third.asked) == (2, 0, 2, 0)
    assert (third.mixups, third.next_due_day) == (0, None)
    assert [each.overdue_days for each in (first, second, third)] == [3, 3, 0]


def test_a_contrast_is_never_overdue(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.cards.save(LEARNER, remembered(LAVA_CARD, 200))
        uow.commit()
    with library.reading() as uow:
        first = uow.progress.comparison_facts(LEARNER, 106)[0]
    assert (first.next_due_day, first.overdue_days) == (101, 2)  # the contrast; magma


@pytest.mark.parametrize("chosen", [(), (SECOND,), (FIRST, THIRD)])
def test_facts_of_some_are_the_same_as_among_all(
    library: Database, chosen: tuple[Comparison, ...]
) -> None:
    keys = {each.key for each in chosen}
    with library.reading() as uow:
        every = uow.progress.comparison_facts(LEARNER, 101)
        some = uow.progress.comparison_facts(LEARNER, 101, comparisons=keys)
    assert some == tuple(facts for facts in every if facts.key in keys)


def test_a_choice_too_fast_to_be_read_is_neither_a_mixup_nor_wrong(library: Database) -> None:
    with library.unit_of_work() as uow:
        before = uow.progress.comparison_facts(LEARNER, 101)
        uow.cards.append(
            review(
                9,
                card=MAGMA_CARD,
                study_day=91,
                graded=False,
                answer_term=LAVA,
                correct=False,
                outcome=OutcomeKind.TOO_FAST,
            )
        )
        assert uow.progress.comparison_facts(LEARNER, 101) == before


def test_facts_follow_the_learner_the_day_and_the_archive(library: Database) -> None:
    with library.unit_of_work() as uow:
        assert [each.due for each in uow.progress.comparison_facts("bo", 101)] == [0, 0, 0]
        assert [each.due for each in uow.progress.comparison_facts(LEARNER, 97)] == [0, 0, 0]
        later = uow.progress.comparison_facts(LEARNER, 101, mixups_since=91)
        assert [each.mixups for each in later] == [0, 0, 0]
        uow.comparisons.archive(FIRST.key)
        left = uow.progress.comparison_facts(LEARNER, 101)
        assert [each.key for each in left] == [SECOND.key, THIRD.key]


def test_a_right_answer_since_clears_the_wrong_one(library: Database) -> None:
    log(library, review(3, card=LAVA_CARD, study_day=95, truth_term=LAVA, answer_term=LAVA))
    with library.unit_of_work() as uow:
        assert uow.progress.study_totals(LEARNER, 101).wrong_last_time == 0
        uow.cards.mark_undone(["0190-3"], 5)
        assert uow.progress.study_totals(LEARNER, 101).wrong_last_time == 1


def test_a_right_word_that_did_not_count_is_no_mixup(library: Database) -> None:
    log(library, review(3, study_day=95, correct=False, outcome=OutcomeKind.ASSISTED))
    with library.reading() as uow:
        assert [each.mixups for each in uow.progress.comparison_facts(LEARNER, 101)] == [1, 0, 0]


def test_totals_count_every_card_once(library: Database) -> None:
    with library.unit_of_work() as uow:
        totals = uow.progress.study_totals(LEARNER, 101)
        assert totals == StudyTotals(
            due=2, new=3, wrong_last_time=1, comparisons_due=2, next_due_day=104
        )
        assert uow.progress.study_totals("bo", 101) == StudyTotals(0, 5, 0, 0, None)
        uow.comparisons.archive(FIRST.key)
        assert uow.progress.study_totals(LEARNER, 101) == StudyTotals(1, 3, 1, 1, None)


def test_the_first_day_of_a_forecast_holds_the_backlog(library: Database) -> None:
    with library.reading() as uow:
        assert uow.progress.due_by_day(LEARNER, 100, 5) == (1, 1, 0, 0, 1)
        assert uow.progress.due_by_day(LEARNER, 102, 1) == (2,)
        assert uow.progress.due_by_day(LEARNER, 100, 5, [SECOND.key]) == (1, 0, 0, 0, 0)
        assert uow.progress.due_by_day(LEARNER, 100, 5, []) == (0, 0, 0, 0, 0)


def test_cold_answers_are_graded_clean_and_still_count(library: Database) -> None:
    log(
        library,
        review(3, study_day=91),
        review(4, study_day=91, graded=False),
        review(5, study_day=92, contaminated=True),
        review(6, study_day=93, correct=False),
    )
    with library.unit_of_work() as uow:
        answers = uow.progress.cold_answers(LEARNER, [MAGMA, LAVA, ASH])
        assert answers == {
            MAGMA: ColdAnswers(2, 3, 93),
            LAVA: ColdAnswers(0, 1, 90),
            ASH: ColdAnswers(0, 0, None),
        }
        uow.cards.mark_undone(["0190-6"], 5)
        assert uow.progress.cold_answers(LEARNER, [MAGMA]) == {MAGMA: ColdAnswers(2, 2, 91)}


def test_pair_answers_hold_what_the_confusion_estimate_needs(library: Database) -> None:
    typed = review(
        3,
        study_day=91,
        graded=False,
        contaminated=True,
        mode="type",
        offered=(),
        answer_term=None,
        outcome=OutcomeKind.BLANK,
        correct=False,
    )
    log(library, typed)
    with library.unit_of_work() as uow:
        first, second = uow.progress.pair_answers(LEARNER, [MAGMA])
        assert (first.truth_term, first.answer_term, first.offered) == (MAGMA, MAGMA, (MAGMA, LAVA))
        assert (first.correct, first.outcome, first.graded) == (True, OutcomeKind.CHOSEN, True)
        assert (second.answer_term, second.offered, second.mode) == (None, (), "type")
        assert (second.study_day, second.contaminated, second.graded) == (91, True, False)
        assert len(uow.progress.pair_answers(LEARNER, [LAVA, MAGMA])) == 3
        uow.cards.mark_undone([typed.id], 5)
        assert uow.progress.pair_answers(LEARNER, [MAGMA]) == (first,)
        assert uow.progress.pair_answers("bo", [MAGMA]) == ()
