import pytest

from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.pack import PackProblem
from diffstudy.importers.page.chart import SideOf, chart_rows, read_chart
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page.spacing import Spacing


def _read(
    text: str, side_of: SideOf = lambda _: None
) -> tuple[tuple[ChartRow, ...], tuple[PackProblem, ...]]:
    words = ("Fog", "Mist")
    return read_chart(chart_rows(classify(text), words), "p#fog--mist", words, side_of)


def _content(rows: tuple[ChartRow, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return [(row.aspect, row.cells[0], row.cells[1]) for row in rows]


def test_labels_that_were_lost_leave_rows_without_aspect() -> None:
    rows, problems = _read("\n\nthick air\nthin air\n\nHow Far\n\nnear\nfar off\n\n\nwet\ndamp\n")
    assert _content(rows) == [
        (None, "thick air", "thin air"),
        ("How Far", "near", "far off"),
        (None, "wet", "damp"),
    ]
    assert [row.line for row in rows] == [3, 6, 12]
    assert [row.key for row in rows] == [
        "p#fog--mist/chart/thick-air",
        "p#fog--mist/chart/how-far",
        "p#fog--mist/chart/wet",
    ]
    assert problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "\nHow Far\n\nnear\nfar off\n\nHow Wet\n\nwet\ndamp",
        "\nHow Far\nnear\nfar off\n\nHow Wet\nwet\ndamp",
        "How Far\n\n\nnear\nfar off\n\n\nHow Wet\n\n\nwet\ndamp",
    ],
)
def test_tidied_blank_lines_do_no_harm(text: str) -> None:
    rows, problems = _read(text)
    assert _content(rows) == [("How Far", "near", "far off"), ("How Wet", "wet", "damp")]
    assert problems == ()


def test_rows_without_any_blank_line_are_pairs() -> None:
    rows, _ = _read("\nquite near\nfar off\nvery wet\na little damp")
    assert _content(rows) == [(None, "quite near", "far off"), (None, "very wet", "a little damp")]


def test_without_blank_lines_a_line_of_one_word_says_that_no_label_was_lost() -> None:
    rows, _ = _read("\nProduct\nText\nSpeech\nPlace of work\nDesk\nBooth or courtroom")
    assert _content(rows) == [
        ("Product", "Text", "Speech"),
        ("Place of work", "Desk", "Booth or courtroom"),
    ]


def test_with_few_blank_lines_a_row_has_rather_lost_its_label_than_a_cell() -> None:
    text = "\nEasily dropped\nChanged only with strong reasons\n\nWhere Used\nat sea\non the hills"
    rows = chart_rows(classify(text), ("Fog", "Mist"), Spacing.BETWEEN_BLOCKS)
    assert [(row.label is not None, len(row.cells)) for row in rows] == [(False, 2), (True, 2)]


@pytest.mark.parametrize(("side", "cells"), [(0, ("near", None)), (1, (None, "near"))])
def test_a_lone_cell_goes_where_its_words_belong(side: int, cells: tuple[str | None, ...]) -> None:
    rows, problems = _read("\nHow Far\n\nnear\n\n\nwet\ndamp", lambda _: side)
    assert rows[0].cells == cells
    assert rows[0].aspect == "How Far"
    assert not rows[0].is_complete
    assert rows[1].cells == ("wet", "damp")
    assert [problem.line for problem in problems] == [4]


def test_a_lone_cell_of_which_nothing_tells_the_side_is_kept_and_reported() -> None:
    rows, problems = _read("\n\nnear\n\n\nwet\ndamp")
    assert _content(rows) == [(None, "near", None), (None, "wet", "damp")]
    assert [problem.line for problem in problems] == [3]
    assert "nothing tells whose it is" in problems[0].message


def test_a_label_whose_cells_were_lost_does_not_move_to_the_next_row() -> None:
    rows, problems = _read("\nHow Far\n\n\n\nwet\ndamp\n\nHow Old\n\nnew\nancient")
    assert _content(rows) == [(None, "wet", "damp"), ("How Old", "new", "ancient")]
    assert [problem.line for problem in problems] == [2]


def test_a_row_that_was_lost_as_a_whole_joins_no_others() -> None:
    rows, _ = _read("\n\nnear by\n\n\n\n\nrather damp\n\nHow Old\n\nnew\nancient")
    assert _content(rows) == [
        (None, "near by", None),
        (None, "rather damp", None),
        ("How Old", "new", "ancient"),
    ]


def test_the_rest_of_the_page_tells_how_blank_lines_were_tidied() -> None:
    text = "\nHow Far\nfrom here\n\nfive miles or so\nseven miles at least"
    words = ("Fog", "Mist")
    apart = chart_rows(classify(text), words, Spacing.BETWEEN_BLOCKS)
    assert [(row.label is not None, len(row.cells)) for row in apart] == [(True, 1), (False, 2)]
    plain = chart_rows(classify(text), words, Spacing.ONE_EACH)
    assert [(row.label is not None, len(row.cells)) for row in plain] == [(False, 2), (False, 2)]


def test_the_head_of_the_table_is_no_row() -> None:
    rows, _ = _read("\n\nFog\nMist\n\nHow Far\n\nnear\nfar off")
    assert _content(rows) == [("How Far", "near", "far off")]


def test_too_many_lines_in_a_row_are_reported() -> None:
    rows, problems = _read("\n\na b\nc d\ne f\ng h\ni j\n\n\nwet\ndamp")
    assert _content(rows) == [(None, "wet", "damp")]
    assert [problem.line for problem in problems] == [3]
