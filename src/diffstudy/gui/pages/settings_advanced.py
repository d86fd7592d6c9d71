"""Advanced: your own parameters, and the numbers that the learner model rests on."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.experiment import ABOUT
from diffstudy.domain.language import decimal_text, tr
from diffstudy.domain.parameters import FitReport, FitStatus
from diffstudy.gui.pages.findings_card import show_plan
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.settings_rows import SettingPanel, SettingRow
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.switches import Toggle


def advanced_panel(
    page: Page,
    outlook: FitReport,
    on_error: Callable[[DiffstudyError], None],
    *,
    is_finding_out: bool,
) -> SettingPanel:
    """Return your own parameters, the switch of the experiment, and the numbers, folded."""
    panel = SettingPanel(tr("Advanced"))
    can_fit = outlook.status is FitStatus.READY
    fit = Button(tr("Fit now"), icon="sliders-horizontal")
    fit.setAccessibleName(tr("Fit your own parameters"))
    fit.setEnabled(can_fit)
    fit.clicked.connect(lambda: _fit(page, on_error))
    fitted = tr(
        "Fits the schedule to your own answers, and keeps it only where it predicts better."
    )
    panel.add(SettingRow(tr("Your own parameters"), f"{fitted} {outlook}", fit))
    panel.add(_experiment_row(page, on_error, is_on=is_finding_out))
    show = Button(tr("Show"), icon="table")
    show.setAccessibleName(tr("Show the numbers of the learner model"))
    sentence = tr(
        "What the program reckons with, and why. These are the same for everybody; what you can "
        "change stands under Studying."
    )
    panel.add(SettingRow(tr("Numbers of the learner model"), sentence, show))
    table = _numbers(page)
    table.hide()
    panel.add(table)

    def turn() -> None:
        shown = table.isHidden()
        table.setVisible(shown)
        show.set_label(tr("Hide") if shown else tr("Show"))
        show.setAccessibleName(
            tr("Hide the numbers of the learner model")
            if shown
            else tr("Show the numbers of the learner model")
        )

    show.clicked.connect(turn)
    return panel


def _experiment_row(
    page: Page, on_error: Callable[[DiffstudyError], None], *, is_on: bool
) -> SettingRow:
    context = page.context
    experiments = context.collection.experiments
    plan = Button(tr("How this is judged"), "ghost", "small", icon="info")
    plan.clicked.connect(lambda: show_plan(page))
    switch = Toggle(tr("Help me find out"), checked=is_on)
    switch.setAccessibleDescription(tr(ABOUT))

    def throw(on: bool) -> None:
        words = tr("Help me find out is on") if on else tr("Help me find out is off")

        def done(changes: Changes) -> None:
            announce(switch, words)
            context.signals.changed.emit(changes)

        context.tasks.run(
            experiments.start if on else experiments.stop,
            page=page,
            on_done=done,
            on_error=on_error,
        )

    switch.clicked.connect(throw)
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(space(10))
    line.addWidget(plan)
    line.addWidget(switch)
    line.addStretch()
    return SettingRow(tr("Help me find out"), tr(ABOUT), both)


def _numbers(page: Page) -> QWidget:
    rows = [
        (
            tr(each.help),
            _value(each.value),
            tr("Judgement ({section})", section=each.section)
            if each.is_judged
            else tr("Studies ({section})", section=each.section),
        )
        for each in page.context.collection.preferences.constants()
    ]
    heads = (tr("Number"), tr("Value"), tr("Rests on (section of learning.md)"))
    return FigureTable(tr("Numbers of the learner model"), heads, rows)


def _fit(page: Page, on_error: Callable[[DiffstudyError], None]) -> None:
    context = page.context
    fitting = context.collection.fitting

    def done(report: FitReport) -> None:
        can_undo = report.status is FitStatus.ADOPTED
        undo = (lambda: context.tasks.run(fitting.undo, page=page)) if can_undo else None
        context.signals.changed.emit(Changes.STUDY_QUEUE)
        context.signals.noticed.emit(str(report), undo)

    context.tasks.run(fitting.fit, page=page, on_done=done, on_error=on_error)


def _value(value: float) -> str:
    """Return a number with as many places as it has."""
    text = f"{value:g}"
    return text if "e" in text else decimal_text(value, len(text.partition(".")[2]))
