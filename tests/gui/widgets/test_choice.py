"""The two cards: side by side or stacked, A always first, chosen by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diffstudy.gui.widgets.choice_button import ChoiceButton
from diffstudy.gui.widgets.choice_pair import ChoicePair
from tests.gui.conftest import Dress

pytestmark = pytest.mark.needs_qt

OPTIONS = [("Erosion", 0), ("Weathering", 1)]


@pytest.fixture
def pair(qtbot: QtBot) -> ChoicePair:
    pair = ChoicePair(OPTIONS)
    qtbot.addWidget(pair)
    pair.resize(1040, pair.heightForWidth(1040))
    pair.show()
    return pair


def test_a_stands_on_the_left_and_takes_the_first_key(pair: ChoicePair) -> None:
    first, second = pair.buttons
    assert first.geometry().right() < second.geometry().left()
    assert first.size() == second.size()
    assert first.accessibleName() == "side A: Erosion"
    assert first.accessibleDescription() == "Key: 1"


def test_right_to_left_puts_a_on_the_right(pair: ChoicePair) -> None:
    pair.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = pair.buttons
    assert first.geometry().left() > second.geometry().right()


def test_choosing_tells_which(pair: ChoicePair, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair.chosen) as by_mouse:
        QTest.mouseClick(pair.buttons[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pair.chosen) as by_key:
        QTest.keyClick(pair.buttons[0], Qt.Key.Key_Return)
    assert (by_mouse.args, by_key.args) == ([1], [0])


def test_narrow_or_large_text_stacks_a_above_b(pair: ChoicePair, dress: Dress) -> None:
    assert not pair.stacked()
    dress(text_scale=2.0)
    assert pair.stacked()
    first, second = pair.buttons
    assert first.geometry().bottom() < second.geometry().top()
    assert first.width() == pair.width()
    assert pair.heightForWidth(1040) >= first.height() + second.height()


def test_a_long_term_makes_its_card_higher(qtbot: QtBot) -> None:
    short = ChoiceButton("Lava", 0, "1")
    long = ChoiceButton("Systematic error of a measuring instrument in the field", 0, "1")
    for button in (short, long):
        qtbot.addWidget(button)
    assert long.heightForWidth(260) > short.heightForWidth(260)


def test_the_chosen_card_looks_different(pair: ChoicePair) -> None:
    rest = pair.buttons[0].grab().toImage()
    pair.buttons[0].set_chosen(True)
    assert pair.buttons[0].grab().toImage() != rest


def test_more_than_two_options_stack_and_keep_their_keys(qtbot: QtBot) -> None:
    triple = ChoicePair([("Lava", 0), ("Magma", 1), ("Tephra", 2)])
    qtbot.addWidget(triple)
    triple.resize(1200, triple.heightForWidth(1200))
    triple.show()
    tops = [button.y() for button in triple.buttons]
    assert triple.stacked()
    assert tops == sorted(set(tops))
    assert triple.buttons[2].accessibleName() == "side C: Tephra"
