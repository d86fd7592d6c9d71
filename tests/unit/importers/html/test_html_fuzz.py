"""Damaged pages: an answer or a sentence, never a traceback."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed
from diffstudy.importers.formats.html_page import IMPORTER
from diffstudy.importers.html import terms
from diffstudy.importers.html.page import read_page
from diffstudy.importers.page_parser import NotAPage
from diffstudy.importers.registry import open_source

_FOLDER = Path(__file__).parents[3] / "samples" / "html_page"
_SAMPLES = [path.read_bytes() for path in sorted(_FOLDER.iterdir())]
_SHARDS = [
    *(b"<td colspan=99>", b"<table>", b"</table>", b"<tr>", b"</div>", b"<h2>", b"<b>", b"</b>"),
    *(b"<span hidden>", b"<!--", b"-->", b"<script>", b"<", b">", b'"', b"&#x10FFFF;", b"&#0;"),
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xe2\x80\xae",
        b"\r",
        b"<pre>\n\n",
        b"</p>",
        b"<br>",
        b"\xef\x80\x86",
    ),
    *(b"Previous Comparison", b"<li><dd>", b"<h1>A vs. B</h1>", b"<title>", b"<caption>", b"?"),
]


@st.composite
def _damaged(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(_SAMPLES)))
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 60))
        data[at : at + length] = draw(st.sampled_from(_SHARDS) | st.binary(max_size=6))
    return bytes(data[: draw(st.integers(1, len(data) + 1))] or b"x")


@given(_damaged(), st.sampled_from(["page.html", "page.mhtml", "page.xhtml"]))
@example(b"<table><tr><td><h1>a vs b</h1><tr>", "page.html")
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_page_is_read_or_refused(data: bytes, name: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        source = open_source(path)
        IMPORTER.recognises(source)
        try:
            parsed, refused = IMPORTER.read(source), None
        except ImportFailed as error:
            parsed, refused = None, error
        assert [each.name for each in path.parent.iterdir()] == [name]
    if refused:
        assert refused.problem
        assert refused.cure
    for comparison in parsed.pack.comparisons if parsed else ():
        keys = [sense.key for sense in comparison.senses]
        keys += [row.key for row in comparison.chart]
        keys += [entry.key for entry in comparison.faq]
        assert len(set(keys)) == len(keys)


def test_hundreds_of_main_headings_are_not_all_compared_with_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Found by fuzzing: 300 kB of them took five seconds."""
    count = 300
    asked = []
    named_by = terms._named_by

    def counted(text: str, headwords: Sequence[str]) -> int | None:
        asked.append(text)
        return named_by(text, headwords)

    monkeypatch.setattr(terms, "_named_by", counted)
    headings = "".join(f"<h1>Frog{at} and toad{at}</h1>" for at in range(count))
    with pytest.raises(NotAPage):
        read_page(f"<html><body>{headings}</body></html>", "local.test", Source("page"))
    assert 0 < len(asked) <= 10 * count
