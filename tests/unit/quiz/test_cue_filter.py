"""What a text means beside other cues and other pages, and what it may be used for."""

from dataclasses import replace

import pytest

from diffstudy.domain.cue import CueFault, CueKind, CueUse
from diffstudy.domain.keys import sense_key
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import (
    CONDENSATION,
    EVAPORATION,
    PLAIN_A,
    PLAIN_B,
    cue_with,
    faults,
    page,
    term,
)

BOILING = term("Boiling")
NEIGHBOUR = page(
    terms=(EVAPORATION, BOILING),
    verdict="Evaporation happens at the surface, whereas boiling makes bubbles inside the liquid.",
    differences=["Boiling needs a fixed temperature, while evaporation happens at any."],
    rows=[(None, "At the surface, silently", "Inside the liquid, with bubbles")],
    a=["The change of a liquid into vapour at its surface.", "Goes on silently at the surface."],
    b=["The change of a liquid into bubbles of vapour inside it.", "Fills the pot with bubbles."],
)


def test_cues_come_in_page_order_with_the_keys_of_the_content() -> None:
    comparison = page()
    cues = cues_of(comparison)
    definition, example, cell = CueKind.DEFINITION, CueKind.EXAMPLE, CueKind.CELL
    found = [cue.kind for cue in cues]
    assert found == [definition, example, definition] * 2 + [cell] * 6 + [CueKind.VERDICT] * 2
    sense = comparison.senses[0]
    assert cues[0].key == sense.key == sense_key(EVAPORATION.key, sense.definition)
    assert cues[1].key.startswith(f"{sense.key}/ex/")
    assert len(cues[1].key.rpartition("/")[2]) == 12
    assert len({cue.key for cue in cues}) == len(cues)


def test_the_same_text_for_one_term_has_one_key_on_every_page() -> None:
    here, there = cues_of(page()), cues_of(NEIGHBOUR)
    shared = {cue.key for cue in here} & {cue.key for cue in there}
    assert shared == {cue_with(here, "The change of a liquid").key}


def test_uses_follow_kind_and_form() -> None:
    cues = cues_of(page())
    assert cue_with(cues, "The change of a liquid").uses == {CueUse.WHICH, CueUse.TYPE}
    assert cue_with(cues, "Dries puddles and wet laundry.").uses == {CueUse.WHICH}
    assert cue_with(cues, "Wind speeds").uses == {CueUse.WHICH, CueUse.CLOZE}
    assert cue_with(cues, "Taken from").uses == {CueUse.WHICH}


def test_near_duplicates_of_one_term_are_one_cluster() -> None:
    again = "The slow change of a liquid into vapour at the surface."
    cues = cues_of(page(a=[*PLAIN_A, again]))
    first, second = cue_with(cues, "The change of a liquid"), cue_with(cues, again)
    assert first.cluster == second.cluster
    assert CueFault.DUP not in faults(first)
    assert CueFault.DUP in faults(second)
    assert second.uses == first.uses
    assert cue_with(cues, "Wind speeds").cluster != first.cluster


def test_clusters_are_the_same_from_both_pages() -> None:
    here = {cue.key: cue.cluster for cue in cues_of(page(), [NEIGHBOUR])}
    there = {cue.key: cue.cluster for cue in cues_of(NEIGHBOUR, [page()])}
    assert all(here[key] == there[key] for key in here.keys() & there.keys())


def test_a_definition_whose_words_fit_the_other_term_better_is_refused() -> None:
    leaning = "The drying of puddles and wet laundry."
    cue = cue_with(cues_of(page(b=[*PLAIN_B, leaning])), leaning)
    assert cue.ambiguous_with == {EVAPORATION.key}
    assert CueFault.AMBIG in faults(cue)
    assert cue.is_refused


