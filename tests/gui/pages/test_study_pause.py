"""What stands beside a session's questions: pause, sureness, guesses, reports, the summary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.domain.review import Confidence, OutcomeKind
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.stopwatch import Stopwatch
from diffstudy.gui.pages.summary_page import SummaryPage
from diffstudy.services.study import StudyScope
from tests.gui.pages.conftest import Desk
from tests.gui.pages.test_question_shapes import Hand


def answer(hand: Hand, *, right: bool) -> FeedbackView | RightView:
    hand.read()
    question = hand.question
    assert isinstance(question, ChoiceQuestion)
    hand.press(Qt.Key(Qt.Key.Key_1 + (question.answer if right else 1 - question.answer)))
    hand.desk.wait(lambda: hand.page.lesson is not None)
    assert hand.page.lesson is not None
    return hand.page.lesson


def last_review(desk: Desk):  # type: ignore[no-untyped-def]
    with desk.collection.database.reading() as uow:
        return uow.cards.latest(DEFAULT_LEARNER, 22040)


def test_p_hides_the_question_and_continue_brings_it_back(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    panel, view = hand.page.panel, hand.page.view
    assert panel is not None
    hand.press(Qt.Key.Key_P)
    assert view.stage.pause is not None
    assert not panel.isVisible()
    assert not view.hints.isVisible()
    hand.press(Qt.Key.Key_1)  # answers nothing while the question is out of sight
    hand.press(Qt.Key.Key_Return)
    assert view.stage.pause is None
    assert panel.isVisible()
    assert view.hints.isVisible()
    assert hand.page.lesson is None
    assert isinstance(answer(hand, right=True), RightView)


def test_the_pause_button_does_the_same_and_escape_ends(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    pause = hand.page.view.bar.buttons()[1]
    QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert hand.page.view.stage.pause is not None
    ended: list[object] = []
    filled.signals.summary_wanted.connect(ended.append)
    hand.press(Qt.Key.Key_Escape)
    assert len(ended) == 1


def test_the_clock_stands_still_in_a_pause(qtbot: QtBot) -> None:
    watch, other = Stopwatch(), Stopwatch()
    watch.start()
    watch.pause()
    before = watch.elapsed()
    other.start()
    qtbot.waitUntil(lambda: other.elapsed() > before)
    assert watch.elapsed() == before
    watch.go_on()
    qtbot.waitUntil(lambda: watch.elapsed() > before)


def test_sureness_is_asked_only_on_wish_and_logged(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    assert not hand.page.view.sure.isVisible()
    hand.page.close()
    filled.collection.preferences.change("ask_if_sure", value=True)
    hand = Hand(filled, "which2")
    sure = hand.page.view.sure
    assert sure.isVisible()
    hand.press(Qt.Key.Key_N)
    hand.press(Qt.Key.Key_S)
    assert (sure.sure.isChecked(), sure.unsure.isChecked()) == (True, False)
    lesson = answer(hand, right=False)
    assert last_review(filled).confidence is Confidence.SURE
    assert isinstance(lesson, FeedbackView)
    assert not sure.isVisible()


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_right_answer_can_be_called_a_guess(filled: Desk, by_mouse: bool) -> None:
    hand = Hand(filled, "which2")
    lesson = answer(hand, right=True)
    assert isinstance(lesson, RightView)
    if by_mouse:
        QTest.mouseClick(lesson.guess, Qt.MouseButton.LeftButton)
    else:
        hand.press(Qt.Key.Key_G)
    filled.wait(lesson.counted.isVisible)
    assert lesson.counted.text().startswith("It counts as a guess.")
    assert last_review(filled).outcome is OutcomeKind.GUESSED
    filled.wait(lambda: lesson.is_ready)
    hand.press(Qt.Key.Key_Return)
    filled.wait(lambda: hand.page.panel is not None)


def test_a_slip_offers_no_guess_and_a_board_no_report(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    slip = answer(hand, right=False)
    assert not slip.guess.isVisible()
    assert slip.report.isVisible()
    hand.page.close()
    hand = Hand(filled, "sort")
    board = hand.type_answer(right=True)
    assert not board.report.isVisible()  # it stands on many texts, none of them is to blame


def test_a_reported_card_is_not_asked_again_until_that_is_taken_back(filled: Desk) -> None:
    undo: list[object] = []
    filled.signals.noticed.connect(lambda _, take_back: undo.append(take_back))
    hand = Hand(filled, "which2")
    key = hand.question.cue.key
    answer(hand, right=False)
    hand.press(Qt.Key.Key_F)
    filled.wait(lambda: bool(filled.said("noticed")))
    assert [each.cue for each in filled.collection.checks.questions()] == [key]
    (take_back,) = undo
    assert callable(take_back)
    take_back()
    filled.wait(lambda: filled.collection.checks.questions() == ())


def test_a_held_key_answers_nothing(filled: Desk) -> None:
    from PySide6.QtGui import QKeyEvent

    hand = Hand(filled, "which2")
    hand.read()
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress,
        Qt.Key.Key_1,
        Qt.KeyboardModifier.NoModifier,
        "1",
        autorep=True,
    )
    hand.page.view.keyPressEvent(held)
    filled.wait()
    assert hand.page.lesson is None


def test_digits_of_the_number_pad_answer(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    hand.read()
    hand.press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.KeypadModifier)
    filled.wait(lambda: hand.page.lesson is not None)


def test_the_summary_goes_on_with_what_was_left(filled: Desk) -> None:
    hand = Hand(filled, "which2")
    answer(hand, right=False)
    sessions: list[object] = []
    filled.signals.summary_wanted.connect(sessions.append)
    hand.press(Qt.Key.Key_Escape)
    page = SummaryPage()
    filled.open(page, width=1280)
    page.show_session(sessions[0])  # type: ignore[arg-type]
    filled.wait(lambda: bool(page.keys_help()))
    filled.qtbot.waitUntil(page.isActiveWindow)
    filled.wait(lambda: ("S", "study the rest") in page.keys_help())
    hand.press(Qt.Key.Key_S, page)
    assert filled.said("study_wanted") == [StudyScope(practice=True, mode="which2", count=2)]
    hand.press(Qt.Key.Key_R, page)
    retried = filled.said("study_wanted")[-1]
    assert isinstance(retried, StudyScope)
    assert retried.cards is not None
    assert len(retried.cards) == 1
