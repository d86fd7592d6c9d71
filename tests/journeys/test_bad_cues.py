"""A cue that misleads leaves the sessions; undo brings it back, and so does the learner."""

from random import Random

import pytest

from diffstudy.domain.cue import CueKind
from diffstudy.domain.errors import NotFound
from diffstudy.domain.question import Answer, Question
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import HABITAT, PAIR_CARD, AnswerTo, Desk, cards_of, right, rival

_QUESTIONS = 40


def _practise(
    desk: Desk, collection: Collection, answer_to: AnswerTo = right, seed: int = 5
) -> set[str]:
    """Practise choices between two on a new day; returns the keys of the cues shown."""
    desk.wait(days=1)  # the log of one long day is slow to read
    scope = StudyScope(
        (collection.library.find("habitat"),), count=_QUESTIONS, practice=True, mode="which2"
    )
    session = collection.study.start(scope, Random(seed))
    return {asked.question.cue.key for asked, _ in desk.study(session, answer_to)}


@pytest.fixture
def bad(desk: Desk, collection: Collection) -> str:
    """An example of habitat that was answered wrong each time, until it was asked no more."""
    found: list[str] = []

    def answer_to(question: Question) -> Answer:
        key = question.cue.key
        if question.cue.kind is CueKind.EXAMPLE and question.cue.term_key == HABITAT and not found:
            found.append(key)
        return rival(question) if key in found else right(question)

    for seed in range(8):
        _practise(desk, collection, answer_to, seed)
        if collection.checks.questions():
            break
    return found[0]


def test_a_misleading_cue_is_asked_no_more_and_listed(
    desk: Desk, collection: Collection, bad: str
) -> None:
    (question,) = collection.checks.questions()
    assert (question.cue, question.term, question.is_reported) == (bad, "Habitat", False)
    assert question.showings >= 4
    assert question.reason.startswith(f"Answered wrong {question.errors} of {question.showings} ")
    assert bad not in _practise(desk, collection)


def test_the_learner_brings_it_back_or_sends_it_away(
    desk: Desk, collection: Collection, bad: str
) -> None:
    (question,) = collection.checks.questions()
    collection.checks.restore(question.comparison, bad)
    assert collection.checks.questions() == ()
    assert bad in _practise(desk, collection)
    collection.checks.report(question.comparison, bad)
    (reported,) = collection.checks.questions()
    assert (reported.is_reported, reported.reason) == (True, "You reported it.")
    assert bad not in _practise(desk, collection)
    with pytest.raises(NotFound, match="no question"):
        collection.checks.report(question.comparison, "nothing")


def test_undo_gives_the_questions_to_check_before(
    desk: Desk, collection: Collection, bad: str
) -> None:
    key = collection.library.find("habitat")
    session = collection.study.start(StudyScope((key,), practice=True, count=90), Random(6))
    hidden = [collection.checks.questions()]
    for _ in range(6):
        desk.study(session, rival, limit=1)
        hidden.append(collection.checks.questions())
    for before in reversed(hidden[:-1]):
        session.undo()
        assert collection.checks.questions() == before
    # The day's answers are taken back one by one, also those of the session before.
    while any(question.cue == bad for question in collection.checks.questions()):
        session.undo()
    assert bad in _practise(desk, collection)


def test_a_leech_is_drilled_first_against_what_it_is_confused_with(
    desk: Desk, collection: Collection
) -> None:
    def fails_habitat(question: Question) -> Answer:
        return rival(question) if question.card.subject == HABITAT else right(question)

    assert collection.checks.leeches() == ()
    for _ in range(12):
        desk.evening(collection, answer_to=fails_habitat, limit=12, pause_minutes=11)
        desk.wait(days=1)
    (leech,) = collection.checks.leeches()
    assert leech.term == "Habitat"
    assert leech.rivals == ("Climate",)
    scope = StudyScope(practice=True, count=5)
    before = cards_of(collection)
    session = collection.study.start(scope, Random(1))
    asked = session.next_question()
    assert asked is not None
    assert asked.question.card == PAIR_CARD
    desk.study(session)
    assert cards_of(collection) == before
