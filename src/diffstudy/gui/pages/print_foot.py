"""Below the sheets: which of them is shown and how large, and the ways onto paper."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.reading_text import Label

_KEYS_FIT_BELOW = 1.5
"""Text size from which the buttons have room for their words only."""


class SheetBar(QWidget):
    """Turns the sheets and looks closer.

    Signals:
        turned: -1 for the sheet before, 1 for the one after.
        zoomed: -1, 0 for the whole sheet, 1.
    """

    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = IconButton("chevron-left", tr("Sheet before"))
        self.after = IconButton("chevron-right", tr("Sheet after"))
        self._place = Label("", "ui-s")
        self.closer = IconButton("plus", tr("Look closer"))
        self.further = IconButton("minus", tr("Look from further away"))
        self.whole = Button(tr("Fit"), "ghost", "small")
        self._line = QHBoxLayout(self)
        self._line.addStretch(1)
        turning: tuple[QWidget, ...] = (self.before, self._place, self.after)
        zooming: tuple[QWidget, ...] = (self.further, self.whole, self.closer)
        for widget in turning:
            self._line.addWidget(widget)
        self._line.addSpacing(space(24))
        for widget in zooming:
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self.before.clicked.connect(partial(self.turned.emit, -1))
        self.after.clicked.connect(partial(self.turned.emit, 1))
        self.further.clicked.connect(partial(self.zoomed.emit, -1))
        self.whole.clicked.connect(partial(self.zoomed.emit, 0))
        self.closer.clicked.connect(partial(self.zoomed.emit, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, number: int, total: int) -> None:
        """Say which sheet is shown; 0 of 0 for none."""
        said = tr("Sheet {number} of {total}", number=number, total=total) if total else ""
        self._place.set_text(said)
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < total)
        for button in (self.closer, self.further, self.whole):
            button.setEnabled(total > 0)


class PrintFoot(QWidget):
    """The buttons; without a printer the PDF comes first.

    Signals:
        print_wanted, pdf_wanted, page_wanted: a button was pressed.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, *, has_printer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_printer = has_printer
        self.page = Button(tr("Save as web page"), "ghost", "large", icon="file-text")
        kind = "secondary" if has_printer else "primary"
        self.pdf = Button(
            tr("Save as PDF"), kind, "large", icon="download", key=None if has_printer else "Ctrl P"
        )
        self.print = Button(tr("Print"), "primary", "large", icon="printer", key="Ctrl P")
        self.print.setVisible(has_printer)
        self._line = QHBoxLayout(self)
        self._line.addStretch(1)
        for button in (self.page, self.pdf, self.print):
            self._line.addWidget(button)
        self.page.clicked.connect(self.page_wanted)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self._space)
        self.show_ready(is_ready=False)
        self._space()

    def show_ready(self, *, is_ready: bool) -> None:
        """Let only be pressed what does something."""
        for button in (self.page, self.pdf, self.print):
            button.setEnabled(is_ready)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line that parts it from the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("bg"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))

    def _space(self) -> None:
        keys_fit = theme().text_scale < _KEYS_FIT_BELOW
        (self.print if self.has_printer else self.pdf).set_key("Ctrl P" if keys_fit else None)
        self.page.set_label(tr("Save as web page") if keys_fit else tr("Web page"))
        side = space(32 if keys_fit else 20)
        self._line.setContentsMargins(side, space(11), side, space(11))
        self._line.setSpacing(space(10))
