import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.canonical_json import canonical

_numbers = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | _numbers | _texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_texts, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_it_is_what_the_library_of_the_standard_writes(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        {"b": 1, "a": [0.5, {"z": '\u2028\x7f\x1f"\\/', "é": 1}], "c": 1e21},
        {"\U0001f600": 1, "\uffff": 2},
        [True, False, None, 0, -1, 2**53 - 1],
    ],
)
def test_names_escapes_and_numbers(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [2**53, {"a": -(2**53)}, [float("nan")], {"a": {"b": 10**400}}])
def test_a_number_that_others_read_differently_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="too large"):
        canonical(value)


@pytest.mark.parametrize("value", ["\ud800", {"a": "\ud800", "b": 0.5}])
def test_half_a_character_is_refused(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - two libraries, two sentences
        canonical(value)
