"""A comparison printed as a web page and read back says the same, in every hand."""

from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, Source
from diffstudy.importers.html.page import read_page
from tests.unit.importers.generated_pages import PACK, assert_says_the_same, comparisons
from tests.unit.importers.html.printed_html import HANDS, print_html


@given(comparisons(), st.sampled_from(HANDS), st.sampled_from(["\n", "\r\n"]))
def test_what_is_printed_is_read_back(original: Comparison, hand: str, end: str) -> None:
    text = print_html(original, hand).replace("\n", end)
    page = read_page(text, PACK, Source("page.txt"))
    assert_says_the_same(page, original)
    assert all(sense.attribution.confidence == 1.0 for sense in page.comparison.senses)
