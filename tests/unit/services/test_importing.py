"""Import: a plan that writes nothing, keys that stay, pages that vanish and come back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import (
    Author,
    Comparison,
    FaqEntry,
    KeyDifference,
    Lineage,
    QuizLine,
    Source,
)
from diffstudy.domain.errors import CollectionError, NotFound
from diffstudy.services.collection import Collection
from diffstudy.services.import_reading import read_file
from diffstudy.services.packed_comparison import content_hash
from diffstudy.storage.card_store import CardStore
from tests.journeys.desk import (
    PAGES,
    WEATHER_CLIMATE,
    Desk,
    cards_of,
    import_pages,
    whole_log,
)
from tests.unit.services.packs import write_pack

_A_B, _A_C, _D_E = ("Alpha", "Beta"), ("Alpha", "Gamma"), ("Delta", "Epsilon")


def _page() -> Comparison:
    parsed = read_file(WEATHER_CLIMATE).parsed
    assert parsed is not None
    return parsed.pack.comparisons[0]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Climate and weather"},
        {"verdict": None},
        {"tip": "Look out of the window."},
        {"differences": (KeyDifference("One."),)},
        {"chart": ()},
        {"senses": ()},
        {"faq": (FaqEntry("k", "Why?", "Because."),)},
        {"authors": (Author("Ada"),)},
        {"byline": "By Ada"},
        {"updated": date(2026, 1, 1)},
        {"previous": None},
        {"next": None},
        {"flags": ("imported", "regional")},
        {"quiz": (QuizLine("k", "Which one?", "t"),)},
        {"lineage": Lineage(2)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_content_hash_sees_every_part(change: dict[str, Any]) -> None:
    page = _page()
    assert content_hash(replace(page, **change)) != content_hash(page)


def test_the_content_hash_does_not_see_where_the_file_lies() -> None:
    page = _page()
    assert content_hash(replace(page, source=Source("elsewhere.txt"))) == content_hash(page)


def test_two_readings_of_one_file_have_one_hash() -> None:
    assert content_hash(_page()) == content_hash(_page())


def test_a_plan_counts_what_it_would_write(collection: Collection, tmp_path: Path) -> None:
    file = write_pack(tmp_path / "pack.json", [_A_B, _D_E])
    plan = collection.importing.preview([file, *PAGES])
    assert plan.to_write == 4
    assert [len(each.new) for each in plan.files] == [2, 1, 1]
    assert [len(each.vanished) for each in plan.files] == [0, 0, 0]


def test_a_plan_applied_twice_changes_nothing_more(desk: Desk, collection: Collection) -> None:
    plan = collection.importing.preview(PAGES)
    collection.importing.apply(plan)
    desk.evening(collection)
    before = cards_of(collection)
    report = collection.importing.apply(plan)
    assert report.terms_added == ()
    assert cards_of(collection) == before
    assert len(collection.library.overview().rows) == 2


def test_a_comparison_that_left_its_pack_is_archived_and_comes_back_with_its_progress(
    desk: Desk, collection: Collection, tmp_path: Path
) -> None:
    whole = write_pack(tmp_path / "whole.json", [_A_B, _D_E])
    part = write_pack(tmp_path / "part.json", [_D_E])
    import_pages(collection, whole)
    desk.evening(collection)
    key = collection.library.find("alpha vs beta")
    cards, log = cards_of(collection), whole_log(collection)
    report = import_pages(collection, part)
    assert report.files[0].archived == ("Alpha vs. Beta",)
    assert report.files[0].unchanged == ("Delta vs. Epsilon",)
    assert report.changes == Changes.LIBRARY | Changes.STUDY_QUEUE
    assert [row.title for row in collection.library.overview().rows] == ["Delta vs. Epsilon"]
    with pytest.raises(NotFound):
        collection.library.page(key)
    with pytest.raises(NotFound):
        collection.library.find("alpha vs beta")
    desk.wait(days=1)
    asked = {asked.question.comparison for asked, _ in desk.evening(collection)}
    assert asked == {collection.library.find("delta vs epsilon")}
    assert import_pages(collection, part).files[0].archived == ()
    assert import_pages(collection, whole).files[0].added == ("Alpha vs. Beta",)
    back = cards_of(collection)
    gone = [card for card in cards if any("alpha" in t or "beta" in t for t in card.term_keys)]
    assert {key: back[key] for key in gone} == {key: cards[key] for key in gone}
    assert whole_log(collection)[: len(log)] == log


def test_a_page_never_pushes_another_page_out(collection: Collection) -> None:
    import_pages(collection)
    report = import_pages(collection, WEATHER_CLIMATE)
    assert report.files[0].archived == ()
    assert len(collection.library.overview().rows) == 2


def test_two_packs_keep_their_terms_and_pages_apart(collection: Collection, tmp_path: Path) -> None:
    one = write_pack(tmp_path / "one.json", [_A_B], pack_id="org.example.one")
    two = write_pack(tmp_path / "two.json", [_A_C], pack_id="org.example.two")
    report = import_pages(collection, one, two)
    assert sorted(report.terms_added) == ["Alpha", "Alpha", "Beta", "Gamma"]
    assert [file.archived for file in report.files] == [(), ()]
    pages = [collection.library.page(row.key) for row in collection.library.overview().rows]
    assert [page.related for page in pages] == [(), ()]


def test_terms_of_one_pack_are_shared(collection: Collection, tmp_path: Path) -> None:
    report = import_pages(collection, write_pack(tmp_path / "pack.json", [_A_B, _A_C]))
    assert sorted(report.terms_added) == ["Alpha", "Beta", "Gamma"]
    page = collection.library.page(collection.library.find("alpha vs beta"))
    assert [row.title for row in page.related] == ["Alpha vs. Gamma"]


def test_a_comparison_that_gives_no_question_is_shown_and_never_asked(
    collection: Collection, tmp_path: Path
) -> None:
    circles = {
        "Alpha": ["The act of alpha.", "The state of being alpha."],
        "Beta": ["The act of beta.", "Like beta."],
    }
    file = write_pack(tmp_path / "circles.json", [_A_B], definitions=circles)
    assert import_pages(collection, file).files[0].added == ("Alpha vs. Beta",)
    assert cards_of(collection) == {}
    overview = collection.library.overview()
    assert len(overview.rows) == 1
    assert (overview.due, overview.new, overview.first_up, overview.minutes) == (0, 0, None, 0)
    assert collection.study.due().new == ()
    assert collection.questions.make(overview.rows[0].key, "all", 5, Random(1)) == ()


def test_an_import_that_fails_half_way_leaves_nothing(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise CollectionError("the disk is full; free some space and try again")

    plan = collection.importing.preview(PAGES)
    monkeypatch.setattr(CardStore, "call_for", refuse)
    with pytest.raises(CollectionError):
        collection.importing.apply(plan)
    assert collection.library.overview().packs == ()
    assert collection.library.deck_terms() == ()


def test_an_empty_import_changes_nothing(collection: Collection) -> None:
    report = collection.importing.apply(collection.importing.preview([]))
    assert (report.files, report.keys, report.changes) == ((), (), Changes.NONE)


def test_right_to_left_headwords_are_kept_and_found(collection: Collection, tmp_path: Path) -> None:
    import_pages(collection, write_pack(tmp_path / "pack.json", [("ערפל", "אובך")]))
    assert len(cards_of(collection)) == 3
    key = collection.library.find("ערפל")
    assert [term.headword for term in collection.library.comparison(key).terms] == ["ערפל", "אובך"]
    assert collection.library.search("אובך") == (key,)
    assert len(collection.study.due().new) == 2


def test_a_page_that_a_later_file_of_the_import_brings_back_is_not_archived(
    collection: Collection, tmp_path: Path
) -> None:
    whole = write_pack(tmp_path / "whole.json", [_A_B, _D_E])
    part = write_pack(tmp_path / "part.json", [_D_E])
    collection.importing.apply(collection.importing.preview([whole, part, whole]))
    assert len(collection.library.overview().rows) == 2


def test_a_page_that_only_moved_down_in_its_file_is_unchanged(
    collection: Collection, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(WEATHER_CLIMATE.read_bytes())
    collection.importing.apply(collection.importing.preview([page]))
    page.write_bytes(b"\n\n" + WEATHER_CLIMATE.read_bytes())
    plan = collection.importing.preview([page])
    assert [len(file.unchanged) for file in plan.files] == [1]
