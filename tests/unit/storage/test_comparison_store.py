"""The library: packs, shared terms, archive, links between comparisons."""

from dataclasses import replace

import pytest

from diffstudy.domain.comparison import Author, Term
from diffstudy.domain.errors import NotFound
from diffstudy.domain.pack import Pack
from diffstudy.storage.comparison_store import PackEntry
from diffstudy.storage.database import Database
from tests.unit.storage.samples import ASH, LAVA, MAGMA, PACK, comparison, fill

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")
THIRD = comparison("Slate", "Schist")


@pytest.fixture
def library(database: Database) -> Database:
    fill(database, FIRST, SECOND, THIRD)
    return database


def test_a_term_of_two_pages_is_one_term(library: Database) -> None:
    with library.reading() as uow:
        keys = [term.key for term in uow.comparisons.terms()]
        assert keys == sorted(set(keys))
        assert len(keys) == 5
        assert uow.comparisons.comparisons_of_term(LAVA) == (FIRST.key, SECOND.key)
        assert uow.comparisons.neighbours(FIRST.key) == (SECOND.key,)
        assert uow.comparisons.neighbours(THIRD.key) == ()


def test_the_last_page_words_a_shared_term_and_each_keeps_its_own_links(library: Database) -> None:
    reworded = Term(LAVA, "lava", also=("flow",))
    with library.unit_of_work() as uow:
        changed = replace(SECOND, terms=(reworded, SECOND.terms[1]))
        uow.comparisons.save(changed, PACK.id, "new hash", 1)
        first = uow.comparisons.get(FIRST.key)
        assert first.terms == (FIRST.terms[0], reworded)
        assert first.senses == FIRST.senses
        assert uow.comparisons.content_hashes(PACK.id)[SECOND.key] == "new hash"


def test_packs_are_counted_and_reworded(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.comparisons.save_pack(Pack("other", "Other", (), authors=(Author("Ada"),)))
        uow.comparisons.save_pack(replace(PACK, title="Rocks", license="CC0-1.0"))
        uow.comparisons.archive(THIRD.key)
        assert uow.comparisons.packs() == (
            PackEntry(PACK.id, "Rocks", 2, "en", "CC0-1.0"),
            PackEntry("other", "Other", 0, "en", "LicenseRef-unknown"),
        )


def test_an_archived_comparison_is_out_of_the_library_but_not_lost(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.comparisons.archive(SECOND.key)
        store = uow.comparisons
        assert store.all_keys() == (FIRST.key, THIRD.key)
        assert SECOND.key not in store.content_hashes(PACK.id)
        assert store.neighbours(FIRST.key) == ()
        assert ASH not in {term.key for term in store.terms()}
        assert store.titled(SECOND.title) is None
        assert store.search("ash") == ()
        assert store.get(SECOND.key) == SECOND
        store.restore(SECOND.key)
        assert store.all_keys() == (FIRST.key, SECOND.key, THIRD.key)


def test_saving_an_archived_comparison_restores_it(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.comparisons.archive(SECOND.key)
        uow.comparisons.save(SECOND, PACK.id, "hash", 1)
        assert SECOND.key in uow.comparisons.all_keys()


def test_keys_are_read_in_the_order_asked(library: Database) -> None:
    with library.reading() as uow:
        assert uow.comparisons.get_many((THIRD.key, FIRST.key)) == (THIRD, FIRST)
        assert uow.comparisons.get_many(()) == ()
        assert uow.comparisons.titles((FIRST.key, "nothing")) == {FIRST.key: FIRST.title}
        assert uow.comparisons.titled("MAGMA VS. LAVA") == FIRST.key


def test_the_order_is_that_of_the_pack(library: Database) -> None:
    with library.unit_of_work() as uow:
        uow.comparisons.save(FIRST, PACK.id, "hash", 9)
        assert uow.comparisons.all_keys() == (SECOND.key, THIRD.key, FIRST.key)


def test_unknown_names_are_refused(library: Database) -> None:
    with library.unit_of_work() as uow:
        for ask in (uow.comparisons.get, uow.comparisons.archive, uow.comparisons.restore):
            with pytest.raises(NotFound, match="nothing"):
                ask("nothing")
        with pytest.raises(NotFound, match="no pack"):
            uow.comparisons.save(FIRST, "nothing", "hash", 0)
        assert MAGMA not in uow.comparisons.content_hashes("nothing")
