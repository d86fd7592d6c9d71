"""After an answer: one line when it was right, the contrast of both terms when it was not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from diffstudy.domain.feedback import Feedback
from diffstudy.domain.language import later, tr
from diffstudy.gui.answer_panels.panel import study_margin
from diffstudy.gui.pages.lesson_parts import CueLine, IconLabel
from diffstudy.gui.pages.lesson_view import LessonView
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.contrast_table import ContrastTable
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import Span, name, plain
from diffstudy.gui.widgets.verdict_tag import VerdictTag

_PAIR, _INK = 2, 2
_COMES_BACK = later("Comes back later in this session")
_SURE = later("You were sure of this one, so it comes back tomorrow as well.")


class RightView(LessonView):
    """A right answer in one line: tag, term, and the spelling after a slip of the keys."""

    def __init__(
        self, lesson: Feedback, *, may_guess: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(lesson.comparison, parent, lesson.homes)
        self._lesson = lesson
        self.guess.setVisible(may_guess)
        self.counted = Label("", "ui", "ink2", align=Qt.AlignmentFlag.AlignHCenter, wraps=True)
        self.counted.hide()
        line = QHBoxLayout()
        line.setSpacing(space(14))
        line.addStretch(1)
        line.addWidget(VerdictTag(tr("Right"), right=True), 0, Qt.AlignmentFlag.AlignVCenter)
        if lesson.term_side is not None:
            side = lesson.term_side if len(lesson.sides) <= _PAIR else _INK
            term = ReadingText((name(lesson.term, side),), "term-l", measure=0)
            line.addWidget(term, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(line)
        centre = Qt.AlignmentFlag.AlignHCenter
        if lesson.spelling:
            self.column.addWidget(
                Label(
                    tr("It is spelled {spelling}.", spelling=lesson.spelling),
                    "ui",
                    "ink2",
                    align=centre,
                    wraps=True,
                )
            )
        self.column.addWidget(
            ReadingText(lesson.question.text, "read-l", "ink2", align=centre, balanced=True)
        )
        self.column.addWidget(self.counted)
        self.column.addStretch(2)

    def spoken(self) -> str:
        return tr("Right: {term}", term=self._lesson.term).rstrip(".") + "."

    def count_as_guess(self, *, comes_back: bool) -> None:
        """Say that the answer counts as a guess now."""
        self.guess.hide()
        words = [tr("It counts as a guess.")]
        if comes_back:
            words.append(tr("It comes back later in this session."))
        self.counted.set_text(" ".join(words))
        self.counted.show()
        self.go_on.setFocus()
        announce(self, self.counted.text())


class FeedbackView(LessonView):
    """A slip turned into a contrast: both meanings side by side and the words that decide."""

    def __init__(
        self,
        lesson: Feedback,
        *,
        comes_back: bool,
        was_sure: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lesson.comparison, parent, lesson.homes)
        self._lesson = lesson
        self.column.setSpacing(space(14))
        self.column.addStretch(1)
        self.column.addLayout(self._head(comes_back=comes_back))
        if was_sure:
            self.column.addWidget(IconLabel("info", tr(_SURE)))
        for note in lesson.notes:
            self.column.addWidget(ReadingText(note, "read-s", "ink2"))
        if lesson.cue_line is not None:
            self.column.addWidget(CueLine(lesson.cue_line))
        self.add_sides(lesson.sides)
        # The rows set two terms against each other; of a cluster they would leave one out.
        if lesson.rows and len(lesson.sides) <= _PAIR:
            centre = Qt.AlignmentFlag.AlignHCenter
            self.column.addWidget(Label(tr("Tell them apart"), "h3", align=centre, wraps=True))
            self.column.addWidget(ContrastTable(lesson.rows))
        self.column.addStretch(1)

    def spoken(self) -> str:
        lesson = self._lesson
        words = [tr("Not quite.")]
        if lesson.chosen:
            words.append(tr("You answered {term}.", term=lesson.chosen))
        is_term = lesson.term_side is not None
        words.append(tr("The answer is {term}.", term=lesson.term) if is_term else lesson.term)
        words += lesson.notes
        if lesson.cue_line is not None:
            words.append(lesson.cue_line.text)
        return " ".join(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the return below the verdict where there is no room beside it."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = sides_stack(self.width() - 2 * study_margin(self.width()))
        self._head_box.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _head(self, *, comes_back: bool) -> QBoxLayout:
        lesson = self._lesson
        head = self._head_box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(space(12))
        sentence: tuple[Span, ...] = (plain(tr("Not quite. {term}", term=lesson.term)),)
        if lesson.term_side is not None:
            side = lesson.term_side if len(lesson.sides) <= _PAIR else _INK
            term = name(lesson.term, side)
            before, _, after = tr("Not quite. This one is {term}.").partition("{term}")
            sentence = (plain(before), term, plain(after))
        head.addWidget(ReadingText(sentence, "term-m", measure=0), 1)
        if comes_back:
            back = IconLabel("repeat-2", tr(_COMES_BACK))
            head.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        return head
