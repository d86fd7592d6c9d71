"""The learner's own scheduler parameters: which are in use, fitting them, and going back."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import NothingToUndo
from diffstudy.domain.language import tr
from diffstudy.domain.parameters import FitReport, FitStatus, ParameterSet
from diffstudy.domain.review import Review
from diffstudy.runtime.learning_constants import LEARNING, LearningConstants
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.fitting import Trainer, fitted, optional_trainer, samples
from diffstudy.scheduling.replay import after_review, fresh
from diffstudy.scheduling.scheduler import DEFAULT_PARAMS_ID, Scheduler
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_DEFAULTS = ParameterSet(DEFAULT_PARAMS_ID, None)


class FittingService:
    """Parameters of one learner.

    Args:
        trainer: returns what fits weights, None where that part is not installed.
    """

    def __init__(
        self,
        database: Database,
        settings: Callable[[], Settings],
        learner: str = DEFAULT_LEARNER,
        trainer: Callable[[], Trainer | None] = optional_trainer,
        constants: LearningConstants = LEARNING,
    ) -> None:
        self._database = database
        self._settings = settings
        self._learner = learner
        self._trainer = trainer
        self._constants = constants
        self._in_use: ParameterSet | None = None

    def scheduler(self) -> Scheduler:
        """Return the scheduler with the parameters in use and the settings of now."""
        if self._in_use is None:
            with self._database.reading() as uow:
                self._in_use = _in_use(uow, self._learner)
        return self._scheduler_of(self._in_use)

    def outlook(self) -> FitReport:
        """Say what `fit` would do, without fitting: too few answers, no trainer, or ready."""
        with self._database.reading() as uow:
            in_use = _in_use(uow, self._learner)
            count = len(samples(uow.cards.graded(self._learner)))
        needed = self._constants.fit_from_reviews
        status = FitStatus.READY
        if count < needed:
            status = FitStatus.TOO_FEW
        elif self._trainer() is None:
            status = FitStatus.UNAVAILABLE
        return FitReport(status, count, needed, None, None, in_use.id)

    def fit(self) -> FitReport:
        """Fit to all answers so far and adopt the outcome where it predicts clearly better.

        Adopting changes what is remembered of every card, and no day on which one is due.
        """
        train = self._trainer()
        with self._database.unit_of_work() as uow:
            in_use = _in_use(uow, self._learner)
            log = uow.cards.graded(self._learner)
            chosen = samples(log)
            report = FitReport(
                FitStatus.TOO_FEW,
                len(chosen),
                self._constants.fit_from_reviews,
                None,
                None,
                in_use.id,
            )
            if len(chosen) < self._constants.fit_from_reviews:
                return report
            if train is None:
                return replace(report, status=FitStatus.UNAVAILABLE)
            found = fitted(chosen, in_use.weights, train, self._constants)
            report = replace(report, loss_before=found.loss_before, loss_after=found.loss_after)
            if found.weights is None:
                return replace(report, status=FitStatus.KEPT)
            number = len(uow.params.history(self._learner)) + 1
            adopted = ParameterSet(
                f"fsrs-6-own-{number}", found.weights, len(chosen), found.loss_after
            )
            self._use(uow, adopted, log)
            uow.commit()
        self._in_use = adopted
        return replace(report, status=FitStatus.ADOPTED, params_id=adopted.id)

    def undo(self) -> FitReport:
        """Use the parameters from before the last change again; a second time, the other ones.

        Raises:
            NothingToUndo: the defaults were never left.
        """
        with self._database.unit_of_work() as uow:
            history = uow.params.history(self._learner)
            if not history:
                raise NothingToUndo(tr("Your parameters are the defaults; nothing was fitted yet."))
            before = history[1] if len(history) > 1 else _DEFAULTS
            restored = replace(before, id=f"fsrs-6-own-{len(history) + 1}")
            log = uow.cards.graded(self._learner)
            self._use(uow, restored, log)
            uow.commit()
        self._in_use = restored
        return FitReport(
            FitStatus.UNDONE,
            len(samples(log)),
            self._constants.fit_from_reviews,
            history[0].loss,
            restored.loss,
            restored.id,
        )

    def _use(self, uow: UnitOfWork, chosen: ParameterSet, log: tuple[Review, ...]) -> None:
        uow.params.use(self._learner, chosen)
        scheduler = self._scheduler_of(chosen)
        of_card: defaultdict[CardKey, list[Review]] = defaultdict(list)
        for review in log:
            of_card[review.card].append(review)
        for key, reviews in of_card.items():
            card = uow.cards.get(self._learner, key)
            uow.cards.save(self._learner, _as_remembered(card, reviews, scheduler))

    def _scheduler_of(self, chosen: ParameterSet) -> Scheduler:
        return Scheduler(chosen.weights, self._settings().maximum_interval, chosen.id)


def _in_use(uow: UnitOfWork, learner: str) -> ParameterSet:
    return next(iter(uow.params.history(learner)), _DEFAULTS)


def _as_remembered(card: Card, reviews: list[Review], scheduler: Scheduler) -> Card:
    """Return the card with stability and difficulty under other weights.

    Days, counts and sleep stand in the log and do not depend on weights.
    """
    replayed = fresh(card.key)
    for review in reviews:
        replayed = after_review(replayed, review, scheduler)
    if card.memory is None or replayed.memory is None:
        return card
    memory = replace(
        card.memory,
        stability=replayed.memory.stability,
        difficulty=replayed.memory.difficulty,
    )
    return replace(card, memory=memory)
