"""Which terms a front, a deck or a tag names."""

import pytest

from diffstudy.importers.anki.naming import (
    is_term,
    may_name_terms,
    place_of,
    place_of_form,
    terms_of_front,
    terms_of_tag,
)


@pytest.mark.parametrize(
    "front",
    [
        "lend vs borrow",
        "lend vs. borrow",
        "lend VS borrow",
        "lend v.s. borrow",
        "lend versus borrow?",
        "“lend” vs “borrow”",
        "lend vs. borrow: what is the difference?",
        "lend vs. borrow — usage",
        "Verbs: lend vs borrow",
        "Difference: lend vs. borrow",
        "What is the difference between lend and borrow?",
        "What’s the difference between lend and borrow",
        "What are the main differences between lend & borrow?",
        "Explain the difference between lend and borrow.",
        "difference between a lend and the borrow",
        "Distinguish lend from borrow",
        "Distinguish between lend and borrow",
        "Compare and contrast lend and borrow",
        "Compare lend with borrow",
        "How does lend differ from borrow?",
        "How do lend differ from borrow",
    ],
)
def test_any_spelling_of_a_comparison_names_its_terms(front: str) -> None:
    assert may_name_terms(front)
    assert terms_of_front(front) == ("lend", "borrow")


@pytest.mark.parametrize(
    ("front", "terms"),
    [
        ("do vs make", ("do", "make")),
        ("which vs. that", ("which", "that")),
        ("Civil law vs. Common law", ("Civil law", "Common law")),
        ("C vs C++ vs C#", ("C", "C++", "C#")),
        ("difference between fog, mist and haze", ("fog", "mist", "haze")),
        ("difference between fog, mist, and haze", ("fog", "mist", "haze")),
        ("The Iliad vs. The Odyssey", ("The Iliad", "The Odyssey")),
    ],
)
def test_terms_are_kept_as_they_are_written(front: str, terms: tuple[str, ...]) -> None:
    assert terms_of_front(front) == terms


@pytest.mark.parametrize(
    "front",
    [
        "",
        "lend",
        "lend vs lend",
        "lend vs",
        "vs borrow",
        "Marbury v. Madison",
        "lend and borrow",
        "What is lent and what is borrowed?",
        "Give an example of active vs passive voice",
        "difference between supply and demand and price",
        "Difference: 4 and 2",
        "a vs b vs c vs d vs e vs f vs g",
        "this goes on for much too long vs that",
        "different from what I thought",
        "x" * 400 + " vs y",
        "… vs …",
        "lend vs. borrow: which one gives?",
        "Which one gives: lend vs borrow",
        "lend vs borrow? Who gives?",
    ],
)
def test_what_names_no_terms_is_not_guessed(front: str) -> None:
    assert terms_of_front(front) is None


@pytest.mark.parametrize(
    ("tag", "terms"),
    [
        ("vs::lend--borrow", ("lend", "borrow")),
        ("VS::verbs::lend--borrow", ("lend", "borrow")),
        ("english::vs::lend--borrow", ("lend", "borrow")),
        ("compare::lend--borrow--steal", ("lend", "borrow", "steal")),
        ("vs::civil_law--common_law", ("civil law", "common law")),
        ("lend_vs_borrow", ("lend", "borrow")),
        ("english::lend-vs-borrow", ("lend", "borrow")),
        ("vs::my_pair", ()),
        ("vs::one--one", ()),
    ],
)
def test_a_tag_groups_notes(tag: str, terms: tuple[str, ...]) -> None:
    assert terms_of_tag(tag) == (tag, terms)


@pytest.mark.parametrize(
    "tag",
    ["leech", "marked", "canvas::lend", "devs::x", "lend--borrow::vs", "vs", "vs::" + "x" * 300],
)
def test_other_tags_group_nothing(tag: str) -> None:
    assert terms_of_tag(tag) is None


@pytest.mark.parametrize("text", ["Affect", "do", "Common law", "C++", "Änderung", "方"])
def test_terms(text: str) -> None:
    assert is_term(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!",
        "Who won?",
        "Which river is longest",
        "A sentence.",
        "one two three four five six seven",
    ],
)
def test_no_terms(text: str) -> None:
    assert not is_term(text)


def test_a_text_is_found_among_the_terms() -> None:
    terms = ("Affect", "The effect", "Carry")
    assert place_of("affect:", terms) == 0
    assert place_of("the EFFECT", terms) == 1
    assert place_of("an affect", terms) == 0
    assert place_of("affects", terms) is None
    assert place_of_form("affects", terms) == 0
    assert place_of_form("carried", terms) == 2
    assert place_of_form("affectation", terms) is None
    assert place_of_form("writing", ("write", "ride")) == 0
    assert place_of("the sun", ("Sun", "The Sun")) == 1
    assert place_of_form("filing", ("file", "fil")) is None
