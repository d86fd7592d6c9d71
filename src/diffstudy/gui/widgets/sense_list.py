"""Definitions and examples of both terms, aligned across the gutter while they fit there."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.comparison import Sense
from diffstudy.domain.language import number_text, tr, trn
from diffstudy.gui.theme import font, space, theme
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_text, side_colour
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.rich_text import with_bold
from diffstudy.gui.widgets.spread import SpreadRow

SHOWN_AT_FIRST = 5


class DefinitionItem(Arranged):
    """A number in the side's ink, the sense label, the definition, its examples.

    Args:
        number: counted from 1.
        side: whose definition it is.
        sense: of the domain.
        headword: set bold where an example names it.
    """

    accessible_role = QAccessible.Role.ListItem

    def __init__(
        self,
        number: int,
        side: int,
        sense: Sense,
        headword: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = number
        self._side = side
        self._texts: list[ReadingText] = []
        if sense.label:
            self._add(ReadingText(sense.label, "cap", "ink3"))
        self._first_text = len(self._texts)
        self._add(ReadingText(sense.definition, selectable=True))
        for example in sense.examples:
            spans = with_bold(example.text, headword)
            self._add(ReadingText(spans, "read-s", "ink2", italic=True, selectable=True))
        self.setAccessibleName(tr("Definition {number} of {term}", number=number, term=headword))

    def heightForWidth(self, width: int) -> int:
        inner = self._inner(width)
        heights = [text.heightForWidth(inner) for text in self._texts]
        return sum(heights) + sum(self._gaps())

    def sizeHint(self) -> QSize:
        width = round(theme().text(390))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(160)), round(theme().text(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._texts[self._first_text]
        top, height = line.y(), theme().line_height("read")
        room = self._indent()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - room if rtl else 0
        place = QRectF(QPointF(left, top), QPointF(left + room, top + height))
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        tint = side_colour(self._side, "ink")
        draw_text(painter, place, number_text(self._number), font("meta-s"), tint, align)

    def _add(self, text: ReadingText) -> None:
        text.setParent(self)
        text.show()
        self._texts.append(text)

    def _indent(self) -> int:
        return round(theme().text(22 if self._number < 10 else 28))

    def _inner(self, width: int) -> int:
        return max(40, width - self._indent())

    def _gaps(self) -> list[int]:
        gaps = [0] * len(self._texts)
        for index in range(self._first_text + 1, len(self._texts)):
            gaps[index] = space(5)
        return gaps

    def arrange(self) -> None:
        inner = self._inner(self.width())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self._indent()
        y = 0
        for text, gap in zip(self._texts, self._gaps(), strict=True):
            height = text.heightForWidth(inner)
            text.setGeometry(x, y + gap, inner, height)
            y += gap + height


class DefinitionSpread(Painted):
    """Both terms' definitions, five a side at first, the rest behind "Show 9 more".

    Args:
        first: side A's senses.
        second: side B's.
        headwords: both terms.
    """

    accessible_role = QAccessible.Role.List

    def __init__(
        self,
        first: Sequence[Sense],
        second: Sequence[Sense],
        headwords: Sequence[str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._senses = (tuple(first), tuple(second))
        self._headwords = tuple(headwords[:2])
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("Definitions and examples"))
        self._more = Button("", "ghost", "small", icon="chevron-down")
        self._more.clicked.connect(self.show_all)
        longest = max(map(len, self._senses), default=0)
        for index in range(min(longest, SHOWN_AT_FIRST)):
            self._add_row(index)
        hidden = sum(max(0, len(senses) - SHOWN_AT_FIRST) for senses in self._senses)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more.setVisible(hidden > 0)
        self._more.set_label(trn("Show {n} more", "Show {n} more", hidden))
        self.restyle()

    @property
    def more_button(self) -> Button:
        """The toggle at the end; hidden where everything is shown."""
        return self._more

    def restyle(self) -> None:
        self._layout.setSpacing(0)
        super().restyle()

    def show_all(self) -> None:
        """Show the definitions that were held back."""
        self._more.hide()
        for index in range(SHOWN_AT_FIRST, max(map(len, self._senses))):
            self._add_row(index)
        self.updateGeometry()

    def _add_row(self, index: int) -> None:
        items = [self._item(side, index) for side in (0, 1)]
        row = SpreadRow(items[0], items[1], line=True, padding=8)
        at = self._layout.indexOf(self._more)
        self._layout.insertWidget(at if at >= 0 else self._layout.count(), row)
        # A layout shows late additions only in the next turn of the event loop.
        row.show()

    def _item(self, side: int, index: int) -> QWidget | None:
        senses = self._senses[side]
        if index < len(senses):
            return DefinitionItem(index + 1, side, senses[index], self._headwords[side])
        if index == 0:
            words = tr("No definition for {term} yet", term=self._headwords[side])
            return ReadingText(words, "meta", "ink3")
        return None
