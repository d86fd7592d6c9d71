"""Which of three or more neighbouring terms fits a definition or a sentence.

No chart cells: a page writes them to tell its own terms apart, and a third may fit them as well.
A quiz line that an author wrote for a cluster decides among all its terms, and among no others.
"""

import random
from dataclasses import replace

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Term
from diffstudy.domain.cue import Cue, CueKind, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion, Option
from diffstudy.quiz.masking import mask, occurrences
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.words import content_stems

_LEAST_OPTIONS = 3
_MOST_OPTIONS = 6
_LEAST_WORDS = 3
_INSTRUCTIONS = {
    CueKind.DEFINITION: later("Which of these terms does this define?"),
    CueKind.EXAMPLE: later("Which of these terms does this sentence show?"),
    CueKind.QUIZ: later("Which of these terms fits?"),
}


class PickAmongMore:
    """Three terms of neighbouring pages, or all terms of a cluster that the cue cannot mean.

    Practice only: more lures cost the learner who is not yet sure of the pairs (learning.md 2).
    """

    id = "three"
    label = later("Which of three")
    kinds = frozenset({CardKind.TERM})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = ChoiceQuestion
    alternatives = 3
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the truth has a cue that is valid against two other terms at least."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_askable(material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return a cue without a word of any offered term, and the terms in a drawn order."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        cue = material.choose(_askable(material), rng)
        lures = list(_lures(cue, material))
        is_cluster = all(term in material.comparison.terms for term in lures)
        rng.shuffle(lures)
        offered = [material.truth, material.rival]
        most = _MOST_OPTIONS if is_cluster else _LEAST_OPTIONS
        offered += [term for term in lures if term.key != material.rival.key][: most - 2]
        rng.shuffle(offered)
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=tr(_INSTRUCTIONS[cue.kind]),
            prompt=cue.masked,
            options=tuple(Option(term.headword, term.key) for term in offered),
            answer=offered.index(material.truth),
        )


def _askable(material: Material) -> tuple[Cue, ...]:
    """Return the cues, every offered family hidden, that two other terms cannot mean."""
    if not material.others:
        return ()
    hidden = (
        _hidden(cue, material)
        for cue in material.askable(CueUse.WHICH)
        if cue.kind in _INSTRUCTIONS
    )
    return tuple(
        cue
        for cue in hidden
        if cue is not None and len(_lures(cue, material)) >= _LEAST_OPTIONS - 1
    )


def _lures(cue: Cue, material: Material) -> tuple[Term, ...]:
    """Return the other terms that the cue neither means nor names."""
    return tuple(
        term
        for term in (material.rival, *material.others)
        if term.key not in cue.ambiguous_with
        and (cue.kind is not CueKind.QUIZ or term in material.comparison.terms)
        and (cue.kind is CueKind.DEFINITION or not occurrences(cue.text, term.headword))
    )


def _hidden(cue: Cue, material: Material) -> Cue | None:
    """Return the cue with the families of other pages hidden too, None if too little is left."""
    shown = mask(cue.masked, material.families).text
    if shown != cue.masked and len(content_stems(shown)) < _LEAST_WORDS:
        return None
    return replace(cue, masked=shown)


MODE: QuizMode = PickAmongMore()
