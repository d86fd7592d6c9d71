"""Journey: one example a term is kept back until the term is known well, asked once, then free."""

from random import Random

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.errors import NothingToStudy
from diffstudy.domain.review import Purpose
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import LATENCY_MS, Answered, AnswerTo, Desk, cards_of, right, rival


@pytest.fixture
def kept(collection: Collection) -> dict[str, str]:
    """Per term the key of its example that is kept back."""
    found = {}
    for name in ("habitat", "weather"):
        page = collection.library.comparison(collection.library.find(name))
        others = [collection.library.comparison(collection.library.find("weather"))]
        found |= {cue.term_key: cue.key for cue in cues_of(page, others) if cue.held_out}
    return found


def _days(desk: Desk, collection: Collection, days: int, answer_to: AnswerTo = right) -> Answered:
    done: Answered = []
    for _ in range(days):
        # Hours apart, so that no answer is given away by the one before it.
        done += desk.evening(collection, answer_to=answer_to, pause_minutes=20)
        desk.wait(days=1)
    return done


def test_it_is_first_asked_when_the_term_is_known_well(
    desk: Desk, collection: Collection, kept: dict[str, str]
) -> None:
    assert kept
    done = _days(desk, collection, 150)
    rows = {row["cue"]: row for row in reversed(desk.log())}
    assert set(kept.values()) <= rows.keys()
    for term, cue in kept.items():
        first = rows[cue]
        assert (first["held_out"], first["graded"], first["truth_term"]) == (1, 1, term)
        assert first["stability_before"] >= LEARNING.held_out_stability_days
    assert sum(row["held_out"] for row in desk.log()) == len(kept)
    texts = {asked.question.cue.key: asked.question.cue for asked, _ in done}
    assert all(texts[cue].kind.value == "example" for cue in kept.values())


def test_no_way_of_asking_and_no_lesson_shows_it_before(
    desk: Desk, collection: Collection, kept: dict[str, str]
) -> None:
    page = collection.library.comparison(collection.library.find("habitat"))
    words = {e.text for s in page.senses for e in s.examples}
    hidden = {c.text for c in cues_of(page) if c.key in kept.values()} & words
    assert hidden
    desk.evening(collection)
    shown = ""
    for mode in (None, "sort", "odd", "which2", "cloze", "three"):
        try:
            scope = StudyScope(practice=True, count=40, mode=mode)
            session = collection.study.start(scope, Random(4))
        except NothingToStudy:
            continue
        for asked, result in desk.study(session):
            shown += f"{asked.question} {result.feedback}"
    assert shown
    assert not [text for text in hidden if text in shown]


def test_its_first_answer_is_the_score_and_then_it_is_of_the_pool(
    desk: Desk, collection: Collection, kept: dict[str, str]
) -> None:
    def misses_the_new(question: object) -> object:
        is_new = question.cue.held_out  # type: ignore[attr-defined]
        return (rival if is_new else right)(question)  # type: ignore[arg-type]

    _days(desk, collection, 60, misses_the_new)  # type: ignore[arg-type]
    key = collection.library.find("habitat")
    figures = collection.reporting.figures(key)
    assert figures is not None
    assert figures.new_examples.right == 0
    assert figures.new_examples.figure.answers >= 1
    assert not figures.is_solid
    practised = desk.study(
        collection.study.start(
            StudyScope((key,), practice=True, count=60, mode="which2"), Random(1)
        )
    )
    cues = {asked.question.cue.key: asked.question.cue for asked, _ in practised}
    again = set(kept.values()) & cues.keys()
    assert again
    assert not any(cues[cue].held_out for cue in again)


def test_undo_makes_it_new_again(desk: Desk, collection: Collection, kept: dict[str, str]) -> None:
    session = None
    for _ in range(80):
        try:
            session = collection.study.start(StudyScope(), Random(2))
        except NothingToStudy:
            desk.wait(days=1)
            continue
        while (asked := session.next_question()) is not None:
            if asked.question.cue.held_out:
                break
            session.answer(right(asked.question), LATENCY_MS)
            desk.wait(minutes=20)
        if asked is not None:
            break
        desk.wait(days=1)
    assert session is not None
    assert asked is not None
    assert asked.purpose is Purpose.DUE
    before = cards_of(collection)
    session.answer(right(asked.question), LATENCY_MS)
    again = session.undo()
    assert again is not None
    assert again.question == asked.question
    assert cards_of(collection) == before
    with desk.open() as other:
        elsewhere = other.study.start(StudyScope(), Random(7)).next_question()
    assert elsewhere is not None
    assert elsewhere.question.card == CardKey.for_term(asked.question.cue.term_key)
    assert elsewhere.question.cue.held_out


def test_solid_for_now_takes_a_new_example(
    desk: Desk, collection: Collection, kept: dict[str, str]
) -> None:
    _days(desk, collection, 200)
    figures = collection.reporting.figures(collection.library.find("habitat"))
    assert figures is not None
    assert figures.new_examples.right == figures.new_examples.figure.answers >= 1
    assert kept
