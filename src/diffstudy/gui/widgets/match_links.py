"""The lines between joined cards, each with the attribute that both speak about."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, side_colour, text_width

_PLACES = (0.5, 0.36, 0.64, 0.26, 0.74, 0.18, 0.82)
"""Where along its line a pill may sit; the first that meets no other pill is taken."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two points of the widget; ``label`` names what both ends speak about."""

    start: QPointF
    end: QPointF
    label: str = ""
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Stub:
    """The loose end of a picked card; it reaches to the pointer while it is dragged."""

    start: QPointF
    end: QPointF
    side: int | None


class MatchLinks(Painted):
    """Paints links over the gap between the columns; takes no events.

    Args:
        square_end: the second end is a square, as the sign of side B.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, *, square_end: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._square_end = square_end
        self._links: tuple[Link, ...] = ()
        self._stub: Stub | None = None
        self._grown = 1.0
        self._growth = QVariantAnimation(self)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.valueChanged.connect(self._grow)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Joined pairs"))

    def show_links(self, links: Sequence[Link], stub: Stub | None = None) -> None:
        """Show other links; one more than before is drawn from its start, the last of them."""
        is_new = len(links) > len(self._links) and bool(links)
        self._links, self._stub = tuple(links), stub
        said = [link.label or tr("joined") for link in links if not link.wrong]
        self.setAccessibleDescription(", ".join(said))
        duration = theme().duration("match_line")
        self._growth.stop()
        self._grown = 1.0
        if is_new and duration and self.isVisible():
            self._growth.setDuration(duration)
            self._growth.start()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for link in self._links:
            is_last = link is self._links[-1]
            self._paint_line(painter, link, self._grown if is_last else 1.0)
        taken: list[QRectF] = []
        for link in self._links:
            if link.label:
                self._paint_pill(painter, link, taken)
        if self._stub is not None:
            self._paint_stub(painter, self._stub)

    def _grow(self, value: float) -> None:
        self._grown = value
        self.update()

    def _paint_line(self, painter: QPainter, link: Link, part: float) -> None:
        tint = colour("no_ink" if link.wrong else "ink2")
        pen = QPen(tint, theme().text(1.9))
        path = _curve(link)
        if link.wrong:
            pen.setDashPattern([4.0, 3.0])
        elif part < 1:
            path = _beginning(path, part)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        self._paint_end(painter, link.start, tint, square=False)
        if part >= 1:
            self._paint_end(painter, link.end, tint, square=self._square_end)

    def _paint_end(self, painter: QPainter, at: QPointF, tint: QColor, *, square: bool) -> None:
        reach = theme().text(4)
        box = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        draw_box(painter, box, tint, None, 0.5 if square else reach)

    def _paint_pill(self, painter: QPainter, link: Link, taken: list[QRectF]) -> None:
        face = font("meta-s")
        width = min(text_width(face, link.label), self.width() - 40.0) + 2 * space(10)
        height = theme().text(27)
        path = _curve(link)
        boxes = []
        for place in _PLACES:
            at = path.pointAtPercent(place)
            x = min(max(at.x(), width / 2 + 2), self.width() - width / 2 - 2)
            boxes.append(QRectF(x - width / 2, at.y() - height / 2, width, height))
        free = (box for box in boxes if not any(box.intersects(each) for each in taken))
        box = next(free, boxes[0])
        taken.append(box)
        draw_box(painter, box, colour("bg"), colour("line_strong"), height / 2)
        inner = box.adjusted(space(10), 0, -space(10), 0)
        draw_text(painter, inner, link.label, face, colour("ink"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_stub(self, painter: QPainter, stub: Stub) -> None:
        tint = colour("ink2") if stub.side is None else side_colour(stub.side, "mid")
        pen = QPen(tint, theme().text(2))
        pen.setDashPattern([3.5, 2.2])
        painter.setPen(pen)
        painter.drawLine(stub.start, stub.end)
        reach = theme().text(5)
        box = QRectF(stub.end.x() - reach, stub.end.y() - reach, 2 * reach, 2 * reach)
        draw_box(painter, box, colour("bg"), tint, reach, theme().text(2))


def _curve(link: Link) -> QPainterPath:
    path = QPainterPath(link.start)
    half = (link.end.x() - link.start.x()) / 2
    path.cubicTo(link.start + QPointF(half, 0), link.end - QPointF(half, 0), link.end)
    return path


def _beginning(path: QPainterPath, part: float) -> QPainterPath:
    steps = 24
    cut = QPainterPath(path.pointAtPercent(0))
    for step in range(1, steps + 1):
        cut.lineTo(path.pointAtPercent(min(1.0, part * step / steps)))
    return cut
