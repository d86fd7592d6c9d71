"""Buttons with an icon, a word and the key that does the same; ink is the only accent."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme, tokens
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import (
    baseline_for,
    draw_box,
    draw_keycap,
    draw_text,
    keycap_width,
    text_height,
    text_width,
)
from diffstudy.gui.widgets.spoken_words import by_key


class ButtonKind(StrEnum):
    """How much a button asks for attention; one PRIMARY per page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"


class ButtonSize(StrEnum):
    """30, 36 or 44 high at 100% text."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class _Ink:
    fill: QColor | None
    border: QColor | None
    text: QColor
    key_fill: QColor | None
    key_border: QColor | None


_PADDING = {ButtonSize.SMALL: (10, 8), ButtonSize.MEDIUM: (14, 10), ButtonSize.LARGE: (20, 16)}


class Button(PaintedButton):
    """A push button.

    Args:
        text: what it does, a verb first.
        kind: see ButtonKind.
        size: see ButtonSize.
        icon: name of an icon before the word.
        key: hint of the key that does the same, such as "Enter"; drawn, not bound.
        trailing: name of a small icon after the word (a chevron for a menu).
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind | str = ButtonKind.SECONDARY,
        size: ButtonSize | str = ButtonSize.MEDIUM,
        *,
        icon: str | None = None,
        key: str | None = None,
        trailing: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = ButtonKind(kind)
        self._size = ButtonSize(size)
        self._icon = icon
        self._key = key
        self._trailing = trailing
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if key is not None:
            self.setAccessibleDescription(by_key(key))

    @property
    def key(self) -> str | None:
        """The key hint."""
        return self._key

    def set_label(self, text: str) -> None:
        """Change the word, for the eye and for a screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
        self.restyle()

    def set_key(self, key: str | None) -> None:
        """Change or take away the key hint."""
        self._key = key
        self.restyle()

    def sizeHint(self) -> QSize:
        height = control(tokens()["size"]["button"][self._size])
        return QSize(round(self._content_width() + sum(self._paddings())), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._ink()
        box = QRectF(self.rect())
        if ink.fill is not None or ink.border is not None:
            draw_box(painter, box, ink.fill, ink.border, radius("control"))
        spare = box.width() - self._content_width() - sum(self._paddings())
        x = box.left() + self._paddings()[0] + max(0.0, spare / 2)
        middle = box.center().y()
        if self._icon is not None:
            size = self._icon_size()
            paint_icon(painter, self._icon, ink.text, QPointF(x + size / 2, middle), size)
            x += size + self._gap()
        face = self._face()
        width = text_width(face, self.text())
        height = text_height(face)
        draw_text(
            painter, QRectF(x, middle - height, width + 1, 2 * height), self.text(), face, ink.text
        )
        x += width
        if self._key is not None:
            x += self._gap() + 2
            x += draw_keycap(
                painter, x, middle, self._key, ink.text, fill=ink.key_fill, border=ink.key_border
            )
        if self._trailing is not None:
            size = round(theme().text(16))
            x += self._gap() + size / 2
            paint_icon(painter, self._trailing, ink.text, QPointF(x, middle), size)

    def _face(self) -> QFont:
        if self._kind is ButtonKind.GHOST:
            face = font("ui-m")
            if self._size is ButtonSize.SMALL:
                face.setPixelSize(font("meta").pixelSize())
            return face
        return font("meta-s" if self._size is ButtonSize.SMALL else "ui-s")

    def _icon_size(self) -> int:
        return round(theme().text(16 if self._size is ButtonSize.SMALL else 18))

    def _gap(self) -> int:
        return space(8)

    def _paddings(self) -> tuple[int, int]:
        left, right = _PADDING[self._size]
        if self._key is None:
            right = max(left, right) + (2 if self._icon is not None else 0)
        if self._icon is None:
            left += 2
        return space(left), space(right)

    def _content_width(self) -> float:
        width = text_width(self._face(), self.text())
        if self._icon is not None:
            width += self._icon_size() + self._gap()
        if self._key is not None:
            width += self._gap() + 2 + keycap_width(self._key)
        if self._trailing is not None:
            width += self._gap() + round(theme().text(16))
        return width

    def _ink(self) -> _Ink:
        hot = self.is_hot()
        if not self.isEnabled():
            fill = colour("sunken") if self._kind is not ButtonKind.GHOST else None
            return _Ink(fill, None, colour("ink3"), colour("surface"), colour("line_strong"))
        match self._kind:
            case ButtonKind.PRIMARY:
                fill = colour("btn_hover" if hot else "btn")
                return _Ink(fill, None, colour("btn_ink"), None, None)
            case ButtonKind.DANGER:
                fill = colour("no_tint" if hot else "surface")
                return _Ink(fill, colour("no_line"), colour("no_ink"), None, colour("no_line"))
            case ButtonKind.GHOST:
                hover = colour("sunken") if hot else None
                key = colour("surface"), colour("line_strong")
                return _Ink(hover, None, colour("ink" if hot else "ink2"), *key)
            case _:
                fill = colour("sunken" if hot else "surface")
                line = colour("line_strong")
                return _Ink(fill, line, colour("ink"), colour("surface"), line)


class IconButton(PaintedButton):
    """An icon alone, allowed only for the few that everybody knows (close, pause, more).

    Args:
        icon: its name.
        label: accessible name and tooltip.
        framed: with border and surface, as a secondary button has.
        size: edge at 100% text.
    """

    def __init__(
        self,
        icon: str,
        label: str,
        *,
        framed: bool = False,
        size: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._framed = framed
        self._edge = size
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, label: str) -> None:
        """Show another icon with another meaning."""
        self._icon = icon
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.update()

    def sizeHint(self) -> QSize:
        edge = max(control(self._edge), tokens()["size"]["target_minimum"])
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = colour("sunken") if self.is_hot() else (colour("surface") if self._framed else None)
        if fill is not None or self._framed:
            border = colour("line_strong") if self._framed else None
            draw_box(painter, box, fill, border, radius("control"))
        tint = colour("ink2" if self.isEnabled() else "ink_disabled")
        paint_icon(painter, self._icon, tint, box.center(), round(theme().text(18)))


class LinkButton(PaintedButton):
    """An underlined word that goes somewhere; ink, because colour belongs to the sides."""

    def __init__(
        self,
        text: str,
        *,
        icon: str | None = None,
        underlined: bool = True,
        style: str = "meta",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._underlined = underlined
        self._style = style
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _face(self) -> QFont:
        face = font(self._style)
        face.setWeight(QFont.Weight.Medium)
        return face

    def _icon_room(self) -> float:
        return theme().text(16) + space(8) if self._icon is not None else 0.0

    def sizeHint(self) -> QSize:
        face = self._face()
        width = text_width(face, self.text()) + self._icon_room() + 2 * space(4)
        height = max(text_height(face) + space(6), tokens()["size"]["target_minimum"])
        return QSize(round(width), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = self._face()
        tint = colour("ink" if self.is_hot() else "ink2")
        x, middle = float(space(4)), self.height() / 2
        if self._icon is not None:
            size = round(theme().text(16))
            paint_icon(painter, self._icon, tint, QPointF(x + size / 2, middle), size)
            x += self._icon_room()
        width = text_width(face, self.text())
        draw_text(painter, QRectF(x, 0, width + 1, self.height()), self.text(), face, tint)
        if self._underlined or self.is_hot():
            y = round(baseline_for(face, middle) + theme().text(3)) + 0.5
            painter.setPen(QPen(tint, 1))
            painter.drawLine(QPointF(x, y), QPointF(x + width, y))
