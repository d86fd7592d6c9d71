"""Whose a definition is, said by a person; and a wording that the pack and the learner changed."""

from pathlib import Path
from random import Random

from diffstudy.domain.changes import Changes
from diffstudy.domain.edit import CONFIRMED
from diffstudy.domain.place import Place, Section
from diffstudy.services.collection import Collection
from diffstudy.services.editing import EditDone
from diffstudy.services.importing import ImportAnswers
from tests.journeys.desk import Desk, cards_of, import_pages
from tests.unit.services.packs import MADE_UP, doubtful_pack

TIP = Place(Section.HEAD, "", "tip")
STUDY = Changes.LIBRARY | Changes.STUDY_QUEUE


def prompts(collection: Collection, comparison: str) -> set[str]:
    made = collection.questions.make(comparison, "which2", 100, Random(1))
    return {each.question.cue.text for each in made}


def test_a_confirmed_definition_is_asked_and_after_undo_it_is_not(
    collection: Collection, tmp_path: Path
) -> None:
    file = doubtful_pack(tmp_path / "pack.json")
    import_pages(collection, file)
    cards = cards_of(collection)
    doubtful = collection.editing.view(MADE_UP).doubtful
    assert [each.number for each in doubtful] == [6, 7, 8]
    text = doubtful[0].sense.definition
    assert text not in prompts(collection, MADE_UP)
    done = collection.editing.confirm(MADE_UP, doubtful[0].place, "beta")
    assert done == EditDone("Confirmed: it is Beta", STUDY)
    assert text in prompts(collection, MADE_UP)
    assert len(cards_of(collection)) > len(cards)  # two certain cues of each make the contrast
    shown = collection.library.comparison(MADE_UP).senses[5]
    assert (shown.attribution.confidence, shown.attribution.reason) == (1.0, CONFIRMED)
    assert import_pages(collection, file).keys == ()
    assert text in prompts(collection, MADE_UP)
    again = collection.editing.confirm(MADE_UP, doubtful[0].place, "beta")
    assert again.changes == Changes.NONE
    collection.editing.undo(MADE_UP)
    assert text not in prompts(collection, MADE_UP)
    assert collection.editing.view(MADE_UP).doubtful == doubtful


def test_a_definition_can_be_the_others_or_no_ones(collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, doubtful_pack(tmp_path / "pack.json"))
    first, second, _ = collection.editing.view(MADE_UP).doubtful
    collection.editing.confirm(MADE_UP, first.place, "org.example.made-up#term/alpha")
    moved = collection.library.comparison(MADE_UP).senses[5]
    assert (moved.definition, moved.term_key) == (
        first.sense.definition,
        "org.example.made-up#term/alpha",
    )
    assert moved.attribution.is_certain_enough_to_ask
    done = collection.editing.confirm(MADE_UP, second.place, None)
    assert done.sentence == "Left the definition out"
    texts = [sense.definition for sense in collection.library.comparison(MADE_UP).senses]
    assert second.sense.definition not in texts
    assert len(collection.editing.view(MADE_UP).doubtful) == 1


def test_a_moved_definition_goes_out_in_a_pack_and_comes_back(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    import_pages(collection, doubtful_pack(tmp_path / "pack.json"))
    first = collection.editing.view(MADE_UP).doubtful[0]
    collection.editing.confirm(MADE_UP, first.place, "Alpha")
    collection.editing.set_text(MADE_UP, TIP, "Alpha comes first.")
    mine = collection.library.comparison(MADE_UP)
    out = tmp_path / "out.json"
    collection.exporting.export("org.example.made-up", out)
    other = Desk(tmp_path / "other")
    with other.open() as there:
        import_pages(there, out)
        assert there.library.comparison(MADE_UP) == mine
    # Here the pack now says what the learner said: no edit is left, and nothing has changed.
    plan = collection.importing.preview([out])
    assert plan.conflicts == ()
    collection.importing.apply(plan)
    assert collection.library.comparison(MADE_UP) == mine
    assert collection.editing.view(MADE_UP).undo_words is None


def test_a_conflict_is_planned_answered_and_asked_once(
    collection: Collection, tmp_path: Path
) -> None:
    old = doubtful_pack(tmp_path / "old.json")

    def reword(senses: list[dict[str, object]]) -> None:
        senses[0]["definition"] = "What the pack says now."
        senses[1]["definition"] = "What the pack says as well."

    new = doubtful_pack(tmp_path / "new.json", reword)
    import_pages(collection, old)
    for index in (4, 5):
        place = collection.editing.view(MADE_UP).place(Section.SENSE, index, "definition")
        collection.editing.set_text(MADE_UP, place, f"What I say of {index}.")
    plan = collection.importing.preview([new])
    assert [(each.words, each.mine, each.theirs) for each in plan.conflicts] == [
        ("definition 1 of Beta", "What I say of 4.", "What the pack says now."),
        ("definition 2 of Beta", "What I say of 5.", "What the pack says as well."),
    ]
    assert collection.importing.preview([new]) == plan  # a plan answers nothing
    collection.importing.apply(plan, answers=ImportAnswers(frozenset([plan.conflicts[1].id])))
    texts = [sense.definition for sense in collection.library.comparison(MADE_UP).senses[4:6]]
    assert texts == ["What I say of 4.", "What the pack says as well."]
    again = collection.importing.preview([new])
    assert (again.to_write, again.conflicts) == (0, ())
    # The older version differs from the base of the first edit: that is another question.
    assert [each.mine for each in collection.importing.preview([old]).conflicts] == [
        "What I say of 4."
    ]
    view = collection.editing.view(MADE_UP)
    kept = view.texts[view.place(Section.SENSE, 4, "definition")]
    assert kept.pack_text == "What the pack says now."
