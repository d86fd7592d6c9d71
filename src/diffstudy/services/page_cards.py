"""The cards of a page, made anew from what can be asked about it."""

from collections.abc import Iterable, Sequence

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.scheduling.replay import fresh, replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.storage.unit_of_work import UnitOfWork

_CUES_FOR_A_CONTRAST = 2


def renew_cards(uow: UnitOfWork, comparisons: Iterable[str], learner: str) -> None:
    """Give each comparison the cards that at least one question can be made for.

    Args:
        comparisons: keys of those whose content has changed.
        learner: whose mix-ups wake a contrast that no page compared before.
    """
    for key in comparisons:
        comparison = uow.comparisons.get(key)
        neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
        cues = cues_of(comparison, neighbours)
        cards = [card for card in cards_for(comparison) if _can_be_asked(card, cues)]
        uow.cards.add(cards, key)
        for card in cards:
            if card.kind is CardKind.CONTRAST:
                _wake_after_slips(uow, card, learner)


def _wake_after_slips(uow: UnitOfWork, contrast: CardKey, learner: str) -> None:
    """Wake a contrast whose terms were mixed up before any page compared them."""
    slips = uow.cards.pair_errors(learner, *contrast.term_keys)
    if slips and uow.cards.get(learner, contrast) == fresh(contrast):
        uow.cards.save(learner, replayed(contrast, slips, Scheduler()))


def _can_be_asked(card: CardKey, cues: Sequence[Cue]) -> bool:
    """Whether the page gives a term anything to ask, or both terms of a contrast enough."""
    if card.kind is CardKind.TERM:
        return any(cue.term_key == card.subject and cue.uses for cue in cues)
    return all(
        sum(cue.term_key == term and CueUse.WHICH in cue.uses for cue in cues)
        >= _CUES_FOR_A_CONTRAST
        for term in card.term_keys
    )
