"""The parts put together: what is missing stays missing, and nothing is lost silently."""

from datetime import date

import pytest

from diffstudy.domain.comparison import Author, AuthorRole, Source
from diffstudy.domain.pack import ProblemLevel
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page_parser import NotAPage, ParsedPage, parse_page

_TITLE = "Fog vs. Mist — What's the Difference?"
_VERDICT = "Fog hides what lies a kilometre away, whereas mist only veils it."


def _parse(text: str) -> ParsedPage:
    return parse_page(classify(text), "local.my-pages", Source("fog.txt"))


def test_a_verdict_alone_is_a_page_and_the_rest_is_empty() -> None:
    page = _parse(f"{_TITLE}\n\n{_VERDICT}")
    comparison = page.comparison
    assert comparison.key == "local.my-pages#fog--mist"
    assert comparison.title == "Fog vs. Mist"
    assert [term.key for term in comparison.terms] == [
        "local.my-pages#term/fog",
        "local.my-pages#term/mist",
    ]
    assert comparison.verdict == _VERDICT
    assert comparison.source == Source("fog.txt")
    assert (comparison.byline, comparison.updated, comparison.authors) == (None, None, ())
    assert (comparison.previous, comparison.next) == (None, None)
    parts = (comparison.differences, comparison.chart, comparison.senses, comparison.faq)
    assert not any(parts)
    assert comparison.flags == ("imported",)
    assert page.problems == ()


def test_a_page_may_lack_its_verdict() -> None:
    page = _parse(f"{_TITLE}\n\nKey Differences\n\nFog is thicker than mist.")
    assert page.comparison.verdict is None
    assert [each.text for each in page.comparison.differences] == ["Fog is thicker than mist."]


def test_byline_and_spotlight_are_united() -> None:
    page = _parse(
        f"{_TITLE}\n\nBy Bo Lind — Updated on May 9, 2024\n{_VERDICT}\n\n"
        "Author Spotlight\n\nWritten by\nBo Lind\nCo-written by\nAnna Loon"
    )
    assert page.comparison.authors == (
        Author("Bo Lind"),
        Author("Anna Loon", AuthorRole.CO_AUTHOR),
    )
    assert page.comparison.updated == date(2024, 5, 9)
    assert page.comparison.byline == "By Bo Lind — Updated on May 9, 2024"


def test_the_plain_title_wins_over_difference_between() -> None:
    page = _parse(f"Difference Between Fog and Mist and Rain\n{_TITLE}\n{_VERDICT}")
    assert [term.headword for term in page.comparison.terms] == ["Fog", "Mist"]


def test_difference_between_is_title_enough() -> None:
    page = _parse(f"Difference Between Fog and Mist\n{_VERDICT}")
    assert [term.headword for term in page.comparison.terms] == ["Fog", "Mist"]


def test_lines_that_no_section_explains_are_named_in_a_note() -> None:
    text = f"Weather corner\n{_TITLE}\n{_VERDICT}\n\nTrending Terms\nSubscribe to our letter every week"
    page = _parse(text)
    (problem,) = page.problems
    assert problem.level is ProblemLevel.NOTE
    assert "1, 6" in problem.message
    assert page.skipped_lines == (1, 5, 6)


def test_many_unknown_lines_make_one_short_note() -> None:
    page = _parse(f"{_TITLE}\n{_VERDICT}\nTrending Terms\n" + "Buy now\n" * 50)
    (problem,) = page.problems
    assert "and 40 more" in problem.message


def test_a_lone_cell_finds_its_side_by_the_words_of_the_page() -> None:
    page = _parse(
        f"{_TITLE}\n{_VERDICT}\n\nKey Differences\n\n"
        "Fog swallows ships, harbours and lighthouses. Mist decorates meadows at dawn.\n\n"
        "Comparison Chart\n\nTypical Place\n\nmeadows at dawn\n\nHow Far\n\nnear by\nfar off\n"
    )
    assert page.comparison.chart[0].cells == (None, "meadows at dawn")
    assert page.comparison.chart[1].cells == ("near by", "far off")
    assert [problem.line for problem in page.problems] == [12]


@pytest.mark.parametrize("title", ["Resume vs. Résumé", "C vs. C++"])
def test_terms_that_differ_only_in_signs_are_still_two(title: str) -> None:
    text = f"{title}\n\n{_VERDICT}"
    first, second = _parse(text).comparison.terms
    assert first.key != second.key
    assert (first.key, second.key) == tuple(term.key for term in _parse(text).comparison.terms)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nothing of the kind.\n\nKey Differences\n\nSome text.", 1),
        (f"\n{_TITLE}\n\nAsk Difference", 2),
        (f"\n{_TITLE}\n\nKey Differences\n\nComparison Chart\n\n", 2),
        (f"\nDew vs. Frost vs. Rime vs. Hail vs. Sleet vs. Snow vs. Rain\n\n{_VERDICT}", 2),
    ],
)
def test_what_is_no_page_is_refused_with_line_and_cure(text: str, line: int) -> None:
    with pytest.raises(NotAPage) as refused:
        _parse(text)
    assert refused.value.line == line
    assert refused.value.problem
    assert refused.value.cure


def test_a_page_of_three_terms_is_read_and_headings_say_whose_a_definition_is() -> None:
    page = _parse(
        "Fog vs. Ground Mist vs. Haze\n\n"
        "Fog is thick, ground mist is low, and haze is dry.\n\nComparison Chart\n\n"
        "How Far\n\nnear by\nsome way\nfar off\n\nCompare with Definitions\n\n"
        "\nA cloud on the ground.\n\nGround Mist\n\nDrops above a meadow.\n\n\nDust in dry air.\n"
    )
    comparison = page.comparison
    keys = [term.key for term in comparison.terms]
    assert [term.headword for term in comparison.terms] == ["Fog", "Ground Mist", "Haze"]
    assert comparison.chart[0].cells == ("near by", "some way", "far off")
    assert [sense.term_key for sense in comparison.senses] == [None, keys[1], None]
    assert len([p for p in page.problems if "Nothing tells" in p.message]) == 2
