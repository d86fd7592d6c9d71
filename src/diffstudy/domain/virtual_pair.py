"""A virtual pair: two terms that a learner takes for one another and that no comparison sets apart.

Learning.md 4.5: two errors between such terms make a contrast card, asked by definitions only.

The card is an ordinary contrast card with an ordinary key. That it is virtual is written nowhere:
it follows from the library, for no comparison of it names both terms. So a page that comes to
compare them takes the card over with all that was learned, and one that leaves gives it back; an
archived page still counts, for who puts a page away does not want its pair by another door.

All that asks and explains needs a page. Where there is none, one is put together of the two
terms' definitions (`quiz.pair_page`) for as long as it is needed, and is never stored. Its key is
the subject of the card, which no comparison can have; the log names it where a page is named.
"""

from diffstudy.domain.card import CardKey, CardKind

_BETWEEN_TERMS = "|"


def pair_page_key(card: CardKey) -> str:
    """Return the key of the page that is put together for a virtual pair."""
    return card.subject


def is_pair_page(comparison: str) -> bool:
    """Whether the key of a page is that of one put together, which is stored nowhere."""
    return _BETWEEN_TERMS in comparison


def card_of_pair_page(comparison: str) -> CardKey:
    """Return the contrast card that such a page is put together for."""
    return CardKey(CardKind.CONTRAST, comparison)
