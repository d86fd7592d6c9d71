"""The menus of the pages: on paper, in the interface's face, with room around each line.

Without room of its own a line that is a fraction of a pixel too wide is cut in its middle.
"""

from PySide6.QtWidgets import QMenu, QWidget

from diffstudy.gui.theme import colour, font, radius, space


class PageMenu(QMenu):
    """A menu that lives as long as it is open.

    Args:
        title: accessible name; nothing shows it.
        owner: the widget that opens it.
    """

    def __init__(self, title: str, owner: QWidget) -> None:
        super().__init__(title, owner)
        self.setFont(font("ui"))
        self.setAccessibleName(title)
        self.setStyleSheet(
            f"QMenu {{ background: {colour('raised').name()}; color: {colour('ink').name()};"
            f" border: 1px solid {colour('line_strong').name()}; padding: {space(4)}px; }}"
            f"QMenu::item {{ padding: {space(7)}px {space(20)}px {space(7)}px {space(12)}px;"
            f" border-radius: {radius('keycap')}px; }}"
            f"QMenu::item:selected {{ background: {colour('sel').name()}; }}"
            f"QMenu::separator {{ background: {colour('line').name()}; height: 1px;"
            f" margin: {space(4)}px {space(8)}px; }}"
        )
