"""The terms of a cluster, each to be joined to its definition."""

import random
from collections.abc import Sequence

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Term
from diffstudy.domain.cue import Cue, CueKind, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import Contrast, MatchingQuestion, Option
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import board_of
from diffstudy.quiz.text_form import are_distinct

_LEAST_TERMS = 3
_MOST_TERMS = 6


class MatchTerms:
    """One definition a term, none of which fits another term on the board."""

    id = "match"
    label = later("Match terms")
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = MatchingQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the pair and a third term of the page at least have a definition each."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and len(_joined(material, None)) >= _LEAST_TERMS
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> MatchingQuestion:
        """Return the terms in the order of the sides and their definitions in a drawn one."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        joined = _joined(material, rng)
        if len(joined) < _LEAST_TERMS:
            joined = _joined(material, None)
        shown = rng.sample(joined, len(joined))
        terms = tuple(material.place(term) for term, _ in joined)
        return MatchingQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=board_of(
                material,
                "match",
                (cue.key for _, cue in joined),
                " | ".join(cue.text for _, cue in joined),
            ),
            instruction=tr("Join each term to its definition"),
            prompt=material.comparison.title,
            tiles=tuple(term.text for term in terms),
            tile_keys=tuple(cue.key for _, cue in joined),
            places=tuple(Option(cue.masked, term.key) for term, cue in shown),
            answer=tuple(shown.index(each) for each in joined),
            contrast=Contrast(terms=terms),
            one_each=True,
        )


def _joined(material: Material, rng: random.Random | None) -> list[tuple[Term, Cue]]:
    """Return terms with a definition each, those of the pair among them or none at all."""
    pair = [material.truth, material.rival]
    more = [term for term in material.cluster if term not in pair]
    if rng is not None:
        rng.shuffle(more)
    terms = [*pair, *more]
    chosen: list[tuple[Term, Cue]] = []
    for term in terms:
        cue = _definition(material, term, terms, [cue.masked for _, cue in chosen], rng)
        if cue is not None and len(chosen) < _MOST_TERMS:
            chosen.append((term, cue))
        elif term in pair:
            return []
    return sorted(chosen, key=lambda each: material.comparison.terms.index(each[0]))


def _definition(
    material: Material,
    term: Term,
    terms: Sequence[Term],
    taken: Sequence[str],
    rng: random.Random | None,
) -> Cue | None:
    """Return a definition of one term that fits none of the others and is like none taken."""
    others = [other for other in terms if other is not term]
    fit = [
        cue
        for cue in material.telling(CueUse.WHICH, term, others)
        if cue.kind is CueKind.DEFINITION and are_distinct([*taken, cue.masked])
    ]
    if not fit:
        return None
    typed = [cue for cue in fit if CueUse.TYPE in cue.uses] or fit
    return typed[0] if rng is None else rng.choice(typed)


MODE: QuizMode = MatchTerms()
