"""Restructuring: merge, split, copy, remove; each can be taken back, and taken back again."""

from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.draft import DraftFaq, DraftRow, DraftSense
from diffstudy.domain.errors import EditRefused
from diffstudy.services.collection import Collection
from tests.journeys.desk import import_pages

FOREIGN = "local.my-pages#climate--habitat"


def titles(collection: Collection) -> list[str]:
    return [row.title for row in collection.library.overview().rows]


def cluster(collection: Collection) -> str:
    writing = collection.writing.create(("River", "Canal", "Brook"))
    key, draft = writing.comparison, writing.draft
    senses = tuple(
        DraftSense(f"{term.key}/1", side, f"what only a {term.headword.lower()} is in our words")
        for side, term in enumerate(draft.terms)
    )
    row = DraftRow(f"{key}/chart/1", ("wide", "straight", "narrow"), "Bed")
    faq = (DraftFaq(f"{key}/faq/1", "Which is man-made?", "The canal."),)
    collection.writing.save(key, replace(draft, senses=senses, chart=(row,), faq=faq))
    return key


def test_a_term_is_split_off_a_cluster_and_that_is_undone_and_done_again(
    collection: Collection,
) -> None:
    key = cluster(collection)
    whole = collection.library.comparison(key)
    step = collection.restructuring.split(key, 1)
    assert titles(collection) == ["River vs. Brook", "River vs. Canal", "Canal vs. Brook"]
    rest = collection.library.comparison(key)
    assert [row.cells for row in rest.chart] == [("wide", "narrow")]
    back = collection.restructuring.restore(step)
    assert titles(collection) == ["River vs. Canal vs. Brook"]
    assert collection.library.comparison(key) == whole
    collection.restructuring.restore(back)
    assert len(titles(collection)) == 3


def test_two_comparisons_of_the_same_terms_become_one(collection: Collection) -> None:
    first = collection.writing.create(("River", "Canal"))
    river, _ = first.draft.terms
    said = replace(
        first.draft,
        chart=(DraftRow(f"{first.comparison}/chart/1", ("wide", "narrow"), "Bed"),),
        senses=(DraftSense(f"{river.key}/1", 0, "water that flows by itself"),),
    )
    collection.writing.save(first.comparison, said)
    second = collection.writing.create(("Canal", "Stream"))
    row = DraftRow(f"{second.comparison}/chart/1", ("pumps", "rain"), "Water")
    collection.writing.save(second.comparison, replace(second.draft, chart=(row,), tip="Mind it."))
    stream = second.draft.terms[1]
    renamed = (second.draft.terms[0], replace(stream, headword="river"))
    draft = collection.writing.open(second.comparison).draft
    collection.writing.save(second.comparison, replace(draft, terms=renamed))
    assert collection.restructuring.partners(first.comparison) == (
        (second.comparison, "Canal vs. river"),
    )
    step = collection.restructuring.merge(first.comparison, second.comparison)
    assert titles(collection) == ["River vs. Canal"]
    page = collection.library.comparison(first.comparison)
    assert [row.cells for row in page.chart] == [("wide", "narrow"), ("rain", "pumps")]
    assert page.tip == "Mind it."
    assert all(row.key.startswith(f"{first.comparison}/chart/") for row in page.chart)
    collection.restructuring.restore(step)
    assert sorted(titles(collection)) == ["Canal vs. river", "River vs. Canal"]


def test_an_imported_comparison_is_copied_and_its_original_put_away(
    collection: Collection, tmp_path: Path
) -> None:
    import_pages(collection)
    before = titles(collection)
    with pytest.raises(EditRefused, match="Make it your own"):
        collection.restructuring.split(FOREIGN, 0)
    step = collection.restructuring.adopt(FOREIGN)
    assert step.show is not None
    assert collection.writing.open(step.show).is_own
    assert sorted(titles(collection)) == sorted(before)
    assert FOREIGN not in {row.key for row in collection.library.overview().rows}
    collection.exporting.export(step.pack, tmp_path / "mine.diffpack", may_share=True)
    collection.restructuring.restore(step)
    assert titles(collection) == before


def test_what_is_removed_returns(collection: Collection) -> None:
    key = collection.writing.create(("River", "Canal")).comparison
    step = collection.restructuring.remove(key)
    assert titles(collection) == []
    collection.restructuring.restore(step)
    assert titles(collection) == ["River vs. Canal"]
