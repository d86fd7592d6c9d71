"""Explain the difference in your own words, then tick the points that you made."""

import random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import Contrast, RevealQuestion, RubricPoint
from diffstudy.quiz.contrast_halves import halves_of
from diffstudy.quiz.masking import capitalised
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.page_view import verdict_clause
from diffstudy.quiz.passages import passage_of
from diffstudy.quiz.text_form import ended_alike

_LEAST_POINTS = 3
_MOST_POINTS = 5


class ExplainTheDifference:
    """Recall without cues, self-graded; the verdict is the core point."""

    id = "explain"
    label = later("Explain the difference")
    kinds = frozenset({CardKind.EXPLAIN, CardKind.CONTRAST})
    graded_kinds = frozenset({CardKind.EXPLAIN})
    shape = RevealQuestion
    alternatives = None
    is_mixed_in = False
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the page gives three points to look for."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and len(_points(material)) >= _LEAST_POINTS
        )

    def make_question(
        self,
        card_key: CardKey,
        material: Material,
        rng: random.Random,  # noqa: ARG002 - the points stand in the order of the page
    ) -> RevealQuestion:
        """Return the rubric in the order of the page."""
        points = _points(material)
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        comparison = material.comparison
        one, other = material.options
        clauses = [
            verdict_clause(comparison, option.side) if option.side is not None else None
            for option in material.options
        ]
        return RevealQuestion(
            card=card_key,
            mode=self.id,
            comparison=comparison.key,
            cue=passage_of(material, _name(material), " ".join(point.text for point in points)),
            instruction=tr("Explain it in your own words, then tick the points you made"),
            prompt=tr("What sets {one} and {other} apart?", one=one.text, other=other.text),
            back=tuple(point.text for point in points),
            points=points,
            contrast=Contrast(
                terms=material.options,
                lines=tuple(map(capitalised, filter(None, clauses))) if all(clauses) else (),
            ),
        )


def _points(material: Material) -> tuple[RubricPoint, ...]:
    pair = (material.truth, material.rival)
    if material.answer == 1:
        pair = (material.rival, material.truth)
    if passage_of(material, _name(material), "").key in material.spent:
        return ()
    comparison = material.comparison
    aspects = {each.text: each.aspect for each in comparison.differences}
    found = []
    for halves in halves_of(comparison, pair):
        aspect = next((a for text, a in aspects.items() if a and halves.passage.text in text), None)
        label = f"{aspect}: " if aspect else ""
        found.append(RubricPoint(label + " ".join(halves.plain), is_core=halves.is_verdict))
    if len(found) < _LEAST_POINTS:
        found += _of_rows(material)
    return tuple(found[:_MOST_POINTS])


def _of_rows(material: Material) -> list[RubricPoint]:
    """Return what the chart says of both terms: a cluster's prose seldom speaks of each pair."""
    points = []
    for row, mine, theirs in material.sound_rows():
        one, other = (mine, theirs) if material.answer == 0 else (theirs, mine)
        (a, b), label = material.options, f"{row.aspect}: " if row.aspect else ""
        said = f"{a.text}: {ended_alike(one.text)}. {b.text}: {ended_alike(other.text)}."
        points.append(RubricPoint(f"{label}{said}"))
    return points


def _name(material: Material) -> str:
    """Name the explanation of a pair; a cluster has one for each of its pairs."""
    if len(material.comparison.terms) == len(material.options):
        return "explain"
    return f"explain/{'-'.join(str(side) for side in sorted(material.sides))}"


MODE: QuizMode = ExplainTheDifference()
