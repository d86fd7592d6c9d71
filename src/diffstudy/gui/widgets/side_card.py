"""One side of the lesson after a slip: the term, the verdict on it, the words that decide."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.feedback import SideFeedback
from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, control, radius, space, theme
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_mark,
    fill_side,
    rounded,
    side_colour,
)
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.rich_text import Span, marked, name, plain, with_bold
from diffstudy.gui.widgets.spoken_words import of_side
from diffstudy.gui.widgets.term_text import CARD_SIZES, fitted_term
from diffstudy.gui.widgets.text_block import TextBlock
from diffstudy.gui.widgets.verdict_tag import VerdictTag

_BAND = 5
_INK = 2


class SideCard(Arranged):
    """One side of the contrast: mark, term, verdict tag, a line that fits it, an example.

    Args:
        feedback: of the domain; the marked ranges of its line become cue words.
        in_ink: one of several terms of a cluster, which have no sides and no marks.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self, feedback: SideFeedback, *, in_ink: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._in_ink = in_ink
        self._side = _INK if in_ink else feedback.side
        self._tag: VerdictTag | None = None
        if feedback.is_answer:
            self._tag = VerdictTag(tr("Answer"), right=True, parent=self)
        elif feedback.is_chosen:
            self._tag = VerdictTag(tr("You chose"), right=False, parent=self)
        line = marked(feedback.line.text, feedback.line.marks)
        self._texts = [ReadingText(line, "read-l", parent=self)]
        for example in filter(None, (feedback.example, *feedback.more_examples)):
            spans = with_bold(example, feedback.headword)
            self._texts.append(ReadingText(spans, "read-s", "ink2", italic=True, parent=self))
        self._texts = [text for text in self._texts if text.text()]
        said = of_side(None if in_ink else feedback.side, feedback.headword)
        verdict = [] if self._tag is None else [self._tag.accessibleName()]
        self.setAccessibleName(", ".join((said, *verdict)))

    def heightForWidth(self, width: int) -> int:
        inner = self._inner(width)
        texts = [text.heightForWidth(inner) for text in self._texts]
        gaps = space(6) * max(0, len(texts) - 1)
        return self._head_bottom(width) + sum(texts) + gaps + space(20)

    def sizeHint(self) -> QSize:
        width = round(theme().text(510))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), control(90))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side, box, corner = self._side, QRectF(self.rect()), radius("choice")
        fill = colour("surface") if self._in_ink else side_colour(side, "tint")
        draw_box(painter, box, fill, None, corner)
        band = QRectF(box.left(), box.top(), box.width(), _BAND)
        fill_side(painter, rounded(box, corner).intersected(rounded(band, 0)), side)
        shade, width = ("mid", 2.5) if self._feedback.is_answer else ("line", 1.5)
        draw_box(painter, box, None, side_colour(side, shade), corner, width)
        mark = 0.0 if self._in_ink else theme().text(26)
        lead = float(space(24))
        rtl = self._mirrored()
        first = self._term(self.width()).line_height
        middle = self._head_top() + first / 2
        x = self.width() - lead - mark / 2 if rtl else lead + mark / 2
        if not self._in_ink:
            draw_mark(painter, QPointF(x, middle), mark, side)
            lead += mark + space(12)
        room = self._term_room(self.width())
        left = self.width() - lead - room if rtl else lead
        block = self._term(self.width())
        height = block.height_for(room)
        block.paint(painter, QRectF(left, self._head_top(), room, height))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _inner(self, width: int) -> int:
        return max(60, width - 2 * space(24))

    def _head_top(self) -> int:
        return _BAND + space(16)

    def _tag_below(self, width: int) -> bool:
        """Whether the tag takes a line of its own, so that the term need not wrap for it."""
        return self._tag is not None and width < theme().text(360)

    def _term_room(self, width: int) -> float:
        mark = 0 if self._in_ink else theme().text(26) + space(12)
        used = space(24) + mark + space(24)
        if self._tag is not None and not self._tag_below(width):
            used += self._tag.sizeHint().width() + space(8)
        return max(60.0, width - used)

    def _term(self, width: int) -> TextBlock:
        feedback = self._feedback
        align = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        room = self._term_room(width)
        return fitted_term(feedback.headword, self._side, room, sizes=CARD_SIZES, align=align)

    def _head_bottom(self, width: int) -> int:
        words = self._term(width).height_for(self._term_room(width))
        tag = 0
        if self._tag is not None and self._tag_below(width):
            tag = self._tag.sizeHint().height() + space(6)
        return self._head_top() + words + tag + space(14)

    def arrange(self) -> None:
        width, rtl = self.width(), self._mirrored()
        if self._tag is not None:
            hint = self._tag.sizeHint()
            block = self._term(width)
            if self._tag_below(width):
                y = self._head_top() + block.height_for(self._term_room(width)) + space(4)
                x = width - space(24) - hint.width() if rtl else space(24)
            else:
                y = self._head_top() + (block.line_height - hint.height()) // 2
                x = space(22) if rtl else width - space(22) - hint.width()
            self._tag.setGeometry(QRect(x, y, hint.width(), hint.height()))
        inner = self._inner(width)
        y = self._head_bottom(width)
        for text in self._texts:
            height = text.heightForWidth(inner)
            text.setGeometry(space(24), y, inner, height)
            y += height + space(6)


def verdict_sentence(term: str, side: int, *, correct: bool) -> tuple[Span, ...]:
    """The verdict, such as "Not quite. This one is precision.", the term in its side's ink."""
    right, wrong = tr("Yes. This one is {term}."), tr("Not quite. This one is {term}.")
    lead, _, rest = (right if correct else wrong).partition("{term}")
    return (plain(lead), name(term, side), plain(rest))
