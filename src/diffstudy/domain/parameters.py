"""A learner's own scheduler parameters, and what became of fitting them (learning.md 4.9)."""

from dataclasses import dataclass
from enum import StrEnum


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
        losses = ""
        if self.loss_before is not None and self.loss_after is not None:
            losses = f" (log loss {self.loss_before:.4f} before, {self.loss_after:.4f} after)"
        match self.status:
            case FitStatus.TOO_FEW:
                return (
                    f"Too few answers to fit: it takes {self.needed:,} graded answers on later "
                    f"days, and there are {self.reviews:,}."
                )
            case FitStatus.UNAVAILABLE:
                return (
                    "Fitting needs the optional part fsrs-rs-python; install it with: "
                    "pip install diffstudy[fit]"
                )
            case FitStatus.KEPT:
                return f"Your parameters stay as they are: new ones predict no better{losses}."
            case FitStatus.ADOPTED:
                return f"New parameters are in use, fitted to {self.reviews:,} answers{losses}."
            case FitStatus.UNDONE:
                return "The earlier parameters are in use again."
            case FitStatus.READY:
                return f"There are {self.reviews:,} answers to fit to; it takes a few seconds."
