"""Reading what is to be imported, and saving it: both take long, and both can be stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.pasted import Pasted
from diffstudy.gui.pages.import_review import ImportReview
from diffstudy.gui.pages.page import Page
from diffstudy.runtime.long_work import LongWork

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_duplicates import DuplicatePair
    from diffstudy.services.import_plan import ImportPlan, ImportReport


class ImportWork:
    """Does one of the two at a time.

    Args:
        page: whose collection takes what is saved.
        on_error: told what went wrong, or that it was stopped, and whether it was the saving.
        on_progress: told how many of how many steps are done, and what comes now.
    """

    def __init__(
        self,
        page: Page,
        on_error: Callable[[DiffstudyError, bool], None],
        on_progress: Callable[[int, int, str], None],
    ) -> None:
        self._page = page
        self._on_error = on_error
        self._on_progress = on_progress
        self._work: LongWork | None = None
        self.is_saving = False

    def read(
        self,
        review: ImportReview,
        on_done: "Callable[[ImportPlan, tuple[DuplicatePair, ...]], None]",
        *,
        older: bool,
    ) -> None:
        """Read the sources, and look for what the library has already."""
        importing = self._page.context.collection.importing

        def work(watched: LongWork) -> "tuple[ImportPlan, tuple[DuplicatePair, ...]]":
            plan = importing.preview(review.sources, work=watched, older=older)
            return plan, importing.duplicates(plan)

        self._work = self._page.context.tasks.run_long(
            work,
            page=self._page,
            on_done=lambda found: on_done(*found),
            on_error=self._failed,
            on_progress=self._on_progress,
        )

    def read_lines(self, source: Path | Pasted, on_done: Callable[[tuple[str, ...]], None]) -> None:
        """Read the lines of one source, to be shown beside what was found in them."""
        importing = self._page.context.collection.importing
        self._page.context.tasks.run(
            lambda: importing.source_lines(source),
            page=self._page,
            on_done=on_done,
            touches_collection=False,
        )

    def save(
        self,
        review: ImportReview,
        answers: "ImportAnswers",
        on_done: "Callable[[ImportReport], None]",
    ) -> None:
        """Save what is new or changed."""
        plan, wanted = review.plan, dict(review.wanted)
        assert plan is not None
        importing = self._page.context.collection.importing
        self.is_saving = True

        def done(report: "ImportReport") -> None:
            self.is_saving = False
            on_done(report)

        self._work = self._page.context.tasks.run_long(
            lambda work: importing.apply(plan, work, answers, wanted),
            page=self._page,
            on_done=done,
            on_error=self._failed,
            on_progress=self._on_progress,
        )

    def stop(self) -> None:
        """Ask what is under way to stop; what comes back says whether it did."""
        if self._work is not None:
            self._work.cancel()

    def _failed(self, error: DiffstudyError) -> None:
        was_saving, self.is_saving = self.is_saving, False
        self._on_error(error, was_saving)
