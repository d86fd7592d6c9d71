"""The fields of an assignment (design 12a): what is asked, how, until when, and what is shown."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diffstudy.domain.assignment import Assignment, CountedAttempt, ShowAnswers
from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.language import DayForm, day_text, tr, trn
from diffstudy.gui.pages.pair_choice import PairChoice
from diffstudy.gui.pages.settings_controls import NumberField
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.moment_field import MomentField
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.switches import Combo
from diffstudy.gui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from diffstudy.services.classroom.options import AssignmentOptions

_TWO_COLUMNS = 520
"""Width in pixels at 100% text from which fields stand side by side."""


class AssignmentForm(QWidget):
    """Everything that a teacher decides.

    Signals:
        changed: something is different.
    """

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Field(tr("Title"), tr("Week 3: measuring well"))
        self.class_label = Field(tr("Class, a label without names"), "10B")
        self.pairs = PairChoice(tr("Comparisons"))
        self.earlier = PairChoice(tr("Earlier comparisons"))
        self.mixes = CheckRow(tr("Mix in earlier comparisons"))
        self.share = NumberField(tr("Share of earlier comparisons"), 5, 90, "%")
        self.share.spin.setValue(20)
        self.modes: dict[str, CheckRow] = {}
        self.count = NumberField(tr("Questions for each student"), 1, 200)
        self.count.spin.setValue(20)
        self.due = MomentField(tr("Hand in by, such as 2026-11-27 16:00"))
        self.grace = NumberField(tr("Minutes of grace"), 0, 10_000)
        self.attempts = NumberField(tr("Attempts"), 1, 100)
        self.counted = Combo(
            tr("Which attempt counts"),
            [
                (tr("the best one counts"), CountedAttempt.BEST),
                (tr("the last one counts"), CountedAttempt.LAST),
                (tr("the first one counts"), CountedAttempt.FIRST),
            ],
        )
        self.show_answers = Combo(
            tr("When students see the answers"),
            [
                (tr("when they have finished"), ShowAnswers.END),
                (tr("after each answer"), ShowAnswers.EACH),
                (tr("when the time is over"), ShowAnswers.DUE),
                (tr("never"), ShowAnswers.NEVER),
            ],
        )
        self.passes = NumberField(tr("Passed from"), 0, 100, "%")
        self.passes.spin.setValue(70)
        self.limit = NumberField(tr("Minutes to take, 0 for no limit"), 0, 10_000)
        self.names = CheckRow(tr("Names may be typed instead of codes"))
        self.instructions = TextArea(tr("Instructions"))
        self._mode_grid = QGridLayout()
        self._earlier_part = QWidget()
        self._rows: list[QBoxLayout] = []
        self.due_note = ReadingText(" ", "meta", "ink2", measure=0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._fill()
        self._connect()
        self._earlier_part.hide()

    def show_library(
        self,
        rows: Sequence[ComparisonRow],
        packs: dict[str, str],
        modes: Sequence[tuple[str, str]],
        classes: Sequence[str],
    ) -> None:
        """Offer what there is to choose from."""
        self.pairs.show_rows(rows, packs)
        self.earlier.show_rows(rows, packs)
        self.class_label.setCompleter(QCompleter(list(classes), self.class_label))
        if self.modes:
            return
        for place, (mode, label) in enumerate(modes):
            row = CheckRow(tr(label), checked=True)
            row.toggled.connect(self.changed)
            self.modes[mode] = row
            self._mode_grid.addWidget(row, place // 2, place % 2)

    def clear(self) -> None:
        """Forget what was written about one assignment; how work is given stays as it was."""
        for field in (self.title, self.due, self.instructions):
            field.clear()
        self.pairs.choose(())
        self.earlier.choose(())
        self.mixes.setChecked(False)

    def show_assignment(self, given: Assignment) -> None:
        """Show what was decided before."""
        self.title.setText(given.title)
        self.class_label.setText(given.class_label)
        self.pairs.choose(given.comparisons)
        self.earlier.choose(given.earlier)
        self.mixes.setChecked(bool(given.earlier))
        self.share.spin.setValue(round(given.earlier_share * 100) or 20)
        for mode, row in self.modes.items():
            row.setChecked(mode in given.modes)
        self.count.spin.setValue(given.count)
        self.due.set_moment(given.due.astimezone() if given.due else None)
        self.grace.spin.setValue(given.grace_min)
        self.attempts.spin.setValue(given.attempts)
        self.counted.choose(given.counted)
        self.show_answers.choose(given.show)
        self.passes.spin.setValue(round(given.pass_share * 100))
        self.limit.spin.setValue(given.time_limit_min or 0)
        self.names.setChecked(given.allow_names)
        self.instructions.setPlainText(given.instructions)

    def options(self) -> "AssignmentOptions":
        """Return what is decided."""
        from diffstudy.services.classroom.options import AssignmentOptions

        earlier = self.earlier.chosen if self.mixes.isChecked() else ()
        ticked = tuple(mode for mode, row in self.modes.items() if row.isChecked())
        return AssignmentOptions(
            title=self.title.text(),
            comparisons=self.pairs.chosen,
            modes=() if len(ticked) == len(self.modes) else ticked,
            count=round(self.count.spin.value()),
            instructions=self.instructions.toPlainText(),
            class_label=self.class_label.text(),
            earlier=earlier,
            earlier_share=self.share.spin.value() / 100 if earlier else 0.0,
            pass_share=self.passes.spin.value() / 100,
            attempts=round(self.attempts.spin.value()),
            counted=CountedAttempt(self.counted.currentData()),
            due=self.due.moment(),
            grace_min=round(self.grace.spin.value()),
            show=ShowAnswers(self.show_answers.currentData()),
            time_limit_min=round(self.limit.spin.value()) or None,
            allow_names=self.names.isChecked(),
        )

    def problem(self) -> str:
        """Return why this cannot be given yet, one sentence; "" where nothing is missing."""
        if not self.title.text().strip():
            return tr("Write a title first.")
        if not self.pairs.chosen:
            return tr("Tick at least one comparison.")
        if not any(row.isChecked() for row in self.modes.values()):
            return tr("Tick at least one way of asking.")
        if not self.due.is_valid:
            return tr("Write the day and time as 2026-11-27 16:00, or leave it empty.")
        return ""

    def fit(self, width: int) -> None:
        """Set fields below each other where they have no room side by side."""
        direction = QBoxLayout.Direction
        wide = width >= theme().text(_TWO_COLUMNS)
        for row in self._rows:
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
            row.setSpacing(space(16))
        for place, check in enumerate(self.modes.values()):
            self._mode_grid.addWidget(check, *((place // 2, place % 2) if wide else (place, 0)))
        self._column.setSpacing(space(14))

    def _fill(self) -> None:
        self._row((tr("Title"), self.title), (tr("For class"), self.class_label))
        self._row((tr("Comparisons"), self.pairs))
        self._column.addWidget(self.mixes)
        inner = QVBoxLayout(self._earlier_part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.earlier)
        inner.addLayout(_labelled(tr("Share of the questions about them"), self.share))
        self._column.addWidget(self._earlier_part)
        self._column.addWidget(Label(tr("Ways of asking"), "ui-s"))
        self._column.addLayout(self._mode_grid)
        self._row((tr("Questions for each student"), self.count), (tr("Hand in by"), self.due))
        self._column.addWidget(self.due_note)
        self._row((tr("Minutes of grace"), self.grace), (tr("Attempts"), self.attempts))
        self._row(
            (tr("Of several attempts"), self.counted),
            (tr("Students see the answers"), self.show_answers),
        )
        self._row((tr("Passed from"), self.passes), (tr("Minutes to take"), self.limit))
        self._column.addWidget(self.names)
        self._row((tr("Instructions for the students"), self.instructions))

    def _row(self, *fields: tuple[str, QWidget]) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label, field in fields:
            row.addLayout(_labelled(label, field), 1)
        self._rows.append(row)
        self._column.addLayout(row)

    def _connect(self) -> None:
        for field in (self.title, self.class_label, self.due, self.instructions):
            field.textChanged.connect(self.changed)
        for number in (
            self.share, self.count, self.grace, self.attempts, self.passes, self.limit
        ):  # fmt: skip
            number.spin.valueChanged.connect(self.changed)
        for combo in (self.counted, self.show_answers):
            combo.currentIndexChanged.connect(self.changed)
        self.pairs.changed.connect(self.changed)
        self.earlier.changed.connect(self.changed)
        self.names.toggled.connect(self.changed)
        self.mixes.toggled.connect(self._earlier_part.setVisible)
        self.mixes.toggled.connect(self.changed)
        self.due.textChanged.connect(self._say_due)

    def _say_due(self) -> None:
        due = self.due.moment()
        self.due_note.set_text(tr("No date: nothing is late.") if due is None else due_text(due))


def due_text(due: datetime) -> str:
    """Return a moment as students read it."""
    day = day_text(due.date(), DayForm.WITH_WEEKDAY)
    return tr("hand in by {day}, {time}", day=day, time=f"{due:%H:%M}")


def questions_text(asked: int, comparisons: int) -> str:
    """Return how much each student gets."""
    of = trn("{n} comparison", "{n} comparisons", comparisons)
    return trn(
        "{n} question from {comparisons}", "{n} questions from {comparisons}", asked, comparisons=of
    )


def _labelled(label: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(space(4))
    column.addWidget(Label(label, "ui-s", wraps=True))
    if field.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
        line = QHBoxLayout()
        line.addWidget(field)
        line.addStretch(1)
        column.addLayout(line)
    else:
        column.addWidget(field)
    column.addStretch(1)
    return column
