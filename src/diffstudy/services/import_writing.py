"""A prepared import into the library: one transaction, its history included."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.edit import Edit
from diffstudy.domain.errors import NotFound
from diffstudy.domain.language import later, tr
from diffstudy.domain.pack import Pack
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.edits_over_import import edits_after
from diffstudy.services.import_cards import Calls, card_calls, chunks
from diffstudy.services.import_conflicts import NO_ANSWERS, ImportAnswers
from diffstudy.services.import_plan import FilePlan, ImportPlan, PlannedComparison, sorted_out
from diffstudy.services.packed_comparison import kept
from diffstudy.services.virtual_pairs import wake_compared
from diffstudy.storage.comparison_store import (
    ComparisonState,
    PlacedRows,
    packed_parts,
    unpacked_parts,
)
from diffstudy.storage.import_store import ComparisonEntry
from diffstudy.storage.unit_of_work import UnitOfWork

IMPORTS_KEPT = 20
"""So many of the last imports can be taken back, one after the other."""

_WRITTEN_AT_ONCE = 200
_CARDS_AT_ONCE = 1_000
_WHAT = later("Saving")

Write = tuple[PlannedComparison, str]
"""A comparison to write, and the id of its pack."""


@dataclass(frozen=True, slots=True)
class PreparedImport:
    """An import worked out against the library as it was found.

    Args:
        files: the plan, sorted out anew.
        found: the state of every comparison; what is written rests on it.
        packs: what is saved of packs, without comparisons.
        writes: comparisons to write by key, in order.
        leaving: keys of comparisons to archive.
        calls: cards of those that are written, and of those that are touched by it.
        rows: the rows of those that are written, packed in groups.
        edits_found: the learner's edits of those that are written, by key; rested on as well.
        edits: what becomes of these.
    """

    files: tuple[FilePlan, ...]
    found: Mapping[str, ComparisonState]
    packs: tuple[Pack, ...]
    writes: Mapping[str, Write]
    leaving: tuple[str, ...]
    calls: Calls
    rows: tuple[bytes, ...]
    edits_found: Mapping[str, tuple[Edit, ...]]
    edits: Mapping[str, tuple[Edit, ...]]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be written."""
        return not (self.writes or self.leaving or self.packs)

    def still_holds(self, uow: UnitOfWork) -> bool:
        """Whether the library is still as it was found."""
        is_same = uow.comparisons.states() == self.found
        return is_same and uow.edits.of_many(tuple(self.writes)) == self.edits_found


def prepare(
    uow: UnitOfWork,
    plan: ImportPlan,
    work: LongWork,
    answers: ImportAnswers = NO_ANSWERS,
    utc_ms: int = 0,
) -> PreparedImport:
    """Work out what is to be written: most of the time that an import takes is spent here.

    Args:
        answers: what the learner said to conflicts and doubts.
        utc_ms: when they said it.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    found = uow.comparisons.states()
    present: dict[str, dict[str, str]] = {}
    for key, state in found.items():
        if not state.is_archived:
            present.setdefault(state.pack, {})[key] = state.content_hash
    files: list[FilePlan] = []
    packs: dict[str, Pack] = {}
    last: dict[str, Write | None] = {}
    for file in plan.files:
        if file.pack is None:
            files.append(file)
            continue
        done = sorted_out(file, present.setdefault(file.pack.id, {}))
        files.append(done)
        if done.new or done.changed or _says_otherwise(uow, file):
            packs[file.pack.id] = file.pack
        for comparison in (*done.new, *done.changed):
            last.pop(comparison.key, None)  # what is said last is written last
            last[comparison.key] = (comparison, file.pack.id)
        last.update(dict.fromkeys(done.vanished))
    writes = {
        key: each
        for key, each in last.items()
        if each is not None and not _stands(found.get(key), each[0].digest)
    }
    leaving = tuple(
        key for key, each in last.items() if each is None and key in found and not found[key][3]
    )
    readers = {key: each.comparison for key, (each, _) in writes.items()}
    edits_found, edits = edits_after(
        uow, {key: each for key, (each, _) in writes.items()}, answers, utc_ms
    )
    calls = card_calls(uow, readers, leaving, work, edits)
    return PreparedImport(
        files=tuple(files),
        found=found,
        packs=tuple(packs.values()),
        writes=writes,
        leaving=leaving,
        calls=calls,
        edits_found=edits_found,
        edits=edits,
        rows=_packed_rows(readers.values(), work),
    )


def _packed_rows(readers: Iterable[Callable[[], Comparison]], work: LongWork) -> tuple[bytes, ...]:
    """Return the rows of comparisons, packed in the groups in which they are written."""
    rows: list[bytes] = []
    for group in chunks(readers, _WRITTEN_AT_ONCE):
        work.check()
        rows.append(packed_parts(read() for read in group))
    return tuple(rows)


def write(
    uow: UnitOfWork,
    prepared: PreparedImport,
    renamed: Mapping[str, str],
    learner: str,
    utc_ms: int,
    work: LongWork,
) -> int:
    """Write a prepared import and return its id; the caller commits.

    Args:
        renamed: the new key by the old one, of what was renamed just before.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    names = [_shown(file.path.name) for file in prepared.files if file.pack is not None]
    own_id = uow.imports.begin(utc_ms, names, renamed)
    uow.imports.note_packs(own_id, [(pack.id, _kept_pack(uow, pack.id)) for pack in prepared.packs])
    for pack in prepared.packs:
        uow.comparisons.save_pack(pack)
    free = _free_positions(prepared.found)
    done, total = 0, len(prepared.writes)
    groups = chunks(prepared.writes.values(), _WRITTEN_AT_ONCE)
    for group, rows in zip(groups, prepared.rows, strict=True):
        work.step(done, total, tr(_WHAT))
        with _no_collecting():
            _write_group(uow, own_id, done, group, rows, prepared.found, free)
        done += len(group)
    work.check()
    _carry_edits_over(uow, own_id, prepared)
    uow.comparisons.set_archived(prepared.leaving, archived=True)
    left = [
        ComparisonEntry(key, "archived", prepared.found[key].content_hash)
        for key in prepared.leaving
    ]
    uow.imports.note(own_id, done, left)
    for keys in chunks(prepared.calls, _CARDS_AT_ONCE):
        uow.imports.note_calls(own_id, uow.cards.calls_of(keys))
    save_calls(uow, prepared.calls, learner, work)
    uow.imports.keep_last(IMPORTS_KEPT)
    work.step(total, total, tr(_WHAT))
    return own_id


