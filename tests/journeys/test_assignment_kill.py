"""Journey: the program is killed in the middle of an assignment, and no saved answer is lost."""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from diffstudy.services.collection import Collection
from tests.journeys.school import CODE, answer_until_killed, assigned, opened, started, student_desk

KILLS = 6
_FORKSERVER = "forkserver" in multiprocessing.get_all_start_methods()
_CONTEXT: Any = multiprocessing.get_context("forkserver" if _FORKSERVER else "spawn")


def _answer_and_kill(folder: Path, file: Path, answers: int) -> list[str]:
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=answer_until_killed, args=(folder, file, theirs))
    process.start()
    theirs.close()
    heard = [ours.recv() for _ in range(answers)]
    process.kill()
    process.join()
    heard += _rest(ours)
    ours.close()
    assert process.exitcode != 0, "the process ended before it was killed"
    return heard


def _rest(told: Connection) -> list[str]:
    heard: list[str] = []
    try:
        while True:
            heard.append(told.recv())
    except (EOFError, OSError):
        return heard


def test_an_attempt_survives_the_program(collection: Collection, tmp_path: Path) -> None:
    _, file = assigned(collection, tmp_path / "out")
    folder = tmp_path / "student"
    if _FORKSERVER:
        _CONTEXT.set_forkserver_preload(["tests.journeys.school"])
    heard: list[str] = []
    for run in range(KILLS):
        heard += _answer_and_kill(folder, file, Random(run).randrange(1, 8))
        with student_desk(folder).open() as own, own.database.reading() as uow:
            (attempt,) = uow.attempts.of_assignment(own.taking.listed()[0].listed.uid)
            events = uow.attempts.events(attempt.uid)
        saved = [event.item for event in events]
        # One more may be on the disk than was told of: it was killed in between.
        assert saved[: len(heard)] == heard
        assert len(saved) <= len(heard) + run + 1
        heard = saved
    with student_desk(folder).open() as own:
        session = started(own, file)
        assert (session.attempt.code, session.attempt.number) == (CODE, 1)
        assert [event.n for event in events] == list(range(len(events)))
        result = own.handing_in.save(session.attempt.uid, tmp_path)
    submission = opened(collection, result)
    assert submission.chain_holds
    assert [event.item for event in submission.events] == heard
