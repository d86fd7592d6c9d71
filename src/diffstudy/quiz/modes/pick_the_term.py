"""Which of the two terms fits a definition, a sentence, a chart cell, or what the page says of it."""

import random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import CueKind, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.quiz.mode import Material, QuizMode, refuse

_INSTRUCTIONS = {
    CueKind.DEFINITION: later("Which term does this define?"),
    CueKind.EXAMPLE: later("Which term does this sentence show?"),
    CueKind.CELL: later("Which term is this about?"),
    CueKind.QUIZ: later("Which term fits?"),
    CueKind.FAQ: later("Which term is this about?"),
    CueKind.VERDICT: later("Which term is this about?"),
}


class PickTheTerm:
    """Two options, in the order of the sides."""

    id = "which2"
    label = later("Which term")
    kinds = frozenset({CardKind.TERM, CardKind.CONTRAST, CardKind.SENSE})
    graded_kinds = kinds
    shape = ChoiceQuestion
    alternatives = 2
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the truth has a cue that cannot mean the rival."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(material.askable(CueUse.WHICH))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return the masked cue with both terms to choose from."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        cue = material.choose(material.askable(CueUse.WHICH), rng)
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=cue,
            instruction=tr(_INSTRUCTIONS[cue.kind]),
            prompt=cue.masked,
            options=material.options,
            answer=material.answer,
        )


MODE: QuizMode = PickTheTerm()
