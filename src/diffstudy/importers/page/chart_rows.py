"""Which lines of the chart are one row: its label, if it is left, and the cells that are left.

A row is printed as: blank, label, blank, one cell per term. A line that was lost leaves its blank
lines behind, so the blank lines above a line say what it is: one above a label, two above cells
whose label was lost. Blank lines may have been tidied away since, so several readings of them are
tried, and what a line looks like has its say; the cheapest reading of the whole chart wins. Costs
are negative logarithms of rough odds: how often a label or a cell is lost, how seldom a blank line
is where it should not be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from diffstudy.importers.page.lines import Line
from diffstudy.importers.page.spacing import Spacing

_LOST_LABEL = 0.7
_LOST_CELL = 1.6
_LOST_ROW = 3.0
_MISPLACED = 8.0
"""A blank line too many or too few."""

_LOOK = 0.8
"""What the look of a line counts beside its blank lines."""

_UNSEEN = 4.0
"""A lost cell where no blank line could show that it is lost."""

_HARDLY_SEEN = 3.0
"""The same where blank lines stand, but not so many that they tell a label from a cell."""

_NOTHING_LOST = 5.0
"""A lost cell where a line of a single word is left: then none of them was lost."""

_NO_LABEL = 2.5
"""A row without label where labels of a single word are left: somebody wrote it so."""

_AFTER_FURNITURE = 0.3
"""Below a line of the site nobody knows how many blank lines belong to the chart."""

_ELSEWHERE = 8.0
"""A chart that keeps its blank lines otherwise than the rest of its page."""

_LABEL_WORDS = frozenset(
    "area aspect aspects basis cause causes characteristics common context definition direction "
    "duration effect effects example examples feature features field focus form forms frequency "
    "function goal how importance impact key level main meaning nature number object opposite "
    "origin outcome place process purpose relation result risk role root scope sense setting "
    "source speech structure style subject term time tone type types typical usage use used uses "
    "verb when where who word".split()
)
"""Words that a label begins or ends with, far more often than a cell."""


_BY_LENGTH = {1: 0.0, 2: 0.7, 3: -1.4, 4: -3.0}
_JOINING = frozenset("at by for from in into of on than to with".split())
_CELL_WORDS = frozenset(
    "a always an any at by can each every fewer from in less may more mostly never no not often on "
    "one only rarely sometimes the to usually very with".split()
)


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as printed: its label, if it kept it, and the cells that are left, perhaps none.

    ``is_below_another`` where no blank line stands above it though the chart has some.
    """

    label: Line | None
    cells: tuple[Line, ...]
    is_below_another: bool = False


@dataclass(frozen=True, slots=True)
class _Blanks:
    """How many blank lines stand where, in one way of keeping them.

    Args:
        label: above a label.
        cells: between a label and its cells.
        bare: above cells whose label was lost.
        row: how many more a row leaves that was lost as a whole; None where it leaves none.
        cost: how unlikely this way is before the chart is seen.
        unseen: how much more unlikely a row without all its cells is, since nothing shows it.
        unlabelled: how unlikely a row without its label is.
        spacing: the same way, seen from the rest of the page.
    """

    label: int
    cells: int
    bare: int
    row: int | None
    cost: float
    unseen: float = 0.0
    spacing: Spacing | None = None
    unlabelled: float = _LOST_LABEL


_AS_PRINTED = _Blanks(label=1, cells=1, bare=2, row=2, cost=0.0, spacing=Spacing.AS_PRINTED)
_DOUBLED = _Blanks(label=2, cells=2, bare=4, row=4, cost=9.0)
_ONE_EACH = _Blanks(1, 1, 1, None, 2.0, _HARDLY_SEEN, Spacing.ONE_EACH)
_BETWEEN_ROWS = _Blanks(1, 0, 1, None, 2.0, _HARDLY_SEEN, Spacing.BETWEEN_BLOCKS)
_NONE = _Blanks(0, 0, 0, None, 4.0, _UNSEEN)
_WAYS: tuple[_Blanks, ...] = (_AS_PRINTED, _DOUBLED, _ONE_EACH, _BETWEEN_ROWS, _NONE)


@dataclass(frozen=True, slots=True)
class _Item:
    """A line and the blank lines above it; None where a line of the site stands above."""

    blanks: int | None
    line: Line
    label_look: float


def raw_rows(
    lines: Iterable[Line], width: int, spacing: Spacing | None = None
) -> tuple[RawRow, ...]:
    """Return the rows as printed, in page order.

    Args:
        lines: the lines of the section, blank ones included.
        width: how many cells a whole row has.
        spacing: how the rest of the page keeps its blank lines; None where that is not known.
    """
    items, crowds = _without_crowds(tuple(_items(lines)), width)
    ways = _WAYS
    if any(" " not in item.line.text for item in items):
        ways = tuple(_keeping_all(each) for each in ways)
    readings = [_cheapest(items, width, way) for way in ways]
    best = min(
        range(len(_WAYS)),
        key=lambda at: readings[at][0] + _ELSEWHERE * (spacing not in {None, _WAYS[at].spacing}),
    )
    has_blanks = _WAYS[best] is not _NONE
    rows = []
    at = 0
    for labelled, cells in readings[best][1]:
        label = items[at].line if labelled else None
        own = tuple(item.line for item in items[at + labelled : at + labelled + cells])
        rows.append(RawRow(label, own, has_blanks and at > 0 and items[at].blanks == 0))
        at += labelled + cells
    return tuple(sorted((*rows, *crowds), key=lambda row: (row.label or row.cells[0]).number))


