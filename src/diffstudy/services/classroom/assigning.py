"""Give work: the chosen comparisons become frozen questions in a file for the class."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudy.domain.assignment import AssignedItem, Assignment
from diffstudy.domain.attempt import ListedAssignment, newest_revisions
from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import IMPORTED, PLAIN
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.keys import pack_of
from diffstudy.domain.language import language_code, tr, trn
from diffstudy.domain.pack import Pack
from diffstudy.exchange.assignment_file import SUFFIX, load, with_digest
from diffstudy.exchange.characters import cleaned
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.classroom.files import file_name, write
from diffstudy.services.classroom.freezing import Page, checkable_modes, frozen_items
from diffstudy.services.classroom.options import AssignmentOptions, check, wanted_modes
from diffstudy.services.classroom.teacher_keys import newest_key
from diffstudy.services.hidden_cues import kept_out
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Given:
    """Work that was given, with what the teacher should know about it, a sentence each."""

    assignment: Assignment
    notes: tuple[str, ...] = ()
    changes: Changes = Changes.CLASSROOM


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an assignment would be.

    Args:
        asked: how many questions each student gets.
        items: the questions to choose from.
        imported: how many of the comparisons are imported pages, whose words belong to others.
    """

    asked: int
    items: tuple[AssignedItem, ...]
    imported: int


class AssigningService:
    """Makes assignments of the library and keeps them.

    Args:
        new_uid: returns a random UUID as text.
        new_seed: returns a random seed for the orders of the students.
    """

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        learner: str,
        new_uid: Callable[[], str],
        new_seed: Callable[[], str],
    ) -> None:
        self._database = database
        self._clock = clock
        self._learner = learner
        self._new_uid = new_uid
        self._new_seed = new_seed

    def modes(self) -> tuple[tuple[str, str], ...]:
        """Return id and label of every quiz mode in which work can be given."""
        return tuple((each.id, each.label) for each in checkable_modes().values())

    def give(
        self, options: AssignmentOptions, *, revises: str | None = None, may_share: bool = False
    ) -> Given:
        """Freeze the questions and keep the assignment.

        Args:
            revises: uid of the assignment of which this is a newer revision; its seed stays.
            may_share: the teacher may share prose of somebody else.

        Raises:
            NotFound: there is no such comparison, quiz mode or assignment.
            AssignmentRefused: an option is out of bounds, no question can be made, or imported
                prose would be shared.
        """
        check(options)
        wanted = wanted_modes(options.modes)
        with self._database.unit_of_work() as uow:
            before = None if revises is None else _given(uow, revises)
            seed = options.seed or (before.seed if before else self._new_seed())
            pages, earlier = self._chosen(uow, options)
            chosen = (*pages, *earlier)
            _check_sharing(chosen, may_share=may_share)
            items = frozen_items(pages, earlier, wanted, options.count, options.earlier_share, seed)
            if not items:
                raise AssignmentRefused(
                    tr("Nothing can be asked about this in these types of question. "
                       "Choose other types, or comparisons with more on their pages.")
                )  # fmt: skip
            now = self._clock.now()
            made = Assignment(
                uid=before.uid if before else self._new_uid(),
                revision=before.revision + 1 if before else 1,
                title=cleaned(options.title).strip(),
                items=items,
                packs=_packs(uow, chosen),
                modes=tuple(each.id for each in wanted),
                comparisons=tuple(page.comparison.key for page in pages),
                earlier=tuple(page.comparison.key for page in earlier),
                count=min(options.count, len(items)),
                seed=seed,
                seal_to=newest_key(uow, now.utc_ms).public,
                instructions=cleaned(options.instructions).strip(),
                class_label=cleaned(options.class_label).strip(),
                earlier_share=options.earlier_share if earlier else 0.0,
                pass_share=options.pass_share,
                attempts=options.attempts,
                counted=options.counted,
                due=options.due,
                grace_min=options.grace_min,
                show=options.show,
                time_limit_min=options.time_limit_min,
                allow_names=options.allow_names,
            )
            assignment, file = _written(made)
            uow.assignments.give(assignment, file, now.utc_ms)
            uow.commit()
        return Given(assignment, _notes(options, assignment))

    def outlook(self, options: AssignmentOptions) -> Outlook:
        """Return what `give` would make of the options, without keeping anything.

        Raises:
            NotFound: there is no such comparison or quiz mode.
        """
        wanted = wanted_modes(options.modes)
        with self._database.reading() as uow:
            pages, earlier = self._chosen(uow, options)
        items = frozen_items(
            pages, earlier, wanted, options.count, options.earlier_share, options.seed or "0"
        )
        imported = sum(IMPORTED in page.comparison.flags for page in (*pages, *earlier))
        return Outlook(min(options.count, len(items)), items, imported)

    def listed(self) -> tuple[ListedAssignment, ...]:
        """Return the newest revision of every assignment that was given, the newest first."""
        with self._database.reading() as uow:
            return newest_revisions(uow.assignments.given())

    def assignment(self, uid: str, revision: int | None = None) -> Assignment:
        """Return work given, its newest revision where none is named; raises NotFound."""
        with self._database.reading() as uow:
            return _given(uow, uid, revision)

    def find(self, name: str) -> str:
        """Return the uid of the assignment of a title or uid; the newest one of several.

        Raises:
            NotFound: there is none; the message names those there are.
        """
        listed = self.listed()
        for each in listed:
            if name in {each.uid, each.title}:
                return each.uid
        known = ", ".join(f"“{each.title}”" for each in listed) or tr("none yet")
        raise NotFound(
            tr("There is no assignment “{name}”. Assignments: {known}.", name=name, known=known)
        )

    def save(self, uid: str, target: Path) -> Path:
        """Write the file of the newest revision, and return where.

        Args:
            target: a file, or a folder for a file named for the assignment.

        Raises:
            NotFound: there is no such assignment.
            AssignmentRefused: the file cannot be written.
        """
        with self._database.reading() as uow:
            file = uow.assignments.given_file(uid)
            assignment = _given(uow, uid)
        assert file is not None
        if target.is_dir():
            target /= file_name(assignment.title) + SUFFIX
        write(target, file)
        return target

    def save_page(self, uid: str, target: Path) -> Path:
        """Write the newest revision as a web page, and return where; arguments and errors as `save`.

        Its texts are in the language that is spoken now.
        """
        from diffstudy.exchange import assignment_page

        assignment = self.assignment(uid)
        name = file_name(assignment.title)
        if target.is_dir():
            target /= name + assignment_page.SUFFIX
        write(target, assignment_page.dump(assignment, language_code(), name))
        return target

    def remove(self, uid: str) -> Changes:
        """Forget an assignment with every revision; what was collected for it stays."""
        with self._database.unit_of_work() as uow:
            _given(uow, uid)
            uow.assignments.remove_given(uid)
            uow.commit()
        return Changes.CLASSROOM

    def _chosen(
        self, uow: UnitOfWork, options: AssignmentOptions
    ) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
        """Return the pages to ask about, and the earlier ones that are mixed in."""
        earlier = [key for key in options.earlier if key not in options.comparisons]
        return self._pages(uow, options.comparisons), self._pages(uow, earlier)

    def _pages(self, uow: UnitOfWork, keys: Iterable[str]) -> tuple[Page, ...]:
        found = []
        for key in dict.fromkeys(keys):
            page = uow.comparisons.get(key)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
            hidden = kept_out(cues_of(page, neighbours), uow, self._learner).hidden
            found.append(Page(page, neighbours, frozenset(hidden)))
        return tuple(found)


