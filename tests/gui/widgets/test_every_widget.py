"""What holds for each widget: a name and a role, both themes, room for its text, the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.theme import Mode, tokens
from tests.gui.conftest import Dress
from tests.gui.widgets.catalogue import WIDGETS

pytestmark = pytest.mark.needs_qt

BUTTONS = [name for name, make in WIDGETS.items() if "utton" in name or name in {"Chip", "Toggle"}]
BUTTONS += ["FirstRunCard", "NavItem"]
DECORATION = {"Icon", "Hairline"}
WRAPPING = """FlipCard MatchBoard MatchCard OptionCard RubricRow SortColumn SortItem SortPile
TermHead ChoiceButton ChoicePair ComparisonChart ComparisonHeader ContrastTable CuriosityRow
DefinitionItem DefinitionSpread DifferenceTable EmptyState ErrorRow FirstRunCard ReadingText
SideCard SpreadRow StatStrip""".split()


def shown(name: str, qtbot: QtBot) -> QWidget:
    widget = WIDGETS[name]()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("name", [name for name in WIDGETS if name not in DECORATION])
def test_it_has_a_name_and_a_role(name: str, qtbot: QtBot) -> None:
    widget = shown(name, qtbot)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name)
    assert interface.role() not in (QAccessible.Role.Client, QAccessible.Role.NoRole)


@pytest.mark.parametrize("name", WIDGETS)
def test_everything_that_takes_focus_has_a_name(name: str, qtbot: QtBot) -> None:
    widget = shown(name, qtbot)
    for part in (widget, *widget.findChildren(QWidget)):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(part)
            assert interface.text(QAccessible.Text.Name), part


@pytest.mark.parametrize("name", WIDGETS)
def test_a_change_of_theme_repaints_it(name: str, qtbot: QtBot, dress: Dress) -> None:
    widget = shown(name, qtbot)
    light = picture(widget)
    dress(Mode.DARK)
    assert picture(widget) != light
    dress(Mode.LIGHT)
    assert picture(widget) == light


@pytest.mark.parametrize("name", [n for n in WIDGETS if n not in {"Hairline", "OpenBook"}])
def test_larger_text_asks_for_more_room_at_once(name: str, qtbot: QtBot, dress: Dress) -> None:
    widget = shown(name, qtbot)
    before = widget.sizeHint()
    dress(text_scale=2.0)
    after = widget.sizeHint()
    assert after.height() > before.height() or after.width() > before.width()
    assert after.height() >= before.height()


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
@pytest.mark.parametrize("name", WIDGETS)
def test_its_least_size_is_within_its_wanted_size(
    name: str, scale: float, qtbot: QtBot, dress: Dress
) -> None:
    dress(text_scale=scale)
    widget = shown(name, qtbot)
    hint, least = widget.sizeHint(), widget.minimumSizeHint()
    assert least.width() <= hint.width()
    if not widget.hasHeightForWidth():
        assert least.height() <= hint.height()


@pytest.mark.parametrize("name", WRAPPING)
def test_a_narrow_place_never_makes_it_lower(name: str, qtbot: QtBot) -> None:
    widget = shown(name, qtbot)
    assert widget.hasHeightForWidth()
    # The stacked form may be lower than the spread: compare widths on one side of the break.
    for wide, narrow in ((1200, 800), (600, 320)):
        assert widget.heightForWidth(narrow) >= widget.heightForWidth(wide)


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_works_by_keyboard_and_is_large_enough(name: str, qtbot: QtBot) -> None:
    button = shown(name, qtbot)
    assert isinstance(button, QAbstractButton)
    least = tokens()["size"]["target_minimum"]
    assert min(button.sizeHint().height(), button.sizeHint().width()) >= least
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_shows_the_pointer_and_that_it_is_off(name: str, qtbot: QtBot) -> None:
    button = shown(name, qtbot)
    assert isinstance(button, QAbstractButton)
    rest = picture(button)
    button.setDown(True)
    assert picture(button) != rest
    button.setDown(False)
    assert picture(button) == rest
