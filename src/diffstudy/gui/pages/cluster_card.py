"""A cluster as a card: a sketch of its terms, their names, and how often they were mixed up."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.pages.clusters import Cluster
from diffstudy.gui.theme import colour, radius, space, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.text_block import TextBlock

_SKETCH = QSize(68, 54)
_DOT = 6
_THICKEST = 4.0
_SHOWN_TERMS = 6


class ClusterCard(PaintedButton):
    """Terms stand in ink: a side belongs to a pair, not to a word.

    Args:
        cluster: what to show; a link is the thicker, the more often its terms were mixed up.
    """

    def __init__(self, cluster: Cluster, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cluster = cluster
        self._blocks: list[TextBlock] = []
        shown = cluster.terms[:_SHOWN_TERMS]
        more = len(cluster.terms) - len(shown)
        terms = ", ".join(shown)
        if more:
            terms = trn("{terms} and {n} more", "{terms} and {n} more", more, terms=terms)
        mixups = trn("{n} mix-up this month", "{n} mix-ups this month", cluster.mixups)
        self._lines = (
            (cluster.title, "ui-s", "ink"),
            (terms, "meta", "ink2"),
            (mixups if cluster.mixups else tr("Not mixed up this month"), "cap", "ink2"),
        )
        self.setAccessibleName(tr("Study {title}", title=cluster.title))
        self.setAccessibleDescription(". ".join(line for line, _, _ in self._lines[1:]))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self._blocks = []
        super().restyle()

    def ring_radius(self) -> int:
        return radius("panel")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = sum(block.height_for(self._room(width)) for block in self._texts())
        return max(round(theme().text(_SKETCH.height())), words) + 2 * space(12)

    def sizeHint(self) -> QSize:
        width = round(theme().text(292))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(theme().text(220))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = colour("bg" if self.is_hot() else "surface")
        draw_box(painter, box, fill, colour("line"), radius("panel"))
        sketch = QRectF(space(12), 0, *self._sketch_size())
        sketch.moveTop(box.center().y() - sketch.height() / 2)
        self._paint_sketch(painter, sketch)
        room = self._room(self.width())
        blocks = self._texts()
        heights = [block.height_for(room) for block in blocks]
        x = self.width() - space(14) - room
        y = box.center().y() - sum(heights) / 2
        for block, height in zip(blocks, heights, strict=True):
            block.paint(painter, QRectF(x, y, room, height))
            y += height

    def _sketch_size(self) -> tuple[float, float]:
        return theme().text(_SKETCH.width()), theme().text(_SKETCH.height())

    def _room(self, width: int) -> float:
        return max(80.0, width - space(12) - self._sketch_size()[0] - space(16) - space(14))

    def _texts(self) -> list[TextBlock]:
        if not self._blocks:
            self._blocks = [TextBlock([plain(t)], style, tint) for t, style, tint in self._lines]
        return self._blocks

    def _paint_sketch(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = theme().text(_DOT)
        shown = min(len(self._cluster.terms), _SHOWN_TERMS)
        places = _places(shown, box.adjusted(dot + 1, dot + 1, -dot - 1, -dot - 1))
        most = max((link.mixups for link in self._cluster.links), default=0)
        for link in self._cluster.links:
            if max(link.first, link.second) >= shown:
                continue
            weight = link.mixups / most if most else 0.0
            pen = QPen(colour("ink2" if weight else "ink3"), 1.3 + (_THICKEST - 1.3) * weight)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(places[link.first], places[link.second]))
        painter.setPen(QPen(colour("ink2"), 1.75))
        painter.setBrush(colour("surface"))
        for place in places:
            painter.drawEllipse(place, dot, dot)


def _places(count: int, box: QRectF) -> list[QPointF]:
    """Where the terms stand: the shared one on top, the others around, as on a clock."""
    middle = box.center()
    return [
        QPointF(
            middle.x() + box.width() / 2 * math.sin(2 * math.pi * index / count),
            middle.y() - box.height() / 2 * math.cos(2 * math.pi * index / count),
        )
        for index in range(count)
    ]