def _check_sharing(pages: Sequence[Page], *, may_share: bool) -> None:
    imported = sum(IMPORTED in page.comparison.flags for page in pages)
    if imported and not may_share:
        raise AssignmentRefused(
            trn("{n} comparison of this is an imported page, whose words belong to their authors; "
                "if you may share them, say so (in a terminal: --i-may-share) and try again.",
                "{n} comparisons of this are imported pages, whose words belong to their authors; "
                "if you may share them, say so (in a terminal: --i-may-share) and try again.",
                imported)
        )  # fmt: skip


def _packs(uow: UnitOfWork, pages: Sequence[Page]) -> tuple[Pack, ...]:
    by_pack: dict[str, list[str]] = {}
    for page in pages:
        by_pack.setdefault(pack_of(page.comparison.key), []).append(page.comparison.key)
    return tuple(
        replace(
            uow.comparisons.pack(pack),
            comparisons=uow.comparisons.get_many(keys),
            lineage=PLAIN,
        )
        for pack, keys in by_pack.items()
    )


def _written(assignment: Assignment) -> tuple[Assignment, bytes]:
    try:
        return with_digest(assignment)
    except ValueError as error:
        raise AssignmentRefused(
            tr("The assignment cannot be written so that it reads back the same ({reason}). "
               "Leave out the comparison that it is about.", reason=error)
        ) from error  # fmt: skip


def _given(uow: UnitOfWork, uid: str, revision: int | None = None) -> Assignment:
    file = uow.assignments.given_file(uid, revision)
    if file is None:
        raise NotFound(tr("There is no such assignment. It may have been removed."))
    return load(file, Path(f"assignment{SUFFIX}"))


def _notes(options: AssignmentOptions, made: Assignment) -> tuple[str, ...]:
    notes = []
    if made.count < options.count:
        notes.append(
            trn("The pages give {n} question, so that is what each student is asked.",
                "The pages give {n} questions, so that is what each student is asked.", made.count)
        )  # fmt: skip
    elif len(made.items) == made.count:
        notes.append(tr("Every student is asked the same questions, in another order."))
    return tuple(notes)
