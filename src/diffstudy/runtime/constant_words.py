"""The numbers of the learner model in plain words, each with what it rests on.

For people who want to know why the program does what it does; learning.md A9 and the sections
named there are the source of all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from diffstudy.runtime.learning_constants import LEARNING, LearningConstants

_JUDGED = "judgement; a sweep in simulation found no better one"
_STUDIED = "published studies"
_TRIED = "tried in a prototype"

_WORDS: dict[str, tuple[str, str]] = {
    "beta_errors": ("Mix-ups assumed before the first answer on a pair", _TRIED),
    "beta_passes": ("Right answers assumed before the first answer on a pair", _TRIED),
    "half_life_days": ("Days after which an answer counts half for mix-ups", _JUDGED),
    "uniform_distractor_share": ("How often the wrong option is drawn at random", _JUDGED),
    "sleep_after_passes": ("Passes in a row after which a contrast rests", _JUDGED),
    "contrast_retention": ("Recall at which a contrast comes back", _TRIED),
    "explain_retention": ("Recall at which an explanation comes back", _JUDGED),
    "explain_minimum_days": ("Days between two explanations, at least", _JUDGED),
    "explain_good_share": ("Share of points that makes an explanation good", _JUDGED),
    "explain_hard_share": ("Share of points that makes an explanation pass", _JUDGED),
    "rapid_guess_ms": ("Milliseconds under which a choice is a guess", _STUDIED),
    "idle_cap_ms": ("Milliseconds of thinking that are counted, at most", _JUDGED),
    "sibling_gap_questions": ("Questions between two that give each other away", _JUDGED),
    "sibling_gap_minutes": ("Minutes that do so in their stead", _JUDGED),
    "same_card_gap": ("Questions before the same card comes again", _JUDGED),
    "same_truth_run": ("Times in a row that one term may be the answer", _JUDGED),
    "pair_holds_after": ("Passes of a pair before a third term may join", _JUDGED),
    "recent_cues": ("Cues that are not shown again at once", _JUDGED),
    "confusion_priority": ("Weight of mix-ups in the order of contrasts", _JUDGED),
    "example_weight": ("Share of examples among the questions", _JUDGED),
    "definition_weight": ("Share of definitions among the questions", _JUDGED),
    "cell_weight": ("Share of chart rows among the questions", _JUDGED),
    "held_out_stability_days": ("Days of stability before the kept-back example", _JUDGED),
    "minimum_cold_answers": ("First answers before mastery is told", _JUDGED),
    "discrimination_choices": ("Choices a side before keeping apart is told", _STUDIED),
    "range_tail": ("Probability left out at each end of a range", "convention: 90% ranges"),
    "calibration_answers": ("Answers before predictions are compared", _JUDGED),
    "display_cap": ("Highest mastery shown, per cent", "nothing is ever certain"),
    "solid_recall": ("Recall that “solid for now” takes", _JUDGED),
    "solid_stability_days": ("Days of stability that “solid for now” takes", _JUDGED),
    "solid_error_rate": ("Rate of mix-ups that “solid for now” rules out", _JUDGED),
    "solid_error_probability": ("How sure it must be of that", _JUDGED),
    "leech_fails": ("Fails that make a term hard", _JUDGED),
    "leech_window": ("Among so many last answers", _JUDGED),
    "cue_leech_showings": ("Showings before a question may be hidden", _JUDGED),
    "cue_leech_errors": ("Standard errors by which it fails more often", _TRIED),
    "sure_wrong_cap_days": ("Days at most after a mistake you were sure of", _STUDIED),
    "sure_wrong_cap_intervals": ("For so many intervals", _JUDGED),
    "final_pass_days": ("Last days before an exam", _JUDGED),
    "final_pass_retention": ("Recall below which a card is asked in them", _JUDGED),
    "last_new_days": ("Days before an exam without anything new", _JUDGED),
    "first_day_answers": ("Answers that a new term takes on its first day", _STUDIED),
    "seconds_per_answer": ("Seconds that a plan reckons for an answer", _JUDGED),
    "fit_from_reviews": ("Answers before your own parameters are fitted", _TRIED),
    "fit_gain": ("By how much they must predict better (log loss)", _TRIED),
}


@dataclass(frozen=True, slots=True)
class ConstantInfo:
    """A number of the learner model.

    Args:
        label: what it is, in a few words.
        source: what the value rests on.
    """

    name: str
    label: str
    value: float
    source: str


def described_constants(constants: LearningConstants = LEARNING) -> Iterator[ConstantInfo]:
    """Yield every number with its words, in the order of their declaration."""
    for declared in fields(constants):
        label, source = _WORDS[declared.name]
        yield ConstantInfo(declared.name, label, getattr(constants, declared.name), source)
