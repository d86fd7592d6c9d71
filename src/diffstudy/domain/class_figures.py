"""What a class mixes up: figures of items, a table of confusions, and the pairs to teach again.

Everything is computed from one attempt a student, the one that counts, so that nobody weighs
twice. Where there are too few answers there is no figure, rather than one that means nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from diffstudy.domain.marked import NOTHING_GIVEN, MarkedAnswer, MarkedAttempt

Pair = frozenset[str]
"""The keys of two terms."""

DISCRIMINATION_FROM = 10
"""Students from which an item has a discrimination (formats.md 3.6)."""

CELL_FROM = 5
"""Answers from which a cell of the confusion table is shown (formats.md 3.6)."""


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """How one item went.

    Args:
        shown: students who had it on their sheet.
        answered: those who answered it.
        right: those who answered it right.
        share_right: of those who answered, 0 to 1; None where nobody did.
        discrimination: correlation of being right here with the share right of all else, -1 to
            1; None below DISCRIMINATION_FROM, and where everybody did alike.
        median_ms: time to answer in milliseconds, None where nobody did.
        wrong_chosen: the wrong answer most often given, as a person reads it.
        wrong_times: how often that was.
    """

    item: str
    shown: int
    answered: int
    right: int
    share_right: float | None
    discrimination: float | None
    median_ms: int | None
    wrong_chosen: str | None = None
    wrong_times: int = 0


@dataclass(frozen=True, slots=True)
class ConfusionTable:
    """How often each term was said for each, over all ways of asking.

    Args:
        terms: keys of the terms, in the order of rows and of columns.
        cells: per row (the term that was right) and column (the term that was said): how often;
            None where fewer than CELL_FROM answers could have said it.
        asked: per row and column: answers that could have said it.
    """

    terms: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]
    asked: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ReteachPair:
    """Two terms that are worth teaching again.

    Args:
        terms: their keys; the first is taken for the second more often than the other way round.
        wrong: how often they were mixed up; a board counts for each tile.
        first_for_second: of these, how often the second was said where the first was right.
        second_for_first: and the other way round; the rest does not say which way.
        students: students who did.
        asked: how often they could have been.
    """

    terms: tuple[str, str]
    wrong: int
    first_for_second: int
    second_for_first: int
    students: int
    asked: int


@dataclass(frozen=True, slots=True)
class TermShare:
    """How a student, or the class, did on one term: ``right`` of ``asked``."""

    term: str
    right: int
    asked: int

    @property
    def share(self) -> float | None:
        """Share right, 0 to 1; None where it was never asked."""
        return self.right / self.asked if self.asked else None


def item_figures(items: Sequence[str], attempts: Sequence[MarkedAttempt]) -> list[ItemFigures]:
    """Return the figures of each item, in the order given.

    The discrimination is the corrected item-total correlation (Henrysson, Psychometrika 28,
    1963): the item is left out of the total that it is compared with.

    Args:
        attempts: those that count, one for a student.
    """
    shown = Counter(item for attempt in attempts for item in attempt.items)
    by_item: dict[str, list[MarkedAnswer]] = defaultdict(list)
    rests: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    for attempt in attempts:
        answered = {answer.item: answer for answer in attempt.answers}
        right, others = attempt.right, len(attempt.items) - 1
        for item in attempt.items:
            own = answered.get(item)
            is_right = own is not None and own.correct
            rests[item].append((is_right, (right - is_right) / others if others else 0.0))
            if own is not None:
                by_item[item].append(own)
    return [_figures(item, shown[item], by_item[item], rests[item]) for item in items]


def _figures(
    item: str, shown: int, answers: Sequence[MarkedAnswer], rests: Sequence[tuple[bool, float]]
) -> ItemFigures:
    right = sum(answer.correct for answer in answers)
    wrong = Counter(answer.given for answer in answers if not answer.correct and answer.given)
    chosen, times = min(wrong.items(), key=lambda each: (-each[1], each[0]), default=(None, 0))
    return ItemFigures(
        item=item,
        shown=shown,
        answered=len(answers),
        right=right,
        share_right=right / len(answers) if answers else None,
        discrimination=_correlation(rests) if len(rests) >= DISCRIMINATION_FROM else None,
        median_ms=_median([answer.ms for answer in answers]),
        wrong_chosen=chosen,
        wrong_times=times,
    )


def _median(values: Sequence[int]) -> int | None:
    """The middle value; not from the statistics module, which start-up would pay for."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) // 2 if ordered else None


