"""Keys that have changed places: what is pressed, what a page hears, and what a keycap shows."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.key_map import CHANGEABLE, exchanged, key_map, parsed, shown_key, written

pytestmark = pytest.mark.needs_qt

keys = st.sampled_from(CHANGEABLE)


class Ear(QWidget):
    """Hears keys."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((event.key(), event.text()))


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    yield
    key_map().use({})


@given(st.lists(st.tuples(keys, keys), max_size=12))
def test_keys_only_ever_change_places(changes: list[tuple[str, str]]) -> None:
    now: dict[str, str] = {}
    for action, key in changes:
        now = exchanged(now, action, key)
        assert now[action] == key
    every = {one: now.get(one, one) for one in CHANGEABLE}
    assert sorted(every.values()) == sorted(CHANGEABLE)
    kept = {one: other for one, other in now.items() if one != other}
    assert parsed(written(now)) == kept


@pytest.mark.parametrize("text", ["", "h", "h=", "h=jj", "h=j", "h=j j=j", "ä=h h=ä", "h j = ="])
def test_what_is_no_exchange_changes_nothing(text: str) -> None:
    assert parsed(text) == {}


def test_a_page_hears_the_key_that_it_knows(qtbot: QtBot) -> None:
    ear = Ear()
    qtbot.addWidget(ear)
    with qtbot.waitExposed(ear):
        ear.show()
    ear.activateWindow()
    ear.setFocus()
    qtbot.waitUntil(ear.hasFocus)
    key_map().use({"h": "j", "j": "h"})
    QTest.keyClick(ear, Qt.Key.Key_J)
    QTest.keyClick(ear, Qt.Key.Key_H)
    QTest.keyClick(ear, Qt.Key.Key_K)
    QTest.keyClick(ear, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    heard = [key for key, _ in ear.heard if key != Qt.Key.Key_Control]
    assert heard == [Qt.Key.Key_H, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_J]
    assert shown_key("H") == "J"
    assert shown_key("K") == "K"
    assert shown_key("Ctrl") == "Ctrl"


def test_a_field_keeps_its_letters(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    key_map().use({"h": "j", "j": "h"})
    QTest.keyClicks(field, "hjk")
    assert field.text() == "hjk"
