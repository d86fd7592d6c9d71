"""What was read for an import and what was said to it so far; nothing of that is saved yet."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.pasted import Pasted
from diffstudy.gui.pages.history import History

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ImportAnswers
    from diffstudy.services.import_duplicates import Duplicate, DuplicatePair
    from diffstudy.services.import_plan import FilePlan, ImportPlan, PlannedComparison

Sources = Sequence[Path | Pasted]


class ImportReview:
    """One import from its sources to its last answer, each of which can be taken back.

    Args:
        sources: what is to be imported; none while nothing is open.
    """

    def __init__(self, sources: Sources = ()) -> None:
        self.sources = tuple(sources)
        self.plan: ImportPlan | None = None
        self.pairs: tuple[DuplicatePair, ...] = ()
        self.wanted: dict[str, Duplicate] = {}
        self.shown: PlannedComparison | None = None
        self._said: History[ImportAnswers | None] = History(None)

    @property
    def answers(self) -> "ImportAnswers":
        """What was said so far to conflicts and doubts."""
        from diffstudy.services.import_conflicts import ImportAnswers

        return self._said.current or ImportAnswers()

    @property
    def can_undo(self) -> bool:
        """Whether a fix can be taken back."""
        return self._said.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a fix that was taken back can be done again."""
        return self._said.can_redo

    def take_choices(self, said: "ImportAnswers") -> None:
        """Take what was chosen in the list of all comparisons; fixes of items stay."""
        before = self._said.current
        if before is not None:
            said = replace(before, theirs=said.theirs, owners={**before.owners, **said.owners})
        self._said.current = said

    def answer(self, answers: "ImportAnswers") -> None:
        """Take a fix; it can be taken back."""
        self._said.push(answers)

    def undo(self) -> bool:
        """Take the last fix of the comparison that is shown back; whether there was one."""
        return self.shown is not None and self._said.undo()

    def redo(self) -> bool:
        """Do a fix again that was taken back; whether there was one."""
        return self.shown is not None and self._said.redo()

    def count(self) -> int:
        """Return how many comparisons and refused files there are to be seen."""
        files = self.plan.files if self.plan is not None else ()
        refused = sum(file.error is not None for file in files)
        return sum(len(file.comparisons) for file in files) + refused

    def only(self) -> "tuple[FilePlan, PlannedComparison] | None":
        """Return the only comparison, where nothing else has to be asked."""
        plan = self.plan
        if plan is None or self.count() != 1:
            return None
        if plan.conflicts or self.pairs or plan.folders or plan.renamed:
            return None
        file = plan.files[0]
        return (file, file.comparisons[0]) if file.comparisons and not file.vanished else None

    def to_check(self, answers: "ImportAnswers") -> "list[tuple[FilePlan, PlannedComparison]]":
        """Return the comparisons in which there is something that a person should look at.

        Args:
            answers: what was said so far.
        """
        from diffstudy.services.import_outline import found_page

        return [
            (file, each)
            for file in (self.plan.files if self.plan is not None else ())
            for each in (*file.new, *file.changed)
            if any(flag.value == "check" for flag, _ in each.flags)
            and found_page(each, answers).open_items
        ]

    def file_of(self, planned: "PlannedComparison") -> "FilePlan":
        """Return the file in which a comparison was found."""
        assert self.plan is not None
        return next(file for file in self.plan.files if planned in file.comparisons)

    def source_of(self, file: "FilePlan") -> Path | Pasted:
        """Return what a file was read from: itself, or what was pasted."""
        for source in self.sources:
            if isinstance(source, Pasted) and Path(source.name) == file.path:
                return source
        return file.path
