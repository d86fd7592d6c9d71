"""Everything on one term, gathered over the pages and packs that name it."""

from pathlib import Path

import pytest

from diffstudy.domain.comparison import Comparison, Sense, Term
from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import comparison_key, sense_key, term_key
from diffstudy.domain.pack import Pack
from diffstudy.exchange import pack_file
from diffstudy.services.collection import Collection
from tests.journeys.desk import CLIMATE, HABITAT, WEATHER, Desk, import_pages, rival

MOOD = "org.example.mood"
CLIMATE_OF_OPINION = Term(term_key(MOOD, "Climate"), "Climate")
ATMOSPHERE = Term(term_key(MOOD, "Atmosphere"), "Atmosphere")
MOODS = Pack(
    MOOD,
    "Moods",
    (
        Comparison(
            key=comparison_key(MOOD, ("Climate", "Atmosphere")),
            title="Climate vs Atmosphere",
            terms=(CLIMATE_OF_OPINION, ATMOSPHERE),
            senses=(
                Sense(
                    sense_key(CLIMATE_OF_OPINION.key, "What most people feel for years."),
                    CLIMATE_OF_OPINION.key,
                    "What most people feel for years.",
                    label="Society",
                ),
            ),
        ),
    ),
)


def test_a_term_of_two_pages_has_the_meanings_of_both(collection: Collection) -> None:
    import_pages(collection)
    view = collection.terms.term(CLIMATE)
    assert view.headword == "Climate"
    assert {row.title for row in view.rows} == {
        row.title for row in collection.library.overview().rows
    }
    assert {key for key, _ in view.neighbours} == {HABITAT, WEATHER}
    (pack,) = view.packs
    pages = [collection.library.comparison(row.key) for row in view.rows]
    written = {sense.definition for page in pages for sense in page.senses_of(CLIMATE)}
    assert {sense.definition for sense in pack.senses} == written
    examples = {
        example.text
        for page in pages
        for sense in page.senses_of(CLIMATE)
        for example in sense.examples
    }
    assert {text for sense in pack.senses for text in sense.examples} == examples


def test_only_its_own_mix_ups_are_told_in_both_directions(
    desk: Desk, collection: Collection
) -> None:
    import_pages(collection)
    assert collection.terms.term(CLIMATE).confusions == ()
    desk.evening(collection, answer_to=rival, limit=12)
    told = collection.terms.term(CLIMATE).confusions
    assert told
    assert all(one.mistaken for one in told)
    assert all(CLIMATE in (one.term_key, one.other_key) for one in told)
    whole = {(one.term_key, one.other_key): one.mistaken for one in collection.confusions.report()}
    assert all(whole[one.term_key, one.other_key] == one.mistaken for one in told)


def test_words_written_alike_in_two_packs_are_told_pack_by_pack(
    collection: Collection, tmp_path: Path
) -> None:
    import_pages(collection)
    path = tmp_path / "moods.json"
    path.write_bytes(pack_file.dump(MOODS))
    collection.importing.apply(collection.importing.preview([path]))
    view = collection.terms.term(CLIMATE)
    assert len(view.keys) == 2
    assert [pack.pack for pack in view.packs] == ["My pages", "Moods"]
    assert "Atmosphere" in {headword for _, headword in view.neighbours}
    other = next(key for key in view.keys if key != CLIMATE)
    assert collection.terms.term(other).packs == view.packs
    (sense,) = view.packs[1].senses
    assert (sense.label, sense.definition) == ("Society", "What most people feel for years.")


def test_a_term_that_is_gone_is_said_to_be_gone(collection: Collection) -> None:
    with pytest.raises(NotFound, match="no longer in the library"):
        collection.terms.term("nowhere#term/nothing")
