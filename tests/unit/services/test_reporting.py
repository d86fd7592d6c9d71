"""The report of progress over a real log."""

from random import Random

from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, import_pages, slips_first


def test_undo_gives_the_report_before(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    session = collection.study.start(StudyScope(), Random(4))
    slips = slips_first(2)
    reports = [collection.reporting.report()]
    for _ in range(8):
        desk.study(session, slips, limit=1)
        reports.append(collection.reporting.report())
    assert reports[-1].days[0].answers == 8
    for before in reversed(reports[:-1]):
        session.undo()
        assert collection.reporting.report() == before


def test_the_days_and_predictions_are_those_of_the_log(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    collection.preferences.change("maximum_interval", 7)
    slips = slips_first(5)
    for _ in range(25):
        desk.evening(collection, answer_to=slips, pause_minutes=11)
        desk.wait(days=1)
    report = collection.reporting.report()
    log = [row for row in desk.log() if row["purpose"] != "guess"]
    by_day = {row["study_day"] for row in log}
    assert len(report.days) == len(by_day)
    assert sum(day.answers for day in report.days) == len(log)
    assert sum(day.right for day in report.days) == sum(row["correct"] for row in log)
    cold = [
        row
        for row in log
        if row["graded"] and not row["contaminated"] and row["predicted"] is not None
    ]
    assert report.calibration.answers == len(cold)
    keys = [figures.comparison for figures in report.comparisons]
    assert len(keys) == 2
    for figures in report.comparisons:
        assert figures == collection.reporting.figures(figures.comparison)
        enough = figures.recall.answers >= 6
        assert (figures.recall.percent is not None) == enough
        assert not figures.is_solid  # no new example was shown
    assert any(figures.recall.percent is not None for figures in report.comparisons)


def test_a_comparison_that_has_not_begun_has_no_figures(collection: Collection) -> None:
    import_pages(collection)
    assert collection.reporting.report().comparisons == ()
    assert collection.reporting.figures(collection.library.find("habitat")) is None
