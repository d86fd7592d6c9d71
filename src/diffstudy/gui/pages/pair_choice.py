"""Which comparisons work is about: a search, and rows to tick; what is ticked stays in sight."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.fields import SearchField
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.pair_check import PairCheck
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

_AT_ONCE = 8


class PairChoice(QWidget):
    """A search field above a sheet of rows: those that are ticked, then those that match.

    Args:
        label: accessible name.

    Signals:
        changed: something was ticked or unticked.
    """

    changed = Signal()

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._rows: tuple[ComparisonRow, ...] = ()
        self._packs: dict[str, str] = {}
        self._chosen: dict[str, None] = {}
        self.checks: dict[str, PairCheck] = {}
        self.search = SearchField(tr("Find a comparison"), key="")
        self.search.textChanged.connect(lambda _: self._show())
        self._sheet = Panel(padding=(16, 6), gap=0)
        self._more = ReadingText("", "meta", "ink2", measure=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        for part in (self.search, self._sheet, self._more):
            column.addWidget(part)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of what is ticked, in the order of ticking."""
        return tuple(self._chosen)

    def show_rows(self, rows: Sequence[ComparisonRow], packs: dict[str, str]) -> None:
        """Offer the comparisons of the library.

        Args:
            packs: titles of the packs by id.
        """
        self._rows, self._packs = tuple(rows), packs
        known = {row.key for row in rows}
        self._chosen = {key: None for key in self._chosen if key in known}
        self._show()

    def choose(self, keys: Collection[str]) -> None:
        """Tick these and nothing else."""
        self._chosen = dict.fromkeys(keys)
        self._show()

    def _show(self) -> None:
        wanted = self.search.text().casefold().split()
        matching = [
            row
            for row in self._rows
            if row.key not in self._chosen
            and all(word in f"{row.title} {' '.join(row.terms)}".casefold() for word in wanted)
        ]
        ticked = [row for row in self._rows if row.key in self._chosen]
        empty_layout(self._sheet.body)
        self.checks = {}
        for row in (*ticked, *matching[:_AT_ONCE]):
            is_ticked = row.key in self._chosen
            check = PairCheck(row.terms, self._packs.get(row.pack, ""), checked=is_ticked)
            check.toggled.connect(lambda on, key=row.key: self._tick(key, on=on))
            self.checks[row.key] = check
            self._sheet.body.addWidget(check)
        self._sheet.setVisible(bool(self.checks))
        left = len(matching) - _AT_ONCE
        words = trn("{n} more; search to find it.", "{n} more; search to find them.", max(0, left))
        if not self.checks:
            words = tr("Nothing matches. Try another word.")
        self._more.set_text(words if left > 0 or not self.checks else " ")
        self._more.setVisible(left > 0 or not self.checks)

    def _tick(self, key: str, *, on: bool) -> None:
        if on:
            self._chosen[key] = None
        else:
            self._chosen.pop(key, None)
        self.changed.emit()
