"""A sentence at the foot of the window about what was just done, with Undo."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, radius, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_keycap,
    draw_text,
    keycap_width,
    text_width,
)


class _Action(PaintedButton):
    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_action(self, text: str, key: str) -> None:
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.restyle()

    def sizeHint(self) -> QSize:
        width = text_width(font("ui-s"), self.text()) + 2 * space(6)
        if self._key:
            width += space(9) + keycap_width(self._key)
        return QSize(round(width), control(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = colour("btn_ink")
        x = float(space(6))
        place = QRectF(x, 0, self.width(), self.height())
        used = draw_text(painter, place, self.text(), font("ui-s"), ink)
        if self.is_hot():
            y = self.height() / 2 + theme().text(9)
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(x, y), QPointF(x + used, y))
        if self._key:
            draw_keycap(painter, x + used + space(9), self.height() / 2, self._key, ink)


class Toast(Painted):
    """Overlay at the bottom centre of its parent; goes after 6 s, stays where motion is reduced.

    Signals:
        action_triggered: the button was pressed.
    """

    action_triggered = Signal()
    accessible_role = QAccessible.Role.Notification

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._action = _Action(parent=self)
        self._action.clicked.connect(self._act)
        self._layout = QHBoxLayout(self)
        self._layout.addStretch()
        self._layout.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()
        self.restyle()

    def show_message(self, text: str, action: str = "", key: str = "") -> None:
        """Say what was done; ``action`` names the button that takes it back."""
        self._text = text
        self.setAccessibleName(text)
        self._action.show_action(action, key)
        self.restyle()
        self.show()
        self.raise_()
        announce(self, text)
        self._stay()

    def remaining_ms(self) -> int:
        """Milliseconds until it goes; -1 while it stays."""
        return self._timer.remainingTime()

    def restyle(self) -> None:
        self._layout.setContentsMargins(0, 0, space(8), 0)
        super().restyle()
        self._place()

    def sizeHint(self) -> QSize:
        width = space(20) + theme().text(16) + space(12) + text_width(font("ui"), self._text)
        if not self._action.isHidden():
            width += space(14) + self._action.sizeHint().width()
        return QSize(round(width) + space(20), control(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, control(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, colour("btn"), None, radius("control"))
        size = round(theme().text(16))
        x = float(space(20))
        ink = colour("btn_ink")
        paint_icon(painter, "check", ink, QPointF(x + size / 2, box.center().y()), size)
        x += size + space(12)
        right = self._action.x() if not self._action.isHidden() else self.width() - space(12)
        draw_text(painter, QRectF(x, 0, right - x, box.height()), self._text, font("ui"), ink)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._stay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _stay(self) -> None:
        stay = theme().duration("toast_stay")
        self._timer.stop()
        if stay:
            self._timer.start(stay)

    def _act(self) -> None:
        self.hide()
        self.action_triggered.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        hint = self.sizeHint()
        width = min(hint.width(), parent.width() - 2 * space(24))
        x = (parent.width() - width) // 2
        y = parent.height() - hint.height() - space(28)
        self.setGeometry(x, y, width, hint.height())
