"""The two real pages, read line by line by a person: this is what is on them."""

from datetime import date
from pathlib import Path

import pytest

from diffstudy.domain.comparison import QUIZ_FROM, Author, AuthorRole, Comparison
from diffstudy.domain.pack import ParsedPack, ProblemLevel
from diffstudy.importers.registry import importer_for, open_source

_SEEDS = Path(__file__).resolve().parents[3].parent / "shared" / "seeds"


def _read(number: str) -> ParsedPack:
    files = sorted(_SEEDS.glob(f"{number}_*.txt"))
    if not files:
        pytest.skip("../shared/seeds is not beside the checkout")
    source = open_source(files[0])
    return importer_for(source).read(source)


def _lines(number: str) -> list[str]:
    return next(_SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8").split("\n")


def _sides(comparison: Comparison) -> str:
    letters = {comparison.terms[0].key: "A", comparison.terms[1].key: "B", None: "?"}
    return "".join(letters[sense.term_key] for sense in comparison.senses)


@pytest.mark.parametrize(
    ("number", "sides", "examples", "rows", "labels"),
    [
        ("000", "AB" * 11 + "B", 17, 8, 3),
        ("001", "AB" * 15 + "A" * 11, 24, 5, 0),
    ],
)
def test_every_part_is_there_and_on_its_side(
    number: str, sides: str, examples: int, rows: int, labels: int
) -> None:
    comparison = _read(number).pack.comparisons[0]
    assert _sides(comparison) == sides
    assert sum(len(sense.examples) for sense in comparison.senses) == examples
    assert len(comparison.chart) == rows
    assert sum(row.aspect is not None for row in comparison.chart) == labels
    assert all(len(row.cells) == 2 and all(row.cells) for row in comparison.chart)
    assert len(comparison.faq) == 15
    assert len(comparison.differences) == 5
    assert comparison.flags == ("imported",)
    # Where one term runs out, one definition of each page may belong to either by its place.
    doubtful = [each for each in comparison.senses if each.attribution.confidence < QUIZ_FROM]
    assert len(doubtful) <= 1


def test_the_first_page_says_who_wrote_it_and_what_is_next() -> None:
    parsed = _read("000")
    comparison = parsed.pack.comparisons[0]
    assert comparison.title == "Individualization vs. Socialization"
    assert comparison.authors == (
        Author("Tayyaba Rehman", AuthorRole.EDITOR),
        Author("Maham Liaqat", AuthorRole.AUTHOR),
    )
    assert comparison.updated == date(2024, 3, 3)
    assert comparison.byline == _lines("000")[4]
    assert comparison.previous == "Instant vs. Instantaneously"
    assert comparison.next == "Spark vs. Arc"
    assert comparison.verdict == _lines("000")[5]
    assert [(each.level, each.line) for each in parsed.problems] == [(ProblemLevel.NOTE, 222)]


def test_the_second_page_has_two_authors_and_no_next_page() -> None:
    parsed = _read("001")
    comparison = parsed.pack.comparisons[0]
    assert comparison.title == "Assimilation vs. Socialization"
    assert comparison.authors == (
        Author("Fiza Rafique", AuthorRole.AUTHOR),
        Author("Maham Liaqat", AuthorRole.CO_AUTHOR),
    )
    assert comparison.updated == date(2024, 5, 9)
    assert comparison.previous == "Gnat vs. Midge"
    assert comparison.next is None
    assert parsed.problems == ()
    labels = [sense.label for sense in comparison.senses if sense.label]
    assert labels == ["Physiology", "Linguistics", "by extension", "phonology"]
    assert sorted(len(sense.examples) for sense in comparison.senses)[-2:] == [1, 2]


@pytest.mark.parametrize("number", ["000", "001"])
def test_every_line_of_the_page_is_content_or_skipped(number: str) -> None:
    parsed = _read(number)
    comparison = parsed.pack.comparisons[0]
    lines = _lines(number)
    found: dict[int | None, str] = {}
    for difference in comparison.differences:
        found[difference.line] = difference.text
    for sense in comparison.senses:
        label = f"({sense.label}) " if sense.label else ""
        found[sense.attribution.line] = label + sense.definition
        found |= {each.attribution.line: each.text for each in sense.examples}
    for entry in comparison.faq:
        found[entry.line] = entry.question
    for line, text in found.items():
        assert line is not None
        assert lines[line - 1] == text
    cells = {cell for row in comparison.chart for cell in row.cells}
    answers = {entry.answer for entry in comparison.faq}
    aspects = {row.aspect for row in comparison.chart}
    head = {comparison.verdict, comparison.byline, comparison.previous, comparison.next}
    known = {*found.values(), *cells, *answers, *aspects, *head}
    title = f"{comparison.title} — What's the Difference?"
    for at, text in enumerate(lines, start=1):
        if text and at not in parsed.skipped_lines:
            assert text in known or text == title


def test_both_pages_share_one_term() -> None:
    first, second = (_read(number).pack.comparisons[0] for number in ("000", "001"))
    shared = {term.key for term in first.terms} & {term.key for term in second.terms}
    assert shared == {"local.my-pages#term/socialization"}
    own = [{sense.key for sense in each.senses_of(shared.copy().pop())} for each in (first, second)]
    assert len(own[0] & own[1]) == 8
