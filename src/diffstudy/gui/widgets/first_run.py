"""The first screen of all: an open book, and the three ways in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_keycap,
    draw_mark,
    draw_text,
    keycap_width,
    side_colour,
    text_height,
)
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.spoken_words import by_key
from diffstudy.gui.widgets.text_block import TextBlock


class OpenBook(Painted):
    """A on the left page, B on the right; decorative."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("An open book with side A on the left and side B on the right"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(280, 148)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - 280) / 2, 0)
        for side in (0, 1):
            page = QPainterPath(QPointF(140, 14))
            outer = 2 if side == 0 else 278
            bend = 90 if side == 0 else 190
            page.cubicTo(QPointF(bend, 0), QPointF((outer + bend) / 2, -1), QPointF(outer, 9))
            page.lineTo(outer, 139)
            page.cubicTo(QPointF((outer + bend) / 2, 130), QPointF(bend, 129), QPointF(140, 145))
            page.closeSubpath()
            painter.setBrush(side_colour(side, "tint2"))
            painter.setPen(QPen(side_colour(side, "mid"), 2))
            painter.drawPath(page)
            self._paint_lines(painter, side)
            draw_mark(painter, QPointF(68 if side == 0 else 212, 45), 38, side)
        painter.setPen(QPen(colour("ink"), 2.5))
        painter.drawLine(QPointF(140, 13), QPointF(140, 145))

    def _paint_lines(self, painter: QPainter, side: int) -> None:
        pen = QPen(side_colour(side, "mid"), 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if side == 1:
            pen.setDashPattern([1.6, 2.2])
        painter.setPen(pen)
        centre = 68 if side == 0 else 212
        for y, half in ((83, 46), (98, 38), (113, 24)):
            painter.drawLine(QPointF(centre - half, y), QPointF(centre + half, y))


class FirstRunCard(PaintedButton):
    """A way in: icon, title, what happens, and the key that does it.

    Args:
        icon: its name.
        title: what it does, a verb first.
        text: one sentence about it.
        key: a single key, drawn as a hint.
    """

    def __init__(
        self, icon: str, title: str, text: str, key: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = text
        self._key = key
        self._block: TextBlock | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{text} {by_key(key)}" if key else text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        self._block = None
        super().restyle()

    def ring_radius(self) -> int:
        return radius("panel")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._text_block().height_for(width - 2 * space(20))
        head = theme().text(22) + text_height(font("h3")) + space(10) + space(4)
        return round(2 * space(18) + head + words)

    def sizeHint(self) -> QSize:
        width = round(theme().text(276))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(theme().text(180))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = colour("sunken" if self.is_hot() else "surface")
        draw_box(painter, box, fill, colour("line_strong"), radius("panel"))
        pad, size = space(20), round(theme().text(22))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = space(18) + size / 2
        x = box.right() - pad - size / 2 if rtl else pad + size / 2
        paint_icon(painter, self._icon, colour("ink"), QPointF(x, y), size)
        if self._key:
            width = keycap_width(self._key)
            left = space(16) if rtl else box.right() - space(16) - width
            line, paper = colour("line_strong"), colour("surface")
            draw_keycap(painter, left, y, self._key, colour("ink2"), fill=paper, border=line)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        tall = text_height(font("h3"))
        title = QRectF(pad, space(18) + size + space(10), box.width() - 2 * pad, tall)
        draw_text(painter, title, self.text(), font("h3"), colour("ink"), align)
        place = QRectF(pad, title.bottom() + space(4), title.width(), box.height())
        self._text_block().paint(painter, place)

    def _text_block(self) -> TextBlock:
        if self._block is None:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            self._block = TextBlock([plain(self._words)], "meta", "ink2", align=align)
        return self._block
