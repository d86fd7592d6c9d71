"""Give work: the chosen comparisons become frozen questions in a file for the class."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from diffstudy.domain.assignment import Assignment, CountedAttempt, ShowAnswers
from diffstudy.domain.attempt import ListedAssignment
from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import IMPORTED, PLAIN
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.keys import pack_of
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pack import Pack
from diffstudy.exchange.assignment_file import SUFFIX, load, with_digest
from diffstudy.exchange.characters import cleaned
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import QuizMode
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.classroom.files import file_name, write
from diffstudy.services.classroom.freezing import Page, checkable_modes, frozen_items
from diffstudy.services.classroom.teacher_keys import newest_key
from diffstudy.services.hidden_cues import kept_out
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_LONGEST_TITLE = 120
_MOST_COUNT = 200
_MOST_ATTEMPTS = 100
_SEED = re.compile(r"[A-Za-z0-9._-]{1,60}\Z")


@dataclass(frozen=True, slots=True)
class AssignmentOptions:
    """What a teacher decides; each field means what it means in `Assignment`.

    Args:
        comparisons: keys of the comparisons to ask about.
        modes: ids of quiz modes; empty for every one that a machine can check.
        seed: None for one by chance.
    """

    title: str
    comparisons: tuple[str, ...]
    modes: tuple[str, ...] = ()
    count: int = 20
    instructions: str = ""
    class_label: str = ""
    earlier: tuple[str, ...] = ()
    earlier_share: float = 0.0
    pass_share: float = 0.7
    attempts: int = 1
    counted: CountedAttempt = CountedAttempt.BEST
    due: datetime | None = None
    grace_min: int = 0
    show: ShowAnswers = ShowAnswers.END
    time_limit_min: int | None = None
    allow_names: bool = False
    seed: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Work that was given, with what the teacher should know about it, a sentence each."""

    assignment: Assignment
    notes: tuple[str, ...] = ()
    changes: Changes = Changes.CLASSROOM


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
        _check(options)
        wanted = _modes(options.modes)
        with self._database.unit_of_work() as uow:
            before = None if revises is None else _given(uow, revises)
            seed = options.seed or (before.seed if before else self._new_seed())
            pages = self._pages(uow, options.comparisons)
            earlier = self._pages(
                uow, [key for key in options.earlier if key not in options.comparisons]
            )
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

    def listed(self) -> tuple[ListedAssignment, ...]:
        """Return the newest revision of every assignment that was given, the newest first."""
        with self._database.reading() as uow:
            found = uow.assignments.given()
        newest: dict[str, ListedAssignment] = {}
        for each in found:
            if each.uid not in newest or newest[each.uid].revision < each.revision:
                newest[each.uid] = each
        return tuple(newest.values())

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

    def remove(self, uid: str) -> Changes:
        """Forget an assignment with every revision; what was collected for it stays."""
        with self._database.unit_of_work() as uow:
            _given(uow, uid)
            uow.assignments.remove_given(uid)
            uow.commit()
        return Changes.CLASSROOM

    def _pages(self, uow: UnitOfWork, keys: Iterable[str]) -> tuple[Page, ...]:
        found = []
        for key in dict.fromkeys(keys):
            page = uow.comparisons.get(key)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
            hidden = kept_out(cues_of(page, neighbours), uow, self._learner).hidden
            found.append(Page(page, neighbours, frozenset(hidden)))
        return tuple(found)


def _check(options: AssignmentOptions) -> None:
    title = cleaned(options.title).strip()
    if not title or len(title) > _LONGEST_TITLE:
        raise AssignmentRefused(
            tr("An assignment needs a title of 1 to {n} characters. Write one.", n=_LONGEST_TITLE)
        )
    if not options.comparisons:
        raise AssignmentRefused(tr("Choose at least one comparison to ask about."))
    bounds = (
        (tr("the number of questions"), options.count, 1, _MOST_COUNT),
        (tr("the number of attempts"), options.attempts, 1, _MOST_ATTEMPTS),
        (tr("the time limit in minutes"), options.time_limit_min or 1, 1, 10_000),
        (tr("the minutes of grace"), options.grace_min, 0, 100_000),
        (tr("the share that passes, in percent"), options.pass_share * 100, 0, 100),
        (tr("the share of earlier pages, in percent"), options.earlier_share * 100, 0, 100),
    )
    for what, value, least, most in bounds:
        if not least <= value <= most:
            raise AssignmentRefused(
                tr("{what} has to lie between {least} and {most}.",
                   what=what[0].upper() + what[1:], least=least, most=most)
            )  # fmt: skip
    if options.due is not None and options.due.utcoffset() is None:
        raise AssignmentRefused(tr("The due time needs a time zone."))
    if options.seed is not None and not _SEED.match(options.seed):
        raise AssignmentRefused(tr("A seed is made of up to 60 letters, digits, dots and hyphens."))


def _modes(names: Sequence[str]) -> tuple[QuizMode, ...]:
    known = checkable_modes()
    for name in names:
        if name not in known:
            raise NotFound(
                tr("Work cannot be given in the question type “{name}”. Choose from: {known}.",
                   name=name, known=", ".join(known))
            )  # fmt: skip
    return tuple(known[name] for name in dict.fromkeys(names or known))


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
