"""Packs and their comparisons as a tree for the library.

Each pack is a top row, each comparison a row under it; the values are the domain's own, so the
model holds no state beyond the tuple that it was given.
"""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
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


class ComparisonListModel(QAbstractItemModel):
    """The library's tree.

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
        self._packs = tuple(packs)
        self._today = today

    def show_packs(self, packs: Sequence[PackRow], today: date) -> None:
        """Show other packs."""
        self.beginResetModel()
        self._packs = tuple(packs)
        self._today = today
        self.endResetModel()

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        if not parent.isValid():
            return len(self._packs)
        if parent.internalId() == 0:
            return len(self._packs[parent.row()].rows)
        return 0

    def index(
        self,
        row: int,
        column: int = 0,
        parent: Index = QModelIndex(),  # noqa: B008 - Qt's default
    ) -> QModelIndex:
        if not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        # The id of a comparison is its pack's row plus one; a pack's own is 0.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> Any:  # noqa: B008 - Qt's default
        if not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, 0)

    def row_of(self, index: Index) -> ComparisonRow | PackRow | None:
        """The value behind an index."""
        if not index.isValid():
            return None
        owner = int(index.internalId())
        if owner == 0:
            return self._packs[index.row()]
        return self._packs[owner - 1].rows[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_of(index)
        if row is None:
            return None
        if role == LibraryRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if isinstance(row, PackRow):
            return spoken_pack(row) if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == LibraryRole.BADGE:
            return due_badge(row, self._today)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row(row, self._today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return versus(row.terms)
        return None

    def index_of(self, key: str) -> QModelIndex:
        """The index of a comparison by its key, invalid where it is not listed."""
        for pack_row, pack in enumerate(self._packs):
            for row, comparison in enumerate(pack.rows):
                if comparison.key == key:
                    return self.index(row, 0, self.index(pack_row))
        return QModelIndex()
