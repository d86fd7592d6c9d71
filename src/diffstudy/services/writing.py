"""Write: comparisons of the learner's own, and repairs of those that came from elsewhere.

What is written here is content like any other: it is searched, asked and shared at once. It lies
in packs of its own, whose ids no other library has. A comparison that was imported keeps what its
pack says; what is changed of it lies beside it as edits (domain.edit). Either way a draft can
always be saved: an earlier one saved again is the undo.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.edit import with_edits
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.keys import comparison_key, normalised, term_key
from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.runtime.long_work import LongWork
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.services.draft_checks import problems_of
from diffstudy.services.draft_contents import draft_of, one_line, written
from diffstudy.services.draft_edits import changes_of
from diffstudy.services.draft_questions import never_asked
from diffstudy.services.edited_page import EditedPage
from diffstudy.services.import_cards import card_calls
from diffstudy.services.import_writing import save_calls
from diffstudy.services.packed_comparison import content_hash
from diffstudy.storage.comparison_store import PlacedRows, parts_of
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

NewId = Callable[[], str]
"""Returns letters and digits that no other library has for a pack."""

CHANGED = Changes.LIBRARY | Changes.STUDY_QUEUE
FIRST_TITLE = "My comparisons"
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Writing:
    """A comparison that is open in the editor.

    Args:
        is_own: whether it is written here; else some things stay as its author has them.
    """

    comparison: str
    pack: str
    pack_title: str
    is_own: bool
    draft: Draft


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did: the time of day as hours and minutes, and what views have to read again."""

    hour: int
    minute: int
    changes: Changes


