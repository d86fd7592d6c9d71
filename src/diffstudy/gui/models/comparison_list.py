"""Packs and their comparisons as the rows of the library's list.

The values are the domain's own; the model holds no state beyond the tuple that it was given and
which packs are folded.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from itertools import accumulate, chain
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.domain.language import tr, trn
from diffstudy.domain.pair_words import versus

Index = QModelIndex | QPersistentModelIndex


class LibraryRole(IntEnum):
    """Roles beyond Qt's: the row itself, and its due badge as (kind, text)."""

    ROW = Qt.ItemDataRole.UserRole + 1
    BADGE = Qt.ItemDataRole.UserRole + 2


def due_badge(row: ComparisonRow, today: date) -> tuple[str, str]:
    """Kind and words of the badge: ("due", "5 due"), ("new", "new") or ("day", "Mon")."""
    if row.due:
        return "due", trn("{n} due", "{n} due", row.due)
    if row.is_new or row.next_due is None:
        return "new", tr("new")
    days = (row.next_due - today).days
    if days <= 1:
        return "day", tr("today") if days <= 0 else tr("tomorrow")
    if days < 7:
        return "day", _short(row.next_due, "ddd")
    return "day", _short(row.next_due, "d MMM")


def spoken_row(row: ComparisonRow, today: date) -> str:
    """A comparison as a screen reader says it."""
    kind, words = due_badge(row, today)
    parts = [versus(row.terms), words if kind != "day" else tr("due {day}", day=words)]
    known = [f"{s} {m}" for s, m in zip("ABCDEF", row.mastery, strict=False) if m is not None]
    if known:
        parts.append(tr("mastery {values}", values=", ".join(known)))
    if row.mixups:
        parts.append(trn("mixed up once", "mixed up {n} times", row.mixups))
    return ", ".join(parts)


def spoken_pack(pack: PackRow) -> str:
    """A pack as a screen reader says it."""
    count = trn("{n} comparison", "{n} comparisons", len(pack.rows))
    return f"{pack.title}, {count}, {due_words(pack)}"


def due_words(pack: PackRow) -> str:
    """How many cards of a pack are due, in words."""
    return trn("{n} due", "{n} due", pack.due) if pack.due else tr("nothing due")


def _short(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


class ComparisonListModel(QAbstractListModel):
    """The rows that the library shows: each pack, and its comparisons where it is not folded.

    Nothing is built for a row: a hundred thousand of them cost what the packs cost.

    Args:
        packs: what to show.
        today: the day that badges count from.
    """

    def __init__(
        self,
        packs: Sequence[PackRow] = (),
        today: date = date.min,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folded: frozenset[str] = frozenset()
        self._packs: tuple[PackRow, ...] = ()
        self._starts: list[int] = []
        self._count = 0
        self._today = today
        self._place(tuple(packs))

    def packs_before(self, row: int) -> int:
        """How many of the rows above this one are packs."""
        return bisect_left(self._starts, row)

    def show_packs(self, packs: Sequence[PackRow], today: date) -> None:
        """Show other packs; those that were folded stay folded."""
        self.beginResetModel()
        self._today = today
        self._place(tuple(packs))
        self.endResetModel()

    def is_open(self, pack: PackRow) -> bool:
        """Whether the comparisons of a pack are listed below it."""
        return pack.id not in self._folded

    def fold(self, pack: PackRow, *, folded: bool) -> None:
        """Take the comparisons of a pack out of the list, or put them back."""
        if folded is not self.is_open(pack):
            return
        first = self._starts[[each.id for each in self._packs].index(pack.id)] + 1
        last = first + len(pack.rows) - 1
        has_rows = last >= first
        if has_rows and folded:
            self.beginRemoveRows(QModelIndex(), first, last)
        elif has_rows:
            self.beginInsertRows(QModelIndex(), first, last)
        self._folded = self._folded | {pack.id} if folded else self._folded - {pack.id}
        self._place(self._packs)
        if has_rows and folded:
            self.endRemoveRows()
        elif has_rows:
            self.endInsertRows()
        head = self.index(first - 1)
        self.dataChanged.emit(head, head)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else self._count

    def row_of(self, index: Index) -> ComparisonRow | PackRow | None:
        """The value behind an index."""
        if not index.isValid():
            return None
        pack, below = self._split(index.row())
        return pack if below < 0 else pack.rows[below]

    def pack_of(self, index: Index) -> QModelIndex:
        """The index of the pack that a row belongs to."""
        return self.index(self._starts[bisect_right(self._starts, index.row()) - 1])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_of(index)
        if row is None:
            return None
        if role == LibraryRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if isinstance(row, PackRow):
            return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == LibraryRole.BADGE:
            return due_badge(row, self._today)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row(row, self._today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return versus(row.terms)
        return None

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """Find the next row whose title begins with what was typed, without asking row by row."""
        if role != Qt.ItemDataRole.DisplayRole or hits != 1 or not isinstance(value, str):
            return super().match(start, role, value, hits, flags)
        wanted = value.casefold()
        titles = [title for pack in self._packs for title in self._titles(pack)]
        order = chain(range(start.row(), len(titles)), range(start.row()))
        found = next((row for row in order if titles[row].casefold().startswith(wanted)), None)
        return [] if found is None else [self.index(found)]

    def index_of(self, key: str) -> QModelIndex:
        """The index of a comparison by its key, invalid where it is not listed."""
        for start, pack in zip(self._starts, self._packs, strict=True):
            if not self.is_open(pack):
                continue
            for below, comparison in enumerate(pack.rows, start + 1):
                if comparison.key == key:
                    return self.index(below)
        return QModelIndex()

    def index_of_pack(self, pack: str) -> QModelIndex:
        """The index of a pack by its id, invalid where it is not listed."""
        for start, each in zip(self._starts, self._packs, strict=True):
            if each.id == pack:
                return self.index(start)
        return QModelIndex()

    def _place(self, packs: tuple[PackRow, ...]) -> None:
        lengths = [1 + (len(pack.rows) if self.is_open(pack) else 0) for pack in packs]
        self._packs = packs
        self._starts = list(accumulate(lengths, initial=0))[:-1]
        self._count = sum(lengths)

    def _split(self, row: int) -> tuple[PackRow, int]:
        """The pack of a row, and the row's place in it; -1 for the pack itself."""
        at = bisect_right(self._starts, row) - 1
        return self._packs[at], row - self._starts[at] - 1

    def _titles(self, pack: PackRow) -> list[str]:
        rows = pack.rows if self.is_open(pack) else ()
        return [pack.title, *(row.title for row in rows)]

    def _spoken(self, pack: PackRow) -> str:
        return (
            spoken_pack(pack)
            if self.is_open(pack)
            else tr("{pack}, folded", pack=spoken_pack(pack))
        )
