"""One learner, one arm: a course of study of so many days, then a test after a pause."""

from dataclasses import dataclass
from random import Random
from statistics import NormalDist

from diffstudy.simulation.arms import Arm, Rules
from diffstudy.simulation.learner import (
    BLANK,
    SECONDS_AFTER_A_MISS,
    SECONDS_CHOSEN,
    SECONDS_TYPED,
    SyntheticLearner,
    drawn_traits,
)
from diffstudy.simulation.teacher import Predictions, Teacher
from diffstudy.simulation.term_graph import TermGraph

CRITERION = 0.8
"""Mean chance of typing a term, over all terms, at which a course has reached its goal."""

WELL_KNOWN = 0.70
"""Recall under which a term counts as forgotten at the test."""

_CUES_PER_SIDE = 8
_CHECK_EVERY_DAYS = 3
_probit = NormalDist().inv_cdf


@dataclass(frozen=True, slots=True)
class Load:
    """How much there is to learn and how much is asked a day.

    Args:
        days: from the first page to the last question.
        pause: days from there to the test.
    """

    questions_per_day: int
    terms: int
    days: int = 60
    pause: int = 14


@dataclass(frozen=True, slots=True)
class CourseResult:
    """What came of a course. Accuracies are true chances at the test, not sampled answers.

    Args:
        typed: mean chance of typing a term.
        choice: mean chance of choosing a term and not its neighbour.
        choice_corrected: ``(choice - 1/2) / (1 - 1/2)``.
        d_prime, lean: of eight cues a side for each page, mean over pages; lean is |c|.
        forgotten: share of terms with recall under 0.70.
        questions: asked in all; equal in all arms.
        questions_to_criterion, minutes_to_criterion: None where it was not reached.
        minutes_per_day: per day on which the learner came.
        planned_minutes: the same as planned from the number of questions alone.
        met: share of terms that were introduced.
    """

    typed: float
    choice: float
    choice_corrected: float
    d_prime: float
    lean: float
    forgotten: float
    questions: int
    questions_to_criterion: int | None
    minutes_to_criterion: float | None
    minutes_per_day: float
    planned_minutes: float
    met: float
    predictions: Predictions
    results: tuple[int, ...]
    recalls: tuple[float, ...]


def take_course(
    arm: Arm, load: Load, eta: float, *, learner: int, seed: int, rules: Rules | None = None
) -> CourseResult:
    """Simulate one learner under one arm.

    The learner, the days missed and what is confusable depend on ``seed``, ``learner`` and the
    load only, so that arms are compared on the same people.
    """
    rules = rules or Rules()
    graph = TermGraph(load.terms)
    name = f"{seed}|{load.questions_per_day}|{load.terms}|{learner}"
    person = Random(f"{name}|person")
    traits = drawn_traits(person, eta)
    truth = SyntheticLearner(traits, graph, person)
    present = [person.random() >= traits.missed for _ in range(load.days)]
    truth.let_chance_be(Random(f"{name}|{eta}|{arm.name}|answers"))
    teacher = Teacher(arm, graph, rules, name, Random(f"{name}|{eta}|{arm.name}|questions"))
    questions, seconds = 0, 0.0
    reached: tuple[int, float] | None = None
    for day in range(load.days):
        if not present[day]:
            continue
        teacher.start_day(day)
        for _ in range(load.questions_per_day):
            asked = teacher.ask()
            if asked is None:
                raise RuntimeError("an arm ran out of questions, so budgets would differ")
            term, offered, is_probe = asked
            answer = truth.answer(term, offered, day, is_probe=is_probe)
            teacher.hear(answer)
            questions += 1
            seconds += truth.seconds(typed=offered == BLANK, right=answer == term)
        if reached is None and day % _CHECK_EVERY_DAYS == 0:
            mean = sum(truth.typed_right(term, day + 1) for term in range(load.terms)) / load.terms
            if mean >= CRITERION:
                reached = questions, seconds / 60
    return _tested(truth, teacher, graph, load, rules, questions, seconds, sum(present), reached)


def _tested(
    truth: SyntheticLearner,
    teacher: Teacher,
    graph: TermGraph,
    load: Load,
    rules: Rules,
    questions: int,
    seconds: float,
    days_present: int,
    reached: tuple[int, float] | None,
) -> CourseResult:
    day = load.days + load.pause
    recalls = tuple(truth.recall(term, day) for term in range(load.terms))
    choices = [
        truth.choice_right(term, other, day)
        for term in range(load.terms)
        for other in graph.neighbours[term]
    ]
    choice = sum(choices) / len(choices)
    d_prime, lean = _signal_detection(truth, graph, day)
    days = max(1, days_present)
    return CourseResult(
        typed=sum(truth.typed_right(term, day) for term in range(load.terms)) / load.terms,
        choice=choice,
        choice_corrected=(choice - 0.5) / 0.5,
        d_prime=d_prime,
        lean=lean,
        forgotten=sum(recall < WELL_KNOWN for recall in recalls) / load.terms,
        questions=questions,
        questions_to_criterion=None if reached is None else reached[0],
        minutes_to_criterion=None if reached is None else reached[1],
        minutes_per_day=seconds / 60 / days,
        planned_minutes=truth.traits.pace * planned_minutes(load.questions_per_day, rules),
        met=sum(recall > 0 for recall in recalls) / load.terms,
        predictions=teacher.predictions,
        results=tuple(teacher.results),
        recalls=recalls,
    )


def planned_minutes(questions: int, rules: Rules) -> float:
    """Return the minutes that so many questions are planned to take at the usual pace.

    The planned mix of typed answers and choices, and misses as the desired retention has them.
    """
    share = rules.typed_share
    answer = share * SECONDS_TYPED + (1 - share) * SECONDS_CHOSEN
    return questions * (answer + (1 - rules.retention) * SECONDS_AFTER_A_MISS) / 60


def _signal_detection(truth: SyntheticLearner, graph: TermGraph, day: int) -> tuple[float, float]:
    """Return mean d' and mean |c| over pages.

    ``d' = z(hit) - z(false alarm)`` and ``c = -(z(hit) + z(false alarm)) / 2`` with the
    log-linear correction (n + 1/2 over N + 1), as learning.md 4.4.
    """
    total, leaning = 0.0, 0.0
    for one, other in graph.pairs:
        hits = truth.right_choices(one, other, day, _CUES_PER_SIDE)
        false_alarms = _CUES_PER_SIDE - truth.right_choices(other, one, day, _CUES_PER_SIDE)
        hit = _probit((hits + 0.5) / (_CUES_PER_SIDE + 1))
        alarm = _probit((false_alarms + 0.5) / (_CUES_PER_SIDE + 1))
        total += hit - alarm
        leaning += abs(hit + alarm) / 2
    return total / len(graph.pairs), leaning / len(graph.pairs)
