"""Every type of question in the window, by keys only: asked, answered, explained."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.gui.answer_panels.matching_panel import MatchingPanel
from diffstudy.gui.answer_panels.reveal_panel import RevealPanel
from diffstudy.gui.answer_panels.typed_panel import TypedPanel
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.quiz.registry import modes
from diffstudy.services.study import StudyScope
from tests.gui.pages.conftest import Desk, nameless

MODES = [mode_id for mode_id in modes() if mode_id != "three"]
"""No two pages of the sample share a term, so that no three terms can be offered."""

each_mode = pytest.mark.parametrize("mode_id", MODES)
_READING_MS = 700


class Hand:
    """Plays practice of one type of question on a study page."""

    def __init__(self, desk: Desk, mode_id: str, width: int = 1280) -> None:
        self.desk = desk
        self.page = StudyPage()
        self.page.new_random = lambda: Random(3)
        desk.open(self.page, width=width)
        self.page.begin(StudyScope(practice=True, mode=mode_id, count=2))
        desk.wait(lambda: self.page.panel is not None)

    @property
    def question(self) -> Question:
        assert self.page.panel is not None
        return self.page.panel.question

    def press(self, key: Qt.Key, target: QWidget | None = None) -> None:
        QTest.keyClick(target or self.page.focusWidget() or self.page, key)

    def type_answer(self, *, right: bool) -> FeedbackView | RightView:
        QTest.qWait(_READING_MS)
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
                self._fill(board, right=right)
            case RevealQuestion() as card:
                self.press(Qt.Key.Key_Return)
                if not card.points:
                    self.press(Qt.Key.Key_1 if right else Qt.Key.Key_2)
                else:
                    for number in range(len(card.points) if right else 0):
                        self.press(Qt.Key(Qt.Key.Key_1 + number))
                    self.press(Qt.Key.Key_Return)
        self.desk.wait(lambda: self.page.lesson is not None)
        assert self.page.lesson is not None
        return self.page.lesson

    def _fill(self, board: MatchingQuestion, *, right: bool) -> None:
        places = list(board.answer)
        if not right:
            places[0], places[1] = places[1], places[0]
            if places == list(board.answer):
                places = [1 - place for place in places]
        for tile, place in enumerate(places):
            self.press(Qt.Key(Qt.Key.Key_1 + tile))
            self.press(Qt.Key(Qt.Key.Key_A + place))
        self.press(Qt.Key.Key_Return)


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
@pytest.mark.parametrize("width", [640, 1280])
def test_each_type_fits_and_paints(filled: Desk, mode_id: str, width: int) -> None:
    hand = Hand(filled, mode_id, width)
    panel = hand.page.panel
    assert panel is not None
    filled.wait_until_it_fits(hand.page, hand.page)
    picture = QImage(panel.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    panel.render(picture)
    assert len({picture.pixel(x, 20) for x in range(0, picture.width(), 7)}) >= 1


def test_a_board_takes_tiles_back_and_is_checked_when_full(filled: Desk) -> None:
    hand = Hand(filled, "pairup")
    panel = hand.page.panel
    assert isinstance(panel, MatchingPanel)
    QTest.qWait(_READING_MS)
    assert not panel.check.isEnabled()
    panel.tiles[1].click()
    panel.places[0].click()
    assert panel.tiles[1].note == f"→ {panel.places[0].text()}"
    panel.tiles[0].click()
    panel.places[0].click()
    assert panel.tiles[1].note == ""  # one place, one tile
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_Backspace)
    assert panel.tiles[0].note == ""
    hand.press(Qt.Key.Key_Return)
    assert hand.page.panel is panel  # nothing is checked before all have a place


def test_arrows_place_into_columns(filled: Desk) -> None:
    hand = Hand(filled, "sort")
    panel = hand.page.panel
    assert isinstance(panel, MatchingPanel)
    QTest.qWait(_READING_MS)
    hand.press(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Right)
    names = [place.text() for place in panel.places]
    assert [tile.note for tile in panel.tiles[:3]] == [f"→ {names[0]}", f"→ {names[1]}", ""]


def test_what_was_written_is_kept_with_the_ticks(filled: Desk) -> None:
    hand = Hand(filled, "explain")
    panel = hand.page.panel
    assert isinstance(panel, RevealPanel)
    QTest.qWait(_READING_MS)
    panel.notes.setText("close to the truth")
    assert panel.is_being_typed()
    hand.press(Qt.Key.Key_Return, panel.notes)
    assert not panel.is_being_typed()
    assert all(point.isVisible() for point in panel.points)
    panel.points[0].click()
    assert panel.points[0].note == "made"
    panel.points[0].click()
    assert panel.points[0].note == ""


def test_i_do_not_know_is_open_on_every_shape(filled: Desk) -> None:
    for mode_id in ("sort", "flip"):
        hand = Hand(filled, mode_id)
        QTest.qWait(_READING_MS)
        panel = hand.page.panel
        assert isinstance(panel, MatchingPanel | RevealPanel)
        panel.skip.click()
        filled.wait(lambda hand=hand: hand.page.lesson is not None)
        assert isinstance(hand.page.lesson, FeedbackView)
        hand.page.close()
