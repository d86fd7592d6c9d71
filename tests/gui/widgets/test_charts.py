"""The painted charts: arrows move between their cells and read the value out; Enter acts."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.widgets.cell_grid import CellGrid
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.heatmap import Heatmap, step_of
from diffstudy.gui.widgets.mastery_row import MasteryRow
from diffstudy.gui.widgets.retention_chart import RetentionChart, RetentionPoint

pytestmark = pytest.mark.needs_qt

TODAY = date(2030, 5, 8)
TERMS = ("Lava", "Magma", "Basalt")
COUNTS = ((40, 7, 0), (1, 33, 2), (0, 0, 12))


def shown(qtbot: QtBot, widget: QWidget, width: int = 480) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.sizeHint().height(), 40))
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)


def pressed(widget: QWidget, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(widget, key)
    return widget.accessibleDescription()


@pytest.mark.parametrize(
    ("answers", "step"), [(0, 0), (1, 1), (14, 1), (15, 2), (30, 3), (60, 4), (900, 4)]
)
def test_a_day_is_darker_with_more_answers(answers: int, step: int) -> None:
    assert step_of(answers) == step


def test_arrows_move_from_day_to_day_and_read_them_out(qtbot: QtBot) -> None:
    calendar = Heatmap({TODAY: 23, TODAY - timedelta(days=7): 1}, date(2030, 1, 1), TODAY)
    shown(qtbot, calendar)
    assert "23 answers" in calendar.accessibleDescription()
    assert "1 answer" in pressed(calendar, Qt.Key.Key_Left)
    assert "0 answers" in pressed(calendar, Qt.Key.Key_Up)
    before = calendar.current
    # Tomorrow has no square.
    pressed(calendar, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert before is not None
    assert calendar.current == (TODAY.weekday(), before[1] + 1)


def test_weeks_that_do_not_fit_are_reached_by_the_arrows(qtbot: QtBot) -> None:
    calendar = Heatmap({}, date(2029, 1, 1), TODAY)
    shown(qtbot, calendar, width=200)
    pressed(calendar, *[Qt.Key.Key_Left] * 40)
    assert calendar.current is not None
    box = calendar.box_of(calendar.current)
    assert 0 <= box.left() < box.right() <= calendar.width()


def test_the_matrix_begins_at_the_ring_and_enter_acts_on_the_cell(qtbot: QtBot) -> None:
    matrix = ConfusionMatrix(TERMS, COUNTS, (0, 1))
    heard: list[tuple[int, int]] = []
    matrix.activated.connect(lambda row, column: heard.append((row, column)))
    shown(qtbot, matrix)
    assert matrix.accessibleDescription() == (
        "Lava asked, Magma answered 7 times, the most frequent slip"
    )
    assert pressed(matrix, Qt.Key.Key_Down) == "Magma asked and answered 33 times"
    assert pressed(matrix, Qt.Key.Key_Left) == "Magma asked, Lava answered once"
    assert pressed(matrix, Qt.Key.Key_Left) == "Magma asked, Lava answered once"
    pressed(matrix, Qt.Key.Key_Return)
    assert heard == [(1, 0)]


def test_a_click_acts_on_the_cell_under_it(qtbot: QtBot) -> None:
    matrix = ConfusionMatrix(TERMS, COUNTS, (0, 1))
    heard: list[tuple[int, int]] = []
    matrix.activated.connect(lambda row, column: heard.append((row, column)))
    shown(qtbot, matrix)
    place = matrix.box_of((1, 2)).center().toPoint()
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert heard == [(1, 2)]


def test_mirrored_cells_follow_the_arrows_as_they_are_seen(qtbot: QtBot) -> None:
    matrix = ConfusionMatrix(TERMS, COUNTS, (0, 1))
    matrix.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(qtbot, matrix)
    left = matrix.box_of((0, 1)).left()
    pressed(matrix, Qt.Key.Key_Left)
    assert matrix.current == (0, 2)
    assert matrix.box_of((0, 2)).left() < left


@pytest.mark.parametrize("terms", [(), ("Lava",), tuple(f"A term of length {n}" for n in range(8))])
def test_a_matrix_of_any_size_is_painted(qtbot: QtBot, terms: tuple[str, ...]) -> None:
    matrix = ConfusionMatrix(terms, [[0] * len(terms)] * len(terms), None)
    shown(qtbot, matrix, width=300)
    assert isinstance(matrix, CellGrid)
    assert not matrix.grab().isNull()


def test_a_single_week_is_a_point_and_nothing_is_divided_by_zero(qtbot: QtBot) -> None:
    chart = RetentionChart([RetentionPoint(TODAY, 1.0)], 0.9)
    qtbot.addWidget(chart)
    assert "last week 100%" in chart.accessibleDescription()
    before = chart.grab().toImage()
    chart.set_points([RetentionPoint(TODAY, 0.4)], 0.9)
    assert chart.grab().toImage() != before


def test_a_table_is_as_high_as_its_rows_and_leaves_letters_to_the_page(qtbot: QtBot) -> None:
    table = FigureTable("Days", ("Day", "Answers"), [(f"{n} May", str(n)) for n in range(1, 13)])
    shown(qtbot, table)
    assert table.verticalScrollBar().maximum() == 0
    assert pressed(table, Qt.Key.Key_Down) == ""
    row = table.currentRow()
    QTest.keyClick(table, Qt.Key.Key_9)
    assert table.currentRow() == row == 1


def test_a_row_speaks_its_pair_and_its_mastery(qtbot: QtBot) -> None:
    row = MasteryRow(("Lava", "Magma"), (72, None))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Open Lava versus Magma"
    assert row.accessibleDescription() == "mastery A 72"
