"""Each code of learning.md A3: a text that meets it, and one that only looks like it."""

import pytest

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.cue import Cue, CueFault, CueKind, CueUse
from diffstudy.quiz.cue_filter import cues_of
from tests.unit.quiz.pages import (
    CONDENSATION,
    EVAPORATION,
    PLAIN_A,
    Entry,
    cue_with,
    faults,
    page,
    senses,
)

WIND = "Wind turns a liquid into vapour at the surface"


def cue_of(*entries: Entry, among: tuple[Entry, ...] = PLAIN_A) -> Cue:
    """Return the cue of the last text, as a further definition (and example) of side A."""
    *_, last = entries
    text = last if isinstance(last, str) else last[-1]
    (found,) = [c for c in cues_of(page(a=[*among, *entries])) if c.text == text]
    return found


def refusals(cue: Cue) -> list[CueFault]:
    kept = {CueFault.FAMILY, CueFault.AMBIG, CueFault.DUP, CueFault.NO_TARGET}
    return [fault for fault in faults(cue) if fault not in kept]


def test_a_plain_page_is_asked_whole() -> None:
    cues = cues_of(page())
    assert [cue.text for cue in cues if cue.is_refused] == []
    assert [cue.kind for cue in cues].count(CueKind.CELL) == 6


def test_an_uncertain_attribution_is_for_reading_only() -> None:
    for confidence, asked in ((0.94, False), (0.95, True)):
        doubtful = senses(
            EVAPORATION, [(f"{WIND}.", f"{WIND} by evaporation.")], confidence=confidence
        )
        cues = cues_of(page(more=doubtful))
        found = [cue for cue in cues if cue.text.startswith(WIND)]
        assert [CueFault.ATTR in faults(cue) for cue in found] == [not asked] * 2
        assert [bool(cue.uses) for cue in found] == [asked] * 2


def test_a_definition_of_no_known_term_is_no_cue() -> None:
    lost = Sense("x", None, "The change of a liquid into something else.")
    assert all(cue.key != "x" for cue in cues_of(page(more=[lost])))


def test_both_families_are_masked_and_the_text_is_asked() -> None:
    cue = cue_of("Evaporated liquid is vapour that a cold surface condenses.")
    assert cue.masked == "[...] liquid is vapour that a cold surface [...]."
    assert faults(cue)[0] is CueFault.FAMILY
    assert CueUse.WHICH in cue.uses


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Evaporated vapour at its surface.", True),
        ("Evaporating, evaporated, condensing vapour; liquid surface.", True),
        ("Evaporated liquid at the cold surface.", False),
    ],
)
def test_too_little_is_left_to_go_by(text: str, short: bool) -> None:
    assert (CueFault.SHORT in faults(cue_of(text))) is short


@pytest.mark.parametrize(
    "text",
    [
        "The act of evaporating.",
        "The act or process of evaporating.",
        "The state of being evaporated; the action of evaporating.",
        "The act of evaporating or the state of being evaporated.",
    ],
)
def test_a_circular_definition_is_refused(text: str) -> None:
    cue = cue_of(text)
    assert CueFault.CIRC in faults(cue)
    assert cue.is_refused


def test_what_stands_behind_a_circular_start_is_asked_alone() -> None:
    cue = cue_of("The state of being evaporated; the vapour that leaves a wet surface.")
    assert cue.masked == "The vapour that leaves a wet surface."
    assert CueFault.CIRC not in faults(cue)
    assert CueUse.WHICH in cue.uses


def test_the_act_of_something_else_is_not_circular() -> None:
    assert CueFault.CIRC not in faults(cue_of("The act of turning liquid into vapour."))


def test_an_encyclopaedia_entry_that_names_itself_is_refused() -> None:
    tail = "vapour that leaves the surface of a liquid as heat is taken from its surroundings"
    long = f"In physics, evaporation is the {tail}, while wind and dry air help the {tail}."
    assert CueFault.SELF in refusals(cue_of(long))
    assert CueFault.SELF not in faults(cue_of(f"Evaporation is {tail}."))
    assert CueFault.SELF not in faults(cue_of(long.replace("evaporation", "this")))


