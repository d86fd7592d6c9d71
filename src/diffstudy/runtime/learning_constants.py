"""The numbers of the learner model that are no user settings: one table (learning.md A9).

Those marked [J] there (``judged``) rest on judgement alone; the simulation sweeps them by making
another LearningConstants, so nothing below may be copied into the code that uses it. The sweep
(`dev.py bench learning --sweep`, 16 learners in each of 9 cells) found none that gains clearly by
another value: at most 0.004 of typed recall, within chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import TypeVar

T = TypeVar("T", int, float)


@dataclass(frozen=True, slots=True)
class ConstantInfo:
    """One number of the table.

    Args:
        help: a sentence on what it does.
        section: of learning.md, which gives it.
        is_judged: whether it rests on judgement alone.
    """

    name: str
    value: float
    help: str
    section: str
    is_judged: bool


def constant(value: T, sentence: str, section: str, *, judged: bool = False) -> T:
    """Declare a constant as the default of a dataclass field, as dataclasses.field() does."""
    declared: T = field(default=value, metadata={"about": (sentence, section, judged)})
    return declared


@dataclass(frozen=True, slots=True)
class LearningConstants:
    """Every number of the learner model with what it does and the section that gives it."""

    beta_errors: float = constant(
        1.0,
        "First parameter of the prior of a confusion rate, Beta(1, 3).",
        "4.4",
    )
    beta_passes: float = constant(
        3.0,
        "Second parameter of the prior of a confusion rate, Beta(1, 3).",
        "4.4",
    )
    half_life_days: float = constant(
        45.0,
        "Days after which an answer counts half in a confusion rate.",
        "4.4",
        judged=True,
    )
    uniform_distractor_share: float = constant(
        0.20,
        "How often a distractor is drawn without regard to the rates, so that no pair "
        "goes unobserved.",
        "4.4",
        judged=True,
    )
    sleep_after_passes: int = constant(
        3,
        "Passes in a row that put a contrast card back to sleep.",
        "4.5",
    )
    virtual_pair_errors: int = constant(
        2,
        "Errors between two terms that no page compares that make a contrast card of them.",
        "4.5",
    )
    explain_retention: float = constant(
        0.85,
        "Desired retention of an explain card.",
        "A2",
    )
    explain_minimum_days: int = constant(
        7,
        "Shortest interval of an explain card.",
        "A2",
    )
    explain_good_share: float = constant(
        0.80,
        "Share of the points from which an explanation is rated Good.",
        "A2",
    )
    explain_hard_share: float = constant(
        0.60,
        "Share of the points from which an explanation is rated Hard.",
        "A2",
    )
    rapid_guess_ms: int = constant(
        600,
        "A forced choice faster than this is void.",
        "4.2",
    )
    idle_cap_ms: int = constant(
        60_000,
        "Longest answering time that is logged.",
        "A2",
    )
    sibling_gap_questions: int = constant(
        5,
        "Questions between two siblings that keep an answer clean.",
        "4.3",
    )
    sibling_gap_minutes: int = constant(
        10,
        "Minutes between two siblings that keep an answer clean whatever came between.",
        "4.3",
    )
    easy_day_fewer: float = constant(
        0.1,
        "Weight of a weekday that shall have fewer cards, beside 1 for any other: about half.",
        "4.3",
        judged=True,
    )
    easy_day_fewest: float = constant(
        1e-4,
        "Weight of a weekday that shall have as few cards as possible.",
        "4.3",
    )
    same_truth_run: int = constant(
        3,
        "Longest run of questions with one right term.",
        "4.3",
    )
    pair_holds_after: int = constant(
        2,
        "Passes of a pair in a session from which a third term may join.",
        "4.5",
    )
    recent_cues: int = constant(
        3,
        "The cues last shown, whose clusters are avoided.",
        "A6",
    )
    confusion_priority: float = constant(
        0.8,
        "Weight of the confusion rate in the order of contrast cards.",
        "A6",
        judged=True,
    )
    example_weight: int = constant(
        3,
        "How often the group of the examples is chosen for a cue, beside the others.",
        "A6",
        judged=True,
    )
    definition_weight: int = constant(
        2,
        "How often the group of the definitions is chosen for a cue, beside the others.",
        "A6",
        judged=True,
    )
    cell_weight: int = constant(
        1,
        "How often the group of the chart cells is chosen for a cue, beside the others.",
        "A6",
        judged=True,
    )
    held_out_stability_days: float = constant(
        21.0,
        "Stability from which the example kept back is shown.",
        "4.1",
    )
    minimum_cold_answers: int = constant(
        6,
        "Below this, mastery is empty.",
        "4.7",
    )
    discrimination_choices: int = constant(
        8,
        "Choices a side below which d' is not told.",
        "4.4",
    )
    range_tail: float = constant(
        0.05,
        "Probability left out on each side of a likely range: 5% for 90%.",
        "4.4",
    )
    calibration_answers: int = constant(
        50,
        "Answers from which predicted and actual recall are told.",
        "4.7",
    )
    display_cap: int = constant(
        97,
        "Highest mastery shown, per cent.",
        "4.7",
    )
    solid_recall: float = constant(
        0.85,
        "Recall from which a comparison may be solid for now.",
        "4.7",
    )
    solid_stability_days: float = constant(
        21.0,
        "Stability from which a comparison may be solid for now.",
        "4.7",
    )
    solid_error_rate: float = constant(
        0.25,
        "Error rate that a solid comparison is probably below, both ways.",
        "4.7",
    )
    solid_error_probability: float = constant(
        0.10,
        "Probability at most that the error rate of a solid comparison is above that.",
        "4.7",
    )
    leech_fails: int = constant(
        6,
        "Fails among the last graded answers that make a leech.",
        "4.6",
        judged=True,
    )
    leech_window: int = constant(
        10,
        "Last graded answers that are looked at for a leech.",
        "4.6",
        judged=True,
    )
    cue_leech_showings: int = constant(
        4,
        "Showings before a cue may be hidden as misleading.",
        "4.6",
    )
    cue_leech_errors: float = constant(
        2.0,
        "Standard errors by which it fails more often than other cues.",
        "4.6",
    )
    sure_wrong_cap_days: int = constant(
        7,
        "Longest interval after a mistake the learner was sure of, in days.",
        "section 2",
    )
    sure_wrong_cap_intervals: int = constant(
        2,
        "How many intervals after such a mistake are capped.",
        "section 2",
    )
    final_pass_days: int = constant(
        3,
        "Last days before an exam in which weak cards are asked once more.",
        "4.8",
    )
    final_pass_retention: float = constant(
        0.97,
        "Recall on the day of an exam below which a card is asked once more.",
        "4.8",
    )
    last_new_days: int = constant(
        7,
        "Days before an exam in which nothing new is met.",
        "4.8",
    )
    first_day_answers: int = constant(
        3,
        "Answers that a term takes on its first day.",
        "A9, first-day criterion",
    )
    seconds_per_answer: float = constant(
        12.0,
        "Seconds that a plan reckons for an answer with its feedback.",
        "4.8",
        judged=True,
    )
    experiment_days: int = constant(
        30,
        "Days from the beginning of a comparison to its questions of “Help me find out”.",
        "section 5",
    )
    experiment_window: int = constant(
        14,
        "Days after that in which these may still be asked.",
        "section 5",
        judged=True,
    )
    experiment_pairs: int = constant(
        12,
        "Pairs of comparisons from which a result of “Help me find out” is told.",
        "section 5",
        judged=True,
    )
    fit_from_reviews: int = constant(
        1_000,
        "Graded answers on later days from which parameters can be fitted.",
        "4.9",
    )
    fit_split_from: int = constant(
        5_000,
        "Such answers from which typed and chosen ones are looked at apart before adopting.",
        "4.9",
    )
    fit_gain: float = constant(
        0.002,
        "Fall of log loss from which fitted parameters are adopted.",
        "4.9",
    )

    def table(self) -> Iterator[ConstantInfo]:
        """Yield each constant with its value here, in the order of the declaration."""
        for declared in fields(self):
            sentence, section, judged = declared.metadata["about"]
            yield ConstantInfo(
                declared.name, getattr(self, declared.name), sentence, section, judged
            )


LEARNING = LearningConstants()
"""The values that the program uses."""
