"""The text size: a slider over the few sizes there are, between a small and a large A."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width
from diffstudy.gui.widgets.ringed import Ringed
from diffstudy.gui.widgets.spoken_words import percent

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -2,
    Qt.Key.Key_PageUp: 2,
}


class SizeSlider(Ringed, Painted):
    """Steps with ticks; arrows, Home and End, or the mouse.

    Args:
        label: accessible name.
        values: shares such as 0.9 and 2.0, rising.

    Signals:
        chosen(object): the value that was picked by the user.
    """

    chosen = Signal(object)
    accessible_role = QAccessible.Role.Slider

    def __init__(
        self, label: str, values: Sequence[float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._index = 0
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_value(self._values[0])

    @property
    def value(self) -> float:
        """The size that holds."""
        return self._values[self._index]

    def show_value(self, value: object) -> None:
        """Show a size without telling anybody; ValueError for one that there is not."""
        self._index = self._values.index(float(str(value)))
        self.setAccessibleDescription(percent(self.value))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._before() + theme().text(182) + self._after()), control(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._before() + theme().text(80) + self._after()), control(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        first, last, knob = self._x(0), self._x(len(self._values) - 1), self._x(self._index)
        track = QRectF(QPointF(min(first, last), middle - 2), QPointF(max(first, last), middle + 2))
        draw_box(painter, track, colour("line_strong"), None, 2)
        done = QRectF(QPointF(min(first, knob), middle - 2), QPointF(max(first, knob), middle + 2))
        draw_box(painter, done, colour("ink"), None, 2)
        for index in range(len(self._values)):
            painter.fillRect(QRectF(self._x(index) - 0.5, middle + 6, 1, 4), colour("line_strong"))
        edge = theme().text(17)
        box = QRectF(knob - edge / 2, middle - edge / 2, edge, edge)
        draw_box(painter, box, colour("surface"), colour("ink"), edge / 2, 2)
        self._paint_letters(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        last = len(self._values) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in ends:
            self._choose(ends[key])
        elif key in _STEPS:
            self._choose(min(last, max(0, self._index + _STEPS[key])))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_hand(keyboard=False)
        if event.button() == Qt.MouseButton.LeftButton:
            x = event.position().x()
            every = range(len(self._values))
            self._choose(min(every, key=lambda index: abs(self._x(index) - x)))

    def _choose(self, index: int) -> None:
        if index == self._index:
            return
        self.show_value(self._values[index])
        announce(self, percent(self.value))
        self.chosen.emit(self.value)

    def _paint_letters(self, painter: QPainter) -> None:
        small, large = font("read-s"), font("term-m")
        small.setPixelSize(max(12, round(theme().text(12))))
        large.setWeight(font("read").weight())
        box = QRectF(self.rect())
        mirrored = self._mirrored()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        draw_text(painter, box, "A", small, colour("ink2"), right if mirrored else left)
        size = percent(self.value)
        draw_text(painter, box, size, font("ui-s"), colour("ink"), left if mirrored else right)
        room = text_width(font("ui-s"), percent(2)) + space(12)
        inner = box.adjusted(room, 0, 0, 0) if mirrored else box.adjusted(0, 0, -room, 0)
        draw_text(painter, inner, "A", large, colour("ink2"), left if mirrored else right)

    def _x(self, index: int) -> float:
        room = self.width() - self._before() - self._after()
        x = self._before() + room * index / max(1, len(self._values) - 1)
        return self.width() - x if self._mirrored() else x

    def _before(self) -> float:
        return theme().text(30)

    def _after(self) -> float:
        return text_width(font("ui-s"), percent(2)) + theme().text(40) + space(12)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
