"""Contrast cards of terms that no comparison sets against each other (domain.virtual_pair).

Each of these is asked after a slip, so each goes by an index: nothing here grows with the library.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json

from sqlalchemy import Connection

from diffstudy.domain.card import Card, CardKey, CardKind
from diffstudy.storage.card_scope import is_virtual_pair
from diffstudy.storage.card_store import card_rows
from diffstudy.storage.column_types import as_list

_KNOWN = "SELECT count(*) FROM terms WHERE key IN (SELECT value FROM json_each(?))"
_COMPARED = """
SELECT 1 FROM terms one JOIN comparison_terms a ON a.term_id = one.id
JOIN comparison_terms b ON b.comparison_id = a.comparison_id JOIN terms two ON two.id = b.term_id
WHERE one.key = ? AND two.key = ? LIMIT 1
"""
_PAIRS_OF_TODAY = f"""
{card_rows.SELECT} JOIN card_progress p ON p.card_id = cards.id AND p.learner_id = :learner
WHERE cards.kind = 'contrast' AND cards.id IN (
  SELECT card_id FROM card_progress
  WHERE learner_id = :learner AND state = 'active' AND due_day <= :day
  UNION SELECT card_id FROM (SELECT card_id FROM card_progress
    WHERE learner_id = :learner AND state = 'active' AND due_day > :day
    ORDER BY due_day LIMIT :ahead)
  UNION SELECT card_id FROM reviews
  WHERE learner_id = :learner AND study_day = :day AND undone_ms IS NULL
  UNION SELECT id FROM cards WHERE key IN (SELECT value FROM json_each(:named)))
AND {{condition}} ORDER BY cards.id
"""


def is_virtual(connection: Connection, card: CardKey) -> bool:
    """Whether a card is that of two terms of the collection which no comparison of it names both.

    Archived comparisons count too.
    """
    if card.kind is not CardKind.CONTRAST:
        return False
    known = connection.exec_driver_sql(_KNOWN, (as_list(card.term_keys),)).scalar_one()
    return known == len(card.term_keys) and (
        connection.exec_driver_sql(_COMPARED, card.term_keys).first() is None
    )


def pairs_of_today(
    connection: Connection,
    learner: int,
    study_day: int,
    ahead: int,
    named: frozenset[CardKey],
    comparisons: tuple[str, ...] | None,
) -> tuple[Card, ...]:
    """Return a learner's virtual pairs that are due, were asked today, or are named.

    Args:
        ahead: how many cards that are due later to look among, the next ones.
        comparisons: keys of the comparisons on which each of its terms has to stand; None for
            the whole library.
    """
    is_listed = comparisons is not None
    condition = is_virtual_pair("cards.id", listed=is_listed)
    return card_rows.cards_from(
        connection,
        _PAIRS_OF_TODAY.format(condition=condition),
        {
            "learner": learner,
            "day": study_day,
            "ahead": ahead,
            "named": json.dumps([str(card) for card in named]),
            "comparisons": json.dumps(list(comparisons or ())),
        },
    )
