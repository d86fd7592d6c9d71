"""Law: whatever a learner does, the cards are what the log says, and undo is the log without."""

import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import NothingToStudy, NothingToUndo
from diffstudy.domain.question import Answer, Question, Typed, TypedQuestion
from diffstudy.domain.review import Confidence
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope, StudySession
from tests.journeys.desk import (
    FIRST_EVENING,
    Desk,
    cards_of,
    lost,
    replayed_cards,
    right,
    rival,
)


def _weather(question: Question) -> Answer:
    """A term of another page, where a term is typed."""
    return Typed("weather") if isinstance(question, TypedQuestion) else rival(question)


_PAGE = "local.my-pages#climate--habitat"
_ANSWERS = {"right": right, "rival": rival, "lost": lost, "weather": _weather}
_EPOCH = date(1970, 1, 1).toordinal()
_DAYS = ("next day", "clock back")
_SITTINGS = ("reopen", "practise")
_SURELY = ("surely right", "surely rival")
_REWRITTEN = "another meaning"
_STEPS = st.sampled_from(
    [
        *_ANSWERS,
        *["right"] * 2,
        *_SURELY,
        *("too fast", "hint", "guess", "undo", _REWRITTEN),
        *_SITTINGS,
        *_DAYS,
    ],
)


class _Learner:
    """Does one step after the other; what it did before an answer can be asked for."""

    def __init__(self, desk: Desk, collection: Collection) -> None:
        self._desk = desk
        self._collection = collection
        self._rng = Random(1)
        self._session: StudySession | None = None
        self._before: list[tuple[date, dict[CardKey, Card]]] = []
        self._rewritten_after = 0

    def step(self, name: str) -> None:
        if name == "next day":
            self._desk.now = max(self._desk.now, FIRST_EVENING)
            self._desk.wait(days=1)
            self._session = None
        elif name == "clock back":
            self._desk.wait(hours=-30)
        elif name == _REWRITTEN:
            self._change_a_meaning()
        elif name in {"reopen", "practise"}:
            self._session = None
            self._start(practice=name == "practise")
        elif self._session or self._start(practice=False):
            self._in_session(name)

    def _change_a_meaning(self) -> None:
        """The author gives a card that was learned another rev, as a new version of a pack does."""
        learned = [key for key, card in cards_of(self._collection).items() if card.reviews]
        if not learned:
            return
        key, day = self._rng.choice(sorted(learned)), self._today.toordinal() - _EPOCH
        with self._collection.database.unit_of_work() as uow:
            assert uow.cards.change_meaning(key, day, round(self._desk.now.timestamp() * 1000))
            anew = replayed(key, uow.cards.log_of(DEFAULT_LEARNER, key), Scheduler())
            assert anew.memory is None
            uow.cards.save(DEFAULT_LEARNER, anew)
            uow.commit()
        self._session = None
        # Taking an earlier answer back does not take back what the author did since.
        self._rewritten_after = len(self._before)

    def _start(self, *, practice: bool) -> bool:
        try:
            scope = StudyScope(practice=practice, count=30)
            self._session = self._collection.study.start(scope, self._rng)
        except NothingToStudy:
            self._session = None
        return self._session is not None

    def _in_session(self, name: str) -> None:
        assert self._session is not None
        if name == "undo":
            self._undo(self._session)
            return
        if name == "guess":
            with suppress(NothingToUndo):
                self._session.was_guess()
            return
        asked = self._session.next_question()
        if asked is None:
            return
        if name == "hint":
            self._session.hint()
            return
        self._before.append((self._today, cards_of(self._collection)))
        latency = 200 if name == "too fast" else 3_000
        confidence = Confidence.SURE if name in _SURELY else None
        answer_to = _ANSWERS.get(name.removeprefix("surely "), rival)
        self._session.answer(answer_to(asked.question), latency, confidence)
        self._desk.wait(seconds=7)

    @property
    def _today(self) -> date:
        return self._collection.study.due().today

    def _undo(self, session: StudySession) -> None:
        today = self._today
        try:
            session.undo()
        except NothingToUndo:
            assert today not in {day for day, _ in self._before}
        else:
            before = self._before.pop()
            if len(self._before) >= self._rewritten_after:
                assert (today, cards_of(self._collection)) == before
            assert cards_of(self._collection) == _as_logged(self._collection)


def _as_logged(collection: Collection) -> dict[CardKey, Card]:
    """Return every card as its part of the log has it, changes of meaning included."""
    with collection.database.reading() as uow:
        return {
            key: replayed(
                key,
                uow.cards.log_of(DEFAULT_LEARNER, key),
                Scheduler(),
                is_virtual=uow.cards.is_virtual(key),
            )
            for key in cards_of(collection)
        }


# Without shrinking, which would take minutes: a failure shows its steps as they were drawn.
@settings(max_examples=15, phases=(Phase.generate,))
@given(st.lists(_STEPS, min_size=12, max_size=32))
def test_the_cards_are_what_the_log_says(imported_folder: Path, steps: list[str]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "data"
        shutil.copytree(imported_folder, folder)
        desk = Desk(folder)
        with desk.open() as collection:
            for sense in collection.senses.not_asked(_PAGE).senses:
                collection.senses.switch_on(_PAGE, str(sense.card))
            learner = _Learner(desk, collection)
            for step in steps:
                learner.step(step)
            assert cards_of(collection) == _as_logged(collection)
            if _REWRITTEN not in steps:
                assert cards_of(collection) == replayed_cards(collection)
