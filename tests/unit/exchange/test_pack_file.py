import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from diffstudy.domain.comparison import (
    PLAIN,
    Attribution,
    Author,
    AuthorRole,
    Comparison,
    Example,
    Lineage,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.pack import Pack
from diffstudy.exchange.pack_file import PACK_LIMIT, dump, load
from diffstudy.exchange.pack_schema import pack_schema, schema_file

_ROOT = Path(__file__).parents[3]
_SAMPLE = _ROOT / "tests" / "samples" / "json_pack" / "fog-and-mist.json"
_PATH = Path("pack.json")
_ID = "org.example.fog-and-mist"


def _sample() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(_SAMPLE.read_text(encoding="utf-8"))
    return loaded


def _load(content: dict[str, Any]) -> Pack:
    return load(json.dumps(content, indent=1).encode(), _PATH)[0]


def test_a_pack_written_by_hand_is_read_whole() -> None:
    pack, notes = load(_SAMPLE.read_bytes(), _SAMPLE)
    assert (pack.id, pack.title, pack.version, pack.language) == (_ID, "Grey mornings", "1.0", "en")
    assert pack.authors == (Author("Ada Brook"), Author("Ben Marsh", AuthorRole.EDITOR))
    (comparison,) = pack.comparisons
    fog, mist = comparison.terms
    assert replace(fog, lineage=PLAIN) == Term(
        f"{_ID}#term/fog", "Fog", "noun", None, ("sea fret",)
    )
    assert comparison.updated == date(2025, 1, 9)
    assert comparison.source == Source("Notes of a lighthouse keeper")
    assert (comparison.previous, comparison.next) == ("Dew vs. Frost", None)
    assert [sense.key for sense in comparison.senses] == [f"{fog.key}/air", f"{mist.key}/air"]
    assert comparison.senses[0].label == "Meteorology"
    assert comparison.senses[0].attribution == Attribution()
    assert [row.cells for row in comparison.chart] == [
        ("under a kilometre", "over a kilometre"),
        ("thick", None),
    ]
    assert comparison.chart[1].key == f"{_ID}#fog--mist/chart/lost"
    assert comparison.differences[0].aspect == "How far one sees"
    assert comparison.faq[0].key == f"{_ID}#fog--mist/faq/same"
    assert notes == ()


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (None, ["fog/air", "fog/mind", "mist/air"]),
        ({"fog": "mind"}, ["fog/mind", "mist/air"]),
        ({"fog": ["mind", "air"]}, ["fog/mind", "fog/air", "mist/air"]),
        ({"mist": []}, ["fog/air", "fog/mind"]),
    ],
)
def test_a_comparison_means_all_senses_of_its_terms_or_those_it_lists(
    chosen: dict[str, Any] | None, ids: list[str]
) -> None:
    content = _sample()
    content["comparisons"][0].pop("senses")
    if chosen is not None:
        content["comparisons"][0]["senses"] = chosen
    senses = _load(content).comparisons[0].senses
    assert [sense.key.partition("#term/")[2] for sense in senses] == ids


def test_doubts_travel_with_the_pack() -> None:
    content = _sample()
    content["comparisons"][0]["senses"] = {"fog": "mind"}
    sense = _load(content).comparisons[0].senses[0]
    assert sense.attribution == Attribution(0.5, "only its place on the page speaks for it", 40)
    assert sense.examples[0].attribution == Attribution(0.99, "its example names the term", 41)


def test_what_no_comparison_uses_stays_in_the_pack() -> None:
    content = _sample()
    content["terms"].append(
        {"id": "dew", "term": "Dew", "senses": [{"id": "s", "definition": "X"}]}
    )
    content["comparisons"][0]["senses"] = {"fog": "air", "mist": []}
    pack = _load(content)
    written = json.loads(dump(pack))
    assert [term["id"] for term in written["terms"]] == ["fog", "mist", "dew"]
    assert written["terms"][2] == content["terms"][2]
    assert [sense["id"] for sense in written["terms"][0]["senses"]] == ["air", "mind"]
    assert [sense["id"] for sense in written["terms"][1]["senses"]] == ["air"]
    assert load(dump(pack), _PATH) == (pack, ())


