"""Writes one answer as a row of the review log."""

import os
from dataclasses import dataclass

from diffstudy.domain.card import Card, CardKind
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Outcome,
    Question,
    truth_term,
)
from diffstudy.domain.review import Confidence, OutcomeKind, Purpose, Rating, Review
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.day_clock import Moment
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import Pick
from diffstudy.scheduling.rating_policy import desired_retention, is_too_fast, rating_for
from diffstudy.scheduling.scheduler import Scheduler


@dataclass(frozen=True, slots=True)
class Given:
    """An answer with the circumstances it was given in.

    Args:
        latency_ms: None where time cannot be measured.
        was_helped: a hint was shown, or it is a second try.
        is_second_try: the first try stands in the log already.
        may_schedule: whether the way of asking may move this card in the schedule.
        confidence: what the learner said before the verdict, None for nothing.
        was_guess: the learner said after a right answer that it was a guess.
    """

    pick: Pick
    question: Question
    outcome: Outcome
    latency_ms: int | None
    was_helped: bool
    is_second_try: bool
    may_schedule: bool = True
    confidence: Confidence | None = None
    was_guess: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the log wants to know beside the answer itself."""

    learner: str
    session: str
    moment: Moment
    log: DayLog
    scheduler: Scheduler
    base_retention: float


def review_of(given: Given, card: Card, at: Circumstances) -> Review:
    """Return the log row of an answer, with its rating where it is graded.

    Args:
        card: the card as it is stored now; that of ``given.pick`` is of when it was asked.
    """
    pick, question = given.pick, given.question
    outcome = _outcome_kind(given)
    alternatives = len(question.options) if isinstance(question, ChoiceQuestion) else None
    rating = _rating(given, outcome, at.log)
    retention = desired_retention(at.base_retention, card.key.kind, alternatives)
    identifier = uuid7(at.moment.utc_ms)
    memory = card.memory
    today = at.moment.study_day
    return Review(
        id=identifier,
        learner=at.learner,
        card=card.key,
        cue=question.cue.key,
        comparison=question.comparison,
        mode=question.mode,
        offered=_offered(question),
        truth_term=truth_term(question),
        answer_term=given.outcome.answer_term,
        answer_text=given.outcome.answer_text,
        correct=given.outcome.correct,
        outcome=outcome,
        confidence=given.confidence,
        latency_ms=min(given.latency_ms or 0, LEARNING.idle_cap_ms),
        utc_ms=at.moment.utc_ms,
        tz=at.moment.tz,
        utc_offset_min=at.moment.utc_offset_min,
        study_day=today,
        graded=rating is not None,
        contaminated=pick.contaminated or (pick.trial is None and at.log.was_asked(card.key)),
        rating=rating,
        stability_before=None if memory is None else memory.stability,
        difficulty_before=None if memory is None else memory.difficulty,
        predicted=None if memory is None else at.scheduler.retrievability(memory, today),
        desired_retention=None if rating is None else retention,
        interval_days=None,
        params_id=at.scheduler.params_id,
        trial=pick.trial or identifier,
        session=at.session,
        purpose=pick.purpose,
        held_out=question.cue.held_out,
        taken_for=given.outcome.taken_for,
    )


def _offered(question: Question) -> tuple[str, ...]:
    """Return the terms between which the answer chose; none where it chose no term."""
    match question:
        case ChoiceQuestion() if truth_term(question):
            terms = question.terms
        case MatchingQuestion() if all(place.term_key for place in question.places):
            terms = question.places
        case _:
            return ()
    return tuple(dict.fromkeys(term.term_key or "" for term in terms))


def uuid7(utc_ms: int) -> str:
    """Return a new UUID of version 7: it sorts by time, so merged logs keep their order.

    Layout of RFC 9562 section 5.7: 48 bits of milliseconds, version, 74 random bits.
    """
    random = int.from_bytes(os.urandom(10), "big")
    value = (utc_ms & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= ((random >> 62) & 0xFFF) << 64
    value |= 0b10 << 62
    value |= random & ((1 << 62) - 1)
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def _outcome_kind(given: Given) -> OutcomeKind:
    is_choice = isinstance(given.question, ChoiceQuestion)
    told = given.outcome.kind is OutcomeKind.DONT_KNOW
    if is_too_fast(given.latency_ms, forced_choice=is_choice and not told):
        return OutcomeKind.TOO_FAST
    if given.was_guess or given.pick.purpose is Purpose.GUESS:
        return OutcomeKind.GUESSED
    return OutcomeKind.ASSISTED if given.was_helped else given.outcome.kind


def _rating(given: Given, outcome: OutcomeKind, log: DayLog) -> Rating | None:
    """Return the rating of the first attempt of a day, None for anything later or void."""
    key = given.pick.card.key
    is_first = given.pick.purpose in {Purpose.DUE, Purpose.NEW} and not log.was_graded(key)
    if (
        not given.may_schedule
        or not is_first
        or given.is_second_try
        or outcome is OutcomeKind.TOO_FAST
    ):
        return None
    rating = rating_for(
        correct=given.outcome.correct,
        outcome=outcome,
        share=given.outcome.share,
        core_missed=given.outcome.core_missed,
    )
    half_done = key.kind is CardKind.CONTRAST and given.pick.trial is None
    return None if half_done and rating is Rating.GOOD else rating
