"""A review into its row and back; the round trip is exact, because the log is replayed."""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

from typing import Any

from diffstudy.domain.card import CardKey
from diffstudy.domain.review import Confidence, OutcomeKind, Purpose, Rating, Review
from diffstudy.storage.column_types import (
    decoded_pairs,
    decoded_texts,
    encoded_pairs,
    encoded_texts,
)

_OWN = (
    "id, cue, comparison, mode, offered, truth_term, answer_term, answer_text, correct, outcome, "
    "confidence, latency_ms, utc_ms, tz, utc_offset_min, study_day, graded, contaminated, rating, "
    "stability_before, difficulty_before, predicted, desired_retention, interval_days, params_id, "
    "trial, session, purpose, assignment, held_out, taken_for, "
    "undone_ms"
)

# Driver-level SQL: this statement stands between a key press and the next question.
APPEND = (
    f"INSERT INTO reviews (learner_id, card_id, {_OWN}) "
    f"SELECT ?, id, {', '.join('?' * (_OWN.count(',') + 1))} FROM cards WHERE key = ?"
)
"""Appends a review: learner id, own_values(), card key. No card, no row."""

_QUALIFIED = ", ".join(f"reviews.{name}" for name in _OWN.split(", "))

SELECT = (
    f"SELECT learners.key, cards.key, {_QUALIFIED} FROM reviews "
    "JOIN learners ON learners.id = reviews.learner_id JOIN cards ON cards.id = reviews.card_id"
)
"""Begins a query whose rows review_from() reads."""


NUMBERED = SELECT.replace("SELECT ", "SELECT reviews.seq, ", 1)
"""The same with the place in the log before each row."""


def own_values(review: Review) -> tuple[Any, ...]:
    """Return the values of a review in the order of its columns, without learner and card."""
    return (
        review.id,
        review.cue,
        review.comparison,
        review.mode,
        encoded_texts(review.offered),
        review.truth_term,
        review.answer_term,
        review.answer_text,
        int(review.correct),
        review.outcome.value,
        None if review.confidence is None else review.confidence.value,
        review.latency_ms,
        review.utc_ms,
        review.tz,
        review.utc_offset_min,
        review.study_day,
        int(review.graded),
        int(review.contaminated),
        None if review.rating is None else int(review.rating),
        review.stability_before,
        review.difficulty_before,
        review.predicted,
        review.desired_retention,
        review.interval_days,
        review.params_id,
        review.trial,
        review.session,
        review.purpose.value,
        review.assignment,
        int(review.held_out),
        encoded_pairs(review.taken_for),
        review.undone_ms,
    )


def review_from(row: Any) -> Review:
    """Return the review of a row that a query beginning with SELECT gave."""
    (learner, card, own_id, cue, comparison, mode, offered, truth, answer, answer_text) = row[:10]
    (correct, outcome, confidence, latency_ms, utc_ms, tz, offset, study_day) = row[10:18]
    (graded, contaminated, rating, stability, difficulty, predicted, retention) = row[18:25]
    (interval, params_id, trial, session, purpose, assignment, held_out, taken_for) = row[25:-1]
    return Review(
        id=own_id,
        learner=learner,
        card=CardKey.parse(card),
        cue=cue,
        comparison=comparison,
        mode=mode,
        offered=decoded_texts(offered),
        truth_term=truth,
        answer_term=answer,
        answer_text=answer_text,
        correct=bool(correct),
        outcome=OutcomeKind(outcome),
        confidence=None if confidence is None else Confidence(confidence),
        latency_ms=latency_ms,
        utc_ms=utc_ms,
        tz=tz,
        utc_offset_min=offset,
        study_day=study_day,
        graded=bool(graded),
        contaminated=bool(contaminated),
        rating=None if rating is None else Rating(rating),
        stability_before=stability,
        difficulty_before=difficulty,
        predicted=predicted,
        desired_retention=retention,
        interval_days=interval,
        params_id=params_id,
        trial=trial,
        session=session,
        purpose=Purpose(purpose),
        assignment=assignment,
        held_out=bool(held_out),
        taken_for=decoded_pairs(taken_for),
        undone_ms=row[-1],
    )
