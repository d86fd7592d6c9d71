"""Taking an import back: the library as it was before it, schedules as the log says.

Only the last import can be taken back, then the one before it. A comparison that was changed
since, by whatever means, is left as it is and named. The learner's edits are as they were, and
those that were made since are carried back like over an import.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import NothingToUndo
from diffstudy.domain.language import later, tr
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.import_cards import Calls, card_calls, chunks
from diffstudy.services.import_conflicts import merged
from diffstudy.services.import_identity import rename
from diffstudy.services.import_writing import save_calls
from diffstudy.services.packed_comparison import kept_comparison, kept_pack
from diffstudy.services.virtual_pairs import pairs_among, remake_virtual
from diffstudy.storage.comparison_store import ComparisonState, PlacedRows, parts_of
from diffstudy.storage.import_store import ComparisonEntry, ImportEntry
from diffstudy.storage.unit_of_work import UnitOfWork

_AT_ONCE = 200
_OUTCOMES = ("added", "changed", "restored", "archived")
_WHAT = later("Taking the import back")


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What taking an import back did, in titles.

    Args:
        files: names of the files that had been imported.
        removed: comparisons that left the library, as they had come with the import.
        reworded: comparisons that have their old content again.
        returned: comparisons that are in the library again.
        left: comparisons that were changed since and stayed as they are.
    """

    files: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]
    returned: tuple[str, ...]
    left: tuple[str, ...]
    changes: Changes


def take_back(uow: UnitOfWork, own_id: int | None, learner: str, work: LongWork) -> UndoReport:
    """Take the last import back; the caller commits.

    Args:
        own_id: the import that is meant; None for whichever is the last.

    Raises:
        NothingToUndo: there is none, or another one came after it.
        WorkCancelled: ``work`` was cancelled.
    """
    entry = uow.imports.latest()
    if entry is None:
        raise NothingToUndo(tr("There is no import to take back."))
    if own_id not in {None, entry.id}:
        raise NothingToUndo(tr("This import cannot be taken back: another one came after it."))
    return _Undo(uow, entry, work).done(learner)


class _Undo:
    def __init__(self, uow: UnitOfWork, entry: ImportEntry, work: LongWork) -> None:
        self._uow = uow
        self._entry = entry
        self._work = work
        states = uow.comparisons.states()
        self._groups: dict[str, list[ComparisonEntry]] = {name: [] for name in (*_OUTCOMES, "left")}
        for each in uow.imports.comparisons(entry.id):
            is_same = _is_as_left(states.get(each.key), each)
            self._groups[each.outcome if is_same else "left"].append(each)
        self._packs = {key: state.pack for key, state in states.items()}
        self._edited_since: set[str] = set()

    def done(self, learner: str) -> UndoReport:
        """Do it."""
        uow, entry = self._uow, self._entry
        report = self._report()
        self._write_back()
        uow.comparisons.set_archived(self._keys("archived"), archived=False)
        self._remove_added()
        left = set(self._keys("left"))
        if not left:  # what was changed since keeps its words
            uow.comparisons.reword(uow.imports.rewordings(entry.id))
        rename(uow, {new: old for old, new in entry.renamed.items()})
        self._restore_packs()
        there = uow.comparisons.states()
        calls = uow.imports.calls(entry.id)
        kept = {key: cards for key, cards in calls.items() if key in there and key not in left}
        save_calls(uow, kept | self._calls_of_edited(), learner, self._work)
        uow.imports.forget(entry.id)
        return report

    def _keys(self, *outcomes: str) -> list[str]:
        return [each.key for outcome in outcomes for each in self._groups[outcome]]

    def _report(self) -> UndoReport:
        titles = self._uow.comparisons.titles(self._keys(*_OUTCOMES, "left"))

        def named(*outcomes: str) -> tuple[str, ...]:
            return tuple(titles.get(key, key) for key in self._keys(*outcomes))

        return UndoReport(
            files=self._entry.files,
            removed=named("added", "restored"),
            reworded=named("changed"),
            returned=named("archived"),
            left=named("left"),
            changes=Changes.LIBRARY | Changes.STUDY_QUEUE,
        )

    def _write_back(self) -> None:
        back = [*self._groups["changed"], *self._groups["restored"]]
        done = 0
        for group in chunks(back, _AT_ONCE):
            self._work.step(done, len(back), tr(_WHAT))
            data = self._uow.imports.was(self._entry.id, [each.key for each in group])
            was = {key: kept_comparison(each) for key, each in data.items()}
            self._carry_edits_back(was)
            self._uow.comparisons.save_many(
                [
                    PlacedRows(
                        parts_of(was[each.key]),
                        self._packs[each.key],
                        each.was_hash or "",
                        each.was_position or 0,
                        is_archived=each.outcome == "restored",
                    )
                    for each in group
                ]
            )
            done += len(group)

    def _carry_edits_back(self, was: Mapping[str, Comparison]) -> None:
        """Give comparisons the edits that they had, before their old content is saved."""
        now = self._uow.edits.of_many(tuple(was))
        noted = self._uow.imports.edits(self._entry.id)
        for key in was.keys() & (now.keys() | noted.keys()):
            before, became = noted.get(key, ((), ()))
            present = now.get(key, ())
            if present != became:
                self._edited_since.add(key)
                there = self._uow.comparisons.as_packed((key,))[key]
                before = merged(present, there, was[key]).edits
            self._uow.edits.replace(key, before)

    def _calls_of_edited(self) -> Calls:
        """Return the cards of what was edited since: those from before may not fit it."""
        edits = self._uow.edits.of_many(tuple(self._edited_since))
        pages = self._uow.comparisons.as_packed(self._edited_since)
        readers = {key: partial(pages.__getitem__, key) for key in pages}
        return card_calls(self._uow, readers, (), self._work, edits)

    def _remove_added(self) -> None:
        """Delete what the import added; what was studied, edited or put into a deck is archived."""
        added = self._keys("added")
        now = self._uow.edits.of_many(added)
        for key, (was, became) in self._uow.imports.edits(self._entry.id).items():
            if key in now and now[key] == became:
                self._uow.edits.replace(key, was)  # they came with the import
        in_use = self._uow.comparisons.in_use(added)
        self._uow.comparisons.set_archived(in_use, archived=True)
        unused = [key for key in added if key not in in_use]
        pairs = pairs_among(self._uow.comparisons.terms_of(unused).values())
        done = 0
        for group in chunks(unused, _AT_ONCE):
            self._work.step(done, len(unused), tr(_WHAT))
            self._uow.cards.call_for_none(group)
            self._uow.comparisons.remove(group)
            done += len(group)
        remake_virtual(self._uow, pairs)
        self._work.check()

    def _restore_packs(self) -> None:
        for key, was in self._uow.imports.packs(self._entry.id):
            if was is None:
                self._uow.comparisons.remove_pack(key)
            else:
                self._uow.comparisons.save_pack(kept_pack(was))


def _is_as_left(state: ComparisonState | None, entry: ComparisonEntry) -> bool:
    """Whether a comparison is still as the import left it."""
    return (
        state is not None
        and state.content_hash == entry.content_hash
        and state.is_archived == (entry.outcome == "archived")
    )
