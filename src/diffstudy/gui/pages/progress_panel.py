"""A panel of the Progress page: one chart, its table twin, or what it will show one day."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText

ROWS_SHOWN = 30
_PADDING = 17

Rows = Sequence[Sequence[str]]


class ChartPanel(Panel):
    """A title, a chart, and a link that shows the same figures as a table.

    Args:
        title: of the chart.
        note: a few words beside the title.
        below: a sentence under it.
        extras: widgets at the right of the title.
    """

    def __init__(
        self,
        title: str,
        note: str = "",
        below: str = "",
        extras: Sequence[QWidget] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=(_PADDING, 12), gap=4, parent=parent)
        self.title = title
        self.setAccessibleName(title)
        self._chart: QWidget | None = None
        self._rows: Callable[[], tuple[Sequence[str], Rows]] | None = None
        self._table: QWidget | None = None
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(space(10))
        words = self._words = FlowLayout(gap=10)
        words.setContentsMargins(0, space(4), 0, 0)
        words.addWidget(Label(title, "h3"))
        if note:
            words.addWidget(Label(note, "meta", "ink2", wraps=True))
        head.addLayout(words, 1)
        actions = self._actions = FlowLayout(gap=10)
        for extra in extras:
            actions.addWidget(extra)
        self.link = LinkButton(tr("Table"))
        self.link.setAccessibleName(tr("{title}: as a table", title=title))
        self.link.clicked.connect(self.turn)
        self.link.hide()
        actions.addWidget(self.link)
        head.addLayout(actions)
        self.body.addLayout(head)
        if below:
            self.body.addWidget(ReadingText(below, "meta", "ink2"))
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._place)

    def fit(self, width: int) -> None:
        """Put what can be done below the title where a panel of this width has no room beside."""
        needed = self._words.minimumSize().width() + self._actions.sizeHint().width() + space(10)
        fits = needed <= width - 2 * space(_PADDING)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    @property
    def shows_table(self) -> bool:
        """Whether the figures are shown as a table."""
        return self._table is not None

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is somewhere in the panel."""
        focused = QApplication.focusWidget()
        return isinstance(focused, QWidget) and self.isAncestorOf(focused)

    def show_nothing(self, sentence: str) -> None:
        """Say what will be here and when, in place of the chart."""
        self._place.addWidget(ReadingText(sentence, "ui", "ink2"))

    def show_chart(
        self, chart: QWidget, rows: Callable[[], tuple[Sequence[str], Rows]], foot: str = ""
    ) -> None:
        """Show a chart.

        Args:
            rows: returns the heads and the cells of its table.
            foot: a sentence under the chart and under its table.
        """
        self._chart = chart
        self._rows = rows
        self._place.addWidget(chart)
        self.link.show()
        if foot:
            self.body.addWidget(ReadingText(foot, "meta", "ink2"))

    def turn(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        if self._chart is None or self._rows is None:
            return
        was_inside = self.holds_focus
        if self._table is None:
            heads, rows = self._rows()
            self._table = _FoldedTable(self.title, heads, rows)
            self._place.addWidget(self._table)
        else:
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        self._chart.setVisible(self._table is None)
        self.link.setText(tr("Chart") if self._table is not None else tr("Table"))
        title = self.title
        self.link.setAccessibleName(
            tr("{title}: as a chart", title=title)
            if self._table is not None
            else tr("{title}: as a table", title=title)
        )
        self.link.restyle()
        announce(
            self,
            tr("{title}, table", title=title)
            if self._table is not None
            else tr("{title}, chart", title=title),
        )
        if was_inside and not self.link.hasFocus():
            target = self._table.table if isinstance(self._table, _FoldedTable) else self._chart
            target.setFocus()


class _FoldedTable(QWidget):
    """A table of at most so many rows, the rest behind a link."""

    def __init__(self, title: str, heads: Sequence[str], rows: Rows) -> None:
        super().__init__()
        self._title, self._heads, self._rows = title, heads, rows
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.table = FigureTable(title, heads, rows[:ROWS_SHOWN])
        self._layout.addWidget(self.table)
        if len(rows) > ROWS_SHOWN:
            self._more = LinkButton(trn("Show all {n} rows", "Show all {n} rows", len(rows)))
            self._more.clicked.connect(self._show_all)
            self._layout.addWidget(self._more)

    def _show_all(self) -> None:
        whole = FigureTable(self._title, self._heads, self._rows)
        self._layout.replaceWidget(self.table, whole)
        for gone in (self.table, self._more):
            gone.hide()
            gone.deleteLater()
        self.table = whole
        whole.setFocus()
