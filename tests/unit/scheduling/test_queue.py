"""The order of a study day: requeue, due, new; siblings apart; nothing asked twice in a row."""

from dataclasses import replace

import pytest

from diffstudy.domain.card import Card, CardKey, CardState, MemoryState
from diffstudy.domain.review import OutcomeKind, Purpose, Rating, Review
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import QueuedCard, StudyQueue
from tests.unit.scheduling.reviews import CONTRAST, TERM_A, TERM_B, TERM_C, A, B, answer, graded

DAY = 100
_HOUR_MS = 3_600_000


def _due(key: CardKey, comparison: str = "p#a--b", priority: float = 0.5) -> QueuedCard:
    memory = MemoryState(5.0, 5.0, DAY - 5, DAY)
    return QueuedCard(Card(key, memory=memory, due_day=DAY), (comparison,), priority)


def _new(key: CardKey, comparison: str = "p#a--b") -> QueuedCard:
    return QueuedCard(Card(key), (comparison,))


def _graded_away(queued: QueuedCard) -> QueuedCard:
    memory = MemoryState(5.0, 5.0, DAY, DAY + 5)
    return replace(queued, card=replace(queued.card, memory=memory, due_day=DAY + 5))


def _queue(cards: list[QueuedCard], log: list[Review] | None = None, now_ms: int = 0) -> StudyQueue:
    return StudyQueue(cards, DayLog(log or []), study_day=DAY, now_ms=now_ms)


def test_the_least_secure_due_card_comes_first() -> None:
    cards = [_due(TERM_A, priority=0.9), _due(TERM_B, priority=0.4)]
    pick = _queue(cards).pick()
    assert pick is not None
    assert (pick.card.key, pick.purpose, pick.contaminated) == (TERM_B, Purpose.DUE, False)


def test_a_contrast_waits_for_the_terms_that_are_due() -> None:
    contrast = replace(_due(CONTRAST, priority=0.1), card=Card(CONTRAST, due_day=DAY))
    assert [q.key for q in _queue([contrast, _due(TERM_A, priority=0.9)]).due()] == [
        TERM_A,
        CONTRAST,
    ]


def test_a_contrast_waits_for_new_cards() -> None:
    contrast = replace(_due(CONTRAST), card=Card(CONTRAST, due_day=DAY))
    pick = _queue([contrast, _new(TERM_C, "p#c--d")]).pick()
    assert pick is not None
    assert (pick.card.key, pick.purpose) == (TERM_C, Purpose.NEW)


def test_a_dormant_or_suspended_card_is_never_due() -> None:
    for state in (CardState.DORMANT, CardState.SUSPENDED):
        card = replace(_due(TERM_A).card, state=state)
        assert _queue([replace(_due(TERM_A), card=card)]).pick() is None


def test_new_cards_wait_until_reviews_are_done() -> None:
    pick = _queue([_new(TERM_A), _due(TERM_C, "p#c--d")]).pick()
    assert pick is not None
    assert pick.card.key == TERM_C


def test_a_card_without_a_comparison_to_ask_it_in_stays_away() -> None:
    assert _queue([replace(_new(TERM_A), comparisons=())]).pick() is None


def test_a_sibling_asked_just_before_marks_the_answer_contaminated() -> None:
    asked = answer(TERM_A, utc_ms=0)
    near = _queue([_due(TERM_B)], [asked], now_ms=1_000).pick()
    later = _queue([_due(TERM_B)], [asked], now_ms=_HOUR_MS).pick()
    assert near is not None
    assert near.contaminated
    assert later is not None
    assert not later.contaminated


def test_a_card_of_another_comparison_goes_first_after_a_sibling() -> None:
    cards = [_due(TERM_B, priority=0.1), _due(TERM_C, "p#c--d", priority=0.9)]
    pick = _queue(cards, [answer(TERM_A)]).pick()
    assert pick is not None
    assert pick.card.key == TERM_C


