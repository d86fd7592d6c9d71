"""A session in the window, by keys only, on a real collection."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from diffstudy.bootstrap import open_collection
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.question import ChoiceQuestion, TypedQuestion
from diffstudy.domain.review import OutcomeKind, Rating
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.gui.tasks import TaskRunner
from diffstudy.runtime.paths import bundled
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope

Lesson = FeedbackView | RightView


class Sitting:
    """A study page with a hand on the keys."""

    def __init__(self, qtbot: QtBot, collection: Collection) -> None:
        self.qtbot = qtbot
        self.collection = collection
        self.signals = AppSignals()
        self.tasks = TaskRunner()
        self.notices: list[str] = []
        self.ended: list[object] = []
        self.signals.noticed.connect(lambda text, _: self.notices.append(text))
        self.signals.summary_wanted.connect(self.ended.append)
        self.page = StudyPage()
        self.page.new_random = lambda: Random(3)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        self.page.attach(PageContext(collection, self.tasks, self.signals))
        self.page.show()
        self._since = QElapsedTimer()

    def begin(self, scope: StudyScope) -> None:
        self.page.begin(scope)
        self.wait_for_question()

    def wait_for_question(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.is_idle and self.page.panel is not None)
        self._since.start()

    def question(self) -> ChoiceQuestion | TypedQuestion:
        assert self.page.panel is not None
        question = self.page.panel.question
        assert isinstance(question, (ChoiceQuestion, TypedQuestion))
        return question

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = self.page.focusWidget() or self.page
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def read(self) -> None:
        """Let the time pass under which a choice would be void."""
        self.qtbot.waitUntil(lambda: self._since.hasExpired(650))

    def answer(self, *, right: bool) -> Lesson:
        question = self.question()
        self.read()
        if isinstance(question, ChoiceQuestion):
            index = question.answer if right else 1 - question.answer
            self.press(Qt.Key(Qt.Key.Key_1 + index))
        else:
            field = self.page.findChild(QLineEdit)
            assert field is not None
            rival = question.pair[1 - question.answer].text
            field.setText(question.accepted[0] if right else rival)
            self.press(Qt.Key.Key_Return)
        return self.lesson()

    def lesson(self) -> Lesson:
        self.qtbot.waitUntil(lambda: self.tasks.is_idle and self.page.panel is None)
        view = self.page.lesson
        assert view is not None
        return view

    def go_on(self, view: Lesson) -> None:
        self.qtbot.waitUntil(lambda: view.is_ready)
        self.press(Qt.Key.Key_Return)

    def reach(self, shape: type) -> None:
        """Answer rightly until a question of this shape is on the table."""
        for _ in range(20):
            if isinstance(self.question(), shape):
                return
            self.go_on(self.answer(right=True))
            self.wait_for_question()
        pytest.fail(f"no {shape.__name__} in twenty questions")


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    collection = open_collection(tmp_path)
    sample = bundled("data") / "packs" / "sample.json"
    collection.importing.apply(collection.importing.preview([sample]))
    collection.preferences.change("show_page_first", False)
    found = Sitting(qtbot, collection)
    yield found
    found.tasks.close(collection.close)


def test_a_wrong_digit_opens_the_contrast_and_continue_has_the_focus(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    sitting.reach(ChoiceQuestion)
    truth = sitting.question().truth.text
    view = sitting.answer(right=False)
    assert isinstance(view, FeedbackView)
    assert truth in view.spoken()
    assert view.go_on.hasFocus()


def test_a_held_enter_does_not_skip_the_lesson(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    view = sitting.answer(right=False)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.page.panel is None
    sitting.go_on(view)
    sitting.wait_for_question()


def test_a_right_answer_takes_one_line(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    assert isinstance(sitting.answer(right=True), RightView)


def test_an_answer_faster_than_reading_is_void(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    sitting.reach(ChoiceQuestion)
    sitting.qtbot.waitUntil(lambda: sitting.page.panel is not None and sitting.page.panel.is_open)
    before = len(sitting.notices)
    sitting.press(Qt.Key.Key_1)
    sitting.qtbot.waitUntil(lambda: len(sitting.notices) > before)
    assert "too fast" in sitting.notices[-1]


def test_undo_asks_the_same_question_again(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    question = sitting.question()
    sitting.answer(right=False)
    sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sitting.wait_for_question()
    assert sitting.question() == question


def test_a_word_that_is_neither_term_gets_one_more_try(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    sitting.reach(TypedQuestion)
    field = sitting.page.findChild(QLineEdit)
    assert field is not None
    sitting.qtbot.waitUntil(lambda: sitting.page.panel is not None and sitting.page.panel.is_open)
    field.setText("umbrella")
    sitting.press(Qt.Key.Key_Return)
    panel = sitting.page.panel
    assert panel is not None
    sitting.qtbot.waitUntil(lambda: sitting.tasks.is_idle and panel.is_open)
    assert sitting.page.panel is panel
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        "\r",
        autorep=True,
    )
    QApplication.sendEvent(field, held)  # the same word is not checked twice
    assert panel.is_open
    field.setText(sitting.question().truth.text)
    sitting.press(Qt.Key.Key_Return)
    assert isinstance(sitting.lesson(), RightView)


def test_escape_empties_the_field_before_it_ends_the_session(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    sitting.reach(TypedQuestion)
    field = sitting.page.findChild(QLineEdit)
    assert field is not None
    field.setText("pre")
    sitting.press(Qt.Key.Key_Escape)
    assert (field.text(), sitting.ended) == ("", [])
    sitting.press(Qt.Key.Key_Escape)
    assert len(sitting.ended) == 1


def test_a_hint_marks_words_and_the_answer_then_counts_as_missed(sitting: Sitting) -> None:
    sitting.begin(StudyScope())
    sitting.reach(ChoiceQuestion)
    sitting.press(Qt.Key.Key_H)
    sitting.qtbot.waitUntil(lambda: sitting.tasks.is_idle)
    sitting.answer(right=True)
    day = sitting.collection.study.due().today.toordinal() - date(1970, 1, 1).toordinal()
    with sitting.collection.database.reading() as uow:
        review = uow.cards.latest(DEFAULT_LEARNER, day)
    assert review is not None
    assert (review.correct, review.outcome) == (True, OutcomeKind.ASSISTED)
    assert review.rating in {Rating.AGAIN, None}


def test_single_keys_can_be_switched_off(sitting: Sitting) -> None:
    sitting.collection.preferences.change("single_keys", value=False)
    sitting.begin(StudyScope())
    assert isinstance(sitting.question(), ChoiceQuestion)  # a new term is chosen, not typed
    sitting.read()
    sitting.press(Qt.Key.Key_1)
    assert sitting.page.panel is not None


def test_nothing_to_study_is_said_and_leads_back(qtbot: QtBot, tmp_path: Path) -> None:
    with open_collection(tmp_path) as collection:
        sitting = Sitting(qtbot, collection)
        with qtbot.waitSignal(sitting.signals.library_wanted):
            sitting.page.begin(StudyScope())
        assert "empty" in sitting.notices[0]
        sitting.tasks.close()


def test_a_new_comparison_is_guessed_at_and_read_by_keys(sitting: Sitting) -> None:
    sitting.collection.preferences.change("show_page_first", True)
    sitting.begin(StudyScope())
    page = sitting.page
    for _ in range(2):
        sitting.wait_for_question()
        assert page.panel is not None
        assert page.panel.spoken().startswith("This one is new. Guess: it does not count")
        sitting.answer(right=False)
        sitting.qtbot.waitUntil(lambda: page.lesson is not None and page.lesson.is_ready)
        sitting.press(Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: page.introduction is not None)
    view = page.introduction
    assert view is not None
    assert view.accessibleName().startswith("New comparison: ")
    assert view.go_on.accessibleName()
    assert view.go_on.hasFocus()
    sitting.qtbot.waitUntil(lambda: view.is_ready)
    sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sitting.wait_for_question()
    assert page.introduction is None
    sitting.answer(right=True)
    sitting.qtbot.waitUntil(lambda: page.lesson is not None and page.lesson.is_ready)
    sitting.press(Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: page.introduction is not None and page.introduction.is_ready)
    sitting.press(Qt.Key.Key_Space)
    sitting.wait_for_question()
    assert page.introduction is None
