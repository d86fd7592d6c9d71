"""A learner's own scheduler parameters, and what became of fitting them (learning.md 4.9)."""

from dataclasses import dataclass
from enum import StrEnum

from diffstudy.domain.language import decimal_text, tr, trn


@dataclass(frozen=True, slots=True)
class ParameterSet:
    """Weights of the scheduler as reviews name them.

    Args:
        weights: 21 of FSRS-6; None for the defaults.
        reviews: how many they were fitted to.
        loss: log loss on the latest part of these, after fitting to the rest; None for defaults.
    """

    id: str
    weights: tuple[float, ...] | None
    reviews: int = 0
    loss: float | None = None


class FitStatus(StrEnum):
    """What became of a wish to fit."""

    ADOPTED = "adopted"
    KEPT = "kept"
    TOO_FEW = "too-few"
    UNAVAILABLE = "unavailable"
    UNDONE = "undone"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class FitReport:
    """What became of it, in figures.

    Args:
        reviews: graded answers on a later day than the one before, the ones that count.
        needed: how many it takes.
        loss_before, loss_after: log loss on the latest fifth, with the parameters in use and with
            ones fitted to the other four; None where nothing was fitted.
        params_id: the set in use now.
    """

    status: FitStatus
    reviews: int
    needed: int
    loss_before: float | None
    loss_after: float | None
    params_id: str

    def __str__(self) -> str:
        match self.status:
            case FitStatus.TOO_FEW:
                return tr(
                    "Too few answers to fit: it takes {needed} graded answers on later "
                    "days, and there are {count}.",
                    needed=self.needed,
                    count=self.reviews,
                )
            case FitStatus.UNAVAILABLE:
                return tr(
                    "Fitting needs the optional part fsrs-rs-python; install it with: "
                    "pip install diffstudy[fit]"
                )
            case FitStatus.KEPT:
                said = tr("Your parameters stay as they are: new ones predict no better")
                return self._with_losses(said)
            case FitStatus.ADOPTED:
                said = trn(
                    "New parameters are in use, fitted to {n} answer",
                    "New parameters are in use, fitted to {n} answers",
                    self.reviews,
                )
                return self._with_losses(said)
            case FitStatus.UNDONE:
                return tr("The earlier parameters are in use again.")
            case FitStatus.READY:
                return trn(
                    "There is {n} answer to fit to; it takes a few seconds.",
                    "There are {n} answers to fit to; it takes a few seconds.",
                    self.reviews,
                )

    def _with_losses(self, said: str) -> str:
        if self.loss_before is None or self.loss_after is None:
            return f"{said}."
        return tr(
            "{said} (log loss {before} before, {after} after).",
            said=said,
            before=decimal_text(self.loss_before, 4),
            after=decimal_text(self.loss_after, 4),
        )
