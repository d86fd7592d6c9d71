"""Which questions of a page go on a sheet: no cue twice, and none that gives another one away."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random

from diffstudy.domain.comparison import ChartRow, Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import MatchingQuestion, Question
from diffstudy.domain.worksheet import PaperCounts
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.candidates import cell_key

_FEWEST_PAIRS = 2
_ROWS_OF_A_BOARD = 4


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """The questions of a page, and by key of a chart row the index of its missing cell."""

    questions: tuple[Question, ...]
    blanks: dict[str, int]


def choose(
    page: Comparison,
    cues: Sequence[Cue],
    neighbours: Sequence[Comparison],
    hidden: Collection[str],
    counts: PaperCounts,
    rng: Random,
) -> PaperChoice:
    """Return what is asked of a page on paper.

    Args:
        cues: those of the page.
        hidden: keys of what is not to be asked.
        rng: the source of chance.
    """
    spent = set(hidden)
    # Boards are made of rows of the chart as well, and need some.
    left = len(page.chart) - _ROWS_OF_A_BOARD if counts.match else counts.chart
    rows = max(0, min(counts.chart, left))
    blanks = _blanks(page, cues, spent, rows, rng)
    spent.update(
        chain.from_iterable(
            (row.key, *(cell_key(row.key, term.key) for term in page.terms))
            for row in page.chart
            if row.key in blanks
        )
    )
    chosen: list[Question] = []
    for modes, count in (
        (("pairup", "match"), counts.match),
        (("cloze", "type"), counts.write),
        (("which2",), counts.ring),
    ):
        found: list[Question] = []
        for mode in modes:
            if len(found) < count:
                found += _asked(page, mode, count - len(found), neighbours, spent, rng)
        chosen += found
    return PaperChoice(tuple(chosen), blanks)


def _asked(
    page: Comparison,
    mode: str,
    count: int,
    neighbours: Sequence[Comparison],
    spent: set[str],
    rng: Random,
) -> list[Question]:
    """Return questions of one mode, and note what they show as spent."""
    found: list[Question] = []
    for each in questions_for(page, mode, count * 4, rng, (), neighbours, frozenset(spent)):
        # In a cluster a mode asks one cue against each rival.
        if len(found) == count or spent & set(each.cue_keys):
            continue
        if isinstance(each, MatchingQuestion) and len(each.tiles) < _FEWEST_PAIRS:
            continue
        spent.update(each.cue_keys)
        found.append(each)
    return found


def _blanks(
    page: Comparison, cues: Sequence[Cue], spent: set[str], count: int, rng: Random
) -> dict[str, int]:
    """Return the rows to be completed, with the cell that is missing: the sides take turns."""
    fit = {cue.key for cue in cues if not cue.is_refused} - spent
    rows = [row for row in page.chart if row.is_complete and row.may_be_asked]
    rng.shuffle(rows)
    blanks: dict[str, int] = {}
    for row in rows:
        places = [place for place in range(len(row.cells)) if _cell(row, place, page) in fit]
        if places and len(blanks) < count:
            wanted = len(blanks) % len(page.terms)
            blanks[row.key] = wanted if wanted in places else rng.choice(places)
    return blanks


def _cell(row: ChartRow, place: int, page: Comparison) -> str:
    return cell_key(row.key, page.terms[place].key)
