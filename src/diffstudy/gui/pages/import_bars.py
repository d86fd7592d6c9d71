"""The head and the foot of the import page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.gui.theme import colour, sides_stack, space, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.pill import LookPill
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.import_plan import ImportPlan

SAFE = "Nothing is saved until you import."


class ImportHead(QWidget):
    """Title, undo and redo of fixes.

    Signals:
        undo_wanted, redo_wanted, back_wanted: a button was pressed.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button("All comparisons", "ghost", icon="arrow-left")
        self._undo = IconButton("undo-2", "Undo")
        self._redo = IconButton("redo-2", "Redo")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(8))
        line.addWidget(ReadingText("Check before importing", "title", measure=0), 1)
        for button in (self._back, self._undo, self._redo):
            line.addWidget(button)
        self._back.clicked.connect(self.back_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)

    def show_back(self, *, is_shown: bool) -> None:
        """Offer the way back to the list of all comparisons."""
        self._back.setVisible(is_shown)

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Let only be pressed what does something."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)


class ImportFoot(QWidget):
    """How much is to be checked, and Import.

    Signals:
        next_wanted, cancelled, accepted: a button was pressed.
    """

    next_wanted = Signal()
    cancelled = Signal()
    accepted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = LookPill("0 to check")
        self.note = ReadingText(SAFE, "meta", "ink2", measure=0)
        self.next = Button("Next to check", "ghost", icon="flag", key="N")
        self.cancel = Button("Cancel", "secondary", "large", key="Esc")
        self.go_on = Button("Import", "primary", "large", icon="check", key="Ctrl Enter")
        self._line = QHBoxLayout(self)
        self._left = QHBoxLayout()
        self._left.addWidget(self.pill)
        self._left.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(self._left, 1)
        for button in (self.next, self.cancel, self.go_on):
            self._line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.next.clicked.connect(self.next_wanted)
        self.cancel.clicked.connect(self.cancelled)
        self.go_on.clicked.connect(self.accepted)
        theme_signals().theme_changed.connect(self._restyle)
        self.set_margin(space(32))
        self.reset()

    def reset(self) -> None:
        """Show the buttons as they are before anything is read."""
        self.pill.hide()
        self.next.hide()
        self.note.set_text(SAFE)
        self.cancel.set_label("Cancel")
        self.cancel.setEnabled(True)
        self.go_on.set_label("Import")
        self.go_on.setEnabled(False)
        self.go_on.show()

    def offer_import(self, plan: "ImportPlan") -> bool:
        """Say what Import would do; returns whether there is anything."""
        count = plan.to_write
        vanished = sum(len(file.vanished) for file in plan.files)
        if not count and not vanished:
            read = [file for file in plan.files if file.error is None]
            words = "Everything here is in your library already, unchanged."
            self.offer_nothing(words if read else "There is nothing to import.")
            return False
        noun = "comparison" if count == 1 else "comparisons"
        self.go_on.set_label(f"Import {count:,} {noun}" if count else f"Archive {vanished:,}")
        self.go_on.setEnabled(True)
        self.go_on.show()
        announce(self, f"{count:,} {noun} to import")
        return True

    def offer_nothing(self, words: str) -> None:
        """Say why there is nothing to do but to close."""
        self.note.set_text(words)
        self.go_on.hide()
        self.cancel.set_label("Close")
        self.cancel.setFocus()
        announce(self, words)

    def begin_import(self) -> str:
        """Leave only the way to stop it; returns what is being done."""
        self.go_on.setEnabled(False)
        self.go_on.hide()
        self.cancel.setFocus()
        return self.go_on.text().replace("Import", "Importing", 1)

    def show_items(self, to_check: int, count: int, *, is_only: bool) -> None:
        """Show how many items of a comparison are to be checked.

        Args:
            count: all its items.
            is_only: it is the only comparison, so that Import is about its items.
        """
        self._show_pill(to_check)
        sure = f"{count - to_check} sure or likely. {SAFE}"
        self.note.set_text(sure if to_check else f"Nothing to check. {SAFE}")
        if is_only:
            flagged = f"Import, leave {to_check} flagged"
            self.go_on.set_label(flagged if to_check else f"Import {count} items")

    def show_pages(self, to_check: int) -> None:
        """Show in how many comparisons there is something to be checked."""
        self._show_pill(to_check)
        if to_check:
            self.pill.show_text(f"{to_check} to look through")

    def set_margin(self, margin: int) -> None:
        """Align with a content that keeps this distance from the page's edges."""
        self._margin = margin
        self._line.setContentsMargins(margin, space(11), margin, space(11))
        self._line.setSpacing(space(12))
        self._left.setSpacing(space(10))
        narrow = self._narrow()
        self.note.setVisible(not narrow or not self.pill.isVisibleTo(self))
        keys_fit = not narrow
        self.next.set_key("N" if keys_fit else None)
        self.next.set_label("Next to check" if keys_fit else "Next")
        self.cancel.set_key("Esc" if keys_fit else None)
        self.go_on.set_key("Ctrl Enter" if keys_fit else None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above the buttons."""
        QPainter(self).fillRect(QRect(0, 0, self.width(), 1), colour("line"))

    def _restyle(self) -> None:
        self.set_margin(self._margin)

    def _narrow(self) -> bool:
        return sides_stack(self.width() - 2 * self._margin)

    def _show_pill(self, to_check: int) -> None:
        self.pill.setVisible(to_check > 0)
        self.note.setVisible(not self._narrow() or not to_check)
        self.pill.show_text(f"{to_check} to check")
        self.next.setVisible(to_check > 0)
