import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudy.exchange.json_location import line_of, line_of_byte

_TEXT = """{
  "a": [1, {"x": "}"},
    {"y": [true,
           null]}],
  "b c": "last"
}"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1),
        ("$.a", 2),
        ("$.a[1].x", 2),
        ("$.a[2]", 3),
        ("$.a[2].y[1]", 4),
        ("$.b c", 5),
        ("$.a[7]", 2),
        ("$.nowhere.at.all", 1),
        ("$.b c.x", 5),
        ("$.a[...]", 2),
    ],
)
def test_the_line_of_a_value(path: str, line: int) -> None:
    assert line_of(_TEXT, path) == line


@pytest.mark.parametrize("text", ["", "{", '{"a"', '{"a":', "[", "[1", "nonsense", '{"a": [}'])
def test_malformed_text_has_a_line_as_well(text: str) -> None:
    assert line_of(text, "$.a[0].b") == 1


def test_a_byte_has_a_line() -> None:
    assert [line_of_byte(b"a\nb\nc", at) for at in (0, 2, 4, 99)] == [1, 2, 3, 3]


@settings(max_examples=50)
@given(
    st.recursive(
        st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, min_size=1), max_leaves=8
    )
)
def test_a_value_is_found_however_the_text_is_nested(value: object) -> None:
    text = json.dumps({"before": [value, value], "wanted": "\nhere"}, indent=1)
    expected = next(
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.startswith(' "wanted"')
    )
    assert line_of(text, "$.wanted") == expected