def save_calls(uow: UnitOfWork, calls: Calls, learner: str, work: LongWork) -> None:
    """Give comparisons their cards, and wake the contrasts that were mixed up before.

    A pair may have been mixed up before any page compared it.
    """
    for group in chunks(calls.items(), _CARDS_AT_ONCE):
        work.check()
        uow.cards.call_for(dict(group))
    called_for = {card for cards in calls.values() for card in cards}
    for known in dict.fromkeys((learner, *(each.key for each in uow.classroom.learners()))):
        wake_compared(uow, called_for, known)


def _carry_edits_over(uow: UnitOfWork, own_id: int, prepared: PreparedImport) -> None:
    edits = prepared.edits
    for key, became in edits.items():
        uow.edits.replace(key, became)
    uow.imports.note_edits(
        own_id,
        [(key, prepared.edits_found.get(key, ()), became) for key, became in edits.items()],
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let no garbage be looked for among rows that live for a moment: a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _write_group(
    uow: UnitOfWork,
    own_id: int,
    first: int,
    group: Sequence[Write],
    rows: bytes,
    found: Mapping[str, ComparisonState],
    free: dict[str, int],
) -> None:
    there = [each.key for each, _ in group if each.key in found]
    was = {key: kept(each) for key, each in uow.comparisons.as_packed(there).items()}
    placed: list[PlacedRows] = []
    entries: list[ComparisonEntry] = []
    for (each, pack), parts in zip(group, unpacked_parts(rows), strict=True):
        state = found.get(each.key)
        if state is None:
            position = free[pack] = free.get(pack, -1) + 1
            entries.append(ComparisonEntry(each.key, "added", each.digest))
        else:
            # A changed page stays where the learner knows it to be.
            position = state.position
            outcome = "restored" if state.is_archived else "changed"
            before = (was[each.key], state.content_hash, state.position)
            entries.append(ComparisonEntry(each.key, outcome, each.digest, *before))
        placed.append(PlacedRows(parts, pack, each.digest, position))
    uow.imports.note_rewordings(own_id, uow.comparisons.save_many(placed))
    uow.imports.note(own_id, first, entries)


def _shown(name: str) -> str:
    """Return a file name as text; a name in another encoding keeps its readable letters."""
    return os.fsencode(name).decode("utf-8", "replace")


def _kept_pack(uow: UnitOfWork, pack_id: str) -> bytes | None:
    try:
        return kept(uow.comparisons.pack(pack_id))
    except NotFound:
        return None


def _says_otherwise(uow: UnitOfWork, file: FilePlan) -> bool:
    """Whether a file that is a version of a pack says something else of it than the library."""
    if file.pack is None or not file.states_version:
        return False
    try:
        return uow.comparisons.pack(file.pack.id) != file.pack
    except NotFound:
        return True


def _free_positions(found: Mapping[str, ComparisonState]) -> dict[str, int]:
    """Return the last position that is taken in each pack."""
    last: dict[str, int] = {}
    for state in found.values():
        last[state.pack] = max(last.get(state.pack, -1), state.position)
    return last


def _stands(state: ComparisonState | None, digest: str) -> bool:
    """Whether a comparison is in the library with just this content."""
    return state is not None and not state.is_archived and state.content_hash == digest


def titles_of(files: Iterable[FilePlan]) -> dict[str, str]:
    """Return the titles of all comparisons of a plan by key."""
    return {each.key: each.title for file in files for each in file.comparisons}
