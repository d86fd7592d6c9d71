"""The signs of the two sides: the mark, the pair in a line, the badge between them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import versus
from diffstudy.gui.theme import colour, font, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import (
    draw_mark,
    draw_text,
    side_colour,
    side_pen,
    text_height,
    text_width,
)
from diffstudy.gui.widgets.spoken_words import side_name


class SideMark(Painted):
    """A or B in its shape; ``hollow`` where the term itself is hidden. Sizes 13 to 30."""

    def __init__(
        self, side: int, size: int = 16, *, hollow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._edge = size
        self._hollow = hollow
        self.setAccessibleName(side_name(side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        edge = round(theme().text(self._edge))
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = theme().text(self._edge)
        draw_mark(
            QPainter(self), QRectF(self.rect()).center(), edge, self._side, hollow=self._hollow
        )


class PairPainter:
    """Draws "A Accuracy vs B Precision" in a line; shared by the label and the list delegate.

    Args:
        terms: the headwords; sides in order.
        style: type style of the terms.
        mark: size of the marks at 100% text.
        between: the words between the terms, such as "given for"; "" for an italic "vs".
        sides: which side each term has, where they are not A then B (a slip reads given, asked).
    """

    def __init__(
        self,
        terms: Sequence[str],
        *,
        style: str = "term-s",
        mark: int = 16,
        between: str = "",
        sides: Sequence[int] = (0, 1),
    ) -> None:
        self._terms = tuple(terms[:2])
        self._style = style
        self._mark = mark
        self._is_versus = not between
        self._between = between or tr("vs")
        self._sides = tuple(sides)

    def natural_width(self) -> float:
        """Width at which nothing is cut."""
        words = sum(text_width(font(self._style), word) for word in self._terms)
        return words + self._furniture() + 2

    def height(self) -> float:
        """Height of the line."""
        return max(text_height(font(self._style)), theme().text(self._mark) + 2)

    def paint(self, painter: QPainter, box: QRectF, *, mirrored: bool = False) -> None:
        """Draw into ``box``; long terms share the room and are cut with dots.

        ``mirrored`` begins on the right, where right-to-left languages have side A.
        """

        def part(left: float, width: float) -> QRectF:
            if mirrored:
                left = box.left() + box.right() - left - width
            return QRectF(left, box.top(), width, box.height())

        face = font(self._style)
        room = max(20.0, box.width() - self._furniture())
        widths = _shared([text_width(face, word) + 1 for word in self._terms], room)
        gap, mark = theme().text(7), theme().text(self._mark)
        x, middle = box.left(), box.center().y()
        for index, (word, width) in enumerate(zip(self._terms, widths, strict=True)):
            if index:
                x += gap
                between = self._between_font()
                place = part(x, text_width(between, self._between))
                draw_text(painter, place, self._between, between, colour("ink3"))
                x += place.width() + gap
            side = self._sides[index]
            draw_mark(painter, QPointF(part(x, mark).center().x(), middle), mark, side)
            x += mark + gap
            place = part(x, width)
            draw_text(painter, place, word, face, side_colour(side, "ink"))
            x += width

    def _between_font(self) -> QFont:
        if not self._is_versus:
            return font("meta")
        face = font("read-s")
        face.setItalic(True)
        return face

    def _furniture(self) -> float:
        gap, mark = theme().text(7), theme().text(self._mark)
        count = len(self._terms)
        between = text_width(self._between_font(), self._between) + 2 * gap
        return count * (mark + gap) + (count - 1) * between


class PairLabel(Painted):
    """Both terms of a pair in a line; cut with dots where narrow, whole in tooltip and name."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        terms: Sequence[str],
        *,
        style: str = "term-s",
        mark: int = 16,
        between: str = "",
        sides: Sequence[int] = (0, 1),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._painter = PairPainter(terms, style=style, mark=mark, between=between, sides=sides)
        self._spoken = f" {between} ".join(terms[:2]) if between else versus(terms[:2])
        self.setAccessibleName(self._spoken)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self._painter.natural_width()), round(self._painter.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(140)), round(self._painter.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self._painter.natural_width() > self.width() + 1
        self.setToolTip(self._spoken if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._painter.paint(QPainter(self), QRectF(self.rect()), mirrored=mirrored)


class HiddenPair(Painted):
    """The pair while its terms are still to be recalled: hollow marks and empty lines."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The pair is hidden"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(290)), round(theme().text(30)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        face = font("read-s")
        face.setItalic(True)
        mark, line = theme().text(20), theme().text(95)
        between, word = theme().text(11), text_width(face, tr("vs"))

        def part(left: float, width: float) -> QRectF:
            x = self.width() - left - width if mirrored else left
            return QRectF(x, 0, width, self.height())

        x = 1.0
        for side in (0, 1):
            draw_mark(painter, part(x, mark).center(), mark, side, hollow=True)
            x += mark + theme().text(10)
            gap = part(x, line).translated(0, theme().text(8))
            painter.setPen(side_pen(side, 2))
            painter.drawLine(
                QPointF(gap.left(), gap.center().y()), QPointF(gap.right(), gap.center().y())
            )
            x += line + between
            if side == 0:
                draw_text(painter, part(x, word), tr("vs"), face, colour("ink3"))
                x += word + between


def _shared(widths: list[float], room: float) -> list[float]:
    """Cut the longer of two widths first, so that neither vanishes."""
    if sum(widths) <= room or len(widths) < 2:
        return [min(width, room) for width in widths]
    half = room / 2
    first, second = widths
    if first <= half:
        return [first, room - first]
    if second <= half:
        return [room - second, second]
    return [half, half]
