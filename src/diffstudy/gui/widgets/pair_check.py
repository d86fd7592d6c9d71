"""A comparison to tick: the box, the pair with its marks, and a quiet remark."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.pair_words import versus
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width
from diffstudy.gui.widgets.side_marks import PairPainter

_EDGE, _HEIGHT, _PAIR = 20, 42, 2


class PairCheck(CheckRow):
    """A check box for a comparison; of a cluster the terms stand in ink.

    Args:
        terms: headwords, sides in order.
        note: such as its pack.
    """

    def __init__(
        self,
        terms: Sequence[str],
        note: str = "",
        *,
        checked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(versus(terms), checked=checked, parent=parent)
        self._pair = PairPainter(terms) if len(terms) == _PAIR else None
        self.set_note(note)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), control(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(120)), control(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pair is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        edge = theme().text(_EDGE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2
        box = QRectF(self.width() - edge - 1 if mirrored else 1.0, middle - edge / 2, edge, edge)
        on = self.isChecked()
        hot = colour("sunken") if self.is_hot() else None
        draw_box(painter, box, colour("btn") if on else hot, colour("ink"), 5, 1.5)
        if on:
            paint_icon(painter, "check", colour("btn_ink"), box.center(), round(edge * 0.75))
        note = min(text_width(font("meta"), self._note) + 2, self.width() * 0.3)
        start, end = edge + space(12), note + space(12)
        room = QRectF(self.rect())
        words = room.adjusted(end, 0, -start, 0) if mirrored else room.adjusted(start, 0, -end, 0)
        self._pair.paint(painter, words, mirrored=mirrored)
        trailing = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        place = QRectF(0 if mirrored else room.right() - note, 0, note, room.height())
        draw_text(painter, place, self._note, font("meta"), colour("ink2"), trailing)
