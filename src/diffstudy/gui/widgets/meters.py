"""Small measures: how far a session is, how well each side is known, what is due."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_text,
    fill_side,
    rounded,
    side_colour,
    text_height,
    text_width,
)

Mastery = tuple[int | None, ...]
"""Per side 0 to 100, or None while there are too few answers to say."""


class ProgressBar(Painted):
    """A quiet bar for a known number of steps."""

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, done: int = 0, total: int = 1, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._total = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(done, total)

    def set_progress(self, done: int, total: int) -> None:
        """Show how many of how many steps are behind."""
        self._total = max(1, total)
        self._done = min(max(0, done), self._total)
        self.setAccessibleName(tr("Progress"))
        self.setAccessibleDescription(tr("{done} of {total}", done=self._done, total=self._total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, round(theme().text(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(theme().text(8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = round(theme().text(8))
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        draw_box(painter, box, colour("sunken"), colour("line_strong"), height / 2)
        filled = QRectF(box)
        filled.setWidth(box.width() * self._done / self._total)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(box.right())
        if filled.width() >= 1:
            painter.save()
            painter.setClipPath(rounded(box, height / 2), Qt.ClipOperation.IntersectClip)
            draw_box(painter, filled, colour("ink2"), None, min(3.0, height / 2))
            painter.restore()


class MasteryPainter:
    """Draws the butterfly: A grows left from the centre tick, B grows right and is hatched.

    Args:
        values: mastery of the first two sides.
        gains: what a session added to each; shown as the outlined outer end, and as the numbers.
        width: of the bar without numbers, at 100% text.
    """

    def __init__(
        self, values: Mastery, gains: tuple[int, ...] | None = None, width: float = 120
    ) -> None:
        self._values = (*values[:2], None, None)[:2]
        self._gains = gains
        self._bar = width

    def natural_width(self, *, numbers: bool = True) -> float:
        """Width with room for two numbers, whether or not they are shown."""
        room = theme().text(self._bar)
        return room + (2 * self.number_room() if numbers else 0)

    def number_room(self) -> float:
        """Width kept for a number and its gap."""
        widest = "+00" if self._gains is not None else "100"
        return text_width(font("cap-s"), widest) + theme().text(6)

    def words(self) -> str:
        """The values as a screen reader says them."""
        if self._gains is not None:
            gains = (f"{side} {gain}" for side, gain in zip("AB", self._gains, strict=False))
            return tr("gained {values}", values=", ".join(gains))
        known = [
            f"{letter} {value}"
            for letter, value in zip("AB", self._values, strict=True)
            if value is not None
        ]
        if not known:
            return tr("mastery not known yet")
        return tr("mastery {values}", values=", ".join(known))

    def paint(
        self,
        painter: QPainter,
        centre: QPointF,
        bar_width: float | None = None,
        *,
        mirrored: bool = False,
    ) -> None:
        """Draw around the centre tick; ``mirrored`` has A grow to the right."""
        width = theme().text(self._bar) if bar_width is None else bar_width
        height, gap = round(theme().text(9)), 3.0
        tick = theme().text(16)
        x = round(centre.x())
        half = width / 2 - gap
        for side in (0, 1):
            leftwards = (side == 0) != mirrored
            left = x - gap - half if leftwards else x + gap
            track = QRectF(left, round(centre.y() - height / 2), half, height)
            self._paint_half(painter, track, side, leftwards=leftwards)
            away = -width / 2 if leftwards else width / 2
            self._paint_number(painter, side, QPointF(x + away, centre.y()), leftwards=leftwards)
        painter.fillRect(QRectF(x - 1, centre.y() - tick / 2, 2, tick), colour("ink"))

    def _paint_half(self, painter: QPainter, track: QRectF, side: int, *, leftwards: bool) -> None:
        painter.save()
        end = track.height() / 2
        shape = rounded(track, end)
        inner = QRectF(track)
        inner.setWidth(track.width() / 2)
        if leftwards:
            inner.moveRight(track.right())
        shape = shape.united(rounded(inner, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, colour("sunken"))
        value = self._values[side]
        if value is not None:
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            gain = max(0, self._gains[side]) if self._gains is not None else 0
            before = max(0, value - gain)
            for low, high, new in ((0, before, False), (before, value, True)):
                part = self._part(track, low, high, leftwards=leftwards, least=2.0 * new)
                if part.width() > 0 and (gain or not new):
                    self._paint_part(painter, part, side, new=new)
            painter.setClipping(False)
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.restore()

    def _part(self, track: QRectF, low: int, high: int, *, leftwards: bool, least: float) -> QRectF:
        """The stretch of a track from one value to another, counted from the tick."""
        unit = track.width() / 100
        length = max(least, (high - low) * unit)
        left = track.right() - low * unit - length if leftwards else track.left() + low * unit
        return QRectF(left, track.top(), length, track.height())

    def _paint_part(self, painter: QPainter, part: QRectF, side: int, *, new: bool) -> None:
        if new:
            box = part.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.fillRect(box, side_colour(side, "tint2"))
            painter.setPen(QPen(side_colour(side, "mid"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            return
        fill_side(painter, rounded(part, 0), side)
        if side == 1:
            painter.setPen(QPen(side_colour(1, "mid"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_number(self, painter: QPainter, side: int, end: QPointF, *, leftwards: bool) -> None:
        text = self._number(side)
        if text is None:
            return
        gap, room = theme().text(6), self.number_room() + 8
        tall = text_height(font("cap-s")) + 4
        left = end.x() - gap - room if leftwards else end.x() + gap
        align = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
        box = QRectF(left, end.y() - tall / 2, room, tall)
        draw_text(painter, box, text, font("cap-s"), side_colour(side, "ink"), align)

    def _number(self, side: int) -> str | None:
        if self._gains is not None:
            gain = self._gains[side]
            return f"{gain:+d}".replace("-", "\u2212") if gain else "0"
        value = self._values[side]
        return None if value is None else str(value)


class MasteryBar(Painted):
    """The butterfly as a widget; with ``gains`` the numbers say what a session added."""

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(
        self,
        values: Mastery = (None, None),
        *,
        gains: tuple[int, ...] | None = None,
        width: int = 120,
        numbers: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = width
        self._numbers = numbers
        self._painter = MasteryPainter(values, gains, width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_values(values, gains)

    def set_values(self, values: Mastery, gains: tuple[int, ...] | None = None) -> None:
        """Show other values."""
        self._painter = MasteryPainter(values, gains, self._bar)
        self.setAccessibleName(tr("Mastery"))
        self.setAccessibleDescription(self._painter.words())
        self.restyle()

    def sizeHint(self) -> QSize:
        width = self._painter.natural_width(numbers=self._numbers)
        return QSize(round(width) + 4, round(theme().text(20)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._painter.paint(QPainter(self), QRectF(self.rect()).center(), mirrored=mirrored)


class DueBadge(Painted):
    """When a comparison is due: "5 due" filled, "new" outlined, a day as plain text."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str, kind: str = "due", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(badge_width(self._text)), round(badge_height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_badge(QPainter(self), QRectF(self.rect()), self._text, self._kind)


def badge_width(text: str) -> float:
    """Width of a badge with this text."""
    return text_width(font("cap-s"), text) + 2 * space(8)


def badge_height() -> float:
    """Height of a badge."""
    return theme().text(22)


def draw_badge(painter: QPainter, box: QRectF, text: str, kind: str) -> None:
    """Draw a badge of kind ``due``, ``new`` or ``day`` that fills ``box``."""
    ink = colour("btn_ink") if kind == "due" else colour("ink2")
    if kind == "due":
        draw_box(painter, box, colour("btn"), None, box.height() / 2)
    elif kind == "new":
        draw_box(painter, box, colour("surface"), colour("line_strong"), box.height() / 2)
    draw_text(painter, box, text, font("cap-s"), ink, Qt.AlignmentFlag.AlignHCenter)
