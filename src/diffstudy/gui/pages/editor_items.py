"""The items of the plain sections, each in its row: a chart row, a key difference, a curiosity."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.draft import DraftTerm
from diffstudy.domain.language import tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_rows import ItemRow, Pen
from diffstudy.gui.theme import control, space, theme
from diffstudy.gui.widgets.side_marks import SideMark

_LABEL_WIDTH = 170


class ChartRowEditor(ItemRow):
    """A row of the chart: A, its label, B; one under the other where that is too narrow.

    Args:
        number: counted from 1.
        stacked: one field under the other; always so for more than two terms.
    """

    def __init__(
        self,
        name: str,
        number: int,
        aspect: str,
        cells: Sequence[str],
        terms: Sequence[DraftTerm],
        pen: Pen,
        *,
        stacked: bool,
    ) -> None:
        super().__init__(Section.CHART, name, tr("row {number}", number=number), pen)
        made = [
            self.field(
                str(side),
                tr("{headword}, row {number}", headword=term.headword, number=number),
                cell,
                tr("Say the same for {headword}", headword=term.headword) if term.headword else "",
            )
            for side, (term, cell) in enumerate(zip(terms, cells, strict=True))
        ]
        label = self.field(
            "aspect",
            tr("Label of row {number}", number=number),
            aspect,
            tr("Label"),
            style="meta-s",
            fill="bg",
        )
        if stacked or len(terms) != 2:
            self.body.addWidget(label)
            for side, field in enumerate(made):
                self.body.addLayout(_with_mark(side, field, is_pair=len(terms) == 2))
            return
        self.body.setDirection(QBoxLayout.Direction.LeftToRight)
        self.body.setSpacing(space(10))
        label.setFixedWidth(round(theme().text(_LABEL_WIDTH)))
        self.body.addWidget(made[0], 1)
        self.body.addWidget(label)
        self.body.addWidget(made[1], 1)
        self.setTabOrder(made[0].field, label.field)
        self.setTabOrder(label.field, made[1].field)


def _with_mark(side: int, field: QWidget, *, is_pair: bool) -> QHBoxLayout:
    """Put the mark of its side before a field that no longer stands under its term."""
    line = QHBoxLayout()
    line.setSpacing(space(9))
    if is_pair:
        column = QVBoxLayout()
        column.addSpacing((control(38) - control(20)) // 2)
        column.addWidget(SideMark(side, 20))
        column.addStretch(1)
        line.addLayout(column)
    line.addWidget(field, 1)
    return line


class DifferenceEditor(ItemRow):
    """A key difference: a short title and its words."""

    def __init__(self, name: str, number: int, aspect: str, text: str, pen: Pen) -> None:
        super().__init__(
            Section.DIFFERENCE, name, tr("key difference {number}", number=number), pen
        )
        hint = tr("What it is about, in a word or two")
        self.body.addWidget(
            self.field(
                "aspect",
                tr("Title of key difference {number}", number=number),
                aspect,
                hint,
                style="meta-s",
                fill="bg",
            )
        )
        self.body.addWidget(
            self.field(
                "text",
                tr("Key difference {number}", number=number),
                text,
                tr("A does this, whereas B does that"),
            )
        )


class FaqEditor(ItemRow):
    """A curiosity: what readers ask, and the answer."""

    def __init__(self, name: str, number: int, question: str, answer: str, pen: Pen) -> None:
        super().__init__(Section.FAQ, name, tr("curiosity {number}", number=number), pen)
        self.body.addWidget(
            self.field(
                "question",
                tr("Question of curiosity {number}", number=number),
                question,
                tr("What readers ask"),
                style="ui-s",
            )
        )
        self.body.addWidget(
            self.field(
                "answer",
                tr("Answer of curiosity {number}", number=number),
                answer,
                tr("The answer"),
                has_lines=True,
            )
        )
