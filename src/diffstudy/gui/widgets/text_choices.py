"""Options that are texts, below each other, the keys before them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.option_card import OptionCard
from diffstudy.gui.widgets.painted import Painted

_WIDEST = 860


class TextChoices(Painted):
    """Two to six texts in ink, in the middle of the page.

    Args:
        are_terms: whether the texts are terms.

    Signals:
        chosen(int): index of the option that was clicked or pressed.
    """

    chosen = Signal(int)
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self, options: Sequence[str], *, are_terms: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons = [
            OptionCard(text, str(number), is_term=are_terms)
            for number, text in enumerate(options, start=1)
        ]
        self._column = QVBoxLayout(self)
        for index, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, i=index: self.chosen.emit(i))
            self._column.addWidget(button)
        self.setAccessibleName(tr("Choices"))
        self._fit()

    def show_chosen(self, index: int) -> None:
        """Show which option was given as the answer."""
        self.buttons[index].set_chosen(True)

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the options from growing wider than a text is read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = max(0, (self.width() - round(theme().text(_WIDEST))) // 2)
        self._column.setContentsMargins(beside, 0, beside, 0)
        self._column.setSpacing(space(12))
