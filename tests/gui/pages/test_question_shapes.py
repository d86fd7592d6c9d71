"""Every type of question in the window: asked, answered by keys, explained."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.gui.answer_panels.explain_panel import ExplainPanel
from diffstudy.gui.answer_panels.flip_panel import FlipPanel
from diffstudy.gui.answer_panels.match_panel import MatchPanel
from diffstudy.gui.answer_panels.sort_panel import SortPanel
from diffstudy.gui.answer_panels.typed_panel import TypedPanel
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.gui.widgets.side_marks import SideMark
from diffstudy.gui.widgets.sort_item import Standing
from diffstudy.quiz.registry import modes
from diffstudy.runtime.paths import bundled
from diffstudy.services.study import StudyScope
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

MODES = [mode_id for mode_id in modes() if mode_id not in {"three", "match"}]
"""No page of the sample has three terms, and no two share one."""

CLUSTERS = bundled("data") / "packs" / "biology.json"

each_mode = pytest.mark.parametrize("mode_id", MODES)
_READING_MS = 700


class Hand:
    """Plays practice of one type of question on a study page."""

    def __init__(self, desk: Desk, mode_id: str, width: int = 1280, height: int = 800) -> None:
        self.desk = desk
        self.page = StudyPage()
        self.page.new_random = lambda: Random(3)
        desk.open(self.page, width=width, height=height)
        desk.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.begin(StudyScope(practice=True, mode=mode_id, count=2))
        desk.wait(lambda: self.page.panel is not None)

    @property
    def question(self) -> Question:
        assert self.page.panel is not None
        return self.page.panel.question

    def press(
        self,
        key: Qt.Key,
        target: QWidget | None = None,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(target or self.page.focusWidget() or self.page, key, modifier)

    def read(self) -> None:
        """Let the time pass in which an answer would be void."""
        QTest.qWait(_READING_MS)

    def type_answer(self, *, right: bool) -> FeedbackView | RightView:
        self.read()
        match self.question:
            case ChoiceQuestion() as choice:
                index = choice.answer if right else (choice.answer + 1) % len(choice.options)
                self.press(Qt.Key(Qt.Key.Key_1 + index))
            case TypedQuestion() as typed:
                assert isinstance(self.page.panel, TypedPanel)
                rival = typed.pair[1 - typed.answer].text
                self.page.panel.field.setText(typed.accepted[0] if right else rival)
                self.press(Qt.Key.Key_Return, self.page.panel.field)
            case MatchingQuestion() as board:
                if board.one_each:
                    self.join(board, right=right)
                else:
                    self.sort(board, right=right)
            case RevealQuestion() as card:
                self.reveal(card, right=right)
        self.desk.wait(lambda: self.page.lesson is not None)
        assert self.page.lesson is not None
        return self.page.lesson

    def sort(self, board: MatchingQuestion, *, right: bool) -> None:
        slip = 0 if right else 1
        for tile, place in enumerate(board.answer):
            given = 1 - place if tile < slip else place
            self.press(Qt.Key.Key_Right if given else Qt.Key.Key_Left)
        self.press(Qt.Key.Key_Return)
        if right:
            return
        panel = self.page.panel
        assert isinstance(panel, SortPanel)
        self.desk.wait(lambda: panel.items[0].standing is Standing.WRONG)
        assert panel.items[0].hasFocus()
        self.press(Qt.Key.Key_Right if board.answer[0] else Qt.Key.Key_Left)
        self.press(Qt.Key.Key_Return)

    def join(self, board: MatchingQuestion, *, right: bool) -> None:
        if not right:
            self.press(Qt.Key.Key_1)
            self.press(Qt.Key(Qt.Key.Key_1 + board.answer[1]))
        for tile, place in enumerate(board.answer):
            self.press(Qt.Key(Qt.Key.Key_1 + tile))
            self.press(Qt.Key(Qt.Key.Key_1 + place))

    def reveal(self, card: RevealQuestion, *, right: bool) -> None:
        if card.points:
            self.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
            for number in range(len(card.points) if right else 0):
                self.press(Qt.Key(Qt.Key.Key_1 + number))
            self.press(Qt.Key.Key_Return)
        else:
            self.press(Qt.Key.Key_Space)
            self.press(Qt.Key.Key_1 if right else Qt.Key.Key_2)


@each_mode
def test_each_type_is_answered_by_keys_and_explained(filled: Desk, mode_id: str) -> None:
    hand = Hand(filled, mode_id)
    panel = hand.page.panel
    assert panel is not None
    assert hand.question.mode == mode_id
    assert nameless(hand.page) == []
    assert panel.key_hints()
    assert panel.spoken()
    lesson = hand.type_answer(right=False)
    assert isinstance(lesson, FeedbackView)
    assert lesson.spoken().startswith("Not quite.")
    filled.wait(lambda: lesson.is_ready)
    hand.press(Qt.Key.Key_Return)
    filled.wait(lambda: hand.page.panel is not None)
    assert isinstance(hand.type_answer(right=True), RightView)
    assert filled.said("failed") == []


@each_mode
@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 640, 1.0), (1280, 800, 2.0)])
def test_each_type_fits_without_sideways_scrolling(
    filled: Desk, dress: Dress, mode_id: str, width: int, height: int, scale: float
) -> None:
    dress(text_scale=scale)
    hand = Hand(filled, mode_id, width, height)
    panel = hand.page.panel
    assert panel is not None
    filled.wait_until_it_fits(hand.page, hand.page)
    filled.qtbot.waitUntil(lambda: cut_texts(panel) == [])


@each_mode
def test_tab_leads_from_the_question_over_the_hints_to_the_end(filled: Desk, mode_id: str) -> None:
    hand = Hand(filled, mode_id)
    view = hand.page.view
    start = hand.page.focusWidget()
    assert start is not None
    seen = [start]
    while (at := hand.page.focusWidget()) is not view.bar.buttons()[0]:
        assert len(seen) < 60
        hand.page.focusNextPrevChild(True)
        at = hand.page.focusWidget()
        assert at is not None
        seen.append(at)
    hints = [button for button in view.hints.buttons if button in seen]
    assert hints
    places = [seen.index(button) for button in hints]
    assert places == sorted(places)
    within = [place for place, at in enumerate(seen) if hand.page.panel.isAncestorOf(at)]  # type: ignore[union-attr]
    assert max(within, default=0) < places[0]


@pytest.mark.parametrize("mode_id", ["match", "three"])
def test_clusters_are_asked_and_explained_in_ink(desk: Desk, mode_id: str) -> None:
    desk.import_files(CLUSTERS)
    hand = Hand(desk, mode_id)
    panel = hand.page.panel
    assert panel is not None
    assert panel.findChildren(SideMark) == []
    assert "side A" not in panel.spoken()
    lesson = hand.type_answer(right=False)
    assert isinstance(lesson, FeedbackView)
    desk.wait(lambda: lesson.is_ready)
    hand.press(Qt.Key.Key_Return)
    desk.wait(lambda: hand.page.panel is not None)
    assert isinstance(hand.type_answer(right=True), RightView)


def cut_texts(page: QWidget) -> list[str]:
    """Widgets that are lower than their text needs at their width."""
    return [
        f"{type(child).__name__} {child.accessibleName()!r}"
        for child in page.findChildren(QWidget)
        if child.isVisible()
        and child.hasHeightForWidth()
        and child.accessibleName()
        and child.height() < child.heightForWidth(child.width())
    ]


def test_what_was_written_is_kept_with_the_ticks(filled: Desk) -> None:
    hand = Hand(filled, "explain")
    panel = hand.page.panel
    assert isinstance(panel, ExplainPanel)
    hand.read()
    hand.press(Qt.Key.Key_A)
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_1)
    assert panel.field.toPlainText() == "A\n1".lower()
    assert panel.is_being_typed()
    hand.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not panel.is_being_typed()
    assert all(point.isVisible() for point in panel.points)
    panel.points[0].click()
    assert panel.points[0].accessibleName().endswith(", made")
    assert panel.count.text().startswith("1 of ")
    panel.points[0].click()
    assert panel.points[0].accessibleName().endswith(", not made")
    assert panel.written.text() == "a\n1"


def test_escape_leaves_the_explanation_before_the_session(filled: Desk) -> None:
    hand = Hand(filled, "explain")
    panel = hand.page.panel
    assert isinstance(panel, ExplainPanel)
    hand.press(Qt.Key.Key_A)
    hand.press(Qt.Key.Key_Escape)
    assert (panel.field.toPlainText(), panel.hasFocus()) == ("a", True)


def test_a_flip_card_says_that_it_leaves_the_schedule_alone(filled: Desk) -> None:
    hand = Hand(filled, "flip")
    panel = hand.page.panel
    assert isinstance(panel, FlipPanel)
    assert panel.note.text() == "Practice: this does not change your schedule."
    hand.read()
    assert not panel.knew.isVisible()
    hand.press(Qt.Key.Key_1)
    assert hand.page.panel is panel  # nothing is judged before the card is turned
    panel.card.click()
    assert panel.card.is_turned
    assert panel.card.accessibleName().startswith("Back: ")
    panel.missed.click()
    filled.wait(lambda: hand.page.lesson is not None)
    assert isinstance(hand.page.lesson, FeedbackView)


def test_the_first_check_of_a_board_is_what_counts(filled: Desk) -> None:
    hand = Hand(filled, "sort")
    board = hand.question
    assert isinstance(board, MatchingQuestion)
    lesson = hand.type_answer(right=False)
    assert isinstance(lesson, FeedbackView)  # although all stood right in the end
    assert board.tiles[0].split()[0] in lesson.spoken()


@pytest.mark.parametrize("mode_id", ["sort", "pairup", "explain", "which2"])
def test_i_do_not_know_is_open_to_the_mouse(filled: Desk, mode_id: str) -> None:
    hand = Hand(filled, mode_id)
    hand.read()
    hints = hand.page.view.hints
    unknown = next(each for each in hints.buttons if each.text() == "I don’t know")
    unknown.click()
    filled.wait(lambda: hand.page.lesson is not None)
    assert isinstance(hand.page.lesson, FeedbackView)


def test_a_wrong_pair_comes_apart_with_the_reason(filled: Desk) -> None:
    hand = Hand(filled, "pairup")
    board, panel = hand.question, hand.page.panel
    assert isinstance(board, MatchingQuestion)
    assert isinstance(panel, MatchPanel)
    hand.read()
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key(Qt.Key.Key_1 + board.answer[1]))
    assert panel.state.place_of(0) is None
    assert board.contrast.about[0] in panel.status.words.text()
    hand.press(Qt.Key.Key_Escape)  # drops what was wrong, not the session
    assert hand.page.panel is panel
    assert panel.status.words.text().startswith("0 of ")
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key(Qt.Key.Key_1 + board.answer[0]))
    assert panel.state.place_of(0) == board.answer[0]
    hand.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert panel.state.place_of(0) is None
    assert hand.page.panel is panel
