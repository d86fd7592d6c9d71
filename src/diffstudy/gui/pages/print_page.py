"""Print: what goes on paper at the left, the sheets as they will be at the right (design 13a)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.worksheet import PaperJob, Worksheet
from diffstudy.gui.error_messages import sentence_of
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import bind
from diffstudy.gui.pages.print_choices import PrintChoices
from diffstudy.gui.pages.print_foot import PrintFoot, SheetBar
from diffstudy.gui.pages.print_output import has_printer, print_pages, save_page, save_pdf
from diffstudy.gui.paper.output import picture_of
from diffstudy.gui.paper.pages import PaperPage, pages_of
from diffstudy.gui.theme import colour, space, theme, theme_signals
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.sheet_view import SheetView
from diffstudy.gui.widgets.side_marks import PairLabel

_CHOICES = 330
"""Width of the choices at 100% text."""


class PrintKind(StrEnum):
    """What is printed."""

    COMPARISON = "comparison"
    PACK = "pack"
    ASSIGNMENT = "assignment"
    SLIPS = "slips"


@dataclass(frozen=True, slots=True)
class PrintTarget:
    """What a page wants printed: its key, its id, the uid of an assignment, or a class."""

    kind: PrintKind
    key: str


class PrintPage(Page):
    """Previews sheets and sends them to paper."""

    cares_about = Changes.LIBRARY | Changes.CLASSROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: PrintTarget | None = None
        self._seed = 1
        self._asked = 0
        self.job: PaperJob | None = None
        self.sheets: tuple[PaperPage, ...] = ()
        self.place = 0
        self.bar = BackBar(tr("Print worksheet"))
        self.choices = PrintChoices()
        self.view = SheetView()
        self.sheet_bar = SheetBar()
        self.foot = PrintFoot(has_printer=has_printer())
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.bar)
        self.pair: PairLabel | None = None
        self._head = QVBoxLayout()
        self._column.addLayout(self._head)
        self._column.addWidget(self.choices)
        self._column.addStretch(1)
        self._left = PageScroll(content)
        preview = QVBoxLayout()
        preview.setSpacing(0)
        preview.addWidget(self.view, 1)
        preview.addWidget(self.sheet_bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self.foot)
        self._connect()
        self._fit()

    def show_target(self, target: PrintTarget) -> None:
        """Preview something; other questions than the last time are asked for by a button."""
        if target != self._target:
            self._target = target
            self.place = 0
        is_free = target.kind in {PrintKind.COMPARISON, PrintKind.PACK}
        self.choices.show_parts(are_shown=is_free)
        self.choices.show_sheets(are_shown=target.kind is not PrintKind.SLIPS)
        if self.is_attached:
            self.refresh()

    def refresh(self) -> None:
        """Make the sheets again."""
        target = self._target
        if target is None:
            return
        self._asked += 1
        asked, seed = self._asked, self._seed
        wishes = self.choices.wishes()
        collection = self.context.collection

        def make() -> tuple[PaperJob, tuple[str, ...]]:
            from dataclasses import replace

            from diffstudy.services.worksheets import paper_of, slip_paper, slips_of

            classes = collection.roster.classes()
            full = wishes
            if wishes.class_label in classes:
                members = collection.roster.students(wishes.class_label)
                full = replace(wishes, slips=slips_of(members))
            match target.kind:
                case PrintKind.COMPARISON:
                    return collection.worksheets.of_comparison(target.key, seed, full), classes
                case PrintKind.PACK:
                    return collection.worksheets.of_pack(target.key, seed, full), classes
                case PrintKind.SLIPS:
                    slips = slips_of(collection.roster.students(target.key))
                    return slip_paper(target.key, slips, wishes.style), ()
                case PrintKind.ASSIGNMENT:
                    return paper_of(collection.assigning.assignment(target.key), full), classes

        def done(found: tuple[PaperJob, tuple[str, ...]]) -> None:
            if asked == self._asked:
                self.choices.show_classes(found[1])
                self._show(found[0])

        def failed(error: DiffstudyError) -> None:
            if asked == self._asked:
                self._show_nothing(sentence_of(error))

        self.context.tasks.run(make, page=self, on_done=done, on_error=failed)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl P", tr("Print")),
            ("Ctrl S", tr("Save as PDF")),
            ("Page Up, Page Down", tr("Sheet before, sheet after")),
            ("Alt Left", tr("Back")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between the choices and the sheet."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground on which the sheet lies."""
        left = self._left.geometry()
        height = self.foot.y()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else left.right() + 1
        width = left.left() if mirrored else self.width() - x
        QPainter(self).fillRect(QRect(x, 0, width, height), colour("sunken"))

    def turn(self, step: int) -> None:
        """Show the sheet before or after this one."""
        self._show_sheet(min(len(self.sheets) - 1, max(0, self.place + step)))

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self._go_back)
        self.choices.changed.connect(self.refresh)
        self.choices.others_wanted.connect(self._choose_others)
        self.sheet_bar.turned.connect(self.turn)
        self.sheet_bar.zoomed.connect(self.view.zoom_by)
        self.foot.print_wanted.connect(self._print)
        self.foot.pdf_wanted.connect(self._save_pdf)
        self.foot.page_wanted.connect(self._save_page)
        bind(self, ["Ctrl+P"], self._print)
        bind(self, ["Ctrl+S"], self._save_pdf)
        bind(self, ["PgDown"], partial(self.turn, 1))
        bind(self, ["PgUp"], partial(self.turn, -1))
        theme_signals().theme_changed.connect(self._fit)

    def _show(self, job: PaperJob) -> None:
        self.job = job
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.sheets = pages_of(job, mirrored=mirrored)
        self._show_head(job)
        self.choices.show_counts(job)
        self.foot.show_ready(is_ready=True)
        self._show_sheet(min(self.place, len(self.sheets) - 1))

    def _show_head(self, job: PaperJob) -> None:
        """Name what is printed: a pair with its marks, all else by its title."""
        sheet = next((each for each in job.pieces if isinstance(each, Worksheet)), None)
        parts = sheet.parts if sheet else ()
        self._head.takeAt(0)
        if self.pair is not None:
            self.pair.deleteLater()
            self.pair = None
        is_pair = len(parts) == 1 and len(parts[0].terms) == 2
        if is_pair:
            self.pair = PairLabel(parts[0].terms)
            self._head.addWidget(self.pair)
        self.bar.show_title(tr("Print worksheet"), "" if is_pair else job.title)

    def _show_nothing(self, sentence: str) -> None:
        self.job, self.sheets = None, ()
        self.bar.show_title(tr("Print worksheet"), sentence)
        self.choices.show_counts(None)
        self.foot.show_ready(is_ready=False)
        self.view.show_sheet(None, 1.4, sentence)
        self.sheet_bar.show_place(0, 0)
        announce(self, sentence)

    def _show_sheet(self, place: int) -> None:
        if not self.sheets:
            return
        self.place = place
        sheet = self.sheets[place]
        size = sheet.ink.sheet
        said = tr("Sheet {number} of {total}", number=place + 1, total=len(self.sheets))
        self.view.show_sheet(partial(picture_of, sheet), size.height() / size.width(), said)
        self.sheet_bar.show_place(place + 1, len(self.sheets))
        announce(self, said)

    def _choose_others(self) -> None:
        self._seed += 1
        self.refresh()

    def _print(self) -> None:
        if self.job is not None and self.foot.has_printer:
            print_pages(self, self.job, self.sheets)
        elif self.job is not None:
            save_pdf(self, self.job)

    def _save_pdf(self) -> None:
        if self.job is not None:
            save_pdf(self, self.job)

    def _save_page(self) -> None:
        if self.job is not None:
            save_page(self, self.job)

    def _go_back(self) -> None:
        self.context.signals.back_wanted.emit()

    def _fit(self) -> None:
        margin = space(32 if self.width() > 900 else 20)
        self._column.setContentsMargins(margin, space(20), margin, space(20))
        self._column.setSpacing(space(14))
        wanted = round(theme().text(_CHOICES))
        self._left.setFixedWidth(min(wanted, round(self.width() * 0.48)))
        self.update()
