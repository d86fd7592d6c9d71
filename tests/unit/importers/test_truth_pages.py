"""Test pages with known truth, printed in every kind of damage and read by the public path.

Only the contents that may be tuned to are read here, each in some of the kinds; `dev.py bench
import` reads all of them in all kinds.
"""

from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from diffstudy.domain.comparison import Comparison
from diffstudy.importers.decoding import decode
from diffstudy.importers.page.definitions import term_of_heading
from diffstudy.importers.page.lines import clean, section_of
from diffstudy.importers.page.title import parse_title
from diffstudy.services.importing import read_file
from tests.truth.content import BadContent, Content, load, load_all
from tests.truth.kinds import KINDS
from tests.truth.measuring import PARTS, Measured, Score, compare
from tests.truth.printing import Truth, print_page

PAGES_OF_A_KIND = 4
ATTRIBUTION_FLOOR = 0.95
BOUNDARIES_FLOOR = 0.99
"""A definition of one word that was lost leaves an example; its wording does not always show it."""

BY_WORDING = {"no blank at all", "one word examples"}
"""Kinds in which the wording of lines alone bounds the blocks, or says that none was lost."""

CHART_FLOOR = 0.99
"""Where blank lines are left; there a cell whose neighbour was lost may still be misplaced."""


@cache
def _tuning() -> tuple[Content, ...]:
    return tuple(each for each in load_all() if not each.is_set_apart)


def _contents_for(kind: str) -> list[Content]:
    """Some contents, others for each kind, so that all of them are read in some kind."""
    every = _tuning()
    start = list(KINDS).index(kind) * PAGES_OF_A_KIND
    return list(islice(every * 2, start % len(every), start % len(every) + PAGES_OF_A_KIND))


def _measured(content: Content, kind: str, folder: Path) -> tuple[Measured, Truth]:
    data, truth = print_page(content, KINDS[kind])
    path = folder / f"{content.slug}.txt"
    path.write_bytes(data)
    plan = read_file(path)
    assert plan.parsed is not None, plan.error
    _check_every_line(data, plan.parsed.pack.comparisons[0], plan.parsed.skipped_lines, plan)
    return compare(plan, truth), truth


def _check_every_line(data: bytes, comparison: Comparison, skipped, plan) -> None:  # type: ignore[no-untyped-def]
    """Each line is content, page furniture, or named in a problem."""
    text, _ = decode(data, plan.path)
    said = "\n".join(_texts(comparison))
    told = "\n".join(problem.message for problem in plan.parsed.problems)
    numbered = {problem.line for problem in plan.parsed.problems}
    for number, line in enumerate(map(clean, text.splitlines()), start=1):
        known = not line or line in said or line in told
        told_of = number in skipped or number in numbered
        assert known or told_of or _is_heading(line, comparison), line


def _is_heading(line: str, comparison: Comparison) -> bool:
    terms = tuple(term.headword for term in comparison.terms)
    opens = section_of(line) is not None or term_of_heading(line, terms) is not None
    return opens or parse_title(line) is not None


def _texts(comparison: Comparison) -> list[str]:
    texts = [comparison.byline or "", comparison.verdict or "", comparison.title]
    texts += [term.headword for term in comparison.terms]
    texts += [each.text for each in comparison.differences]
    texts += [cell for row in comparison.chart for cell in (row.aspect, *row.cells) if cell]
    for sense in comparison.senses:
        label = f"({sense.label}) " if sense.label else ""
        texts += [label + sense.definition, *(each.text for each in sense.examples)]
    texts += [text for each in comparison.faq for text in (each.question, each.answer)]
    texts += [comparison.previous or "", comparison.next or ""]
    return texts


@cache
def _read(kind: str, folder: Path) -> tuple[tuple[Measured, Truth], ...]:
    return tuple(_measured(content, kind, folder) for content in _contents_for(kind))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.mark.parametrize("kind", KINDS)
def test_questions_and_metadata_are_exact(kind: str, folder: Path) -> None:
    for measured, _ in _read(kind, folder):
        for part in ("questions", "metadata"):
            score = measured.scores[part]
            assert score.right == score.of, measured.misses


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BY_WORDING])
def test_blocks_and_rows_are_exact_where_nothing_but_furniture_was_added(
    kind: str, folder: Path
) -> None:
    for measured, truth in _read(kind, folder):
        if all(each.text for each in truth.definitions):
            score = measured.scores["boundaries"]
            assert score.right == score.of, measured.misses
        if all(row.label and all(row.cells) for row in truth.chart):
            score = measured.scores["rows"]
            assert score.right == score.of, measured.misses


def test_all_kinds_together_stay_above_what_was_reached(folder: Path) -> None:
    pages = [measured for kind in KINDS for measured, _ in _read(kind, folder)]
    totals = {part: sum((page.scores[part] for page in pages), Score()) for part in PARTS}
    assert totals["boundaries"].right / totals["boundaries"].of >= BOUNDARIES_FLOOR
    plain = [m.scores["rows"] for m, _ in _read("plain scrape", folder)]
    assert sum(s.right for s in plain) / sum(s.of for s in plain) >= CHART_FLOOR
    readings = [each for page in pages for each in page.readings]
    assert sum(each.is_right for each in readings) / len(readings) >= ATTRIBUTION_FLOOR


def test_every_heading_that_is_left_is_obeyed(folder: Path) -> None:
    for kind in ("all headings", "full copy", "part of speech"):
        for measured, _ in _read(kind, folder):
            assert all(each.is_right for each in measured.readings), measured.misses


def test_the_contents_are_many_and_a_third_is_set_apart() -> None:
    contents = load_all()
    assert len(contents) >= 40
    assert sum(each.is_set_apart for each in contents) * 3 == len(contents)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("one.toml", "", 1),
        ("01-fog.toml", 'terms = ["Fog"', 1),
        ("01-fog.toml", 'terms = ["Fog", "Mist"]', 1),
    ],
)
def test_a_content_that_does_not_fit_names_file_and_line(
    tmp_path: Path, name: str, text: str, line: int
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadContent) as refused:
        load(path)
    assert str(refused.value).startswith(f"{name}:{line}: ")


def test_printing_is_the_same_every_time() -> None:
    content = _tuning()[0]
    for kind in KINDS.values():
        assert print_page(content, kind, 3) == print_page(content, kind, 3)
