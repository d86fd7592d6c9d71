"""Choosing among a few: a drop-down, a segmented row, an on-off switch."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme, theme_signals, tokens
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width
from diffstudy.gui.widgets.ringed import Ringed


class Combo(Ringed, QComboBox):
    """A drop-down, 36 high; ``flat`` without border for a sort order.

    Args:
        label: accessible name; a visible label belongs beside it.
        options: texts with the value each stands for (``currentData``).
    """

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, object]] = (),
        *,
        flat: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flat = flat
        self.setAccessibleName(label)
        # Where names come by AT-SPI, Qt gives the present value for the name.
        self.setAccessibleDescription(label)
        self.view().setAccessibleName(label)
        for text, value in options:
            self.addItem(text, value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font("meta" if self._flat else "ui"))
        self.view().setFont(self.font())
        self.updateGeometry()
        self.update()

    def choose(self, value: object) -> None:
        """Show the option that stands for a value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def sizeHint(self) -> QSize:
        widest = max(
            (text_width(self.font(), self.itemText(i)) for i in range(self.count())), default=80.0
        )
        width = widest + 2 * space(11) + theme().text(16) + space(12)
        return QSize(round(width), control(30 if self._flat else tokens()["size"]["field"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        hot = self.underMouse() and self.isEnabled()
        if not self._flat:
            fill = colour("sunken" if hot else "surface")
            draw_box(painter, box, fill, colour("line_strong"), radius("control"))
        size = round(theme().text(16))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        tint = colour("ink" if self.isEnabled() else "ink3")
        quiet = colour("ink" if hot and self._flat else "ink2")
        inner = box.adjusted(space(11), 0, -space(11), 0)
        x = inner.left() + size / 2 if rtl else inner.right() - size / 2
        paint_icon(painter, "chevron-down", colour("ink2"), QPointF(x, box.center().y()), size)
        shift = size + space(6)
        text = inner.adjusted(shift, 0, 0, 0) if rtl else inner.adjusted(0, 0, -shift, 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        draw_text(
            painter, text, self.currentText(), self.font(), quiet if self._flat else tint, align
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; a wheel that passes over must not change a setting.
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class _Segment(PaintedButton):
    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, text: str, icon: str | None, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = text_width(font("meta-s"), self.text()) + 2 * space(13)
        if self._icon is not None:
            width += theme().text(16) + space(6)
        return QSize(round(width), control(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_radius(self) -> int:
        return 7

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        box = QRectF(self.rect())
        if chosen:
            draw_box(painter, box, colour("surface"), colour("line_strong"), 7)
        face = font("meta-s" if chosen else "meta")
        tint = colour("ink" if chosen or self.is_hot() else "ink2")
        width = text_width(face, self.text())
        icon = theme().text(16) + space(6) if self._icon is not None else 0.0
        x = (box.width() - width - icon) / 2
        if self._icon is not None:
            size = round(theme().text(16))
            paint_icon(painter, self._icon, tint, QPointF(x + size / 2, box.center().y()), size)
        draw_text(painter, QRectF(x + icon, 0, width + 1, box.height()), self.text(), face, tint)


class Segmented(Painted):
    """A few options in a row of which one holds.

    Args:
        label: accessible name of the group.
        options: text, value, and icon or None.

    Signals:
        chosen(object): the value that was picked by the user.
    """

    chosen = Signal(object)
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, object, str | None]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        self._values = [value for _, value, _ in options]
        self._segments = [_Segment(text, icon, parent=self) for text, _, icon in options]
        for segment, value in zip(self._segments, self._values, strict=True):
            layout.addWidget(segment)
            segment.clicked.connect(lambda _=False, v=value: self.chosen.emit(v))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def choose(self, value: object) -> None:
        """Show a value as the one that holds."""
        self._segments[self._values.index(value)].setChecked(True)

    def value(self) -> object:
        """The value that holds, None before any was chosen."""
        checked = (v for s, v in zip(self._segments, self._values, strict=True) if s.isChecked())
        return next(checked, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRectF(self.rect()), colour("sunken"), None, radius("control"))


class Toggle(PaintedButton):
    """On or off: the knob's side and a check say it, the fill only underlines it."""

    accessible_role = QAccessible.Role.CheckBox

    def __init__(self, label: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> int:
        return self.height() // 2

    def sizeHint(self) -> QSize:
        return QSize(control(40), max(control(24), tokens()["size"]["target_minimum"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = control(20)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        on = self.isChecked()
        line = colour("btn" if on else "line_strong")
        rest, hot = ("btn", "btn_hover") if on else ("surface", "sunken")
        draw_box(painter, box, colour(hot if self.is_hot() else rest), line, height / 2, 1.5)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        knob = height - 6 if on else height - 8
        far = box.right() - height / 2
        near = box.left() + height / 2
        x = near if on == rtl else far
        shape = QRectF(x - knob / 2, box.center().y() - knob / 2, knob, knob)
        draw_box(painter, shape, colour("btn_ink" if on else "line_strong"), None, knob / 2)
        if on:
            check = far if rtl else near
            centre = QPointF(check + 1, box.center().y())
            paint_icon(painter, "check", colour("btn_ink"), centre, round(height * 0.6))
