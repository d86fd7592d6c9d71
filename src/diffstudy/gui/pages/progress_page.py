"""Where am I weak, and what is coming: the figures of the log as charts, each with its table."""

from pathlib import Path

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.charts import ProgressCharts
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import later, tr
from diffstudy.gui.pages.findings_card import FindingsCard
from diffstudy.gui.pages.page_keys import is_plain, letter_of
from diffstudy.gui.pages.practice import pair_practice
from diffstudy.gui.pages.progress_panel import ChartPanel
from diffstudy.gui.pages.progress_panels import (
    days_panel,
    facts_of,
    forecast_panel,
    mastery_panel,
    matrix_panel,
    retention_panel,
)
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.pages.wording import checks_words
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button, LinkButton
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.summary_parts import StatStrip
from diffstudy.gui.widgets.switches import Segmented

_RANGES: tuple[tuple[str, int | None], ...] = (
    (later("7 days"), 7),
    (later("30 days"), 30),
    (later("90 days"), 90),
    (later("Year"), 365),
    (later("All"), None),
)
_FIRST_RANGE = 90


class ProgressPage(ScrolledPage):
    """Shows one stretch of days; any cell of the matrix begins practice of its pair."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE | Changes.SETTINGS
    below = 18
    gap = 17

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: int | None = _FIRST_RANGE
        self._charts: ProgressCharts | None = None
        self._single_keys = True
        self._as_tables: set[str] = set()
        self._columns: QBoxLayout | None = None
        self.panels: tuple[ChartPanel, ...] = ()
        self.ranges = Segmented(
            tr("Stretch of days"), [(tr(text), days, None) for text, days in _RANGES]
        )
        self.ranges.choose(self._days)
        self.ranges.chosen.connect(self.show_range)
        self.export = Button(tr("Export"), icon="download")
        self.export.setAccessibleName(tr("Export the figures"))
        self.export.clicked.connect(self._export)
        self.checks = LinkButton("", parent=self)
        self.checks.hide()
        self.checks.clicked.connect(self._ask_for_checks)
        self.findings = FindingsCard(parent=self)
        self.findings.export_wanted.connect(self._export_findings)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title = Label(tr("Progress"), "title")
        self._head.addWidget(self._title, 1)
        controls = self._controls = QHBoxLayout()
        controls.setSpacing(space(10))
        controls.addWidget(self.ranges)
        controls.addWidget(self.export)
        controls.addStretch()
        self._head.addLayout(controls)
        self.add(self._head)

    @property
    def charts(self) -> ProgressCharts | None:
        """The figures that are shown; None before the first answer."""
        return self._charts

    def refresh(self) -> None:
        """Read the figures again, and then how much there is to check."""
        collection, days = self.context.collection, self._days
        self.expect_body()
        self.context.tasks.run(
            lambda: (
                collection.charts.charts(days),
                collection.preferences.current.single_keys,
            ),
            page=self,
            on_done=lambda found: self._show(days, *found),
            on_error=self._show_error,
        )
        self.context.tasks.run(
            collection.experiments.findings,
            page=self,
            on_done=self.findings.show_findings,
            on_error=self.context.signals.failed.emit,
        )
        self.context.tasks.run(
            lambda: len(collection.checks.questions()) + len(collection.checks.leeches()),
            page=self,
            on_done=self._show_checks,
            on_error=self.context.signals.failed.emit,
        )

    def show_range(self, days: object) -> None:
        """Show another stretch of days; None for all."""
        assert days is None or isinstance(days, int)
        self._days = days
        self.ranges.choose(days)
        self.refresh()

    def practise(self) -> None:
        """Practise the ringed pair."""
        if self._charts is not None and self._charts.matrix.ringed is not None:
            self._drill(*self._charts.matrix.ringed)

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (
            ("P", tr("Practise the ringed pair")),
            ("T", tr("Show the chart with the focus as a table, or all of them")),
            ("Arrows", tr("Move between days, or between cells; each is read out")),
            ("Enter", tr("Practise the pair of the cell")),
            ("O", tr("Open everything on the term of the row")),
            ("Alt Left", tr("Back")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that nothing on the page took."""
        acts = {"t": self._turn, "p": self.practise}
        act = acts.get(letter_of(event))
        if act is not None and self._single_keys and is_plain(event):
            act()
        else:
            super().keyPressEvent(event)

    def _show(self, days: int | None, charts: ProgressCharts, single_keys: bool) -> None:
        if days != self._days:
            return  # another stretch was chosen since
        self._single_keys = single_keys
        if charts != self._charts or not self.panels:
            self.show_charts(charts)

    def show_charts(self, charts: ProgressCharts) -> None:
        """Show figures; panels that were tables stay tables."""
        is_first = self._charts is None
        self._charts = charts
        practise = Button(tr("Practise the ringed pair"), "primary", "small", key="P")
        practise.clicked.connect(self.practise)
        left = (days_panel(charts), retention_panel(charts), forecast_panel(charts))
        right = (
            matrix_panel(charts, practise, self._drill, self.context.signals.term_wanted.emit),
            mastery_panel(charts, self.context.signals.comparison_wanted.emit),
        )
        self.panels = (*left, *right)
        body, column = new_body(gap=14)
        column.addWidget(StatStrip(facts_of(charts), style="title"))
        column.addWidget(self.checks)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(space(14))
        for half in (left, right):
            stack = QVBoxLayout()
            stack.setSpacing(space(14))
            for panel in half:
                stack.addWidget(panel)
            stack.addStretch(1)
            self._columns.addLayout(stack, 1)
        column.addLayout(self._columns)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.show_body(body)
        for panel in self.panels:
            if panel.title in self._as_tables:
                panel.turn()
        if not is_first:
            facts = ", ".join(f"{value} {what}" for value, what in facts_of(charts))
            announce(self, facts)

    def _ask_for_checks(self) -> None:
        self.context.signals.checks_wanted.emit()

    def _show_checks(self, number: int) -> None:
        self.checks.setVisible(number > 0 and bool(self.panels))
        self.checks.setText(checks_words(number))
        self.checks.setAccessibleName(self.checks.text())
        self.checks.restyle()

    def _show_error(self, error: DiffstudyError) -> None:
        self._charts, self._columns, self.panels = None, None, ()
        self.checks.setParent(self)
        self.findings.setParent(self)
        self.show_failure(error)

    def _turn(self) -> None:
        inside = [panel for panel in self.panels if panel.holds_focus]
        turned = inside or list(self.panels)
        # All together, so that none goes the other way.
        as_table = not all(panel.shows_table for panel in turned)
        for panel in turned:
            if panel.shows_table != as_table:
                panel.turn()
        self._as_tables = {panel.title for panel in self.panels if panel.shows_table}

    def _drill(self, row: int, column: int) -> None:
        assert self._charts is not None
        keys = self._charts.matrix.keys
        self.context.signals.study_wanted.emit(pair_practice(keys[row], keys[column]))

    def _export(self) -> None:
        from diffstudy.gui.dialogs.export_dialog import choose_figures_file

        charts = self._charts
        if charts is None:
            return
        target = choose_figures_file(
            tr("diffstudy progress {day}", day=charts.today.isoformat()), self
        )
        if target is not None:
            self._save(charts, target)

    def _export_findings(self) -> None:
        from diffstudy.gui.dialogs.export_dialog import choose_figures_file
        from diffstudy.services.experiments import save_findings

        found = self.findings.shown
        target = choose_figures_file(tr("diffstudy findings"), self, json=True)
        if found is None or target is None:
            return
        signals = self.context.signals
        self.context.tasks.run(
            lambda: save_findings(found, target),
            page=self,
            on_done=lambda _: signals.noticed.emit(
                tr("Findings saved to {name}", name=target.name), None
            ),
            on_error=signals.failed.emit,
            touches_collection=False,
        )

    def _save(self, charts: ProgressCharts, target: Path) -> None:
        from diffstudy.services.progress_file import save_progress_table

        signals = self.context.signals
        self.context.tasks.run(
            lambda: save_progress_table(charts, target),
            page=self,
            on_done=lambda _: signals.noticed.emit(
                tr("Figures saved to {name}", name=target.name), None
            ),
            on_error=signals.failed.emit,
            touches_collection=False,
        )

    def fit(self) -> None:
        """One column where two would be too narrow."""
        super().fit()
        direction = QBoxLayout.Direction
        width = self.content_width
        narrow = sides_stack(width)
        needed = self._title.sizeHint().width() + self._controls.sizeHint().width() + space(10)
        rows = ((self._head, narrow or needed > width), (self._columns, narrow))
        for row, is_stacked in rows:
            if row is not None:
                row.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        for panel in self.panels:
            panel.fit(width if narrow else (width - space(14)) // 2)
