"""A quiet line of terms, each leading to everything that the library has on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.reading_text import Label


class TermLinks(QWidget):
    """Hidden where there is no term.

    Args:
        terms: key and headword of each.

    Signals:
        wanted(str): key of a term.
    """

    wanted = Signal(str)

    def __init__(
        self, terms: Sequence[tuple[str, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._flow = FlowLayout(self, gap=6)
        self._flow.addWidget(Label(tr("Everything on:"), "meta", "ink2"))
        self._fill(terms)
        if not terms:
            self.hide()

    def show_terms(self, terms: Sequence[tuple[str, str]]) -> None:
        """Show other terms."""
        if tuple(terms) != self._shown:
            self._fill(terms)
            self.setVisible(bool(terms))

    def _fill(self, terms: Sequence[tuple[str, str]]) -> None:
        self._shown = tuple(terms)
        while self._flow.count() > 1:
            item = self._flow.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, headword in terms:
            link = LinkButton(headword)
            link.setAccessibleName(tr("Everything on {headword}", headword=headword))
            link.clicked.connect(lambda _=False, wanted=key: self.wanted.emit(wanted))
            self._flow.addWidget(link)
            link.show()  # a layout shows late additions only in the next turn of the event loop
        self.updateGeometry()
