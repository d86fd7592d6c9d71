"""Paper: worksheets of comparisons, packs and assignments, with key, chart and code slips."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from diffstudy.domain.assignment import AssignedItem, Assignment, FrozenQuestion, item_uid
from diffstudy.domain.classroom import Student
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.domain.worksheet import (
    AnswerKey,
    ChartSheet,
    CodeSlip,
    PaperCounts,
    PaperJob,
    PaperPiece,
    PaperStyle,
    SlipSheet,
)
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.paper_choice import PaperChoice, choose
from diffstudy.quiz.paper_sheet import worksheet_of
from diffstudy.services.hidden_cues import kept_out
from diffstudy.services.pack_questions import why_of
from diffstudy.services.saving import save_file
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork


class NothingToPrint(DiffstudyError):
    """What was asked for gives no line on paper."""


class PaperNotSaved(DiffstudyError):
    """The file that was asked for cannot be written."""


@dataclass(frozen=True, slots=True)
class PaperWishes:
    """What goes on paper.

    Args:
        counts: how many questions of each kind; an assignment has its own.
        forms: "A" to "D"; empty for one worksheet without a letter.
        with_key: whether the answers follow, on pages of their own.
        with_chart: whether the chart of each comparison follows.
        slips: code slips to print as well; ``class_label`` stands on them.
    """

    counts: PaperCounts = field(default_factory=PaperCounts)
    forms: tuple[str, ...] = ()
    with_key: bool = True
    with_chart: bool = False
    slips: tuple[CodeSlip, ...] = ()
    class_label: str = ""
    style: PaperStyle = field(default_factory=PaperStyle)


class WorksheetService:
    """Makes paper of what the library holds; changes nothing."""

    def __init__(self, database: Database, learner: str) -> None:
        self._database = database
        self._learner = learner

    def of_comparison(self, key: str, seed: int, wishes: PaperWishes) -> PaperJob:
        """Return paper on one comparison; the same for one seed.

        Raises:
            NotFound: there is no such comparison.
            NothingToPrint: nothing of what is wished for can be asked.
        """
        with self._database.reading() as uow:
            page = uow.comparisons.get(key)
            pack = uow.comparisons.pack(key.partition("#")[0])
            return self._made(uow, (page,), pack, _question_title(page), seed, wishes)

    def of_pack(self, pack_id: str, seed: int, wishes: PaperWishes) -> PaperJob:
        """Return paper on every comparison of a pack; errors as for one comparison."""
        with self._database.reading() as uow:
            pack = uow.comparisons.pack(pack_id)
            pages = uow.comparisons.get_many(uow.comparisons.content_hashes(pack_id))
            return self._made(uow, pages, pack, pack.title, seed, wishes)

    def _made(
        self,
        uow: UnitOfWork,
        pages: Sequence[Comparison],
        pack: Pack,
        title: str,
        seed: int,
        wishes: PaperWishes,
    ) -> PaperJob:
        items: list[AssignedItem] = []
        blanks: dict[str, dict[str, int]] = {}
        for page in pages:
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(page.key))
            cues = cues_of(page, neighbours)
            hidden = kept_out(cues, uow, self._learner).hidden
            rng = Random(f"{seed}|{page.key}")
            found = choose(page, cues, neighbours, hidden, wishes.counts, rng)
            items += [
                AssignedItem(item_uid(each), each, why_of(each, page, cues), page.title)
                for each in _machine_marked(found)
            ]
            blanks[page.key] = found.blanks
        unsaved = Assignment(
            uid="",
            revision=1,
            title=title,
            items=tuple(items),
            packs=(replace(pack, comparisons=tuple(pages)),),
            modes=(),
            comparisons=tuple(page.key for page in pages),
            count=len(items),
            seed=str(seed),
            seal_to="",
        )
        return _job(unsaved, pack.title, wishes, blanks, pack.language)


def paper_of(assignment: Assignment, wishes: PaperWishes) -> PaperJob:
    """Return an assignment on paper: the same items that its file holds; counts do not matter.

    Raises:
        NothingToPrint: nothing is wished for.
    """
    language = assignment.packs[0].language if assignment.packs else "en"
    return _job(assignment, assignment.class_label, wishes, {}, language)


def slips_of(students: Sequence[Student]) -> tuple[CodeSlip, ...]:
    """Return the slips of students, in their order."""
    return tuple(CodeSlip(each.name, each.code) for each in students)


def slip_paper(class_label: str, slips: Sequence[CodeSlip], style: PaperStyle) -> PaperJob:
    """Return the slips of a class on paper, without anything else.

    Raises:
        NothingToPrint: there is no slip.
    """
    if not slips:
        raise NothingToPrint(
            tr("Nobody is in the class “{name}”; add students to the roster.", name=class_label)
        )
    title = tr("Codes: {name}", name=class_label)
    return PaperJob(title, (SlipSheet(class_label, tuple(slips)),), style)


def page_of(job: PaperJob) -> bytes:
    """Return paper as one HTML page."""
    from diffstudy.exchange.paper_html import written

    return written(job).encode()


def save_paper(data: bytes, target: Path) -> None:
    """Write a PDF or a page: all of it, or the file stays as it was.

    Raises:
        PaperNotSaved: the file cannot be written.
    """
    save_file(target, data, PaperNotSaved)


def new_seed() -> int:
    """Return a seed for another choice of questions, short enough to be noted."""
    return secrets.randbelow(10_000)


def _job(
    assignment: Assignment,
    source: str,
    wishes: PaperWishes,
    blanks: dict[str, dict[str, int]],
    language: str,
) -> PaperJob:
    sheets = [worksheet_of(assignment, form, source, blanks) for form in wishes.forms or ("",)]
    asked = [each for each in sheets if each.points]
    pieces: list[PaperPiece] = [*asked]
    if wishes.with_key:
        pieces += [AnswerKey(each) for each in asked]
    if wishes.with_chart:
        pages = [page for pack in assignment.packs for page in pack.comparisons]
        pieces += [ChartSheet(page, source) for page in pages if page.chart or page.verdict]
    if wishes.slips:
        pieces.append(SlipSheet(wishes.class_label, wishes.slips))
    if not pieces:
        raise NothingToPrint(
            tr("“{title}” holds nothing that can be asked on paper.", title=assignment.title)
        )
    return PaperJob(assignment.title, tuple(pieces), wishes.style, language)


def _machine_marked(choice: PaperChoice) -> list[FrozenQuestion]:
    return [each for each in choice.questions if isinstance(each, FrozenQuestion)]


def _question_title(page: Comparison) -> str:
    """Return the title of a sheet on one comparison: "Accuracy or precision?"."""
    first, *others = (term.headword for term in page.terms)
    return tr("{first} or {other}?", first=", ".join([first, *others[:-1]]), other=others[-1])