def test_quiz_lines_arrive_with_their_answer_and_their_reason() -> None:
    line = {"id": "q", "prompt": "Who hides the pier?", "answer": "fog", "why": "It is thicker."}
    bare = {"id": "r", "prompt": "Who does not?", "answer": "mist", "rev": 3, "formerly": ["s"]}
    content = _change("comparisons.0.quiz", [line, bare])
    key = f"{_ID}#fog--mist/quiz/"
    assert _load(content).comparisons[0].quiz == (
        QuizLine(f"{key}q", "Who hides the pier?", f"{_ID}#term/fog", "It is thicker."),
        QuizLine(
            f"{key}r", "Who does not?", f"{_ID}#term/mist", None, None, Lineage(3, (f"{key}s",))
        ),
    )


def _change(place: str, value: Any) -> dict[str, Any]:
    """The sample with one field changed; the place is a path such as terms.0.id."""
    content: Any = _sample()
    *way, last = (int(step) if step.isdigit() else step for step in place.split("."))
    target = content
    for step in way:
        target = target[step]
    if value is KeyError:
        del target[last]
    else:
        target[last] = value
    assert isinstance(content, dict)
    return content


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("format", "deck", "not a diffstudy pack"),
        ("format_version", "2.0", "format version 2.0"),
        ("requires", ["holograms"], "holograms"),
        ("id", "No Spaces", "(in id)"),
        ("version", "one", "(in version)"),
        ("lang", "english language", "(in lang)"),
        ("title", KeyError, "title"),
        ("terms.0.id", "Fog Bank", "(in terms[0].id)"),
        ("terms.0.term", 7, "expected text, got a whole number (in terms[0].term)"),
        ("terms.1.id", "fog", "the id “fog” appears twice (in terms[1])"),
        ("terms.0.senses.1.id", "air", "the id “air” appears twice (in terms[0].senses[1])"),
        ("terms.0.senses.0.attribution_confidence", 1.5, "attribution_confidence"),
        ("terms.0.senses.0.origin", 0, "origin"),
        ("comparisons", [], "no comparison"),
        ("comparisons.0.terms", ["fog"], "(in comparisons[0].terms)"),
        ("comparisons.0.terms", ["fog", "fog"], "a term is named twice"),
        ("comparisons.0.terms.1", "dew", "“dew” is not the id of a term"),
        ("comparisons.0.updated", "in January", "(in comparisons[0].updated)"),
        ("comparisons.0.senses", {"dew": "air"}, "“dew” is not a term of this comparison"),
        ("comparisons.0.senses", {"fog": "rain"}, "“rain” is not the id of a sense of “fog”"),
        ("comparisons.0.senses", {"fog": ["air", "air"]}, "a sense is named twice"),
        ("comparisons.0.definitions", [{"id": "air", "term": "dew"}], "“dew” is not a term"),
        ("comparisons.0.definitions", [{"id": "air"}], "has no text"),
        ("comparisons.0.chart.0.cells", {"dew": "x"}, "“dew” is not a term of this comparison"),
        ("comparisons.0.chart.0.aspect", KeyError, "aspect"),
        ("comparisons.0.chart.1.id", "sight", "appears twice"),
        ("comparisons.0.faq.0.q", "", "(in comparisons[0].faq[0].q)"),
        ("authors.1.role", "witness", "(in authors[1].role)"),
    ],
)
def test_a_wrong_field_is_refused_by_its_name(place: str, value: Any, said: str) -> None:
    with pytest.raises(ImportFailed) as refused:
        _load(_change(place, value))
    assert said in str(refused.value)
    assert refused.value.cure


