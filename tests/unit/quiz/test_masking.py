import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.cue import GAP, MASK
from diffstudy.quiz.masking import (
    cloze,
    contains_family,
    mask,
    named_in,
    occurrences,
    surface_forms_in,
)
from diffstudy.quiz.word_family import families_of
from diffstudy.quiz.words import word_list
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, term

BOTH = families_of((EVAPORATION, CONDENSATION), ("Evaporation", "Condensation"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Water evaporates and condenses.", "Water [...] and [...]."),
        ("EVAPORATION’S pull", "[...] pull"),
        ("an evaporating pool", "a(n) [...] pool"),
        ("An “evaporated” pool", "A(n) “[...]” pool"),
        ("evaporation-condensation cycle", "[...] cycle"),
        ("evaporation condensation evaporation", "[...]"),
        ("sun-evaporated salt", "sun-[...] salt"),
        ("the evaporators' heat", "the [...] heat"),
        ("A pan of water", "A pan of water"),
    ],
)
def test_every_word_of_either_family_is_hidden(text: str, shown: str) -> None:
    assert mask(text, BOTH).text == shown


NORMS = (term("Folkway"), term("Mores"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A folkway is a mild custom.", "[...] is a mild custom."),
        ("It broke a “folkway” of the town.", "It broke “[...]” of the town."),
        ("The folkway of a town", "The [...] of a town"),
        ("Told of a(n) [...] by a friend", "Told of [...] by a friend"),
    ],
)
def test_an_article_goes_with_the_term_where_it_would_rule_out_a_plural(
    text: str, shown: str
) -> None:
    assert mask(text, families_of(NORMS)).text == shown
    singular = families_of((term("Folkway"), term("Custom law")), ("Folkway", "Custom law"))
    both_singular = mask(text, singular).text
    assert ("a(n) " in both_singular.lower()) == (not shown.startswith("The"))


def test_a_gap_takes_its_article_along_too() -> None:
    folkway, _ = NORMS
    assert cloze("A folkway is mild.", folkway, families_of(NORMS)) == "_____ is mild."
    alone = families_of(NORMS[:1], ("Folkway",))
    assert cloze("A folkway is mild.", folkway, alone) == "A(n) _____ is mild."


def test_what_was_hidden_is_reported() -> None:
    masked = mask("Evaporated milk is condensed milk", BOTH)
    assert masked.hits == ("Evaporated", "condensed")
    assert masked.share == pytest.approx(2 / 5)
    assert masked.stems == ("milk", "milk")


def test_signs_of_a_term_are_hidden_with_it() -> None:
    families = families_of((term("C++"), term("C#")))
    assert mask("C++ frees by hand, C# collects; vitamin C.", families).text == (
        "[...] frees by hand, [...] collects; vitamin C."
    )


def test_an_empty_text_hides_nothing() -> None:
    assert mask("", BOTH).share == 0


WORDS = st.lists(
    st.sampled_from(
        word_list(
            """
            water evaporation Evaporates condensed a an the re-condensing air's steam
            evaporator's rain, cold; CONDENSATION
            """
        )
    ),
    max_size=12,
)


@given(WORDS)
def test_no_word_of_a_family_survives_and_masks_never_touch(words: list[str]) -> None:
    shown = mask(" ".join(words), BOTH).text
    assert not contains_family(shown, BOTH)
    assert f"{MASK} {MASK}" not in shown
    assert f"an {MASK}" not in shown.lower()
    assert mask(shown, BOTH).text == shown


def test_a_gap_stands_for_the_term_and_masks_for_its_relatives() -> None:
    text = "Evaporators speed evaporation up, and condensers undo it."
    assert cloze(text, EVAPORATION, BOTH) == f"{MASK} speed {GAP} up, and {MASK} undo it."


def test_a_plural_or_an_inflected_verb_is_the_term_as_well() -> None:
    affect = term("Affect")
    families = families_of((affect, term("Effect")))
    assert cloze("Frost affected the crop.", affect, families) == f"Frost {GAP} the crop."
    assert surface_forms_in("Frost affected the crop.", affect) == ("affected",)


def test_a_phrase_becomes_one_gap() -> None:
    drift = term("Genetic drift")
    text = "An island's genetic drifts differ; drift is not genetic design."
    families = families_of((drift, term("Gene flow")))
    assert cloze(text, drift, families) == (
        f"An island's {GAP} differ; {MASK} is not {MASK} design."
    )


def test_a_gap_tells_nothing_of_the_first_letter() -> None:
    assert cloze("It was an evaporation.", EVAPORATION, BOTH) == f"It was a(n) {GAP}."


def test_a_derived_word_is_no_target() -> None:
    assert cloze("Evaporated milk is sweet.", EVAPORATION, BOTH) is None


def test_occurrences_count_the_headword_and_not_its_family() -> None:
    assert occurrences("Evaporation, evaporations, evaporated", "Evaporation") == 2


def test_a_headword_within_a_longer_one_is_not_named() -> None:
    headwords = ("Demand", "Quantity demanded")

    assert named_in("At two euros the quantity demanded was 140.", headwords) == (1,)
    assert named_in("Demand grew, and the quantity demanded with it.", headwords) == (0, 1)
    assert named_in("Buyers demanded more.", headwords) == (0,)
