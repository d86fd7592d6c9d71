"""What goes on paper, to be ticked: parts, sheets, forms, size; and what each part holds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.domain.worksheet import (
    FORMS,
    PaperCounts,
    PaperJob,
    PaperSize,
    PaperStyle,
    SectionKind,
    Worksheet,
)
from diffstudy.gui.theme import space, theme, theme_signals
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Combo

if TYPE_CHECKING:
    from diffstudy.services.worksheets import PaperWishes

_USUAL = {SectionKind.RING: 6, SectionKind.WRITE: 3, SectionKind.CHART: 5, SectionKind.MATCH: 1}
_SIZES = (11, 14, 18)
_LARGE = 18


class PrintChoices(QWidget):
    """The choices of the Print page.

    Signals:
        changed: something was ticked or chosen.
        others_wanted: other questions are wanted.
    """

    changed = Signal()
    others_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = {
            SectionKind.RING: CheckRow(tr("Ring the side"), checked=True),
            SectionKind.WRITE: CheckRow(tr("Write the missing term"), checked=True),
            SectionKind.CHART: CheckRow(tr("Complete the chart"), checked=True),
            SectionKind.MATCH: CheckRow(tr("Match pairs")),
        }
        self.others = Button(tr("Other questions"), "ghost", "small", icon="shuffle")
        self.key = CheckRow(tr("Answer sheet on its own page"), checked=True)
        self.black = CheckRow(tr("Black only"), checked=True)
        self.black_note = ReadingText(
            tr("Sides are told apart by shape, letter and line."), "meta", "ink2"
        )
        self.chart = CheckRow(tr("Chart to learn from"))
        self.paper = Combo(tr("Paper"), [("A4", PaperSize.A4), ("Letter", PaperSize.LETTER)])
        self.text = Combo(tr("Text size"), [(_size_text(points), points) for points in _SIZES])
        self.forms = Combo(
            tr("Forms"),
            [(tr("One sheet for all"), 0)]
            + [(tr("Forms A to {letter}", letter=FORMS[n - 1]), n) for n in (2, 3, 4)],
        )
        self.slips = Combo(tr("Code slips"), [(tr("No code slips"), "")])
        self._forms_label = ReadingText(tr("Forms"), "ui-s", measure=0)
        self._slips_label = ReadingText(tr("Code slips"), "ui-s", measure=0)
        self._parts_label = ReadingText(tr("Parts"), "ui-s", measure=0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._note = QHBoxLayout()
        self._note.addWidget(self.black_note)
        self._fill()
        for row in (*self.parts.values(), self.key, self.black, self.chart):
            row.toggled.connect(self.changed)
        for combo in (self.paper, self.text, self.forms, self.slips):
            combo.currentIndexChanged.connect(self.changed)
        self.others.clicked.connect(self.others_wanted)
        theme_signals().theme_changed.connect(self._space)
        self._space()

    def wishes(self) -> "PaperWishes":
        """Return what is chosen; the slips of a class come from the roster."""
        from diffstudy.services.worksheets import PaperWishes

        counts = {kind: _USUAL[kind] if row.isChecked() else 0 for kind, row in self.parts.items()}
        return PaperWishes(
            counts=PaperCounts(
                counts[SectionKind.RING],
                counts[SectionKind.WRITE],
                counts[SectionKind.CHART],
                counts[SectionKind.MATCH],
            ),
            forms=FORMS[: self.forms.currentData()],
            with_key=self.key.isChecked(),
            with_chart=self.chart.isChecked(),
            class_label=str(self.slips.currentData() or ""),
            style=PaperStyle(
                self.paper.currentData(), self.text.currentData(), self.black.isChecked()
            ),
        )

    def show_parts(self, *, are_shown: bool) -> None:
        """Offer the parts, or not where the questions are fixed: those of an assignment."""
        for widget in (self._parts_label, self.others, *self.parts.values()):
            widget.setVisible(are_shown)

    def show_sheets(self, *, are_shown: bool) -> None:
        """Offer what belongs to sheets of questions, or not where only slips are printed."""
        for widget in (self.key, self.chart, self.forms, self._forms_label):
            widget.setVisible(are_shown)

    def show_classes(self, classes: Sequence[str]) -> None:
        """Offer the slips of these classes; nothing where there is no class."""
        known = [self.slips.itemData(place) for place in range(1, self.slips.count())]
        if known != [*classes]:
            self.slips.blockSignals(True)
            while self.slips.count() > 1:
                self.slips.removeItem(1)
            for name in classes:
                self.slips.addItem(name, name)
            self.slips.blockSignals(False)
        self.slips.setVisible(bool(classes))
        self._slips_label.setVisible(bool(classes))

    def show_counts(self, job: PaperJob | None) -> None:
        """Say beside each part how much of it there is on the sheet."""
        counts = dict.fromkeys(self.parts, 0)
        sheet = (
            next((each for each in job.pieces if isinstance(each, Worksheet)), None)
            if job
            else None
        )
        for part in sheet.parts if sheet else ():
            for section in part.sections:
                if section.kind in counts:
                    counts[section.kind] += len(section.entries)
        for kind, row in self.parts.items():
            if not row.isChecked():
                row.set_note(tr("off"))
            elif not counts[kind]:
                row.set_note(tr("none here"))
            elif kind is SectionKind.CHART:
                row.set_note(trn("{n} row", "{n} rows", counts[kind]))
            else:
                row.set_note(trn("{n} item", "{n} items", counts[kind]))

    def _fill(self) -> None:
        column = self._column
        column.addWidget(self._parts_label)
        for row in self.parts.values():
            column.addWidget(row)
        column.addWidget(self.others)
        for place, (label, combo) in enumerate(
            (
                (ReadingText(tr("Paper"), "ui-s", measure=0), self.paper),
                (ReadingText(tr("Text size"), "ui-s", measure=0), self.text),
            )
        ):
            self._grid.addWidget(label, 0, place)
            self._grid.addWidget(combo, 1, place, Qt.AlignmentFlag.AlignLeading)
            self._grid.setColumnStretch(place, 1)
        column.addLayout(self._grid)
        column.addWidget(ReadingText(tr("Sheets"), "ui-s", measure=0))
        for widget in (self.key, self.chart, self.black):
            column.addWidget(widget)
        column.addLayout(self._note)
        column.addWidget(self._forms_label)
        column.addWidget(self.forms)
        column.addWidget(self._slips_label)
        column.addWidget(self.slips)
        column.addStretch(1)
        self.show_classes(())

    def _space(self) -> None:
        self._column.setSpacing(space(3))
        # Below the words that it explains, not below their box.
        self._note.setContentsMargins(round(theme().text(20)) + space(10), 0, 0, space(6))
        self._grid.setHorizontalSpacing(space(12))
        self._grid.setVerticalSpacing(space(6))
        self._grid.setContentsMargins(0, space(8), 0, space(8))


def _size_text(points: int) -> str:
    if points == _LARGE:
        return tr("{points} pt, large", points=points)
    return tr("{points} pt", points=points)
