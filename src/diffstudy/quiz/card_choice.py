"""Which of the cards that a comparison calls for can be asked at all: the others are not made."""

from collections.abc import Sequence
from itertools import permutations

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.quiz.mode import material_for
from diffstudy.quiz.registry import modes

_CUES_FOR_A_CONTRAST = 2


def askable_cards(
    comparison: Comparison, cues: Sequence[Cue], *, facets: bool = False, explain: bool = False
) -> list[CardKey]:
    """Return the cards of a comparison for which at least one question can be made.

    Args:
        cues: its cues.
        facets, explain: as for ``cards_for``.
    """
    wanted = cards_for(comparison, facets=facets, explain=explain)
    return [card for card in wanted if _can_be_asked(card, comparison, cues)]


def _can_be_asked(card: CardKey, comparison: Comparison, cues: Sequence[Cue]) -> bool:
    """Whether the page gives a term anything to ask, or both terms of a contrast enough."""
    match card.kind:
        case CardKind.TERM | CardKind.SENSE:
            return any(cue.term_key in card.term_keys and cue.uses for cue in cues)
        case CardKind.CONTRAST:
            return all(
                sum(cue.term_key == term and CueUse.WHICH in cue.uses for cue in cues)
                >= _CUES_FOR_A_CONTRAST
                for term in card.term_keys
            )
        case CardKind.FACET | CardKind.EXPLAIN:
            return any(
                mode.can_ask(card, material_for(comparison, one.key, other.key, cues))
                for mode in modes().values()
                if card.kind in mode.graded_kinds
                for one, other in permutations(comparison.terms, 2)
            )
