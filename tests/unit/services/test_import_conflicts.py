"""The three-way merge: mine, theirs, and what both began with."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    KeyDifference,
    Lineage,
    Sense,
)
from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import CONFIRMED, Edit, with_edits
from diffstudy.domain.keys import sense_key
from diffstudy.domain.place import WHOSE, Item, Place, Section, Value, Whose, cell_field
from diffstudy.services.import_conflicts import Merge, merged
from tests.unit.storage.samples import LAVA, MAGMA, comparison

PAGE = comparison()
PARTS = ComparisonParts(PAGE)
VERDICT = Place(Section.HEAD, "", "verdict")
SENSE, UNOWNED = (Place(Section.SENSE, sense.key) for sense in PAGE.senses)
ROW = Place(Section.CHART, PAGE.chart[0].key)
FAQ = Place(Section.FAQ, PAGE.faq[0].key)
OWNER = replace(SENSE, field=WHOSE)

FIELDS = [
    VERDICT,
    Place(Section.HEAD, "", "tip"),
    Place(Section.DIFFERENCE, f"{PAGE.key}/differences/p", "text"),
    Place(Section.DIFFERENCE, f"{PAGE.key}/differences/p", "aspect"),
    replace(ROW, field="aspect"),
    replace(ROW, field=cell_field(MAGMA)),
    replace(ROW, field=cell_field(LAVA)),
    replace(SENSE, field="definition"),
    replace(SENSE, field="label"),
    replace(FAQ, field="question"),
    replace(FAQ, field="answer"),
    Place(Section.QUIZ, PAGE.quiz[0].key, "prompt"),
    Place(Section.QUIZ, PAGE.quiz[0].key, "why"),
]
ITEMS = sorted({place.whole for place in FIELDS if place.item}, key=str)


def edit(place: Place, own: Value, page: Comparison = PAGE) -> Edit:
    parts = ComparisonParts(page)
    return Edit(place, parts.get(place) if parts.has(place) else None, own, 1)


def with_values(values: dict[Place, Value], page: Comparison = PAGE) -> Comparison:
    """The page as its pack would have it after these changes."""
    parts = ComparisonParts(page)
    for place, value in values.items():
        if parts.has(place):
            parts.put(place, value)
    return parts.comparison()


def after(merge: Merge, new: Comparison) -> ComparisonParts:
    return ComparisonParts(with_edits(new, merge.edits))


texts = st.sampled_from(["one", "two", "three"])
changes = st.dictionaries(st.sampled_from(FIELDS), texts, max_size=6)


@given(mine=changes, theirs=changes, chosen=st.sets(st.sampled_from(FIELDS)))
def test_each_field_obeys_the_law_of_three(
    mine: dict[Place, str], theirs: dict[Place, str], chosen: set[Place]
) -> None:
    new = with_values(dict(theirs))
    merge = merged([edit(place, own) for place, own in mine.items()], PAGE, new, chosen)
    result, now = after(merge, new), ComparisonParts(new)
    asked = {conflict.place for conflict in merge.conflicts}
    for place in FIELDS:
        base, own, their = PARTS.get(place), mine.get(place), now.get(place)
        if own is None:
            assert result.get(place) == their
        elif their == base:
            assert result.get(place) == own
            assert place not in asked
        elif their == own:
            assert result.get(place) == own
            assert place not in asked
            assert place not in {each.place for each in merge.edits}
        else:
            assert place in asked
            assert result.get(place) == (their if place in chosen else own)
    # Nothing is asked twice, and each edit knows the wording that it now stands over.
    assert merged(merge.edits, new, new).conflicts == ()
    assert all(each.base == now.get(each.place) for each in merge.edits)


@given(changes)
def test_the_same_version_again_changes_no_edit(mine: dict[Place, str]) -> None:
    edits = tuple(edit(place, own) for place, own in mine.items())
    merge = merged(edits, PAGE, PAGE)
    assert (merge.conflicts, merge.kept, merge.absorbed) == ((), (), 0)
    assert with_edits(PAGE, merge.edits) == with_edits(PAGE, edits)


@given(mine=changes, gone=st.sets(st.sampled_from(ITEMS), min_size=1))
def test_what_the_pack_lets_go_stays_where_it_was_edited(
    mine: dict[Place, str], gone: set[Place]
) -> None:
    new = with_values(dict.fromkeys(gone))
    edits = [edit(place, own) for place, own in mine.items()]
    merge = merged(edits, PAGE, new)
    result, before = after(merge, new), ComparisonParts(with_edits(PAGE, edits))
    edited = {place.whole for place in mine}
    for item in gone:
        assert result.item(item) == (before.item(item) if item in edited else None)
    assert len(merge.kept) == len(gone & edited)
    # Kept items are the learner's now: undoing the edit takes them away.
    assert with_edits(new, ()) == new


def test_a_conflict_says_everything_in_words() -> None:
    new = with_values({replace(ROW, field=cell_field(LAVA)): "in the open"})
    (conflict,) = merged(
        [edit(replace(ROW, field=cell_field(LAVA)), "on top")], PAGE, new
    ).conflicts
    assert conflict.words == "cell of Lava in chart row 1"
    assert (conflict.base, conflict.mine, conflict.theirs) == ("above", "on top", "in the open")
    assert (conflict.comparison, conflict.title) == (PAGE.key, PAGE.title)


def test_a_removed_item_stays_removed_until_the_pack_changes_it() -> None:
    removed = [edit(FAQ, None)]
    assert merged(removed, PAGE, PAGE).conflicts == ()
    new = with_values({replace(FAQ, field="answer"): "Up to 1200 degrees."})
    merge = merged(removed, PAGE, new)
    assert [each.place for each in merge.conflicts] == [FAQ]
    assert after(merge, new).item(FAQ) is None
    assert after(merged(removed, PAGE, new, {FAQ}), new).item(FAQ) == new.faq[0]


def test_what_both_removed_is_no_edit_any_more() -> None:
    merge = merged([edit(FAQ, None)], PAGE, with_values({FAQ: None}))
    assert (merge.edits, merge.absorbed, merge.conflicts) == ((), 1, ())


def test_an_item_of_my_own_stays_and_is_absorbed_when_the_pack_has_it_too() -> None:
    mine = Place(Section.DIFFERENCE, "mine")
    added = [Edit(mine, None, KeyDifference("Colour.", key="mine"), 1)]
    assert after(merged(added, PAGE, PAGE), PAGE).item(mine) is not None
    same = replace(PAGE, differences=(*PAGE.differences, KeyDifference("Colour.", 7, key="mine")))
    assert merged(added, PAGE, same).absorbed == 1
    other = replace(PAGE, differences=(*PAGE.differences, KeyDifference("Tint.", 7, key="mine")))
    assert [each.theirs for each in merged(added, PAGE, other).conflicts] == ["Tint."]


@pytest.mark.parametrize(
    ("theirs", "asked", "owner"),
    [
        (Whose(MAGMA, 0.5, "its place"), False, LAVA),
        (Whose(LAVA, 1.0, "its heading"), False, LAVA),
        (Whose(LAVA, 0.6, "its place"), False, LAVA),
        (Whose(None, 0.5, "nothing tells"), True, LAVA),
    ],
)
def test_a_confirmed_owner_stays_whatever_a_better_reader_thinks(
    theirs: Whose, asked: bool, owner: str
) -> None:
    new = with_values({OWNER: theirs})
    merge = merged([edit(OWNER, Whose(LAVA, 1.0, CONFIRMED))], PAGE, new)
    assert bool(merge.conflicts) == asked
    shown = with_edits(new, merge.edits).senses[0]
    assert shown.term_key == owner
    assert shown.attribution.is_certain_enough_to_ask


def test_an_owner_whom_the_reader_changed_its_mind_about_is_asked_for() -> None:
    new = with_values({OWNER: Whose(LAVA, 0.99, "its example names the term")})
    (conflict,) = merged([edit(OWNER, Whose(MAGMA, 1.0, CONFIRMED))], PAGE, new).conflicts
    assert (conflict.mine, conflict.theirs) == ("Magma", "Lava")
    assert conflict.words == "owner of definition 1 of Lava"


def _reworded(definition: str, formerly: tuple[str, ...] = ()) -> Comparison:
    """The page with its first definition in other words, and so under another key."""
    sense = replace(
        PAGE.senses[0],
        key=sense_key(MAGMA, definition),
        definition=definition,
        lineage=Lineage(formerly=formerly),
    )
    return replace(PAGE, senses=(sense, PAGE.senses[1]))


def test_a_definition_without_an_id_is_found_again_by_its_words() -> None:
    new = _reworded("Molten rock that is called magma.")
    merge = merged([edit(replace(SENSE, field="definition"), "Hot rock.")], PAGE, new)
    (conflict,) = merge.conflicts
    assert conflict.theirs == "Molten rock that is called magma."
    assert [sense.definition for sense in with_edits(new, merge.edits).senses] == [
        "Hot rock.",
        PAGE.senses[1].definition,
    ]


def test_formerly_finds_what_has_no_word_in_common() -> None:
    new = _reworded("Something else entirely, deep down.", formerly=(SENSE.item,))
    merge = merged([edit(replace(SENSE, field="label"), "Earth science")], PAGE, new)
    assert (merge.conflicts, merge.kept) == ((), ())
    assert with_edits(new, merge.edits).senses[0].label == "Earth science"


def test_a_definition_that_was_replaced_by_another_is_kept() -> None:
    new = _reworded("Something else entirely, deep down.")
    merge = merged([edit(replace(SENSE, field="definition"), "Hot rock.")], PAGE, new)
    assert merge.kept == ("definition 1 of Magma: Hot rock.",)
    assert [sense.definition for sense in with_edits(new, merge.edits).senses] == [
        "Something else entirely, deep down.",
        PAGE.senses[1].definition,
        "Hot rock.",
    ]


def test_an_example_goes_with_its_definition_to_the_new_key() -> None:
    new = _reworded("Molten rock that is called magma.")
    place = Place(Section.EXAMPLE, PARTS.examples_of(SENSE.item)[0], "text")
    merge = merged([edit(place, "It went up.")], PAGE, new)
    assert merge.kept == ()
    assert [each.text for each in with_edits(new, merge.edits).senses[0].examples] == [
        "It went up.",
        "It.",
    ]


def test_an_example_of_my_own_follows_its_definition() -> None:
    place = Place(Section.EXAMPLE, f"{SENSE.item}/example/mine")
    added = [Edit(place, None, Example("Mine."), 1)]
    new = _reworded("Molten rock that is called magma.")
    shown = with_edits(new, merged(added, PAGE, new).edits).senses[0]
    assert shown.examples[-1] == Example("Mine.")


def test_an_edited_example_whose_definition_is_gone_keeps_both() -> None:
    place = Place(Section.EXAMPLE, PARTS.examples_of(SENSE.item)[0], "text")
    new = with_values({SENSE: None})
    merge = merged([edit(place, "It went up.")], PAGE, new)
    assert merge.kept == ("definition 1 of Magma: Molten rock called magma.",)
    assert with_edits(new, merge.edits).senses[-1].examples[0].text == "It went up."


def test_sides_that_change_places_take_my_cells_with_them() -> None:
    mine: Item = ChartRow("mine", ("deep", "high"), "Height")
    new = replace(
        PAGE,
        terms=PAGE.terms[::-1],
        chart=tuple(replace(row, cells=row.cells[::-1]) for row in PAGE.chart),
    )
    edits = [
        edit(replace(ROW, field=cell_field(LAVA)), "on top"),
        Edit(Place(Section.CHART, "mine"), None, mine, 1),
    ]
    merge = merged(edits, PAGE, new)
    assert merge.conflicts == ()
    shown = with_edits(new, merge.edits).chart
    assert (shown[0].cells, shown[-1].cells) == (("on top", "below"), ("high", "deep"))


def test_an_edit_about_a_term_that_left_is_dropped_and_said() -> None:
    ash = replace(PAGE.terms[1], key="ash", headword="Ash")
    new = replace(PAGE, terms=(PAGE.terms[0], ash), senses=PAGE.senses, quiz=())
    merge = merged(
        [
            edit(replace(UNOWNED, field=WHOSE), Whose(LAVA, 1.0, CONFIRMED)),
            edit(replace(ROW, field=cell_field(LAVA)), "on top"),
        ],
        PAGE,
        new,
    )
    assert (merge.edits, merge.conflicts, len(merge.dropped)) == ((), (), 2)


def test_a_new_sense_is_told_apart_from_the_edited_one() -> None:
    more = Sense("new", MAGMA, "Molten rock called something.", attribution=Attribution())
    new = replace(PAGE, senses=(*PAGE.senses, more))
    merge = merged([edit(replace(SENSE, field="definition"), "Hot rock.")], PAGE, new)
    assert with_edits(new, merge.edits).senses[0].definition == "Hot rock."
    assert merge.conflicts == ()
