from dataclasses import replace

from diffstudy.domain.neighbours import neighbouring_pages
from tests.unit.exchange.made_assignments import assignment


def test_a_page_is_beside_those_that_name_one_of_its_terms() -> None:
    page = assignment().packs[0].comparisons[0]
    first, second = page.terms[:2]
    stranger = replace(first, key=f"{first.key}-of-another-name")
    beside = replace(page, key=f"{page.key}-2", terms=(second, stranger))
    apart = replace(page, key=f"{page.key}-3", terms=(stranger,))
    assert neighbouring_pages(page, (page, apart, beside)) == (beside,)
    assert neighbouring_pages(apart, (page, apart, beside)) == (beside,)
