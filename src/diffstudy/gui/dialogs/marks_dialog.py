"""Where marks go: which program, and what it needs to know."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.sheet_dialog import SheetDialog
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.switches import Combo


class MarkTarget(StrEnum):
    """A program that marks go to."""

    WORKBOOK = "workbook"
    TABLE = "table"
    CANVAS = "canvas"
    MOODLE = "moodle"
    COLUMN = "column"


_WORDS = {
    MarkTarget.WORKBOOK: later(
        "A workbook with the marks, every answer, the questions and the mix-ups."
    ),
    MarkTarget.TABLE: later("A table of the marks that any spreadsheet reads."),
    MarkTarget.CANVAS: later(
        "Export the gradebook from Canvas first. One column of that very file is filled, scores "
        "that stand there are replaced, and all else stays. A column that Canvas does not know "
        "would become a new assignment."
    ),
    MarkTarget.MOODLE: later(
        "A table for Moodle’s grade import. Students without a mark are left out."
    ),
    MarkTarget.COLUMN: later(
        "The marks one below the other, in the order of this list, to be pasted."
    ),
}


class MarksDialog(SheetDialog):
    """Asks what to write; blanks stay blank everywhere.

    Args:
        moodle_columns: what Moodle may know a student by.
    """

    def __init__(self, moodle_columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(tr("Export marks"), 560, 430, parent)
        self.target = Combo(
            tr("Export for"),
            [
                (tr("Excel or LibreOffice (.xlsx)"), MarkTarget.WORKBOOK),
                (tr("A table (.csv)"), MarkTarget.TABLE),
                (tr("Canvas"), MarkTarget.CANVAS),
                (tr("Moodle"), MarkTarget.MOODLE),
                (tr("A column to paste"), MarkTarget.COLUMN),
            ],
        )
        self.words = ReadingText(" ", "meta", "ink2")
        self.mark = CheckRow(tr("For old versions of Excel (byte order mark)"))
        self.semicolon = CheckRow(tr("Semicolons between the columns"))
        self.column = Combo(
            tr("Moodle knows students by"), [(each, each) for each in moodle_columns]
        )
        self._column_label = Label(tr("Moodle knows students by"), "meta-s")
        self.body.addWidget(Label(tr("Export for"), "meta-s"))
        for part in (
            self.target, self.words, self.mark, self.semicolon, self._column_label, self.column
        ):  # fmt: skip
            self.body.addWidget(part)
        self.body.addStretch()
        cancel = Button(tr("Cancel"), key="Esc")
        self.export = Button(tr("Export"), "primary", icon="download")
        cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self.accept)
        self.right.addWidget(cancel)
        self.right.addWidget(self.export)
        self.target.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def chosen(self) -> MarkTarget:
        """The program that the marks go to."""
        return MarkTarget(self.target.currentData())

    def _show(self) -> None:
        self.words.set_text(tr(_WORDS[self.chosen]))
        for part in (self.mark, self.semicolon):
            part.setVisible(self.chosen is MarkTarget.TABLE)
        for widget in (self.column, self._column_label):
            widget.setVisible(self.chosen is MarkTarget.MOODLE)