def test_a_refusal_names_the_line() -> None:
    lines = _SAMPLE.read_text(encoding="utf-8").split("\n")
    number = next(at for at, line in enumerate(lines, start=1) if '"term": "Mist"' in line)
    lines[number - 1] = lines[number - 1].replace('"Mist"', "[]")
    with pytest.raises(ImportFailed) as refused:
        load("\n".join(lines).encode(), _PATH)
    assert refused.value.line == number
    lines[number - 1] = lines[number - 1].replace("[]", "[")
    with pytest.raises(UnreadableFile) as broken:
        load("\n".join(lines).encode(), _PATH)
    assert broken.value.line is not None
    assert broken.value.line >= number


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b'"diffpack"',
        b"[" * 100_000,
        b'{"format":' * 100_000,
        b'{"format": "diffpack", "format_version": NaN}',
        b'{"format": "diffpack\xff"}',
        b" " * (PACK_LIMIT + 1),
    ],
)
def test_what_is_no_pack_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailed) as refused:
        load(data, _PATH)
    assert str(refused.value).startswith("pack.json:")
    assert refused.value.cure


def test_a_byte_order_mark_does_no_harm() -> None:
    assert load(b"\xef\xbb\xbf" + _SAMPLE.read_bytes(), _PATH) == load(_SAMPLE.read_bytes(), _PATH)


def _two_pages_with_one_term() -> Pack:
    """Two comparisons that give one sense of their common term with different examples."""
    fog, mist, dew = (Term(f"p.x#term/{word.lower()}", word) for word in ("Fog", "Mist", "Dew"))

    def page(key: str, other: Term, example: str, line: int) -> Comparison:
        own = Sense(f"{other.key}/s", other.key, f"What {other.headword} is.")
        shared = Sense(
            f"{fog.key}/s",
            fog.key,
            "Thick air.",
            examples=(Example(example, Attribution(0.99, "named", line + 1)),),
            attribution=Attribution(0.99, "named", line),
        )
        unknown = Sense(f"{key}/unattributed/u", None, "Nobody's.", "Law", (), Attribution(0.5))
        return Comparison(key, "A vs. B", (fog, other), senses=(own, shared, unknown))

    return Pack(
        "p.x",
        "Two",
        (page("p.x#fog--mist", mist, "Fog one.", 3), page("p.x#dew--fog", dew, "Fog two.", 9)),
    )


def test_two_pages_may_give_one_sense_differently() -> None:
    pack = _two_pages_with_one_term()
    assert load(dump(pack), _PATH) == (pack, ())
    written = json.loads(dump(pack))
    assert [len(term["senses"]) for term in written["terms"]] == [1, 1, 1]


@pytest.mark.parametrize(
    "key", ["other#term/fog", "p.x#fog", "p.x#term/"], ids=["pack", "section", "other sense"]
)
def test_a_key_of_another_pack_is_not_written(key: str) -> None:
    term = Term(key, "Fog")
    sense = Sense("p.x#term/mist/s", term.key, "Thick air.")
    page = Comparison("p.x#a--b", "A", (term, Term("p.x#term/mist", "Mist")), senses=(sense,))
    with pytest.raises(ValueError, match="does not begin with"):
        dump(Pack("p.x", "Title", (page,)))


def test_the_schema_file_is_what_the_reader_accepts() -> None:
    assert (_ROOT / "data" / "pack.schema.json").read_bytes() == schema_file()
    validator = Draft202012Validator(pack_schema())
    Draft202012Validator.check_schema(pack_schema())
    assert list(validator.iter_errors(_sample())) == []
    assert list(validator.iter_errors(json.loads(dump(_two_pages_with_one_term())))) == []
    assert list(validator.iter_errors(_change("terms.0.id", "Fog Bank"))) != []
    assert list(validator.iter_errors(_change("title", KeyError))) != []
