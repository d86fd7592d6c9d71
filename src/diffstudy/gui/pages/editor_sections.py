"""One section of the editor at a time: its rows, and the button that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.language import later, tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_definitions import DefinitionEditor, QuizLineEditor
from diffstudy.gui.pages.editor_items import ChartRowEditor, DifferenceEditor, FaqEditor
from diffstudy.gui.pages.editor_rows import FieldWithProblem, ItemRow, Pen, Spot
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.side_marks import SideMark

_LABEL_WIDTH, _EDGE = 170, 34
_ADD = {
    Section.DIFFERENCE: later("Add difference"),
    Section.CHART: later("Add row"),
    Section.SENSE: later("Add definition"),
    Section.FAQ: later("Add curiosity"),
    Section.QUIZ: later("Add quiz line"),
}
_EMPTY = {
    Section.DIFFERENCE: later("Say in a sentence what sets the terms apart. One point in each."),
    Section.CHART: later("Compare the terms point by point, in a few words on each side."),
    Section.SENSE: later("Say what each term means, without naming it."),
    Section.FAQ: later("Answer what readers ask about the two."),
    Section.QUIZ: later("Write questions of your own, of which one term is the answer."),
}


class SectionEditor(QWidget):
    """The rows of one section.

    Args:
        section: of the draft.
        draft: what is shown.
        pen: is told of what is written.
        stacked: whether side B stands under side A.
    """

    def __init__(self, section: Section, draft: Draft, pen: Pen, *, stacked: bool) -> None:
        super().__init__()
        self.section = section
        self._pen = pen
        self.rows: list[ItemRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(6 if section is Section.CHART else 12))
        if section is Section.SENSE:
            self._add_definitions(draft, stacked=stacked)
        else:
            self._add_rows(draft, stacked=stacked)
            if not self.rows:
                self._layout.addWidget(ReadingText(_EMPTY[section], "ui", "ink2"))
            line = QHBoxLayout()
            line.setContentsMargins(space(_EDGE) if self.rows else 0, 0, 0, 0)
            line.addWidget(self._add_button(0))
            line.addStretch()
            self._layout.addLayout(line)
        self._layout.addStretch()

    def fields(self) -> list[FieldWithProblem]:
        """Return every field, in reading order."""
        found = []
        for row in self.rows:
            found += row.fields
            if isinstance(row, DefinitionEditor):
                found += row.examples
        return found

    def field_at(self, spot: Spot) -> FieldWithProblem | None:
        """Return the field of a text, or the first one of its item."""
        of_item = [each for each in self.fields() if each.spot.name == spot.name]
        exact = [each for each in of_item if each.spot.field == spot.field]
        return next(iter((*exact, *of_item)), None)

    def row_with(self, widget: QWidget | None) -> ItemRow | None:
        """Return the row that a widget stands in."""
        return next((row for row in self.rows if widget and row.isAncestorOf(widget)), None)

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show what is wrong beside the fields."""
        for row in self.rows:
            row.show_problems(problems)

    def _add_button(self, side: int, name: str = "") -> Button:
        label = tr(_ADD[self.section])
        add = Button(label, "ghost", icon="plus", key="Ctrl R" if side == 0 else None)
        add.setAccessibleName(tr("Add definition of {term}", term=name) if name else label)
        add.clicked.connect(lambda: self._pen.wanted.emit("add", Spot(self.section), side))
        return add

    def _add_rows(self, draft: Draft, *, stacked: bool) -> None:
        pen = self._pen
        rows: list[ItemRow] = []
        if self.section is Section.CHART:
            if draft.chart and len(draft.terms) == 2 and not stacked:
                self._layout.addWidget(_ChartHead(draft))
            rows += [
                ChartRowEditor(
                    row.name, number, row.aspect, row.cells, draft.terms, pen, stacked=stacked
                )
                for number, row in enumerate(draft.chart, start=1)
            ]
        elif self.section is Section.DIFFERENCE:
            rows += [
                DifferenceEditor(each.name, number, each.aspect, each.text, pen)
                for number, each in enumerate(draft.differences, start=1)
            ]
        elif self.section is Section.FAQ:
            rows += [
                FaqEditor(each.name, number, each.question, each.answer, pen)
                for number, each in enumerate(draft.faq, start=1)
            ]
        else:
            rows += [
                QuizLineEditor(each, number, draft.terms, pen)
                for number, each in enumerate(draft.quiz, start=1)
            ]
        for row in rows:
            self._layout.addWidget(row)
        self.rows += rows

    def _add_definitions(self, draft: Draft, *, stacked: bool) -> None:
        beside = len(draft.terms) == 2 and not stacked
        columns = QHBoxLayout() if beside else QVBoxLayout()
        columns.setSpacing(space(24))
        sides: list[int | None] = list(range(len(draft.terms)))
        if draft.senses_of(None):
            sides.append(None)
        for side in sides:
            column = QVBoxLayout()
            column.setSpacing(space(12))
            name = "" if side is None else draft.terms[side].headword
            column.addWidget(_SideHead(side, name) if side is not None else _nobodys())
            for number, sense in enumerate(draft.senses_of(side), start=1):
                row = DefinitionEditor(sense, number, draft.terms, self._pen)
                self.rows.append(row)
                column.addWidget(row)
            if side is not None:
                left = Qt.AlignmentFlag.AlignLeft
                column.addWidget(self._add_button(side, name), 0, left)
            column.addStretch()
            if beside and side is None:
                self._layout.addLayout(column)
            else:
                columns.addLayout(column, 1)
        self._layout.insertLayout(0, columns)


class _SideHead(QWidget):
    def __init__(self, side: int, name: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(8))
        line.addWidget(SideMark(side, 16))
        tint = {0: "a_ink", 1: "b_ink"}.get(side, "ink")
        line.addWidget(Label(name, "term-s", tint))
        line.addStretch()


class _ChartHead(QWidget):
    """The terms over their columns."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        edge = space(_EDGE)
        line.setContentsMargins(edge, 0, edge, space(6))
        line.setSpacing(space(10))
        line.addWidget(_SideHead(0, draft.terms[0].headword), 1)
        word = Label(tr("Attribute"), "meta-s", "ink2", align=Qt.AlignmentFlag.AlignHCenter)
        word.setFixedWidth(round(theme().text(_LABEL_WIDTH)))
        line.addWidget(word)
        line.addWidget(_SideHead(1, draft.terms[1].headword), 1)


def _nobodys() -> QWidget:
    return ReadingText(tr("Nobody knows yet whose these are. Move them."), "ui", "ink2")
