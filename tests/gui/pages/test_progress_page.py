"""The Progress page on a real log: what it says, its keys, its tables, and what leads away."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from diffstudy.bootstrap import open_collection
from diffstudy.domain.card import CardKey
from diffstudy.gui.pages.progress_page import ProgressPage
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.heatmap import Heatmap
from diffstudy.gui.widgets.mastery_row import MasteryRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.services.study import StudyScope
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless
from tests.journeys.desk import Desk as StudyDesk
from tests.journeys.desk import import_pages, mostly_right

pytestmark = pytest.mark.needs_qt


@pytest.fixture
def studied(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with two weeks of study, one answer in four wrong."""
    study = StudyDesk(tmp_path / "data")
    with study.open() as collection:
        import_pages(collection)
        rng = Random(5)
        for day in range(14):
            study.evening(collection, seed=day, answer_to=mostly_right(rng, 0.75))
            study.wait(days=1)
    with open_collection(study.folder, clock=lambda: study.now, zone=UTC) as collection:
        desk = Desk(qtbot, collection)
        yield desk
        desk.tasks.close()


@pytest.fixture
def page(studied: Desk) -> ProgressPage:
    opened = ProgressPage()
    studied.open(opened)
    return opened


def sentences(page: ProgressPage) -> str:
    return " ".join(text.accessibleName() for text in page.findChildren(ReadingText))


def test_it_shows_every_chart_with_a_name(page: ProgressPage) -> None:
    assert [panel.title for panel in page.panels] == [
        "Days studied",
        "Retention",
        "Coming up",
        "What you take for what",
        "Mastery by comparison",
    ]
    assert nameless(page) == []
    assert page.charts is not None
    assert page.charts.is_telling


def test_too_few_answers_say_what_will_be_here_and_when(desk: Desk) -> None:
    page = ProgressPage()
    desk.open(page)
    said = sentences(page)
    assert said.count("Shown from 20 answers on; you have 0 so far.") == 5
    assert page.findChildren(ConfusionMatrix) == []
    desk.press(page, Qt.Key.Key_P)
    desk.press(page, Qt.Key.Key_T)
    assert desk.said("study_wanted") == []


def test_p_practises_the_ringed_pair(studied: Desk, page: ProgressPage) -> None:
    studied.press(page, Qt.Key.Key_P)
    assert page.charts is not None
    matrix = page.charts.matrix
    assert matrix.ringed is not None
    one, other = (matrix.keys[place] for place in matrix.ringed)
    (scope,) = studied.said("study_wanted")
    assert isinstance(scope, StudyScope)
    assert scope.practice
    assert scope.cards == {
        CardKey.for_term(one),
        CardKey.for_term(other),
        CardKey.for_contrast(one, other),
    }
    session = studied.collection.study.start(scope, Random(1))
    asked = session.next_question()
    assert asked is not None


def test_enter_on_a_cell_practises_its_pair(studied: Desk, page: ProgressPage) -> None:
    grid = page.findChild(ConfusionMatrix)
    assert isinstance(grid, ConfusionMatrix)
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.charts is not None
    row, column = page.charts.matrix.ringed or (0, 0)
    towards = Qt.Key.Key_Down if row < column else Qt.Key.Key_Up
    studied.press(grid, towards)
    assert grid.current is not None
    studied.press(grid, Qt.Key.Key_Return)
    (scope,) = studied.said("study_wanted")
    assert isinstance(scope, StudyScope)
    assert scope.cards is not None
    assert len(scope.cards) == (1 if grid.current[0] == grid.current[1] else 3)


def test_t_turns_the_panel_with_the_focus_or_all(studied: Desk, page: ProgressPage) -> None:
    calendar = page.findChild(Heatmap)
    assert isinstance(calendar, Heatmap)
    calendar.setFocus(Qt.FocusReason.TabFocusReason)
    studied.press(calendar, Qt.Key.Key_T)
    assert [panel.shows_table for panel in page.panels] == [True, False, False, False, False]
    (table,) = page.findChildren(FigureTable)
    assert table.hasFocus()
    assert page.charts is not None
    assert table.rowCount() == len(page.charts.heat)
    page.setFocus()
    studied.press(page, Qt.Key.Key_T)
    assert all(panel.shows_table for panel in page.panels)
    studied.press(page, Qt.Key.Key_T)
    assert not any(panel.shows_table for panel in page.panels)


def test_another_stretch_keeps_the_tables_and_asks_anew(studied: Desk, page: ProgressPage) -> None:
    studied.press(page, Qt.Key.Key_T)
    page.show_range(7)
    studied.wait(lambda: page.charts is not None and page.charts.length == 7)
    assert page.ranges.value() == 7
    assert all(panel.shows_table for panel in page.panels)


def test_a_row_opens_its_comparison(studied: Desk, page: ProgressPage) -> None:
    assert page.charts is not None
    row = page.findChildren(MasteryRow)[0]
    row.click()
    assert studied.said("comparison_wanted") == [page.charts.mastery[0].comparison]


def test_the_figures_are_saved_where_the_learner_says(
    studied: Desk, page: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "figures.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export.click()
    studied.wait(lambda: bool(studied.said("noticed")))
    assert studied.said("noticed") == ["Figures saved to figures.csv"]
    assert target.read_bytes().startswith(b"\xef\xbb\xbffigure,day,")


def test_a_refused_file_is_told(
    studied: Desk, page: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "gone" / "figures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export.click()
    studied.wait(lambda: bool(studied.said("failed")))


@pytest.mark.parametrize(("width", "scale"), [(1068, 1.0), (948, 1.0), (1140, 2.0), (700, 1.0)])
def test_nothing_is_cut_off_at_any_size(
    studied: Desk, page: ProgressPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 640)
    studied.wait_until_it_fits(page, page.area.viewport())
    studied.press(page, Qt.Key.Key_T)
    studied.wait_until_it_fits(page, page.area.viewport())
