"""Work in a file becomes questions for other programs, or paper: the same items that it froze."""

from pathlib import Path

from diffstudy.domain.assignment import Assignment
from diffstudy.domain.language import tr
from diffstudy.exchange.plain_question import PlainQuestion, plain
from diffstudy.services.export_formats.gift import gift_of
from diffstudy.services.export_formats.moodle_xml import moodle_of
from diffstudy.services.exporting import ExportRefused, ExportReport
from diffstudy.services.saving import save_file
from diffstudy.services.worksheets import PaperWishes, page_of, paper_of

SUFFIX = ".diffwork"
_FORMATS = (".gift", ".xml", ".html")


def read_assignment(path: Path) -> Assignment:
    """Return the work of a file.

    Raises:
        ImportFailed: the file cannot be read, or is no assignment.
    """
    from diffstudy.exchange.assignment_file import load
    from diffstudy.services.classroom.files import file_bytes

    return load(file_bytes(path), path)


def export_assignment(assignment: Assignment, target: Path) -> ExportReport:
    """Write the questions of an assignment for another program, or as a worksheet with its key.

    Args:
        target: its ending says the format: .gift, .xml (Moodle) or .html.

    Raises:
        ExportRefused: the format is not known, or the file cannot be written.
    """
    suffix = target.suffix.lower()
    left_out: tuple[str, ...] = ()
    try:
        if suffix == ".gift":
            written = gift_of(_questions(assignment))
            data, left_out = written.data, written.left_out
        elif suffix == ".xml":
            data = moodle_of(_questions(assignment)).data
        elif suffix == ".html":
            data = worksheet_page(assignment)
        else:
            raise ExportRefused(
                tr(
                    "{file}: work cannot be exported with this ending; end the name with one of "
                    "these: {endings}.",
                    file=target,
                    endings=", ".join(_FORMATS),
                )
            )
    except ValueError as error:
        raise ExportRefused(f"{target}: {error}.") from error
    save_file(target, data, ExportRefused)
    return ExportReport(target, assignment.title, len(assignment.comparisons), left_out)


def worksheet_page(assignment: Assignment) -> bytes:
    """Return the worksheet and its key as one HTML page."""
    return page_of(paper_of(assignment, PaperWishes()))


def _questions(assignment: Assignment) -> tuple[PlainQuestion, ...]:
    """Return the items under their uids; the question bank updates them by those."""
    found = (
        plain(item.question, (assignment.title, item.title), item.why or "", item.uid)
        for item in assignment.items
    )
    return tuple(each for each in found if each is not None)
