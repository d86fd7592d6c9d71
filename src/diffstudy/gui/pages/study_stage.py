"""What is seen between the bars of a session: a question, a lesson, a page to read, or a pause."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QWidget

from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.introduction_view import IntroductionView
from diffstudy.gui.pages.pause_view import PauseView


class TakesKeys(Protocol):
    """Something on the stage that has single keys."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; whether it was one of its own."""


class StudyStage(QWidget):
    """Holds one view, or a pause above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)
        self._pause: PauseView | None = None

    @property
    def panel(self) -> AnswerPanel | None:
        """The question that is asked, also below a pause; None while there is none."""
        bottom = self._bottom()
        return bottom if isinstance(bottom, AnswerPanel) else None

    @property
    def lesson(self) -> FeedbackView | RightView | None:
        """The lesson that is shown, or None."""
        bottom = self._bottom()
        return bottom if isinstance(bottom, (FeedbackView, RightView)) else None

    @property
    def introduction(self) -> IntroductionView | None:
        """The page of a new comparison that is to be read first, or None."""
        bottom = self._bottom()
        return bottom if isinstance(bottom, IntroductionView) else None

    @property
    def pause(self) -> PauseView | None:
        """The pause that lies above the question, or None."""
        return self._pause

    @property
    def area(self) -> QScrollArea | None:
        """What can be scrolled, or None."""
        shown = self.panel or self.lesson or self.introduction
        return None if shown is None or self._pause is not None else shown.area

    @property
    def listener(self) -> TakesKeys | None:
        """Who single keys are for."""
        return self._pause or self.panel or self.lesson or self.introduction

    def show_only(self, view: QWidget | None) -> None:
        """Show a view in place of everything; None for nothing."""
        self._pause = None
        while self._stack.count():
            item = self._stack.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if view is not None:
            self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)

    def cover(self, pause: PauseView) -> None:
        """Lay a pause above what is shown."""
        self._pause = pause
        self._stack.addWidget(pause)
        self._stack.setCurrentWidget(pause)

    def uncover(self) -> None:
        """Take the pause away."""
        pause, self._pause = self._pause, None
        bottom = self._bottom()
        if pause is not None and bottom is not None:
            self._stack.setCurrentWidget(bottom)
            self._stack.removeWidget(pause)
            pause.hide()
            pause.deleteLater()

    def _bottom(self) -> QWidget | None:
        return self._stack.widget(0) if self._stack.count() else None


def in_tab_order(first: Iterable[QWidget], *rest: Iterable[QWidget]) -> None:
    """Let Tab go through groups of widgets one after the other; those it passes over stay so."""
    chain = [
        widget
        for group in (first, *rest)
        for widget in group
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)
