"""A session: question, lesson, next question, until the day's work is done.

Each answer is one trip through the collection lane: it is logged and the next question is made
before the lesson appears, so that Continue shows it at once.
"""

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError, NothingToStudy, NothingToUndo
from diffstudy.domain.introduction import Introduction
from diffstudy.domain.question import Answer, Hint
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.registry import panel_for
from diffstudy.gui.pages import study_steps
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.introduction_view import IntroductionView
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind_within
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.keycaps import HintBar
from diffstudy.gui.widgets.study_bar import StudyBar

if TYPE_CHECKING:
    from diffstudy.gui.pages.study_steps import Step
    from diffstudy.services.study import AnswerResult, StudyScope, StudySession

_DOUBLE_KEY_MS = 250
_HELD_KEY_MS = 400
_ADVANCE_MS = 1_200
_GUESS_NOTE = "This one is new. Guess: it does not count, and its page comes next."


class StudyPage(Page):
    """Asks and shows lessons; holds no state that the log does not hold."""

    takes_whole_window = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_random: Callable[[], Random] = Random
        self._session: StudySession | None = None
        self._next: Step = None
        self._panel: AnswerPanel | None = None
        self._busy = False
        self._shown = QElapsedTimer()
        self._advance = QTimer(self)
        self._advance.setSingleShot(True)
        self._advance.timeout.connect(self._continue)
        self.bar = StudyBar()
        self.bar.end_requested.connect(self.end)
        self.hints = HintBar()
        self._middle = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._middle, 1)
        column.addWidget(self.hints)
        bind_within(self, "Ctrl+Z", self._undo_by_key)
        bind_within(self, "Esc", self._escape)

    @property
    def panel(self) -> AnswerPanel | None:
        """The question that is shown, or None while a lesson is."""
        return self._panel

    @property
    def lesson(self) -> FeedbackView | RightView | None:
        """The lesson that is shown, or None while a question or a page is."""
        shown = self._middle.currentWidget()
        return shown if isinstance(shown, (FeedbackView, RightView)) else None

    @property
    def introduction(self) -> IntroductionView | None:
        """The page of a new comparison that is to be read first, or None."""
        shown = self._middle.currentWidget()
        return shown if isinstance(shown, IntroductionView) else None

    def begin(self, scope: "StudyScope") -> None:
        """Start a session over a scope; says so where nothing can be asked."""
        self._session = None
        self._clear()

        study, rng = self.context.collection.study, self.new_random()
        self.context.tasks.run(
            lambda: study_steps.begin(study, scope, rng),
            page=self,
            on_done=self._started,
            on_error=self._nothing_to_study,
        )

    def end(self) -> None:
        """Leave; every answer is saved already."""
        self._advance.stop()
        if self._session is None:
            self.context.signals.library_wanted.emit()
        else:
            self.context.signals.summary_wanted.emit(self._session)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the question that is shown."""
        own = tuple(self._panel.key_hints()) if self._panel is not None else ()
        return (*own, ("Esc", "end, everything is saved"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass single keys to what is shown, held keys and typing aside."""
        shown = self._panel or self.lesson or self.introduction
        chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        is_single = not event.isAutoRepeat() and not event.modifiers() & chord
        if is_single and shown is not None:
            allowed = self.context.collection.preferences.current.single_keys
            if allowed and shown.take_key(event):
                return
            if allowed and event.key() == Qt.Key.Key_U:
                self._undo_by_key()
                return
        super().keyPressEvent(event)

    def _started(self, started: "tuple[StudySession, Step]") -> None:
        self._session, self._next = started
        self._show_next()

    def _nothing_to_study(self, error: DiffstudyError) -> None:
        self.context.signals.library_wanted.emit()
        self._tell(error, is_news=isinstance(error, NothingToStudy))

    def _show_next(self) -> None:
        if self._next is None:
            self.end()
            return
        asked = self._next
        self._clear()
        if isinstance(asked, Introduction):
            self._show_page(asked)
            return
        panel = panel_for(asked.question, self)
        if asked.is_guess:
            panel.preface(_GUESS_NOTE)
        panel.answer_given.connect(self._answer)
        panel.hint_wanted.connect(self._hint)
        self._panel = panel
        self._middle.addWidget(panel)
        self._middle.setCurrentWidget(panel)
        self.bar.set_progress(asked.number, asked.planned)
        self.bar.set_tally(asked.right, asked.missed)
        self.hints.set_hints(panel.key_hints())
        self.hints.show()
        panel.start()
        panel.accept_answers(_DOUBLE_KEY_MS)
        self._shown.start()
        practice = " Practice." if asked.is_practice else " A guess." if asked.is_guess else ""
        announce(panel, f"Question {asked.number} of {asked.planned}.{practice} {panel.spoken()}")

    def _show_page(self, page: Introduction) -> None:
        self._show_view(IntroductionView(page), self._page_read)

    def _page_read(self) -> None:
        session = self._session
        if session is not None:
            self.context.tasks.run(
                lambda: study_steps.page_read(session), page=self, on_done=self._go_on_with
            )

    def _go_on_with(self, step: "Step") -> None:
        self._next = step
        self._show_next()

    def _answer(self, answer: Answer) -> None:
        session = self._session
        if session is None or self._busy:
            return
        self._busy = True
        latency_ms = self._shown.elapsed()

        self.context.tasks.run(
            lambda: study_steps.answer(session, answer, latency_ms),
            page=self,
            on_done=self._answered,
            on_error=self._not_saved,
        )

    def _answered(self, answered: "tuple[AnswerResult, Step]") -> None:
        result, self._next = answered
        self._busy = False
        self.bar.set_tally(result.right, result.missed)
        if result.is_void:
            self.context.signals.noticed.emit("That was too fast to count. It comes back.", None)
            self._show_next()
        elif result.second_try is not None and self._panel is not None:
            self._panel.open_again(result.second_try)
            self._shown.start()
        else:
            self._show_lesson(result)

    def _show_lesson(self, result: "AnswerResult") -> None:
        assert result.feedback is not None
        if not result.outcome.correct:
            self._show_view(FeedbackView(result.feedback, comes_back=result.comes_back))
            return
        self._show_view(RightView(result.feedback))
        if self.context.collection.preferences.current.advance_right_answers:
            self._advance.start(_ADVANCE_MS)

    def _show_view(
        self,
        view: "FeedbackView | RightView | IntroductionView",
        go_on: Callable[[], None] | None = None,
    ) -> None:
        view.continue_wanted.connect(go_on or self._continue)
        view.undo_wanted.connect(self._undo)
        view.comparison_wanted.connect(self.context.signals.comparison_wanted)
        self._clear()
        self._middle.addWidget(view)
        self._middle.setCurrentWidget(view)
        self.hints.hide()
        view.start(_HELD_KEY_MS)
        announce(view, view.spoken(), assertive=True)

    def _continue(self) -> None:
        self._advance.stop()
        self._show_next()

    def _hint(self) -> None:
        session, panel = self._session, self._panel
        if session is None or panel is None or self._busy:
            return

        def show(hint: Hint) -> None:
            if panel is not self._panel:
                return
            if hint.mark is None and hint.letters is None:
                self.context.signals.noticed.emit("There is no hint for this one.", None)
            panel.show_hint(hint)

        self.context.tasks.run(session.hint, page=panel, on_done=show)

    def _undo_by_key(self) -> None:
        # In a field Ctrl Z and U belong to the text that is being typed.
        if self._panel is not None and self._panel.is_being_typed():
            return
        self._undo()

    def _undo(self) -> None:
        session = self._session
        if session is None or self._busy:
            return
        self._busy = True
        self._advance.stop()
        self.context.tasks.run(
            lambda: study_steps.undo(session),
            page=self,
            on_done=self._undone,
            on_error=self._nothing_undone,
        )

    def _undone(self, asked: "Step") -> None:
        self._busy = False
        self._go_on_with(asked)
        self.context.signals.noticed.emit("The last answer is taken back.", None)

    def _nothing_undone(self, error: DiffstudyError) -> None:
        self._busy = False
        self._tell(error, is_news=isinstance(error, NothingToUndo))

    def _tell(self, error: DiffstudyError, *, is_news: bool) -> None:
        if is_news:
            self.context.signals.noticed.emit(str(error), None)
        else:
            self.context.signals.failed.emit(error)

    def _not_saved(self, error: DiffstudyError) -> None:
        """Keep the question open: an answer that is not on disk was not given."""
        self._busy = False
        self.context.signals.failed.emit(error)
        session = self._session
        if session is not None and (self._next is not None or self._panel is not None):
            self.context.tasks.run(session.next_step, page=self, on_done=self._go_on_with)

    def _escape(self) -> None:
        escape = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
        )
        if self._panel is not None and self._panel.take_key(escape):
            return
        self.end()

    def _clear(self) -> None:
        self._panel = None
        while self._middle.count():
            item = self._middle.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
