"""What is held about one student: saved as a file, or erased (formats.md 3.8)."""

from typing import TYPE_CHECKING

from diffstudy.domain.language import tr, trn
from diffstudy.gui.dialogs.ask_dialog import confirmed
from diffstudy.gui.dialogs.choose_place import file_to_write
from diffstudy.gui.pages.teach_part import TeachPart

if TYPE_CHECKING:
    from diffstudy.services.classroom.student_records import Erased


def save_student(part: TeachPart, code: str, name: str) -> None:
    """Write everything that is held about a student into a file."""
    target = file_to_write(part.page, tr("Save what we hold"), name, ".json")
    if target is not None:
        records = part.context.collection.records
        part.do(
            lambda: records.save(code, target),
            lambda path: part.tell(tr("Saved as {file}", file=path.name)),
        )


def erase_student(part: TeachPart, code: str, name: str) -> None:
    """Ask, then erase a student with every result, everything typed and the line of the roster."""
    words = tr(
        "Every result, every score that you typed and the line of the roster go. Figures of the "
        "class change with them. This cannot be undone."
    )
    if not confirmed(tr("Erase {name}?", name=name), words, tr("Erase"), part.page):
        return
    records = part.context.collection.records

    def done(erased: "Erased") -> None:
        part.context.signals.changed.emit(erased.changes)
        part.tell(erased_text(erased.results, erased.backups))

    part.do(lambda: records.erase(code), done)


def erased_text(results: int, backups: int) -> str:
    """Return what was erased, and what still holds it."""
    said = trn("Erased with {n} result", "Erased with {n} results", results)
    older = trn("{n} older backup still holds it", "{n} older backups still hold it", backups)
    return f"{said}; {older}" if backups else said
