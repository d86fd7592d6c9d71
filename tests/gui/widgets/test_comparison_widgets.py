"""The open book: columns that never shift, stacking, missing parts, definitions held back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diffstudy.domain.comparison import ChartRow, Sense
from diffstudy.gui.widgets.comparison_header import ComparisonHeader, StickyHeader
from diffstudy.gui.widgets.comparison_parts import ComparisonChart, Difference, DifferenceTable
from diffstudy.gui.widgets.curiosity_row import CuriosityRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.sense_list import SHOWN_AT_FIRST, DefinitionItem, DefinitionSpread
from diffstudy.gui.widgets.spread import SpreadRow
from diffstudy.gui.widgets.tab_strip import TabStrip

pytestmark = pytest.mark.needs_qt

TERMS = ("Erosion", "Weathering")
SENSES = tuple(Sense(f"s{n}", "erosion", f"Meaning number {n}.") for n in range(14))


def shown(widget: QWidget, qtbot: QtBot, width: int = 940) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, max(60, widget.heightForWidth(width)))
    widget.show()
    return widget


def left_edge(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, QPoint()).x()


def test_all_rows_share_their_columns(qtbot: QtBot) -> None:
    table = DifferenceTable(
        [
            Difference("What it does", "It moves rock.", "It breaks rock."),
            Difference("A much longer attribute", "Short.", "A text of several words " * 8),
        ]
    )
    shown(table, qtbot)
    texts = table.findChildren(ReadingText)
    assert len({left_edge(text, table) for text in texts[0::2]}) == 1
    assert len({left_edge(text, table) for text in texts[1::2]}) == 1
    assert left_edge(texts[1], table) > left_edge(texts[0], table) + texts[0].width()


def test_a_row_is_as_high_as_its_longer_side(qtbot: QtBot) -> None:
    short, long = ReadingText("Short."), ReadingText("A text of several words " * 12)
    row = SpreadRow(short, long, "Attribute")
    shown(row, qtbot)
    assert row.height() == long.height() > short.height()


def test_a_narrow_row_stacks_with_a_above_b(qtbot: QtBot) -> None:
    first, second = ReadingText("It moves rock."), ReadingText("It breaks rock.")
    row = shown(SpreadRow(first, second, "What it does"), qtbot, width=500)
    assert first.geometry().bottom() < second.geometry().top()
    assert left_edge(first, row) == left_edge(second, row)
    assert row.height() >= second.geometry().bottom()


def test_right_to_left_puts_a_on_the_right(qtbot: QtBot) -> None:
    first, second = ReadingText("It moves rock."), ReadingText("It breaks rock.")
    row = shown(SpreadRow(first, second, "What it does"), qtbot)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert first.x() > second.geometry().right()


def test_the_chart_reads_as_a_table_and_says_what_is_missing(qtbot: QtBot) -> None:
    chart = ComparisonChart(
        (
            ChartRow("r1", ("moves rock", "breaks rock"), "What it does"),
            ChartRow("r2", ("needs a carrier", None), "Needs"),
            ChartRow("r3", ("fast", "slow")),
        ),
        TERMS,
    )
    shown(chart, qtbot)
    table = QAccessible.queryAccessibleInterface(chart)
    assert table.role() == QAccessible.Role.Table
    rows = [table.child(number) for number in range(table.childCount())]
    assert [row.role() for row in rows] == [QAccessible.Role.Row] * 3
    assert [row.text(QAccessible.Text.Name) for row in rows] == [
        "What it does. Erosion: moves rock, Weathering: breaks rock",
        "Needs. Erosion: needs a carrier, Weathering: The source does not say",
        "Erosion: fast, Weathering: slow",
    ]
    cell = rows[0].child(0)
    assert cell.role() == QAccessible.Role.Cell
    assert cell.text(QAccessible.Text.Description) == "Column Erosion"


def test_five_definitions_show_and_the_rest_on_demand(qtbot: QtBot) -> None:
    spread = DefinitionSpread(SENSES, SENSES[:2], TERMS)
    shown(spread, qtbot)
    assert len(spread.findChildren(DefinitionItem)) == SHOWN_AT_FIRST + 2
    assert spread.more_button.text() == "Show 9 more"
    before = spread.heightForWidth(940)
    QTest.keyClick(spread.more_button, Qt.Key.Key_Return)
    assert len(spread.findChildren(DefinitionItem)) == 14 + 2
    assert spread.more_button.isHidden()
    assert spread.heightForWidth(940) > before


def test_a_side_without_definitions_says_so(qtbot: QtBot) -> None:
    spread = DefinitionSpread(SENSES[:1], (), TERMS)
    shown(spread, qtbot)
    words = [text.text() for text in spread.findChildren(ReadingText)]
    assert "No definition for Weathering yet" in words
    assert spread.more_button.isHidden()


def test_the_header_grows_for_a_long_term_and_stacks_when_narrow(qtbot: QtBot) -> None:
    header = ComparisonHeader(TERMS, ("noun", None))
    shown(header, qtbot, width=1000)
    assert header.height() == 112
    long = ComparisonHeader(("Erosion", "Chemical weathering of limestone by acid rain"))
    qtbot.addWidget(long)
    assert long.heightForWidth(760) > long.heightForWidth(2000)
    assert header.heightForWidth(600) == 2 * 72
    assert header.accessibleName() == "Erosion versus Weathering"
    assert StickyHeader(TERMS).toolTip() == "Erosion versus Weathering"


def test_a_curiosity_opens_and_closes(qtbot: QtBot) -> None:
    row = CuriosityRow("Does it need water?", "No, wind will do.", (0, 1))
    shown(row, qtbot)
    answer = next(t for t in row.findChildren(ReadingText) if t.text().startswith("No,"))
    closed = row.heightForWidth(940)
    assert not answer.isVisible()
    with qtbot.waitSignal(row.toggled) as opened:
        QTest.keyClick(row.heading, Qt.Key.Key_Return)
    assert opened.args == [True]
    assert answer.isVisible()
    assert row.heading.accessibleDescription() == "Answer open"
    assert row.heightForWidth(940) > closed
    row.set_expanded(False)
    assert not answer.isVisible()


def test_tabs_lead_by_mouse_and_arrows(qtbot: QtBot) -> None:
    strip = TabStrip([("Differences", 4), ("Chart", None), ("Definitions", 6)])
    shown(strip, qtbot)
    tabs = [child for child in strip.children() if isinstance(child, QWidget)]
    with qtbot.waitSignal(strip.activated) as clicked:
        QTest.mouseClick(tabs[2], Qt.MouseButton.LeftButton)
    assert clicked.args == [2]
    strip.set_current(0)
    assert strip.current() == 0
    strip.activateWindow()
    qtbot.waitUntil(strip.isActiveWindow)
    tabs[0].setFocus()
    with qtbot.waitSignal(strip.activated) as stepped:
        QTest.keyClick(tabs[0], Qt.Key.Key_Right)
    assert stepped.args == [1]
    assert tabs[1].hasFocus()
