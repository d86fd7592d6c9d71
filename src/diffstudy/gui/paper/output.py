"""Pages go out: into a PDF, to a printer, or into a picture for the preview."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPainter, QPdfWriter

from diffstudy import __version__
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import PaperJob
from diffstudy.gui.paper.ink import MM, Ink
from diffstudy.gui.paper.pages import PaperPage, pages_of
from diffstudy.gui.theme import load_fonts

_DOTS_PER_INCH = 1200


class PaperNotWritten(DiffstudyError):
    """The PDF, or what the printer was sent, could not be made."""


def pdf_of(job: PaperJob) -> bytes:
    """Return a job as a PDF, its fonts embedded; QGuiApplication has to be there."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator(f"diffstudy {__version__}")
    writer.setTitle(job.title)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(Ink(job.style).page_layout)
    paint_on(writer, pages_of(job), _DOTS_PER_INCH)
    buffer.close()
    return bytes(buffer.data().data())


def pdf_without_window(job: PaperJob) -> bytes:
    """Return a job as a PDF where no window was opened, as in a terminal."""
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    data = pdf_of(job)
    del application
    return data


def paint_on(device: QPagedPaintDevice, pages: Sequence[PaperPage], dots_per_inch: float) -> None:
    """Draw pages on a paged device.

    Raises:
        PaperNotWritten: the device takes no page.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise PaperNotWritten(tr("The pages could not be drawn; choose another printer or file."))
    try:
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise PaperNotWritten(tr("The printer stopped; look at it, and print again."))
            painter.save()
            painter.scale(dots_per_inch / 25.4 / MM, dots_per_inch / 25.4 / MM)
            page.paint(painter)
            painter.restore()
    finally:
        painter.end()


def picture_of(page: PaperPage, width: int, ratio: float = 1.0) -> QImage:
    """Return a page as a picture of a width in pixels; ``ratio`` is that of the screen."""
    sheet = page.ink.sheet
    scale = width * ratio / sheet.width()
    image = QImage(round(width * ratio), round(sheet.height() * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    page.paint(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
