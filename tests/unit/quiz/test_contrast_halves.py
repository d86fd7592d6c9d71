import pytest

from diffstudy.quiz.contrast_halves import halves_of
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page

PAIR = (EVAPORATION, CONDENSATION)


def gapped(*differences: str, verdict: str | None = None) -> list[tuple[str, str]]:
    made = page(verdict=verdict, differences=differences)
    return [halves.gapped for halves in halves_of(made, PAIR)]


def test_a_sentence_is_halved_at_its_turn() -> None:
    text = "Evaporation cools a wet towel in the wind, whereas condensation warms a cold window."
    assert gapped(text) == [
        ("_____ cools a wet towel in the wind.", "_____ warms a cold window."),
    ]


def test_two_sentences_are_a_contrast_where_the_second_turns() -> None:
    text = "Evaporation dries every puddle by noon. {}condensation leaves dew on the grass."
    assert len(gapped(text.format("In contrast, "))) == 1
    assert gapped(text.format("By the way, ")) == []


def test_the_order_is_that_of_the_terms_and_not_of_the_sentence() -> None:
    text = "Condensation warms a cold window pane, whereas evaporation cools a wet towel."
    assert gapped(text) == [("_____ cools a wet towel.", "_____ warms a cold window pane.")]
    made = page(verdict=None, differences=[text])
    (other,) = halves_of(made, (CONDENSATION, EVAPORATION))
    assert other.gapped == ("_____ warms a cold window pane.", "_____ cools a wet towel.")


@pytest.mark.parametrize(
    "text",
    [
        "Evaporation and condensation are driven by sunlight, wind and pressure.",
        "Evaporation cools evaporation pans quickly, whereas condensation warms a cold window.",
        "Evaporation cools, whereas condensation warms.",
        "Evaporation is “drying out of a surface”, whereas condensation warms a cold window.",
        "Evaporation needs a warm dry wind, whereas it is cold when condensation begins to form.",
    ],
)
def test_what_cannot_stand_alone_gives_no_halves(text: str) -> None:
    assert gapped(text) == []


def test_words_of_both_families_are_hidden() -> None:
    text = (
        "Evaporation lets evaporated sea water rise from the coast, whereas condensation turns "
        "condensed droplets into rain over the hills."
    )
    assert gapped(text) == [
        (
            "_____ lets [...] sea water rise from the coast.",
            "_____ turns [...] droplets into rain over the hills.",
        ),
    ]


def test_the_verdict_is_told_from_the_differences() -> None:
    verdict = "Evaporation cools a wet towel in the wind, whereas condensation warms a window pane."
    made = page(verdict=verdict)
    assert next(halves.is_verdict for halves in halves_of(made, PAIR))
    assert not any(halves.is_verdict for halves in halves_of(page(verdict=None), PAIR))
