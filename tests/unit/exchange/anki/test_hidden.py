"""The hidden field: any value comes back, and nothing in it means anything to Anki or HTML."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.anki.hidden import decoded, encoded

_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), _VALUES, max_size=3))
def test_any_value_comes_back_in_its_order(value: dict[str, Any]) -> None:
    field = encoded(value)
    assert list(decoded(field).items()) == list(value.items())
    assert unicodedata.normalize("NFC", field) == field
    assert field.isascii()
    assert not re.search(r"[<>&\x00-\x1f]", field)


@pytest.mark.parametrize("text", ["[sound:a.mp3]", "{{c1::x}}", "<img src=x>", "[latex]", "\x1f"])
def test_no_sign_of_anki_stands_in_it(text: str) -> None:
    assert text not in encoded({text: [text, {text: text}]})


@pytest.mark.parametrize("field", ["", "1", "[]", "null", "{", '{"a":}', "[" * 100_000])
def test_what_is_no_object_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match="damaged"):
        decoded(field)
