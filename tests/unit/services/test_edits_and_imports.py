"""Edits in a library whose pages share terms: cards follow, and every way back leads back."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import NotFound
from diffstudy.domain.place import Place, Section
from diffstudy.services import importing
from diffstudy.services.collection import Collection
from diffstudy.services.edit_view import edit_view
from diffstudy.services.import_conflicts import ImportAnswers
from diffstudy.services.import_writing import PreparedImport, prepare
from tests.journeys.desk import Desk
from tests.unit.services.library_state import fresh_desk, import_all, state_of
from tests.unit.services.packs import doubtful_pack, write_pack
from tests.unit.services.small_packs import libraries

TIP = Place(Section.HEAD, "", "tip")
PAIR = ("Alpha", "Beta")
KEY = "org.example.made-up#alpha--beta"
_GENERATED = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def edit_at_random(collection: Collection, rng: Random, count: int = 4) -> list[str]:
    """Make edits here and there and return the comparison of each, in order."""
    keys = [row.key for row in collection.library.overview().rows]
    made = []
    for _ in range(count):
        key = rng.choice(keys)
        view = collection.editing.view(key)
        comparison = collection.library.comparison(key)
        senses = view.items[Section.SENSE]
        kind = rng.choice(("text", "text", "owner", "remove"))
        if kind == "owner" and senses:
            place = Place(Section.SENSE, rng.choice(senses))
            done = collection.editing.confirm(key, place, rng.choice(comparison.terms).key)
        elif kind == "remove" and senses:
            done = collection.editing.remove(key, Place(Section.SENSE, rng.choice(senses)))
        else:
            texts = [each for each in view.texts if each.section is not Section.QUIZ]
            words = f"The {rng.choice(('stone', 'winter', 'velvet'))} {rng.choice('abcdef')}."
            done = collection.editing.set_text(key, rng.choice(texts), words)
        if done.changes != Changes.NONE:
            made.append(key)
    return made


def edited(collection: Collection) -> dict[str, Any]:
    """The state of a library with its edits."""
    state = state_of(collection)
    with collection.database.reading() as uow:
        state["edits"] = uow.edits.of_many([row.key for row in state["list"].rows])
    return state


@_GENERATED
@given(pages=libraries(4), seed=st.integers(0, 99))
def test_the_cards_of_all_pages_follow_and_undo_leads_back(
    empty_folder: Path, pages: list[Comparison], seed: int
) -> None:
    with fresh_desk(empty_folder) as desk, desk.open() as collection:
        import_all(collection, desk.folder, pages)
        if not collection.library.overview().rows:
            return
        before = state_of(collection)
        made = edit_at_random(collection, Random(seed))
        after = state_of(collection)
        # Another collection that imports what is read here calls for the same cards; a definition
        # that two pages share has one wording there, so only without such an edit.
        with fresh_desk(empty_folder) as other, other.open() as there:
            import_all(there, other.folder, after["show"])
            elsewhere = state_of(there)
        if elsewhere["show"] == after["show"]:
            assert elsewhere["calls"] == after["calls"]
            event("compared")
        assert import_all(collection, desk.folder, pages).keys == ()
        assert state_of(collection) == after
        for key in reversed(made):
            collection.editing.undo(key)
        assert without_idle_cards(state_of(collection)) == without_idle_cards(before)


def without_idle_cards(state: dict[str, Any]) -> dict[str, Any]:
    """A card once made stays; one that no page calls for any more is never asked."""
    called = {card for cards in state["calls"].values() for card in cards}
    return state | {"cards": {key: card for key, card in state["cards"].items() if key in called}}


@_GENERATED
@given(first=libraries(4), second=libraries(4), seed=st.integers(0, 99))
def test_taking_an_import_back_gives_the_edits_back_as_they_were(
    empty_folder: Path, first: list[Comparison], second: list[Comparison], seed: int
) -> None:
    with fresh_desk(empty_folder) as desk, desk.open() as collection:
        import_all(collection, desk.folder, first)
        if not collection.library.overview().rows:
            return
        edit_at_random(collection, Random(seed))
        before = edited(collection)
        report = import_all(collection, desk.folder, second, "2")
        if report.id is not None:
            collection.importing.undo(report.id)
        assert edited(collection) == before


def _packs(folder: Path) -> tuple[Path, Path]:
    """Two versions of a pack; the newer has another first definition of Alpha."""
    old = write_pack(folder / "old.json", [PAIR])
    new = write_pack(
        folder / "new.json", [PAIR], definitions={"Alpha": ["What the pack says of it now."]}
    )
    return old, new


def _import(collection: Collection, file: Path) -> None:
    collection.importing.apply(collection.importing.preview([file]))


def test_an_edit_made_after_an_import_goes_back_with_it(desk: Desk, tmp_path: Path) -> None:
    old, new = _packs(tmp_path)
    with desk.open() as collection:
        _import(collection, old)
        before = collection.library.comparison(KEY)
        collection.editing.set_text(KEY, TIP, "From before.")
        _import(collection, new)
        verdict = Place(Section.HEAD, "", "verdict")
        collection.editing.set_text(KEY, verdict, "From after.")
        collection.importing.undo()
        now = collection.library.comparison(KEY)
        assert (now.tip, now.verdict) == ("From before.", "From after.")
        assert now.senses == before.senses
        view = collection.editing.view(KEY)
        assert view.texts[verdict].pack_text == before.verdict


def test_a_page_that_came_with_an_import_and_was_edited_is_not_deleted(
    desk: Desk, tmp_path: Path
) -> None:
    old, _ = _packs(tmp_path)
    with desk.open() as collection:
        _import(collection, old)
        collection.editing.set_text(KEY, TIP, "Mine.")
        collection.importing.undo()
        assert collection.library.overview().rows == ()
        _import(collection, old)
        assert collection.library.comparison(KEY).tip == "Mine."


def test_owners_told_before_an_import_come_with_it_and_go_with_it(
    desk: Desk, tmp_path: Path
) -> None:
    file = doubtful_pack(tmp_path / "pack.json")
    with desk.open() as collection:
        plan = collection.importing.preview([file])
        first, second, _ = edit_view(plan.files[0].new[0].comparison(), ()).doubtful
        owners = {
            (KEY, first.place): "org.example.made-up#term/beta",
            (KEY, second.place): None,
            (KEY, Place(Section.SENSE, "gone")): None,
        }
        report = collection.importing.apply(plan, answers=ImportAnswers(owners=owners))
        texts = [sense.definition for sense in collection.library.comparison(KEY).senses]
        assert second.sense.definition not in texts
        view = collection.editing.view(KEY)
        assert [each.number for each in view.doubtful] == [8]
        assert first.sense.definition in {
            each.question.cue.text
            for each in collection.questions.make(KEY, "which2", 99, Random(1))
        }
        collection.importing.undo(report.id)
        with pytest.raises(NotFound):
            collection.library.comparison(KEY)
        again = doubtful_pack(
            tmp_path / "again.json", lambda senses: senses[0].update(definition="Another.")
        )
        collection.importing.apply(
            collection.importing.preview([file]), answers=ImportAnswers(owners=owners)
        )
        newer = collection.importing.preview([again]).files[0]
        assert newer.edits.settled == {(KEY, first.place), (KEY, second.place)}


def test_an_edit_that_another_program_makes_meanwhile_is_not_lost(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = _packs(tmp_path)
    with desk.open() as collection, desk.open() as other:
        _import(collection, old)
        place = other.editing.view(KEY).place(Section.SENSE, 0, "definition")
        prepared: list[PreparedImport] = []

        def and_then_another_edits(*arguments: Any) -> PreparedImport:
            prepared.append(prepare(*arguments))
            if len(prepared) == 1:
                other.editing.set_text(KEY, place, "Made meanwhile.")
            return prepared[-1]

        monkeypatch.setattr(importing, "prepare", and_then_another_edits)
        _import(collection, new)
        assert len(prepared) == 2
        now = collection.editing.view(KEY).texts[place]
        assert (now.text, now.pack_text) == ("Made meanwhile.", "What the pack says of it now.")
