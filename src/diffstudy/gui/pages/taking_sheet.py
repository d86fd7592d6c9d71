"""What is around the questions of an assignment: one widget in a scroll, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.panel import PageScroll

_WIDEST = 760


class TakingSheet(QWidget):
    """Shows one widget at a time, in a column of a good width for reading.

    Signals:
        back_wanted: out of the assignment.
    """

    back_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self.back = Button(tr("Leave"), "ghost", icon="x", key="Esc")
        self.back.clicked.connect(self.back_wanted)
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addStretch(1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addLayout(line)
        self._column.addStretch(1)
        self.area = PageScroll(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        bind(self, ["Esc"], self.back_wanted.emit)
        theme_signals().theme_changed.connect(self._fit)

    def show_widget(self, widget: QWidget) -> None:
        """Show something in place of what was shown."""
        old, self._shown = self._shown, widget
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.insertWidget(1, widget)
        self.area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margin = page_margin(self.width())
        spare = max(0, self.width() - 2 * margin - round(theme().text(_WIDEST)))
        side = margin + spare // 2
        self._column.setContentsMargins(side, space(16), side, space(32))
        self._column.setSpacing(space(14))
