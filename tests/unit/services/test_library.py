"""Browsing: what the library page, the comparison page and the list are told."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.errors import NotFound
from diffstudy.services.collection import Collection
from diffstudy.services.study import StudyScope
from tests.journeys.desk import CLIMATE, Desk, import_pages, lost, slips_first
from tests.unit.services.packs import write_pack


def test_an_empty_library(collection: Collection) -> None:
    overview = collection.library.overview()
    assert (overview.packs, overview.rows, overview.first_up) == ((), (), None)
    assert (overview.due, overview.new, overview.minutes, overview.comparisons_due) == (0, 0, 0, 0)
    assert overview.today == date(2030, 1, 7)
    assert (overview.next_due, overview.waiting) == (None, None)


def test_a_new_library_offers_the_first_pair(collection: Collection) -> None:
    import_pages(collection)
    overview = collection.library.overview()
    assert (overview.due, overview.new, overview.comparisons_due) == (0, 2, 1)
    assert overview.minutes == 2
    assert all(row.is_new and row.next_due is None for row in overview.rows)
    first = overview.first_up
    assert first is not None
    assert first.terms == ("Climate", "Habitat")
    assert first.hints == (
        "Averages calculated from long records",
        "Visits, maps and counts of species",
    )
    assert overview.waiting is not None


def test_after_an_evening_it_tells_of_due_days_and_mix_ups(
    desk: Desk, collection: Collection
) -> None:
    import_pages(collection)
    desk.evening(collection, answer_to=slips_first(2))
    begun, waiting = collection.library.overview().rows
    assert (begun.is_new, begun.due, begun.mixups) == (False, 0, 2)
    assert begun.next_due == date(2030, 1, 8)
    assert waiting.is_new
    desk.wait(days=1)
    overview = collection.library.overview()
    assert (overview.due, overview.mixed_up_last_time) == (3, 0)
    assert overview.rows[0].due == 3
    assert overview.next_due is None


def test_a_card_that_was_wrong_last_time_is_counted(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    desk.study(collection.study.start(StudyScope(), Random(1)), lost, limit=1)
    desk.wait(days=1)
    assert collection.library.overview().mixed_up_last_time == 1


def test_mix_ups_older_than_a_month_are_forgotten(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    desk.evening(collection, answer_to=slips_first(2))
    desk.wait(days=30)
    assert collection.library.overview().rows[0].mixups == 2
    desk.wait(days=1)
    assert collection.library.overview().rows[0].mixups == 0


def test_when_the_day_is_done_the_next_day_is_named(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    desk.evening(collection)
    overview = collection.library.overview()
    assert (overview.due, overview.new, overview.minutes) == (0, 0, 0)
    assert overview.next_due == date(2030, 1, 8)


def test_packs_stand_in_the_order_of_their_import(collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, write_pack(tmp_path / "pack.json", [("Alpha", "Beta")]))
    import_pages(collection)
    overview = collection.library.overview()
    assert [(pack.title, len(pack.rows)) for pack in overview.packs] == [
        ("Made-up words", 1),
        ("My pages", 2),
    ]


def test_a_page_knows_the_comparisons_that_share_its_terms(collection: Collection) -> None:
    import_pages(collection)
    key = collection.library.find("habitat")
    page = collection.library.page(key)
    assert page.comparison.title == page.row.title == "Climate vs. Habitat"
    assert page.pack_title == "My pages"
    assert [row.title for row in page.related] == ["Weather vs. Climate"]
    assert [each.title for each in collection.library.neighbours(key)] == ["Weather vs. Climate"]
    assert collection.library.titled("weather vs. climate") == page.related[0].key
    assert collection.library.titled("Fog vs. Mist") is None


@pytest.mark.parametrize("name", ["", "no such page", "local.my-pages#nothing"])
def test_what_is_not_there_is_not_found(collection: Collection, name: str) -> None:
    import_pages(collection)
    with pytest.raises(NotFound):
        collection.library.find(name)
    for ask in (collection.library.page, collection.library.comparison):
        with pytest.raises(NotFound):
            ask(name)


def test_search_takes_every_sign_for_itself(collection: Collection) -> None:
    import_pages(collection)
    assert len(collection.library.search("climate")) == 2
    assert len(collection.library.search("climate", limit=1)) == 1
    for text in ("", " ", "%", "_", "\\", "'", "climate%"):
        assert collection.library.search(text) == ()


def test_a_search_says_how_many_there_are_and_marks_the_words(collection: Collection) -> None:
    import_pages(collection)
    found = collection.library.look_up("umbrella", limit=1)
    assert found.total == len(found.hits) == 1
    marked = [part for part, is_match in found.hits[0].excerpt if is_match]
    assert [part.casefold() for part in marked] == ["umbrella"]
    assert found.nearest == ()


@pytest.mark.parametrize("text", ["climaet", "lcimate", "climat", "a climaate"])
def test_a_word_with_a_slip_of_the_keys_is_found_or_suggested(
    collection: Collection, text: str
) -> None:
    import_pages(collection)
    found = collection.library.look_up(text)
    assert "Climate" in found.nearest or found.total == 2


def test_every_term_may_be_named_by_a_typed_answer(collection: Collection) -> None:
    import_pages(collection)
    terms = dict(collection.library.deck_terms())
    assert terms[CLIMATE] == "Climate"
    assert len(terms) == 3
