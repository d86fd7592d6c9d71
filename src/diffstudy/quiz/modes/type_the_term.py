"""Type the term that a definition defines."""

import random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import TypedQuestion
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.word_family import spellings_of


class TypeTheTerm:
    """Recall without options: only definitions that no other term of the deck fits."""

    id = "type"
    label = later("Type the term")
    kinds = frozenset({CardKind.TERM, CardKind.SENSE})
    graded_kinds = kinds
    shape = TypedQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the truth has a definition that names one thing."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(material.askable_among_all(CueUse.TYPE))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> TypedQuestion:
        """Return the masked definition."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        cue = material.choose(material.askable_among_all(CueUse.TYPE), rng)
        return TypedQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=tr("Type the term this defines"),
            prompt=cue.masked,
            accepted=spellings_of(material.truth),
            pair=material.options,
            answer=material.answer,
            deck_terms=material.other_terms,
        )


MODE: QuizMode = TypeTheTerm()
