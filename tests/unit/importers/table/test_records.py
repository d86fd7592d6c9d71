import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from diffstudy.importers.table.records import (
    MOST_LINES_OF_A_ROW,
    Cut,
    Record,
    lines_of,
    read_records,
)


def _cells(text: str, separator: str = ",", between_rows: str = "\n") -> list[tuple[str, ...]]:
    return [each.cells for each in read_records(lines_of(text), Cut(separator, between_rows))]


def test_lines_of_every_system() -> None:
    assert lines_of("a\r\nb\rc\n") == ["a", "b", "c", ""]


def test_a_quoted_cell_holds_separators_quotes_and_line_ends() -> None:
    text = 'a,"b, ""c""\nd"\n\n e, "f,g"\n'
    assert list(read_records(lines_of(text), Cut(","))) == [
        Record(1, ("a", 'b, "c"\nd')),
        Record(4, ("e", "f,g")),
    ]


def test_a_quotation_mark_within_a_text_stays_there() -> None:
    assert _cells('fog\t"thick" cloud\nrod\t5" long\n', "\t") == [
        ("fog", '"thick" cloud'),
        ("rod", '5" long'),
    ]


def test_a_mark_that_is_never_closed_costs_its_own_line_only() -> None:
    records = list(read_records(lines_of('fog,"thick\nmist,thin\nhaze,dust\n'), Cut(",")))
    assert [(each.line, each.has_open_quote) for each in records] == [
        (1, True),
        (2, False),
        (3, False),
    ]
    assert records[0].cells == ("fog", '"thick')


def test_a_quoted_cell_of_too_many_lines_is_none() -> None:
    text = 'a,"b' + "\n" * MOST_LINES_OF_A_ROW + '"\nc,d\n'
    assert _cells(text)[0] == ("a", '"b')
    assert _cells(text)[-1] == ("c", "d")


def test_a_sign_that_texts_use_parts_only_once() -> None:
    assert _cells("fog - a cloud - low\nmist: x", " - ") == [
        ("fog", "a cloud - low"),
        ("mist: x",),
    ]
    assert _cells("fog: so: so", ": ") == [("fog", "so: so")]


def test_rows_may_stand_on_one_line() -> None:
    assert _cells("fog\tcloud;mist\thaze;", "\t", ";") == [("fog", "cloud"), ("mist", "haze")]


_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(',;"\n '), max_size=12
).map(lambda text: text.strip())


@given(st.lists(st.tuples(_TEXT.filter(bool), _TEXT, _TEXT), max_size=8), st.sampled_from(",;\t|"))
def test_what_the_csv_module_writes_comes_back(
    rows: list[tuple[str, str, str]], separator: str
) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    assert _cells(stream.getvalue(), separator) == rows
