"""The bar above a comparison: the way back, where it stands in the library, and Study."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import control, font, sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button, IconButton, LinkButton
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.painting import text_width
from diffstudy.gui.widgets.reading_text import Label


class ComparisonTopBar(QWidget):
    """Stays in place while the sheet scrolls.

    Signals:
        back_wanted, library_wanted, edit_wanted, share_wanted, print_wanted, study_wanted: a button was pressed.
    """

    back_wanted = Signal()
    library_wanted = Signal()
    edit_wanted = Signal()
    share_wanted = Signal()
    print_wanted = Signal()
    study_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack = ""
        self._margin = space(32)
        self._layout = QHBoxLayout(self)
        self._back = IconButton("arrow-left", tr("Back"))
        self._back_word = Button(tr("Back"), "ghost", icon="arrow-left")
        self._library = LinkButton(tr("Library"), underlined=False)
        self._step = Icon("chevron-right", 14, "ink3")
        self._place = Label("", "meta", "ink2")
        self.edit = Button(tr("Edit"), "ghost", icon="pencil")
        self._edit_short = IconButton("pencil", tr("Edit"))
        self.share = Button(tr("Share"), "ghost", icon="share-2")
        self._share_short = IconButton("share-2", tr("Share"))
        self.print = Button(tr("Print"), "ghost", icon="printer")
        self._print_short = IconButton("printer", tr("Print"))
        self.study = Button(tr("Study this pair"), "primary", icon="play", key="S")
        for button in (self._back, self._back_word):
            button.clicked.connect(self.back_wanted)
        for button in (self.edit, self._edit_short):
            button.clicked.connect(self.edit_wanted)
        for button in (self.share, self._share_short):
            button.clicked.connect(self.share_wanted)
        for button in (self.print, self._print_short):
            button.clicked.connect(self.print_wanted)
        self._library.clicked.connect(self.library_wanted)
        self.study.clicked.connect(self.study_wanted)
        for widget in (self._back, self._back_word, self._library, self._step, self._place):
            self._layout.addWidget(widget)
        self._layout.addStretch()
        for widget in (self._share_short, self.share, self._print_short, self.print):
            self._layout.addWidget(widget)
        for widget in (self._edit_short, self.edit, self.study):
            self._layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def show_place(self, pack_title: str, *, is_pair: bool = True) -> None:
        """Name the pack in which the comparison stands."""
        self._pack = pack_title
        self._place.set_text(pack_title)
        self.study.set_label(tr("Study this pair") if is_pair else tr("Study these terms"))
        self._fit()

    def set_margin(self, margin: int) -> None:
        """Align with a sheet that keeps this distance from the page's edges."""
        self._margin = margin
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the way back where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _space(self) -> None:
        self._layout.setContentsMargins(self._margin, space(12), self._margin, space(12))
        self._layout.setSpacing(space(4))
        self.setMinimumHeight(control(36) + 2 * space(12))
        self._fit()

    def _fit(self) -> None:
        keys_fit = theme().text_scale < 1.5
        self.study.set_key("S" if keys_fit else None)
        words = (
            text_width(font("meta"), f"{self._library.text()}{self._pack}")
            + theme().text(14)
            + control(36)
        )
        room = self.width() - self.study.sizeHint().width() - 2 * self._margin - space(40)
        room -= sum(each.sizeHint().width() for each in (self.edit, self.share, self.print))
        path_fits = words <= room and not sides_stack(self.width())
        self.edit.setVisible(room >= self._back_word.sizeHint().width())
        for wide in (self.share, self.print):
            wide.setVisible(not self.edit.isHidden())
        for button in (self._edit_short, self._share_short, self._print_short):
            button.setVisible(self.edit.isHidden())
        for widget in (self._back, self._library, self._step, self._place):
            widget.setVisible(path_fits)
        self._back_word.setVisible(not path_fits)
