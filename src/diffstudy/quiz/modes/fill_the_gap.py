"""Type the term that is missing from a sentence."""

import random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import TypedQuestion
from diffstudy.quiz.masking import surface_forms_in
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.word_family import spellings_of


class FillTheGap:
    """An example sentence with a gap where the term stood."""

    id = "cloze"
    label = later("Fill the gap")
    kinds = frozenset({CardKind.TERM, CardKind.SENSE})
    graded_kinds = kinds
    shape = TypedQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the truth has a sentence that only it completes."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(material.askable_among_all(CueUse.CLOZE))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> TypedQuestion:
        """Return the sentence with its gap; the form that stood there counts as exact."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        cue = material.choose(material.askable_among_all(CueUse.CLOZE), rng)
        return TypedQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=tr("Type the missing term"),
            prompt=_gapped(cue),
            accepted=_accepted(cue, material),
            pair=material.options,
            answer=material.answer,
            deck_terms=material.other_terms,
        )


def _gapped(cue: Cue) -> str:
    if cue.cloze is None:
        raise ValueError(f"{cue.key} has no gap")
    return cue.cloze


def _accepted(cue: Cue, material: Material) -> tuple[str, ...]:
    forms = surface_forms_in(cue.text, material.truth)
    return tuple(dict.fromkeys((*spellings_of(material.truth), *forms)))


MODE: QuizMode = FillTheGap()
