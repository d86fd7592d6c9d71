"""The samples are read as their authors meant them, and every text knows its line."""

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from diffstudy.domain.comparison import Author, AuthorRole, Comparison
from diffstudy.domain.pack import ParsedPack, ProblemLevel
from diffstudy.importers.registry import importer_for, importers, open_source

_SAMPLES = Path(__file__).parents[3] / "samples"
_PAGES = sorted((_SAMPLES / "html_page").iterdir())


def _read(name: str) -> ParsedPack:
    return importers()["html_page"].read(open_source(_SAMPLES / "html_page" / name))


def _comparison(name: str) -> Comparison:
    (comparison,) = _read(name).pack.comparisons
    return comparison


def test_the_site_s_page_says_the_same_as_its_text_copy() -> None:
    source = open_source(_SAMPLES / "text_page" / "weather-vs-climate.txt")
    (text,) = importer_for(source).read(source).pack.comparisons
    page = _comparison("weather-vs-climate.html")
    for part in ("key", "title", "terms", "verdict", "authors", "byline", "updated"):
        assert getattr(page, part) == getattr(text, part), part
    assert (page.previous, page.next) == (text.previous, text.next)
    assert [each.text for each in page.differences] == [each.text for each in text.differences]
    assert [(each.key, each.question, each.answer) for each in page.faq] == [
        (each.key, each.question, each.answer) for each in text.faq
    ]
    assert [(s.key, s.term_key, s.label, s.definition) for s in page.senses] == [
        (s.key, s.term_key, s.label, s.definition) for s in text.senses
    ]
    assert [[each.text for each in s.examples] for s in page.senses] == [
        [each.text for each in s.examples] for s in text.senses
    ]
    assert [row.cells for row in page.chart] == [row.cells for row in text.chart]


def test_what_a_text_copy_guesses_the_page_knows() -> None:
    page = _comparison("weather-vs-climate.html")
    assert all(row.is_complete for row in page.chart)
    assert {sense.attribution.confidence for sense in page.senses} == {1.0}
    assert {each.attribution.confidence for s in page.senses for each in s.examples} == {1.0}
    assert page.source
    assert page.source.url == "https://differences.example/weather-vs-climate/"


def test_an_article_with_a_table() -> None:
    page = _comparison("frogs-and-toads.html")
    assert [term.headword for term in page.terms] == ["Frog", "toad"]
    assert [(row.aspect, row.cells) for row in page.chart] == [
        ("Skin", ("Moist and smooth", "Dry and warty")),
        ("Hind legs", ("Long, made for leaping", "Short, made for walking")),
        ("Young", ("Eggs in clumps", "Eggs in long strings")),
        ("Young", ("Tadpoles that breathe with gills",) * 2),
        ("By day", (None, "Under stones and pots")),
    ]
    assert page.verdict
    assert page.verdict.startswith("A frog and a toad are both tailless")
    assert page.verdict.endswith("far from it.")
    assert [each.aspect for each in page.differences] == ["Body and movement", "Voice", "Defence"]
    assert not page.senses
    assert not page.faq


def test_what_an_article_says_besides_is_named_in_a_note() -> None:
    warning, note = sorted(_read("frogs-and-toads.html").problems, key=lambda each: each.level)[
        ::-1
    ]
    assert (note.level, note.line) == (ProblemLevel.NOTE, 11)
    assert "3 texts" in note.message
    assert "11, 13, 55" in note.message
    assert (warning.level, warning.line) == (ProblemLevel.WARNING, 43)


def test_a_blog_with_a_heading_for_each_term() -> None:
    page = _comparison("stalactites.htm")
    first, second = page.terms
    assert [s.definition for s in page.senses_of(first.key)] == [
        "A stalactite is a spike of lime that hangs from the roof of a cave.",
        "Its young form is a hollow straw, through which the drop runs down.",
    ]
    mound, top, growth, doubtful = page.senses_of(second.key)
    assert [each.text[:11] for each in top.examples] == ["For example"]
    assert growth.label == "Growth"
    assert not doubtful.attribution.is_certain_enough_to_ask
    assert all(s.attribution.is_certain_enough_to_ask for s in (mound, top, growth))
    assert [each.aspect for each in page.differences] == ["Direction", "Shape", "Conclusion"]
    assert [each.question for each in page.faq] == [
        "Can the two meet?",
        "Do they still grow today?",
        "May I touch them?",
    ]
    assert page.faq[0].answer.count("\n\n") == 1
    assert page.faq[2].answer == "No: the fat of a finger keeps\nthe lime from settling."
    assert page.authors == (Author("Mara Dunn", AuthorRole.AUTHOR),)
    assert page.updated == date(2023, 5, 4)


def test_a_page_that_a_browser_saved() -> None:
    parsed = _read("butter-vs-margarine.html")
    (page,) = parsed.pack.comparisons
    assert page.title == "Butter vs. Margarine"
    assert [row.aspect for row in page.chart] == ["Made from", "Colour", "In the fridge"]
    assert [[each.text for each in s.examples] for s in page.senses] == [
        ["She spread cold butter on the warm bread."],
        ["The café next door bakes with margarine."],
    ]
    assert [each.question for each in page.faq] == ["Which is healthier?"]
    assert page.differences == ()
    assert page.source
    assert page.source.url == "https://kitchen.example/butter-margarine?a=1&b=2"
    assert parsed.problems == ()


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.name)
def test_lines_point_at_the_line_in_the_source(path: Path) -> None:
    data = path.read_bytes()
    encoding = "cp1252" if b"windows-1252" in data else "utf-8"
    lines = [
        re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", line))).strip()
        for line in data.decode(encoding).split("\n")
    ]
    pointed = list(_pointed(_comparison(path.name)))
    assert len(pointed) >= 6
    for number, text in pointed:
        assert number is not None
        assert " ".join(text.split()[:2]) in lines[number - 1], text


def _pointed(comparison: Comparison) -> Iterator[tuple[int | None, str]]:
    for row in comparison.chart:
        yield row.line, row.aspect or ""
    for entry in comparison.faq:
        yield entry.line, entry.question
    for sense in comparison.senses:
        yield sense.attribution.line, sense.definition
        for example in sense.examples:
            yield example.attribution.line, example.text
    for difference in comparison.differences:
        yield difference.line, difference.text


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.name)
def test_nothing_of_the_furniture_arrives(path: Path) -> None:
    arrived = repr(_read(path.name).pack)
    for word in ("cookies", "inbox", "box!", "{{value}}", "Great post", "Nest", "Amphibia", "Oil<"):
        assert word not in arrived
