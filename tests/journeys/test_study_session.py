"""Journey: the first evenings of a learner, on a real file with a fixed clock and seed."""

from collections import Counter
from datetime import date
from itertools import pairwise
from random import Random

import pytest

from diffstudy.domain.card import CardKind, CardState
from diffstudy.domain.errors import NothingToStudy
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.domain.review import Purpose, Rating
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import (
    CLIMATE,
    CLIMATE_CARD,
    HABITAT_CARD,
    PAIR_CARD,
    WEATHER_CARD,
    Desk,
    cards_of,
    mostly_right,
    slips_first,
)


def _seen(collection: Collection, desk: Desk, seed: int) -> list[tuple[str, str]]:
    desk_answers = mostly_right(Random(7))
    return [
        (asked.question.mode, asked.question.prompt)
        for asked, _ in desk.study(
            collection.study.start(StudyScope(count=12), Random(seed)), desk_answers
        )
    ]


def test_the_first_evening_meets_one_pair_with_choices_and_wants_three_right_answers(
    desk: Desk, collection: Collection
) -> None:
    session = collection.study.start(StudyScope(), Random(1))
    first = session.next_question()
    assert first is not None
    assert (first.number, first.planned, first.purpose) == (1, 6, Purpose.NEW)
    assert session.next_question() == first
    done = desk.study(session)
    assert Counter(asked.question.card for asked, _ in done) == {CLIMATE_CARD: 3, HABITAT_CARD: 3}
    assert all(asked.planned == 6 for asked, _ in done)
    meetings = [asked for asked, _ in done if asked.purpose is Purpose.NEW]
    assert all(isinstance(asked.question, ChoiceQuestion) for asked in meetings)
    assert [result.rating for _, result in done].count(Rating.GOOD) == 2
    for card in (CLIMATE_CARD, HABITAT_CARD):
        cues = [asked.question.cue.key for asked, _ in done if asked.question.card == card]
        assert len(set(cues)) == 3
    summary = session.summary()
    assert (summary.answered, summary.right, summary.planned) == (6, 6, 6)
    assert (summary.again_today, summary.ended_early, summary.mixups) == (0, False, ())


def test_an_early_slip_costs_more_questions_until_three_are_right(
    desk: Desk, collection: Collection
) -> None:
    done = desk.evening(collection, answer_to=slips_first(1))
    slipped = done[0][0].question.card
    assert done[0][1].comes_back
    assert Counter(asked.question.card for asked, _ in done)[slipped] == 4
    assert [r.rating for a, r in done if a.question.card == slipped] == [Rating.AGAIN] + [None] * 3


def test_the_cards_that_are_due_the_next_day_are_those_whose_day_has_come(
    desk: Desk, collection: Collection
) -> None:
    for _ in range(6):
        report = collection.study.due()
        today = report.today
        stored = cards_of(collection)
        expected = {
            str(key)
            for key, card in stored.items()
            if card.due_day is not None
            and date.fromordinal(date(1970, 1, 1).toordinal() + card.due_day) <= today
        }
        assert {card.key for card in report.due} == expected
        done = desk.evening(collection)
        assert {str(a.question.card) for a, _ in done if a.purpose is Purpose.DUE} == expected
        assert collection.study.due().due == ()
        desk.wait(days=1)


def test_a_comparison_that_shares_a_term_waits_for_the_next_day(
    desk: Desk, collection: Collection
) -> None:
    report = collection.study.due()
    assert [card.terms for card in report.new] == [("Climate",), ("Habitat",)]
    assert report.waiting is not None
    assert "“Weather vs. Climate” waits until tomorrow" in report.waiting
    assert "shares Climate" in report.waiting
    desk.evening(collection)
    assert collection.study.due().new == ()
    desk.wait(days=1)
    report = collection.study.due()
    assert [card.terms for card in report.new] == [("Weather",)]
    assert report.waiting is None
    done = desk.evening(collection)
    first_met = [a.question.card for a, _ in done if a.purpose is Purpose.NEW]
    assert first_met == [WEATHER_CARD]


def test_without_the_setting_both_are_met_on_the_first_evening(
    desk: Desk, collection: Collection
) -> None:
    collection.preferences.change("stagger_shared_terms", value=False)
    done = desk.evening(collection)
    met = {a.question.card for a, _ in done if a.purpose is Purpose.NEW}
    assert met == {CLIMATE_CARD, HABITAT_CARD, WEATHER_CARD}


def test_a_shared_term_has_one_schedule(desk: Desk, collection: Collection) -> None:
    collection.preferences.change("stagger_shared_terms", value=False)
    done = desk.evening(collection)
    pages = {a.question.comparison for a, _ in done if a.question.card == CLIMATE_CARD}
    assert len(pages) == 2
    graded = [row for row in desk.log() if row["graded"] and row["truth_term"] == CLIMATE]
    assert len(graded) == 1


