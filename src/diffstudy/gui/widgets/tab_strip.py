"""Section names of a comparison with their counts; they lead to places, they hide nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import number_text, tr
from diffstudy.gui.theme import colour, control, font, space
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import draw_text, text_width


class _Tab(PaintedButton):
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, text: str, count: int | None, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = "" if count is None else number_text(count)
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{text}, {self._count}" if self._count else text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = text_width(font("ui-s"), self.text()) + 2 * space(4)
        if self._count:
            width += space(8) + text_width(font("cap"), self._count)
        return QSize(round(width), control(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        face = font("ui-s" if chosen else "ui")
        tint = colour("ink" if chosen or self.is_hot() else "ink2")
        box = QRectF(self.rect()).adjusted(space(4), 0, 0, -2)
        used = draw_text(painter, box, self.text(), face, tint)
        if self._count:
            place = box.adjusted(used + space(8), -1, 0, -1)
            draw_text(painter, place, self._count, font("cap"), colour("ink2"))
        if chosen:
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), colour("ink"))


class TabStrip(Painted):
    """Tabs in the middle of a hairline; arrows move between them.

    Args:
        tabs: name and count (or None) of each section, in page order.

    Signals:
        activated(int): the reader asked for this section.
    """

    activated = Signal(int)
    accessible_role = QAccessible.Role.PageTabList

    def __init__(
        self, tabs: Sequence[tuple[str, int | None]], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self.setAccessibleName(tr("Sections"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tabs = [_Tab(text, count, parent=self) for text, count in tabs]
        self._layout.addStretch()
        for index, tab in enumerate(self._tabs):
            self._layout.addWidget(tab)
            tab.clicked.connect(lambda _=False, i=index: self.activated.emit(i))
        self._layout.addStretch()
        if self._tabs:
            self._tabs[0].setChecked(True)
        self.restyle()

    def restyle(self) -> None:
        self._layout.setContentsMargins(space(12), 0, space(12), 1)
        self._layout.setSpacing(space(18))
        super().restyle()

    def set_current(self, index: int) -> None:
        """Mark the section that is in sight, without asking for it."""
        if 0 <= index < len(self._tabs):
            self._tabs[index].setChecked(True)

    def focus_current(self) -> None:
        """Give the keyboard to the marked tab."""
        if self._tabs:
            self._tabs[max(0, self.current())].setFocus()

    def current(self) -> int:
        """Index of the marked section, -1 where there is none."""
        return next((i for i, tab in enumerate(self._tabs) if tab.isChecked()), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        focused = next((i for i, tab in enumerate(self._tabs) if tab.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        target = self._tabs[(focused + step) % len(self._tabs)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = QRect(0, self.height() - 1, self.width(), 1)
        QPainter(self).fillRect(line, colour("line"))
