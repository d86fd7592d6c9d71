"""The table: what goes out comes back, a teacher may edit it, and no cell is a formula."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack
from diffstudy.exchange.table.columns import COLUMNS, guarded, unguarded
from diffstudy.exchange.table_pack_file import (
    dump,
    is_table,
    left_unsaid,
    load,
    sayable,
    with_mark,
)
from tests.unit.exchange.generated_packs import any_texts, packs
from tests.unit.importers.anki.own_packages import PACK, weather

_PATH = Path("pack.csv")
_FOG = "Fog vs. Mist"

Rows = list[dict[str, str]]


def _rows(pack: Pack) -> Rows:
    return list(csv.DictReader(io.StringIO(dump(pack).decode(), newline="")))


def _text(rows: Rows, columns: tuple[str, ...] = COLUMNS) -> str:
    stream = io.StringIO(newline="")
    table = csv.DictWriter(stream, columns, extrasaction="ignore")
    table.writeheader()
    table.writerows(rows)
    return stream.getvalue()


@settings(max_examples=30)
@given(packs(), st.sampled_from(",;\t"))
def test_a_pack_comes_back_the_same(pack: Pack, separator: str) -> None:
    assert load(dump(pack, separator).decode(), _PATH) == (pack, (), True)
    assert left_unsaid(pack) == ()


@settings(max_examples=20)
@given(packs(any_texts))
def test_what_nobody_sees_is_all_that_is_lost(pack: Pack) -> None:
    said = sayable(pack)
    assert load(dump(pack).decode(), _PATH) == (said, (), True)
    assert sayable(said) == said
    assert bool(left_unsaid(pack)) == (said.comparisons != pack.comparisons)


@given(st.text())
def test_the_guard_comes_off_again(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@"))


def test_no_cell_begins_as_a_formula() -> None:
    pack = weather()
    verdict = '=HYPERLINK("http://a.example")'
    pack = replace(pack, comparisons=(replace(pack.comparisons[0], verdict=verdict),))
    cells = [cell for row in _rows(pack) for cell in row.values()]
    assert f"'{verdict}" in cells
    assert not [cell for cell in cells if cell[:1] and cell[0] in "=+-@"]
    assert load(dump(pack).decode(), _PATH)[0] == pack


def test_a_teacher_can_read_it() -> None:
    found = [
        tuple(row[name] for name in ("comparison", "section", "term", "aspect", "text"))
        for row in _rows(weather())
    ]
    assert (_FOG, "chart", "Mist", "Where", "on the lawn") in found
    assert (_FOG, "difference", "", "Place", "One is seen from afar.") in found
    assert ("", "pack", "", "license", "CC0-1.0") in found


def test_rows_without_ids_and_columns_that_were_left_away_are_read() -> None:
    rows: Rows = [
        {"comparison": "Crow vs Raven", "section": "Term", "term": "Crow"},
        {"comparison": "Crow vs Raven", "section": "term", "term": "Raven"},
        {"comparison": "Crow vs Raven", "section": "chart", "term": "Crow", "aspect": "Tail",
         "text": "square"},
        {"comparison": "Crow vs Raven", "section": "chart", "term": "raven", "aspect": "Tail",
         "text": "wedge"},
        {"comparison": "Crow vs Raven", "section": "definition", "term": "Crow", "text": "A bird."},
        {"comparison": "Crow vs Raven", "section": "example", "term": "Crow", "text": "It called."},
        {"comparison": "Crow vs Raven", "section": "quiz", "term": "Raven", "text": "It croaks."},
        {"comparison": "Crow vs Raven", "section": "question", "aspect": "Why?", "text": "So."},
    ]  # fmt: skip
    text = _text(rows, ("comparison", "section", "term", "aspect", "text"))
    pack, problems, is_whole = load(text, _PATH, "local.mine")
    (page,) = pack.comparisons
    assert (problems, is_whole, pack.id) == ((), False, "local.mine")
    assert (page.key, page.title) == ("local.mine#crow--raven", "Crow vs Raven")
    assert [(row.key, row.cells) for row in page.chart] == [
        ("local.mine#crow--raven/chart/tail", ("square", "wedge"))
    ]
    assert page.senses[0].examples[0].text == "It called."
    assert page.quiz[0].answer_key == "local.mine#term/raven"
    assert page.faq[0].key == "local.mine#crow--raven/faq/why"


def _changed(change: Callable[[Rows], object]) -> tuple[Pack, list[str]]:
    rows = _rows(weather())
    change(rows)
    pack, problems, _ = load(_text(rows), _PATH)
    return pack, [f"{each.line}: {each.message}" for each in problems]


def _at(rows: Rows, section: str) -> dict[str, str]:
    return next(row for row in rows if row["section"] == section and row["comparison"] == _FOG)


@pytest.mark.parametrize(
    ("section", "change", "said"),
    [
        ("verdict", {"section": "vredict"}, "“vredict” is no section; write one of pack, author"),
        ("quiz", {"term": "Smog"}, "“Smog” is none of the terms; write one of “Fog”, “Mist”"),
        ("quiz", {"text": ""}, "The quiz has no text; write it into the column “text”"),
        ("definition", {"more": '{"confidence": 7}'}, "“confidence” in the column “more” is not"),
        ("definition", {"more": '{"confidence": "x"}'}, "“confidence” in the column “more” is not"),
        ("definition", {"more": '{"rev": "x"}'}, "“rev” in the column “more” is not what"),
        ("definition", {"more": "["}, "The column “more” is not what diffstudy writes there"),
        ("example", {"id": "gone"}, "No definition belongs to this example; write it below"),
        ("verdict", {"section": "updated", "text": "soon"}, "“soon” is no date; write it like"),
        ("verdict", {"section": "author", "aspect": "king"}, "“king” is no role; write one of"),
        ("verdict", {"comparison": ""}, "The row does not say which comparison it belongs to"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(
    section: str, change: dict[str, str], said: str
) -> None:
    pack, problems = _changed(lambda rows: _at(rows, section).update(change))
    place = next(
        number for number, row in enumerate(_rows(weather()), 2)
        if row["section"] == section and row["comparison"] == _FOG
    )  # fmt: skip
    assert problems[0].startswith(f"{place}: {said}")
    assert len(pack.comparisons) == 2
    assert pack.comparisons[1] == weather().comparisons[1]


def test_a_comparison_without_its_terms_is_left_out() -> None:
    pack, problems = _changed(lambda rows: rows.remove(_at(rows, "term")))
    assert [page.title for page in pack.comparisons] == ["Mist vs. Dew"]
    assert "“Fog vs. Mist” names 1 terms; add a row “term”" in problems[0]


def test_a_table_of_nothing_is_refused_with_its_line() -> None:
    with pytest.raises(ImportFailed, match="names no comparison"):
        load("comparison,section,text\r\n,pack,x\r\n", _PATH)
    with pytest.raises(ImportFailed, match=r"pack.csv:2: “A” names 0 terms"):
        load("comparison,section,text\r\nA,verdict,x\r\n", _PATH)


def test_an_id_of_another_kind_is_refused() -> None:
    rows = _rows(weather())
    _at(rows, "definition")["id"] = "term/dew/x"
    with pytest.raises(ImportFailed, match="empty that cell, or export again"):
        load(_text(rows), _PATH)


def test_only_a_table_of_ours_is_recognised() -> None:
    assert is_table(with_mark(dump(weather(), ";")).decode())
    assert is_table('"Comparison"\t"Section"\t"Text"')
    assert not is_table("term,definition,example\r\n")
    assert not is_table("comparison, section and text")


def test_two_comparisons_of_one_title_and_two_terms_of_one_name_stay_apart() -> None:
    fog, mind = Term(f"{PACK}#term/fog", "Fog"), Term(f"{PACK}#term/mind", "Fog")
    pages = tuple(Comparison(f"{PACK}#page-{n}", "Same", (fog, mind)) for n in range(2))
    pack = Pack(PACK, "T", pages)
    assert load(dump(pack).decode(), _PATH)[0] == pack
