"""Edits over content: what shows, what restores the pack, and names that stay."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, KeyDifference, Sense
from diffstudy.domain.comparison_parts import ComparisonParts, example_name
from diffstudy.domain.edit import CONFIRMED, Edit, live_edits, says_the_same, with_edits
from diffstudy.domain.place import WHOSE, Place, Section, Whose, cell_field
from diffstudy.domain.place_words import place_words
from tests.unit.storage.samples import LAVA, MAGMA, comparison

PAGE = comparison()
FULL = PAGE.senses[0]
UNOWNED = PAGE.senses[1]


def edit(place: Place, own: object, page: Comparison = PAGE) -> Edit:
    parts = ComparisonParts(page)
    base = parts.get(place) if parts.has(place) else None
    return Edit(place, base, own, 1)  # type: ignore[arg-type]


def places() -> list[Place]:
    """Every place of the page that holds a text."""
    parts = ComparisonParts(PAGE)
    fields = {
        Section.DIFFERENCE: ("aspect", "text"),
        Section.CHART: ("aspect", cell_field(MAGMA), cell_field(LAVA)),
        Section.SENSE: ("definition", "label"),
        Section.EXAMPLE: ("text",),
        Section.FAQ: ("question", "answer"),
        Section.QUIZ: ("prompt", "why"),
    }
    found = [Place(Section.HEAD, "", field) for field in ("verdict", "tip")]
    for section, names in fields.items():
        found += [Place(section, item, name) for item in parts.names(section) for name in names]
    return found


def test_taken_apart_and_put_together_it_is_the_same() -> None:
    assert ComparisonParts(PAGE).comparison() == PAGE


def test_two_items_of_one_key_stay_two() -> None:
    twice = replace(PAGE, senses=(FULL, FULL))
    assert ComparisonParts(twice).comparison() == twice
    assert len(ComparisonParts(twice).names(Section.SENSE)) == 2


@pytest.mark.parametrize("place", places(), ids=str)
def test_every_text_can_be_changed_and_nothing_else_changes_with_it(place: Place) -> None:
    changed = with_edits(PAGE, [edit(place, "My own words.")])
    parts = ComparisonParts(PAGE)
    parts.put(place, "My own words.")
    assert changed == parts.comparison() != PAGE
    back = with_edits(PAGE, [edit(place, "My own words."), edit(place, parts_of_pack(place))])
    assert back == PAGE


def parts_of_pack(place: Place) -> object:
    return ComparisonParts(PAGE).get(place)


def test_a_reworded_item_keeps_its_key_and_its_place() -> None:
    place = Place(Section.SENSE, FULL.key, "definition")
    changed = with_edits(PAGE, [edit(place, "Rock that is molten.")])
    assert changed.senses[0] == replace(FULL, definition="Rock that is molten.")


def test_a_label_that_a_person_writes_is_no_longer_inferred() -> None:
    row = PAGE.chart[1]
    assert row.aspect_inferred
    changed = with_edits(PAGE, [edit(Place(Section.CHART, row.key, "aspect"), "Gas")])
    assert changed.chart[1] == replace(row, aspect="Gas", aspect_inferred=False)


def test_an_added_item_comes_last_and_a_removed_one_leaves_no_gap() -> None:
    mine = KeyDifference("Colour.", key="mine")
    first = Place(Section.DIFFERENCE, f"{PAGE.key}/differences/p")
    changed = with_edits(PAGE, [edit(Place(Section.DIFFERENCE, "mine"), mine), edit(first, None)])
    assert changed.differences == (PAGE.differences[1], mine)


def test_removing_an_item_hides_what_was_changed_in_it_before() -> None:
    place = Place(Section.SENSE, FULL.key, "definition")
    name = example_name(FULL.key, "It rises.", ())
    made = [
        edit(place, "Mine."),
        edit(Place(Section.EXAMPLE, name, "text"), "It went up."),
        edit(place.whole, None),
    ]
    assert live_edits(made) == (made[2],)
    assert with_edits(PAGE, made).senses == (UNOWNED,)
    assert with_edits(PAGE, made[:-1]).senses[0].examples[0].text == "It went up."


def test_a_confirmed_definition_is_certain_with_its_examples() -> None:
    place = Place(Section.SENSE, UNOWNED.key, WHOSE)
    changed = with_edits(PAGE, [edit(place, Whose(LAVA, 1.0, CONFIRMED))]).senses[1]
    assert (changed.term_key, changed.attribution.confidence) == (LAVA, 1.0)
    assert changed.attribution.reason == CONFIRMED
    assert changed.attribution.line == UNOWNED.attribution.line
    assert changed.key.startswith(f"{LAVA}/")


def test_examples_that_were_doubtful_are_sure_with_their_definition() -> None:
    place = Place(Section.SENSE, FULL.key, WHOSE)
    changed = with_edits(PAGE, [edit(place, Whose(MAGMA, 1.0, CONFIRMED))]).senses[0]
    assert [each.attribution.confidence for each in changed.examples] == [1.0, 1.0]
    assert changed.key == FULL.key


def test_a_moved_definition_does_not_take_the_key_of_another() -> None:
    rival = Sense(f"{LAVA}/{FULL.key.rpartition('/')[2]}", LAVA, "Another.")
    page = replace(PAGE, senses=(FULL, rival))
    place = Place(Section.SENSE, FULL.key, WHOSE)
    changed = with_edits(page, [edit(place, Whose(LAVA, 1.0, CONFIRMED), page)])
    assert len({sense.key for sense in changed.senses}) == 2


def test_an_edit_of_what_is_not_there_waits() -> None:
    gone = edit(Place(Section.FAQ, "gone", "answer"), "Yes.")
    orphan = edit(Place(Section.EXAMPLE, example_name("gone", "x", ())), FULL.examples[0])
    assert with_edits(PAGE, [gone, orphan]) == PAGE


@given(st.lists(st.tuples(st.sampled_from(places()), st.text("ab", min_size=1)), max_size=8))
def test_without_its_edits_a_page_is_the_packs(changes: list[tuple[Place, str]]) -> None:
    edits = [edit(place, text) for place, text in changes]
    shown = ComparisonParts(with_edits(PAGE, edits))
    last = dict(changes)
    names = ComparisonParts(PAGE)
    for place, text in last.items():
        if place.section not in {Section.DIFFERENCE, Section.EXAMPLE}:
            assert shown.get(place) == text
    # The edits name what they replaced, so each can be told from the pack's wording.
    assert all(each.base == names.get(each.place) for each in live_edits(edits))
    assert {each.place for each in live_edits(edits)} <= last.keys()


def test_lines_and_keys_make_no_difference_to_a_reader() -> None:
    assert says_the_same(FULL, replace(FULL, key="other", term_key=LAVA))
    assert not says_the_same(FULL, replace(FULL, label=None))
    row = PAGE.chart[0]
    assert says_the_same(row, replace(row, line=99))
    assert not says_the_same(row, replace(row, cells=("a", "b")))
    assert says_the_same(Whose(MAGMA, 0.5), Whose(MAGMA, 1.0, CONFIRMED))
    assert not says_the_same("a", None)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(Section.HEAD, "", "verdict"), "verdict"),
        (Place(Section.DIFFERENCE, f"{PAGE.key}/differences/p", "text"), "key difference 1"),
        (Place(Section.CHART, PAGE.chart[1].key, "aspect"), "label of chart row 2"),
        (Place(Section.CHART, PAGE.chart[0].key, cell_field(LAVA)), "cell of Lava in chart row 1"),
        (Place(Section.SENSE, FULL.key, "definition"), "definition 1 of Magma"),
        (Place(Section.SENSE, UNOWNED.key), "definition 1 without a term"),
        (
            Place(Section.EXAMPLE, example_name(FULL.key, "It.", ()), "text"),
            "example 2 under definition 1 of Magma",
        ),
        (Place(Section.FAQ, PAGE.faq[0].key, "answer"), "answer of curiosity 1"),
        (Place(Section.QUIZ, PAGE.quiz[1].key, "prompt"), "text of quiz line 2"),
    ],
)
def test_places_have_names_that_people_use(place: Place, words: str) -> None:
    assert place_words(place, PAGE, ComparisonParts(PAGE)) == words
