"""Comparisons by what people call them."""

from dataclasses import replace

import pytest

from diffstudy.domain.comparison import Sense
from diffstudy.domain.edit import Edit
from diffstudy.domain.errors import NotFound
from diffstudy.domain.place import Place, Section
from diffstudy.storage.comparison_store import PlacedRows, parts_of
from diffstudy.storage.database import Database
from diffstudy.storage.word_index import CLOSES, OPENS
from tests.unit.storage.samples import MAGMA, PACK, comparison, fill

FIRST = comparison("Magma", "Lava")
SECOND = comparison("Lava", "Ash")
ACCENTED = comparison("Café", "Thé")


@pytest.fixture
def library(database: Database) -> Database:
    fill(database, FIRST, SECOND, ACCENTED)
    return database


@pytest.mark.parametrize(
    "text",
    [
        FIRST.key,
        "Magma vs. Lava",
        "  magma VS. lava ",
        "magma vs lava",
        "Lava versus Magma",
        "lava v magma",
        "lava/magma",
        "magma",
    ],
)
def test_a_comparison_is_found_by(library: Database, text: str) -> None:
    with library.reading() as uow:
        assert uow.comparisons.find(text) == FIRST.key


def test_case_is_no_matter_beyond_ascii(library: Database) -> None:
    with library.reading() as uow:
        assert uow.comparisons.find("THÉ vs CAFÉ") == ACCENTED.key
        assert uow.comparisons.search("CAFÉ") == (ACCENTED.key,)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("lava", "more than one comparison: Magma vs. Lava; Lava vs. Ash"),
        ("magna vs lavva", "Nearest to it: Magma vs. Lava"),
        ("zzzzzz", "diffstudy list"),
        ("", "diffstudy list"),
    ],
)
def test_what_is_not_found_gets_help(library: Database, text: str, answer: str) -> None:
    with library.reading() as uow, pytest.raises(NotFound) as caught:
        uow.comparisons.find(text)
    assert answer in str(caught.value)


def test_one_title_in_two_packs_is_told_apart_by_key(library: Database) -> None:
    with library.unit_of_work() as uow:
        twin = comparison("Gneiss", "Granite", title=FIRST.title)
        uow.comparisons.save(twin, PACK.id, "hash", 5)
        with pytest.raises(NotFound) as caught:
            uow.comparisons.find(FIRST.title)
    assert FIRST.key in str(caught.value)
    assert twin.key in str(caught.value)


def test_an_empty_collection_says_so(database: Database) -> None:
    with database.reading() as uow, pytest.raises(NotFound, match="Import a page first"):
        uow.comparisons.find("magma")


def test_search_looks_into_definitions_and_examples_and_names_first(library: Database) -> None:
    with library.reading() as uow:
        search = uow.comparisons.search
        assert search("molten rock called LAVA") == (SECOND.key, FIRST.key)  # as it stands first
        assert search("molten roc") == search("molten rock")  # half typed
        assert set(search("flows it")) == set(search("it flows"))
        assert search("it flows") == (FIRST.key, SECOND.key, ACCENTED.key)
        assert search("lava") == (FIRST.key, SECOND.key)
        assert search("melt") == (FIRST.key, SECOND.key, ACCENTED.key)  # another spelling
        assert search("it flows", limit=2) == (FIRST.key, SECOND.key)
        assert search("  ") == ()


def test_names_come_before_mentions(library: Database) -> None:
    mention = comparison(
        "Obsidian", "Basalt", senses=(Sense("x", None, "It comes from ash or the like."),)
    )
    with library.unit_of_work() as uow:
        uow.comparisons.save(mention, PACK.id, "hash", -1)
        assert uow.comparisons.search("ash") == (SECOND.key, mention.key)


@pytest.mark.parametrize("text", ["%", "_", "\\", "100%", "a_b"])
def test_signs_of_sql_stand_for_themselves(library: Database, text: str) -> None:
    with library.unit_of_work() as uow:
        assert uow.comparisons.search(text) == ()
        marked = comparison(
            "Mud", "Silt", senses=(Sense(f"{MAGMA}/x", None, f"Silt, {text} of it."),)
        )
        uow.comparisons.save(marked, PACK.id, "hash", 7)
        assert uow.comparisons.search(text) == (marked.key,)


def test_the_index_of_words_follows_edits_rewordings_and_removal(library: Database) -> None:
    place = Place(Section.HEAD, "", "verdict")
    with library.unit_of_work() as uow:
        uow.edits.add(FIRST.key, Edit(place, None, "Think of a kiln.", 1))
        assert uow.comparisons.search("kiln") == (FIRST.key,)
        uow.edits.drop_last(FIRST.key)
        assert uow.comparisons.search("kiln") == ()
        old = uow.comparisons.get(SECOND.key)
        renamed = replace(old, terms=(replace(old.terms[0], headword="Lahar"), old.terms[1]))
        rewordings = uow.comparisons.save_many((PlacedRows(parts_of(renamed), PACK.id, "hash", 1),))
        assert set(uow.comparisons.search("lahar")) == {FIRST.key, SECOND.key}  # they share it
        uow.comparisons.reword(rewordings)
        assert uow.comparisons.search("lahar") == ()
        uow.cards.call_for_none((ACCENTED.key,))
        uow.comparisons.remove((ACCENTED.key,))
        assert uow.comparisons.search("café") == ()
        uow.comparisons.archive(FIRST.key)
        assert uow.comparisons.search("magma") == ()


def test_hits_come_with_the_words_that_were_found(library: Database) -> None:
    with library.reading() as uow:
        total, hits = uow.comparisons.hits("flow", limit=1)
    assert total == 3
    assert [hit.key for hit in hits] == [FIRST.key]
    assert f"{OPENS}flows{CLOSES}" in hits[0].excerpt
