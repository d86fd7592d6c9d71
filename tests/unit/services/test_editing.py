"""Editing: what a learner changes is read everywhere, survives imports, and can be undone."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)
from diffstudy.domain.errors import EditRefused, NotFound, NothingToUndo
from diffstudy.domain.place import Item, Place, Section
from diffstudy.services.collection import Collection
from diffstudy.services.editing import EditDone
from tests.journeys.desk import CLIMATE, PAGES, Desk, cards_of, import_pages, whole_log
from tests.unit.services.packs import MADE_UP, write_pack

KEY = "local.my-pages#climate--habitat"
VERDICT, TIP = (Place(Section.HEAD, "", field) for field in ("verdict", "tip"))
STUDY = Changes.LIBRARY | Changes.STUDY_QUEUE


@pytest.fixture
def filled(collection: Collection) -> Collection:
    import_pages(collection)
    return collection


def place_of(collection: Collection, section: Section, index: int, field: str) -> Place:
    return collection.editing.view(KEY).place(section, index, field)


def test_a_change_is_read_everywhere_and_an_import_of_the_same_file_sees_none(
    filled: Collection,
) -> None:
    done = filled.editing.set_text(KEY, VERDICT, "  One is air,\r\nthe other a place. ")
    assert done == EditDone("Changed the verdict", STUDY)
    assert filled.library.comparison(KEY).verdict == "One is air,\nthe other a place."
    assert filled.library.page(KEY).comparison.verdict == "One is air,\nthe other a place."
    assert filled.library.search("one is air")[0] == KEY
    report = import_pages(filled)
    assert [file.changed for file in report.files] == [(), ()]
    assert len(report.files[0].unchanged) == 1
    assert filled.library.comparison(KEY).verdict == "One is air,\nthe other a place."


def test_undo_takes_edits_back_one_by_one_in_order(filled: Collection) -> None:
    before = filled.library.comparison(KEY)
    first = replace(place_of(filled, Section.SENSE, 0, "definition"))
    filled.editing.set_text(KEY, TIP, "Think of the sky.")
    filled.editing.set_text(KEY, first, "One.")
    filled.editing.set_text(KEY, first, "Two.")
    filled.editing.remove(KEY, first)
    assert filled.editing.view(KEY).undo_words == "definition 1 of Climate"
    assert len(filled.library.comparison(KEY).senses) == len(before.senses) - 1
    states = []
    for _ in range(4):
        assert filled.editing.undo(KEY).changes == STUDY
        page = filled.library.comparison(KEY)
        states.append((page.senses[0].definition, page.tip))
    own = before.senses[0].definition
    tip = "Think of the sky."
    assert states == [("Two.", tip), ("One.", tip), (own, tip), (own, None)]
    assert filled.library.comparison(KEY) == before
    with pytest.raises(NothingToUndo, match="Nothing was changed in “Climate"):
        filled.editing.undo(KEY)


def test_the_packs_wording_is_told_and_comes_back_and_that_can_be_undone(
    filled: Collection,
) -> None:
    place = place_of(filled, Section.FAQ, 0, "answer")
    old = filled.editing.view(KEY).texts[place]
    assert old.pack_text is None
    filled.editing.set_text(KEY, place, "No.")
    now = filled.editing.view(KEY).texts[place]
    assert (now.text, now.pack_text) == ("No.", old.text)
    assert filled.editing.restore(KEY, place).sentence == "Back to the pack's answer of curiosity 1"
    assert filled.editing.view(KEY).texts[place] == old
    with pytest.raises(NotFound, match="nothing was changed"):
        filled.editing.restore(KEY, place)
    filled.editing.undo(KEY)
    assert filled.editing.view(KEY).texts[place] == now


def test_what_is_written_as_it_was_is_no_edit(filled: Collection) -> None:
    old = filled.library.comparison(KEY).verdict
    assert filled.editing.set_text(KEY, VERDICT, f" {old}\n").changes == Changes.NONE
    assert filled.editing.view(KEY).undo_words is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\u202eb", "cannot be seen"),
        ("a\u2066b", "cannot be seen"),
        ("a\x07b", "cannot be seen"),
        ("a\x00b", "cannot be seen"),
        (" \n ", "may not be empty. Remove it instead."),
        ("x" * 2_001, "2,001 characters, and at most 2,000"),
    ],
)
def test_a_text_that_may_not_stand_is_refused_with_a_sentence(
    filled: Collection, text: str, said: str
) -> None:
    place = place_of(filled, Section.SENSE, 0, "definition")
    before = filled.library.comparison(KEY)
    with pytest.raises(EditRefused, match=said) as refusal:
        filled.editing.set_text(KEY, place, text)
    assert "definition 1 of Climate was not changed" in str(refusal.value)
    assert filled.library.comparison(KEY) == before
    assert filled.editing.view(KEY).undo_words is None


def test_an_empty_verdict_or_cell_is_possible(filled: Collection) -> None:
    filled.editing.set_text(KEY, VERDICT, "")
    filled.editing.set_text(KEY, place_of(filled, Section.CHART, 0, f"cell@{CLIMATE}"), " ")
    page = filled.library.comparison(KEY)
    assert (page.verdict, page.chart[0].cells[0]) == (None, None)


def test_schedules_stay_when_a_text_is_changed(desk: Desk, filled: Collection) -> None:
    desk.evening(filled)
    cards, log = cards_of(filled), whole_log(filled)
    for index in range(3):
        place = place_of(filled, Section.SENSE, index, "definition")
        text = filled.editing.view(KEY).texts[place].text
        filled.editing.set_text(KEY, place, text.replace("the", "that"))
    assert cards_of(filled) == cards
    assert whole_log(filled) == log
    desk.wait(days=1)
    assert desk.evening(filled)


ADDED: list[tuple[Item, Section]] = [
    (KeyDifference("Climate is felt.", aspect="Sense"), Section.DIFFERENCE),
    (ChartRow("", ("long", "wide"), "Reach"), Section.CHART),
    (Sense("", CLIMATE, "What the weather is like in the long run."), Section.SENSE),
    (FaqEntry("", "Can a climate move?", "Yes, slowly."), Section.FAQ),
    (QuizLine("", "Beavers build one.", "habitat", "They make it."), Section.QUIZ),
]


@pytest.mark.parametrize(("item", "section"), ADDED, ids=lambda each: str(each)[:12])
def test_an_item_can_be_added_reworded_and_removed(
    filled: Collection, item: Item, section: Section
) -> None:
    before = filled.library.comparison(KEY)
    assert filled.editing.add(KEY, item).sentence.startswith("Added ")
    view = filled.editing.view(KEY)
    place = view.place(section, -1)
    field = {"sense": "definition", "faq": "question", "quiz": "prompt", "difference": "text"}
    reworded = replace(place, field=field.get(section.value, "aspect"))
    filled.editing.set_text(KEY, reworded, "Reworded by me")
    assert filled.editing.view(KEY).texts[reworded].text == "Reworded by me"
    assert import_pages(filled).keys == ()
    assert filled.editing.view(KEY).texts[reworded].text == "Reworded by me"
    filled.editing.remove(KEY, place)
    assert filled.library.comparison(KEY) == before
    for _ in range(3):
        filled.editing.undo(KEY)
    assert filled.library.comparison(KEY) == before


def test_an_example_is_added_under_its_definition(filled: Collection) -> None:
    sense = place_of(filled, Section.SENSE, 1, "")
    filled.editing.add(KEY, Example("A pond is a habitat of newts."), sense)
    shown = filled.library.comparison(KEY).senses[1].examples[-1]
    assert shown.text == "A pond is a habitat of newts."
    assert shown.attribution.is_certain_enough_to_ask


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (KeyDifference(" "), "may not be empty"),
        (Sense("", None, "What?"), "Say whose definition"),
        (Sense("", "Weather", "What?"), "“Weather” is none of the terms"),
        (ChartRow("", ("one",), "Alone"), "a cell for each term"),
        (Example("Whose?"), "no such definition"),
    ],
)
def test_an_item_that_does_not_fit_is_refused(filled: Collection, item: Item, said: str) -> None:
    with pytest.raises((EditRefused, NotFound), match=said):
        filled.editing.add(KEY, item)
    assert filled.editing.view(KEY).undo_words is None


def test_a_place_that_is_gone_is_said(filled: Collection) -> None:
    with pytest.raises(NotFound, match="no such text any more"):
        filled.editing.set_text(KEY, Place(Section.FAQ, "gone", "answer"), "Yes.")
    with pytest.raises(NotFound, match="no comparison with the key"):
        filled.editing.set_text("gone", VERDICT, "Yes.")
    with pytest.raises(NotFound, match="“Weather” is none of the terms"):
        filled.editing.confirm(KEY, place_of(filled, Section.SENSE, 0, ""), "Weather")


def test_an_archived_page_comes_back_with_its_edits(collection: Collection, tmp_path: Path) -> None:
    whole = write_pack(tmp_path / "whole.json", [("Alpha", "Beta"), ("Delta", "Epsilon")])
    import_pages(collection, whole)
    collection.editing.set_text(MADE_UP, TIP, "Alpha comes first.")
    import_pages(collection, write_pack(tmp_path / "part.json", [("Delta", "Epsilon")]))
    import_pages(collection, whole)
    assert collection.library.comparison(MADE_UP).tip == "Alpha comes first."


def test_a_page_that_shares_a_definition_keeps_the_packs_words(
    collection: Collection, tmp_path: Path
) -> None:
    pairs = [("Alpha", "Beta"), ("Alpha", "Gamma")]
    import_pages(collection, write_pack(tmp_path / "pack.json", pairs))
    place = collection.editing.view(MADE_UP).place(Section.SENSE, 0, "definition")
    collection.editing.set_text(MADE_UP, place, "Mine.")
    other = collection.library.comparison("org.example.made-up#alpha--gamma")
    assert "Mine." not in {sense.definition for sense in other.senses}


# What may happen to a page, as (kind, index, text); places are looked up when it happens.
STEP = st.tuples(
    st.sampled_from(["text", "cell", "remove", "add", "confirm", "restore", "undo"]),
    st.integers(0, 30),
    st.sampled_from(["first words", "second words", "third words"]),
)


def perform(collection: Collection, step: tuple[str, int, str]) -> int:
    """Do a step and return by how much the number of edits grew."""
    kind, index, text = step
    editing, view = collection.editing, collection.editing.view(KEY)
    texts = [place for place in view.texts if not place.field.startswith("cell@")]
    cells = [place for place in view.texts if place.field.startswith("cell@")]
    senses = [Place(Section.SENSE, name) for name in view.items[Section.SENSE]]
    changed = [place for place, each in view.texts.items() if each.pack_text is not None]
    if kind == "undo":
        if view.undo_words is None:
            return 0
        editing.undo(KEY)
        return -1
    if kind == "restore" and changed:
        editing.restore(KEY, changed[index % len(changed)])
        return 1
    if kind == "add":
        editing.add(KEY, FaqEntry("", f"{text}?", text))
        return 1
    if kind == "remove" and senses:
        editing.remove(KEY, senses[index % len(senses)])
        return 1
    if kind == "confirm" and senses:
        done = editing.confirm(KEY, senses[index % len(senses)], ("climate", "habitat")[index % 2])
        return int(done.changes != Changes.NONE)
    places = cells if kind == "cell" else texts
    return int(editing.set_text(KEY, places[index % len(places)], text).changes != Changes.NONE)


@settings(max_examples=12)
@given(steps=st.lists(STEP, max_size=7))
def test_any_edits_survive_the_same_import_and_undone_leave_the_pack_as_it_was(
    imported: Path, steps: list[tuple[str, int, str]]
) -> None:
    with TemporaryDirectory() as folder:
        shutil.copytree(imported, folder, dirs_exist_ok=True)
        with Desk(Path(folder)).open() as collection:
            pack: Comparison = collection.library.comparison(KEY)
            cards = cards_of(collection)
            made = sum(perform(collection, step) for step in steps)
            mine = collection.library.comparison(KEY)
            plan = collection.importing.preview(PAGES)
            assert [len(file.unchanged) for file in plan.files] == [1, 1]
            assert plan.conflicts == ()
            collection.importing.apply(plan)
            assert collection.library.comparison(KEY) == mine
            for _ in range(made):
                collection.editing.undo(KEY)
            assert collection.editing.view(KEY).undo_words is None
            assert collection.library.comparison(KEY) == pack
            assert cards_of(collection).keys() >= cards.keys()


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported")
    with Desk(folder).open() as collection:
        import_pages(collection)
    return folder
