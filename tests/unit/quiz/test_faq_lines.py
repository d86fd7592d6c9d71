"""What an FAQ says of one term: no yes or no about both, no advice, nothing beside the point."""

import pytest

from diffstudy.domain.cue import CueKind, CueUse
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page

DEFINES = (
    "What is evaporation?",
    "Evaporation is the slow escape of molecules from the surface of a liquid.",
)
TELLS = (
    "Why does evaporation matter to a runner?",
    "Without evaporation a runner could not shed heat. Sweat alone is not enough.",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Can evaporation and condensation happen at once?",
            "Evaporation goes on above every pond at any hour of the day.",
        ),
        ("Is evaporation fast?", "No, evaporation from a cold pond takes many days."),
        (
            "How can you speed evaporation up?",
            "Evaporation is sped up by a fan, by warmth and by dry air.",
        ),
        ("How should evaporation be stopped?", "Evaporation is stopped by a tight lid on the pan."),
        ("Why do lakes shrink?", "Evaporation takes more water than rain and rivers bring."),
        (
            "What has evaporation to do with salt?",
            "Workers on the coast fill shallow pans and let evaporation leave salt behind.",
        ),
        (
            "What is evaporation good for?",
            "Evaporation feeds the clouds from which condensation makes drops of rain.",
        ),
    ],
)
def test_what_is_never_asked(question: str, answer: str) -> None:
    cues = cues_of(page(faq=[(question, answer)]))
    assert not [cue for cue in cues if cue.kind is CueKind.FAQ and cue.uses]


def test_a_sentence_about_one_term_is_asked_and_a_definition_is_typed() -> None:
    defines, tells = (c for c in cues_of(page(faq=[DEFINES, TELLS])) if c.kind is CueKind.FAQ)
    assert (defines.term_key, defines.uses) == (EVAPORATION.key, {CueUse.WHICH, CueUse.TYPE})
    assert defines.masked == "[...] is the slow escape of molecules from the surface of a liquid."
    assert tells.uses == {CueUse.WHICH}
    assert tells.masked == "Without [...] a runner could not shed heat."


def test_each_clause_of_the_verdict_is_a_cue_of_its_term() -> None:
    one, other = (cue for cue in cues_of(page()) if cue.kind is CueKind.VERDICT)
    assert (one.term_key, other.term_key) == (EVAPORATION.key, CONDENSATION.key)
    assert one.masked.startswith("[...] turns a liquid into vapour")
    assert other.masked.startswith("[...] turns vapour back into drops")
    joined = "Evaporation and condensation are two sides of one cycle of water."
    assert not [c for c in cues_of(page(verdict=joined)) if c.kind is CueKind.VERDICT]


def _verdicts(verdict: str) -> list[str]:
    found = cues_of(page(verdict=verdict))
    return [cue.masked for cue in found if cue.kind is CueKind.VERDICT]


def test_neither_capital_nor_full_stop_tells_which_clause_was_first() -> None:
    assert _verdicts(
        "The evaporation of a pond turns water to air; a condensation of mist turns air to water."
    ) == ["The [...] of a pond turns water to air.", "[...] of mist turns air to water."]


@pytest.mark.parametrize(
    "second",
    [
        "condensation turns it back into drops of water",
        "condensation takes these molecules back into a drop",
        "condensation brings them together in a cold cloud",
        "condensation joins the two in a cold cloud at night",
    ],
)
def test_a_clause_that_needs_the_one_before_it_is_not_asked(second: str) -> None:
    assert _verdicts(f"Evaporation turns a liquid into vapour; {second}.") == [
        "[...] turns a liquid into vapour."
    ]
    assert (
        len(_verdicts("Evaporation lifts a drop where it lies; condensation lowers a drop.")) == 2
    )