def test_a_long_text_is_refused() -> None:
    words = "liquid vapour surface heat wet towel"
    assert CueFault.LONG in refusals(cue_of(" ".join([words] * 6)))
    assert CueFault.LONG not in faults(cue_of(" ".join([words] * 5)))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f'{WIND}, "the drying of the world".', True),
        (f"{WIND}, “the drying of the world”.", True),
        (f"{WIND} [1].", True),
        (f"{WIND}; as, the vapour of a lake.", True),
        (f"{WIND}, as a towel's heat is taken.", False),
        (f"{WIND}, the towel's heat.", False),
    ],
)
def test_a_quotation_or_citation_is_refused(text: str, quoted: bool) -> None:
    assert (CueFault.QUOTE in refusals(cue_of(text))) is quoted


@pytest.mark.parametrize("text", [f"(Music) {WIND}.", "In the theories of Ada: " + WIND])
def test_another_field_is_another_sense(text: str) -> None:
    assert CueFault.DOMAIN in refusals(cue_of(text))


def test_a_label_beside_the_definition_counts_as_well() -> None:
    labelled = senses(EVAPORATION, [f"{WIND}."], label="Music")
    assert CueFault.DOMAIN in refusals(cue_with(cues_of(page(more=labelled)), WIND))


def test_where_every_definition_has_a_label_none_is_set_apart() -> None:
    entries = [f"{WIND}.", "Vapour that leaves a wet towel cold."]
    comparison = page(a=[], more=senses(EVAPORATION, entries, label="Physics"))
    assert not [c for c in cues_of(comparison) if CueFault.DOMAIN in faults(c)]


def test_an_example_of_another_sense_goes_with_its_definition() -> None:
    other = (
        "The disappearance of hopes or savings overnight.",
        "Nobody saw the evaporation of his savings coming that year.",
    )
    cue = cue_of(other)
    assert faults(cue) == [CueFault.FAMILY, CueFault.OFF_SENSE]
    assert cue.is_refused
    definition = cue_with(cues_of(page(a=[*PLAIN_A, other])), "The disappearance")
    assert CueFault.OFF_SENSE in refusals(definition)


def test_a_single_definition_has_no_other_sense() -> None:
    cue = cue_of("The disappearance of hopes or savings overnight.", among=())
    assert CueFault.OFF_SENSE not in faults(cue)


def test_a_page_that_says_little_is_no_measure_of_senses() -> None:
    entries = ["The disappearance of savings overnight.", "The drying of paint on a wall."]
    bare = page(a=entries, verdict=None, differences=[], rows=[])
    assert [cue.text for cue in cues_of(bare) if CueFault.OFF_SENSE in faults(cue)] == []


def test_a_statement_of_the_page_needs_fewer_of_its_words_and_lends_them_to_its_example() -> None:
    statement = "Can ruin old oil paintings near wet laundry."
    example = "Museums fear evaporation because it cracks varnish and warps old wooden frames."
    assert CueFault.OFF_SENSE not in faults(cue_of(statement))
    assert CueFault.OFF_SENSE not in faults(cue_of((statement, example)))
    assert CueFault.OFF_SENSE in faults(cue_of(f"To {statement.removeprefix('Can ')}"))


def test_accepted_definitions_vouch_for_a_doubtful_one() -> None:
    doubtful = "To lift moisture upwards from the liquid."
    first = "The lifting of moisture upwards from a wet surface by heat."
    assert CueFault.OFF_SENSE in faults(cue_of(doubtful))
    assert CueFault.OFF_SENSE not in faults(cue_of(first, doubtful))


