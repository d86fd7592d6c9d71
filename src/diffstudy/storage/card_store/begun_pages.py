"""Rows of progress for the new cards of begun comparisons.

Such a row says nothing that its absence does not say, but it stands in the index of what is to be
asked. So a session finds the cards that are left of begun pages at a cost that follows from their
number, not from the library's. Too many of these rows do no harm: where the answer is taken back
that began a page, they stay.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Iterable

from sqlalchemy import Connection

from diffstudy.storage.card_conditions import IS_BEGUN
from diffstudy.storage.learner_ids import made_learner_id

_ROWS = (
    "INSERT OR IGNORE INTO card_progress "
    "(learner_id, card_id, state, reviews, lapses, passes_in_a_row) "
)
_BEGIN_PAGE = f"""{_ROWS}
SELECT :learner, cards.id, 'active', 0, 0, 0 FROM comparisons c
JOIN card_comparisons cc ON cc.comparison_id = c.id JOIN cards ON cards.id = cc.card_id
WHERE c.key = :comparison AND cards.kind <> 'contrast'
"""
_JOIN_PAGES = f"""{_ROWS}
SELECT l.id, cards.id, 'active', 0, 0, 0 FROM learners l CROSS JOIN comparisons c
JOIN card_comparisons cc ON cc.comparison_id = c.id JOIN cards ON cards.id = cc.card_id
WHERE c.id IN (SELECT value FROM json_each(:comparisons)) AND cards.kind <> 'contrast'
  AND {IS_BEGUN.replace(":learner", "l.id")}
"""


def begin_page(connection: Connection, learner: str, comparison: str) -> None:
    """Give the cards of a comparison that was begun just now their rows."""
    connection.exec_driver_sql(
        _BEGIN_PAGE,
        {"learner": made_learner_id(connection, learner), "comparison": comparison},
    )


def join_begun_pages(connection: Connection, comparisons: Iterable[int]) -> None:
    """Give the cards of comparisons that somebody has begun their rows, by local id."""
    ids = json.dumps(list(comparisons))
    connection.exec_driver_sql(_JOIN_PAGES, {"comparisons": ids})
