"""Key differences on both pages of the book: the right half on the right side, or none."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import Term
from diffstudy.domain.difference_split import SplitDifference, split_difference, terms_named

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "data" / "packs" / "sample.json"
SEEDS = ROOT.parent / "shared" / "seeds"

TIDE, WAVE = Term("tide", "Tide"), Term("wave", "Wave")
PAIR = (TIDE, WAVE)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "A tide follows the moon, whereas a wave follows the wind.",
            "A tide follows the moon.",
            "A wave follows the wind.",
        ),
        (
            "A wave follows the wind; in contrast, a tide follows the moon.",
            "A tide follows the moon.",
            "A wave follows the wind.",
        ),
        (
            "While a tide, which fishermen know, takes hours, a wave takes seconds.",
            "A tide, which fishermen know, takes hours.",
            "A wave takes seconds.",
        ),
        (
            (
                "Tides take hours. They can be foretold. On the other hand, waves take seconds. "
                "They surprise people."
            ),
            "Tides take hours. They can be foretold.",
            "Waves take seconds. They surprise people.",
        ),
        (
            "A tide is slow, while a wave is quick. A tide is wide, but a wave is narrow.",
            "A tide is slow. A tide is wide.",
            "A wave is quick. A wave is narrow.",
        ),
        ("A tide is slow. Conversely, a wave is quick.", "A tide is slow.", "A wave is quick."),
    ],
)
def test_a_difference_turns_at_its_turning_word(text: str, first: str, second: str) -> None:
    assert split_difference(text, PAIR) == SplitDifference(first, second)


@pytest.mark.parametrize(
    "text",
    [
        "The tide and the wave both move water.",
        "A tide is slow.",
        "The sea is never still.",
        "A tide is slow. Both move water. A wave is quick.",
        # Whose "this" is it?
        "A tide is slow, whereas a wave is quick. This matters to sailors.",
        "A tide carries waves, while boats ride both.",
        "",
    ],
)
def test_what_cannot_be_given_to_one_side_stays_whole(text: str) -> None:
    assert split_difference(text, PAIR) is None


def test_a_cluster_is_never_split() -> None:
    text = "A tide follows the moon, whereas a wave follows the wind."
    assert split_difference(text, (TIDE, WAVE, Term("swell", "Swell"))) is None


def test_longer_words_do_not_name_a_term() -> None:
    assert terms_named("The tidewater and the wavelength", PAIR) == ()


@pytest.mark.parametrize(
    ("headword", "kin"),
    [
        ("Precision", "precise"),
        ("Accuracy", "accurately"),
        ("Reliability", "reliable"),
        ("Correlation", "correlated"),
        ("Socialization", "socialize"),
        ("Osmosis", "osmotic"),
    ],
)
def test_the_verb_or_adjective_names_its_noun(headword: str, kin: str) -> None:
    assert terms_named(f"Is it {kin} enough?", (Term("x", headword),)) == (0,)


def test_a_word_that_only_begins_alike_does_not() -> None:
    terms = (Term("x", "Individualization"), Term("y", "Socialization"))
    assert terms_named("An individual has a social life of great individuality.", terms) == ()


CLAUSES = st.lists(
    st.sampled_from(["moves water", "is slow", "ends at noon", "rises, then falls", "has a name"]),
    min_size=2,
    max_size=2,
)
TURNS = st.sampled_from(
    [", whereas ", "; in contrast, ", ", while ", "; ", ", but ", ". However, "]
)


@given(clauses=CLAUSES, turn=TURNS, swapped=st.booleans())
def test_no_word_is_lost_invented_or_put_on_the_other_side(
    clauses: list[str], turn: str, swapped: bool
) -> None:
    names = ["the wave", "the tide"] if swapped else ["the tide", "the wave"]
    text = f"{names[0]} {clauses[0]}{turn}{names[1]} {clauses[1]}."
    halves = split_difference(text, PAIR)
    assert halves is not None
    expected = [f"{names[0]} {clauses[0]}.", f"{names[1]} {clauses[1]}."]
    if swapped:
        expected.reverse()
    assert [halves.first.lower(), halves.second.lower()] == expected


def words(text: str) -> list[str]:
    return sorted(re.findall(r"\w+", text.lower()))


def test_every_difference_of_the_sample_pack_is_split() -> None:
    pack = json.loads(SAMPLE.read_text("utf-8"))
    terms = {term["id"]: Term(term["id"], term["term"]) for term in pack["terms"]}
    for comparison in pack["comparisons"]:
        pair = [terms[key] for key in comparison["terms"]]
        for difference in comparison["differences"]:
            halves = split_difference(difference["text"], pair)
            assert halves is not None, difference["text"]
            assert terms_named(halves.first, pair) == (0,)
            assert terms_named(halves.second, pair) == (1,)


@pytest.mark.parametrize(
    ("file", "headwords", "split"),
    [
        ("000_e7f83d0ae9aadbe6.txt", ("Individualization", "Socialization"), [0, 1]),
        ("001_4c50655d6edc354c.txt", ("Assimilation", "Socialization"), [0, 1, 2, 3, 4]),
    ],
)
def test_the_seed_pages_split_where_they_turn(
    file: str, headwords: tuple[str, str], split: list[int]
) -> None:
    if not SEEDS.is_dir():
        pytest.skip("../shared/seeds is not beside the checkout")
    page = (SEEDS / file).read_text("utf-8")
    paragraphs = page.split("Key Differences")[1].split("Comparison Chart")[0].strip().split("\n")
    terms = [Term(word, word) for word in headwords]
    found = [split_difference(paragraph, terms) for paragraph in paragraphs]
    assert [index for index, halves in enumerate(found) if halves is not None] == split
    for paragraph, halves in zip(paragraphs, found, strict=True):
        if halves is None:
            continue
        assert terms_named(halves.first, terms) == (0,)
        assert terms_named(halves.second, terms) == (1,)
        # Nothing but turning words goes.
        kept = words(f"{halves.first} {halves.second}")
        assert len(words(paragraph)) - len(kept) <= 8
        assert set(kept) <= set(words(paragraph))
