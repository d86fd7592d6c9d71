"""The top of the editor: which pack, when it was saved, undo, preview and share."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import control, font, sides_stack, space, theme
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.painting import text_width
from diffstudy.gui.widgets.reading_text import Label, ReadingText


class EditorHead(QWidget):
    """Stays in place while what is written scrolls.

    Signals:
        rename_wanted, undo_wanted, redo_wanted, preview_wanted, share_wanted: a button was pressed.
    """

    rename_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    preview_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ReadingText("", "title", measure=0)
        self.rename = IconButton("pencil", tr("Rename the pack"), framed=True, size=28)
        self._check = Icon("check", 16, "ink2")
        self.saved = Label("", "meta", "ink2")
        self.undo = IconButton("undo-2", tr("Undo"))
        self.redo = IconButton("redo-2", tr("Redo"))
        self.preview = Button(tr("Preview"), icon="eye")
        self.share = Button(tr("Share pack"), "primary", icon="upload")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(6))
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.rename)
        self._layout.addStretch(1)
        for widget in (self._check, self.saved, self.undo, self.redo, self.preview, self.share):
            self._layout.addWidget(widget)
        self.rename.clicked.connect(self.rename_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.share.clicked.connect(self.share_wanted)
        self.show_saved("")

    def show_pack(self, title: str, *, is_own: bool) -> None:
        """Name the pack; only one's own can be renamed."""
        self.title.set_text(title)
        self.rename.setVisible(is_own)
        self._fit()

    def set_open(self, *, is_open: bool) -> None:
        """Offer what can be done with a comparison only while one is open."""
        self._is_open = is_open
        for button in (self.undo, self.redo, self.share):
            button.setVisible(is_open)
        self._fit()

    def show_saved(self, words: str) -> None:
        """Say when it was saved, such as "Saved at 12:04"; "" for nothing."""
        self.saved.set_text(words)
        self._check.setVisible(bool(words))
        self._fit()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Let only be pressed what does something."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def fit(self, width: int) -> None:
        """Arrange for a page content of this width in pixels."""
        self._width = width
        self._fit()

    _width = 0
    _is_open = True

    def _fit(self) -> None:
        narrow = sides_stack(self._width) if self._width else False
        self.preview.setVisible(self._is_open and not narrow)
        needed = sum(
            each.sizeHint().width() + space(6) for each in (self.undo, self.redo, self.share)
        )
        needed += 0 if narrow else self.preview.sizeHint().width()
        saved = text_width(font("meta"), self.saved.text()) + theme().text(24)
        room = self._width - needed - control(40)
        words = text_width(font("title"), self.title.text())
        self.saved.setVisible(bool(self.saved.text()) and words + saved <= room)
        self._check.setVisible(self.saved.isVisibleTo(self))
        self.title.setMaximumWidth(max(80, round(min(words + 4, room))))
        self.title.setMinimumWidth(min(max(80, round(min(words + 4, room))), 16_000))
