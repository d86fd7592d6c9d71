"""A box to tick: by mouse and keys, told to a screen reader, with its remark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diffstudy.gui.widgets.check_row import CheckRow

pytestmark = pytest.mark.needs_qt


@pytest.fixture
def row(qtbot: QtBot) -> CheckRow:
    made = CheckRow("Answer sheet", checked=True)
    qtbot.addWidget(made)
    made.resize(300, 36)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_ticked_by_mouse_and_by_keys(row: CheckRow) -> None:
    states = []
    row.toggled.connect(states.append)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert states == [False, True, False]


def test_a_screen_reader_hears_a_box_its_state_and_the_remark(row: CheckRow) -> None:
    row.set_note("6 items")
    heard = QAccessible.queryAccessibleInterface(row)
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Answer sheet"
    assert heard.text(QAccessible.Text.Description) == "6 items"
    assert heard.state().checked


def test_ticking_and_the_remark_show(row: CheckRow) -> None:
    ticked = row.grab().toImage()
    row.setChecked(False)
    bare = row.grab().toImage()
    row.set_note("off")
    assert ticked != bare
    assert row.grab().toImage() != bare
