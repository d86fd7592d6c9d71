"""The ring shows where the keyboard is, outside its target, and never for the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.theme import colour
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.focus_ring import MARGIN, FocusRing, note_hand, ring_target
from diffstudy.gui.widgets.panel import PageScroll

pytestmark = pytest.mark.needs_qt


class Page(QWidget):
    """A field and two buttons in a container that ends where they end."""

    def __init__(self) -> None:
        super().__init__()
        self.field = Field("First")
        self.one, self.two = Button("One"), Button("Two")


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    window = Page()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(12, 12, 12, 12)
    inner = QWidget()
    inner_layout = QVBoxLayout(inner)
    inner_layout.setContentsMargins(0, 0, 0, 0)
    for widget in (window.field, window.one, window.two):
        inner_layout.addWidget(widget)
    layout.addWidget(inner)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_tab_shows_it_and_the_mouse_does_not(page: Page, qtbot: QtBot) -> None:
    QTest.mouseClick(page.one, Qt.MouseButton.LeftButton)
    assert ring_target() is None
    page.one.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(page.one, Qt.Key.Key_Tab)
    assert page.two.hasFocus()
    assert ring_target() is page.two
    page.two.clearFocus()
    assert page.findChild(FocusRing) is None or ring_target() is None


def test_a_focus_set_by_the_program_follows_the_last_hand(page: Page) -> None:
    note_hand(keyboard=False)
    page.one.setFocus()
    assert ring_target() is None
    note_hand(keyboard=True)
    page.two.setFocus()
    assert ring_target() is page.two
    page.field.setFocus()
    assert ring_target() is page.field


def test_it_lies_outside_its_target_and_is_not_clipped_by_the_container(page: Page) -> None:
    page.two.setFocus(Qt.FocusReason.TabFocusReason)
    ring = page.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    assert ring.parentWidget() is page
    target = page.two.geometry()
    place = target.translated(page.two.mapTo(page, QPoint()) - target.topLeft())
    grown = place.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    assert ring.geometry() == grown
    image = page.grab().toImage()
    x, y = grown.center().x(), grown.top() + 1
    assert image.pixelColor(x, y).name() == colour("focus").name()
    assert image.pixelColor(x, place.top() - 1).name() == colour("bg").name()


def test_it_follows_its_target_and_ends_with_it(page: Page, qtbot: QtBot) -> None:
    page.two.setFocus(Qt.FocusReason.TabFocusReason)
    ring = page.findChild(FocusRing)
    assert ring is not None
    before = ring.geometry()
    page.resize(page.width() + 80, page.height() + 60)
    qtbot.waitUntil(lambda: ring.geometry() != before)
    page.two.hide()
    assert ring_target() is not page.two


def test_in_a_scroll_area_it_scrolls_along(qtbot: QtBot) -> None:
    content = QWidget()
    layout = QVBoxLayout(content)
    buttons = [Button(f"Button {number}") for number in range(30)]
    for button in buttons:
        layout.addWidget(button)
    area = PageScroll(content)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(area)
    window.resize(300, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
    area.show_child(buttons[-1])
    ring = area.findChild(FocusRing)
    assert ring is not None
    assert ring.parentWidget() is area.viewport()
    assert area.viewport().rect().contains(ring.geometry())
