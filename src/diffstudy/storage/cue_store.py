"""How cues fared with a learner, and what the learner said of them.

Which cues are hidden is stored nowhere: it follows from the log and from the learner's word.
"""

# ruff: noqa: S608 - only literals of the program are put together; values are parameters

import json
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from diffstudy.storage.former_keys import current, every_name, former_keys
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_SAYS_SOMETHING = "outcome NOT IN ('self-rated', 'ticked', 'assisted', 'guessed')"
_SHOWN = f"""
SELECT {current("truth_term")} AS truth, cue, {current("comparison")},
  count(*) FILTER (WHERE {_SAYS_SOMETHING}),
  coalesce(sum(1 - correct) FILTER (WHERE {_SAYS_SOMETHING}), 0)
FROM reviews WHERE learner_id = :learner AND undone_ms IS NULL {{which}}
  AND outcome <> 'too-fast'
GROUP BY truth, cue ORDER BY max(seq)
"""
_OF_TERMS = f"AND truth_term IN {every_name(':terms')}"
_OF_ANY_TERM = "AND truth_term <> ''"


class Word(StrEnum):
    """What a learner says of a cue."""

    REPORTED = "reported"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class CueShown:
    """How often a cue was answered, how often wrong, and on which page it was last.

    Answers that say nothing of the cue, such as those with help, are counted in neither number.
    """

    term: str
    cue: str
    comparison: str
    showings: int
    errors: int


@dataclass(frozen=True, slots=True)
class CueWord:
    """What was said of a cue of a comparison."""

    cue: str
    comparison: str
    word: Word


class CueStore:
    """Reads and writes what is known of cues within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def shown(self, learner: str, terms: Collection[str] | None = None) -> tuple[CueShown, ...]:
        """Return how the cues of terms fared that a learner has seen.

        Args:
            terms: keys of the terms; None for all.
        """
        query = _SHOWN.format(which=_OF_ANY_TERM if terms is None else _OF_TERMS)
        rows = self._rows(query, learner, terms=json.dumps(list(terms or ())))
        names = former_keys(self._connection)
        found: dict[tuple[str, str], CueShown] = {}
        for term, cue, comparison, showings, errors in rows:
            key = (term, names.cue_now(cue) if names else cue)
            before = found.get(key)
            # Two rows of one cue are those under its former name and under its present one.
            known = (0, 0) if before is None else (before.showings, before.errors)
            found[key] = CueShown(*key, comparison, showings + known[0], errors + known[1])
        return tuple(found.values())

    def words(self, learner: str) -> tuple[CueWord, ...]:
        """Return what the learner said of cues, the latest last."""
        rows = self._rows(
            f"SELECT cue, {current('comparison')}, word FROM cue_words "
            "WHERE learner_id = :learner ORDER BY utc_ms, cue",
            learner,
        )
        names = former_keys(self._connection)
        return tuple(
            CueWord(names.cue_now(cue), comparison, Word(word)) for cue, comparison, word in rows
        )

    def say(self, learner: str, word: CueWord, utc_ms: int) -> None:
        """Keep what a learner says of a cue in place of what was said before."""
        own_id = made_learner_id(self._connection, learner)
        self._connection.exec_driver_sql(
            "INSERT OR REPLACE INTO cue_words (learner_id, cue, comparison, word, utc_ms) "
            "VALUES (?, ?, ?, ?, ?)",
            (own_id, word.cue, word.comparison, word.word.value, utc_ms),
        )

    def _rows(self, query: str, learner: str, **values: Any) -> list[Any]:
        values["learner"] = learner_id(self._connection, learner)
        return list(self._connection.exec_driver_sql(query, values).all())
