"""Texts of a comparison sheet: centred on the open spread, at the line's beginning where it stacks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.widgets.reading_text import ReadingText, Text
from diffstudy.gui.widgets.spread import spread_stacks


class SheetText(ReadingText):
    """A text that follows the spread, balanced over its lines."""

    def __init__(
        self,
        text: Text,
        style: str = "read",
        tint: str = "ink",
        *,
        measure: int = 75,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text,
            style,
            tint,
            align=Qt.AlignmentFlag.AlignHCenter,
            balanced=True,
            measure=measure,
            selectable=selectable,
            parent=parent,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the alignment that belongs to the new width."""
        super().resizeEvent(event)
        stacked = spread_stacks(self.width())
        align = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignHCenter
        if align != self._align:
            self._align = align
            self._balanced = not stacked
            self.restyle()


class SectionHeading(SheetText):
    """The title of a section, on the gutter."""

    accessible_role = QAccessible.Role.Heading

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, "h2", parent=parent)
