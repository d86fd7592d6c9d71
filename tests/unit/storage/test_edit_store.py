"""Edits as rows: what goes in comes out, in order, and the content reads with them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.comparison_parts import ComparisonParts
from diffstudy.domain.edit import Edit
from diffstudy.domain.errors import NotFound
from diffstudy.domain.place import WHOSE, Place, Section, Whose, cell_field
from diffstudy.storage.database import Database
from tests.unit.storage.samples import LAVA, PACK, comparison

PAGE = comparison()
PARTS = ComparisonParts(PAGE)
TIP = Place(Section.HEAD, "", "tip")


def edits() -> list[Edit]:
    """One of each kind of value, nothing included."""
    made = [Edit(TIP, PAGE.tip, None, 1), Edit(TIP, PAGE.tip, "“Deep” or high?\nLook.", 2)]
    sense = Place(Section.SENSE, PAGE.senses[1].key, WHOSE)
    made.append(Edit(sense, PARTS.get(sense), Whose(LAVA, 1.0, "so it is"), 3))
    for section in Section:
        for name in PARTS.names(section):
            whole = Place(section, name)
            made += [Edit(whole, PARTS.get(whole), None, 4), Edit(whole, None, PARTS.get(whole), 5)]
    return made


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "collection.db") as opened:
        with opened.unit_of_work() as uow:
            uow.comparisons.save_pack(PACK)
            uow.comparisons.save(PAGE, PACK.id, "1", 0)
            uow.commit()
        yield opened


def test_every_kind_of_value_comes_back(database: Database) -> None:
    with database.unit_of_work() as uow:
        for edit in edits():
            uow.edits.add(PAGE.key, edit)
        uow.commit()
    with database.reading() as uow:
        assert list(uow.edits.of(PAGE.key)) == edits()
        assert uow.edits.of_many(["no such", PAGE.key]).keys() == {PAGE.key}


def test_the_last_one_goes_first(database: Database) -> None:
    first, second = edits()[:2]
    with database.unit_of_work() as uow:
        uow.edits.replace(PAGE.key, (first, second))
        assert uow.edits.drop_last(PAGE.key) == second
        uow.edits.add(PAGE.key, second)
        assert uow.edits.of(PAGE.key) == (first, second)
        assert [uow.edits.drop_last(PAGE.key) for _ in range(3)] == [second, first, None]


def test_comparisons_read_with_their_edits_and_as_their_packs_have_them(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.edits.add(PAGE.key, Edit(TIP, PAGE.tip, "Mine.", 1))
        assert uow.comparisons.get(PAGE.key) == replace(PAGE, tip="Mine.")
        assert uow.comparisons.as_packed((PAGE.key,)) == {PAGE.key: PAGE}


def test_search_finds_what_the_learner_wrote_but_not_how_it_is_kept(database: Database) -> None:
    whole = PARTS.get(Place(Section.FAQ, PAGE.faq[0].key))
    with database.unit_of_work() as uow:
        uow.edits.add(PAGE.key, Edit(TIP, PAGE.tip, "Obsidian is neither.", 1))
        uow.edits.add(PAGE.key, Edit(Place(Section.FAQ, "mine"), None, whole, 1))
        assert uow.comparisons.search("obsidian") == (PAGE.key,)
        assert uow.comparisons.search("is it hot") == (PAGE.key,)
        assert uow.comparisons.search(PAGE.faq[0].key) == ()
        assert uow.comparisons.search("lineage") == ()


def test_an_edit_of_nothing_is_refused(database: Database) -> None:
    with database.unit_of_work() as uow, pytest.raises(NotFound, match="no such"):
        uow.edits.add("no such", edits()[0])


def test_edits_follow_what_was_renamed(database: Database) -> None:
    names = {LAVA: f"{PACK.id}#term/basalt", PAGE.faq[0].key: f"{PAGE.key}/faq/heat"}
    names |= {sense.key: f"{sense.key}-new" for sense in PAGE.senses}
    renamed = replace(
        PAGE,
        terms=(PAGE.terms[0], replace(PAGE.terms[1], key=names[LAVA])),
        senses=tuple(replace(sense, key=names[sense.key]) for sense in PAGE.senses),
        faq=(replace(PAGE.faq[0], key=names[PAGE.faq[0].key]),),
        quiz=(PAGE.quiz[0], replace(PAGE.quiz[1], answer_key=names[LAVA])),
    )
    cell = Place(Section.CHART, PAGE.chart[0].key, cell_field(LAVA))
    example = Place(Section.EXAMPLE, PARTS.names(Section.EXAMPLE)[0], "text")
    made = [Edit(cell, "above", "on top", 1), Edit(example, "It rises.", "It rose.", 2)]
    made += [each for each in edits() if not each.place.field and each.own is None]
    with database.unit_of_work() as uow:
        uow.edits.replace(PAGE.key, made)
        uow.edits.rename(names)
        found = uow.edits.of(PAGE.key)
    parts = ComparisonParts(renamed)
    assert [each.base for each in found] == [parts.get(each.place) for each in found]
    assert len(found) == len(made)
