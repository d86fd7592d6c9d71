"""The classic flashcard, in both directions: term and definitions, pair and verdict."""

import random
from dataclasses import dataclass

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import Cue, CueKind, CueUse
from diffstudy.domain.language import later, tr
from diffstudy.domain.question import Contrast, RevealQuestion
from diffstudy.quiz.contrast_halves import halves_of
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import passage_of
from diffstudy.quiz.words import trimmed

_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Card:
    cue: Cue
    instruction: str
    front: str
    back: tuple[str, ...]


class FlipCard:
    """Self-rated, for leafing through; self-rating is 11 to 20% too kind (learning.md 2)."""

    id = "flip"
    label = later("Flip cards")
    kinds = frozenset({CardKind.TERM, CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = RevealQuestion
    alternatives = None
    is_mixed_in = False
    is_self_rated = True

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the term has a definition, or the pair a verdict with a half for each."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_cards(card_key, material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> RevealQuestion:
        """Return one of the two directions."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        card = rng.choice(_cards(card_key, material))
        return RevealQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=card.cue,
            instruction=card.instruction,
            prompt=card.front,
            back=card.back,
            contrast=Contrast(
                terms=material.options,
                asked=material.options[material.answer] if card_key.kind is CardKind.TERM else None,
            ),
        )


def _cards(card_key: CardKey, material: Material) -> list[_Card]:
    cards = _of_term(material) if card_key.kind is CardKind.TERM else _of_pair(material)
    return [card for card in cards if card.cue.key not in material.spent]


def _of_term(material: Material) -> list[_Card]:
    definitions = [cue for cue in material.askable(CueUse.WHICH) if cue.kind is CueKind.DEFINITION]
    # What the term is, and only for want of that what it does: the two do not make one answer.
    definitions = [cue for cue in definitions if CueUse.TYPE in cue.uses] or definitions
    # Near-duplicates say nothing new.
    distinct = list({cue.cluster: cue for cue in reversed(definitions)}.values())[::-1]
    chosen = distinct[:_MOST_LINES]
    if not chosen:
        return []
    key = material.truth.key
    whole = " ".join(cue.text for cue in chosen)
    return [
        _Card(
            passage_of(material, f"flip/{key}/front", whole),
            tr("What does this term mean?"),
            material.truth.headword,
            tuple(trimmed(cue.text) for cue in chosen),
        ),
        _Card(
            passage_of(material, f"flip/{key}/back", whole),
            tr("Which term is this?"),
            "\n".join(cue.masked for cue in chosen),
            (material.truth.headword,),
        ),
    ]


def _of_pair(material: Material) -> list[_Card]:
    one, other = material.options
    pair = (material.truth, material.rival)
    if material.answer == 1:
        pair = (material.rival, material.truth)
    for halves in halves_of(material.comparison, pair):
        if halves.is_verdict:
            text = halves.passage.text
            return [
                _Card(
                    passage_of(material, "flip/pair/front", text),
                    tr("How do these two differ?"),
                    f"{one.text} vs. {other.text}",
                    halves.plain,
                ),
                _Card(
                    passage_of(material, "flip/pair/back", text),
                    tr("Which two terms are these, in this order?"),
                    "\n".join(halves.gapped),
                    (f"{one.text} … {other.text}",),
                ),
            ]
    return []


MODE: QuizMode = FlipCard()
