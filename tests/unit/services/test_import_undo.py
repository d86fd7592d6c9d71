"""One undo takes an import back: all of it, whatever it did, and no review is lost."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.errors import NothingToUndo
from diffstudy.services.collection import Collection
from diffstudy.services.import_writing import IMPORTS_KEPT
from tests.journeys.desk import PAGES, Desk, cards_of, import_pages, whole_log
from tests.unit.services.library_state import fresh_desk, import_all, import_each, state_of
from tests.unit.services.packs import write_pack
from tests.unit.services.small_packs import libraries

_A_B, _A_C, _D_E = ("Alpha", "Beta"), ("Alpha", "Gamma"), ("Delta", "Epsilon")
_GENERATED = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_GENERATED
@given(libraries(4), libraries(4))
def test_an_import_and_its_undo_leave_everything_as_it_was(
    empty_folder: Path, first: list[Comparison], second: list[Comparison]
) -> None:
    with fresh_desk(empty_folder) as desk, desk.open() as collection:
        import_all(collection, desk.folder, first)
        before = state_of(collection)
        report = import_all(collection, desk.folder, second, "2")
        if report.id is None:
            return
        undone = collection.importing.undo(report.id)
        assert undone.left == ()
        assert state_of(collection) == before
        collection.importing.undo()
        assert collection.library.overview().rows == ()
        with pytest.raises(NothingToUndo):
            collection.importing.undo()


@_GENERATED
@given(libraries(4))
def test_one_by_one_or_all_at_once_gives_one_library(
    empty_folder: Path, pages: list[Comparison]
) -> None:
    states = []
    for bring in (import_all, import_each):
        with fresh_desk(empty_folder) as desk, desk.open() as collection:
            bring(collection, desk.folder, pages)
            states.append(state_of(collection))
    at_once, one_by_one = states
    assert at_once["calls"] == one_by_one["calls"]
    assert at_once["cards"] == one_by_one["cards"]
    assert at_once["list"] == one_by_one["list"]
    assert at_once["show"] == one_by_one["show"]


def test_undo_twice_says_that_nothing_is_left(collection: Collection) -> None:
    import_pages(collection)
    report = collection.importing.undo()
    assert report.files == tuple(page.name for page in PAGES)
    assert report.removed == ("Climate vs. Habitat", "Weather vs. Climate")
    with pytest.raises(NothingToUndo, match="There is no import to take back"):
        collection.importing.undo()


def test_what_was_studied_is_archived_and_comes_back_with_its_log(
    desk: Desk, collection: Collection
) -> None:
    import_pages(collection)
    desk.evening(collection)
    cards, log = cards_of(collection), whole_log(collection)
    assert log
    report = collection.importing.undo()
    assert len(report.removed) == 2
    assert collection.library.overview().rows == ()
    assert whole_log(collection) == log
    import_pages(collection)
    assert cards_of(collection) == cards


def test_an_older_import_is_not_taken_back_before_the_last(
    collection: Collection, tmp_path: Path
) -> None:
    first = import_pages(collection, PAGES[0])
    import_pages(collection, PAGES[1])
    with pytest.raises(NothingToUndo, match="another one came after it"):
        collection.importing.undo(first.id)
    collection.importing.undo()
    collection.importing.undo(first.id)


def test_what_was_changed_since_is_left_and_named(collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, write_pack(tmp_path / "pack.json", [_A_B, _D_E]))
    key = collection.library.find("alpha vs beta")
    with collection.database.unit_of_work() as uow:
        uow.comparisons.archive(key)
        uow.commit()
    report = collection.importing.undo()
    assert report.left == ("Alpha vs. Beta",)
    assert report.removed == ("Delta vs. Epsilon",)
    assert len(collection.library.overview().rows) == 0


def test_the_schedules_stay_as_the_log_says(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    import_pages(collection, write_pack(tmp_path / "one.json", [_A_B, _D_E]))
    desk.evening(collection)
    before = state_of(collection)
    report = import_pages(collection, write_pack(tmp_path / "two.json", [_A_B, _A_C]))
    assert report.files[0].archived == ("Delta vs. Epsilon",)
    collection.importing.undo(report.id)
    assert state_of(collection) == before


def test_a_deck_keeps_what_it_holds(collection: Collection, tmp_path: Path) -> None:
    from diffstudy.domain.deck import Deck

    import_pages(collection, write_pack(tmp_path / "pack.json", [_A_B, _D_E]))
    key = collection.library.find("alpha vs beta")
    with collection.database.unit_of_work() as uow:
        uow.decks.save(Deck("mine", "Mine", (key,)))
        uow.commit()
    collection.importing.undo()
    with collection.database.reading() as uow:
        assert uow.decks.get("mine").comparisons == (key,)
        assert [state.is_archived for state in uow.comparisons.states().values()] == [True]


def test_only_the_last_imports_can_be_taken_back(collection: Collection, tmp_path: Path) -> None:
    for number in range(IMPORTS_KEPT + 2):
        pairs = [("Alpha", f"Beta{place}") for place in range(number + 1)]
        import_pages(collection, write_pack(tmp_path / "pack.json", pairs))
    for _ in range(IMPORTS_KEPT):
        collection.importing.undo()
    assert len(collection.library.overview().rows) == 2
    with pytest.raises(NothingToUndo):
        collection.importing.undo()


def test_nothing_is_left_behind_in_the_file(collection: Collection, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    import_pages(collection, write_pack(tmp_path / "pack.json", [_A_B, _A_C]))
    collection.importing.undo()
    with closing(sqlite3.connect(collection.database.path)) as file:
        names = [
            name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        counts = {
            name: len(file.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608 - its own
            for name in names
        }
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    # The index of words keeps its own furniture; its words are gone.
    own = ("comparison_words_config", "comparison_words_data", "comparison_words_idx")
    left = {name for name, count in counts.items() if count and name not in own}
    assert left == {"alembic_version"}
