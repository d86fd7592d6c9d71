"""A learner at a desk: a collection on a real file, a clock that the test moves, and answers."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from random import Random

from diffstudy.bootstrap import open_collection
from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import NothingToStudy
from diffstudy.domain.question import Answer, DontKnow, Question
from diffstudy.domain.review import Review
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.importing import ImportReport
from diffstudy.services.study import AnswerResult, Asked, StudyScope, StudySession
from tests.unit.quiz.answers import right_answer_to, wrong_answer_to

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "text_page"
CLIMATE_HABITAT = SAMPLES / "climate-vs-habitat.txt"
WEATHER_CLIMATE = SAMPLES / "weather-vs-climate.txt"
PAGES = (CLIMATE_HABITAT, WEATHER_CLIMATE)

CLIMATE, HABITAT, WEATHER = (
    f"local.my-pages#term/{name}" for name in ("climate", "habitat", "weather")
)
CLIMATE_CARD, HABITAT_CARD, WEATHER_CARD = map(CardKey.for_term, (CLIMATE, HABITAT, WEATHER))
PAIR_CARD = CardKey.for_contrast(CLIMATE, HABITAT)
OTHER_PAIR_CARD = CardKey.for_contrast(CLIMATE, WEATHER)

FIRST_EVENING = datetime(2030, 1, 7, 19, 0, tzinfo=UTC)
LATENCY_MS = 3_000
_MORE_THAN_AN_EVENING = 80

AnswerTo = Callable[[Question], Answer]
Answered = list[tuple[Asked, AnswerResult]]


class Desk:
    """A data folder and the time in front of it; a session at it takes its time."""

    def __init__(self, folder: Path, zone: tzinfo = UTC) -> None:
        self.folder = folder
        self.zone = zone
        self.now = FIRST_EVENING

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "collection.db"

    def open(self) -> Collection:
        """Open the collection as a newly started program does."""
        return open_collection(self.folder, clock=lambda: self.now, zone=self.zone)

    def wait(self, **span: float) -> None:
        """Let time pass; arguments as for timedelta."""
        self.now += timedelta(**span)

    def study(
        self,
        session: StudySession,
        answer_to: AnswerTo | None = None,
        limit: int = _MORE_THAN_AN_EVENING,
        pause_minutes: float = 1 / 3,
    ) -> Answered:
        """Answer until the session is over or the limit is reached, pausing after each answer."""
        done: Answered = []
        while len(done) < limit and (asked := session.next_question()) is not None:
            done.append((asked, session.answer((answer_to or right)(asked.question), LATENCY_MS)))
            self.wait(minutes=pause_minutes)
        return done

    def evening(
        self,
        collection: Collection,
        seed: int = 1,
        answer_to: AnswerTo | None = None,
        limit: int = _MORE_THAN_AN_EVENING,
        pause_minutes: float = 1 / 3,
    ) -> Answered:
        """Do all the work of today, which may be none."""
        try:
            session = collection.study.start(StudyScope(), Random(seed))
        except NothingToStudy:
            return []
        return self.study(session, answer_to, limit, pause_minutes)

    def log(self) -> list[sqlite3.Row]:
        """Return every row of the review log, of answers taken back too, read past the program."""
        with closing(sqlite3.connect(self.file)) as connection:
            connection.row_factory = sqlite3.Row
            return list(connection.execute("SELECT * FROM reviews ORDER BY seq"))


def import_pages(collection: Collection, *pages: Path) -> ImportReport:
    """Import pages as the program does: preview, then apply."""
    return collection.importing.apply(collection.importing.preview(pages or PAGES))


def right(question: Question) -> Answer:
    """The right answer."""
    return right_answer_to(question)


def rival(question: Question) -> Answer:
    """The other term of the pair, or another wrong answer where the answer is no term."""
    return wrong_answer_to(question)


def lost(_question: Question) -> Answer:
    """I don't know."""
    return DontKnow()


def slips_first(times: int, which: Callable[[Question], bool] = lambda _: True) -> AnswerTo:
    """Answers of a learner who takes one term for the other so many times, then no more."""
    left = [which] * times

    def answer_to(question: Question) -> Answer:
        if left and left[-1](question):
            left.pop()
            return rival(question)
        return right(question)

    return answer_to


def mostly_right(rng: Random, share: float = 0.8) -> AnswerTo:
    """Answers of a learner who takes one term for the other now and then."""
    return lambda question: right(question) if rng.random() < share else rival(question)


def cards_of(collection: Collection) -> dict[CardKey, Card]:
    """Return every card as it is stored."""
    with collection.database.reading() as uow:
        return {card.key: card for card in uow.cards.cards(DEFAULT_LEARNER)}


def whole_log(collection: Collection) -> tuple[Review, ...]:
    """Return all answers that count, in the order in which they were given."""
    with closing(sqlite3.connect(collection.database.path)) as connection:
        days = connection.execute("SELECT DISTINCT study_day FROM reviews ORDER BY 1").fetchall()
    with collection.database.reading() as uow:
        return tuple(
            review for (day,) in days for review in uow.cards.reviews_on(DEFAULT_LEARNER, day)
        )


def replayed_cards(collection: Collection) -> dict[CardKey, Card]:
    """Return every card as the log alone would have it."""
    log, scheduler = whole_log(collection), Scheduler()
    with collection.database.reading() as uow:
        return {
            key: replayed(key, log, scheduler, is_virtual=uow.cards.is_virtual(key))
            for key in cards_of(collection)
        }
