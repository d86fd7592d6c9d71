"""Paper leaves the window: a PDF, a page for screen readers, or the printer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import PaperJob
from diffstudy.gui.pages.page import Page
from diffstudy.gui.paper.output import paint_on, pdf_of
from diffstudy.gui.paper.pages import PaperPage

_DOTS_PER_INCH = 600


def has_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def save_pdf(page: Page, job: PaperJob) -> None:
    """Ask for a file, and write the job into it as a PDF."""
    target = _ask(page, job, ".pdf", tr("PDF (*.pdf)"))
    if target is not None:
        _save(page, pdf_of(job), target)


def save_page(page: Page, job: PaperJob) -> None:
    """Ask for a file, and write the job into it as one HTML page."""
    from diffstudy.services.worksheets import page_of

    target = _ask(page, job, ".html", tr("Web page (*.html)"))
    if target is not None:
        _save(page, page_of(job), target)


def print_pages(page: Page, job: PaperJob, pages: tuple[PaperPage, ...]) -> None:
    """Ask for a printer, and print the pages that are chosen there."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setDocName(job.title)
    printer.setFullPage(True)
    if pages:
        printer.setPageLayout(pages[0].ink.page_layout)
    dialog = QPrintDialog(printer, page)
    dialog.setMinMax(1, len(pages))
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    if not accepted:
        return
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    try:
        paint_on(printer, pages[first - 1 : last], printer.resolution())
    except DiffstudyError as error:
        page.context.signals.failed.emit(error)
    else:
        page.context.signals.noticed.emit(
            tr("Sent to {printer}", printer=printer.printerName()), None
        )


def _save(page: Page, data: bytes, target: Path) -> None:
    from diffstudy.services.worksheets import save_paper

    context = page.context
    context.tasks.run(
        lambda: save_paper(data, target),
        page=page,
        on_done=lambda _: context.signals.noticed.emit(
            tr("Saved as {file}", file=target.name), None
        ),
        on_error=context.signals.failed.emit,
    )


def _ask(page: Page, job: PaperJob, suffix: str, filters: str) -> Path | None:
    plain = "".join(each if each.isalnum() or each in " -_" else " " for each in job.title)
    name, _ = QFileDialog.getSaveFileName(
        page, tr("Save the sheets"), " ".join(plain.split()) + suffix, filters
    )
    if not name:
        return None
    # Systems differ in whether they add the ending that was chosen.
    return Path(name if name.lower().endswith(suffix) else name + suffix)
