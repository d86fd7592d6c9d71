"""Which card a session asks next: the day's order, with the likely confusions first (A6)."""

from collections.abc import Callable
from random import Random

from diffstudy.domain.card import CardKind
from diffstudy.domain.review import Purpose
from diffstudy.scheduling.confusion import likely_confusion
from diffstudy.scheduling.queue import Pick, StudyQueue
from diffstudy.services.drills import contrasts_to_drill
from diffstudy.services.study.card_shelf import CardShelf
from diffstudy.services.study.question_maker import RatesOfPairs
from diffstudy.services.study.scope import StudyScope
from diffstudy.storage.unit_of_work import UnitOfWork


class NextPick:
    """Chooses cards for one session.

    Args:
        kinds: the kinds of card that practice asks about.
        rates: reads the confusion counts among the terms of some pairs.
    """

    def __init__(
        self,
        scope: StudyScope,
        shelf: CardShelf,
        kinds: frozenset[CardKind],
        rates: RatesOfPairs,
        rng: Random,
        learner: str,
    ) -> None:
        self._scope = scope
        self._shelf = shelf
        self._kinds = kinds
        self._rates = rates
        self._rng = rng
        self._learner = learner

    def choose(
        self, uow: UnitOfWork, queue_of: Callable[[], StudyQueue], asked: int
    ) -> Pick | None:
        """Return the next card, or None when the session is over.

        Args:
            queue_of: what is left today, as the cards stand when it is called.
            asked: questions that count towards the session's number.
        """
        count = self._scope.count
        if count is not None and asked >= count:
            return None
        queue = queue_of()
        if self._scope.practice:
            return self._practice(uow, queue)
        pick = queue.pick()
        if _begins_contrast(pick) and self._doubt(uow, queue):
            pick = queue_of().pick()
        return self._practice(uow, queue) if pick is None and count is not None else pick

    def _practice(self, uow: UnitOfWork, queue: StudyQueue) -> Pick | None:
        drills = contrasts_to_drill(uow, self._learner, self._shelf.cards())
        return queue.practice(self._kinds, drills)

    def _doubt(self, uow: UnitOfWork, queue: StudyQueue) -> bool:
        """Draw how likely the contrasts that are due are confused; whether any was drawn.

        Read when the contrasts' turn has come, and once a session: most sessions never need it.
        """
        waiting = self._shelf.undoubted(queued.key for queued in queue.due())
        if not waiting:
            return False
        rates = self._rates(uow, {str(key): key.term_keys for key in waiting})
        for key in waiting:
            one, other = key.term_keys
            self._shelf.doubt(key, likely_confusion(one, other, rates, self._rng))
        return True


def _begins_contrast(pick: Pick | None) -> bool:
    return (
        pick is not None
        and pick.card.key.kind is CardKind.CONTRAST
        and pick.purpose is Purpose.DUE
        and pick.trial is None
    )
