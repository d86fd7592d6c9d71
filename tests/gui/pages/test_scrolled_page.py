"""What every scrolling page does: keys that scroll, a body that comes and goes, and errors."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.gui.pages.history import History
from diffstudy.gui.pages.practice import QUESTIONS, comparison_study, pair_practice
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import ErrorRow, Skeleton
from diffstudy.gui.widgets.reading_text import Label
from tests.gui.pages.conftest import Desk


class _Asking(ScrolledPage):
    """Asks for nothing by itself, and counts how often it is asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.add(Label("Head", "title"))

    def refresh(self) -> None:
        self.asked += 1
        self.expect_body()


def _tall() -> tuple[QWidget, Button]:
    body, column = new_body(gap=12)
    button = Button("Press")
    column.addWidget(button)
    column.addSpacing(3_000)
    return body, button


def test_keys_that_nothing_took_scroll(desk: Desk) -> None:
    page = _Asking()
    desk.open(page)
    page.show_body(_tall()[0])
    desk.wait(lambda: page.area.verticalScrollBar().maximum() > 1_000)
    desk.press(page, Qt.Key.Key_Down)
    assert page.place > 0
    desk.press(page, Qt.Key.Key_End)
    assert page.place == page.area.verticalScrollBar().maximum()
    desk.press(page, Qt.Key.Key_Home)
    assert page.place == 0


def test_the_keyboard_stays_on_the_page_when_its_body_goes(desk: Desk) -> None:
    page = _Asking()
    desk.open(page)
    body, button = _tall()
    page.show_body(body)
    button.setFocus()
    assert QApplication.focusWidget() is button
    page.show_body(_tall()[0])
    assert QApplication.focusWidget() is page


def test_still_blocks_come_only_where_nothing_is_shown(desk: Desk) -> None:
    page = _Asking()
    desk.open(page)
    desk.wait(lambda: page.findChildren(Skeleton) != [])
    body, _ = _tall()
    page.show_body(body, fills=True)
    desk.wait(lambda: page.findChildren(Skeleton) == [])
    page.refresh()
    desk.qtbot.waitUntil(lambda: not page._waiting.isActive())
    assert page.findChildren(Skeleton) == []
    assert body.isVisible()


def test_an_error_stands_in_the_place_of_the_body_and_can_be_tried_again(desk: Desk) -> None:
    page = _Asking()
    desk.open(page)
    page.show_failure(CollectionNotWritable(Path("notes")))
    (row,) = page.findChildren(ErrorRow)
    (again,) = row.findChildren(Button)
    before = page.asked
    again.click()
    assert page.asked == before + 1


def test_a_narrow_column_leaves_the_rest_of_a_wide_page_free(desk: Desk) -> None:
    page = _Asking()
    page.widest = 500
    desk.open(page, width=1_200)
    body, _ = _tall()
    page.show_body(body)
    desk.wait(lambda: 0 < body.width() <= 500)


def test_the_practice_of_a_pair_asks_both_terms_and_what_sets_them_apart() -> None:
    scope = pair_practice("b|x", "a|x")
    assert scope.cards is not None
    assert len(scope.cards) == 3
    assert (scope.practice, scope.count) == (True, QUESTIONS)
    alone = pair_practice("a|x", "a|x")
    assert alone.cards is not None
    assert len(alone.cards) == 1


def test_a_comparison_without_work_is_practised() -> None:
    assert comparison_study(("a",), has_work=True).count is None
    assert comparison_study(("a",), has_work=False).count == QUESTIONS


def test_steps_are_taken_back_and_again_until_something_else_is_done() -> None:
    history = History(1)
    history.push(2)
    history.push(2)
    history.push(3)
    assert history.undo()
    assert history.current == 2
    assert history.redo()
    assert (history.current, history.can_redo) == (3, False)
    assert history.undo()
    history.push(5)
    assert not history.redo()
    assert history.undo()
    assert history.undo()
    assert not history.undo()
    assert history.current == 1


def test_what_is_written_into_one_field_is_one_step() -> None:
    history = History("")
    for text in ("a", "ab", "abc"):
        history.push(text, "field")
    history.end_step()
    history.push("abcd", "field")
    assert history.undo()
    assert history.current == "abc"
    assert history.undo()
    assert history.current == ""
