"""“Help me find out”: switched on and off, and what it has found (domain/experiment.py)."""

import csv
import io
import json
import secrets
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.domain.experiment import (
    Arm,
    Difference,
    Experiment,
    ExperimentPage,
    Findings,
    PageResult,
)
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.scheduling.experiment import next_look, paired_difference, planned_look
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.experiment_pages import release, scored, work_on
from diffstudy.services.saving import save_file
from diffstudy.storage.database import Database
from diffstudy.storage.experiment_store import PageWork
from diffstudy.storage.unit_of_work import UnitOfWork

_MS_A_MINUTE = 60_000
COLUMNS = ("pair", "arm", "day", "new_examples", "right", "answers", "minutes")


class ExperimentService:
    """The experiment of one learner.

    Args:
        new_seed: makes the seed of the coin.
    """

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        learner: str,
        scheduler: Callable[[], Scheduler],
        new_seed: Callable[[], str] = lambda: secrets.token_hex(8),
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._scheduler = scheduler
        self._new_seed = new_seed

    def start(self) -> Changes:
        """Begin a run; nothing where one is on. What was begun before takes no part."""
        with self._database.unit_of_work() as uow:
            if uow.experiments.running(self._learner) is not None:
                return Changes.NONE
            uow.experiments.start(self._learner, self._new_seed(), self._today(uow))
            uow.commit()
        return Changes.SETTINGS | Changes.STUDY_QUEUE

    def stop(self) -> Changes:
        """End the run; from the next question on every comparison is studied like any other.

        What was measured stays; nothing more is.
        """
        with self._database.unit_of_work() as uow:
            running = uow.experiments.running(self._learner)
            if running is None:
                return Changes.NONE
            pages = uow.experiments.pages(running.id)
            open_places = [place for place, page in enumerate(pages) if not page.released]
            release(uow, self._learner, running, open_places, self._scheduler())
            uow.experiments.stop(running.id, self._today(uow))
            uow.commit()
        return Changes.SETTINGS | Changes.STUDY_QUEUE

    def is_running(self) -> bool:
        """Whether it is on."""
        with self._database.reading() as uow:
            return uow.experiments.running(self._learner) is not None

    def findings(self) -> Findings:
        """Return what the latest run has found; silent before its first planned look."""
        with self._database.reading() as uow:
            run = uow.experiments.latest(self._learner)
            if run is None:
                return Findings(
                    is_running=False,
                    started=None,
                    pages=(),
                    complete=0,
                    lost=0,
                    wanted=next_look(0),
                    difference=None,
                )
            pages = uow.experiments.pages(run.id)
            work = work_on(uow, self._learner, pages)
            return _findings(run, pages, work, self._today(uow))

    def _today(self, uow: UnitOfWork) -> int:
        return self._clock.now(uow.cards.last_study_day(self._learner)).study_day


def findings_table(findings: Findings) -> str:
    """Return one comparison a row as comma-separated text, without names of people or content."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in _rows(findings):
        table.writerow(["" if row[column] is None else row[column] for column in COLUMNS])
    return stream.getvalue()


def findings_json(findings: Findings) -> dict[str, object]:
    """Return the findings as JSON has them, without names of people or content."""
    return {
        "is_running": findings.is_running,
        "pairs_complete": findings.complete,
        "pairs_lost": findings.lost,
        "pairs_wanted": findings.wanted,
        "difference": None if findings.difference is None else asdict(findings.difference),
        "minutes": {arm.value: round(findings.minutes(arm), 1) for arm in Arm},
        "comparisons": _rows(findings),
    }


def save_findings(findings: Findings, path: Path) -> None:
    """Write the findings into a file, JSON where its name ends so, else a table: all or nothing.

    Raises:
        CollectionNotWritable: the folder or the disk refuses.
    """
    if path.suffix.casefold() == ".json":
        content = json.dumps(findings_json(findings), indent=2) + "\n"
        written = content.encode()
    else:
        written = findings_table(findings).encode("utf-8-sig")
    save_file(path, written, CollectionNotWritable)


def _rows(findings: Findings) -> list[dict[str, object]]:
    began = [page.began for page in findings.pages if page.began is not None]
    first = min(began, default=None)
    return [
        {
            "pair": page.pair + 1,
            "arm": page.arm.value,
            # Counted from the first comparison: a date could tell whose figures these are.
            "day": None if page.began is None or first is None else (page.began - first).days,
            "new_examples": page.measured,
            "right": page.right,
            "answers": page.answers,
            "minutes": round(page.minutes, 1),
        }
        for page in findings.pages
    ]


def _findings(
    run: Experiment, pages: Sequence[ExperimentPage], work: dict[str, PageWork], today: int
) -> Findings:
    is_running = run.stopped_day is None
    until = today if run.stopped_day is None else run.stopped_day
    pairs: defaultdict[int, list[PageResult]] = defaultdict(list)
    lost: set[int] = set()
    for page in pages:
        done = work.get(page.comparison)
        result = _result(page, done, until)
        pairs[page.pair].append(result)
        if result.score is None and (not is_running or _is_too_late(done, today)):
            lost.add(page.pair)
    differences = {pair: _difference(results) for pair, results in pairs.items()}
    complete = [each for each in differences.values() if each is not None]
    # A later pair may be complete before an earlier one: the first ones stay the first ones.
    settled: list[float] = []
    for pair, each in differences.items():
        if each is not None:
            settled.append(each)
        elif pair not in lost:
            break
    look = planned_look(len(settled))
    difference: Difference | None = paired_difference(settled[:look]) if look else None
    return Findings(
        is_running=is_running,
        started=date_of(run.started_day),
        pages=tuple(page for pair in pairs.values() for page in pair),
        complete=len(complete),
        lost=len(lost),
        wanted=next_look(len(settled)),
        difference=difference,
    )


def _difference(pair: Sequence[PageResult]) -> float | None:
    """Return HYBRID minus PLAIN of a pair, None while a side has no score."""
    scores = {page.arm: page.score for page in pair}
    hybrid, plain = scores.get(Arm.HYBRID), scores.get(Arm.PLAIN)
    return None if hybrid is None or plain is None else hybrid - plain


def _result(page: ExperimentPage, work: PageWork | None, until: int) -> PageResult:
    right, measured = scored(page, work, until)
    if measured < len(page.terms) and work is not None and work.began is not None:
        # Half a score would come before the rest of it; in the window it is still to come.
        last = work.began + LEARNING.experiment_days + LEARNING.experiment_window
        right, measured = (right, measured) if until > last else (0, 0)
    return PageResult(
        pair=page.pair,
        arm=page.arm,
        began=None if work is None or work.began is None else date_of(work.began),
        right=right,
        measured=measured,
        answers=0 if work is None else work.answers,
        minutes=0.0 if work is None else work.latency_ms / _MS_A_MINUTE,
    )


def _is_too_late(work: PageWork | None, today: int) -> bool:
    if work is None or work.began is None:
        return False
    return today > work.began + LEARNING.experiment_days + LEARNING.experiment_window
