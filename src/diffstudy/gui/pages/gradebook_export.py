"""Marks leave the window: the dialog, the files, and what the teacher should know afterwards."""

from PySide6.QtWidgets import QApplication, QInputDialog

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr, trn
from diffstudy.domain.mark_files import FilledCanvas, MarkColumn, MoodleTable
from diffstudy.gui.dialogs.choose_place import file_to_read, file_to_write
from diffstudy.gui.dialogs.marks_dialog import MarksDialog, MarkTarget
from diffstudy.gui.pages.teach_part import TeachPart


def export_marks(part: TeachPart, uid: str, title: str) -> None:
    """Ask where the marks of an assignment go, and write them.

    Args:
        title: of the assignment, for the names of files.
    """
    columns = part.context.collection.marks.moodle_columns()
    dialog = MarksDialog(columns, part.page)
    if not dialog.exec():
        dialog.deleteLater()
        return
    target = dialog.chosen
    column = str(dialog.column.currentData())
    has_mark, has_semicolons = dialog.mark.isChecked(), dialog.semicolon.isChecked()
    dialog.deleteLater()
    match target:
        case MarkTarget.WORKBOOK:
            _save_table(part, uid, title, ".xlsx")
        case MarkTarget.TABLE:
            _save_table(
                part, uid, title, ".csv", byte_order_mark=has_mark, semicolon=has_semicolons
            )
        case MarkTarget.CANVAS:
            _fill_canvas(part, uid)
        case MarkTarget.MOODLE:
            _save_moodle(part, uid, title, column)
        case MarkTarget.COLUMN:
            marks = part.context.collection.marks
            part.do(lambda: marks.column(uid), lambda found: _copy(part, found))


def _save_table(
    part: TeachPart,
    uid: str,
    title: str,
    suffix: str,
    *,
    byte_order_mark: bool = False,
    semicolon: bool = False,
) -> None:
    target = file_to_write(part.page, tr("Export marks"), title, suffix)
    if target is not None:
        marks = part.context.collection.marks
        part.do(
            lambda: marks.save(uid, target, byte_order_mark=byte_order_mark, semicolon=semicolon),
            lambda path: part.tell(tr("Saved as {file}", file=path.name)),
        )


def _save_moodle(part: TeachPart, uid: str, title: str, column: str) -> None:
    target = file_to_write(part.page, tr("Export marks for Moodle"), title, ".csv")
    if target is None:
        return
    marks = part.context.collection.marks

    def done(table: MoodleTable) -> None:
        said = trn("{n} mark written", "{n} marks written", table.written)
        left = len(table.blank) + len(table.unknown)
        rest = trn("{n} student left out", "{n} students left out", left)
        part.tell(f"{said}, {rest}" if left else said)

    part.do(lambda: marks.save_moodle(uid, column, target), done)


def _fill_canvas(part: TeachPart, uid: str) -> None:
    source = file_to_read(part.page, tr("The gradebook that Canvas exported"), ".csv")
    if source is None:
        return
    marks = part.context.collection.marks

    def choose(columns: tuple[str, ...]) -> None:
        column, is_chosen = QInputDialog.getItem(
            part.page, tr("Which column is filled?"), tr("Column"), list(columns), 0, False
        )
        target = (
            file_to_write(part.page, tr("Save for Canvas"), source.stem, ".csv")
            if is_chosen
            else None
        )
        if target is not None:
            part.do(
                lambda: marks.fill_canvas(uid, source, column, target),
                lambda found: _tell_canvas(part, found),
            )

    def failed(error: DiffstudyError) -> None:
        part.context.signals.failed.emit(error)

    part.context.tasks.run(
        lambda: marks.canvas_columns(source), page=part.page, on_done=choose, on_error=failed
    )


def _tell_canvas(part: TeachPart, found: FilledCanvas) -> None:
    said = [trn("{n} score written", "{n} scores written", len(found.filled))]
    if found.overwritten:
        said.append(trn("{n} replaced", "{n} replaced", len(found.overwritten)))
    if found.missing:
        said.append(trn("{n} student is not in the file", "{n} students are not in the file",
                        len(found.missing)))  # fmt: skip
    part.tell(", ".join(said))


def _copy(part: TeachPart, found: MarkColumn) -> None:
    QApplication.clipboard().setText(found.text)
    said = tr("The marks are copied, in the order of the roster")
    blank = trn("{n} is blank", "{n} are blank", found.blank)
    part.tell(f"{said}; {blank}" if found.blank else said)
