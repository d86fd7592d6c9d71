"""Chart cells of neighbouring pages, as wrong options beside a cell of the same label.

Only of pages that set the term against another one in that row: the page itself says that its
other cell is not the term's. A cell of any other page might be true of the term as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueFault, CueKind
from diffstudy.domain.keys import normalised
from diffstudy.quiz.page_trial import judge
from diffstudy.quiz.text_form import without_label


@dataclass(frozen=True, slots=True)
class NearCell:
    """A cell that is fit to be shown.

    Args:
        label: of its row, as compared with others.
        text: as shown, without the label and every word of a family of its page.
        term_key, headword: whose it is.
        against: keys of the other terms that its row speaks of.
    """

    label: str
    text: str
    term_key: str
    headword: str
    against: frozenset[str]


def near_cells(comparison: Comparison, neighbours: Iterable[Comparison]) -> tuple[NearCell, ...]:
    """Return the labelled cells of the neighbours of a page that are not about its own terms."""
    own = {term.key for term in comparison.terms}
    return tuple(cell for page in neighbours for cell in _cells(page) if cell.term_key not in own)


def _cells(page: Comparison) -> Iterable[NearCell]:
    _, judged = judge(page)
    for each in judged:
        row = each.candidate.row
        if (
            each.candidate.kind is CueKind.CELL
            and row is not None
            and row.aspect
            and each.is_sound
            and not each.has(CueFault.FAMILY)
        ):
            term = page.terms[each.candidate.side]
            yield NearCell(
                label=normalised(row.aspect),
                text=without_label(row, each.trial.masked.text),
                term_key=term.key,
                headword=term.headword,
                against=frozenset(other.key for other in page.terms) - {term.key},
            )
