"""The bar of hints: made of actions, cut down where it is narrow, worked by mouse and Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.hint_bar import HintBar

pytestmark = pytest.mark.needs_qt

NONE = Qt.KeyboardModifier.NoModifier


def key(code: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, NONE)


def bar_of(qtbot: QtBot, *actions: HintAction) -> HintBar:
    bar = HintBar(actions)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_hints_that_a_button_shows_anyway_go_first(qtbot: QtBot) -> None:
    choose = HintAction("1 2", "choose", said_elsewhere=True)
    hint, unknown = HintAction("H", "hint", print), HintAction("3", "I don’t know", print)
    undo = HintAction("Ctrl Z", "undo last", said_elsewhere=True)
    bar = bar_of(qtbot, choose, hint, unknown, undo)

    def shown(width: int) -> list[str]:
        bar.resize(width, 44)
        return [button.text() for button in bar.buttons_that_fit()]

    assert shown(900) == ["choose", "hint", "I don’t know", "undo last"]
    narrower = [shown(width) for width in range(520, 120, -4)]
    assert ["choose", "hint", "I don’t know"] in narrower
    assert ["hint", "I don’t know"] in narrower
    assert ["hint"] in narrower


def test_a_hint_that_acts_is_a_button_and_one_that_only_tells_is_not(qtbot: QtBot) -> None:
    done: list[str] = []
    act = HintAction("H", "hint", lambda: done.append("hint"))
    bar = bar_of(qtbot, HintAction("1 2", "choose"), act)
    bar.resize(900, 44)
    tells, acts = bar.buttons
    assert tells.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert acts.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert (acts.accessibleName(), acts.accessibleDescription()) == ("hint", "Key: H")
    QTest.mouseClick(acts, Qt.MouseButton.LeftButton)
    QTest.keyClick(acts, Qt.Key.Key_Return)
    assert done == ["hint", "hint"]


def test_without_single_keys_words_remain_and_caps_go(qtbot: QtBot) -> None:
    chord = HintAction("Ctrl 3", "I don’t know", print)
    bar = bar_of(qtbot)
    bar.set_actions(
        [HintAction("1 2", "choose"), HintAction("H", "hint", print), chord], single_keys=False
    )
    assert [button.text() for button in bar.buttons] == ["hint", "I don’t know"]
    assert [b.accessibleDescription() for b in bar.buttons] == ["", "Key: Ctrl 3"]


def test_an_action_takes_its_own_single_key_and_no_other() -> None:
    hint = HintAction("H", "hint", print)
    assert hint.takes(key(Qt.Key.Key_H))
    assert not hint.takes(key(Qt.Key.Key_J))
    assert not HintAction("1 2", "choose").takes(key(Qt.Key.Key_1))
    assert not HintAction("Ctrl H", "hint", print).takes(key(Qt.Key.Key_H))
    done = HintAction("Enter", "done", print)
    assert done.takes(key(Qt.Key.Key_Return))
    assert done.takes(key(Qt.Key.Key_Enter))  # of the number pad


def test_a_chord_works_within_a_field(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit()
    QVBoxLayout(page).addWidget(field)
    done: list[str] = []
    page.addAction(HintAction("Ctrl 3", "I don’t know", lambda: done.append("3"), page))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_3)
    QApplication.processEvents()
    assert (done, field.text()) == (["3"], "3")
