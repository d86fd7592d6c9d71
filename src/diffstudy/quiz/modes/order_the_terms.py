"""Two halves of a contrast with their terms taken out: which term belongs where."""

import random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import ChoiceQuestion, Contrast, Option
from diffstudy.quiz.contrast_halves import Halves, halves_of
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.term_form import same_number


class OrderTheTerms:
    """The halves come in a drawn order, for authors name the first term of the title first."""

    id = "swap"
    label = later("Put the terms back")
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = ChoiceQuestion
    alternatives = 2
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the page contrasts the pair in so many words."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_contrasts(material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> ChoiceQuestion:
        """Return both halves with their gaps, and both orders of the terms."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        halves = rng.choice(_contrasts(material))
        first_is_a = rng.random() < 0.5
        texts = halves.gapped if first_is_a else halves.gapped[::-1]
        orders = [material.options, material.options[::-1]]
        rng.shuffle(orders)
        a, b = material.options
        options = tuple(
            Option(f"{first.text} … {second.text}", first.term_key) for first, second in orders
        )
        return ChoiceQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=halves.passage,
            instruction=tr("Which terms belong in the gaps, in this order?"),
            prompt=" ".join(texts),
            options=options,
            answer=[order[0] for order in orders].index(a if first_is_a else b),
            contrast=Contrast(terms=material.options, lines=halves.plain),
        )


def _contrasts(material: Material) -> list[Halves]:
    """Return the contrasts in the order of the sides, where no verb tells which term it is."""
    if not same_number(material.truth, material.rival):
        return []
    pair = (material.truth, material.rival)
    if material.answer == 1:
        pair = (material.rival, material.truth)
    found = halves_of(material.comparison, pair)
    return [
        halves
        for halves in found
        if halves.passage.key not in material.spent and halves.stand_alone
    ]


MODE: QuizMode = OrderTheTerms()
