"""The list of groups at the left of the settings; a row of them where the page is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, control, font, space
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.painting import draw_text, text_width
from diffstudy.gui.widgets.place_button import PlaceButton


class _GroupButton(PlaceButton):
    def __init__(self, text: str, *, parent: QWidget) -> None:
        super().__init__(text, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(font("ui-s"), self.text()) + 2 * space(12)) + 4, control(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter)
        chosen = self.isChecked()
        tint = colour("ink" if chosen or self.is_hot() else "ink2")
        inner = QRectF(self.rect()).adjusted(space(12), 0, -space(8), 0)
        draw_text(painter, inner, self.text(), font("ui-s" if chosen else "ui"), tint)


class SettingsGroups(QWidget):
    """Names of the groups; Up and Down move between them.

    Signals:
        chosen(int): a group is wanted.
    """

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Groups of settings"))
        self.buttons = [_GroupButton(name, parent=self) for name in names]
        self._is_row: bool | None = None
        for index, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, i=index: self.chosen.emit(i))
        self.buttons[0].setChecked(True)
        self.set_row(row=False)

    @property
    def natural_width(self) -> int:
        """How wide the longest name is, in pixels."""
        return max(button.sizeHint().width() for button in self.buttons)

    def set_row(self, *, row: bool) -> None:
        """Lay the names out side by side, or one under the other."""
        if row == self._is_row:
            return
        self._is_row = row
        old = self.layout()
        if old is not None:
            while old.takeAt(0) is not None:
                pass
            # A widget takes a new layout only after the old one has another owner.
            QWidget().setLayout(old)
        layout = FlowLayout(self, gap=6) if row else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        for button in self.buttons:
            layout.addWidget(button)
        if isinstance(layout, QVBoxLayout):
            layout.addStretch()

    def set_current(self, index: int) -> None:
        """Mark a group without asking for it."""
        self.buttons[index].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        focused = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = self.buttons[(focused + step) % len(self.buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
