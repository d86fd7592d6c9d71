"""A question alone in a window, and a hand with mouse and keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.question import Answer, Contrast, MatchingQuestion, Option, Question
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.registry import panel_for

Ask = Callable[..., "Table"]
PAIR = (Option("Erosion", "erosion", 0), Option("Weathering", "weathering", 1))


class Table:
    """A panel in a window of its own; ``answers`` holds what was given."""

    def __init__(self, qtbot: QtBot, question: Question, size: tuple[int, int]) -> None:
        self.answers: list[Answer] = []
        self.mended = 0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.panel: Any = panel_for(question)
        assert isinstance(self.panel, AnswerPanel)
        self.panel.answer_given.connect(self.answers.append)
        self.panel.mended.connect(self._count)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.window.resize(*size)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.panel.start()
        self.panel.accept_answers(0)
        qtbot.waitUntil(lambda: self.panel.is_open)

    def _count(self) -> None:
        self.mended += 1

    def press(self, key: Qt.Key) -> None:
        """Hand a key to the panel as the study page does."""
        from PySide6.QtGui import QKeyEvent

        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        self.panel.take_key(event)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def drag(self, source: QWidget, target: QWidget, *, let_go: bool = True) -> None:
        """Take a widget along to the middle of another."""
        QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        middle = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
        QTest.mouseMove(source, QPoint(40, 40))
        QTest.mouseMove(source, middle)
        if let_go:
            QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=middle)


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Open a question."""

    def open_it(question: Question, size: tuple[int, int] = (1280, 740)) -> Table:
        return Table(qtbot, question, size)

    return open_it


def board(
    tiles: tuple[str, ...],
    places: tuple[Option, ...],
    answer: tuple[int, ...],
    *,
    one_each: bool,
    about: tuple[str, ...] = (),
    terms: tuple[Option, ...] = PAIR,
) -> MatchingQuestion:
    """A board of texts of our own."""
    return MatchingQuestion(
        card=CardKey.for_contrast("erosion", "weathering"),
        mode="board",
        comparison="rocks",
        cue=Cue("rocks/board", "", "rocks", CueKind.PASSAGE, "", ""),
        instruction="Put them right",
        prompt="What happens to rock",
        tiles=tiles,
        tile_keys=tiles,
        places=places,
        answer=answer,
        contrast=Contrast(terms, about=about),
        one_each=one_each,
    )
