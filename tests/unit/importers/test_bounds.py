from diffstudy.domain.comparison import Comparison, KeyDifference, Term
from diffstudy.domain.pack import Pack, PackProblem, ParsedPack, ProblemLevel
from diffstudy.importers.bounds import MOST_PARTS, bounded


def _parsed(count: int) -> ParsedPack:
    many = tuple(KeyDifference(f"Difference {number}.") for number in range(count))
    terms = (Term("local.test#term/fog", "Fog"), Term("local.test#term/mist", "Mist"))
    page = Comparison("local.test#fog--mist", "Fog vs. Mist", terms, differences=many)
    note = PackProblem(ProblemLevel.NOTE, "As it was.")
    return ParsedPack(Pack("local.test", "Test", (page,)), "any", (note,))


def test_what_is_within_the_bounds_is_left_alone() -> None:
    parsed = _parsed(MOST_PARTS)
    assert bounded(parsed) is parsed


def test_what_is_beyond_them_is_cut_and_said() -> None:
    parsed = _parsed(MOST_PARTS + 2)
    found = bounded(parsed)
    (page,) = found.pack.comparisons
    assert page.differences == parsed.pack.comparisons[0].differences[:MOST_PARTS]
    assert page.chart == parsed.pack.comparisons[0].chart
    first, said = found.problems
    assert first == parsed.problems[0]
    assert said.level is ProblemLevel.WARNING
    assert "402 key differences" in said.message
