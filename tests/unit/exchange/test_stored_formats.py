"""Files of every format version that was ever written: they are read for ever."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from diffstudy.domain.comparison import PLAIN, Attribution, Comparison, Lineage
from diffstudy.exchange.pack_file import FORMAT_VERSION, dump, load
from diffstudy.exchange.pack_schema import pack_schema

_FIRST = Path(__file__).parents[2] / "samples" / "json_pack" / "format-1.0.json"
_ID = "org.example.every-field"


def test_the_first_version_is_read_whole_and_written_the_same() -> None:
    data = _FIRST.read_bytes()
    pack, problems = load(data, _FIRST)
    assert problems == ()
    assert (FORMAT_VERSION, dump(pack)) == ("1.0", data)
    assert list(Draft202012Validator(pack_schema()).iter_errors(json.loads(data))) == []
    assert pack.lineage.formerly[0] == "org.example.older"
    (page,) = pack.comparisons
    assert page.updated == date(2025, 1, 9)
    assert page.lineage.formerly == (f"{_ID}#fog-mist",)
    assert [sense.term_key for sense in page.senses] == [
        None, f"{_ID}#term/fog", f"{_ID}#term/mist"
    ]  # fmt: skip
    assert page.senses[1].attribution == Attribution(0.97, "only its place speaks for it", 11)
    assert page.senses[1].lineage.rev == 3
    assert page.terms[0].lineage == Lineage(2, (f"{_ID}#term/fogs",), page.terms[0].lineage.extra)
    assert [row.may_be_asked for row in page.chart] == [True, False]
    assert [each.key for each in page.differences] == [f"{page.key}/differences/how-far", None]
    assert page.quiz[0].why == "Only the thick one hides a pier."


def test_the_sample_of_the_first_version_leaves_no_field_out() -> None:
    page = load(_FIRST.read_bytes(), _FIRST)[0].comparisons[0]
    bare = Comparison("k", "t", ())
    for each in fields(Comparison):
        assert getattr(page, each.name) != getattr(bare, each.name), each.name
    parts = (page.senses, page.differences, page.chart, page.faq, page.quiz, page.terms)
    for part in parts:
        for each in fields(type(part[0])):
            values = {repr(getattr(one, each.name)) for one in part}
            assert values - {"None", "()", repr(PLAIN)}, f"{type(part[0]).__name__}.{each.name}"
