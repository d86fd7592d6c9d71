"""The head and the foot of the import page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.theme import colour, sides_stack, space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.pill import LookPill
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.import_plan import ImportPlan

_LEAST_NOTE = 200
SAFE = later("Nothing is saved until you import.")


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
        self._back = Button(tr("All comparisons"), "ghost", icon="arrow-left")
        self._undo = IconButton("undo-2", tr("Undo"))
        self._redo = IconButton("redo-2", tr("Redo"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(8))
        line.addWidget(ReadingText(tr("Check before importing"), "title", measure=0), 1)
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
        self.pill = LookPill(trn("{n} to check", "{n} to check", 0))
        self.note = ReadingText(tr(SAFE), "meta", "ink2", measure=0)
        self.next = Button(tr("Next to check"), "ghost", icon="flag", key="N")
        self.cancel = Button(tr("Cancel"), "secondary", "large", key="Esc")
        self.go_on = Button(tr("Import"), "primary", "large", icon="check", key="Ctrl Enter")
        self._line = QHBoxLayout(self)
        self._left = QHBoxLayout()
        self._left.addWidget(self.pill)
        self._left.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        self._left.addStretch()
        self._line.addLayout(self._left, 1)
        for button in (self.next, self.cancel, self.go_on):
            self._line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.next.clicked.connect(self.next_wanted)
        self.cancel.clicked.connect(self.cancelled)
        self.go_on.clicked.connect(self.accepted)
        theme_signals().theme_changed.connect(self._restyle)
        self._to_check = 0
        self.set_margin(space(32))
        self.reset()

    def reset(self) -> None:
        """Show the buttons as they are before anything is read."""
        self._show_pill(0)
        self.note.set_text(tr(SAFE))
        self.cancel.set_label(tr("Cancel"))
        self.cancel.setEnabled(True)
        self.go_on.set_label(tr("Import"))
        self.go_on.setEnabled(False)
        self.go_on.show()
        self._fit()

    def offer_import(self, plan: "ImportPlan") -> bool:
        """Say what Import would do; returns whether there is anything."""
        count = plan.to_write
        vanished = sum(len(file.vanished) for file in plan.files)
        if not count and not vanished:
            read = [file for file in plan.files if file.error is None]
            words = tr("Everything here is in your library already, unchanged.")
            self.offer_nothing(words if read else tr("There is nothing to import."))
            return False
        if count:
            self.go_on.set_label(trn("Import {n} comparison", "Import {n} comparisons", count))
        else:
            self.go_on.set_label(trn("Archive {n}", "Archive {n}", vanished))
        self.go_on.setEnabled(True)
        self.go_on.show()
        self._fit()
        announce(self, trn("{n} comparison to import", "{n} comparisons to import", count))
        return True

    def offer_nothing(self, words: str) -> None:
        """Say why there is nothing to do but to close."""
        self.note.set_text(words)
        self.go_on.hide()
        self.cancel.set_label(tr("Close"))
        self.cancel.setFocus()
        announce(self, words)

    def begin_import(self, plan: "ImportPlan") -> str:
        """Leave only the way to stop it; returns what is being done."""
        self.go_on.setEnabled(False)
        self.go_on.hide()
        self.cancel.setFocus()
        if not plan.to_write:
            return tr("Archiving")
        return trn("Importing {n} comparison", "Importing {n} comparisons", plan.to_write)

    def show_items(self, to_check: int, count: int, *, is_only: bool) -> None:
        """Show how many items of a comparison are to be checked.

        Args:
            count: all its items.
            is_only: it is the only comparison, so that Import is about its items.
        """
        self._show_pill(to_check)
        if to_check:
            sure = trn("{n} sure or likely.", "{n} sure or likely.", count - to_check)
        else:
            sure = tr("Nothing to check.")
        self.note.set_text(f"{sure} {tr(SAFE)}")
        if is_only and to_check:
            label = trn("Import, leave {n} flagged", "Import, leave {n} flagged", to_check)
            self.go_on.set_label(label)
        elif is_only:
            self.go_on.set_label(trn("Import {n} item", "Import {n} items", count))
        self._fit()

    def show_pages(self, to_check: int) -> None:
        """Show in how many comparisons there is something to be checked."""
        self._show_pill(to_check)
        if to_check:
            self.pill.show_text(trn("{n} to look through", "{n} to look through", to_check))
        self._fit()

    def set_margin(self, margin: int) -> None:
        """Align with a content that keeps this distance from the page's edges."""
        self._margin = margin
        self._line.setContentsMargins(margin, space(11), margin, space(11))
        self._line.setSpacing(space(12))
        self._left.setSpacing(space(10))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the buttons where they would be cut."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above the buttons."""
        QPainter(self).fillRect(QRect(0, 0, self.width(), 1), colour("line"))

    def _restyle(self) -> None:
        self.set_margin(self._margin)

    def _show_pill(self, to_check: int) -> None:
        self._to_check = to_check
        self.pill.show_text(trn("{n} to check", "{n} to check", to_check))
        self.next.setVisible(to_check > 0)

    def _fit(self) -> None:
        """Leave out keys, then words, the note and the pill, until the rest fits."""
        stacked = sides_stack(self.width() - 2 * self._margin)
        lengths = ((True, True), (False, True), (False, False))
        self.pill.setVisible(self._to_check > 0)
        for has_keys, is_long in lengths[2:] if stacked else lengths:
            self.next.set_key("N" if has_keys else None)
            self.next.set_label(tr("Next to check") if is_long else tr("Next"))
            self.cancel.set_key("Esc" if has_keys else None)
            self.go_on.set_key("Ctrl Enter" if has_keys else None)
            if self._room() >= theme().text(_LEAST_NOTE):
                break
        has_room = not stacked and self._room() >= theme().text(_LEAST_NOTE)
        self.note.setVisible(has_room or not self._to_check)
        self.pill.setVisible(self._to_check > 0 and self._room() >= 0)
        self.update()

    def _room(self) -> int:
        """How many pixels the pill and the buttons leave."""
        parts = (self.pill, self.next, self.cancel, self.go_on)
        shown = [part.sizeHint().width() for part in parts if part.isVisibleTo(self)]
        return self.width() - 2 * self._margin - sum(shown) - len(shown) * space(12)
