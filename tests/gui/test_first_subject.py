"""A new user picks a subject and answers ten questions in the window, by keys, offline."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diffstudy.domain.question import ChoiceQuestion, TypedQuestion, right_answer
from diffstudy.gui.application import build_window
from diffstudy.gui.pages.first_run import FirstRun
from diffstudy.gui.pages.stopwatch import Stopwatch
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.runtime.paths import data_folder

_READING_MS = 2_000


def test_a_subject_is_added_and_ten_questions_are_answered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stopwatch, "elapsed", lambda _: _READING_MS)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folder = data_folder(tmp_path)
    window = build_window(application, folder)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_collection(folder, [])
    qtbot.waitUntil(lambda: any(page.subjects for page in window.findChildren(FirstRun)))
    (first,) = window.findChildren(FirstRun)
    assert len(first.subjects) == 8

    (sociology,) = (button for button in first.subjects if "Sociology" in button.text())
    QTest.mouseClick(sociology, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: not window.findChildren(FirstRun) and window.tasks.is_idle, timeout=15_000
    )
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.shown_page, StudyPage) and window.tasks.is_idle)
    page = window.page_of(StudyPage)

    answered = 0
    while answered < 10:
        qtbot.waitUntil(lambda: window.tasks.is_idle and _waits_for_a_key(page))
        if page.panel is not None:
            _answer(page)
            answered += 1
            qtbot.waitUntil(lambda: page.panel is None)
        else:
            QTest.keyClick(window.focusWidget() or page, Qt.Key.Key_Return)
    window.close()
    with closing(sqlite3.connect(folder.collection)) as connection:
        rows = connection.execute("SELECT correct, count(*) FROM reviews GROUP BY correct")
        assert rows.fetchall() == [(1, 10)]


def _waits_for_a_key(page: StudyPage) -> bool:
    if page.panel is not None:
        return page.panel.is_open
    shown = page.introduction or page.lesson
    return shown is not None and shown.is_ready


def _answer(page: StudyPage) -> None:
    assert page.panel is not None
    question = page.panel.question
    if isinstance(question, ChoiceQuestion):
        QTest.keyClick(page.focusWidget() or page, Qt.Key(Qt.Key.Key_1 + question.answer))
        return
    assert isinstance(question, TypedQuestion)
    QTest.keyClicks(page.focusWidget() or page, right_answer(question))
    QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Return)
