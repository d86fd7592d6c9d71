"""The one ring that shows where the keyboard is.

It is drawn outside its target, so it must not be a child of it: as a focus frame "above the
widget" Qt parents it to the window, or to the viewport of the scroll area that holds the target.
A mouse press never shows it; a focus set by the program does if the last hand was the keyboard's.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from diffstudy.gui.theme import colour, radius

WIDTH, GAP = 2.5, 2.0
MARGIN = 5

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_NEUTRAL = {
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.NoFocusReason,
}


class _RingStyle(QProxyStyle):
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            # The usual mask leaves the target's rectangle out, and the ring's corners with it.
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        margins = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
        if metric in margins:
            return MARGIN
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """A violet outline 2 px outside its target."""

    def __init__(self) -> None:
        super().__init__()
        self._ring_style = _RingStyle("fusion")
        self.setStyle(self._ring_style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("focusRing")

    def paintEvent(self, _event: QPaintEvent) -> None:
        target = self.widget()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("focus"), WIDTH))
        away = MARGIN - GAP - WIDTH / 2
        corner = getattr(target, "ring_radius", lambda: radius("control"))() + 3
        box = QRectF(self.rect()).adjusted(away, away, -away, -away)
        painter.drawRoundedRect(box, corner, corner)


class _Keyboard:
    """Whether the last hand was the keyboard's, and the ring while there is one."""

    in_use = False
    ring: FocusRing | None = None


def note_hand(*, keyboard: bool) -> None:
    """Remember which hand acted last, for a focus that the program sets next."""
    _Keyboard.in_use = keyboard


def came_by_keyboard(event: QFocusEvent) -> bool:
    """Whether a focus was brought by the keyboard, or by the program with the keyboard in hand."""
    reason = event.reason()
    if reason in _KEYBOARD:
        note_hand(keyboard=True)
    elif reason not in _NEUTRAL:
        note_hand(keyboard=False)
    return _Keyboard.in_use


def show_ring(target: QWidget, event: QFocusEvent) -> None:
    """Put the ring around a widget that just took the focus, if the keyboard brought it there."""
    if not came_by_keyboard(event):
        return
    if _Keyboard.ring is None:
        ring = _Keyboard.ring = FocusRing()
        ring.destroyed.connect(_forget_ring)
    _Keyboard.ring.setWidget(target)


def hide_ring(target: QWidget) -> None:
    """Take the ring away from a widget that lost the focus."""
    ring = _Keyboard.ring
    if ring is not None and ring.widget() is target:
        ring.setWidget(None)  # type: ignore[arg-type]  # Qt takes None, its stub does not


def ring_target() -> QWidget | None:
    """The widget that the ring is around, or None."""
    return None if _Keyboard.ring is None else _Keyboard.ring.widget()


def _forget_ring() -> None:
    _Keyboard.ring = None
