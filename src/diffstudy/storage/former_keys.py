"""Content that was renamed: the log keeps the name of its day, and is read under today's.

A review is never rewritten, so that a key which an author gave up lives on in it. This table says
what it is called now; it only grows, and merges with another machine's by union.
"""

from collections.abc import Mapping

from sqlalchemy import Connection


def current(column: str) -> str:
    """Return the SQL for what the key in a column is called now."""
    return f"coalesce((SELECT current FROM former_keys f WHERE f.former = {column}), {column})"  # noqa: S608  names of columns


def every_name(listed: str) -> str:
    """Return the SQL for a list of keys together with what they were called before.

    Args:
        listed: a parameter with a JSON list of keys, such as ``:terms``.
    """
    return (
        f"(SELECT value FROM json_each({listed}) UNION ALL SELECT former FROM former_keys "  # noqa: S608  a parameter of ours
        f"WHERE current IN (SELECT value FROM json_each({listed})))"
    )


def former_keys(connection: Connection) -> "FormerKeys":
    """Return all renamings of a collection."""
    rows = connection.exec_driver_sql("SELECT former, current FROM former_keys")
    return FormerKeys(dict(rows.all()))


class FormerKeys:
    """What keys of the log are called now.

    Args:
        names: the key of today by each former one.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def __bool__(self) -> bool:
        return bool(self._names)

    def now(self, key: str) -> str:
        """Return what a key is called now."""
        return self._names.get(key, key)

    def cue_now(self, cue: str) -> str:
        """Return what a cue is called now: its row and term, or what it is a part of."""
        head, at, term = cue.rpartition("@")
        if at:
            return f"{self.cue_now(head)}@{self.now(term)}"
        owner, tail = cue, ""
        while owner not in self._names:
            owner, cut, last = owner.rpartition("/")
            if not cut:
                return cue
            tail = f"/{last}{tail}"
        return self._names[owner] + tail
