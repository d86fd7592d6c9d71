"""Fields, chips, switches, sidebar, bars and notices do what their signals say."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.widgets.chips import Chip
from diffstudy.gui.widgets.fields import SearchField, TypeField
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import MasteryBar, MasteryPainter, ProgressBar
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.side_marks import PairLabel
from diffstudy.gui.widgets.sidebar import Place, Sidebar
from diffstudy.gui.widgets.study_bar import StudyBar
from diffstudy.gui.widgets.summary_parts import StatStrip
from diffstudy.gui.widgets.switches import Combo, Segmented, Toggle
from diffstudy.gui.widgets.toast import Toast
from tests.gui.conftest import Dress

pytestmark = pytest.mark.needs_qt

PLACES = [Place("library", "Library", "library"), Place("study", "Study", "brain")]


def test_escape_empties_the_search_before_it_means_anything_else(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "lava")
    assert field.text() == "lava"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_coming_back_to_an_answer_does_not_select_it(qtbot: QtBot) -> None:
    field = TypeField()
    qtbot.addWidget(field)
    field.setText("eros")
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "ion")
    assert field.text() == "erosion"


def test_chips_make_a_filter(qtbot: QtBot) -> None:
    group = QButtonGroup()
    chips = [Chip("All", 26, checked=True), Chip("Due", 9)]
    for chip in chips:
        qtbot.addWidget(chip)
        group.addButton(chip)
    QTest.keyClick(chips[1], Qt.Key.Key_Space)
    assert [chip.isChecked() for chip in chips] == [False, True]
    narrow = chips[1].sizeHint().width()
    chips[1].set_count(1000)
    assert chips[1].accessibleName() == "Due, 1,000"
    assert chips[1].sizeHint().width() > narrow


def test_segmented_tells_only_what_the_user_picks(qtbot: QtBot) -> None:
    switch = Segmented("Theme", [("Light", "light", "sun"), ("Dark", "dark", "moon")])
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("light")
    with qtbot.waitSignal(switch.chosen) as picked:
        QTest.keyClick(switch.findChildren(QWidget)[1], Qt.Key.Key_Return)
    assert picked.args == ["dark"]
    assert switch.value() == "dark"


def test_a_toggle_toggles_and_a_combo_holds_values(qtbot: QtBot) -> None:
    toggle = Toggle("Hatch side B")
    combo = Combo("Text size", [("100%", 1.0), ("200%", 2.0)])
    for widget in (toggle, combo):
        qtbot.addWidget(widget)
    with qtbot.waitSignal(toggle.toggled) as switched:
        QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert switched.args == [True]
    combo.choose(2.0)
    assert (combo.currentText(), combo.currentData()) == ("200%", 2.0)


def test_the_sidebar_leads_and_becomes_a_rail(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES, [Place("settings", "Settings", "settings")])
    qtbot.addWidget(sidebar)
    sidebar.set_current("library")
    sidebar.set_badge("study", "27")
    assert sidebar.width() == 212
    assert sidebar.item("study").accessibleName() == "Study, 27"
    with qtbot.waitSignal(sidebar.chosen) as picked:
        QTest.mouseClick(sidebar.item("settings"), Qt.MouseButton.LeftButton)
    assert picked.args == ["settings"]
    assert sidebar.item("settings").isChecked()
    assert not sidebar.item("library").isChecked()
    sidebar.set_rail(True)
    assert sidebar.width() == 76


def test_a_place_that_is_shown_stays_marked_when_picked_again(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.set_current("library")
    QTest.mouseClick(sidebar.item("library"), Qt.MouseButton.LeftButton)
    assert sidebar.item("library").isChecked()


def test_the_study_bar_counts_and_ends(qtbot: QtBot, dress: Dress) -> None:
    bar = StudyBar()
    qtbot.addWidget(bar)
    bar.resize(1200, bar.sizeHint().height())
    bar.show()
    bar.set_progress(12, 27)
    bar.set_tally(9, 2)
    assert bar.accessibleDescription() == "Question 12 of 27. 9 right, 2 missed"
    inner = bar.findChildren(ProgressBar)
    assert [progress.accessibleDescription() for progress in inner] == ["11 of 27"]
    for scale in (1.0, 2.0):
        dress(text_scale=scale)
        bar.resize(1200, bar.sizeHint().height())
        end = next(
            b for b in bar.findChildren(QWidget) if b.accessibleName() == "End" and b.isVisible()
        )
        assert bar.rect().contains(end.geometry())
        with qtbot.waitSignal(bar.end_requested):
            QTest.mouseClick(end, Qt.MouseButton.LeftButton)


def test_mastery_is_said_in_words(qtbot: QtBot) -> None:
    bar = MasteryBar((72, 41))
    qtbot.addWidget(bar)
    assert bar.accessibleDescription() == "mastery A 72, B 41"
    bar.set_values((None, None))
    assert bar.accessibleDescription() == "mastery not known yet"
    assert MasteryPainter((80, 50), (4, 0)).words() == "gained A 4, B 0"


@pytest.mark.parametrize("values", [(0, 0), (100, 100), (None, 5), (3, None)])
def test_every_mastery_can_be_painted_apart(
    values: tuple[int | None, int | None], qtbot: QtBot
) -> None:
    bar, empty = MasteryBar(values), MasteryBar((None, None))
    for widget in (bar, empty):
        qtbot.addWidget(widget)
    assert bar.grab().toImage() != empty.grab().toImage()


def test_a_cut_pair_has_its_whole_text_in_a_tooltip(qtbot: QtBot) -> None:
    label = PairLabel(("Mechanical weathering", "Chemical weathering"))
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    assert label.toolTip() == ""
    label.resize(200, label.height())
    assert label.toolTip() == "Mechanical weathering versus Chemical weathering"


def test_facts_wrap_when_they_do_not_fit(qtbot: QtBot) -> None:
    strip = StatStrip([("22 of 27", "answered right")] * 4)
    qtbot.addWidget(strip)
    wide, narrow = strip.heightForWidth(1100), strip.heightForWidth(420)
    assert narrow == 2 * wide


def test_an_error_row_makes_room_for_its_words(qtbot: QtBot) -> None:
    row = ErrorRow("This page could not be read", "A long reason. " * 12)
    qtbot.addWidget(row)
    row.resize(360, row.heightForWidth(360))
    row.show()
    for text in row.findChildren(ReadingText):
        assert text.height() >= text.heightForWidth(text.width())


def test_a_toast_offers_its_action_and_goes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.show_message("Imported 3 comparisons", "Undo", "Ctrl Z")
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    window.resize(500, 400)
    assert window.rect().contains(toast.geometry())
    action = next(
        child for child in toast.findChildren(QWidget) if child.accessibleName() == "Undo"
    )
    with qtbot.waitSignal(toast.action_triggered):
        QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_with_reduced_motion_a_toast_stays(qtbot: QtBot, dress: Dress) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    toast.show_message("Saved")
    assert toast.remaining_ms() > 0
    dress(reduced_motion=True)
    toast.show_message("Saved")
    assert toast.remaining_ms() == -1
    assert toast.isVisible()


def test_a_flow_wraps_and_is_mirrored(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=8)
    chips = [Chip(f"Chip {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    page.resize(200, flow.heightForWidth(200))
    page.show()
    assert len({chip.y() for chip in chips}) > 1
    assert all(page.rect().contains(chip.geometry()) for chip in chips)
    assert flow.heightForWidth(2000) < flow.heightForWidth(200)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.invalidate()
    flow.activate()
    assert chips[0].x() > chips[1].x()


def test_reading_text_can_be_selected_and_copied(qtbot: QtBot) -> None:
    text = ReadingText("It moves rock.", selectable=True)
    qtbot.addWidget(text)
    text.resize(text.sizeHint())
    text.show()
    start, end = QPoint(1, 1), text.rect().topRight()
    rest = text.grab().toImage()
    QTest.mousePress(text, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    drag = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        QPointF(end),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(text, drag)
    assert text.grab().toImage() != rest
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "It moves rock."


def test_a_painted_button_is_pressed_by_assistive_programs(qtbot: QtBot) -> None:
    chip = Chip("Due", 3)
    qtbot.addWidget(chip)
    interface = QAccessible.queryAccessibleInterface(chip)
    actions = interface.actionInterface()
    assert not interface.state().checked
    with qtbot.waitSignal(chip.clicked):
        actions.doAction(actions.actionNames()[0])
    assert interface.state().checked
    chip.setEnabled(False)
    assert "Toggle" not in actions.actionNames()
