"""Joining pairs: by digits, clicks and drags; wrong ones come apart; rounds; clusters in ink."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diffstudy.domain.question import MatchingQuestion, Option, Placed
from diffstudy.gui.answer_panels.match_table import Spot
from tests.gui.answer_panels.conftest import Ask, Table, board
from tests.gui.conftest import Dress

LEFT = ("moves rock", "wind and water", "a river delta", "hours")
RIGHT = ("frost and roots", "breaks rock", "centuries", "rubble at the foot")
ANSWER = (1, 0, 3, 2)
ABOUT = ("What it does", "Done by", "Leaves", "Takes")
TERMS = ("Lava", "Magma", "Ash")


@pytest.fixture(autouse=True)
def calm(dress: Dress) -> None:
    """Nothing moves, so that nothing has to be waited for."""
    dress(reduced_motion=True)


def pairs() -> MatchingQuestion:
    places = tuple(Option(text, side=1) for text in RIGHT)
    return board(LEFT, places, ANSWER, one_each=True, about=ABOUT)


def cluster() -> MatchingQuestion:
    texts = {"Magma": "inside the earth", "Ash": "in the air", "Lava": "on the ground"}
    places = tuple(Option(text, term, TERMS.index(term)) for term, text in texts.items())
    terms = tuple(Option(term, term, side) for side, term in enumerate(TERMS))
    return board(TERMS, places, (2, 0, 1), one_each=True, terms=terms)


def card(table: Table, *, left: bool, item: int):  # type: ignore[no-untyped-def]
    return table.panel.table.cards[Spot(left, item)]


def digits(table: Table, *numbers: int) -> None:
    for number in numbers:
        table.press(Qt.Key(Qt.Key.Key_0 + number))


def test_digits_join_left_then_right_and_the_board_ends_by_itself(ask: Ask, qtbot: QtBot) -> None:
    table = ask(pairs())
    digits(table, 1, 2, 2, 1, 3, 4, 4, 3)
    qtbot.waitUntil(lambda: table.answers == [Placed(ANSWER)])


def test_clicks_join_from_either_side(ask: Ask) -> None:
    table = ask(pairs())
    table.click(card(table, left=False, item=1))
    table.click(card(table, left=True, item=0))
    assert table.panel.state.place_of(0) == 1
    name = card(table, left=True, item=0).accessibleName()
    assert name == "side A: moves rock, joined to breaks rock (What it does)"


def test_dragging_draws_the_loose_end_and_joins(ask: Ask) -> None:
    table = ask(pairs())
    one, other = card(table, left=True, item=1), card(table, left=False, item=0)
    table.drag(one, other)
    assert table.panel.state.place_of(1) == 0
    table.drag(card(table, left=True, item=2), table.panel.instruction)
    assert table.panel.state.place_of(2) is None
    assert table.panel.status.words.text() == "1 of 4 joined"


def test_a_drag_can_be_let_go_of(ask: Ask) -> None:
    table = ask(pairs())
    one, other = card(table, left=True, item=0), card(table, left=False, item=1)
    table.drag(one, other, let_go=False)
    assert table.panel.drop()
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton)
    assert table.panel.state.place_of(0) is None


def test_a_wrong_pair_says_why_comes_apart_and_counts(ask: Ask, qtbot: QtBot) -> None:
    table = ask(pairs())
    digits(table, 1, 1)
    assert table.panel.state.place_of(0) is None
    assert card(table, left=True, item=0).accessibleName().endswith("not its counterpart")
    said = table.panel.status.words.text()
    assert "What it does" in said
    assert "Done by" in said
    assert RIGHT[1] not in said  # the reason does not give the counterpart away
    digits(table, 1, 2)
    assert table.panel.status.words.text() == "1 of 4 joined"
    digits(table, 2, 1, 3, 4, 4, 3)
    qtbot.waitUntil(lambda: bool(table.answers))
    assert table.answers == [Placed((0, 0, 3, 2))]  # the first try of each


def test_escape_drops_the_selection_and_undo_unjoins(ask: Ask) -> None:
    table = ask(pairs())
    digits(table, 3)
    assert "a river delta" in table.panel.status.words.text()
    assert table.panel.drop()
    assert not table.panel.drop()
    digits(table, 1, 2, 2, 1)
    assert table.panel.undo_step()
    assert table.panel.state.place_of(1) is None
    assert table.panel.state.place_of(0) == 1


def test_arrows_move_within_a_side_and_across(ask: Ask) -> None:
    table = ask(pairs())
    table.press(Qt.Key.Key_Down)
    assert card(table, left=True, item=0).hasFocus()
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Right)
    assert card(table, left=False, item=1).hasFocus()
    table.press(Qt.Key.Key_Up)
    assert card(table, left=False, item=0).hasFocus()
    QTest.keyClick(card(table, left=False, item=0), Qt.Key.Key_Return)
    QTest.keyClick(card(table, left=True, item=1), Qt.Key.Key_Space)
    assert table.panel.state.place_of(1) == 0


def test_a_joined_card_is_not_picked_again(ask: Ask) -> None:
    table = ask(pairs())
    digits(table, 1, 2, 1)
    assert table.panel.status.words.text() == "1 of 4 joined"


def test_more_than_six_rows_come_in_two_rounds(ask: Ask, qtbot: QtBot) -> None:
    rows = range(8)
    places = tuple(Option(f"right {row}", side=1) for row in rows)
    tiles = tuple(f"left {row}" for row in rows)
    table = ask(board(tiles, places, tuple(rows), one_each=True))
    assert len(table.panel.table.cards) == 8
    assert table.panel.status.words.text() == "Round 1 of 2, 0 of 4 joined"
    digits(table, 1, 1, 2, 2, 3, 3, 4, 4)
    qtbot.waitUntil(lambda: Spot(True, 4) in table.panel.table.cards)
    assert table.panel.status.words.text() == "Round 2 of 2, 0 of 4 joined"
    assert card(table, left=True, item=4).hasFocus()
    digits(table, 1, 1, 2, 2, 3, 3, 4, 4)
    qtbot.waitUntil(lambda: table.answers == [Placed(tuple(rows))])


def test_a_cluster_is_joined_in_ink(ask: Ask, qtbot: QtBot) -> None:
    table = ask(cluster())
    names = [each.accessibleName() for each in table.panel.table.cards.values()]
    assert sorted(names) == sorted([*TERMS, "inside the earth", "in the air", "on the ground"])
    digits(table, 1, 1)
    assert table.panel.status.words.text() == "“inside the earth” does not define Lava."
    digits(table, 1, 3, 2, 1, 3, 2)
    qtbot.waitUntil(lambda: bool(table.answers))


def test_where_links_have_no_room_the_cards_say_what_they_are_joined_to(
    ask: Ask, dress: Dress, qtbot: QtBot
) -> None:
    dress(text_scale=2.0, reduced_motion=True)
    long = "moves rock from one place to another over many years"
    places = tuple(Option(text, side=1) for text in RIGHT)
    texts = (long, *LEFT[1:])
    table = ask(board(texts, places, ANSWER, one_each=True, about=ABOUT), (700, 600))
    board_widget = table.panel.table.widget
    assert board_widget.is_stacked(board_widget.width())
    before = card(table, left=True, item=0).height()
    digits(table, 1, 2)
    qtbot.waitUntil(lambda: card(table, left=True, item=0).height() > before)
    content = table.panel.area.widget()
    assert content.width() <= table.panel.area.viewport().width()


def test_in_a_mirrored_window_side_a_is_on_the_right(ask: Ask, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        table = ask(pairs())
        assert card(table, left=True, item=0).x() > card(table, left=False, item=0).x()
        card(table, left=True, item=0).setFocus()
        table.press(Qt.Key.Key_Left)
        assert card(table, left=False, item=0).hasFocus()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
