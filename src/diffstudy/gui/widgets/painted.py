"""What every painted widget shares: it follows the theme, has a role, and shows the focus ring."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from diffstudy.gui.theme import theme_signals
from diffstudy.gui.widgets.accessibility import install_roles
from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.ringed import Ringed


class Painted(QWidget):
    """A widget that paints itself from tokens and takes no keys."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_roles()
        theme_signals().theme_changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take up a new theme or text size; subclasses drop what they measured."""
        self.updateGeometry()
        self.update()

    def grow_with_width(self) -> None:
        """Declare that the height follows from the width (wrapped text)."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class PaintedButton(Ringed, QAbstractButton):
    """A button that paints itself: hover, keyboard focus ring, Enter as well as Space."""

    accessible_role: QAccessible.Role = QAccessible.Role.Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_roles()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme_signals().theme_changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.updateGeometry()
        self.update()

    def is_hot(self) -> bool:
        """Whether the pointer is over it or it is pressed."""
        return self.isEnabled() and (self.underMouse() or self.isDown())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_hand(keyboard=True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_hand(keyboard=False)
        super().mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
