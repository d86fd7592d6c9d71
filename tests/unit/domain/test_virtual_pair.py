"""The key of a page that is put together for two terms."""

from diffstudy.domain.card import CardKey
from diffstudy.domain.keys import comparison_key, pack_of, term_key
from diffstudy.domain.virtual_pair import card_of_pair_page, is_pair_page, pair_page_key

PACK = "org.example.tests"


def test_it_is_told_from_every_comparison_and_names_its_card() -> None:
    card = CardKey.for_contrast(term_key(PACK, "Tide | flood"), term_key(PACK, "Current"))
    key = pair_page_key(card)
    assert is_pair_page(key)
    assert card_of_pair_page(key) == card
    assert pack_of(key) == PACK
    assert not is_pair_page(comparison_key(PACK, ["Tide | flood", "Current"]))