def _correlation(points: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's r; None where one side never varies."""
    first, second = (sum(values) / len(points) for values in zip(*points, strict=True))
    over = sum((x - first) * (y - second) for x, y in points)
    spread = sum((x - first) ** 2 for x, _ in points) * sum((y - second) ** 2 for _, y in points)
    return max(-1.0, min(1.0, over / sqrt(spread))) if spread > 1e-12 else None


def confusion_table(terms: Sequence[str], attempts: Iterable[MarkedAttempt]) -> ConfusionTable:
    """Count for each term what was said for it; terms that were not asked stay empty.

    A cell counts as possible in an answer where its column was on offer, and in every typed one.
    """
    said: Counter[tuple[str, str]] = Counter()
    possible: Counter[tuple[str, str]] = Counter()
    for attempt in attempts:
        for answer in attempt.answers:
            for naming in answer.namings:
                said[naming.truth, naming.chosen or ""] += 1
                for column in naming.offered or terms:
                    possible[naming.truth, column] += 1
    return ConfusionTable(
        terms=tuple(terms),
        cells=tuple(
            tuple(
                said[row, column] if possible[row, column] >= CELL_FROM else None
                for column in terms
            )
            for row in terms
        ),
        asked=tuple(tuple(possible[row, column] for column in terms) for row in terms),
    )


def reteach_pairs(attempts: Mapping[str, MarkedAttempt]) -> list[ReteachPair]:
    """Return the pairs that were mixed up, the most often mixed up first.

    Args:
        attempts: the attempt that counts of each student, by the student's key.
    """
    asked: Counter[Pair] = Counter()
    ways: Counter[tuple[str, str]] = Counter()
    no_way: Counter[Pair] = Counter()
    students: dict[Pair, set[str]] = defaultdict(set)
    for student, attempt in attempts.items():
        for answer in attempt.answers:
            asked.update(_pairs_asked(answer))
            for truth, chosen in _slips(answer):
                ways[truth, chosen] += 1
                students[frozenset((truth, chosen))].add(student)
            if answer.pair is not None and _is_slip_without_way(answer):
                no_way[frozenset(answer.pair)] += 1
                students[frozenset(answer.pair)].add(student)
    found = []
    for pair, those in students.items():
        one, other = sorted(pair)
        if ways[other, one] > ways[one, other]:
            one, other = other, one
        there, back = ways[one, other], ways[other, one]
        wrong = there + back + no_way[pair]
        found.append(ReteachPair((one, other), wrong, there, back, len(those), asked[pair]))
    return sorted(found, key=lambda each: (-each.wrong, -each.students, each.terms))


def _pairs_asked(answer: MarkedAnswer) -> list[Pair]:
    """The pairs that an answer could have mixed up, or did; a board has them for each tile."""
    if not answer.namings:
        return [frozenset(answer.pair)] if answer.pair is not None else []
    found = []
    for naming in answer.namings:
        others = set(naming.offered or answer.pair or ())
        if naming.chosen:
            others.add(naming.chosen)
        found += [frozenset((naming.truth, other)) for other in others - {naming.truth}]
    return found


def _slips(answer: MarkedAnswer) -> list[tuple[str, str]]:
    return [
        (naming.truth, naming.chosen)
        for naming in answer.namings
        if naming.chosen and naming.chosen != naming.truth
    ]


def _is_slip_without_way(answer: MarkedAnswer) -> bool:
    """Whether an answer mixed its pair up without saying which was taken for which."""
    return not answer.correct and not answer.namings and answer.given != NOTHING_GIVEN


def term_shares(terms: Sequence[str], attempts: Iterable[MarkedAttempt]) -> tuple[TermShare, ...]:
    """Return how each term went: a tile of a board counts like a question of its own."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for attempt in attempts:
        for answer in attempt.answers:
            for term, is_right in _asked_terms(answer):
                asked[term] += 1
                right[term] += is_right
    return tuple(TermShare(term, right[term], asked[term]) for term in terms)


def _asked_terms(answer: MarkedAnswer) -> list[tuple[str, bool]]:
    if answer.namings:
        return [(each.truth, each.truth == each.chosen) for each in answer.namings]
    return [(answer.about, answer.correct)] if answer.about else []
