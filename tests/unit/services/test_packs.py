"""Looking after packs: what is listed, renamed, put away and brought back."""

import pytest

from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.services.collection import Collection
from tests.journeys.desk import import_pages


def test_packs_are_listed_with_their_facts_the_own_first(collection: Collection) -> None:
    import_pages(collection)
    collection.writing.create(("River", "Canal"))
    own, pages = collection.packs.listed()
    assert (own.title, own.is_own, own.comparisons, own.imported) == (
        "My comparisons",
        True,
        1,
        None,
    )
    assert (pages.id, pages.is_own, pages.comparisons) == ("local.my-pages", False, 2)
    assert pages.imported is not None
    (only,) = collection.packs.comparisons(own.id)
    assert only.terms == ("River", "Canal")


def test_only_an_own_pack_gets_another_title(collection: Collection) -> None:
    import_pages(collection)
    own = collection.writing.create(("River", "Canal")).pack
    collection.packs.rename(own, "  Water  ways ")
    assert collection.packs.listed()[0].title == "Water ways"
    assert (
        collection.writing.open(collection.packs.comparisons(own)[0].key).pack_title == "Water ways"
    )
    with pytest.raises(EditRefused, match="keeps the title"):
        collection.packs.rename("local.my-pages", "Mine")
    with pytest.raises(EditRefused, match="needs a title"):
        collection.packs.rename(own, "  ")


def test_a_pack_is_put_away_and_brought_back(collection: Collection) -> None:
    import_pages(collection)
    due = collection.study.today()
    moved = collection.packs.archive("local.my-pages")
    assert len(moved.comparisons) == 2
    assert collection.library.overview().rows == ()
    assert collection.packs.listed()[0].is_archived
    collection.packs.restore("local.my-pages")
    assert len(collection.library.overview().rows) == 2
    assert collection.study.today() == due
    with pytest.raises(NotFound):
        collection.packs.archive("no.such-pack")
