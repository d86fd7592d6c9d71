from dataclasses import replace
from pathlib import Path

import pytest

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.pack import Pack, PackProblem, ParsedPack, ProblemLevel
from diffstudy.importers.bounds import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_EXAMPLES,
    MOST_PARTS,
    MOST_TEXT,
    bounded,
)
from diffstudy.services.import_reading import read_file

_TERMS = (Term("local.test#term/fog", "Fog"), Term("local.test#term/mist", "Mist"))
_PAGE = Comparison("local.test#fog--mist", "Fog vs. Mist", _TERMS)
_NOTE = PackProblem(ProblemLevel.NOTE, "As it was.")


def _parsed(page: Comparison) -> ParsedPack:
    return ParsedPack(Pack("local.test", "Test", (page,)), "any", (_NOTE,))


def _differences(count: int, text: str = "Difference {}.") -> Comparison:
    many = tuple(KeyDifference(text.format(number)) for number in range(count))
    return replace(_PAGE, differences=many)


def _cut(page: Comparison) -> tuple[Comparison, list[PackProblem]]:
    found = bounded(_parsed(page))
    assert found.problems[0] == _NOTE
    return found.pack.comparisons[0], list(found.problems[1:])


def test_what_is_within_the_bounds_is_left_alone() -> None:
    parsed = _parsed(_differences(MOST_PARTS))
    assert bounded(parsed) is parsed


def test_what_is_beyond_them_is_cut_and_said() -> None:
    page = _differences(MOST_PARTS + 2)
    found, (said,) = _cut(page)
    assert found.differences == page.differences[:MOST_PARTS]
    assert found.chart == page.chart
    assert said.level is ProblemLevel.WARNING
    assert "402 key differences" in said.message


def test_a_long_text_ends_with_its_last_whole_sentence() -> None:
    sentence = "The fog came down so thick that nobody saw the sea. "
    line = Attribution(line=7)
    sense = Sense("k", _TERMS[0].key, sentence * 200, attribution=line)
    found, (said,) = _cut(replace(_PAGE, senses=(sense,)))
    (short,) = found.senses
    assert LONGEST_TEXT - len(sentence) < len(short.definition) <= LONGEST_TEXT
    assert short.definition.endswith("saw the sea.")
    assert replace(short, definition=sense.definition) == sense
    assert said.line == 7
    assert "10,400 characters" in said.message
    assert f"{len(short.definition):,}" in said.message


@pytest.mark.parametrize("text", ["a" * 5_000, "ab " * 2_000])
def test_without_a_sentence_it_is_cut_at_a_word_and_shows_it(text: str) -> None:
    found, _ = _cut(replace(_PAGE, verdict=text))
    assert found.verdict is not None
    assert found.verdict.endswith("…")
    assert text.startswith(found.verdict[:-1])
    assert LONGEST_TEXT - 5 < len(found.verdict) <= LONGEST_TEXT


def test_every_text_of_a_comparison_is_measured() -> None:
    long = "ab " * 3_000
    page = replace(
        _PAGE,
        title=long,
        verdict=long,
        tip=long,
        differences=(KeyDifference(long, 1, long),),
        chart=(ChartRow("r", (long, None), long, line=2),),
        senses=(Sense("s", None, long, long, (Example(long),)),),
        faq=(FaqEntry("f", long, long, 3),),
        quiz=(QuizLine("q", long, _TERMS[0].key, long, 4),),
    )
    found, said = _cut(page)
    assert len(said) == 14
    assert long not in str(found)
    assert found.chart[0].cells[1] is None
    assert len(found.chart[0].cells[0] or "") <= LONGEST_LINE


def test_a_definition_has_so_many_examples() -> None:
    examples = tuple(Example(f"Fog number {number}.") for number in range(MOST_EXAMPLES + 1))
    found, (said,) = _cut(replace(_PAGE, senses=(Sense("s", None, "Thick.", None, examples),)))
    assert found.senses[0].examples == examples[:MOST_EXAMPLES]
    assert "21 examples" in said.message


def test_a_comparison_has_so_much_text_in_all() -> None:
    found, (said,) = _cut(_differences(MOST_PARTS, "{:04} " + "word " * 700))
    assert 0 < len(found.differences) < MOST_PARTS
    assert sum(len(each.text) for each in found.differences) <= MOST_TEXT
    assert f"first {len(found.differences)} of them" in said.message


def test_a_problem_that_quotes_a_long_line_is_short_enough_to_be_read() -> None:
    problem = PackProblem(ProblemLevel.WARNING, f"The line “{'x' * 10_000}” is lost; add it.", 3)
    parsed = ParsedPack(Pack("local.test", "Test", (_PAGE,)), "any", (problem,))
    (said,) = bounded(parsed).problems
    assert len(said.message) < LONGEST_LINE
    assert said.message.startswith("The line “x")
    assert said.message.endswith("is lost; add it.")
    assert said.line == 3


def test_a_page_with_a_line_of_two_megabytes_is_cut_there_and_nowhere_else(tmp_path: Path) -> None:
    """Found by fuzzing: questions were made of all of it, which took seven seconds."""
    long = "Rain fell on the hills. " * 90_000
    lines = ["Weather vs. Climate", "", "Key Differences", "", "Weather is short.", long, ""]
    path = tmp_path / "page.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    parsed = read_file(path).parsed
    assert parsed is not None
    first, second = parsed.pack.comparisons[0].differences
    assert first.text == "Weather is short."
    assert second.text == long[: len(second.text)]
    assert len(second.text) > LONGEST_TEXT - 30
    assert [each.line for each in parsed.problems if "characters" in each.message] == [6]
