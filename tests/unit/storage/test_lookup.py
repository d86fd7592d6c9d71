"""Comparisons by what people call them."""

import pytest

from diffstudy.domain.comparison import Sense
from diffstudy.domain.errors import NotFound
from diffstudy.storage.database import Database
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
        assert search("molten rock called LAVA") == (SECOND.key,)
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
