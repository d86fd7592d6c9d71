"""A session as it is seen: the bars, the stage between them, and whose keys are whose."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.domain.question import Answer, Hint
from diffstudy.domain.review import Confidence
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.registry import panel_for
from diffstudy.gui.pages.lesson_view import LessonView
from diffstudy.gui.pages.page_keys import bind_within, scrolled
from diffstudy.gui.pages.pause_view import PauseView
from diffstudy.gui.pages.stopwatch import Stopwatch
from diffstudy.gui.pages.study_stage import StudyStage, in_tab_order
from diffstudy.gui.widgets.accessibility import announce, install_roles
from diffstudy.gui.widgets.hint_bar import HintBar
from diffstudy.gui.widgets.study_bar import StudyBar
from diffstudy.gui.widgets.sure_control import SureControl

if TYPE_CHECKING:
    from diffstudy.services.study import Asked

_DOUBLE_KEY_MS = 250
_HELD_KEY_MS = 400
_GUESS_NOTE = later("This one is new. Guess: it does not count, and its page comes next.")
_SAID = {True: Confidence.SURE, False: Confidence.UNSURE}


class StudyView(QWidget):
    """Shows what it is given and says what the learner did.

    Signals:
        answered(Answer, int, Confidence or None): with the milliseconds it took.
        hint_wanted(), mended(): of the question that is shown, see AnswerPanel.
        undo_wanted(), end_wanted(): of the session.
    """

    accessible_role = QAccessible.Role.Pane
    answered = Signal(object, int, object)
    hint_wanted = Signal()
    mended = Signal()
    undo_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_roles()
        self.setAccessibleName(tr("Session"))
        self.single_keys = True
        self._watch = Stopwatch()
        self._saved = 0
        self.bar = StudyBar()
        self.bar.end_requested.connect(self.end_wanted)
        self.bar.pause_requested.connect(self.pause)
        self.stage = StudyStage()
        self.sure = SureControl()
        self.sure.hide()
        self.hints = HintBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stage, 1)
        column.addWidget(self.sure)
        column.addWidget(self.hints)
        bind_within(self, "Ctrl+Z", self.undo_by_key)
        bind_within(self, "Esc", self._escape)

    def ask(self, asked: "Asked", *, flip_counts: bool) -> None:
        """Show a question and take its answer after a moment in which double keys are ignored.

        Args:
            flip_counts: whether a flip card would move the schedule.
        """
        panel = panel_for(asked.question, self)
        if asked.is_guess:
            panel.preface(tr(_GUESS_NOTE))
        panel.note_schedule(flip_counts)
        panel.answer_given.connect(self._give)
        panel.hint_wanted.connect(self.hint_wanted)
        panel.mended.connect(self.mended)
        panel.hints_changed.connect(self._show_hints)
        self.stage.show_only(panel)
        self._saved = asked.right + asked.missed
        self.bar.set_progress(asked.number, asked.planned)
        self.bar.set_tally(asked.right, asked.missed)
        self.sure.clear()
        self.sure.setEnabled(True)
        self.sure.setVisible(asked.asks_if_sure)
        self.hints.show()
        self._show_hints()
        panel.start()
        panel.accept_answers(_DOUBLE_KEY_MS)
        self._watch.start()
        words = [tr("Question {number} of {planned}.", number=asked.number, planned=asked.planned)]
        if asked.is_practice:
            words.append(tr("Practice."))
        elif asked.is_guess:
            words.append(tr("A guess."))
        announce(panel, " ".join((*words, panel.spoken())))

    def ask_once_more(self, panel: AnswerPanel, hint: Hint) -> None:
        """Let the shown question be tried again with help."""
        self.sure.clear()
        self.sure.hide()
        panel.open_again(hint)
        self._watch.start()

    def show_lesson(self, lesson: LessonView) -> None:
        """Show a lesson; a key that is still held down does not skip it."""
        # The actions go with the question; a bar that kept them would measure what is gone.
        self.hints.set_actions(())
        self.stage.show_only(lesson)
        self.hints.hide()
        self.sure.hide()
        lesson.start(_HELD_KEY_MS)
        announce(lesson, lesson.spoken(), assertive=True)

    def clear(self) -> None:
        """Show nothing between the bars."""
        self.hints.set_actions(())
        self.stage.show_only(None)

    def pause(self) -> None:
        """Put the question out of sight and stop its clock."""
        if self.stage.panel is None or self.stage.pause is not None:
            return
        self._watch.pause()
        view = PauseView(self._saved)
        view.continue_wanted.connect(self.resume)
        view.end_wanted.connect(self.end_wanted)
        self.stage.cover(view)
        self.hints.hide()
        self.sure.setEnabled(False)
        view.go_on.setFocus(Qt.FocusReason.TabFocusReason)
        announce(view, view.spoken())

    def resume(self) -> None:
        """Go on after a pause where it was left."""
        panel = self.stage.panel
        self.stage.uncover()
        self.sure.setEnabled(True)
        if panel is not None:
            self.hints.show()
            self._watch.go_on()
            panel.start()

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what is shown."""
        panel, lesson = self.stage.panel, self.stage.lesson or self.stage.introduction
        if panel is not None:
            return (*panel.key_hints(), ("P", tr("pause")), ("Esc", tr("end, everything is saved")))
        own = lesson.key_hints() if lesson is not None else ()
        return (*own, ("Esc", tr("end, everything is saved")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass single keys to what is shown, held keys and typing aside."""
        chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.isAutoRepeat() or event.modifiers() & chord:
            super().keyPressEvent(event)
            return
        # Characters may be switched off; arrows, Enter and the like are not typed by accident.
        is_character = Qt.Key.Key_Space < Qt.Key(event.key()) < Qt.Key.Key_Escape
        if not is_character or self.single_keys:
            listener = self.stage.listener
            if listener is not None and listener.take_key(event):
                return
            if self._take_own_key(Qt.Key(event.key())):
                return
        area = self.stage.area
        if area is not None and scrolled(event, area.verticalScrollBar()):
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to what is shown, as after the way back from another page."""
        super().focusInEvent(event)
        panel, lesson = self.stage.panel, self.stage.lesson or self.stage.introduction
        if panel is not None:
            panel.start()
        elif lesson is not None:
            lesson.go_on.setFocus()

    def undo_by_key(self) -> None:
        """Take back a step of the board, else the last answer.

        In a field Ctrl Z and U belong to the text that is being typed.
        """
        panel = self.stage.panel
        if self.stage.pause is not None:
            return
        if panel is None or not (panel.is_being_typed() or panel.undo_step()):
            self.undo_wanted.emit()

    def _take_own_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_U:
            self.undo_by_key()
        elif key == Qt.Key.Key_P and self.stage.panel is not None:
            self.pause()
        elif key in (Qt.Key.Key_S, Qt.Key.Key_N) and self.sure.isVisible():
            (self.sure.sure if key == Qt.Key.Key_S else self.sure.unsure).click()
        else:
            return False
        return True

    def _give(self, answer: Answer) -> None:
        said = None if self.sure.value is None else _SAID[self.sure.value]
        self.answered.emit(answer, self._watch.elapsed(), said)

    def _show_hints(self) -> None:
        panel = self.stage.panel
        if panel is None:
            return
        self.hints.set_actions(panel.hints, single_keys=self.single_keys)
        own = (panel, *panel.findChildren(QWidget))
        sure = (self.sure.sure, self.sure.unsure)
        in_tab_order(own, sure, self.hints.buttons, self.bar.buttons())

    def _escape(self) -> None:
        """Close the innermost thing: what is picked, the text, at last the session."""
        panel = self.stage.panel
        if self.stage.pause is not None or panel is None or not panel.drop():
            self.end_wanted.emit()
