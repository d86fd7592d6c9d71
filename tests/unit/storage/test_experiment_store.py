"""Runs of the experiment are kept with their pages; one run of a learner is on at a time."""

from diffstudy.domain.experiment import Arm, ExperimentPage
from diffstudy.storage.database import Database
from diffstudy.storage.experiment_store import PageWork

PAGE = ExperimentPage("pack#one", 0, Arm.PLAIN, ("term b", "term a"), ("contrast:a|b",), False)


def test_a_run_keeps_its_pages_in_order(database: Database) -> None:
    with database.unit_of_work() as uow:
        assert uow.experiments.latest("ada") is None
        uow.experiments.start("ada", "seed", 100)
        running = uow.experiments.running("ada")
        assert running is not None
        uow.experiments.assign(running.id, 0, PAGE)
        other = ExperimentPage("pack#two", 0, Arm.HYBRID, ("term c",), (), False)
        uow.experiments.assign(running.id, 1, other)
        uow.experiments.release(running.id, [1])
        uow.commit()
    with database.reading() as uow:
        assert uow.experiments.running("grace") is None
        first, second = uow.experiments.pages(running.id)
        assert first == PAGE
        assert (second.arm, second.released) == (Arm.HYBRID, True)
        assert uow.experiments.work_on("ada", ["pack#one"], 30) == {}


def test_a_stopped_run_is_the_latest_and_not_running(database: Database) -> None:
    with database.unit_of_work() as uow:
        for day in (100, 200):
            uow.experiments.start("ada", f"seed {day}", day)
            running = uow.experiments.running("ada")
            assert running is not None
            uow.experiments.stop(running.id, day + 10)
        uow.commit()
    with database.reading() as uow:
        latest = uow.experiments.latest("ada")
        assert latest is not None
        assert (latest.seed, latest.started_day, latest.stopped_day) == ("seed 200", 200, 210)
        assert uow.experiments.running("ada") is None


def test_time_after_the_month_is_not_counted() -> None:
    work = PageWork()
    for day, graded in ((99, False), (100, True), (130, True), (131, True)):
        work = work.and_on(day, graded=graded, counts=(1, 1_000, 0, 0), last=30)
    assert (work.began, work.answers, work.latency_ms) == (100, 3, 3_000)
