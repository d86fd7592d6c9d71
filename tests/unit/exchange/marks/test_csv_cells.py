import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.marks.csv_cells import NeverClosed, cells_of, with_values

VALUES = st.text(st.sampled_from('ab ,;"\n\tä1'), max_size=6)
ROWS = st.lists(st.lists(VALUES, min_size=1, max_size=4), min_size=1, max_size=4)


def written(rows: list[list[str]], separator: str, line_end: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator=line_end).writerows(rows)
    return stream.getvalue()


@given(ROWS, st.sampled_from(",;"), st.sampled_from(["\n", "\r\n"]))
def test_cells_are_those_that_the_csv_module_reads(
    rows: list[list[str]], separator: str, line_end: str
) -> None:
    text = written(rows, separator, line_end)
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert [[cell.value for cell in row] for row in cells_of(text, separator)] == read == rows


@given(ROWS, st.sampled_from(",;"), st.data())
def test_filling_one_cell_leaves_every_other_byte_alone(
    rows: list[list[str]], separator: str, data: st.DataObject
) -> None:
    text = written(rows, separator, "\r\n")
    cells = cells_of(text, separator)
    row = data.draw(st.integers(0, len(cells) - 1))
    column = data.draw(st.integers(0, len(cells[row]) - 1))
    filled = with_values(text, cells, {(row, column): "71.5"})
    cell = cells[row][column]
    assert filled == text[: cell.start] + "71.5" + text[cell.end :]
    expected = [list(each) for each in rows]
    expected[row][column] = "71.5"
    assert [[each.value for each in line] for line in cells_of(filled, separator)] == expected
    assert with_values(text, cells, {}) == text


def test_a_line_without_anything_is_a_row_without_cells() -> None:
    assert [len(row) for row in cells_of("a,b\n\nc,\n", ",")] == [2, 0, 2]


def test_letters_behind_a_closing_quote_belong_to_the_cell() -> None:
    text = '"a"b,c'
    cells = cells_of(text, ",")
    assert [cell.value for cell in cells[0]] == ["ab", "c"]
    assert with_values(text, cells, {(0, 0): "1"}) == "1,c"


def test_a_quote_without_end_is_refused_with_its_row() -> None:
    with pytest.raises(NeverClosed) as refused:
        cells_of('a,b\nc,"d', ",")
    assert refused.value.row == 1
