"""What the chart says of one term where it says this of the other."""

import random
from collections.abc import Iterator
from itertools import combinations

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.question import ChoiceQuestion, Contrast, Option
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.text_form import are_alike, are_distinct, cell_text

_LURES = 3
_MOST_TRIED = 12


class PickTheCell:
    """A cell of the rival with its label; four cells of the truth, one of them of that row."""

    id = "cell"
    label = "Fill the chart"
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
        lures = _lures(row, cue, material)
        rng.shuffle(lures)
        chosen = next(_sets(cell_text(row, cue), lures))
        cells = [(row, cell_text(row, cue)), *chosen]
        rng.shuffle(cells)
        mine, theirs = cue.text, given.text
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=(
                f"The chart says this of {material.rival.headword}. "
                f"What does it say of {material.truth.headword}?"
            ),
            prompt=f"{row.aspect}: {cell_text(row, given)}",
            options=tuple(Option(text) for _, text in cells),
            answer=[each for each, _ in cells].index(row),
            contrast=Contrast(
                terms=material.options,
                asked=material.options[material.answer],
                lines=(mine, theirs) if material.answer == 0 else (theirs, mine),
                about=tuple(_about(each, material) for each, _ in cells),
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


def _lures(row: ChartRow, cue: Cue, material: Material) -> list[tuple[ChartRow, str]]:
    """Return other cells of the truth that look like the right one and say something else."""
    own = {each.key: each for each in material.cues}
    right = cell_text(row, cue)
    found = []
    for other in material.comparison.chart:
        lure = own.get(cell_key(other.key, material.truth.key))
        if other.key == row.key or lure is None or CueUse.WHICH not in lure.uses:
            continue
        text = cell_text(other, lure)
        if are_alike((right, text)) and are_distinct((right, text)):
            found.append((other, text))
    return found


def _sets(
    right: str, lures: list[tuple[ChartRow, str]]
) -> Iterator[tuple[tuple[ChartRow, str], ...]]:
    """Yield the sets of lures that are alike and distinct among themselves too."""
    for chosen in combinations(lures[:_MOST_TRIED], _LURES):
        texts = [right, *(text for _, text in chosen)]
        if are_alike(texts) and are_distinct(texts):
            yield chosen


def _about(row: ChartRow, material: Material) -> str:
    label = f" ({row.aspect})" if row.aspect else ""
    return f"It stands in another row{label} for {material.truth.headword}."


MODE: QuizMode = PickTheCell()
