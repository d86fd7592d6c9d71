"""What of a question a learner can call bad: the texts that were shown, by the keys that hide them.

A board shows several, and one of them may be bad. Cards that the learner judges alone show the
page itself and have nothing to report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.contrast_halves import halves_of

OF_STATEMENT = "/tf"
"""Ends the key of a statement made of a chart cell."""


@dataclass(frozen=True, slots=True)
class Reportable:
    """A text of a question; ``key`` is what to report."""

    key: str
    text: str


def reportable(question: Question) -> tuple[Reportable, ...]:
    """Return the texts of a question that may be reported, most often one."""
    match question:
        case ChoiceQuestion() if question.also_used:
            shown = zip(question.also_used, question.options, strict=True)
            return tuple(Reportable(key, option.text) for key, option in shown)
        case ChoiceQuestion() | TypedQuestion():
            return (Reportable(question.cue.key.removesuffix(OF_STATEMENT), question.prompt),)
        case MatchingQuestion() if question.joins_terms:
            texts = (question.places[place].text for place in question.answer)
            return tuple(map(Reportable, question.tile_keys, texts))
        case MatchingQuestion():
            tiles = zip(question.tile_keys, question.tiles, strict=True)
            return tuple(Reportable(_key_of_tile(key, question), text) for key, text in tiles)
        case RevealQuestion():
            return ()


def _key_of_tile(key: str, question: MatchingQuestion) -> str:
    """A tile of a pair stands for its row: without one of its cells the row is not asked."""
    return cell_key(key, question.terms[0].term_key or "") if question.one_each else key


def reported_text(page: Comparison, cues: Sequence[Cue], key: str) -> Cue | None:
    """Return what a page has under a key that was reported: a cue or a contrast, None for none."""
    for cue in cues:
        if cue.key == key:
            return cue
    for pair in combinations(page.terms, 2):
        for halves in halves_of(page, pair):
            if halves.passage.key == key:
                return halves.passage
    return None