def test_a_new_term_wants_three_right_answers_on_its_first_day() -> None:
    met = _graded_away(_due(TERM_A))
    log = [graded(TERM_A, Rating.GOOD)]
    assert _queue([met], log).remaining() == 2
    log += [answer(TERM_A), answer(TERM_A)]
    assert _queue([met], log).remaining() == 0


def test_a_failed_review_comes_back_after_three_other_questions_until_it_is_right() -> None:
    failed = _graded_away(_due(TERM_A))
    others = [_due(TERM_C, "p#c--d"), _due(CardKey.for_term("p#term/d"), "p#d--e")]
    log = [graded(TERM_A, Rating.AGAIN, stability_before=5.0)]
    pick = _queue([failed, *others], log).pick()
    assert pick is not None
    assert pick.card.key != TERM_A
    log += [answer(TERM_B), answer(TERM_B), answer(TERM_C, comparison="p#c--d")]
    pick = _queue([failed, *others], log).pick()
    assert pick is not None
    assert (pick.card.key, pick.purpose) == (TERM_A, Purpose.AGAIN)
    log += [answer(TERM_A)]
    assert all(q.key != TERM_A for q in _queue([failed, *others], log).again())


def test_the_last_card_left_is_not_asked_twice_in_a_row() -> None:
    left, done = _graded_away(_due(TERM_A)), _graded_away(_due(TERM_B))
    log = [graded(TERM_B, Rating.GOOD, stability_before=5.0), graded(TERM_A, Rating.GOOD)]
    pick = _queue([left, done], log).pick()
    assert pick is not None
    assert (pick.card.key, pick.purpose) == (TERM_B, Purpose.PRACTICE)


def test_a_contrast_is_two_probes_in_a_row() -> None:
    contrast = QueuedCard(Card(CONTRAST, due_day=DAY), ("p#a--b",))
    other = _due(TERM_C, "p#c--d", priority=-1)
    assert _queue([contrast]).remaining() == 2
    first = answer(CONTRAST, trial="t")
    queue = _queue([contrast, other], [first])
    pick = queue.pick()
    assert pick is not None
    assert (pick.card.key, pick.trial) == (CONTRAST, "t")
    assert queue.remaining() == 2  # the second probe and the other card


def test_a_failed_first_probe_ends_the_contrast() -> None:
    contrast = _graded_away(QueuedCard(Card(CONTRAST, due_day=DAY), ("p#a--b",)))
    wrong = graded(CONTRAST, Rating.AGAIN, stability_before=2.0)
    assert DayLog([wrong]).open_trial() is None
    assert _queue([contrast], [wrong]).remaining() == 2


def test_a_helped_answer_does_not_count_as_right() -> None:
    helped = graded(
        TERM_A, Rating.AGAIN, correct=True, outcome=OutcomeKind.ASSISTED, stability_before=5.0
    )
    assert DayLog([helped]).still_needed(TERM_A, 3) == 1


def test_a_void_answer_leaves_no_trace_in_the_day() -> None:
    void = answer(TERM_A, outcome=OutcomeKind.TOO_FAST)
    assert DayLog([void]).last is None


def test_no_term_is_the_answer_four_times_in_a_row() -> None:
    log = [answer(TERM_A) for _ in range(3)]
    pick = _queue([_due(TERM_A, priority=0.0), _due(TERM_B, priority=0.9)], log).pick()
    assert pick is not None
    assert pick.card.key == TERM_B


@pytest.mark.parametrize("asked", [[], [answer(TERM_A)]])
def test_practice_takes_what_was_not_seen_for_longest(asked: list[Review]) -> None:
    cards = [_graded_away(_due(TERM_A, priority=0.1)), _graded_away(_due(TERM_B, priority=0.9))]
    pick = _queue(cards, asked).practice()
    assert pick is not None
    assert pick.purpose is Purpose.PRACTICE
    assert pick.card.key == (TERM_B if asked else TERM_A)


def test_the_pair_of_a_contrast_is_what_its_key_says() -> None:
    assert CONTRAST.term_keys == (A, B)
