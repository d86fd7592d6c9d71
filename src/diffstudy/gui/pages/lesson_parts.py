"""Small parts of the lesson and the summary: an icon with words, the cue line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.feedback import MarkedText
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.rich_text import marked


class IconLabel(QWidget):
    """An icon and a few quiet words."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(7))
        row.addWidget(Icon(icon, size=14), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(text, "meta", "ink2"), 0, Qt.AlignmentFlag.AlignVCenter)


class CueLine(Panel):
    """The words that decide, or the author's tip, in a panel of its own."""

    def __init__(self, line: MarkedText, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 11), parent=parent)
        row = QHBoxLayout()
        row.setSpacing(space(14))
        icon = QVBoxLayout()
        icon.setContentsMargins(0, space(3), 0, 0)  # beside the middle of the first line
        icon.addWidget(Icon("lightbulb", size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(icon)
        row.addWidget(ReadingText(marked(line.text, line.marks), "read", measure=0), 1)
        self.body.addLayout(row)
