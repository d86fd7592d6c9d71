"""What the import page shows while it is not at one comparison: a start, a bar, or all of them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError, OlderPack
from diffstudy.gui.dialogs.import_progress import ImportProgress
from diffstudy.gui.dialogs.import_summary import plan_sentences
from diffstudy.gui.dialogs.import_views import PlanView
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.import_start import ImportStart, error_row, older_offer
from diffstudy.gui.pages.page import Page
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_duplicates import Duplicate, DuplicatePair
    from diffstudy.services.import_plan import ImportPlan

_REFUSALS_SHOWN = 40


class ImportList(PageScroll):
    """Shows one of these at a time.

    Args:
        page: whose window is asked to import something else.

    Signals:
        open_wanted(object, object): the file and the comparison to be looked through.
        duplicate_settled(str, object): what becomes of a comparison that is there already.
        older_wanted: an older pack is to take the place of a newer one.
    """

    open_wanted = Signal(object, object)
    duplicate_settled = Signal(str, object)
    older_wanted = Signal()

    def __init__(self, page: Page) -> None:
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, space(9), 0, space(9))
        super().__init__(holder)
        self._page = page
        self.progress: ImportProgress | None = None
        self.view: PlanView | None = None

    def show_start(self) -> None:
        """Offer the ways to bring something in."""
        self._show(ImportStart(self._page))

    def show_progress(self, heading: str) -> None:
        """Show that something is under way."""
        progress = ImportProgress(heading)
        self._show(progress)
        self.progress = progress

    def tell(self, done: int, total: int, what: str) -> None:
        """Show how far it is."""
        if self.progress is not None:
            self.progress.show_progress(done, total, what)

    def show_error(self, error: DiffstudyError) -> None:
        """Say why it cannot be gone on with, with the ways on."""
        self._show(error_row(self._page, heading_of(error), sentence_of(error)))

    def show_plan(
        self,
        plan: "ImportPlan",
        answers: "ImportAnswers | None",
        pairs: "Sequence[DuplicatePair]",
        wanted: "Mapping[str, Duplicate]",
    ) -> None:
        """Show everything that was found, or why nothing could be read."""
        offers = []
        if any(isinstance(file.error, OlderPack) for file in plan.files):
            offers.append(older_offer(self.older_wanted.emit))
        errors = [file.error for file in plan.files if file.error is not None]
        if errors and len(errors) == len(plan.files):
            self._show(*offers, *self._refusals(plan, errors))
            return
        view = PlanView(plan, answers, pairs, wanted)
        view.open_wanted.connect(self.open_wanted)
        view.duplicate_settled.connect(self.duplicate_settled)
        self._show(*offers, view)
        self.view = view

    def _refusals(self, plan: "ImportPlan", errors: Sequence[DiffstudyError]) -> list[QWidget]:
        first, *others = errors[:_REFUSALS_SHOWN]
        return [
            *(ReadingText(sentence, "meta", "ink2") for sentence in plan_sentences(plan)),
            error_row(self._page, heading_of(first), sentence_of(first)),
            *(ErrorRow(heading_of(error), sentence_of(error)) for error in others),
        ]

    def _show(self, *parts: QWidget) -> None:
        self.progress = self.view = None
        empty_layout(self._column)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch()
