"""Questions that give the plain pages of the experiment the time that contrasts take elsewhere."""

from diffstudy.domain.card import Card, CardKind, CardState
from diffstudy.domain.review import Purpose
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import Pick
from diffstudy.services.experiment_pages import ExperimentToday, experiment_today
from diffstudy.services.study.card_shelf import CardShelf
from diffstudy.services.study.scope import StudyScope
from diffstudy.storage.unit_of_work import UnitOfWork


class ExtraQuestions:
    """Picks what is asked at the end of a day's work; nothing where the experiment is off.

    Args:
        today: what the experiment asks of the day on which the session began.
    """

    def __init__(
        self, scope: StudyScope, shelf: CardShelf, today: ExperimentToday, learner: str
    ) -> None:
        is_whole_day = scope == StudyScope(boards=scope.boards)
        self._is_on = is_whole_day and bool(today.plain)
        self._shelf = shelf
        self._learner = learner

    def pick(self, uow: UnitOfWork, log: DayLog, study_day: int) -> Pick | None:
        """Return the term to ask once more that was asked the longest ago, or None for none."""
        if not self._is_on:
            return None
        # Read anew: another question may have made it even, and an undo uneven again.
        for page in experiment_today(uow, self._learner, study_day).extra:
            cards = [card for card in self._shelf.askable_on(page) if _is_met(card)]
            if cards:
                card = max(cards, key=lambda each: _rest(each, log))
                return Pick(card, Purpose.EXTRA, page)
        return None


def _rest(card: Card, log: DayLog) -> tuple[float, str]:
    since = log.questions_since(card.key)
    return (float("inf") if since is None else since), str(card.key)


def _is_met(card: Card) -> bool:
    is_asked = card.key.kind is CardKind.TERM and card.state is CardState.ACTIVE
    return is_asked and card.memory is not None