def test_an_example_without_the_term_must_be_about_what_the_page_is_about() -> None:
    sense = "The vapour that leaves a wet surface."
    assert CueFault.OFF_SENSE in faults(cue_of((sense, "Ways to evaporate clever people.")))
    assert CueFault.OFF_SENSE not in faults(cue_of((sense, "Ways to evaporate a cold liquid.")))
    assert CueFault.OFF_SENSE not in faults(cue_of((sense, "Evaporation of clever new people.")))


def test_an_example_of_an_empty_definition_stands_on_its_own_words() -> None:
    circle = "The act of evaporating."
    strange = "The evaporation of the old party surprised every voter in town."
    fitting = "Evaporation took heat from the wet towel and the puddles."
    assert CueFault.OFF_SENSE in faults(cue_of((circle, strange)))
    assert CueFault.OFF_SENSE not in faults(cue_of((circle, fitting)))


@pytest.mark.parametrize(
    ("sentence", "contested"),
    [
        ("Evaporation and condensation are driven by sunlight, wind and pressure.", True),
        ("Both are driven by sunlight, wind and pressure.", True),
        ("These processes are driven by sunlight, wind and pressure.", True),
        ("Evaporation is driven by both sunlight and wind, and by pressure.", False),
    ],
)
def test_what_the_page_says_of_both_is_contested(sentence: str, contested: bool) -> None:
    text = "Driven by sunlight, wind and pressure."
    in_core = page(a=[*PLAIN_A, text], differences=[sentence])
    assert (CueFault.BOTH in faults(cue_with(cues_of(in_core), text))) is contested
    in_faq = page(a=[*PLAIN_A, text], differences=[], faq=[("What drives them?", sentence)])
    assert (CueFault.BOTH in faults(cue_with(cues_of(in_faq), text))) is contested


def test_a_cell_can_be_contested() -> None:
    rows = [("Driven by", "Sunlight, wind, pressure", "A cold window and drops of dew")]
    cues = cues_of(page(rows=rows, differences=["Both are driven by sunlight, wind, pressure."]))
    assert cue_with(cues, "Sunlight").is_refused
    assert not cue_with(cues, "A cold window").is_refused


def test_an_example_that_names_the_other_term_is_refused() -> None:
    sense = "The vapour that leaves a wet surface."
    both = "Evaporation and not condensation dries the wet towel on the line."
    assert refusals(cue_of((sense, both))) == [CueFault.NAMES_OTHER]
    derived = "Evaporation dries the towel that a condenser left wet."
    assert CueFault.NAMES_OTHER not in faults(cue_of((sense, derived)))


def test_a_row_that_names_a_term_speaks_of_the_two_and_is_refused_whole() -> None:
    rows = [(None, "Later undone by condensation up high", "Follows when vapour rises and cools")]
    cues = cues_of(page(rows=rows))
    cells = [cue for cue in cues if cue.kind is CueKind.CELL]
    assert [CueFault.NAMES_OTHER in faults(cell) for cell in cells] == [True, True]


def test_an_example_without_the_term_itself_can_only_be_chosen() -> None:
    sense = "The vapour that leaves a wet surface."
    cue = cue_of((sense, "Evaporated puddles leave a dry towel and no liquid behind."))
    assert faults(cue) == [CueFault.FAMILY, CueFault.NO_TARGET]
    assert cue.cloze is None
    assert cue.uses == {CueUse.WHICH}


def test_a_row_without_a_cell_is_never_asked_and_one_without_an_aspect_is() -> None:
    rows = [
        (None, "Dries puddles and wet laundry", None),
        (None, "Cools the wet towel", "Fogs the cold mirrors"),
    ]
    cells = [cue.text for cue in cues_of(page(rows=rows)) if cue.kind is CueKind.CELL]
    assert cells == ["Cools the wet towel", "Fogs the cold mirrors"]


def test_a_cell_is_shown_with_its_aspect() -> None:
    comparison: Comparison = page()
    cue = cue_with(cues_of(comparison), "Taken from")
    assert cue.masked == "Heat: Taken from the surroundings"
    assert cue.key == f"{comparison.chart[1].key}@{EVAPORATION.key}"
    assert cue.term_key != CONDENSATION.key
