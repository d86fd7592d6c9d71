"""After an answer: one line when it was right, the contrast of both terms when it was not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.feedback import Feedback, SideFeedback
from diffstudy.gui.answer_panels.panel import study_margin
from diffstudy.gui.pages.lesson_parts import CueLine, IconLabel
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.contrast_table import ContrastTable
from diffstudy.gui.widgets.panel import Hairline, PageScroll
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import Span, name, plain
from diffstudy.gui.widgets.side_card import SideCard
from diffstudy.gui.widgets.verdict_tag import VerdictTag


class LessonView(QWidget):
    """A lesson with a bar of actions below; Continue has the focus."""

    continue_wanted = Signal()
    undo_wanted = Signal()
    comparison_wanted = Signal(str)

    def __init__(self, comparison: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self.go_on = Button("Continue", "primary", "large", icon="arrow-right", key="Enter")
        self.go_on.clicked.connect(self._go_on)
        self.undo = Button("Undo my answer", "ghost", icon="undo-2", key="Ctrl Z")
        self.undo.clicked.connect(self.undo_wanted)
        self.read = Button("Open comparison", "ghost", icon="book-open", key="O")
        self.read.clicked.connect(lambda: self.comparison_wanted.emit(comparison))
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(space(20))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PageScroll(self.content), 1)
        whole.addWidget(Hairline())
        whole.addWidget(self._bar())

    def spoken(self) -> str:
        """Return what a screen reader says at once."""
        return ""

    @property
    def is_ready(self) -> bool:
        """Whether Continue works: the moment for held keys is over."""
        return self._is_open

    def start(self, held_key_ms: int) -> None:
        """Focus Continue; a key that is still held down does not skip the lesson."""
        self.go_on.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(held_key_ms, self, self._open)

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a single key; returns whether it was one of this view's."""
        if event.key() == Qt.Key.Key_O:
            self.read.click()
            return True
        if event.key() == Qt.Key.Key_Space:
            self._go_on()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the study screens."""
        super().resizeEvent(event)
        side = study_margin(self.width())
        self.column.setContentsMargins(side, space(24), side, space(24))
        stack = sides_stack(self.width() - 2 * side)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if stack else direction.LeftToRight)

    def add_sides(self, sides: Sequence[SideFeedback]) -> None:
        """Set the sides beside each other, or below where there is no room."""
        for side in sides:
            self._sides.addWidget(SideCard(side), 1)
        self.column.addLayout(self._sides)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(space(24), space(11), space(20), space(11))
        row.setSpacing(space(12))
        row.addWidget(self.undo)
        row.addWidget(self.read)
        row.addStretch(1)
        row.addWidget(self.go_on)
        return bar

    def _open(self) -> None:
        self._is_open = True

    def _go_on(self) -> None:
        if self._is_open:
            self._is_open = False
            self.continue_wanted.emit()


class RightView(LessonView):
    """A right answer in one line: tag, term, and the spelling after a slip of the keys."""

    def __init__(self, lesson: Feedback, parent: QWidget | None = None) -> None:
        super().__init__(lesson.comparison, parent)
        self._lesson = lesson
        line = QHBoxLayout()
        line.setSpacing(space(14))
        line.addStretch(1)
        line.addWidget(VerdictTag("Right", right=True), 0, Qt.AlignmentFlag.AlignVCenter)
        if lesson.term_side is not None:
            term = ReadingText((name(lesson.term, lesson.term_side),), "term-l", measure=0)
            line.addWidget(term, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(line)
        centre = Qt.AlignmentFlag.AlignHCenter
        if lesson.spelling:
            self.column.addWidget(
                Label(f"It is spelled {lesson.spelling}.", "ui", "ink2", align=centre, wraps=True)
            )
        self.column.addWidget(
            ReadingText(lesson.question.text, "read-l", "ink2", align=centre, balanced=True)
        )
        self.column.addStretch(2)

    def spoken(self) -> str:
        return f"Right: {self._lesson.term}".rstrip(".") + "."


class FeedbackView(LessonView):
    """A slip turned into a contrast: both meanings side by side and the words that decide."""

    def __init__(
        self, lesson: Feedback, *, comes_back: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(lesson.comparison, parent)
        self._lesson = lesson
        self.column.setSpacing(space(14))
        self.column.addStretch(1)
        self.column.addLayout(self._head(comes_back=comes_back))
        for note in lesson.notes:
            self.column.addWidget(ReadingText(note, "read-s", "ink2"))
        if lesson.cue_line is not None:
            self.column.addWidget(CueLine(lesson.cue_line))
        self.add_sides(lesson.sides)
        if lesson.rows:
            centre = Qt.AlignmentFlag.AlignHCenter
            self.column.addWidget(Label("Tell them apart", "h3", align=centre, wraps=True))
            self.column.addWidget(ContrastTable(lesson.rows))
        self.column.addStretch(1)

    def spoken(self) -> str:
        lesson = self._lesson
        chosen = f" You answered {lesson.chosen}." if lesson.chosen else ""
        cue = f" {lesson.cue_line.text}" if lesson.cue_line is not None else ""
        right = f"The answer is {lesson.term}." if lesson.term_side is not None else lesson.term
        notes = "".join(f" {note}" for note in lesson.notes)
        return f"Not quite.{chosen} {right}{notes}{cue}"

    def _head(self, *, comes_back: bool) -> QHBoxLayout:
        lesson = self._lesson
        head = QHBoxLayout()
        sentence: tuple[Span, ...] = (plain(f"Not quite. {lesson.term}"),)
        if lesson.term_side is not None:
            term = name(lesson.term, lesson.term_side)
            sentence = (plain("Not quite. This one is "), term, plain("."))
        head.addWidget(ReadingText(sentence, "term-m", measure=0), 1)
        if comes_back:
            back = IconLabel("repeat-2", "Comes back later in this session")
            head.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        return head
