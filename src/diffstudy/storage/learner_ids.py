"""A learner's local id; rows of learning point to it instead of repeating the portable key."""

from sqlalchemy import Connection

NOBODY = 0
"""The id of a learner who has no row yet, and so no other rows either."""


def learner_id(connection: Connection, key: str) -> int:
    """Return the learner's id, or NOBODY."""
    found = connection.exec_driver_sql("SELECT id FROM learners WHERE key = ?", (key,)).scalar()
    return NOBODY if found is None else int(found)


def made_learner_id(connection: Connection, key: str) -> int:
    """Return the learner's id, making the row, with the key for a name, where it is missing."""
    known = learner_id(connection, key)
    if known != NOBODY:
        return known
    connection.exec_driver_sql("INSERT INTO learners (key, name) VALUES (?, ?)", (key, key))
    return learner_id(connection, key)
