"""Questions to be read by a person, and the inventory of what makes them."""

from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.errors import NotFound
from diffstudy.domain.question import right_answer
from diffstudy.services.collection import Collection
from diffstudy.services.inventory import import_formats, quiz_modes
from tests.journeys.desk import import_pages
from tests.unit.services.packs import CUES_A_TERM, write_pack


def test_a_question_comes_with_the_lesson_of_its_right_answer(collection: Collection) -> None:
    import_pages(collection)
    key = collection.library.find("habitat")
    made = collection.questions.make(key, "all", 12, Random(1))
    assert len(made) == 12
    for each in made:
        assert each.lesson.correct
        if each.lesson.term_side is not None:
            assert each.lesson.term == right_answer(each.question)
        assert each.lesson.comparison == key


def test_no_cue_is_asked_twice_in_one_mode(collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, write_pack(tmp_path / "pack.json", [("Alpha", "Beta")]))
    key = collection.library.find("alpha")
    made = collection.questions.make(key, "which2", 100, Random(1))
    clauses_of_the_verdict = 2
    assert len(made) == 2 * CUES_A_TERM + clauses_of_the_verdict
    assert len({each.question.cue.key for each in made}) == len(made)


def test_refused_cues_say_why(collection: Collection) -> None:
    import_pages(collection)
    refused = collection.questions.refused(collection.library.find("weather"))
    assert refused
    assert all(cue.is_refused and cue.hits for cue in refused)


def test_unknown_names_are_refused(collection: Collection) -> None:
    import_pages(collection)
    with pytest.raises(NotFound):
        collection.questions.make("nothing", "all", 1, Random(1))
    with pytest.raises(NotFound, match="which2"):
        collection.questions.make(collection.library.find("habitat"), "dance", 1, Random(1))
    with pytest.raises(NotFound):
        collection.questions.refused("nothing")


ALL_MODES = {
    *("cell", "cloze", "explain", "flip", "match", "odd", "pairup"),
    *("sort", "swap", "tf", "three", "type", "which2"),
}


def test_the_inventory_names_modes_and_formats() -> None:
    modes = {mode.id: mode for mode in quiz_modes()}
    assert modes.keys() == ALL_MODES
    assert modes["which2"].module == "pick_the_term"
    assert all(mode.label for mode in modes.values())
    formats = {entry.name: entry for entry in import_formats()}
    assert {"json_pack", "text_page"} <= formats.keys()
    assert ".txt" in formats["text_page"].suffixes
