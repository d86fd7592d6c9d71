"""Options that are texts, below each other, the keys before them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.gui.theme import space
from diffstudy.gui.widgets.tile_button import TileButton


class TextChoices(QWidget):
    """Two to six texts in ink.

    Signals:
        chosen(int): index of the option that was clicked or pressed.
    """

    chosen = Signal(int)

    def __init__(self, options: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [
            TileButton(text, str(number)) for number, text in enumerate(options, start=1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        for index, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, i=index: self.chosen.emit(i))
            column.addWidget(button)
        self.setAccessibleName("Choices")

    def show_chosen(self, index: int) -> None:
        """Show which option was given as the answer."""
        self.buttons[index].set_marked(True)
