"""State is a fold over the log: contrast cards wake and sleep, undo is replay without the last."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.domain.review import LogEntry, MeaningChange, Rating, Review
from diffstudy.scheduling.replay import (
    after_meaning_change,
    after_review,
    after_slip,
    fresh,
    is_slip_between,
    replayed,
)
from diffstudy.scheduling.scheduler import Scheduler
from tests.unit.scheduling.reviews import CONTRAST, TERM_A, TERM_B, A, B, C, graded

_SCHEDULER = Scheduler()


def _log(steps: list[tuple[bool, bool]]) -> list[Review]:
    """One day each: a graded answer on the term, and one on the contrast where it is awake."""
    log: list[Review] = []
    for day, (term_right, contrast_right) in enumerate(steps, start=200):
        rating = Rating.GOOD if term_right else Rating.AGAIN
        log.append(graded(TERM_A, rating, study_day=day))
        contrast = replayed(CONTRAST, log, _SCHEDULER)
        if contrast.due_day is not None and contrast.due_day <= day:
            probe = Rating.GOOD if contrast_right else Rating.AGAIN
            log.append(graded(CONTRAST, probe, study_day=day))
    return log


def test_a_contrast_sleeps_until_a_term_is_taken_for_the_other() -> None:
    asleep = replayed(CONTRAST, [graded(TERM_A, Rating.GOOD, study_day=200)], _SCHEDULER)
    awake = replayed(CONTRAST, [graded(TERM_A, Rating.AGAIN, study_day=200)], _SCHEDULER)
    assert (asleep.state, asleep.due_day) == (CardState.DORMANT, None)
    assert (awake.state, awake.due_day) == (CardState.ACTIVE, 201)


def test_an_error_in_the_other_direction_wakes_it_too() -> None:
    slip = graded(TERM_B, Rating.AGAIN, study_day=200, answer_term=A)
    assert replayed(CONTRAST, [slip], _SCHEDULER).state is CardState.ACTIVE


def test_two_errors_make_the_pair_of_terms_that_no_page_compares() -> None:
    first = graded(TERM_A, Rating.AGAIN, study_day=200)
    second = graded(TERM_B, Rating.AGAIN, study_day=204, answer_term=A)
    assert replayed(CONTRAST, [first], _SCHEDULER, is_virtual=True) == fresh(CONTRAST)
    made = replayed(CONTRAST, [first, second], _SCHEDULER, is_virtual=True)
    assert (made.state, made.due_day) == (CardState.ACTIVE, 205)


def test_a_pair_that_was_made_wakes_at_one_error_like_any_other() -> None:
    log = [graded(TERM_A, Rating.AGAIN, study_day=day) for day in (200, 201)]
    log += [graded(CONTRAST, Rating.GOOD, study_day=day) for day in (202, 203, 204)]
    assert replayed(CONTRAST, log, _SCHEDULER, is_virtual=True).state is CardState.DORMANT
    log.append(graded(TERM_A, Rating.AGAIN, study_day=210))
    awake = replayed(CONTRAST, log, _SCHEDULER, is_virtual=True)
    assert (awake.state, awake.due_day) == (CardState.ACTIVE, 211)
    assert awake == replayed(CONTRAST, log, _SCHEDULER)


@pytest.mark.parametrize("answer_term", [None, C])
def test_other_errors_leave_it_asleep(answer_term: str | None) -> None:
    slip = graded(TERM_A, Rating.AGAIN, study_day=200, answer_term=answer_term)
    assert not is_slip_between(slip, CONTRAST)
    assert replayed(CONTRAST, [slip], _SCHEDULER).state is CardState.DORMANT


def test_three_passed_days_put_it_back_to_sleep_and_a_fail_starts_again() -> None:
    log = [graded(TERM_A, Rating.AGAIN, study_day=200)]
    log += [graded(CONTRAST, Rating.GOOD, study_day=day) for day in (201, 202)]
    log += [graded(CONTRAST, Rating.AGAIN, study_day=203)]
    log += [graded(CONTRAST, Rating.GOOD, study_day=day) for day in (204, 205)]
    assert replayed(CONTRAST, log, _SCHEDULER).state is CardState.ACTIVE
    log += [graded(CONTRAST, Rating.GOOD, study_day=206)]
    card = replayed(CONTRAST, log, _SCHEDULER)
    assert (card.state, card.due_day) == (CardState.DORMANT, None)
    assert card.memory is not None


def test_a_slip_while_awake_keeps_its_day() -> None:
    awake = Card(CONTRAST, CardState.ACTIVE, due_day=207)
    assert after_slip(awake, 203) == awake


def test_a_balanced_interval_is_what_replay_uses() -> None:
    card = replayed(
        TERM_A, [graded(TERM_A, Rating.GOOD, study_day=200, interval_days=5)], _SCHEDULER
    )
    assert card.due_day == 205
    assert card.memory is not None
    assert card.memory.due_day == 205


def test_an_ungraded_answer_changes_nothing() -> None:
    card = Card(TERM_A)
    assert after_review(card, graded(TERM_A, Rating.GOOD, graded=False), _SCHEDULER) == card


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=10))
def test_undo_equals_replay_without_the_last_answer(steps: list[tuple[bool, bool]]) -> None:
    log = _log(steps)
    undone = [*log[:-1], replace(log[-1], undone_ms=1)]
    for key in (TERM_A, CONTRAST):
        assert replayed(key, undone, _SCHEDULER) == replayed(key, log[:-1], _SCHEDULER)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=10))
def test_answering_step_by_step_equals_replaying_the_log(steps: list[tuple[bool, bool]]) -> None:
    log = _log(steps)
    cards: dict[CardKey, Card] = {
        TERM_A: Card(TERM_A),
        CONTRAST: Card(CONTRAST, CardState.DORMANT),
    }
    for review in log:
        cards[review.card] = after_review(cards[review.card], review, _SCHEDULER)
        if is_slip_between(review, CONTRAST):
            cards[CONTRAST] = after_slip(cards[CONTRAST], review.study_day)
    assert cards == {key: replayed(key, log, _SCHEDULER) for key in cards}
    assert {A, B} == set(CONTRAST.term_keys)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=8), st.data())
def test_a_changed_meaning_is_learned_anew_and_the_log_still_says_how(
    steps: list[tuple[bool, bool]], data: st.DataObject
) -> None:
    log = _log(steps)
    at = data.draw(st.integers(1, len(log)))
    day = log[at - 1].study_day
    entries: list[LogEntry] = [*log[:at], MeaningChange(TERM_A, day), *log[at:]]
    before = replayed(TERM_A, log[:at], _SCHEDULER)
    changed = after_meaning_change(before, day)
    assert replayed(TERM_A, entries[: at + 1], _SCHEDULER) == changed
    assert (changed.memory, changed.due_day) == (None, day + 1)
    assert (changed.reviews, changed.lapses) == (before.reviews, before.lapses)
    # Of another card it changes nothing, and what follows is learned as if for the first time.
    assert replayed(CONTRAST, entries, _SCHEDULER) == replayed(CONTRAST, log, _SCHEDULER)
    after = replayed(TERM_A, log[at:], _SCHEDULER)
    assert replayed(TERM_A, entries, _SCHEDULER).memory == after.memory


def test_a_card_without_a_memory_has_nothing_to_lose() -> None:
    asleep = Card(CONTRAST, CardState.DORMANT)
    awake = Card(CONTRAST, CardState.ACTIVE, due_day=207)
    for card in (Card(TERM_A), asleep, awake):
        assert after_meaning_change(card, 203) == card


def test_a_contrast_that_sleeps_forgets_and_sleeps_on() -> None:
    memory = replayed(TERM_A, [graded(TERM_A, Rating.GOOD, study_day=200)], _SCHEDULER).memory
    changed = after_meaning_change(Card(CONTRAST, CardState.DORMANT, memory), 203)
    assert changed == Card(CONTRAST, CardState.DORMANT)
