"""HTML of fields becomes text; hostile HTML too, in time that grows with its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudy.importers.anki.field_text import Table, Text, blocks_of, has_media, plain_text


def test_plain_text_stays() -> None:
    assert blocks_of("Fog is thick.") == (Text("Fog is thick."),)
    assert blocks_of("") == ()
    assert blocks_of("<div><br></div> &nbsp; ") == ()


def test_blocks_and_items() -> None:
    source = "One<br>two <b>bold</b>s<div>three</div><ul><li>a</li><li>b<p>c</p></li></ul>after"
    assert blocks_of(source) == (
        Text("One"),
        Text("two bolds"),
        Text("three"),
        Text("a", is_item=True),
        Text("b", is_item=True),
        Text("c"),
        Text("after"),
    )
    assert plain_text("One<br>two.<br>three") == "One; two. three"


def test_entities_and_signs() -> None:
    assert plain_text("a &lt; b &amp; c&nbsp;&eacute; 1 < 2") == "a < b & c é 1 < 2"
    assert plain_text("e\u0301\u202etxt\x00\u200b") == "étxt"


def test_tables() -> None:
    source = "<table><caption>Both</caption><tr><th></th><td>A</td></tr><tr><td>x<br>y<td>z</table>"
    assert blocks_of(source) == (Text("Both"), Table((("", "A"), ("x y", "z"))))
    inner = "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>d"
    assert blocks_of(inner) == (Table((("a b", "c"),)), Text("d"))
    assert blocks_of("<table><tr><td>open") == (Table((("open",),)),)
    assert blocks_of("<td>no table</td></table>") == (Text("no table"),)
    assert plain_text("<table><tr><td>a</td><td>b</td></tr></table>") == "a | b"


def test_scripts_comments_pictures_and_sounds_are_no_text() -> None:
    source = (
        "<script>alert(1)</script><style>p{}</style><!-- x > --><img src='http://x/y.png' "
        "onerror=alert(1)>Fog[sound:fog.mp3][anki:tts lang=en]x[/anki:tts]<iframe src=x>y</iframe>"
    )
    assert plain_text(source) == "Fog x"
    assert has_media(source)
    assert has_media("[sound:a.mp3]")
    assert not has_media("Fog [1]")
    assert plain_text("a<!-- never closed") == "a"


@pytest.mark.parametrize(
    "piece",
    [
        "<a ", "<a b='", "</", "<!", "<!--", "<![CDATA[", "&#", "&a", "<", "[sound:", "<p>", "<table>",
        "<tr>", "<td>", "<script>", "{{c1::", "e\u0301", "\u0301\u0323", "\u1100",
    ],
)  # fmt: skip
def test_repetition_is_read_in_a_straight_line(piece: str) -> None:
    # The test's own time limit is the assertion: html.parser took minutes for some of these.
    blocks_of("x" + piece * (1_000_000 // len(piece)))


@given(
    st.lists(
        st.sampled_from(
            "<table> </table> <tr> </tr> <td> </td> <li> </li> <br> <b> </b> <script> </script> a "
            "&lt; <!-- --> < > [sound:x]".split()
        )
    ).map("".join)
)
def test_any_nesting_gives_clean_blocks(source: str) -> None:
    for block in blocks_of(source):
        if isinstance(block, Text):
            assert block.text.strip() == block.text != ""
        else:
            assert block.rows
            assert all(any(row) for row in block.rows)
