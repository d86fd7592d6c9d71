"""Sorting into columns: by keys, by clicks, by dragging; checking; two and three columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from diffstudy.domain.question import DontKnow, MatchingQuestion, Option, Outcome, Placed
from diffstudy.domain.review import OutcomeKind
from diffstudy.gui.widgets.drag_ghost import DragGhost
from diffstudy.gui.widgets.sort_item import Standing
from tests.gui.answer_panels.conftest import PAIR, Ask, Table, board
from tests.gui.conftest import Dress

TILES = ("carries sand away", "cracks a boulder", "needs wind or water", "leaves rock in place")
ANSWER = (0, 1, 0, 1)
THREE = (Option("Lava", "lava", 0), Option("Magma", "magma", 1), Option("Ash", "ash", 2))


def two_columns() -> MatchingQuestion:
    return board(TILES, PAIR, ANSWER, one_each=False)


def three_columns() -> MatchingQuestion:
    return board(TILES, THREE, (0, 1, 2, 1), one_each=False, terms=THREE)


def places(table: Table) -> list[int | None]:
    return [table.panel.state.place_of(tile) for tile in range(len(TILES))]


def judge(table: Table) -> bool:
    """Do what the study page does with an answer that was logged."""
    given = table.answers[-1]
    assert isinstance(given, Placed)
    wrong = tuple(
        tile
        for tile, place in enumerate(given.places)
        if place != table.panel.question.answer[tile]
    )
    stays: bool = table.panel.stays_after(Outcome(OutcomeKind.PLACED, not wrong, wrong=wrong))
    return stays


def test_arrows_place_the_top_card_and_enter_checks(ask: Ask) -> None:
    table = ask(two_columns())
    for place in ANSWER:
        table.press(Qt.Key.Key_Right if place else Qt.Key.Key_Left)
    assert table.answers == []  # nothing is checked before the learner says so
    assert table.panel.check.hasFocus()
    table.press(Qt.Key.Key_Enter)  # of the number pad
    assert table.answers == [Placed(ANSWER)]
    assert not judge(table)


def test_enter_does_nothing_while_cards_lie_on_the_pile(ask: Ask) -> None:
    table = ask(two_columns())
    table.press(Qt.Key.Key_Left)
    table.press(Qt.Key.Key_Return)
    assert table.answers == []
    assert not table.panel.check.isVisible()


def test_a_click_on_a_column_places_and_a_picked_card_moves(ask: Ask) -> None:
    table = ask(two_columns())
    table.click(table.panel.columns[1])
    table.click(table.panel.columns[0])
    assert places(table) == [1, 0, None, None]
    table.click(table.panel.items[0])
    assert table.panel.items[0].accessibleDescription() == "picked"
    table.click(table.panel.columns[0])
    assert places(table) == [0, 0, None, None]
    assert table.panel.columns[0].items == (table.panel.items[1], table.panel.items[0])


def test_cards_are_dragged_from_the_pile_between_columns_and_back(ask: Ask) -> None:
    table = ask(two_columns())
    panel = table.panel
    table.drag(panel.pile.card, panel.columns[1])
    assert places(table) == [1, None, None, None]
    table.drag(panel.items[0], panel.columns[0])
    assert places(table) == [0, None, None, None]
    table.drag(panel.items[0], panel.pile)
    assert places(table) == [None, None, None, None]
    table.drag(panel.pile.card, panel.instruction)  # no place at all
    assert places(table) == [None, None, None, None]


def test_escape_lets_go_of_a_card_in_the_air(ask: Ask) -> None:
    table = ask(two_columns())
    panel = table.panel
    table.drag(panel.pile.card, panel.columns[1], let_go=False)
    assert len([g for g in panel.findChildren(DragGhost) if g.isVisible()]) == 1
    assert panel.drop()
    assert [g for g in panel.findChildren(DragGhost) if g.isVisible()] == []
    QTest.mouseRelease(panel.pile.card, Qt.MouseButton.LeftButton)
    assert places(table) == [None] * 4
    assert not panel.drop()  # nothing is left to let go of: the next one ends the session


def test_a_placed_card_is_moved_by_keys_and_returned(ask: Ask) -> None:
    table = ask(two_columns())
    panel = table.panel
    table.press(Qt.Key.Key_Left)
    panel.items[0].setFocus()
    table.press(Qt.Key.Key_Right)
    assert places(table)[0] == 1
    assert QApplication.focusWidget() is panel.items[0]
    table.press(Qt.Key.Key_Backspace)
    assert places(table)[0] is None
    assert panel.pile.card.hasFocus()


def test_undo_takes_the_steps_back_one_by_one(ask: Ask) -> None:
    table = ask(two_columns())
    table.press(Qt.Key.Key_Left)
    table.press(Qt.Key.Key_Right)
    assert table.panel.undo_step()
    assert places(table) == [0, None, None, None]
    assert table.panel.undo_step()
    assert not table.panel.undo_step()


def test_wrong_cards_are_marked_stay_and_can_be_put_right(ask: Ask) -> None:
    table = ask(two_columns())
    panel = table.panel
    for place in (1, 1, 0, 1):
        table.press(Qt.Key.Key_Right if place else Qt.Key.Key_Left)
    table.press(Qt.Key.Key_Return)
    assert table.answers == [Placed((1, 1, 0, 1))]
    assert judge(table)
    assert [item.standing for item in panel.items] == [Standing.WRONG] + [Standing.RIGHT] * 3
    assert panel.items[0].accessibleName() == "carries sand away, not here"
    assert panel.status.text().startswith("3 of 4 right. Move the card that is marked")
    table.drag(panel.items[1], panel.columns[0])  # a card that is right stays where it is
    assert places(table)[1] == 1
    table.press(Qt.Key.Key_Return)
    assert table.mended == 0
    table.press(Qt.Key.Key_Left)  # the wrong card has the focus
    table.press(Qt.Key.Key_Return)
    assert table.mended == 1
    assert len(table.answers) == 1  # what was logged is not answered again


def test_giving_up_while_mending_leads_to_the_lesson(ask: Ask) -> None:
    table = ask(two_columns())
    for _ in TILES:
        table.press(Qt.Key.Key_Left)
    table.press(Qt.Key.Key_Return)
    assert judge(table)
    table.panel.hints[-1].trigger()
    assert (table.mended, len(table.answers)) == (1, 1)


def test_i_do_not_know_answers_the_whole_board(ask: Ask) -> None:
    table = ask(two_columns())
    table.panel.hints[-1].trigger()
    assert table.answers == [DontKnow()]


def test_three_columns_are_reached_by_digits_and_have_no_sides(ask: Ask) -> None:
    table = ask(three_columns())
    panel = table.panel
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2):
        table.press(key)
    assert places(table) == [0, 1, 1, None]
    panel.items[2].setFocus()
    table.press(Qt.Key.Key_Right)
    assert places(table)[2] == 2
    table.press(Qt.Key.Key_Right)
    assert places(table)[2] == 2
    assert [column.accessibleName() for column in panel.columns] == [
        "Lava, 1 placed",
        "Magma, 1 placed",
        "Ash, 1 placed",
    ]


def test_columns_say_their_side_and_how_many(ask: Ask) -> None:
    table = ask(two_columns())
    table.press(Qt.Key.Key_Left)
    assert table.panel.columns[0].accessibleName() == "side A: Erosion, 1 placed"
    assert table.panel.pile.card.accessibleDescription() == "3 left to sort"


def test_in_a_mirrored_window_the_arrows_go_where_they_point(ask: Ask, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        table = ask(two_columns())
        first, second = table.panel.columns
        assert first.x() > second.x()  # side A is on the right
        table.press(Qt.Key.Key_Right)
        assert places(table)[0] == 0
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("size", [(1024, 536), (1280, 640)])
def test_nothing_is_cut_with_long_statements_at_200_percent(
    ask: Ask, dress: Dress, size: tuple[int, int]
) -> None:
    dress(text_scale=2.0, reduced_motion=True)
    long = " ".join(["sedimentation"] * 12)
    table = ask(board((long, *TILES[1:]), PAIR, ANSWER, one_each=False), size)
    table.press(Qt.Key.Key_Left)
    item = table.panel.items[0]
    QApplication.processEvents()
    assert item.height() >= item.heightForWidth(item.width())
    content = table.panel.area.widget()
    assert content.width() <= table.panel.area.viewport().width()
