"""Journey: the program is killed fifty times, and not one answer that it acknowledged is lost."""

import multiprocessing
import sqlite3
from contextlib import closing
from datetime import timedelta
from multiprocessing.connection import Connection
from random import Random
from typing import Any

import pytest

from diffstudy.services.study import StudyScope
from tests.journeys.desk import FIRST_EVENING, Desk, cards_of, replayed_cards
from tests.journeys.studying import PRELOADED, study_until_killed

KILLS = 50
MOST_ANSWERS = 7
_FORKSERVER = "forkserver" in multiprocessing.get_all_start_methods()
_CONTEXT: Any = multiprocessing.get_context("forkserver" if _FORKSERVER else "spawn")
Told = list[tuple[str, bool]]


def _answers_before(kill: Random, told: Connection) -> Told:
    """Take what the process tells, then let a random number of instructions pass."""
    heard: Told = [told.recv() for _ in range(kill.randrange(MOST_ANSWERS))]
    for _ in range(kill.randrange(300_000)):
        pass
    return heard


def _rest(told: Connection) -> Told:
    """Take what the process had still told before it died."""
    heard: Told = []
    try:
        while True:
            heard.append(told.recv())
    except (EOFError, OSError):
        return heard


def _study_and_kill(desk: Desk, run: int) -> Told:
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(
        target=study_until_killed,
        args=(desk.folder, FIRST_EVENING + timedelta(days=run), run, theirs),
    )
    process.start()
    theirs.close()
    heard = _answers_before(Random(run), ours)
    process.kill()
    process.join()
    heard += _rest(ours)
    ours.close()
    assert process.exitcode != 0, "the process ended before it was killed"
    return heard


def _in_the_file(desk: Desk, run: int) -> Told:
    day = (FIRST_EVENING.date() + timedelta(days=run)).toordinal() - 719_163
    with closing(sqlite3.connect(desk.file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [
            (cue, bool(correct))
            for cue, correct in connection.execute(
                "SELECT cue, correct FROM reviews WHERE study_day = ? ORDER BY seq", (day,)
            )
        ]


@pytest.mark.timeout(180)
def test_every_acknowledged_answer_survives_fifty_kills(desk: Desk) -> None:
    if _FORKSERVER:
        _CONTEXT.set_forkserver_preload(list(PRELOADED))
    acknowledged = 0
    unheard = 0
    for run in range(KILLS):
        heard = _study_and_kill(desk, run)
        kept = _in_the_file(desk, run)
        assert kept[: len(heard)] == heard
        assert len(kept) - len(heard) in {0, 1}
        acknowledged += len(heard)
        unheard += len(kept) - len(heard)
    assert acknowledged > KILLS
    desk.now = FIRST_EVENING + timedelta(days=KILLS)
    with desk.open() as collection:
        assert cards_of(collection) == replayed_cards(collection)
        assert max(card.reviews for card in cards_of(collection).values()) > 3
        assert len(desk.study(collection.study.start(StudyScope(count=5), Random(1)))) == 5
    assert len(desk.log()) > acknowledged + unheard
