"""A headword to be written, with the mark of its side."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.page_undo import UndoneByPage
from diffstudy.gui.widgets.painting import draw_mark

_MARK = 20


class TermField(UndoneByPage, Field):
    """44 high, in the reading face; the page and not Qt undoes what is written.

    Args:
        label: accessible name.
        side: whose mark stands before the text.
    """

    style_name = "term-s"
    height_token = "term_field"  # noqa: S105 - a size, no password

    def __init__(
        self, label: str, side: int, placeholder: str = "", *, parent: QWidget | None = None
    ) -> None:
        self._side = side
        super().__init__(label, placeholder, parent=parent)

    def margins(self) -> tuple[int, int]:
        return space(10) + round(theme().text(_MARK)) + space(7), space(10)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = theme().text(_MARK)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near = space(10) + size / 2
        x = self.width() - near if rtl else near
        draw_mark(painter, QPointF(x, self.height() / 2), size, self._side)
