"""Journey: a session, the days of the report and the list of questions count the same answers."""

from random import Random

import pytest

from diffstudy.domain.question import Answer, Question, Typed, TypedQuestion
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import LATENCY_MS, Desk, mostly_right, right


@pytest.mark.parametrize("seed", range(4))
def test_a_session_and_the_report_say_the_same(
    desk: Desk, collection: Collection, seed: int
) -> None:
    collection.preferences.change("show_page_first", True)
    rng, sound = Random(seed), mostly_right(Random(seed), 0.7)

    def answer_to(question: Question) -> Answer:
        is_unknown = isinstance(question, TypedQuestion) and rng.random() < 0.4
        return Typed("qqqqq") if is_unknown else sound(question)

    answered = right_of = 0
    for _ in range(5):
        session = collection.study.start(StudyScope(count=12), rng)
        while (asked := session.next_question()) is not None:
            if rng.random() < 0.2:
                session.hint()
            latency = 100 if rng.random() < 0.1 else LATENCY_MS
            result = session.answer(answer_to(asked.question), latency)
            if result.may_have_been_a_guess and rng.random() < 0.1:
                session.was_guess()
            desk.wait(seconds=9)
        summary = session.summary()
        answered += summary.answered
        right_of += summary.right
        desk.wait(days=1)
    days = collection.reporting.report().days
    assert (sum(day.answers for day in days), sum(day.right for day in days)) == (
        answered,
        right_of,
    )


def test_guesses_before_the_page_are_counted_nowhere(desk: Desk, collection: Collection) -> None:
    collection.preferences.change("show_page_first", True)
    session = collection.study.start(StudyScope(), Random(1))
    for _ in range(2):
        asked = session.next_question()
        assert asked is not None
        assert asked.is_guess
        session.answer(right(asked.question), LATENCY_MS)
    assert collection.reporting.report().days == ()
    assert all(pair.answers == 0 for pair in collection.confusions.report())
    assert session.summary().answered == 0
