"""Makes reviews for the scheduling tests: only what a test names differs from a plain pass."""

from dataclasses import replace

from diffstudy.domain.card import CardKey
from diffstudy.domain.review import OutcomeKind, Purpose, Rating, Review

A, B, C = "p#term/a", "p#term/b", "p#term/c"
TERM_A, TERM_B, TERM_C = (CardKey.for_term(key) for key in (A, B, C))
CONTRAST = CardKey.for_contrast(A, B)

_PLAIN = Review(
    id="0",
    learner="me",
    card=TERM_A,
    cue="cue",
    comparison="p#a--b",
    mode="which2",
    offered=(A, B),
    truth_term=A,
    answer_term=A,
    answer_text=None,
    correct=True,
    outcome=OutcomeKind.CHOSEN,
    confidence=None,
    latency_ms=2_000,
    utc_ms=0,
    tz="UTC",
    utc_offset_min=0,
    study_day=100,
    graded=False,
    contaminated=False,
    rating=None,
    stability_before=None,
    difficulty_before=None,
    predicted=None,
    desired_retention=None,
    interval_days=None,
    params_id="fsrs-6-default",
    trial="0",
    session="s",
    purpose=Purpose.DUE,
)

_serial = iter(range(1, 1_000_000))


def answer(card: CardKey, **changes: object) -> Review:
    """One ungraded right answer to a card, with its own id and trial."""
    number = str(next(_serial))
    truth = card.term_keys[0]
    plain = replace(_PLAIN, id=number, trial=number, card=card, truth_term=truth, answer_term=truth)
    return replace(plain, **changes)  # type: ignore[arg-type]


def graded(card: CardKey, rating: Rating, **changes: object) -> Review:
    """One graded answer, right unless it is rated again."""
    right = rating is not Rating.AGAIN
    other = B if card.term_keys[0] == A else A
    fields: dict[str, object] = {
        "graded": True,
        "rating": rating,
        "correct": right,
        "answer_term": card.term_keys[0] if right else other,
        "desired_retention": 0.9,
    }
    return answer(card, **(fields | changes))
