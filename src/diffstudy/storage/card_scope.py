"""Which cards may be studied: those that a comparison calls for, and a learner's virtual pairs.

A virtual pair (domain.virtual_pair) is called for by its two terms: both have to stand in the
library, on pages of their own.
"""

_CALLED_FOR = (
    "FROM card_comparisons cc JOIN comparisons c ON c.id = cc.comparison_id WHERE c.archived = 0"
)
_LISTED = "AND c.key IN (SELECT value FROM json_each(:comparisons))"
_IS_PAIR_OF_LEARNER = """
(NOT EXISTS (SELECT 1 FROM card_comparisons cc WHERE cc.card_id = {card})
  AND EXISTS (SELECT 1 FROM card_progress own
    WHERE own.card_id = {card} AND own.learner_id = :learner)
  AND 2 = (SELECT count(*) FROM card_terms ct WHERE ct.card_id = {card} AND EXISTS (
    SELECT 1 FROM comparison_terms s JOIN comparisons c ON c.id = s.comparison_id
    WHERE s.term_id = ct.term_id AND c.archived = 0 {listed}))
  AND NOT EXISTS (SELECT 1 FROM card_terms one
    JOIN card_terms two ON two.card_id = one.card_id AND two.term_id > one.term_id
    JOIN comparison_terms a ON a.term_id = one.term_id
    JOIN comparison_terms b ON b.comparison_id = a.comparison_id AND b.term_id = two.term_id
    WHERE one.card_id = {card}))
"""


def may_be_studied(card_id: str, *, listed: bool = False) -> str:
    """Return the SQL condition that a card may be studied by the learner ``:learner``.

    Args:
        card_id: SQL for the card's id, with the name of its table.
        listed: whether the parameter ``:comparisons`` holds the keys of the comparisons to look
            at, as JSON; otherwise all that are not archived. Virtual pairs are among neither
            comparison's cards, so that a list leaves them out.
    """
    if not listed:
        # Asked of each card that the other conditions leave, mostly the few that are due.
        return (
            f"(EXISTS (SELECT 1 {_CALLED_FOR} AND cc.card_id = {card_id}) "
            f"OR {is_virtual_pair(card_id)})"
        )
    return f"{card_id} IN (SELECT cc.card_id {_CALLED_FOR} {_LISTED})"


def is_virtual_pair(card_id: str, *, listed: bool = False) -> str:
    """Return the SQL condition that a card is a virtual pair of the learner ``:learner``.

    Args:
        card_id, listed: as for ``may_be_studied``; with a list each of its terms has to stand on
            a page of it.
    """
    return _IS_PAIR_OF_LEARNER.format(card=card_id, listed=_LISTED if listed else "")
