"""FSRS-6 on study days: the one place that knows the library ``fsrs``.

FSRS sees midnight UTC of ``1970-01-01 + study_day``, so an interval is a whole number of days
and time zones play no part. Fuzz is off (the library's range is skewed, learning.md 1.4), and
there are no learning steps: FSRS predicts recall within a day worse than a constant.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from diffstudy.domain.card import MemoryState
from diffstudy.domain.review import Rating

if TYPE_CHECKING:
    import fsrs

DEFAULT_PARAMS_ID = "fsrs-6-default"
"""Name of the built-in parameter set, as reviews store it."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Scheduler:
    """(memory, rating, day) → memory, with the target retention as an argument.

    Args:
        parameters: 21 FSRS-6 weights, or None for the defaults.
        maximum_interval: longest interval in days.
        params_id: name of the weights, as reviews store it.
    """

    def __init__(
        self,
        parameters: tuple[float, ...] | None = None,
        maximum_interval: int = 365,
        params_id: str = DEFAULT_PARAMS_ID,
    ) -> None:
        self.params_id = params_id
        self._parameters = parameters
        self._maximum_interval = maximum_interval

    def review(
        self, memory: MemoryState | None, rating: Rating, study_day: int, desired_retention: float
    ) -> MemoryState:
        """Return the memory after the graded answer of a study day.

        Args:
            memory: state before, None for a card that was never graded.
            desired_retention: share of due cards that should be remembered, 0 to 1.

        Raises:
            ValueError: for a second graded answer on one day, or an earlier day; the first
                attempt of a day is the only one that is graded.
        """
        import fsrs

        if memory is not None and study_day <= memory.last_day:
            raise ValueError(f"day {study_day} is graded already, last was {memory.last_day}")
        engine = _engine(self._parameters, desired_retention, self._maximum_interval)
        card, _ = engine.review_card(
            _as_fsrs(memory), fsrs.Rating(int(rating)), _instant(study_day)
        )
        if card.stability is None or card.difficulty is None:
            raise ValueError("FSRS returned a card without a memory")
        return MemoryState(
            stability=card.stability,
            difficulty=card.difficulty,
            last_day=study_day,
            due_day=(card.due - _EPOCH).days,
        )

    def retrievability(self, memory: MemoryState, study_day: int) -> float:
        """Return the predicted chance of recall on a day, 0 to 1 (FSRS-6 forgetting curve)."""
        engine = _engine(self._parameters, 0.9, self._maximum_interval)
        return float(
            engine.get_card_retrievability(
                _as_fsrs(memory), _instant(max(study_day, memory.last_day))
            )
        )


@lru_cache(maxsize=32)
def _engine(
    parameters: tuple[float, ...] | None, desired_retention: float, maximum_interval: int
) -> "fsrs.Scheduler":
    import fsrs

    return fsrs.Scheduler(
        parameters=parameters if parameters is not None else fsrs.Scheduler().parameters,
        desired_retention=desired_retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=maximum_interval,
        enable_fuzzing=False,
    )


def _instant(study_day: int) -> datetime:
    return _EPOCH + timedelta(days=study_day)


def _as_fsrs(memory: MemoryState | None) -> "fsrs.Card":
    import fsrs

    # Without an id the library sleeps a millisecond to make one.
    if memory is None:
        return fsrs.Card(card_id=1)
    return fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_instant(memory.due_day),
        last_review=_instant(memory.last_day),
    )
