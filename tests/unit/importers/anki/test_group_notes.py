"""Notes that a tag, a field or a small deck puts together."""

from pathlib import Path

import pytest

from tests.unit.importers.anki.packages import CLOZE, Card
from tests.unit.importers.anki.reading import definitions, messages, one, read_cards

_GOOD = Card(("Fog vs mist", "Fog is thick."))
_LEND, _BORROW = ("Lend", "To give."), ("Borrow", "To take.")
_BOTH = [("Lend", "To give."), ("Borrow", "To take.")]


@pytest.mark.parametrize("tag", ["vs::lend--borrow", "x::VS::lend--borrow", "lend_vs_borrow"])
def test_a_tag_that_names_its_terms(tmp_path: Path, tag: str) -> None:
    assert definitions(one(tmp_path, Card(_BORROW, tag), Card(_LEND, tag))) == _BOTH


def test_a_tag_tells_which_side_is_the_term(tmp_path: Path) -> None:
    cards = [Card(tuple(reversed(each)), "vs::lend--borrow") for each in (_LEND, _BORROW)]
    assert definitions(one(tmp_path, *cards)) == _BOTH


def test_a_tag_that_names_no_terms_groups_the_fronts(tmp_path: Path) -> None:
    found = one(tmp_path, Card(_LEND, "vs::verbs"), Card(_BORROW, "vs::verbs"))
    assert found.title == "Borrow vs. Lend"
    assert definitions(found) == _BOTH[::-1]


def test_labels_in_brackets_and_examples_in_fields(tmp_path: Path) -> None:
    names = ("Word", "Meaning", "Example")
    found = one(
        tmp_path,
        Card(
            ("Bank (river)", "The side of a river.", "We sat on the bank."),
            "vs::bank--bench",
            names=names,
        ),
        Card(("Bank (money)", "A firm.", ""), "vs::bank--bench", names=names),
        Card(("Bench", "A seat."), "vs::bank--bench"),
    )
    assert [(sense.label, sense.definition) for sense in found.senses] == [
        ("money", "A firm."),
        ("river", "The side of a river."),
        (None, "A seat."),
    ]
    assert [example.text for sense in found.senses for example in sense.examples] == [
        "We sat on the bank."
    ]


def test_one_note_may_be_in_two_comparisons(tmp_path: Path) -> None:
    cards = (
        Card(_LEND, "vs::lend--borrow vs::lend--give"),
        Card(_BORROW, "vs::lend--borrow"),
        Card(("Give", "For ever."), "vs::lend--give"),
    )
    titles = [each.title for each in read_cards(tmp_path, *cards).pack.comparisons]
    assert titles == ["Lend vs. Borrow", "Lend vs. Give"]


@pytest.mark.parametrize("value", ["lend vs borrow", "lend--borrow", "money"])
def test_a_field_groups_too(tmp_path: Path, value: str) -> None:
    names = ("Front", "Back", "Compare")
    cards = [Card((*each, value), names=names) for each in (_LEND, _BORROW)]
    assert sorted(definitions(one(tmp_path, *cards))) == sorted(_BOTH)


def test_a_small_deck_of_terms_is_a_comparison_and_says_so(tmp_path: Path) -> None:
    parsed = read_cards(tmp_path, Card(_LEND, deck="A::Money"), Card(_BORROW, deck="A::Money"))
    assert definitions(parsed.pack.comparisons[0]) == _BOTH[::-1]
    assert "Taken: “A::Money”." in messages(parsed)


@pytest.mark.parametrize(
    "cards",
    [
        [Card(_LEND), Card(_BORROW)],
        [Card(_LEND, deck="One")],
        [Card((f"Word {number}", "x"), deck="Seven") for number in range(7)],
        [Card((f"Word {number}", "x"), deck="Many") for number in range(30)],
        [Card(_LEND, deck="D"), Card(_BORROW, deck="D"), Card(("Why is it so?", "x"), deck="D")],
        [Card(_LEND, deck="D"), Card(_BORROW, deck="D"), Card(("A vs B", "x"), deck="D")],
        [Card(("Lend", "prestar"), deck="D"), Card(("Borrow", "pedir prestado"), deck="D")],
        [Card(("To give for a time", "Lend"), "vs::x"), Card(("To take so", "Borrow"), "vs::x")],
    ],
    ids=["default deck", "one", "seven", "many", "a question", "not of one kind", "words", "sides"],
)
def test_other_decks_are_not_guessed(tmp_path: Path, cards: list[Card]) -> None:
    parsed = read_cards(tmp_path, _GOOD, *cards)
    assert "Lend" not in str(parsed.pack)
    assert "Word" not in str(parsed.pack)
    told = messages(parsed)
    assert "left out, because nothing says" in told or "does not show which" in told


def test_sentences_go_to_the_term_that_was_deleted(tmp_path: Path) -> None:
    tag = "vs::lend--borrow"
    parsed = read_cards(
        tmp_path,
        Card(_LEND, tag),
        Card(_BORROW, tag),
        Card(("She {{c1::lends::verb}} it to those who borrow.", ""), tag, names=CLOZE),
        Card(("He {{c1::borrowed}} it.", ""), tag, names=CLOZE),
        Card(("Who {{c1::lends}} to those who {{c2::borrow}}?", ""), tag, names=CLOZE),
        Card(("Who {{c1::steals}} it?", ""), tag, names=CLOZE),
    )
    (found,) = parsed.pack.comparisons
    assert [[example.text for example in sense.examples] for sense in found.senses] == [
        ["She lends it to those who borrow."],
        ["He borrowed it."],
    ]
    told = messages(parsed)
    assert "“Who lends to those who borrow?” was left out: more than one of its deletions" in told
    assert "“Who steals it?” was left out: none of its deletions" in told


def test_what_does_not_fit_is_left_out_with_its_reason(tmp_path: Path) -> None:
    tag = "vs::lend--borrow--steal"
    parsed = read_cards(
        tmp_path,
        Card(_LEND, tag),
        Card(_BORROW, tag),
        Card(("Give", "For ever."), tag),
        Card(("Steal", "<img src=x>"), tag),
        Card(("He {{c1::steals}}.", ""), tag, names=CLOZE),
    )
    assert len(parsed.pack.comparisons[0].terms) == 3
    told = messages(parsed)
    assert "“Give” was left out: neither side of it is a term of the tag" in told
    assert "“Steal” was left out: one of its sides holds only a picture" in told
    assert "has no definition of “Steal”" in told or "has no definition of “steal”" in told


def test_names_are_fit_to_be_shown(tmp_path: Path) -> None:
    cards = [Card(("Lend", "To give."), "vs::\u202ex\x1b[1m", "D\x07"), _GOOD]
    told = messages(read_cards(tmp_path, *cards))
    assert "“vs::x[1m”" in told
    assert all(line.isprintable() for line in told.split("\n"))


def test_one_term_alone_is_no_comparison(tmp_path: Path) -> None:
    told = messages(read_cards(tmp_path, _GOOD, Card(_LEND, "vs::lend--borrow")))
    assert told.count("was left out") == 1
    assert (
        "“Lend” was left out: the tag “vs::lend--borrow” has definitions of fewer than two" in told
    )
    told = messages(read_cards(tmp_path, _GOOD, Card(_LEND, "vs::money")))
    assert "does not show which two to six terms" in told
