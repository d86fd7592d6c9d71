"""The comparisons of a package, from the notes that speak of one."""

from dataclasses import dataclass, field

from diffstudy.domain.comparison import Comparison, Source
from diffstudy.domain.keys import comparison_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.anki.draft import MOST_PARTS, Draft
from diffstudy.importers.anki.field_text import has_media
from diffstudy.importers.anki.group_notes import headwords_of, read_group
from diffstudy.importers.anki.left_out import LeftOut, quoted
from diffstudy.importers.anki.sorting import Group, Marking, SortedNotes, VersusNote
from diffstudy.importers.anki.versus_note import read_versus
from diffstudy.importers.page.title import canonical_title

MOST_COMPARISONS = 2_000
_MOST_SHOWN = 20


@dataclass(slots=True)
class _Builder:
    pack_id: str
    left_out: LeftOut
    drafts: dict[str, Draft] = field(default_factory=dict)
    problems: list[PackProblem] = field(default_factory=list)
    decks: list[str] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def draft(self, terms: tuple[str, ...]) -> Draft | None:
        """Return the comparison of these terms, a new one if need be; None if there are too many."""
        key = comparison_key(self.pack_id, terms)
        if key not in self.drafts and len(self.drafts) >= MOST_COMPARISONS:
            return None
        return self.drafts.get(key) or Draft(self.pack_id, terms)

    def keep(self, draft: Draft) -> None:
        self.drafts[draft.key] = draft

    def tell(self, text: str, level: ProblemLevel = ProblemLevel.NOTE) -> None:
        self.problems.append(PackProblem(level, text))


def build(
    found: SortedNotes, pack_id: str, source: Source
) -> tuple[tuple[Comparison, ...], tuple[PackProblem, ...]]:
    """Return the comparisons of the notes, by their titles, and what the reader should know."""
    builder = _Builder(pack_id, found.left_out)
    for each in found.versus:
        _versus(builder, each)
    for group in found.groups:
        _group(builder, group)
    for draft in builder.drafts.values():
        if draft.is_overfull:
            builder.tell(
                f"“{canonical_title(draft.headwords)}” was given more than {MOST_PARTS} "
                "definitions, rows, differences or examples; the rest was left out.",
                ProblemLevel.WARNING,
            )
    if builder.decks:
        builder.tell(
            "A small deck becomes one comparison; mark its notes otherwise in Anki if they are not "
            f"meant to be compared. Taken: {_listed(builder.decks)}."
        )
    if builder.unread:
        builder.tell(f"These fields were not read: {_listed(sorted(builder.unread))}.")
    comparisons = sorted(
        (draft.finished(source) for draft in builder.drafts.values()),
        key=lambda comparison: (comparison.title.casefold(), comparison.key),
    )
    return tuple(comparisons), (*builder.problems, *found.left_out.problems())


def _versus(builder: _Builder, each: VersusNote) -> None:
    front = each.note.fields[0][1]
    draft = builder.draft(each.terms)
    if draft is None:
        builder.left_out.because(front, _too_many())
        return
    builder.unread.update(read_versus(draft, each.terms, each.note))
    if draft.is_empty:
        has_only_media = any(has_media(value) for _, value in each.note.fields[1:])
        cure = "its back holds only pictures or sounds" if has_only_media else "its back is empty"
        builder.left_out.because(front, f"{cure}; write the difference as text")
        return
    builder.keep(draft)


def _group(builder: _Builder, group: Group) -> None:
    headwords = headwords_of(group)
    is_deck = group.marking is Marking.DECK
    if headwords is None or (is_deck and len(group.notes) != group.notes[0].deck_size):
        _without_terms(builder, group)
        return
    draft = builder.draft(headwords)
    if draft is None:
        for note in group.notes:
            builder.left_out.because(note.fields[0][1], _too_many())
        return
    if not read_group(draft, group, builder.left_out):
        return
    builder.keep(draft)
    if is_deck:
        builder.decks.append(group.name)


def _without_terms(builder: _Builder, group: Group) -> None:
    for note in group.notes:
        if group.marking is Marking.DECK:
            builder.left_out.unmarked_note(note.fields[0][1])
        else:
            builder.left_out.because(
                note.fields[0][1],
                f"{quoted(group.name)} does not show which two to six terms are compared; name them "
                "in the tag, such as vs::lend--borrow",
            )


def _listed(names: list[str]) -> str:
    shown = ", ".join(map(quoted, names[:_MOST_SHOWN]))
    more = len(names) - _MOST_SHOWN
    return f"{shown} and {more:,} more" if more > 0 else shown


def _too_many() -> str:
    return f"the package makes more than {MOST_COMPARISONS:,} comparisons; export smaller decks"
