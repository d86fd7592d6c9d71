"""One documented table of all numbers of the learner model (learning.md A9)."""

from dataclasses import fields
from pathlib import Path

from diffstudy.runtime.learning_constants import LEARNING, LearningConstants
from diffstudy.runtime.settings import Settings, declared_settings
from diffstudy.services.preferences import Preferences

_SETTINGS = {
    "day_starts_at": 4,
    "desired_retention": 0.90,
    "maximum_interval": 365,
    "new_comparisons_per_day": 2,
    "requeue_gap": 3,
    "first_day_criterion": 3,
    "typed_share": 0.5,
}
_CONSTANTS = {
    "sleep_after_passes": 3,
    "beta_errors": 1,
    "beta_passes": 3,
    "half_life_days": 45,
    "uniform_distractor_share": 0.20,
    "held_out_stability_days": 21,
    "rapid_guess_ms": 600,
    "idle_cap_ms": 60_000,
    "leech_fails": 6,
    "leech_window": 10,
    "sure_wrong_cap_days": 7,
    "sure_wrong_cap_intervals": 2,
    "final_pass_days": 3,
    "final_pass_retention": 0.97,
    "display_cap": 97,
    "fit_from_reviews": 1_000,
    "fit_gain": 0.002,
    "confusion_priority": 0.8,
    "example_weight": 3,
    "definition_weight": 2,
    "cell_weight": 1,
}


def test_what_the_appendix_gives_is_a_setting_or_in_the_table(tmp_path: Path) -> None:
    table = {each.name: each.value for each in Preferences(tmp_path / "none").constants()}
    assert {name: table[name] for name in _CONSTANTS} == _CONSTANTS
    assert {name: getattr(Settings(), name) for name in _SETTINGS} == _SETTINGS
    assert declared_settings().keys() >= _SETTINGS.keys()


def test_every_constant_is_explained_once() -> None:
    table = tuple(LEARNING.table())
    assert [each.name for each in table] == [each.name for each in fields(LearningConstants)]
    for each in table:
        assert each.help.endswith(".")
        assert each.help[0].isupper()
        assert each.section
    sentences = [each.help for each in table]
    assert len(set(sentences)) == len(sentences)


def test_what_rests_on_judgement_says_so() -> None:
    judged = {each.name for each in LEARNING.table() if each.is_judged}
    assert judged >= {"half_life_days", "uniform_distractor_share", "confusion_priority"}
    assert judged >= {"example_weight", "definition_weight", "cell_weight", "leech_fails"}
