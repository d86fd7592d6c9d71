"""A layout that sets its items in lines like words, for chips and buttons at large text sizes."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from diffstudy.gui.theme import space


class FlowLayout(QLayout):
    """Items side by side, wrapped at the width, each at its size hint.

    Args:
        gap: between items and between lines at 100% text.
        centred: lines in the middle instead of at the beginning.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._centred = centred
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = space(self._gap) * max(0, len(shown) - 1)
        width = sum(item.sizeHint().width() for item in shown) + gaps
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        gap = space(self._gap)
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or used + gap + needed > width:
                lines.append([])
                used = -gap
            lines[-1].append(item)
            used += gap + needed
        return lines

    def _place(self, rect: QRect, *, moving: bool) -> int:
        gap = space(self._gap)
        y = rect.y()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            total = sum(item.sizeHint().width() for item in line) + gap * (len(line) - 1)
            x = rect.x() + (max(0, rect.width() - total) // 2 if self._centred else 0)
            for item in line:
                hint = item.sizeHint()
                width = min(hint.width(), rect.width())
                left = rect.x() + rect.right() - x - width + 1 if mirrored else x
                if moving:
                    top = y + (height - hint.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top), QSize(width, hint.height())))
                x += width + gap
            y += height + gap
        return max(0, y - gap - rect.y())
