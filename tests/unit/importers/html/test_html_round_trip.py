"""A comparison printed as a web page and read back says the same, in every hand."""

from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, Source
from diffstudy.importers.html.page import read_page
from tests.unit.importers.html.printed_html import HANDS, print_html
from tests.unit.importers.test_raw_page_round_trip import _comparisons, _content

_PACK = "local.my-pages"


@given(_comparisons(), st.sampled_from(HANDS), st.sampled_from(["\n", "\r\n"]))
def test_what_is_printed_is_read_back(original: Comparison, hand: str, end: str) -> None:
    text = print_html(original, hand).replace("\n", end)
    page = read_page(text, _PACK, Source("page.txt"))
    read = page.comparison
    assert page.problems == ()
    for part in ("key", "title", "terms", "verdict", "authors", "byline", "updated", "source"):
        assert getattr(read, part) == getattr(original, part), part
    assert (read.previous, read.next, read.flags) == (
        original.previous,
        original.next,
        original.flags,
    )
    assert [each.text for each in read.differences] == [each.text for each in original.differences]
    assert [(row.key, row.aspect, row.cells) for row in read.chart] == [
        (row.key, row.aspect, row.cells) for row in original.chart
    ]
    assert [(each.key, each.question, each.answer) for each in read.faq] == [
        (each.key, each.question, each.answer) for each in original.faq
    ]
    for term in original.terms:
        assert _content(read, term.key) == _content(original, term.key)
    assert all(sense.attribution.confidence == 1.0 for sense in read.senses)
