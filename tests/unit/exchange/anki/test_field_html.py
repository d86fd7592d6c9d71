"""Text becomes the HTML of a field and comes back; a digest sees words and not their dress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.exchange.anki.field_html import bullets, escaped, paragraphs, seen, table, text_of
from diffstudy.exchange.characters import cleaned


@given(st.text())
def test_the_words_come_back(text: str) -> None:
    wanted = " ".join(cleaned(text).split())
    for field in (escaped(text), paragraphs(text)):
        assert " ".join(text_of(field).split()) == wanted
        assert seen(field) == seen(escaped(wanted))
        assert "\x1f" not in field


@given(st.text(st.sampled_from("<>/abpr &;#9=\"'[]\n\x1f")))
def test_any_field_is_read(field: str) -> None:
    assert seen(field) == seen(escaped(text_of(field)))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("one<br>two", "one\ntwo"),
        ("<div>one</div><div>two&nbsp;&lt;b&gt;</div>", "one\ntwo <b>"),
        ("<ul><li><b>a</b> b</li><li>c</li></ul>", "a b\nc"),
        ("plain  words", "plain words"),
        ("<p", "<p"),
        ("", ""),
    ],
)
def test_blocks_become_lines(field: str, text: str) -> None:
    assert text_of(field) == text


def test_a_digest_sees_words_only() -> None:
    assert seen("<i>Fog</i> &amp;&nbsp;mist ") == seen("Fog &#38; mist")
    assert seen("Fog") != seen("Fogs")
    assert seen("") == seen("<br>") != seen("x")


def test_lists_and_tables_hold_escaped_texts_only() -> None:
    assert table(["", "A<"], [["x", "[y]"]]) == (
        "<table><tr><th></th><th>A&lt;</th></tr><tr><th>x</th><td>&#91;y]</td></tr></table>"
    )
    assert table(["", "A"], []) == ""
    assert bullets([]) == ""
    assert paragraphs("one\n\n two\nthree") == "<p>one</p><p>two<br>three</p>"


def test_a_long_field_without_an_end_takes_no_long_time() -> None:
    assert len(text_of("<a " * 200_000)) > 0
