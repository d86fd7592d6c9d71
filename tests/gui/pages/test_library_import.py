"""Bringing in and taking back by keys on the library page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diffstudy.domain.pasted import Pasted
from diffstudy.gui.pages.library_page import LibraryPage
from tests.gui.pages.conftest import NOW, Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_v_offers_what_was_copied(filled: Desk) -> None:
    page = LibraryPage()
    filled.open(page)
    wanted: list[object] = []
    filled.context.signals.import_wanted.connect(wanted.append)
    QApplication.clipboard().setText("fog\tcloud")
    filled.press(page, Qt.Key.Key_V, CTRL)
    assert wanted == [[Pasted(b"fog\tcloud", NOW.date())]]
    QApplication.clipboard().clear()


def test_in_the_search_field_ctrl_v_pastes_into_it(filled: Desk) -> None:
    page = LibraryPage()
    filled.open(page)
    wanted: list[object] = []
    filled.context.signals.import_wanted.connect(wanted.append)
    QApplication.clipboard().setText("fog")
    page.head.search.setFocus()
    filled.press(page.head.search, Qt.Key.Key_V, CTRL)
    assert page.head.search.text() == "fog"
    assert wanted == []
    QApplication.clipboard().clear()


def test_ctrl_z_asks_to_take_back_the_last_thing(filled: Desk, qtbot: QtBot) -> None:
    page = LibraryPage()
    filled.open(page)
    asked: list[bool] = []
    note: Callable[[], None] = lambda: asked.append(True)  # noqa: E731 - a slot needs a name
    filled.context.signals.undo_wanted.connect(note)
    filled.press(page, Qt.Key.Key_Z, CTRL)
    assert asked == [True]
    assert ("Ctrl Z", "Take back the last import") in page.keys_help()
