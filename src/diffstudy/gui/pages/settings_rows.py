"""Rows of the settings form: label and sentence at the left, the control at the right."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.gui.theme import colour, control, radius, sides_stack, space, tokens
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.reading_text import ReadingText


def row_margin(width: int) -> int:
    """Return the space at both sides of a row of a width, in pixels."""
    return space(14 if _stacks(width) else 20)


def _stacks(width: int) -> bool:
    return sides_stack(width * 1.25)


class SettingRow(Painted):
    """One setting; the control goes below its words where it is narrow."""

    def __init__(
        self, label: str, sentence: str, widget: QWidget, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.searched = f"{label} {sentence}".casefold()
        self._layout = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(space(2))
        words.addWidget(ReadingText(label, "ui-m", measure=0))
        if sentence:
            words.addWidget(ReadingText(sentence, "meta", "ink2"))
        self._layout.addLayout(words, 1)
        self._layout.addWidget(widget)
        self.setAccessibleName(label)
        widget.setAccessibleDescription(sentence)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self._layout.setSpacing(space(8))
        self.setMinimumHeight(control(tokens()["size"]["row"]["setting"]))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack where the words would be squeezed."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        direction = QBoxLayout.Direction
        stacked = _stacks(self.width())
        self._layout.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        side = row_margin(self.width())
        self._layout.setContentsMargins(side, space(8), side, space(8))


class SettingPanel(Painted):
    """A sheet of rows with hairlines between them."""

    def __init__(self, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = title.casefold()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)

        self._rows: list[tuple[QWidget, QWidget | None]] = []

    def add(self, row: QWidget) -> None:
        """Put a row at the end."""
        is_setting = hasattr(row, "searched")
        line = Hairline() if self._rows and is_setting else None
        if line is not None:
            self._layout.addWidget(line)
        self._layout.addWidget(row)
        self._rows.append((row, line))

    def show_only(self, words: str) -> bool:
        """Show the rows that hold some words; whether there is one. All for no words."""
        wanted = words.casefold().split()
        found = False
        for row, line in self._rows:
            searched = getattr(row, "searched", None)
            if searched is None:
                continue  # it belongs to the row above
            fits = all(word in f"{searched} {self._title}" for word in wanted)
            row.setVisible(fits)
            if line is not None:
                line.setVisible(fits and found)
            found = found or fits
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a hairline around it."""
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))
