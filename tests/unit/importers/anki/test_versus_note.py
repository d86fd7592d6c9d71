"""Notes whose front names the terms: tables, lines, verdict, tip."""

from pathlib import Path

import pytest

from tests.unit.importers.anki.packages import Card
from tests.unit.importers.anki.reading import definitions, messages, one, read_cards

_FRONT = "Lend vs. borrow"


def _table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_text_is_the_verdict(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, "You lend <i>to</i> someone.<br>You borrow from them.")))
    assert found.verdict == "You lend to someone. You borrow from them."
    assert found.title == "Lend vs. borrow"
    assert (found.senses, found.chart, found.differences) == ((), (), ())


@pytest.mark.parametrize("mark", [": ", " = ", " - ", " – ", " — ", " → "])
def test_lines_that_name_a_term_are_its_definitions(tmp_path: Path, mark: str) -> None:
    back = f"<ul><li>borrow{mark}to take</li><li>To LEND{mark}no</li><li>Lend (verb){mark}to give</li></ul>"
    found = one(tmp_path, Card((_FRONT, back)))
    assert definitions(found) == [("Lend", "to give"), ("borrow", "to take")]
    assert found.senses[0].label == "verb"
    assert [difference.text for difference in found.differences] == [f"To LEND{mark}no"]


def test_a_word_that_only_begins_like_a_term_is_none(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, "Lend-lease: an act<br>Lender: a person")))
    assert not found.senses
    assert found.verdict == "Lend-lease: an act; Lender: a person"


def test_headings_open_one_paragraph_or_a_list(tmp_path: Path) -> None:
    back = "<b>Lend</b><br>To give.<br><b>Borrow:</b><ul><li>To take.</li><li>To copy.</li></ul>Both end."
    found = one(tmp_path, Card((_FRONT, back)))
    assert definitions(found) == [
        ("Lend", "To give."),
        ("borrow", "To take."),
        ("borrow", "To copy."),
    ]
    assert found.verdict == "Both end."


def test_a_heading_needs_text_of_its_own(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, "Lend<br>Borrow: to take")))
    assert definitions(found) == [("borrow", "to take")]
    assert found.verdict == "Lend"
    assert one(tmp_path, Card((_FRONT, "Borrow"))).verdict == "Borrow"
    assert one(tmp_path, Card((_FRONT, "Borrow<br>Lend"))).verdict == "Borrow; Lend"


def test_a_term_with_an_article_is_not_the_one_without(tmp_path: Path) -> None:
    back = "The Sun: a newspaper<br>Sun: a star<br>The sun<br>It is yellow."
    found = one(tmp_path, Card(("Sun vs The Sun", back)))
    assert definitions(found) == [
        ("Sun", "a star"),
        ("The Sun", "a newspaper"),
        ("The Sun", "It is yellow."),
    ]


def test_a_table_with_the_terms_on_top_is_the_chart(tmp_path: Path) -> None:
    table = _table(
        "Aspect|Borrow|Lend", "Who|the taker|the giver", "Meaning|To take.|To give.", "When||now"
    )
    found = one(tmp_path, Card((_FRONT, table)))
    assert [(row.aspect, row.cells) for row in found.chart] == [
        ("Who", ("the giver", "the taker")),
        ("When", ("now", None)),
    ]
    assert definitions(found) == [("Lend", "To give."), ("borrow", "To take.")]


def test_a_chart_without_aspects_is_kept_and_never_asked(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, _table("lend|borrow", "give|take", "a|b|c"))))
    (row,) = found.chart
    assert row.cells == ("give", "take")
    assert not row.is_complete
    assert [difference.text for difference in found.differences] == ["a | b | c"]


def test_a_table_with_the_terms_at_the_side(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, _table("borrow|To take.", "lend|To give."))))
    assert definitions(found) == [("Lend", "To give."), ("borrow", "To take.")]
    wide = _table("|Definition|Who", "borrow|To take.|the taker", "lend|To give.|the giver")
    found = one(tmp_path, Card((_FRONT, wide)))
    assert definitions(found) == [("Lend", "To give."), ("borrow", "To take.")]
    assert [(row.aspect, row.cells) for row in found.chart] == [("Who", ("the giver", "the taker"))]


def test_a_table_that_names_no_terms_is_not_guessed(tmp_path: Path) -> None:
    found = one(tmp_path, Card((_FRONT, _table("to give|to take", "away|in"))))
    assert (found.chart, found.senses) == ((), ())
    assert [each.text for each in found.differences] == ["to give | to take", "away | in"]


def test_further_fields(tmp_path: Path) -> None:
    names = ("Front", "Back", "Mnemonic", "Notes", "Audio", "Deck idea")
    card = Card((_FRONT, "x", "L for leave", "Often mixed up.", "[sound:a.mp3]", "z"), names=names)
    parsed = read_cards(tmp_path, card)
    (found,) = parsed.pack.comparisons
    assert found.tip == "L for leave"
    assert [each.text for each in found.differences] == ["Often mixed up."]
    assert "These fields were not read: “Deck idea”." in messages(parsed)


def test_notes_about_the_same_terms_are_one_comparison(tmp_path: Path) -> None:
    cards = (
        Card((_FRONT, "One.")),
        Card(("Difference between borrow and lend?", "Two." + _table("borrow|lend", "take|give"))),
        Card(("lend", "To give."), "vs::lend--borrow"),
        Card((_FRONT, "One.<br>One.")),
    )
    found = one(tmp_path, *cards)
    assert found.verdict is not None
    assert sorted(found.verdict.split()) == ["One.", "Two."]
    assert len(found.senses) == 1
    names = [term.headword.casefold() for term in found.terms]
    cells = dict(zip(names, found.chart[0].cells, strict=True))
    assert cells == {"lend": "give", "borrow": "take"}
    assert found == one(tmp_path, *reversed(cards))


def test_an_empty_back_or_pictures_only_are_named(tmp_path: Path) -> None:
    good = Card(("Fog vs mist", "Fog is thick."))
    assert "its back is empty" in messages(read_cards(tmp_path, good, Card((_FRONT, ""))))
    picture = Card((_FRONT, "<img src=x.png>"))
    assert "only pictures" in messages(read_cards(tmp_path, good, picture))


def test_three_terms(tmp_path: Path) -> None:
    table = _table("|haze|fog|mist", "Made of|dust|drops|small drops")
    found = one(tmp_path, Card(("fog vs. mist vs. haze", table)))
    assert found.chart[0].cells == ("drops", "small drops", "dust")
    assert found.key.endswith("#fog--haze--mist")