def test_an_example_of_an_ambiguous_definition_is_ambiguous_too() -> None:
    leaning = (
        "The drying of puddles and wet laundry.",
        "Condensation was seen on a cold window and on mirrors.",
    )
    cue = cue_with(cues_of(page(b=[*PLAIN_B, leaning])), "Condensation was seen")
    assert cue.ambiguous_with == {EVAPORATION.key}
    assert cue.is_refused


def test_the_same_words_for_two_terms_are_offered_for_neither() -> None:
    text = "The change of state at a wet surface."
    cues = [c for c in cues_of(page(a=[*PLAIN_A, text], b=[*PLAIN_B, text])) if c.text == text]
    assert [cue.is_refused for cue in cues] == [True, True]


def test_cells_that_say_the_same_are_refused() -> None:
    rows = [
        ("Where", "On any cold surface", "On any cold wet surface"),
        ("Pressure", "High pressure of water vapour", "Low pressure of water vapour"),
    ]
    cells = [c for c in cues_of(page(rows=rows)) if c.kind is CueKind.CELL]
    assert [cell.is_refused for cell in cells] == [True, True, False, False]


def test_a_neighbour_makes_a_cue_ambiguous_with_its_term_only() -> None:
    inside = "The rise of bubbles of vapour inside the liquid."
    comparison = page(a=[*PLAIN_A, inside])
    alone, beside = (cue_with(cues_of(comparison, pages), inside) for pages in ([], [NEIGHBOUR]))
    assert alone.ambiguous_with == frozenset()
    assert beside.ambiguous_with == {BOILING.key}
    assert beside.uses == alone.uses


def test_the_page_itself_among_the_neighbours_changes_nothing() -> None:
    assert cues_of(page(), [page()]) == cues_of(page())


def test_three_terms_are_all_masked_and_a_cue_may_fit_two() -> None:
    comparison = page(
        terms=(EVAPORATION, CONDENSATION, BOILING),
        rows=[],
        more=NEIGHBOUR.senses_of(BOILING.key),
        a=[*PLAIN_A, "The boiling, evaporating or condensing of a liquid at a surface with heat."],
    )
    cue = cue_with(cues_of(comparison), "The boiling")
    assert cue.masked == "The [...], [...] or [...] of a liquid at a surface with heat."


def test_a_term_that_cannot_be_hidden_is_not_asked() -> None:
    assert all(cue.is_refused for cue in cues_of(page(terms=(EVAPORATION, term("…")))))


@pytest.mark.parametrize("bare", [page(a=[], b=[]), page(a=[], b=[], rows=[], verdict=None)])
def test_a_page_with_little_on_it_gives_what_it_has(bare: object) -> None:
    assert isinstance(bare, type(page()))
    assert len(cues_of(bare)) == 2 * len(bare.chart) + 2 * (bare.verdict is not None)


def test_a_line_that_the_author_wrote_is_masked_and_tested_like_any_other() -> None:
    fair = ("The puddle is gone and the air over it is damp: evaporation.", EVAPORATION, None)
    telling = ("Not condensation, for the wet towel dries in the wind.", EVAPORATION, None)
    short = ("Evaporation dries.", EVAPORATION, None)
    comparison = page(quiz=[fair, telling, short])
    cues = [cue for cue in cues_of(comparison) if cue.kind is CueKind.QUIZ]
    assert [cue.key for cue in cues] == [line.key for line in comparison.quiz]
    assert cues[0].masked == "The puddle is gone and the air over it is damp: [...]."
    assert cues[0].uses == {CueUse.WHICH}
    assert [cue.is_refused for cue in cues] == [False, True, True]
    assert faults(cues[1]) == [CueFault.FAMILY, CueFault.NAMES_OTHER]
    assert CueFault.SHORT in faults(cues[2])


def test_a_row_that_its_author_wants_read_only_gives_no_cue() -> None:
    comparison = page()
    closed = replace(
        comparison, chart=tuple(replace(row, may_be_asked=False) for row in comparison.chart)
    )
    assert any(cue.kind is CueKind.CELL for cue in cues_of(comparison))
    assert not any(cue.kind is CueKind.CELL for cue in cues_of(closed))
