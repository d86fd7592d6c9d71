"""The paper on which the fields of the editor lie; it scrolls, and is laid anew after each step."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diffstudy.gui.theme import space
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.panel import PageScroll, Panel


class EditorPaper(Panel):
    """Holds one widget at a time.

    Args:
        page: gets the keyboard while the fields are exchanged.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(padding=(1, 1))
        self._page = page
        holder = QWidget()
        self._content = QVBoxLayout(holder)
        self.area = PageScroll(holder)
        holder.setAutoFillBackground(False)  # the paper is the panel's
        self.body.addWidget(self.area)

    @property
    def place(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.area.verticalScrollBar().value()

    def scroll_to(self, place: int) -> None:
        """Scroll; 0 is the beginning."""
        self.area.verticalScrollBar().setValue(place)

    def lay(self, widget: QWidget) -> None:
        """Show other fields."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and self.area.isAncestorOf(focus):
            self._page.setFocus()  # else Qt would give it to whatever comes next in the window
        empty_layout(self._content)
        self._content.addWidget(widget)
        widget.show()

    def return_to(self, place: int, field: QWidget | None) -> None:
        """Show the same part once the fields have their places, and a field in any case."""

        def show() -> None:
            self.scroll_to(place)
            if field is not None:
                self.area.show_child(field)

        QTimer.singleShot(0, self, show)

    def fit(self) -> None:
        """Set the margins for the size of the text."""
        self._content.setContentsMargins(space(23), space(16), space(23), space(16))
