"""A learner's edits over a newer version of their page: a three-way merge, place by place.

The law: what the pack left as it was keeps my wording; what the pack now says as I do is no edit
any more; what both changed is a conflict, in which my wording stays unless I choose theirs. The
pack's new wording becomes the base of what stays, so nothing is asked twice.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from diffstudy.domain.comparison import QUIZ_FROM, ChartRow, Comparison, QuizLine, Sense
from diffstudy.domain.comparison_parts import ComparisonParts, example_name, sense_of
from diffstudy.domain.edit import Edit, edited_parts, live_edits, says_the_same
from diffstudy.domain.place import ORDER, Place, Section, Value, Whose, item_text
from diffstudy.domain.place_words import place_words, value_words
from diffstudy.services.counterparts import Counterparts


@dataclass(frozen=True, slots=True)
class EditConflict:
    """A place that both the learner and the pack changed.

    Args:
        comparison: key of the comparison.
        title: of the comparison.
        place: where, in the newer version.
        words: the place as it is called.
        base, mine, theirs: the pack's wording before, the learner's, the pack's now; "" for
            nothing.
    """

    comparison: str
    title: str
    place: Place
    words: str
    base: str
    mine: str
    theirs: str

    @property
    def id(self) -> "ConflictId":
        """What names it when it is answered."""
        return self.comparison, self.place


ConflictId = tuple[str, Place]
"""The key of a comparison and a place in it."""


@dataclass(frozen=True, slots=True)
class ImportAnswers:
    """What the learner said before an import is applied.

    Args:
        theirs: the conflicts in which the file's wording is wanted; in all others mine stays.
        owners: whose doubtful definitions are, by comparison and place: the key of a term, or
            None for none of them.
        texts: what else is to stand in a place, such as the label that a chart row has lost.
        skipped: items that are left out, by comparison and place.
    """

    theirs: frozenset[ConflictId] = frozenset()
    owners: Mapping[ConflictId, str | None] = field(default_factory=dict)
    texts: Mapping[ConflictId, str] = field(default_factory=dict)
    skipped: frozenset[ConflictId] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """What becomes of the edits of one comparison.

    Args:
        edits: those that stay, on the new base.
        conflicts: every place that both changed, however it is settled.
        kept: items that the pack no longer has and that stay because they were edited, in words.
        dropped: edits of what can no longer be, such as the cell of a term that has gone.
        absorbed: how many edits the pack now says itself.
    """

    edits: tuple[Edit, ...]
    conflicts: tuple[EditConflict, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    absorbed: int = 0


@dataclass(frozen=True, slots=True)
class EditsOutlook:
    """What importing newer versions means for the edits of their comparisons.

    Args:
        conflicts: places that both the learner and the pack changed.
        kept: edited items that the packs no longer have, as "title, place: text".
        dropped: edits of what can no longer be, as "title, place".
        settled: definitions whose owner the learner has told before.
    """

    conflicts: tuple[EditConflict, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    settled: frozenset[ConflictId] = frozenset()


NO_EDITS = EditsOutlook()
NO_ANSWERS = ImportAnswers()


def merged(
    edits: Iterable[Edit], old: Comparison, new: Comparison, theirs: Collection[Place] = ()
) -> Merge:
    """Return what becomes of edits when a comparison is replaced by a newer version.

    Args:
        old, new: as the pack had it and has it now, both without edits.
        theirs: conflicting places in which the pack's wording was chosen.
    """
    live = live_edits(edits)
    if not live:
        return Merge(())
    work = _Merging(live, old, new, theirs)
    for edit in live:
        work.take(edit)
    return Merge(
        tuple(work.edits.values()),
        tuple(work.conflicts),
        tuple(work.kept),
        tuple(work.dropped),
        work.absorbed,
    )


class _Merging:
    def __init__(
        self,
        live: Iterable[Edit],
        old: Comparison,
        new: Comparison,
        theirs: Collection[Place],
    ) -> None:
        self._comparison = new
        self._old_terms = [term.key for term in old.terms]
        self._terms = [term.key for term in new.terms]
        self._mine = edited_parts(old, live)
        self._new = ComparisonParts(new)
        self._counterparts = Counterparts(ComparisonParts(old), self._new)
        self._theirs = theirs
        self.edits: dict[Place, Edit] = {}
        self.conflicts: list[EditConflict] = []
        self.kept: list[str] = []
        self.dropped: list[str] = []
        self.absorbed = 0

    def take(self, edit: Edit) -> None:
        """Decide about one edit."""
        if edit.place.field == ORDER:
            self._arrange(edit)
            return
        edit = replace(edit, base=self._turned(edit.base), own=self._turned(edit.own))
        place = self._counterparts.place(edit.place)
        has_lost_term = not self._can_be(edit.own)
        if has_lost_term or (place is not None and place.field and not self._new.has(place)):
            self.dropped.append(place_words(edit.place, self._comparison, self._mine))
        elif place is not None:
            self._compare(edit, place)
        elif not edit.place.field:
            self._take_item_without_counterpart(edit)
        else:
            self._keep_item(edit)

    def _arrange(self, edit: Edit) -> None:
        """Keep my order: nobody is asked about it, for it changes no words."""
        now = self._new.get(edit.place)
        if now == edit.own:
            self.absorbed += 1
        else:
            self._stay(edit, edit.place, now)

    def _compare(self, edit: Edit, place: Place) -> None:
        now = self._new.get(place)
        if says_the_same(now, edit.own) and _is_settled(now, edit.own):
            self.absorbed += 1
            return
        if says_the_same(now, edit.base) or says_the_same(now, edit.own):
            self._stay(edit, place, now)
            return
        self.conflicts.append(
            EditConflict(
                comparison=self._comparison.key,
                title=self._comparison.title,
                place=place,
                words=place_words(place, self._comparison, self._new),
                base=value_words(edit.base, self._comparison),
                mine=value_words(edit.own, self._comparison),
                theirs=value_words(now, self._comparison),
            )
        )
        if place not in self._theirs:
            self._stay(edit, place, now)

    def _take_item_without_counterpart(self, edit: Edit) -> None:
        if edit.own is None:
            self.absorbed += 1  # it was taken away here, and now by the pack
        elif edit.base is None:
            place = self._hung(edit.place)
            if place is not None:
                self.edits[place] = replace(edit, place=place)
        else:
            self._keep_item(edit)

    def _keep_item(self, edit: Edit) -> None:
        """Keep an item that the pack no longer has, as one of the learner's own."""
        item = edit.place.whole
        if item.section is Section.EXAMPLE and self._hung(item) is None:
            item = Place(Section.SENSE, sense_of(item.item))  # its definition has gone with it
        value = self._turned(self._mine.item(item))
        place = self._hung(item)
        if value is None or place is None or place in self.edits or not self._can_be(value):
            return
        self.edits[place] = Edit(place, None, value, edit.made_ms)
        words = value_words(value, self._comparison)
        self.kept.append(f"{place_words(item, self._comparison, self._mine)}: {words}")

    def _hung(self, place: Place) -> Place | None:
        """Return the place of an example under its definition in the newer version, if there."""
        if place.section is not Section.EXAMPLE:
            return place
        old_sense = sense_of(place.item)
        sense = self._counterparts.place(Place(Section.SENSE, old_sense))
        if sense is None:
            return None
        if sense.item == old_sense:
            return place
        item = self._mine.item(place)
        words = item_text(item) if item is not None else place.item
        taken = [*self._new.examples_of(sense.item), *(each.item for each in self.edits)]
        return Place(place.section, example_name(sense.item, words, taken))

    def _turned(self, value: Value) -> Value:
        """Put the cells of a row in the order that the terms have now."""
        if not isinstance(value, ChartRow) or self._terms == self._old_terms:
            return value
        cells = dict(zip(self._old_terms, value.cells, strict=False))
        return replace(value, cells=tuple(cells.get(term) for term in self._terms))

    def _can_be(self, value: Value) -> bool:
        """Whether the comparison still has the term that a value names."""
        match value:
            case Whose() | Sense():
                return value.term_key is None or value.term_key in self._terms
            case QuizLine():
                return value.answer_key in self._terms
            case _:
                return True

    def _stay(self, edit: Edit, place: Place, now: Value) -> None:
        self.edits[place] = Edit(place, now, edit.own, edit.made_ms)


def _is_settled(now: Value, own: Value) -> bool:
    """Whether the pack is as sure as the learner whose definition it is."""
    if isinstance(now, Whose) and isinstance(own, Whose):
        return now.confidence >= QUIZ_FROM or now.confidence >= own.confidence
    return True