class WritingService:
    """Creates and saves comparisons.

    Args:
        new_id: names the first pack.
        learner: whose mix-ups wake a contrast that was written just now.
    """

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        new_id: NewId,
        learner: str = DEFAULT_LEARNER,
    ) -> None:
        self._database = database
        self._clock = clock
        self._new_id = new_id
        self._learner = learner

    def open(self, comparison: str) -> Writing:
        """Return a comparison to be edited; raises NotFound."""
        with self._database.reading() as uow:
            return _writing(uow, comparison)

    def create(self, headwords: tuple[str, ...], pack: str | None = None) -> Writing:
        """Begin a comparison.

        Args:
            headwords: two different ones or more.
            pack: one of those written here; None for the first, which is made where there is none.

        Raises:
            EditRefused: a headword is missing, too long, or there twice.
            NotFound: the pack is not there, or not written here.
        """
        names = tuple(one_line(each) for each in headwords)
        _check_names(names)
        with self._database.unit_of_work() as uow:
            own = pack or own_pack(uow, self._new_id)
            if own not in uow.packs.own():
                raise NotFound(tr("New comparisons go into packs that are written here."))
            there = _same_pair(uow, own, names)
            if there is not None:
                return _writing(uow, there)
            key = free_key(uow, comparison_key(own, names))
            comparison = Comparison(
                key, " vs. ".join(names), tuple(term_for(uow, own, name) for name in names)
            )
            put(uow, {key: comparison}, own, self._learner)
            writing = _writing(uow, key)
            uow.commit()
        return writing

    def save(self, comparison: str, draft: Draft) -> Saved:
        """Let a comparison read as its draft; raises NotFound where it is gone."""
        moment = self._clock.now()
        with self._database.unit_of_work() as uow:
            page = EditedPage(uow, comparison)
            place = uow.packs.place_of(comparison)
            assert place is not None
            if place[0] in uow.packs.own():
                is_changed = self._save_own(page, draft, place[0])
            else:
                is_changed = self._save_edits(page, draft, moment.utc_ms)
            if is_changed:
                uow.commit()
        minutes = (moment.utc_ms // 60_000 + moment.utc_offset_min) % 1_440
        return Saved(minutes // 60, minutes % 60, CHANGED if is_changed else Changes.NONE)

    def problems(self, comparison: str, draft: Draft) -> tuple[DraftProblem, ...]:
        """Return what keeps a draft from being shared, and then what of it is never asked.

        Raises:
            NotFound: the comparison is gone.
        """
        with self._database.reading() as uow:
            page = EditedPage(uow, comparison)
            place = uow.packs.place_of(comparison)
            assert place is not None
            is_own = place[0] in uow.packs.own()
            near = uow.comparisons.get_many(uow.comparisons.neighbours(comparison))
            # A page from elsewhere is judged by its own attributions, one's own by none.
            parts = page.parts
            for where, value in () if is_own else changes_of(draft, parts):
                parts.put(where, value)
            now = written(draft, page.packed, parts) if is_own else parts.comparison()
        hard = problems_of(draft, is_own=is_own)
        return (*hard, *never_asked(draft, now, near))

    def troubled(self, pack: str) -> tuple[str, ...]:
        """Return the keys of the comparisons of a pack that keep it from being shared.

        A page from elsewhere may lack what its source has lost, so only one's own are judged.
        """
        with self._database.reading() as uow:
            if pack not in uow.packs.own():
                return ()
            pages = uow.comparisons.get_many(each.key for each in uow.packs.titles(pack))
        drafts = {page.key: draft_of(page, ComparisonParts(page)) for page in pages}
        return tuple(
            key
            for key, draft in drafts.items()
            if any(each.is_hard for each in problems_of(draft, is_own=True))
        )

    def _save_own(self, page: EditedPage, draft: Draft, pack: str) -> bool:
        before = page.packed
        comparison = written(draft, with_edits(before, page.edits), page.parts)
        names = [term.headword for term in comparison.terms]
        if not all(names):
            # A side is never without a name: an emptied field keeps the last one.
            comparison = replace(
                comparison,
                title=before.title,
                terms=tuple(
                    replace(now, headword=now.headword or was.headword)
                    for now, was in zip(comparison.terms, _ordered(before, draft), strict=True)
                ),
            )
        if comparison == before:
            return False
        put(page.uow, {before.key: comparison}, pack, self._learner)
        return True

    def _save_edits(self, page: EditedPage, draft: Draft, now_ms: int) -> bool:
        changes = changes_of(draft, page.parts)
        for place, value in changes:
            edit = page.edit(place, value, now_ms)
            page.uow.edits.add(page.packed.key, edit)
            page.edits = (*page.edits, edit)
        if changes:
            save_calls(page.uow, page.calls_with(page.edits), self._learner, LongWork())
        return bool(changes)


def own_pack(uow: UnitOfWork, new_id: NewId) -> str:
    """Return the id of the first pack that is written here, made now where there is none."""
    own = uow.packs.own()
    if own:
        return own[0]
    pack = f"own.{new_id()}"
    uow.comparisons.save_pack(Pack(pack, FIRST_TITLE, ()))
    uow.packs.mark_own(pack)
    return pack


def put(uow: UnitOfWork, pages: Mapping[str, Comparison | None], pack: str, learner: str) -> None:
    """Write comparisons of the learner's own, with their cards; the caller commits.

    Args:
        pages: by key; None for one that leaves the library.
        pack: of those that are not there yet.
        learner: whose mix-ups wake a contrast.
    """
    there = {key: each for key, each in pages.items() if each is not None}
    places = {key: uow.packs.place_of(key) for key in pages}
    leaving = [key for key in pages if key not in there and places[key] is not None]
    readers = {key: (lambda each=each: each) for key, each in there.items()}
    calls = card_calls(uow, readers, leaving, LongWork())
    free = uow.packs.free_position(pack)
    rows = []
    for key, each in there.items():
        place = places[key]
        if place is None:
            place, free = (pack, free), free + 1
        rows.append(PlacedRows(parts_of(each), place[0], content_hash(each), place[1]))
    for key in there:
        if places[key] is not None:
            uow.edits.replace(key, ())
    uow.comparisons.save_many(rows)
    uow.comparisons.set_archived(leaving, archived=True)
    save_calls(uow, calls, learner, LongWork())


def _writing(uow: UnitOfWork, comparison: str) -> Writing:
    page = EditedPage(uow, comparison)
    place = uow.packs.place_of(comparison)
    assert place is not None
    return Writing(
        comparison,
        place[0],
        uow.comparisons.pack(place[0]).title,
        place[0] in uow.packs.own(),
        draft_of(page.packed, page.parts),
    )


def _check_names(names: tuple[str, ...]) -> None:
    if len(names) < 2 or not all(names):
        raise EditRefused(tr("A comparison needs two terms. Write both."))
    if len({normalised(name) for name in names}) < len(names):
        raise EditRefused(
            tr("“{term}” is there twice. Write the term to tell it from.", term=names[0])
        )
    long = next((name for name in names if len(name) > _LONGEST_NAME), None)
    if long is not None:
        raise EditRefused(
            tr(
                "A term has at most {limit} characters. Shorten “{term}…”.",
                limit=_LONGEST_NAME,
                term=long[:20],
            )
        )


def _same_pair(uow: UnitOfWork, pack: str, names: tuple[str, ...]) -> str | None:
    """Return the comparison of a pack that compares just these terms, where there is one."""
    wanted = sorted(normalised(name) for name in names)
    for each in uow.packs.titles(pack):
        if sorted(normalised(term) for term in each.terms) == wanted:
            return each.key
    return None


def term_for(uow: UnitOfWork, pack: str, name: str) -> Term:
    """Return the term of a pack with this headword, or a new one under a free key."""
    wanted = term_key(pack, name)
    candidate, number = wanted, 2
    while True:
        known = uow.comparisons.named((candidate,)).get(candidate)
        if known is None or normalised(known) == normalised(name):
            return Term(candidate, name if known is None else known)
        candidate, number = f"{wanted}-{number}", number + 1


def free_key(uow: UnitOfWork, wanted: str, taken: Collection[str] = ()) -> str:
    """Return a key for a new comparison: the one that is wanted, with a number where it is taken."""
    candidate, number = wanted, 2
    while candidate in taken or uow.packs.place_of(candidate) is not None:
        candidate, number = f"{wanted}-{number}", number + 1
    return candidate


def _ordered(before: Comparison, draft: Draft) -> tuple[Term, ...]:
    """Return the terms of a comparison in the order that its draft has."""
    return tuple(before.term(each.key) for each in draft.terms)
