"""A page printed in the raw layout and read back says the same: the law of the page parser."""

from hypothesis import given
from hypothesis import strategies as st

from diffstudy.domain.comparison import Comparison, Source
from diffstudy.importers.page.lines import classify
from diffstudy.importers.page_parser import parse_page
from tests.unit.importers.generated_pages import PACK, assert_says_the_same, comparisons
from tests.unit.importers.raw_page import print_page


@given(comparisons(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "  "]))
def test_what_is_printed_is_read_back(original: Comparison, end: str, trailing: str) -> None:
    text = (trailing + end).join(print_page(original).split("\n"))
    page = parse_page(classify(text), PACK, Source("page.txt"))
    assert_says_the_same(page, original)
    # All words are drawn at random from few, so that now and then they speak for the other side.
    senses = page.comparison.senses
    doubtful = [each for each in senses if not each.attribution.is_certain_enough_to_ask]
    assert len(doubtful) <= 1 + len(senses) // 5
