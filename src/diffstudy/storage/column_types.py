"""How values that SQLite does not know are kept in columns, and lists of them in conditions."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Dialect, Select, Text, bindparam, func, select
from sqlalchemy.types import TypeDecorator

from diffstudy.domain.comparison import PLAIN, Lineage


def encoded_texts(texts: tuple[str, ...]) -> str:
    """Return a tuple of texts as the JSON that a TextTuple column holds."""
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))


def decoded_texts(stored: str) -> tuple[str, ...]:
    """Read back what encoded_texts() wrote."""
    # Nine of ten are empty, and statistics read them by the hundred thousand.
    return () if stored == "[]" else tuple(json.loads(stored))


def encoded_pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    """Return pairs of texts as the JSON that a TextTuple column holds, one after the other."""
    return encoded_texts(tuple(text for pair in pairs for text in pair))


def decoded_pairs(stored: str) -> tuple[tuple[str, str], ...]:
    """Read back what encoded_pairs() wrote."""
    flat = decoded_texts(stored)
    return tuple(zip(flat[::2], flat[1::2], strict=True))


class TextTuple(TypeDecorator[tuple[str, ...]]):
    """A short list of texts that is only ever read as a whole."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> Any:
        """Write JSON."""
        return None if value is None else encoded_texts(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> tuple[str, ...] | None:
        """Read JSON."""
        return None if value is None else decoded_texts(value)


class CalendarDate(TypeDecorator[date]):
    """A day of the calendar as ISO text; instants are epoch milliseconds instead."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _dialect: Dialect) -> Any:
        """Write ISO 8601."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, _dialect: Dialect) -> date | None:
        """Read ISO 8601."""
        return None if value is None else date.fromisoformat(value)


def encoded_lineage(lineage: Lineage) -> str | None:
    """Return a lineage as the JSON that a LineageJson column holds; None where it says nothing."""
    if lineage.rev == 1 and not lineage.formerly and not lineage.extra:
        return None
    fields = [lineage.rev, list(lineage.formerly), lineage.extra]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


class LineageJson(TypeDecorator[Lineage]):
    """What a file says of an item beside its content: NULL for nothing, which is the rule."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Lineage | None, _dialect: Dialect) -> Any:
        """Write JSON."""
        return None if value is None else encoded_lineage(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> Lineage:
        """Read JSON."""
        if value is None:
            return PLAIN
        rev, formerly, extra = json.loads(value)
        return Lineage(rev, tuple(formerly), extra)


def as_list(values: Iterable[str] | Iterable[int]) -> str:
    """Return values as the parameter that listed() reads."""
    return json.dumps(list(values))


def listed(parameter: str) -> Select[Any]:
    """Return a subquery for IN over the values of a parameter, however many there are."""
    table = func.json_each(bindparam(parameter)).table_valued("value")
    return select(table.c.value)
