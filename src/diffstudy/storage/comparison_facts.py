"""Comparisons with what their cards say to a learner: sets of rows, never one at a time.

Read for the whole library, or for some comparisons at a cost that follows from their number.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.card_conditions import (
    IS_ACTIVE,
    IS_BEGUN,
    IS_DUE,
    IS_NEW,
    IS_WRONG,
    OF_LEARNER,
)
from diffstudy.storage.former_keys import current, every_name


@dataclass(frozen=True, slots=True)
class TermName:
    """A side of a comparison."""

    key: str
    headword: str


@dataclass(frozen=True, slots=True)
class ComparisonFacts:
    """A comparison with what its cards say; a shared card counts for each of its comparisons.

    Args:
        pack: id of the pack.
        cards: all of its cards; ``active`` those that take part in scheduling.
        due: active cards due on the day or before.
        new: active cards never asked and not due.
        asked: cards with at least one graded answer.
        begun: whether a card was graded on this very page; a shared term that is known from
            another page does not begin it.
        wrong_last_time: due cards whose last answer was wrong.
        mixups: answers that took one of its terms for another of them.
        next_due_day: study day of its next active card, overdue ones too; None for none.
        overdue_days: since when its longest overdue card waits, contrasts left out; 0 for none.
    """

    key: str
    title: str
    pack: str
    terms: tuple[TermName, ...]
    cards: int
    active: int
    due: int
    new: int
    asked: int
    begun: bool
    wrong_last_time: int
    mixups: int
    next_due_day: int | None
    overdue_days: int = 0
    added: int = 0


_CARD_COUNTS = f"""
SELECT cc.comparison_id, count(*), coalesce(sum({IS_ACTIVE}), 0), coalesce(sum({IS_DUE}), 0),
  coalesce(sum({IS_NEW}), 0), coalesce(sum(p.reviews > 0), 0),
  coalesce(sum(CASE WHEN {IS_DUE} THEN {IS_WRONG} END), 0),
  min(CASE WHEN p.state = 'active' THEN p.due_day END),
  coalesce(max(CASE WHEN {IS_DUE} AND cards.kind <> 'contrast' THEN :day - p.due_day END), 0)
FROM card_comparisons cc JOIN cards ON cards.id = cc.card_id {OF_LEARNER}
WHERE {{listed}} GROUP BY cc.comparison_id
"""
_SIDES = """
SELECT ct.comparison_id, t.key, t.headword FROM comparison_terms ct
JOIN terms t ON t.id = ct.term_id WHERE {listed} ORDER BY ct.comparison_id, ct.side
"""
_HEADS = """
SELECT c.id, c.key, c.title, packs.key FROM comparisons c JOIN packs ON packs.id = c.pack_id
WHERE c.archived = 0 AND {listed} ORDER BY c.pack_id, c.position, c.id
"""
_LISTED = "{} IN (SELECT id FROM comparisons WHERE key IN (SELECT value FROM json_each(:keys)))"
_MIXUP_COUNTS = f"""
SELECT a.comparison_id, sum(times) FROM (
  SELECT truth_term, answer_term, count(*) AS times FROM reviews
  WHERE learner_id = :learner AND correct = 0 AND answer_term IS NOT NULL
    AND undone_ms IS NULL AND outcome <> 'too-fast' AND purpose <> 'guess'
    AND study_day >= :since AND {{of_terms}}
  GROUP BY truth_term, answer_term) AS wrong
JOIN terms t ON t.key = {current("wrong.truth_term")}
JOIN terms u ON u.key = {current("wrong.answer_term")}
JOIN comparison_terms a ON a.term_id = t.id
JOIN comparison_terms b ON b.term_id = u.id AND b.comparison_id = a.comparison_id
WHERE t.id <> u.id GROUP BY a.comparison_id
"""
_BEGUN = f"""
SELECT DISTINCT {current("comparison")} FROM reviews
WHERE learner_id = :learner AND graded = 1 AND undone_ms IS NULL
"""
_BEGUN_OF_THESE = f"""
SELECT c.key FROM comparisons c WHERE c.key IN (SELECT value FROM json_each(:keys)) AND {IS_BEGUN}
"""


def read_facts(
    connection: Connection,
    learner: int,
    study_day: int,
    mixups_since: int | None,
    comparisons: Collection[str] | None,
) -> tuple[ComparisonFacts, ...]:
    """Return comparisons with what their cards say on a study day, by pack and place.

    Args:
        learner: local id.
        mixups_since: first study day whose confusions are counted; None to count none.
        comparisons: keys of the comparisons to look at; None for all.
    """
    keys = json.dumps(list(comparisons or ()))
    is_some = comparisons is not None

    def rows(query: str, **values: Any) -> list[Any]:
        return list(connection.exec_driver_sql(query, {"learner": learner, **values}).all())

    def listed(query: str, column: str, **values: Any) -> list[Any]:
        which = _LISTED.format(column) if is_some else "1"
        return rows(query.format(listed=which), keys=keys, **values)

    counts = {row[0]: row[1:] for row in listed(_CARD_COUNTS, "cc.comparison_id", day=study_day)}
    begun = {row[0] for row in (rows(_BEGUN_OF_THESE, keys=keys) if is_some else rows(_BEGUN))}
    terms: defaultdict[int, list[TermName]] = defaultdict(list)
    for own_id, key, headword in listed(_SIDES, "ct.comparison_id"):
        terms[own_id].append(TermName(key, headword))
    mixups: dict[int, int] = {}
    if mixups_since is not None:
        of_terms = f"truth_term IN {every_name(':terms')}" if is_some else "1"
        named = json.dumps([term.key for sides in terms.values() for term in sides])
        found = rows(_MIXUP_COUNTS.format(of_terms=of_terms), since=mixups_since, terms=named)
        mixups = dict(map(tuple, found))
    facts: list[ComparisonFacts] = []
    for own_id, key, title, pack in listed(_HEADS, "c.id"):
        cards, active, due, new, asked, wrong, next_due, late = counts.get(own_id, _NO_CARDS)
        facts.append(
            ComparisonFacts(
                key=key,
                title=title,
                pack=pack,
                terms=tuple(terms[own_id]),
                cards=cards,
                active=active,
                due=due,
                new=new,
                asked=asked,
                begun=key in begun,
                added=own_id,
                wrong_last_time=wrong,
                mixups=mixups.get(own_id, 0),
                next_due_day=next_due,
                overdue_days=late,
            )
        )
    return tuple(facts)


_NO_CARDS = (0, 0, 0, 0, 0, 0, None, 0)
