"""Fits the weights of FSRS to one learner, and adopts them only if they predict better.

The weights come from `fsrs-rs-python`, an optional part: the trainer of Anki, which weights recent
answers more. Our own check stands behind it, because with few answers fitted weights predict
worse than the defaults (learning.md 1.4: 364 synthetic answers, log loss 0.3328 against 0.3305).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.review import Review
from diffstudy.runtime.learning_constants import LEARNING, LearningConstants
from diffstudy.scheduling.fsrs_formulas import DEFAULT_WEIGHTS, FsrsFormulas

WEIGHTS = len(DEFAULT_WEIGHTS)
_TEST_SHARE = 0.2
_LEAST_CHANCE = 1e-6
_AGAIN = 1
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One graded answer of a card: days since the one before (0 for the first), 1 to 4."""

    days: int
    rating: int


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer to be predicted: the last step, from those before it.

    ``is_choice`` says that it was chosen among options and not recalled.
    """

    steps: tuple[Step, ...]
    is_choice: bool = False


Trainer = Callable[[Sequence[Sample]], tuple[float, ...]]
"""Samples in the order of time → 21 weights."""


@dataclass(frozen=True, slots=True)
class Fit:
    """New weights and what they were worth on answers they had not seen.

    Args:
        weights: fitted to all samples; None where the gain was too small to change anything.
    """

    weights: tuple[float, ...] | None
    loss_before: float
    loss_after: float


def samples(reviews: Iterable[Review]) -> tuple[Sample, ...]:
    """Return what can be predicted, in the order of the log.

    Args:
        reviews: what still counts, in the order of the log. Ungraded answers are left out, and
            explanations, which learners rate themselves. An answer that a sibling had just given
            away moves its card and is not predicted.
    """
    steps: dict[CardKey, list[Step]] = {}
    last_day: dict[CardKey, int] = {}
    found = []
    for review in reviews:
        card = review.card
        if not review.graded or review.rating is None or card.kind is CardKind.EXPLAIN:
            continue
        before = steps.setdefault(card, [])
        days = review.study_day - last_day.get(card, review.study_day)
        before.append(Step(days, int(review.rating)))
        last_day[card] = review.study_day
        if days > 0 and not review.contaminated:
            found.append(Sample(tuple(before), is_choice=bool(review.offered)))
    return tuple(found)


def log_loss(chosen: Sequence[Sample], weights: Sequence[float]) -> float:
    """Return the mean log loss of predicted recall, in nats; ValueError for no samples."""
    if not chosen:
        raise ValueError("there is nothing to predict")
    formulas = FsrsFormulas(weights)
    total = 0.0
    for sample in chosen:
        first, *between, last = sample.steps
        stability, difficulty = formulas.first(first.rating)
        for step in between:
            stability, difficulty = formulas.after(stability, difficulty, step.days, step.rating)
        chance = formulas.recall(stability, last.days)
        likely = min(1 - _LEAST_CHANCE, max(_LEAST_CHANCE, chance))
        total -= log(1 - likely if last.rating == _AGAIN else likely)
    return total / len(chosen)


def fitted(
    chosen: Sequence[Sample],
    in_use: Sequence[float] | None,
    train: Trainer,
    constants: LearningConstants = LEARNING,
) -> Fit:
    """Fit to the first four fifths, compare on the last, and adopt for a clear gain only.

    With 1,000 synthetic answers of a learner whom the defaults describe exactly, 5 of 24 fits
    pass by luck and cost 0.0015 on new answers (0.0035 at worst); of one who forgets three times
    as fast 18 of 24 pass and gain 0.027. With 5,000 answers 0 of 12 and 10 of 12 pass. So the
    gate errs cheaply, and asking for more certainty would lose more than it saves.

    Args:
        chosen: in the order of time.
        in_use: the weights so far, None for the defaults.
    """
    split = round(len(chosen) * (1 - _TEST_SHARE))
    past, latest = chosen[:split], chosen[split:]
    before = log_loss(latest, in_use or DEFAULT_WEIGHTS)
    weights = train(past)
    after = log_loss(latest, weights)
    better = before - after >= constants.fit_gain
    if better and len(chosen) >= constants.fit_split_from:
        better = _serves_both(latest, in_use or DEFAULT_WEIGHTS, weights)
    return Fit(train(chosen) if better else None, before, after)


def _serves_both(
    latest: Sequence[Sample], in_use: Sequence[float], weights: Sequence[float]
) -> bool:
    """Whether neither typed nor chosen answers are predicted worse than so far.

    A card is asked both ways and has one memory, so there is one set of weights. With few answers
    the two kinds are judged as one; with many, one kind must not pay for the other.
    """
    for is_choice in (False, True):
        kind = [sample for sample in latest if sample.is_choice is is_choice]
        if kind and log_loss(kind, weights) > log_loss(kind, in_use):
            return False
    return True


def optional_trainer() -> Trainer | None:
    """Return the trainer of `fsrs-rs-python`, or None where that part is not installed."""
    try:
        import fsrs_rs_python
    except ImportError:
        return None

    def train(chosen: Sequence[Sample]) -> tuple[float, ...]:
        made: Mapping[Step, object] = {
            step: fsrs_rs_python.FSRSReview(step.rating, step.days)
            for sample in chosen
            for step in sample.steps
        }
        items = [fsrs_rs_python.FSRSItem([made[s] for s in sample.steps]) for sample in chosen]
        engine = fsrs_rs_python.FSRS(list(DEFAULT_WEIGHTS))
        # There is one graded answer a day, so nothing is known of memory within a day.
        weights = engine.compute_parameters(items, enable_short_term=True)
        # As Anki stores them; in 32 bits some would lie just outside the range that FSRS allows.
        return tuple(round(float(weight), _DECIMALS) for weight in weights)

    return train
