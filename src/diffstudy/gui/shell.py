"""The window as it is painted first: its grounds in the right colours, and nothing on them yet.

Every class of Qt that Python touches costs its creation, the namespace ``Qt`` alone a tenth of
the start. So this module touches as few as it can and knows no other module of the GUI; the
contents are imported and laid on top right after the first paint.
"""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.runtime.paths import DataFolder, bundled

_DARK_BELOW = 128


class Shell(QWidget):
    """The top window.

    Args:
        folder: where the settings lie; only the theme is read here.
        after_first_paint: called once, from the event loop.
    """

    def __init__(self, folder: DataFolder, after_first_paint: Callable[[], None]) -> None:
        super().__init__()
        self._after_first_paint: Callable[[], None] | None = after_first_paint
        tokens = _read(bundled("resources") / "themes" / "tokens.json")
        colours = tokens["colour"][self._mode(folder)]
        self._ground = QColor(colours["bg"])
        self._sidebar = QColor(colours["sunken"])
        self._is_wide = tokens["breakpoints"]["rail_below"]
        self._widths = tokens["size"]["rail"], tokens["size"]["sidebar"]
        self._content: QWidget | None = None
        self.setWindowTitle("diffstudy")

    def mount(self, content: QWidget) -> None:
        """Lay the contents over the whole window; they paint their own grounds."""
        self._content = content
        content.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds until there are contents; the first time, have those built next."""
        if self._content is not None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground)
        width = self._widths[self.width() >= self._is_wide]
        painter.fillRect(0, 0, width, self.height(), self._sidebar)
        painter.end()
        if self._after_first_paint is not None:
            QTimer.singleShot(0, self._after_first_paint)
            self._after_first_paint = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the contents finish their work."""
        if self._content is not None:
            self._content.close()
        super().closeEvent(event)

    def _mode(self, folder: DataFolder) -> str:
        """Guess the theme; the contents know better a moment later."""
        try:
            wanted = _read(folder.settings).get("theme")
        except (OSError, ValueError, AttributeError):
            wanted = None
        if wanted in {"light", "dark"}:
            return str(wanted)
        return "dark" if self.palette().window().color().lightness() < _DARK_BELOW else "light"


def _read(path: Any) -> Any:
    return json.loads(path.read_bytes())
