"""What the chart says of one term where it says this of the other."""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion, Contrast, Option
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.text_form import are_alike, are_distinct, cell_text

_LURES = 3
_MOST_TRIED = 12


class _Lure(NamedTuple):
    """A cell as an option, and what is said of it to who chose it.

    ``of_label`` is whether it answers the label too: it is wrong only because of whose it is.
    """

    text: str
    about: str
    of_label: bool = False


class PickTheCell:
    """A cell of the rival with its label, and four cells, one of them the truth's of that row."""

    id = "cell"
    label = later("Fill the chart")
    kinds = frozenset({CardKind.FACET, CardKind.CONTRAST})
    graded_kinds = frozenset({CardKind.FACET})
    shape = ChoiceQuestion
    alternatives = 4
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the row has a label, tells the terms apart, and other cells look like its own."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_rows(card_key, material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return the row with a gap on the side of the truth."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        row, cue, given = rng.choice(_rows(card_key, material))
        right = _Lure(cell_text(row, cue), "")
        lures = _lures(row, cue, material)
        drawn = sorted(rng.sample(lures, len(lures)), key=lambda lure: not lure.of_label)
        chosen = next(_sets(right.text, drawn), None) or next(_sets(right.text, lures))
        cells = [right, *chosen]
        rng.shuffle(cells)
        mine, theirs = cue.text, given.text
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=tr(
                "The chart says this of {one}. What does it say of {other}?",
                one=material.rival.headword,
                other=material.truth.headword,
            ),
            prompt=f"{row.aspect}: {cell_text(row, given)}",
            options=tuple(Option(each.text) for each in cells),
            answer=cells.index(right),
            contrast=Contrast(
                terms=material.options,
                asked=material.options[material.answer],
                lines=(mine, theirs) if material.answer == 0 else (theirs, mine),
                about=tuple(each.about for each in cells),
            ),
        )


def labelled_rows(material: Material) -> list[tuple[ChartRow, Cue, Cue]]:
    """Return the sound rows with a label that names no term, whatever the other rows hold."""
    return [
        (row, mine, theirs)
        for row, mine, theirs in material.sound_rows()
        if row.aspect is not None and not contains_family(row.aspect, material.families)
    ]


def _rows(card_key: CardKey, material: Material) -> list[tuple[ChartRow, Cue, Cue]]:
    """Return the rows that may be asked: those with three other cells that look like their own."""
    return [
        (row, mine, theirs)
        for row, mine, theirs in labelled_rows(material)
        if (card_key.kind is CardKind.CONTRAST or row.key == card_key.subject)
        and next(_sets(cell_text(row, mine), _lures(row, mine, material)), None) is not None
    ]


def _lures(row: ChartRow, cue: Cue, material: Material) -> list[_Lure]:
    """Return other cells that look like the right one, say something else, and are not its.

    Cells of the truth in other rows, of other terms of a cluster in this row, and of neighbours
    in a row of the same label: what might be confused, and never anything at random. Those of
    the same row or label come first: a label shows a cell of another row to be none of its own.
    """
    right = cell_text(row, cue)
    found = [
        lure
        for lure in (*_of_cluster(row, material), *_of_near(row, material), *_own(row, material))
        if are_alike((right, lure.text)) and are_distinct((right, lure.text))
    ]
    return list({lure.text: lure for lure in found}.values())


def _own(row: ChartRow, material: Material) -> Iterator[_Lure]:
    fit = {each.key: each for each in material.cues if CueUse.WHICH in each.uses}
    for other in material.comparison.chart:
        cue = fit.get(cell_key(other.key, material.truth.key))
        if other.key != row.key and cue is not None:
            yield _Lure(cell_text(other, cue), _other_row(other.aspect, material.truth.headword))


def _other_row(aspect: str | None, term: str) -> str:
    if not aspect:
        return tr("It stands in another row for {term}.", term=term)
    return tr("It stands in another row ({row}) for {term}.", row=aspect, term=term)


def _of_cluster(row: ChartRow, material: Material) -> Iterator[_Lure]:
    fit = {each.key: each for each in material.cues if CueUse.WHICH in each.uses}
    for term in material.comparison.terms:
        cue = fit.get(cell_key(row.key, term.key))
        is_asked = term in {material.truth, material.rival}
        if cue is not None and not is_asked and material.truth.key not in cue.ambiguous_with:
            yield _Lure(
                cell_text(row, cue), tr("It is said of {term}.", term=term.headword), of_label=True
            )


def _of_near(row: ChartRow, material: Material) -> Iterator[_Lure]:
    label = normalised(row.aspect or "")
    for cell in material.near:
        if (
            cell.label == label
            and material.truth.key in cell.against
            and not contains_family(cell.text, material.families)
        ):
            yield _Lure(cell.text, tr("It is said of {term}.", term=cell.headword), of_label=True)


def _sets(right: str, lures: Sequence[_Lure]) -> Iterator[tuple[_Lure, ...]]:
    """Yield the sets of lures that are alike and distinct among themselves too."""
    for chosen in combinations(lures[:_MOST_TRIED], _LURES):
        texts = [right, *(lure.text for lure in chosen)]
        if are_alike(texts) and are_distinct(texts):
            yield chosen


MODE: QuizMode = PickTheCell()
