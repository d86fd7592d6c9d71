"""A comparison while it is being written: plain texts in the order in which they stand.

A draft may lack anything: it can always be kept, and what it lacks is said beside it. Every item
has a name, by which it stays the same item while its words and its place change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from diffstudy.domain.place import Section


class Named(Protocol):
    """An item of a draft."""

    @property
    def name(self) -> str:
        """By which it stays the same item."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class DraftTerm:
    """A side; ``key`` is that of the term."""

    key: str
    headword: str


@dataclass(frozen=True, slots=True)
class DraftDifference:
    """A key difference with its short title, which may be empty."""

    name: str
    text: str = ""
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of the chart, with a cell per term."""

    name: str
    cells: tuple[str, ...]
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class DraftExample:
    """A sentence that shows a definition."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class DraftSense:
    """A definition; ``side`` is None while nobody knows whose it is."""

    name: str
    side: int | None
    definition: str = ""
    label: str = ""
    examples: tuple[DraftExample, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftFaq:
    """A curiosity."""

    name: str
    question: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class DraftQuizLine:
    """A question of the author's; ``side`` is that of its answer."""

    name: str
    prompt: str = ""
    side: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is written of a comparison; an empty text stands for nothing."""

    terms: tuple[DraftTerm, ...]
    verdict: str = ""
    tip: str = ""
    differences: tuple[DraftDifference, ...] = ()
    chart: tuple[DraftRow, ...] = ()
    senses: tuple[DraftSense, ...] = ()
    faq: tuple[DraftFaq, ...] = ()
    quiz: tuple[DraftQuizLine, ...] = ()

    def senses_of(self, side: int | None) -> tuple[DraftSense, ...]:
        """Return the definitions of a side, or those of which nobody knows whose they are."""
        return tuple(sense for sense in self.senses if sense.side == side)


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """What keeps a draft from being shared, or a text of it from being asked.

    Args:
        where: the place as it is called, such as "Chart row 4".
        words: what is wrong and what to do, a sentence.
        section: where it stands; ``name`` is that of the item, and ``field`` of its text.
        is_hard: whether it has to be mended before the pack is shared; else it is a note.
    """

    where: str
    words: str
    section: Section
    name: str = ""
    field: str = ""
    is_hard: bool = True


def swapped(draft: Draft) -> Draft:
    """Return a comparison of two terms with its sides the other way round."""
    last = len(draft.terms) - 1
    return replace(
        draft,
        terms=draft.terms[::-1],
        chart=tuple(replace(row, cells=row.cells[::-1]) for row in draft.chart),
        senses=tuple(
            sense if sense.side is None else replace(sense, side=last - sense.side)
            for sense in draft.senses
        ),
        quiz=tuple(replace(line, side=last - line.side) for line in draft.quiz),
    )


def moved(items: Sequence[N], name: str, step: int) -> tuple[N, ...]:
    """Return items with one of them further up (a negative step) or down, as far as it goes."""
    order = list(items)
    index = next(place for place, item in enumerate(order) if item.name == name)
    item = order.pop(index)
    order.insert(min(len(order), max(0, index + step)), item)
    return tuple(order)


def moved_definition(draft: Draft, name: str, step: int) -> Draft:
    """Return a draft with a definition further up or down among those of its own side."""
    sense = next(each for each in draft.senses if each.name == name)
    column = moved(draft.senses_of(sense.side), name, step)
    places = iter(column)
    return replace(
        draft,
        senses=tuple(next(places) if each.side == sense.side else each for each in draft.senses),
    )


def given_to(draft: Draft, name: str, side: int | None) -> Draft:
    """Return a draft with a definition, and its examples, at the end of another side."""
    sense = next(each for each in draft.senses if each.name == name)
    others = tuple(each for each in draft.senses if each.name != name)
    return replace(draft, senses=(*others, replace(sense, side=side)))


def with_item(items: Sequence[N], item: N) -> tuple[N, ...]:
    """Return items with one of them put in the place of that of its name."""
    return tuple(item if each.name == item.name else each for each in items)


def without(items: Sequence[N], name: str) -> tuple[N, ...]:
    """Return items without one of them."""
    return tuple(each for each in items if each.name != name)


def free_name(stem: str, taken: Iterable[str]) -> str:
    """Return a name for a new item: the stem with the first number that no other has."""
    used = set(taken)
    number = 1
    while f"{stem}{number}" in used:
        number += 1
    return f"{stem}{number}"


def merged(draft: Draft, other: Draft) -> Draft:
    """Return a comparison with everything of another one of the same two terms behind its own.

    What both say in the same words stands there once. The verdict and the tip of the other are
    taken where there is none.
    """
    keys = [term.key for term in draft.terms]
    sides = [keys.index(term.key) for term in other.terms]

    def said(texts: Iterable[str]) -> set[str]:
        return {" ".join(text.split()).casefold() for text in texts}

    differences = said(each.text for each in draft.differences)
    rows = said("|".join((row.aspect, *row.cells)) for row in draft.chart)
    senses = said(f"{each.side}|{each.definition}" for each in draft.senses)
    questions = said(each.question for each in draft.faq)
    prompts = said(each.prompt for each in draft.quiz)
    turned = [
        replace(row, cells=tuple(row.cells[sides.index(side)] for side in range(len(keys))))
        for row in other.chart
    ]
    owned = [
        replace(each, side=None if each.side is None else sides[each.side]) for each in other.senses
    ]
    return replace(
        draft,
        verdict=draft.verdict or other.verdict,
        tip=draft.tip or other.tip,
        differences=(
            *draft.differences,
            *(each for each in other.differences if not said([each.text]) <= differences),
        ),
        chart=(
            *draft.chart,
            *(row for row in turned if not said(["|".join((row.aspect, *row.cells))]) <= rows),
        ),
        senses=(
            *draft.senses,
            *(each for each in owned if not said([f"{each.side}|{each.definition}"]) <= senses),
        ),
        faq=(*draft.faq, *(each for each in other.faq if not said([each.question]) <= questions)),
        quiz=(
            *draft.quiz,
            *(
                replace(each, side=sides[each.side])
                for each in other.quiz
                if not said([each.prompt]) <= prompts
            ),
        ),
    )


def split_off(draft: Draft, side: int) -> tuple[Draft, tuple[Draft, ...]]:
    """Return a cluster without one of its terms, and what that term leaves with.

    Args:
        draft: of three terms or more.
        side: of the term that leaves.

    Returns:
        What stays, and one comparison of the term with each of the others: definitions and chart
        cells of both, without the prose, which speaks of them all.
    """
    others = [each for each in range(len(draft.terms)) if each != side]
    pairs = tuple(_pair(draft, side, other) for other in others)
    return _part(draft, others, with_prose=True), pairs


def _pair(draft: Draft, first: int, second: int) -> Draft:
    return _part(draft, sorted((first, second)), with_prose=False)


def _part(draft: Draft, sides: Sequence[int], *, with_prose: bool) -> Draft:
    """Return what a draft says of some of its terms."""
    return Draft(
        terms=tuple(draft.terms[side] for side in sides),
        verdict=draft.verdict if with_prose else "",
        tip=draft.tip if with_prose else "",
        differences=draft.differences if with_prose else (),
        chart=tuple(
            replace(row, cells=tuple(row.cells[side] for side in sides)) for row in draft.chart
        ),
        senses=tuple(
            replace(each, side=None if each.side is None else sides.index(each.side))
            for each in draft.senses
            if each.side in sides or (each.side is None and with_prose)
        ),
        faq=draft.faq if with_prose else (),
        quiz=tuple(
            replace(each, side=sides.index(each.side))
            for each in draft.quiz
            if each.side in sides and with_prose
        ),
    )
