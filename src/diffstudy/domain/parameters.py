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
