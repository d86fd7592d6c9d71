"""The five panels of the Progress page, made from the figures of a stretch of days."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.charts import MasteryLine, ProgressCharts
from diffstudy.domain.language import DayForm, day_text, number_text, tr, trn
from diffstudy.gui.pages.progress_panel import ChartPanel
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.heatmap import HeatLegend, Heatmap
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.mastery_row import MasteryRow
from diffstudy.gui.widgets.retention_chart import RetentionChart, RetentionPoint
from diffstudy.gui.widgets.spoken_words import percent
from diffstudy.gui.widgets.summary_parts import ForecastBars

HALF_A_YEAR = 26 * 7
_PAIRS_SHOWN = 5


def facts_of(charts: ProgressCharts) -> tuple[tuple[str, str], ...]:
    """Return the four facts of the strip: a number, and what it counts."""
    target = percent(charts.target)
    retained = charts.retained
    return (
        ("0", tr("cards came back, target {target}", target=target))
        if retained is None
        else (percent(retained), tr("retained, target {target}", target=target)),
        (
            tr("{part} of {whole}", part=len(charts.days), whole=charts.length),
            tr("days studied"),
        ),
        (number_text(charts.answers), tr("answers given")),
        (
            tr("{part} of {whole}", part=charts.solid, whole=charts.comparisons),
            tr("comparisons solid for now"),
        ),
    )


def days_panel(charts: ProgressCharts) -> ChartPanel:
    """Return the calendar of half a year, or of the stretch where that is longer."""
    panel = ChartPanel(tr("Days studied"), extras=[HeatLegend()] if charts.is_telling else [])
    if not charts.is_telling:
        panel.show_nothing(_later(tr("A square for each day, darker with more answers."), charts))
        return panel
    first = min(charts.first, charts.today - timedelta(days=HALF_A_YEAR))
    counts = {day.day: day.answers for day in charts.heat}
    panel.show_chart(
        Heatmap(counts, first, charts.today),
        lambda: (
            (tr("Day"), tr("Answers"), tr("Right")),
            [
                (day_text(day.day), number_text(day.answers), number_text(day.right))
                for day in reversed(charts.heat)
            ],
        ),
    )
    return panel


def retention_panel(charts: ProgressCharts) -> ChartPanel:
    """Return the weeks of due cards, with what was predicted of them once that can be told."""
    panel = ChartPanel(tr("Retention"), tr("answers right on cards due, per week"))
    if not charts.is_telling:
        what = tr("A line of how many of the cards that came back you still knew.")
        panel.show_nothing(_later(what, charts))
        return panel
    if not charts.weeks:
        panel.show_nothing(
            tr("No card has come back in these days; the line begins when one does.")
        )
        return panel
    told = charts.calibration.predicted is not None
    points = [
        RetentionPoint(week.first, week.share, week.predicted if told else None)
        for week in charts.weeks
    ]
    foot = str(charts.calibration)
    if told:
        foot = f"{foot} {tr('The dotted line is what was predicted.')}"
    panel.show_chart(
        RetentionChart(points, charts.target),
        lambda: (
            (tr("Week of"), tr("Answers"), tr("Known"), tr("Predicted")),
            [
                (
                    day_text(week.first),
                    number_text(week.answers),
                    percent(week.share),
                    percent(week.predicted),
                )
                for week in reversed(charts.weeks)
            ],
        ),
        foot,
    )
    return panel


def forecast_panel(charts: ProgressCharts) -> ChartPanel:
    """Return what the next days will ask for."""
    panel = ChartPanel(
        tr("Coming up"),
        trn(
            "cards due in the next day",
            "cards due in the next {n} days",
            len(charts.forecast),
        ),
    )
    if not charts.is_telling:
        panel.show_nothing(
            _later(tr("A bar for each of the next days, as high as its work."), charts)
        )
        return panel
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    bars = [
        (locale.dayName(ahead.day.isoweekday(), short), ahead.cards) for ahead in charts.forecast
    ]
    panel.show_chart(
        ForecastBars(bars),
        lambda: (
            (tr("Day"), tr("Cards due")),
            [
                (day_text(ahead.day, DayForm.WITH_WEEKDAY), number_text(ahead.cards))
                for ahead in charts.forecast
            ],
        ),
    )
    return panel


def matrix_panel(
    charts: ProgressCharts,
    practise: QWidget,
    drill: Callable[[int, int], None],
    opened: Callable[[str], None],
) -> ChartPanel:
    """Return who is taken for whom.

    Args:
        practise: the button for the ringed pair; shown where there is one.
        drill: called with row and column of a cell that was pressed.
        opened: called with the key of a term whose name was pressed.
    """
    matrix = charts.matrix
    title = tr("What you take for what")
    if not charts.is_telling or matrix.ringed is None:
        panel = ChartPanel(title)
        what = tr("A table of the terms that you take for one another.")
        panel.show_nothing(
            tr("No term was taken for another in these days.")
            if charts.is_telling
            else _later(what, charts)
        )
        return panel
    below = tr(
        "Rows: the term asked. Columns: what you answered. The ringed cell is the most "
        "frequent slip."
    )
    panel = ChartPanel(title, below=below, extras=[practise])
    grid = ConfusionMatrix(matrix.terms, matrix.counts, matrix.ringed)
    grid.activated.connect(drill)
    grid.term_pressed.connect(lambda row: opened(matrix.keys[row]))
    shown = sum(
        count
        for row, counts in enumerate(matrix.counts)
        for column, count in enumerate(counts)
        if row != column
    )
    left = matrix.slips - shown
    foot = ""
    if left:
        foot = trn("{n} slip between other terms.", "{n} slips between other terms.", left)
    panel.show_chart(
        grid, lambda: ((tr("Asked"), tr("Answered"), tr("Times")), _slips(charts)), foot
    )
    return panel


def mastery_panel(charts: ProgressCharts, opened: Callable[[str], None]) -> ChartPanel:
    """Return the butterfly bars of what has begun; ``opened`` gets the key of a comparison."""
    order = LinkButton(tr("A to Z"))
    order.setAccessibleName(tr("Mastery by comparison: sort from A to Z"))
    shows_list = charts.is_telling and bool(charts.mastery)
    panel = ChartPanel(tr("Mastery by comparison"), extras=[order] if shows_list else [])
    if not shows_list:
        what = tr("A bar for each comparison: A grows to the left, B to the right.")
        panel.show_nothing(_later(what, charts))
        return panel
    pairs = _PairList(charts.mastery, opened)
    order.clicked.connect(lambda: pairs.turn_order(order))
    panel.show_chart(
        pairs,
        lambda: (
            (tr("Comparison"), tr("Side A"), tr("Side B")),
            [(line.title, *map(_known, _two(line.mastery))) for line in charts.mastery],
        ),
    )
    return panel


class _PairList(QWidget):
    """The first pairs, the others behind a link; weakest first, or by name."""

    def __init__(self, lines: Sequence[MasteryLine], opened: Callable[[str], None]) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._opened = opened
        self._by_name = False
        self._all = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._fill()

    def turn_order(self, link: LinkButton) -> None:
        """Sort by the other of the two orders, and let the link offer the first again."""
        self._by_name = not self._by_name
        words = tr("Weakest first") if self._by_name else tr("A to Z")
        link.setText(words)
        link.setAccessibleName(
            tr("Mastery by comparison: sort weakest first")
            if self._by_name
            else tr("Mastery by comparison: sort from A to Z")
        )
        link.restyle()
        self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        empty_layout(self._layout)
        lines = self._lines
        if self._by_name:
            lines = tuple(sorted(lines, key=lambda line: line.title.casefold()))
        shown = lines if self._all else lines[:_PAIRS_SHOWN]
        for place, line in enumerate(shown):
            row = MasteryRow(line.terms, line.mastery, line.title, rule=place > 0)
            row.clicked.connect(lambda _=False, key=line.comparison: self._opened(key))
            self._layout.addWidget(row)
        if len(shown) < len(lines):
            more = LinkButton(trn("Show all {n}", "Show all {n}", len(lines)))
            more.clicked.connect(self._show_all)
            self._layout.addWidget(more)


def _later(what: str, charts: ProgressCharts) -> str:
    when = tr(
        "Shown from {wanted} answers on; you have {ever} so far.",
        wanted=charts.wanted,
        ever=charts.ever,
    )
    return f"{what} {when}"


def _slips(charts: ProgressCharts) -> list[tuple[str, str, str]]:
    matrix = charts.matrix
    cells = [
        (row != column, count, matrix.terms[row], matrix.terms[column])
        for row, counts in enumerate(matrix.counts)
        for column, count in enumerate(counts)
        if count
    ]
    cells.sort(key=lambda cell: (not cell[0], -cell[1], cell[2:]))
    return [(asked, answered, number_text(count)) for _, count, asked, answered in cells]


def _two(mastery: Sequence[int | None]) -> tuple[int | None, int | None]:
    first, second = (*mastery[:2], None, None)[:2]
    return first, second


def _known(value: int | None) -> str:
    return tr("not known yet") if value is None else str(value)
