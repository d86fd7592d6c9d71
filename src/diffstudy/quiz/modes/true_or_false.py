"""Whether a chart cell, or half of a contrast, is true of one of the terms."""

import random
from dataclasses import dataclass

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion, Contrast, Option
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.contrast_halves import halves_of
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.term_form import same_number
from diffstudy.quiz.text_form import ended_alike

_TRUE, _FALSE = later("True"), later("False")
_OF_ROW = later("The chart says this of {term}: true or false?")
_OF_HALF = later("With {term} in the gap: true or false?")


@dataclass(frozen=True, slots=True)
class _Statement:
    """What is true of the truth, and what is only true of the rival.

    Args:
        lines: both for the lesson, in the words of the page.
        asks: the instruction, with room for the term.
    """

    cue: Cue
    of_truth: str
    of_rival: str
    lines: tuple[str, str]
    asks: str


class TrueOrFalse:
    """A statement; one time in two it is the other term's."""

    id = "tf"
    label = later("True or false")
    kinds = frozenset({CardKind.FACET, CardKind.CONTRAST})
    graded_kinds = frozenset({CardKind.FACET})
    shape = ChoiceQuestion
    alternatives = 2
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the card's row, or a contrast of the pair, tells the two terms apart."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_statements(card_key, material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return a statement without the name of a term; the instruction says of which."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        statement = rng.choice(_statements(card_key, material))
        is_true = rng.random() < 0.5
        owner = material.truth if is_true else material.rival
        other = tr("It is said of {term}.", term=owner.headword)
        # The lines are in the order of the sides, like everything of a pair.
        mine, theirs = statement.lines
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=statement.cue,
            instruction=tr(statement.asks, term=material.truth.headword),
            prompt=statement.of_truth if is_true else statement.of_rival,
            options=(Option(tr(_TRUE)), Option(tr(_FALSE))),
            answer=0 if is_true else 1,
            contrast=Contrast(
                terms=material.options,
                asked=material.options[material.answer],
                lines=(mine, theirs) if material.answer == 0 else (theirs, mine),
                about=(other, other),
            ),
        )


def _statements(card_key: CardKey, material: Material) -> list[_Statement]:
    rows = _of_rows(card_key, material)
    return rows if card_key.kind is CardKind.FACET else [*rows, *_of_halves(material)]


def _of_rows(card_key: CardKey, material: Material) -> list[_Statement]:
    found = []
    for row, mine, theirs in material.sound_rows():
        if card_key.kind is CardKind.FACET and row.key != card_key.subject:
            continue
        key = cell_key(row.key, material.truth.key)
        cue = Cue(
            key=f"{key}/tf",
            term_key="",
            comparison_key=material.comparison.key,
            kind=CueKind.PASSAGE,
            text=f"{mine.text} | {theirs.text}",
            masked=mine.masked,
            line=row.line,
        )
        if cue.key not in material.spent:
            shown = ended_alike(mine.masked), ended_alike(theirs.masked)
            found.append(_Statement(cue, *shown, (mine.text, theirs.text), _OF_ROW))
    return found


def _of_halves(material: Material) -> list[_Statement]:
    if not same_number(material.truth, material.rival):
        return []
    found = []
    for halves in halves_of(material.comparison, (material.truth, material.rival)):
        passage = halves.passage
        if passage.key not in material.spent and halves.stand_alone:
            found.append(_Statement(passage, *halves.gapped, halves.plain, _OF_HALF))
    return found


MODE: QuizMode = TrueOrFalse()
