"""Changing one text of a page: what it says now, what its pack says, and the way back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.place import Place
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Combo
from diffstudy.gui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from diffstudy.services.edit_view import EditableText


class EditDialog(SheetDialog):
    """One text at a time; the caller saves, and closes the dialog when that worked.

    Args:
        texts: everything on the page that may be changed.
        place: what to begin with.

    Signals:
        save_wanted(Place, str): give the place this text.
        restore_wanted(Place): give it the pack's wording again.
    """

    save_wanted = Signal(object, str)
    restore_wanted = Signal(object)

    def __init__(
        self, texts: "Mapping[Place, EditableText]", place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Edit"), 640, 480, parent)
        self._texts = list(texts.values())
        names = [(_capital(each.words), number) for number, each in enumerate(self._texts)]
        self.choice = Combo(tr("What to edit"), names)
        self.field = TextArea(tr("Text"))
        self.problem = ReadingText("", "meta", "no_ink", measure=0)
        self.pack_head = ReadingText(tr("The pack's wording"), "meta-s", "ink2", measure=0)
        self.pack_text = ReadingText("", "read-s", "ink2", selectable=True)
        self.back = Button(tr("Back to the pack's wording"), "ghost", icon="undo-2")
        for part in (self.choice, self.field, self.problem, self.pack_head, self.pack_text):
            self.body.addWidget(part)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.cancel = Button(tr("Cancel"), key="Esc")
        self.save = Button(tr("Save"), "primary", key="Ctrl Enter")
        self.right.addWidget(self.cancel)
        self.right.addWidget(self.save)
        # A long name is cut rather than the dialog: the field below is called by all of it.
        self.choice.setMinimumWidth(1)
        self.choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choice.setCurrentIndex(list(texts).index(place))
        self.choice.currentIndexChanged.connect(lambda _: self._show())
        self.field.textChanged.connect(self._note_change)
        self.field.cursorPositionChanged.connect(self._reveal_cursor)
        self.back.clicked.connect(lambda: self.restore_wanted.emit(self.place))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self._show()
        self.field.setFocus()
        self.field.selectAll()

    @property
    def place(self) -> Place:
        """What is being edited."""
        return self._current().place

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not saved; what was written stays."""
        self.problem.set_text(sentence)
        self.problem.show()
        self.field.set_wrong(True)
        self.save.setEnabled(True)
        announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter saves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._save()
        else:
            super().keyPressEvent(event)

    def _current(self) -> "EditableText":
        return self._texts[self.choice.currentIndex()]

    def _show(self) -> None:
        text = self._current()
        self.field.setPlainText(text.text)
        self.field.setAccessibleName(_capital(text.words))
        self.pack_text.set_text(text.pack_text or tr("Nothing stands there"))
        for part in (self.pack_head, self.pack_text, self.back):
            part.setVisible(text.pack_text is not None)

    def _note_change(self) -> None:
        self.problem.hide()
        self.field.set_wrong(False)
        is_changed = self.field.toPlainText() != self._current().text
        self.save.setEnabled(is_changed)
        # Another text would wipe what was written for this one.
        self.choice.setEnabled(not is_changed)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.save.setEnabled(False)
            self.save_wanted.emit(self.place, self.field.toPlainText())

    def _reveal_cursor(self) -> None:
        line = self.field.cursorRect()
        at = self.field.viewport().mapTo(self._content, line.center())
        self.area.ensureVisible(at.x(), at.y(), 0, line.height() * 2)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
