"""A key as it looks on a keyboard."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.key_map import shown_key
from diffstudy.gui.theme import colour
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_keycap, keycap_height, keycap_width


class KeyCap(Painted):
    """One key."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._large = large
        self.setAccessibleName(tr("Key {key}", key=shown_key(text)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width, height = (
            keycap_width(self._text, large=self._large),
            keycap_height(large=self._large),
        )
        return QSize(round(width) + 1, round(height) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line, fill = colour("line_strong"), colour("surface")
        draw_keycap(
            painter,
            0,
            self.height() / 2,
            self._text,
            colour("ink2"),
            fill=fill,
            border=line,
            large=self._large,
        )
