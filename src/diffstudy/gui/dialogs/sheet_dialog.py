"""What the dialogs share: a title, a body that scrolls, and buttons at the foot."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.gui.theme import colour, space, theme, theme_signals
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Toggle

_SIDE = 28
_STEP = 60


class SheetDialog(QDialog):
    """A modal dialog that fits its text size and never the screen's edge.

    Args:
        title: of the window, and at its head.
        width, height: wanted size in pixels at 100% text.
    """

    def __init__(self, title: str, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._wanted = QSize(width, height)
        self.title = ReadingText(title, "title", measure=0)
        self.body = QVBoxLayout()
        self._content = QWidget()
        self._content.setLayout(self.body)
        self.area = PageScroll(self._content)
        self.left = QHBoxLayout()
        self.left.addStretch()
        self.right = FlowLayout(gap=10)
        self._foot = QHBoxLayout()
        self._foot.addLayout(self.left, 1)
        self._foot.addLayout(self.right)
        self._layout = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self.area, 1)
        self._layout.addLayout(self._foot)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()
        self.resize(self.sizeHint())

    def add_toggle(self, words: str) -> Toggle:
        """Add a line to say yes to, with its words beside it; returns what is switched."""
        toggle = Toggle(words)
        line = QHBoxLayout()
        line.addWidget(toggle)
        line.addWidget(ReadingText(words, "ui"), 1)
        self.body.addLayout(line)
        return toggle

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        side = space(_SIDE)
        self._layout.setContentsMargins(0, space(22), 0, 0)
        self._layout.setSpacing(space(12))
        self._head.setContentsMargins(side, 0, side, 0)
        self.body.setContentsMargins(side, space(4), side, space(12))
        self.body.setSpacing(space(10))
        self._foot.setContentsMargins(side, space(12), side, space(14))
        self._foot.setSpacing(space(16))
        self.update()

    def sizeHint(self) -> QSize:
        scale = theme().text_scale
        wanted = QSize(round(self._wanted.width() * scale), round(self._wanted.height() * scale))
        owner = self.parentWidget()
        room = owner.window().rect() if owner is not None else self.screen().availableGeometry()
        return wanted.boundedTo(QSize(max(360, room.width() - 40), max(320, room.height() - 40)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page's ground, and a hairline above the buttons."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("bg"))
        y = self._foot.geometry().top()
        painter.fillRect(QRect(0, y, self.width(), 1), colour("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that no widget took."""
        bar = self.area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)
