"""The figures of the Progress page are those of the log, for any stretch of days."""

import csv
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.charts import ConfusionMatrix
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.services.collection import Collection
from diffstudy.services.progress_file import COLUMNS, progress_table, save_progress_table
from diffstudy.services.progress_matrix import TERMS_AT_MOST, matrix_of
from tests.journeys.desk import CLIMATE, HABITAT, Desk, import_pages, mostly_right

NAMES = {letter: letter.upper() for letter in "abcdefghijkl"}


def studied(desk: Desk, collection: Collection, days: int = 30) -> None:
    import_pages(collection)
    collection.preferences.change("maximum_interval", 7)
    rng = Random(5)
    for day in range(days):
        if day % 3:
            desk.evening(collection, seed=day, answer_to=mostly_right(rng, 0.7), pause_minutes=11)
        desk.wait(days=1)


def test_the_figures_are_those_of_the_log(desk: Desk, collection: Collection) -> None:
    studied(desk, collection)
    charts = collection.charts.charts(None)
    log = [row for row in desk.log() if row["purpose"] != "guess"]
    assert charts.answers == charts.ever == len(log)
    assert len(charts.days) == len({row["study_day"] for row in log})
    cold = [
        row
        for row in log
        if row["graded"] and not row["contaminated"] and row["predicted"] is not None
    ]
    assert sum(week.answers for week in charts.weeks) == len(cold)
    assert charts.retained == pytest.approx(sum(row["correct"] for row in cold) / len(cold))
    assert all(week.first.weekday() == 0 for week in charts.weeks)
    assert len(charts.forecast) == 14
    assert charts.forecast[0].day == charts.today
    assert {line.title for line in charts.mastery} == {
        row.title for row in collection.library.overview().rows if not row.is_new
    }
    assert charts.comparisons == 2
    assert charts.target == 0.90
    slips = Counter(
        (row["truth_term"], row["answer_term"])
        for row in log
        if not row["correct"] and row["answer_term"] and row["truth_term"]
    )
    row, column = charts.matrix.keys.index(CLIMATE), charts.matrix.keys.index(HABITAT)
    assert charts.matrix.counts[row][column] == slips[CLIMATE, HABITAT]
    assert charts.matrix.slips == sum(slips.values())


def test_a_stretch_of_days_leaves_out_what_was_before(desk: Desk, collection: Collection) -> None:
    studied(desk, collection)
    whole, week = collection.charts.charts(None), collection.charts.charts(7)
    assert week.length == 7
    assert week.first == week.today - timedelta(days=6)
    assert week.days == tuple(day for day in whole.days if day.day >= week.first)
    assert week.heat == whole.heat
    assert week.ever == whole.ever
    assert week.matrix.slips <= whole.matrix.slips
    assert week.mastery == whole.mastery


def test_guesses_are_no_answers(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    collection.preferences.change("show_page_first", True)
    desk.evening(collection, limit=2)
    assert {row["purpose"] for row in desk.log()} == {"guess"}
    charts = collection.charts.charts(None)
    assert (charts.ever, charts.days, charts.matrix) == (0, (), ConfusionMatrix())
    assert not charts.is_telling


def test_an_empty_library_has_empty_figures(collection: Collection) -> None:
    charts = collection.charts.charts(90)
    assert (charts.retained, charts.weeks, charts.mastery, charts.comparisons) == (None, (), (), 0)
    assert charts.matrix.ringed is None
    assert progress_table(charts).count("\n") == 1 + 14


def test_the_file_holds_every_number_of_the_page(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    studied(desk, collection)
    charts = collection.charts.charts(90)
    path = tmp_path / "figures.csv"
    save_progress_table(charts, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert tuple(head) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    by_figure = Counter(row[0] for row in rows)
    assert by_figure["days studied"] == 2 * len(charts.days)
    assert by_figure["retention"] == 3 * len(charts.weeks)
    answers = sum(int(row[5]) for row in rows if row[0] == "days studied" and row[4] == "answers")
    assert answers == charts.answers
    given = sum(int(row[5]) for row in rows if row[0] == "taken for")
    assert given == sum(map(sum, charts.matrix.counts))


def test_a_file_that_cannot_be_written_is_refused_with_a_sentence(
    collection: Collection, tmp_path: Path
) -> None:
    with pytest.raises(CollectionNotWritable, match="choose a folder"):
        save_progress_table(collection.charts.charts(7), tmp_path / "gone" / "figures.csv")


def test_the_worst_slips_are_shown_and_kept_together() -> None:
    given = {("a", "b"): 5, ("c", "d"): 9, ("b", "e"): 2, ("a", "a"): 40, ("x", "a"): 99}
    matrix = matrix_of(given, NAMES)
    assert matrix.keys == ("c", "d", "a", "b", "e")
    assert matrix.terms == ("C", "D", "A", "B", "E")
    assert matrix.ringed == (0, 1)
    assert matrix.counts[2][2] == 40
    assert matrix.slips == 16  # x is in the library no more


def test_no_more_terms_than_fit_are_shown() -> None:
    letters = "abcdefghijkl"
    given = {pair: 20 - place for place, pair in enumerate(pairwise(letters))}
    matrix = matrix_of(given, NAMES)
    assert len(matrix.keys) == TERMS_AT_MOST
    assert matrix.keys == tuple("abcdefgh")
    assert matrix.slips == sum(given.values())


def test_of_two_slips_as_frequent_the_upper_one_is_ringed() -> None:
    assert matrix_of({("a", "b"): 3, ("b", "a"): 3}, NAMES).ringed == (0, 1)
    assert matrix_of({("a", "a"): 3}, NAMES).ringed is None