def test_a_slip_wakes_the_contrast_for_the_next_day_and_three_passed_days_put_it_to_sleep(
    desk: Desk, collection: Collection
) -> None:
    assert cards_of(collection)[PAIR_CARD].state is CardState.DORMANT
    first_evening = desk.evening(collection, answer_to=slips_first(1))
    woken = cards_of(collection)[PAIR_CARD]
    assert (woken.state, woken.memory) == (CardState.ACTIVE, None)
    assert PAIR_CARD not in {asked.question.card for asked, _ in first_evening}
    passed_days = 0
    for _ in range(40):
        desk.wait(days=1)
        was_due = str(PAIR_CARD) in {card.key for card in collection.study.due().due}
        done = desk.evening(collection)
        probes = [(a, r) for a, r in done if a.question.card == PAIR_CARD]
        assert len(probes) == (2 if was_due else 0)
        if was_due:
            passed_days += 1
            assert [r.rating for _, r in probes] == [None, Rating.GOOD]
            assert done.index(probes[1]) == done.index(probes[0]) + 1
            assert probes[0][0].question.cue != probes[1][0].question.cue
        if passed_days == 1 and was_due:
            graded = [a.question.card for a, r in done if r.rating is not None]
            assert graded[-1] == PAIR_CARD  # the terms of the day are never kept waiting by it
    assert passed_days == 3
    asleep = cards_of(collection)[PAIR_CARD]
    assert (asleep.state, asleep.due_day, asleep.reviews) == (CardState.DORMANT, None, 3)


def test_a_failed_probe_ends_the_trial_and_brings_the_contrast_back(
    desk: Desk, collection: Collection
) -> None:
    desk.evening(collection, answer_to=slips_first(2))
    desk.wait(days=1)

    slips = slips_first(1, lambda question: question.card == PAIR_CARD)
    done = desk.evening(collection, answer_to=slips)
    ratings = [r.rating for a, r in done if a.question.card == PAIR_CARD]
    assert ratings == [Rating.AGAIN, None, None]
    assert cards_of(collection)[PAIR_CARD].lapses == 1


def test_the_truths_of_two_probes_are_drawn_independently(
    desk: Desk, collection: Collection
) -> None:
    desk.evening(collection, answer_to=slips_first(2))
    desk.wait(days=1)
    drawn = set()
    for seed in range(24):
        session = collection.study.start(StudyScope(), Random(seed))
        done = desk.study(session)
        first, second = (a.question for a, _ in done if a.question.card == PAIR_CARD)
        drawn.add((first.truth.text, second.truth.text))
        for _ in done:
            session.undo()
    assert drawn == {(one, two) for one in ("Climate", "Habitat") for two in ("Climate", "Habitat")}


def test_the_same_seed_gives_the_same_questions(desk: Desk, collection: Collection) -> None:
    first = _seen(collection, desk, seed=5)
    _take_all_back(collection)
    again = _seen(collection, desk, seed=5)
    _take_all_back(collection)
    other = _seen(collection, desk, seed=6)
    assert first == again
    assert first != other


def _take_all_back(collection: Collection) -> None:
    session = collection.study.start(StudyScope(count=1, practice=True), Random(0))
    for _ in range(12):
        session.undo()


def test_nothing_is_asked_twice_in_a_row_and_no_truth_four_times(
    desk: Desk, collection: Collection
) -> None:
    answers = mostly_right(Random(3), 0.7)
    for seed in range(8):
        cards = [a.question.card for a, _ in desk.evening(collection, seed, answers)]
        for one, two in pairwise(cards):
            assert one != two or one.kind is CardKind.CONTRAST
        desk.wait(days=1)


def test_a_session_with_a_count_fills_up_with_practice(desk: Desk, collection: Collection) -> None:
    done = desk.study(collection.study.start(StudyScope(count=9), Random(1)))
    assert [a.number for a, _ in done] == list(range(1, 10))
    assert {a.planned for a, _ in done} == {9}
    assert [a.is_practice for a, _ in done] == [False] * 6 + [True] * 3


def test_a_finished_day_says_when_to_come_back(desk: Desk, collection: Collection) -> None:
    desk.evening(collection)
    with pytest.raises(NothingToStudy, match=r"“Weather vs\. Climate” waits until tomorrow"):
        collection.study.start(StudyScope(), Random(1))
    desk.wait(days=1)
    desk.evening(collection)
    with pytest.raises(NothingToStudy, match="Nothing is due until Wednesday, 9 January 2030"):
        collection.study.start(StudyScope(), Random(1))
