"""One question of an assignment on the page, with the ways forward and back below it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.question import Answer, MatchingQuestion
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.registry import panel_for
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.page_keys import bind_within
from diffstudy.gui.pages.stopwatch import Stopwatch
from diffstudy.gui.theme import space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.hint_bar import HintBar
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.study_bar import StudyBar

if TYPE_CHECKING:
    from diffstudy.domain.assignment import FrozenQuestion
    from diffstudy.services.classroom.taking_session import Reviewed

_DOUBLE_KEY_MS = 250
_HELD_KEY_MS = 400
_KEYS_FIT_BELOW = 1.5
"""Text size from which the buttons have room for their words only."""
_HELP = frozenset({"H", "Ctrl H"})


class TakingView(QWidget):
    """Shows a question or a lesson of an assignment.

    Signals:
        answered(object, int): an Answer, with the milliseconds that it took.
        back_wanted, on_wanted, end_wanted: the question before, the next one, enough for now.
        read: the lesson was read.
    """

    answered = Signal(object, int)
    back_wanted = Signal()
    on_wanted = Signal()
    end_wanted = Signal()
    read = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = Stopwatch()
        self.panel: AnswerPanel | None = None
        self.lesson: FeedbackView | RightView | None = None
        self.bar = StudyBar(can_pause=False)
        self.bar.end_requested.connect(self.end_wanted)
        self.hints = HintBar()
        self.before = Label("", "ui-s", wraps=True)
        self._stage = QVBoxLayout()
        self.back = Button(tr("Question before"), "ghost", icon="arrow-left", key="Ctrl B")
        self.on = Button(tr("Leave for now"), icon="arrow-right", key="Ctrl N")
        self.back.clicked.connect(self.back_wanted)
        self.on.clicked.connect(self.on_wanted)
        bind_within(self, "Ctrl+B", self._go_back)
        bind_within(self, "Ctrl+N", self._go_on)
        bind_within(self, "Esc", self._escape)
        bind_within(self, "Ctrl+Z", self._undo_step)
        self._foot = QHBoxLayout()
        ways = FlowLayout(gap=10)
        ways.addWidget(self.back)
        ways.addWidget(self.on)
        self._foot.addWidget(self.before, 1)
        self._foot.addLayout(ways, 1)
        self._holder = QWidget()
        self._holder.setLayout(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stage, 1)
        column.addWidget(self.hints)
        column.addWidget(Hairline())
        column.addWidget(self._holder)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def ask(
        self, question: "FrozenQuestion", before: str, place: int, total: int, *, can_change: bool
    ) -> None:
        """Show a question.

        Args:
            before: what was answered already, in words; "" for nothing yet.
            place: of the question, counted from 1.
            can_change: whether an answer is taken.
        """
        panel = panel_for(question)
        panel.answer_given.connect(self._give)
        panel.hints_changed.connect(self._show_hints)
        self.bar.set_progress(place, total)
        said = tr("You answered: {answer}", answer=before) if before else ""
        self.before.set_text(said)
        self.back.setEnabled(place > 1)
        self.on.set_label(tr("Next question") if before else tr("Leave for now"))
        self.on.setAccessibleName(self.on.text())
        self._put(panel)
        self._holder.show()
        self.panel, self.lesson = panel, None
        self.hints.show()
        self._show_hints()
        self._watch.start()
        if can_change:
            panel.accept_answers(_DOUBLE_KEY_MS)
        panel.start()
        announce(panel, " ".join(filter(None, (panel.spoken(), said))))

    def show_lesson(self, reviewed: "Reviewed") -> None:
        """Show what was right, where the teacher shows it after each answer."""
        assert reviewed.lesson is not None
        is_right = reviewed.outcome is not None and reviewed.outcome.correct
        view: FeedbackView | RightView
        if is_right:
            view = RightView(reviewed.lesson)
        else:
            view = FeedbackView(reviewed.lesson, comes_back=False)
        view.undo.hide()
        view.read.hide()
        view.continue_wanted.connect(self.read)
        self._put(view)
        self._holder.hide()
        self.hints.hide()
        self.panel, self.lesson = None, view
        view.start(_HELD_KEY_MS)
        announce(view, view.spoken(), assertive=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass single keys to the question or the lesson."""
        taker = self.panel or self.lesson
        asks_help = self.panel is not None and event.key() == Qt.Key.Key_H
        if event.isAutoRepeat() or asks_help or taker is None or not taker.take_key(event):
            super().keyPressEvent(event)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what is shown."""
        taker = self.panel or self.lesson
        own = taker.key_hints() if taker is not None else ()
        own = tuple(each for each in own if each[0] not in _HELP)
        return (
            *own,
            ("Ctrl B", tr("question before")),
            ("Ctrl N", tr("next question")),
            ("Esc", tr("stop; everything is saved")),
        )

    def _put(self, widget: QWidget) -> None:
        while self._stage.count():
            item = self._stage.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._stage.addWidget(widget)

    def _give(self, answer: Answer) -> None:
        self.answered.emit(answer, self._watch.elapsed())

    def _go_back(self) -> None:
        if self.panel is not None and self.back.isEnabled():
            self.back_wanted.emit()

    def _go_on(self) -> None:
        if self.panel is not None:
            self.on_wanted.emit()

    def _undo_step(self) -> None:
        if self.panel is not None:
            self.panel.undo_step()

    def _show_hints(self) -> None:
        if self.panel is not None:
            is_board = isinstance(self.panel.question, MatchingQuestion)
            own = [
                hint
                for hint in self.panel.hints
                if not _asks_for_help(hint) and (is_board or hint.keys != "Ctrl Z")
            ]
            self.hints.set_actions(tuple(own), single_keys=True)

    def _escape(self) -> None:
        if self.panel is None or not self.panel.drop():
            self.end_wanted.emit()

    def _space(self) -> None:
        side = space(24)
        self._foot.setContentsMargins(side, space(10), side, space(10))
        keys_fit = theme().text_scale < _KEYS_FIT_BELOW
        self.back.set_key("Ctrl B" if keys_fit else None)
        self.on.set_key("Ctrl N" if keys_fit else None)


def _asks_for_help(hint: HintAction) -> bool:
    """Whether it is the hint of a question, of which an assignment has none."""
    return hint.keys in _HELP
