"""Where to go from a comparison: those that share a term, and the page's own neighbours."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pair_words import versus
from diffstudy.gui.theme import colour, control, font, radius, sides_stack, space, theme
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.meters import (
    MasteryPainter,
    badge_height,
    badge_width,
    draw_badge,
)
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.side_marks import PairPainter

_BAR, _FULL_BAR = 72, 120


class RelatedCard(PaintedButton):
    """A pair with its mastery, to be opened.

    Args:
        row: the comparison.
        full: with the numbers of the mastery and the due badge, for a card that stands alone.
    """

    def __init__(
        self, row: ComparisonRow, *, full: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._full = full
        self._pair = PairPainter(row.terms, style="term-s", mark=16 if full else 14)
        self._mastery = MasteryPainter(row.mastery, width=_FULL_BAR if full else _BAR)
        spoken = versus(row.terms)
        self.setAccessibleName(tr("Open {spoken}", spoken=spoken))
        self.setAccessibleDescription(self._mastery.words())
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> int:
        return radius("panel")

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(360)), control(50 if self._full else 46))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), control(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = colour("bg" if self.is_hot() else "surface")
        draw_box(painter, box, fill, colour("line"), radius("panel"))
        inner = box.adjusted(space(14), 0, -space(14), 0)
        if self._full and self._row.due:
            inner.setRight(self._paint_badge(painter, inner))
        room = self._mastery.natural_width(numbers=self._full)
        # A pair that would be cut has more to say than its bar.
        if inner.width() - room - space(14) >= min(self._pair.natural_width(), theme().text(260)):
            self._paint_bar(painter, QPointF(inner.right() - room / 2, inner.center().y()), room)
            inner.setRight(inner.right() - room - space(14))
        if len(self._row.terms) == 2:
            self._pair.paint(painter, inner)
        else:
            draw_text(painter, inner, self._row.title, font("term-s"), colour("ink"))

    def _paint_badge(self, painter: QPainter, inner: QRectF) -> float:
        words = trn("{n} due", "{n} due", self._row.due)
        width, height = badge_width(words), badge_height()
        box = QRectF(inner.right() - width, inner.center().y() - height / 2, width, height)
        draw_badge(painter, box, words, "due")
        return box.left() - space(10)

    def _paint_bar(self, painter: QPainter, centre: QPointF, room: float) -> None:
        painter.save()
        if not self._full:
            # The bar alone: its numbers would need more room than the pair can spare.
            half = theme().text(12)
            painter.setClipRect(
                QRectF(centre.x() - room / 2 - 1, centre.y() - half, room + 2, 2 * half)
            )
        self._mastery.paint(painter, centre)
        painter.restore()


class RelatedSection(QWidget):
    """Cards in two columns, and the titles before and after this one.

    Args:
        rows: comparisons that share a term with this one.
        neighbours: word ("Previous", "Next"), title, and key where the library has it.

    Signals:
        opened(str): key of a comparison.
        stub_wanted(str, bool): title of a neighbour that the library does not have yet, and
            whether it is to be written instead of imported.
    """

    opened = Signal(str)
    stub_wanted = Signal(str, bool)

    def __init__(
        self,
        rows: Sequence[ComparisonRow],
        neighbours: Sequence[tuple[str, str, str | None]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(14))
        self._grid = QGridLayout()
        self._grid.setSpacing(space(12))
        self._cards = [self._card(row) for row in rows]
        self._columns = 0
        layout.addLayout(self._grid)
        self._place(2)
        for word, title, key in neighbours:
            layout.addLayout(self._neighbour(word, title, key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow."""
        super().resizeEvent(event)
        self._place(1 if sides_stack(self.width()) else 2)

    def _card(self, row: ComparisonRow) -> RelatedCard:
        card = RelatedCard(row)
        card.clicked.connect(lambda: self.opened.emit(row.key))
        return card

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _neighbour(self, word: str, title: str, key: str | None) -> FlowLayout:
        line = FlowLayout(gap=4)
        line.addWidget(Label(f"{word}:", "meta", "ink2"))
        if key is None:
            line.addWidget(
                Label(tr("{title}, not in your library", title=title), "meta", "ink2", wraps=True)
            )
            for words, spoken, is_written in (
                (tr("Import it"), tr("Import {title}", title=title), False),
                (tr("Write it"), tr("Write {title}", title=title), True),
            ):
                add = LinkButton(words)
                add.setAccessibleName(spoken)
                add.clicked.connect(
                    lambda _=False, own=is_written: self.stub_wanted.emit(title, own)
                )
                line.addWidget(add)
            return line
        link = LinkButton(title)
        link.setAccessibleName(f"{word}: {title}")
        link.clicked.connect(lambda: self.opened.emit(key))
        line.addWidget(link)
        return line
