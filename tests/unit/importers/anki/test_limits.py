"""Packages that are too large in some way: the rest is left out and said so."""

from pathlib import Path

import pytest

from diffstudy.importers.anki import comparisons, draft, sorting
from tests.unit.importers.anki.packages import CLOZE, Card
from tests.unit.importers.anki.reading import messages, one, read_cards

_GOOD = Card(("Fog vs mist", "Fog is thick."))
_TOO_LARGE = "it is too long, or the package too large"


def test_a_long_note_is_left_out(tmp_path: Path) -> None:
    told = messages(read_cards(tmp_path, _GOOD, Card(("A vs B", "x" * 70_000))))
    assert f"“A vs B” was left out: {_TOO_LARGE}" in told


@pytest.mark.parametrize(
    ("limit", "most"), [("TEXT_LIMIT", 60), ("_MOST_MARKED", 1), ("_MOST_ELEMENTS", 10)]
)
def test_what_comes_after_the_limit_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(sorting, limit, most)
    cards = [Card((f"A vs B{number}", "<b>x</b>" * 20)) for number in range(3)]
    parsed = read_cards(tmp_path, _GOOD, *cards)
    assert [each.title for each in parsed.pack.comparisons] == ["Fog vs. mist"]
    assert messages(parsed).count(_TOO_LARGE) == 3


def test_too_many_comparisons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparisons, "MOST_COMPARISONS", 1)
    cards = (Card(("Lend", "x"), "vs::lend--borrow"), Card(("Borrow", "x"), "vs::lend--borrow"))
    parsed = read_cards(tmp_path, _GOOD, Card(("A vs B", "x")), *cards, Card(("B vs A", "y")))
    assert [each.title for each in parsed.pack.comparisons] == ["A vs. B"]
    assert messages(parsed).count("makes more than 1 comparisons") == 3


def test_too_many_notes_under_one_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "_MOST_NOTES_OF_ONE", 2)
    cards = [
        Card((f"Word {number}", "It is only one of many."), "vs::words") for number in range(3)
    ]
    parsed = read_cards(tmp_path, *cards)
    assert len(parsed.pack.comparisons[0].terms) == 2
    assert "“vs::words” marks more than 2 notes" in messages(parsed)


def test_too_many_parts_of_one_comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "MOST_PARTS", 2)
    monkeypatch.setattr(comparisons, "MOST_PARTS", 2)
    tag = "vs::lend--borrow"
    back = "".join(f"<li>point {number}</li>" for number in range(3))
    cards = [
        Card(("Lend vs borrow", back)),
        Card(("Lend", "x"), tag),
        Card(("Borrow", "x"), tag),
        *(Card((f"He {{{{c1::lends}}}} {n}.", ""), tag, names=CLOZE) for n in range(3)),
    ]
    parsed = read_cards(tmp_path, *cards)
    (found,) = parsed.pack.comparisons
    assert len(found.differences) == len(found.senses[0].examples) == 2
    assert "“Lend vs. borrow” was given more than 2 definitions" in messages(parsed)


def test_a_long_chart_arrives_whole(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Row {n}</td><td>a{n}</td><td>b{n}</td></tr>" for n in range(60))
    table = f"<table><tr><td></td><td>lend</td><td>borrow</td></tr>{rows}</table>"
    found = one(tmp_path, Card(("Lend vs borrow", table)))
    assert [row.aspect for row in found.chart] == [f"Row {n}" for n in range(60)]
    assert len({row.key for row in found.chart}) == 60
