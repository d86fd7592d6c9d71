"""The runs of the experiment, their comparisons, and what the log says of these."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from diffstudy.domain.experiment import Arm, Experiment, ExperimentPage
from diffstudy.storage.column_types import decoded_texts, encoded_texts
from diffstudy.storage.former_keys import current, every_name, former_keys
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_LATEST = """
SELECT id, seed, started_day, stopped_day FROM experiments
WHERE learner_id = ? ORDER BY id DESC LIMIT 1
"""
_OF_PAGES = f"""
FROM reviews WHERE learner_id = :learner AND undone_ms IS NULL AND purpose <> 'guess'
  AND outcome <> 'too-fast' AND comparison IN {every_name(":pages")}
"""
_WORK = f"""
SELECT {current("comparison")} AS page, study_day, max(graded), count(*),
  sum(latency_ms), sum(purpose = 'extra'),
  sum((SELECT kind FROM cards WHERE cards.id = card_id) = 'contrast'
      AND purpose IN ('due', 'again'))
{_OF_PAGES} GROUP BY page, study_day ORDER BY study_day
"""
_MEASURED = f"""
SELECT {current("comparison")}, {current("truth_term")}, study_day,
  correct = 1 AND outcome NOT IN ('assisted', 'guessed')
{_OF_PAGES} AND held_out = 1 AND graded = 1 AND contaminated = 0 ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class PageWork:
    """What the log says of a comparison.

    Args:
        began: study day of its first graded answer, None before.
        answers, latency_ms: until it is measured, as are the two numbers below.
        extra: questions asked for the sake of equal time.
        probes: questions that contrast cards asked.
        measured: per term with an uncontaminated first answer on its new example, the study
            day and whether it was right.
    """

    began: int | None = None
    answers: int = 0
    latency_ms: int = 0
    extra: int = 0
    probes: int = 0
    measured: dict[str, tuple[int, bool]] = field(default_factory=dict)

    def and_on(self, day: int, *, graded: bool, counts: tuple[int, ...], last: int) -> "PageWork":
        """Return it with the answers of one more day, of which those after ``last`` days count not."""
        began = day if self.began is None and graded else self.began
        if began is not None and day > began + last:
            return self
        answers, latency_ms, extra, probes = counts
        return replace(
            self,
            began=began,
            answers=self.answers + answers,
            latency_ms=self.latency_ms + latency_ms,
            extra=self.extra + extra,
            probes=self.probes + probes,
        )


class ExperimentStore:
    """Reads and writes experiments within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self, learner: str) -> Experiment | None:
        """Return the run that was started last, or None."""
        own_id = learner_id(self._connection, learner)
        row = self._connection.exec_driver_sql(_LATEST, (own_id,)).first()
        return None if row is None else Experiment(*row)

    def running(self, learner: str) -> Experiment | None:
        """Return the run that is on, or None."""
        latest = self.latest(learner)
        return latest if latest is not None and latest.stopped_day is None else None

    def start(self, learner: str, seed: str, study_day: int) -> None:
        """Begin a run."""
        self._run(
            "INSERT INTO experiments (learner_id, seed, started_day) VALUES (?, ?, ?)",
            (made_learner_id(self._connection, learner), seed, study_day),
        )

    def stop(self, experiment: int, study_day: int) -> None:
        """End a run."""
        self._run("UPDATE experiments SET stopped_day = ? WHERE id = ?", (study_day, experiment))

    def pages(self, experiment: int) -> tuple[ExperimentPage, ...]:
        """Return the comparisons of a run in the order of their assignment."""
        rows = self._connection.exec_driver_sql(
            "SELECT comparison, place, arm, terms, asleep, released FROM experiment_pages "
            "WHERE experiment_id = ? ORDER BY place",
            (experiment,),
        ).all()
        names = former_keys(self._connection) if rows else None
        return tuple(
            ExperimentPage(
                comparison if names is None else names.now(comparison),
                place // 2,
                Arm(arm),
                tuple(term if names is None else names.now(term) for term in decoded_texts(terms)),
                decoded_texts(asleep),
                bool(released),
            )
            for comparison, place, arm, terms, asleep, released in rows
        )

    def assign(self, experiment: int, place: int, page: ExperimentPage) -> None:
        """Keep the arm of a comparison."""
        self._run(
            "INSERT INTO experiment_pages "
            "(experiment_id, place, comparison, arm, terms, asleep, released) "
            "VALUES (?, ?, ?, ?, ?, ?, 0)",
            (
                experiment,
                place,
                page.comparison,
                page.arm.value,
                encoded_texts(page.terms),
                encoded_texts(page.asleep),
            ),
        )

    def release(self, experiment: int, places: Collection[int]) -> None:
        """Note that comparisons are studied like any other again."""
        for place in places:
            self._run(
                "UPDATE experiment_pages SET released = 1 WHERE experiment_id = ? AND place = ?",
                (experiment, place),
            )

    def work_on(self, learner: str, comparisons: Collection[str], last: int) -> dict[str, PageWork]:
        """Return what the log says of comparisons, by key; nothing of one never asked about.

        Args:
            last: day after its beginning on which the time of a comparison is no longer counted.
        """
        values = {
            "learner": learner_id(self._connection, learner),
            "pages": json.dumps(list(comparisons)),
        }
        found: dict[str, PageWork] = {}
        for page, day, graded, *counts in self._connection.exec_driver_sql(_WORK, values):
            before = found.get(page, PageWork())
            found[page] = before.and_on(day, graded=bool(graded), counts=tuple(counts), last=last)
        for page, term, day, right in self._connection.exec_driver_sql(_MEASURED, values):
            found[page].measured.setdefault(term, (day, bool(right)))
        return found

    def _run(self, statement: str, values: tuple[Any, ...]) -> None:
        self._connection.exec_driver_sql(statement, values)
