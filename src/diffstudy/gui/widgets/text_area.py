"""A text of several lines to be written: an explanation, or the new wording of a line."""

from PySide6.QtWidgets import QWidget

from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.growing_text import GrowingText

_LINES = 3


class TextArea(GrowingText):
    """Three lines in the reading face, more where more is written.

    Args:
        label: accessible name.
    """

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)

    def inner_margin(self) -> int:
        return space(10)

    def least_height(self) -> int:
        return round(_LINES * theme().line_height("read") + 2 * space(10))
