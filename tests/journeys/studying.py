"""What the process does that the kill test kills: it studies and tells of each answer."""

from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from diffstudy.bootstrap import open_collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import LATENCY_MS, Desk, mostly_right

# Loaded once in the server that the processes are forked from, as a program on its first
# answer has loaded them.
PRELOADED = (
    "diffstudy.quiz.registry",
    "diffstudy.storage.database",
    "fsrs",
    "msgspec",
    "rapidfuzz.distance",
    "snowballstemmer",
    "tests.journeys.studying",
)


def study_until_killed(folder: Path, now: datetime, seed: int, told: Connection) -> None:
    """Answer today's questions and then practise; send (cue, right) when an answer is saved."""
    desk = Desk(folder)
    desk.now = now
    answer_to = mostly_right(Random(seed))
    with open_collection(folder, clock=lambda: desk.now, zone=desk.zone) as collection:
        session = collection.study.start(StudyScope(count=10_000), Random(seed))
        while (asked := session.next_question()) is not None:
            result = session.answer(answer_to(asked.question), LATENCY_MS)
            told.send((asked.question.cue.key, result.outcome.correct))
            desk.wait(seconds=5)
