import pytest

from diffstudy.importers.table.cells import cell_text, without_markup


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  plain  ", "plain"),
        ("two  spaces", "two spaces"),
        ("one\r\n\r\n two\u00a0\n", "one\ntwo"),
        ("=SUM(A1:A9)", "=SUM(A1:A9)"),
        ("+1", "+1"),
        ("@home", "@home"),
        ("-x", "-x"),
        ("a\u202eb\u0007c", "abc"),
        ("e\u0301", "é"),
        ("\u200b", ""),
    ],
)
def test_a_cell_is_clean_and_a_formula_stays_text(raw: str, text: str) -> None:
    assert cell_text(raw) == text


@pytest.mark.parametrize(
    ("raw", "text", "media"),
    [
        ("a <b>thick</b> cloud", "a thick cloud", 0),
        ("one<br>two<div>three</div>", "one\ntwo\nthree\n", 0),
        ("fish &amp; chips &lt;3", "fish & chips <3", 0),
        ("wind[sound:gust.mp3]<img src='x.png'>", "wind ", 2),
        ("a<script>alert('x')</script>b", "ab", 0),
        ("a<STYLE>b { }</Style>c", "ac", 0),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6", 0),
        ("a <b", "a <b", 0),
    ],
)
def test_markup_becomes_text(raw: str, text: str, media: int) -> None:
    assert without_markup(raw) == (text, media)


def test_a_tag_without_end_is_text_and_costs_nothing() -> None:
    raw = "<" + "a" * 200_000
    assert without_markup(raw) == (raw, 0)