def _keeping_all(way: _Blanks) -> _Blanks:
    """The same way where no line was lost; what the blank lines show needs no such help."""
    if not way.unseen:
        return way
    return replace(way, unseen=_NOTHING_LOST, unlabelled=_NO_LABEL)


def _without_crowds(items: tuple[_Item, ...], width: int) -> tuple[tuple[_Item, ...], list[RawRow]]:
    """Take out lines that stand together in a number that no rows can have.

    A chart that has no blank line at all is one such crowd; there the look of the lines decides.
    """
    chunks: list[list[_Item]] = []
    for item in items:
        if item.blanks == 0 and chunks:
            chunks[-1].append(item)
        else:
            chunks.append([item])
    kept: list[_Item] = []
    crowds: list[RawRow] = []
    for chunk in chunks:
        if len(chunks) == 1 or _can_be_rows(len(chunk), width):
            kept += chunk
        else:
            crowds.append(RawRow(None, tuple(item.line for item in chunk)))
    return tuple(kept), crowds


def _can_be_rows(lines: int, width: int) -> bool:
    return lines <= width + 1 or lines % width == 0 or lines % (width + 1) == 0


def _items(lines: Iterable[Line]) -> Iterator[_Item]:
    blanks: int | None = 0
    for line in lines:
        if line.is_blank:
            blanks = None if blanks is None else blanks + 1
        elif not line.is_text:
            blanks = None
        else:
            yield _Item(blanks, line, label_look(line.text))
            blanks = 0


@lru_cache(maxsize=4096)
def label_look(text: str) -> float:
    """Return how much more a line looks like a label than like a cell, in natural log-odds.

    A logistic regression over the labels and cells of several words on the test pages that may be
    tuned to (391 lines), rounded, without their prior.
    """
    words = [word.casefold() for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)]
    if not words:
        return -3.0
    look = _BY_LENGTH.get(len(words), max(-4.5, -0.3 - 0.5 * len(words)))
    if len(words) > 1 and all(word[0].isupper() for word in text.split() if len(word) > 3):
        look += 1.6
    look += 2.3 * (words[0] in _LABEL_WORDS) + 1.3 * (words[-1] in _LABEL_WORDS)
    look += 1.5 * (words[-1] in _JOINING) + 1.1 * bool(_JOINING & set(words[1:-1]))
    look -= 0.9 * bool(re.search(r"[,;]|\.$", text)) + 1.0 * bool({"and", "or"} & set(words))
    look -= 0.9 * (words[0] in _CELL_WORDS)
    return look


def _cheapest(
    items: Sequence[_Item], width: int, way: _Blanks
) -> tuple[float, list[tuple[int, int]]]:
    """Return the cost of the best reading and, for each row, its labels (0, 1) and its cells."""
    if (
        items and way.row is None
    ):  # the blank line below the heading of the section is not the row's
        items = (replace(items[0], blanks=None), *items[1:])
    shapes = [(labelled, cells) for labelled in (1, 0) for cells in range(width, -1, -1)][:-1]
    # For each place and whether the row above kept only its label: cost and the row that led here.
    best: list[list[tuple[float, tuple[int, int], int]]] = [
        [(float("inf"), (0, 0), 0)] * 2 for _ in range(len(items) + 1)
    ]
    best[0][0] = (way.cost, (0, 0), 0)
    for at in range(len(items)):
        for alone in (0, 1):
            so_far = best[at][alone][0]
            if so_far == float("inf"):
                continue
            for labelled, cells in shapes:
                end = at + labelled + cells
                if end > len(items):
                    continue
                cost = so_far + _row_cost(items[at:end], labelled, width, way, alone)
                now_alone = int(cells == 0)
                if cost < best[end][now_alone][0]:
                    best[end][now_alone] = (cost, (labelled, cells), alone)
    rows: list[tuple[int, int]] = []
    at, alone = len(items), int(best[-1][1][0] < best[-1][0][0])
    total = best[at][alone][0]
    while at:
        _, (labelled, cells), alone = best[at][alone]
        rows.append((labelled, cells))
        at -= labelled + cells
    return total, rows[::-1]


def _row_cost(items: Sequence[_Item], labelled: int, width: int, way: _Blanks, alone: int) -> float:
    """The cost of one row; ``alone`` is 1 below a label whose cells were all lost."""
    cells = len(items) - labelled
    cost = _LOST_CELL * (width - cells) + (0.0 if labelled else way.unlabelled)
    expected = (way.label if labelled else way.bare) + (way.cells if alone and way.row else 0)
    cost += _gap_cost(items[0].blanks, expected, way.row)
    if cells < width:
        cost += way.unseen
    for place, item in enumerate(items):
        is_label = labelled and place == 0
        # The look decides where the blank lines do not; it counts less than they do.
        cost += -item.label_look * _LOOK if is_label else item.label_look * _LOOK
        if place:
            inner = way.cells if labelled and place == 1 else 0
            cost += _gap_cost(item.blanks, inner, None)
    return cost


def _gap_cost(blanks: int | None, expected: int, lost_row: int | None) -> float:
    if blanks is None:
        return _AFTER_FURNITURE
    if blanks == expected:
        return 0.0
    more = blanks - expected
    if lost_row and more > 0 and more % lost_row == 0:
        return min(_LOST_ROW * (more // lost_row), _MISPLACED)
    return _MISPLACED
