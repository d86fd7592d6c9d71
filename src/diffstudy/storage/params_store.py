"""The scheduler parameters of each learner: a history that only grows, the last row is in use."""

import json

from sqlalchemy import Connection

from diffstudy.domain.parameters import ParameterSet
from diffstudy.storage.learner_ids import learner_id, made_learner_id

_ALGORITHM = "fsrs-6"
_OF_LEARNER = (
    "SELECT id, weights, n_reviews, loss FROM params WHERE learner_id = ? ORDER BY rowid DESC"
)


class ParamsStore:
    """Reads and appends parameter sets within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def history(self, learner: str) -> tuple[ParameterSet, ...]:
        """Return the sets of a learner, the one in use first; empty while defaults are."""
        rows = self._connection.exec_driver_sql(
            _OF_LEARNER, (learner_id(self._connection, learner),)
        )
        return tuple(
            ParameterSet(own_id, tuple(json.loads(weights)) or None, reviews, loss)
            for own_id, weights, reviews, loss in rows
        )

    def use(self, learner: str, chosen: ParameterSet) -> None:
        """Append a set, which is in use from now on."""
        self._connection.exec_driver_sql(
            "INSERT INTO params (id, learner_id, algorithm, weights, n_reviews, loss) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (
                chosen.id,
                made_learner_id(self._connection, learner),
                _ALGORITHM,
                json.dumps(chosen.weights or ()),
                chosen.reviews,
                chosen.loss,
            ),
        )
