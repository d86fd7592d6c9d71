import random
from dataclasses import replace

import pytest

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import CueUse
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import Material, material_for
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page

PAGE = page()
CUES = cues_of(PAGE)


def material(**changes: object) -> Material:
    made = material_for(PAGE, CONDENSATION.key, EVAPORATION.key, CUES)
    return replace(made, **changes)  # type: ignore[arg-type]


def test_options_stand_in_the_order_of_the_sides() -> None:
    assert [option.text for option in material().options] == ["Evaporation", "Condensation"]
    assert material().answer == 1
    assert [option.side for option in material().options] == [0, 1]
    other = material_for(PAGE, EVAPORATION.key, CONDENSATION.key, CUES)
    assert other.options == material().options
    assert other.answer == 0


def test_only_sound_cues_of_the_truth_on_this_page_are_askable() -> None:
    askable = material().askable(CueUse.WHICH)
    assert askable
    assert {cue.term_key for cue in askable} == {CONDENSATION.key}
    elsewhere = tuple(replace(cue, comparison_key="elsewhere") for cue in CUES)
    assert material(cues=elsewhere).askable(CueUse.WHICH) == ()


def test_a_cue_that_may_mean_the_rival_is_never_offered() -> None:
    doubtful = tuple(replace(cue, ambiguous_with=frozenset({EVAPORATION.key})) for cue in CUES)
    assert material(cues=doubtful).askable(CueUse.WHICH) == ()


def test_a_cue_that_may_mean_a_term_of_the_deck_is_not_typed() -> None:
    doubtful = tuple(replace(cue, ambiguous_with=frozenset({"far"})) for cue in CUES)
    free = material(cues=doubtful)
    assert free.askable_among_all(CueUse.TYPE)
    assert (
        material(cues=doubtful, deck_terms=(("far", "Far"),)).askable_among_all(CueUse.TYPE) == ()
    )


def test_a_typed_word_may_name_every_term_but_the_truth() -> None:
    deck = ((CONDENSATION.key, "Condensation"), (EVAPORATION.key, "Evaporation"), ("x", "X"))
    assert material(deck_terms=deck).other_terms == ((EVAPORATION.key, "Evaporation"), ("x", "X"))


def test_what_was_shown_last_is_avoided() -> None:
    askable = material().askable(CueUse.TYPE) + material().askable(CueUse.CLOZE)
    assert len(askable) == 2
    for seen, unseen in (askable, reversed(askable)):
        shown = material(recent=(seen.key,))
        assert shown.choose(askable, random.Random(3)) == unseen


@pytest.mark.parametrize(
    ("card", "fits"),
    [
        (CardKey.for_term(CONDENSATION.key), True),
        (CardKey.for_term(EVAPORATION.key), False),
        (CardKey.for_contrast(EVAPORATION.key, CONDENSATION.key), True),
        (CardKey.for_contrast(EVAPORATION.key, "x"), False),
        (CardKey(CardKind.EXPLAIN, PAGE.key), True),
        (CardKey(CardKind.EXPLAIN, "elsewhere"), False),
        (CardKey(CardKind.FACET, PAGE.chart[0].key), True),
        (CardKey(CardKind.FACET, "elsewhere"), False),
    ],
)
def test_a_card_is_asked_with_its_own_terms(card: CardKey, fits: bool) -> None:
    assert material().is_about(card) is fits


@pytest.mark.parametrize("rival", [CONDENSATION.key, "elsewhere"])
def test_material_needs_two_terms_of_the_page(rival: str) -> None:
    with pytest.raises(ValueError, match="does not compare"):
        material_for(PAGE, CONDENSATION.key, rival, CUES)
