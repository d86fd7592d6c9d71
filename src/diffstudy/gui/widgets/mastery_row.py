"""A pair with its butterfly bar, in a list of pairs; pressing it opens the comparison."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.meters import MasteryPainter
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text
from diffstudy.gui.widgets.side_marks import PairPainter


class MasteryRow(PaintedButton):
    """One comparison; the bar keeps its place, the terms share what is left.

    Args:
        terms: headwords in the order of the sides.
        mastery: per side 0 to 97, None for not known yet.
        title: written in place of the pair where there are more than two terms.
        rule: with a hairline above.
    """

    def __init__(
        self,
        terms: Sequence[str],
        mastery: Sequence[int | None],
        title: str = "",
        *,
        rule: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._terms = tuple(terms)
        self._title = title
        self._rule = rule
        self._pair = PairPainter(terms, style="term-s", mark=15)
        self._bar = MasteryPainter(tuple(mastery), width=104)
        spoken = versus(terms)
        self.setAccessibleName(tr("Open {comparison}", comparison=spoken))
        self.setAccessibleDescription(self._bar.words())
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> int:
        return radius("control")

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(420)), control(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(230)), control(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.is_hot():
            draw_box(painter, box, colour("bg"), None, radius("control"))
        if self._rule:
            painter.fillRect(QRectF(0, 0, box.width(), 1), colour("line"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self._bar.natural_width()
        far = box.left() + room / 2 if mirrored else box.right() - room / 2
        self._bar.paint(painter, QPointF(far, box.center().y()), mirrored=mirrored)
        words = box.adjusted(0, 0, -room - space(12), 0)
        if mirrored:
            words = box.adjusted(room + space(12), 0, 0, 0)
        if len(self._terms) == 2:
            self._pair.paint(painter, words, mirrored=mirrored)
        else:
            align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            draw_text(painter, words, self._title, font("term-s"), colour("ink"), align)
