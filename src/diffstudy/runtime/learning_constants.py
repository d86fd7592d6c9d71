"""The numbers of the learner model that are no user settings: one table (learning.md A9).

Those marked [J] there rest on judgement alone; the simulation sweeps them by making another
LearningConstants, so nothing below may be copied into the code that uses it. The sweep (`dev.py
bench learning --sweep`, 16 learners in each of 9 cells) found none that gains clearly by another
value: at most 0.004 of typed recall, within chance.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearningConstants:
    """Numbers of the learner model, with the section of learning.md that gives each.

    Args:
        beta_errors: first parameter of the prior of a confusion rate, Beta(1, 3) (4.4).
        beta_passes: second parameter of that prior.
        half_life_days: days after which an answer counts half in a confusion rate (4.4) [J].
        uniform_distractor_share: how often a distractor is drawn without regard to the rates,
            so that no pair goes unobserved (4.4) [J].
        sleep_after_passes: passes in a row that put a contrast card back to sleep (4.5).
        explain_retention: desired retention of an explain card (A2).
        explain_minimum_days: shortest interval of an explain card (A2).
        explain_good_share, explain_hard_share: shares of the points from which an explanation
            is rated Good or Hard (A2).
        rapid_guess_ms: a forced choice faster than this is void (4.2).
        idle_cap_ms: longest answering time that is logged (A2).
        sibling_gap_questions: questions between two siblings that keep an answer clean (4.3).
        sibling_gap_minutes: minutes that do so in their stead (4.3).
        same_truth_run: longest run of questions with one right term (4.3).
        pair_holds_after: passes of a pair in a session from which a third term may join (4.5).
        recent_cues: the cues last shown, whose clusters are avoided (A6).
        confusion_priority: weight of the confusion rate in the order of contrast cards (A6) [J].
        example_weight, definition_weight, cell_weight: how often each group of kinds of cue is
            chosen (A6) [J].
        held_out_stability_days: stability from which the example kept back is shown (4.1).
        minimum_cold_answers: below this, mastery is empty (4.7).
        discrimination_choices: choices a side below which d' is not told (4.4).
        range_tail: probability left out on each side of a likely range: 5% for 90% (4.4).
        calibration_answers: answers from which predicted and actual recall are told (4.7).
        display_cap: highest mastery shown, per cent (4.7).
        solid_recall, solid_stability_days, solid_error_rate, solid_error_probability: what
            "solid for now" takes: recall and stability at least, and the probability at most
            that the error rate is above the rate (4.7).
        leech_fails, leech_window: fails among the last graded answers that make a leech (4.6).
        cue_leech_showings: showings before a cue may be hidden as misleading (4.6).
        cue_leech_errors: standard errors by which it fails more often than other cues (4.6).
        sure_wrong_cap_days, sure_wrong_cap_intervals: cap of so many intervals after a mistake
            the learner was sure of (section 2).
        final_pass_days, final_pass_retention: the last days before an exam, and the recall
            below which a card is asked once more in them (4.8).
        last_new_days: days before an exam in which nothing new is met (4.8).
        first_day_answers: answers that a term takes on its first day (A9, first-day criterion).
        seconds_per_answer: time that a plan reckons for an answer with its feedback [J].
        fit_from_reviews, fit_gain: reviews, and fall of log loss, from which fitted
            parameters are adopted (4.9).
    """

    beta_errors: float = 1.0
    beta_passes: float = 3.0
    half_life_days: float = 45.0
    uniform_distractor_share: float = 0.20
    sleep_after_passes: int = 3
    explain_retention: float = 0.85
    explain_minimum_days: int = 7
    explain_good_share: float = 0.80
    explain_hard_share: float = 0.60
    rapid_guess_ms: int = 600
    idle_cap_ms: int = 60_000
    sibling_gap_questions: int = 5
    sibling_gap_minutes: int = 10
    same_truth_run: int = 3
    pair_holds_after: int = 2
    recent_cues: int = 3
    confusion_priority: float = 0.8
    example_weight: int = 3
    definition_weight: int = 2
    cell_weight: int = 1
    held_out_stability_days: float = 21.0
    minimum_cold_answers: int = 6
    discrimination_choices: int = 8
    range_tail: float = 0.05
    calibration_answers: int = 50
    display_cap: int = 97
    solid_recall: float = 0.85
    solid_stability_days: float = 21.0
    solid_error_rate: float = 0.25
    solid_error_probability: float = 0.10
    leech_fails: int = 6
    leech_window: int = 10
    cue_leech_showings: int = 4
    cue_leech_errors: float = 2.0
    sure_wrong_cap_days: int = 7
    sure_wrong_cap_intervals: int = 2
    final_pass_days: int = 3
    final_pass_retention: float = 0.97
    last_new_days: int = 7
    first_day_answers: int = 3
    seconds_per_answer: float = 12.0
    fit_from_reviews: int = 1_000
    fit_gain: float = 0.002


LEARNING = LearningConstants()
"""The values that the program uses."""
