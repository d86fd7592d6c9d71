"""Definitions with their examples, and quiz lines, as they are written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.draft import DraftProblem, DraftQuizLine, DraftSense, DraftTerm
from diffstudy.domain.language import tr
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_rows import FieldWithProblem, ItemRow, Pen, Spot
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Segmented


class DefinitionEditor(ItemRow):
    """A definition of one side: its words, its field of knowledge, its examples.

    Args:
        number: counted from 1 on its side.
        terms: of the comparison; the definition can be given to any other of them.
    """

    def __init__(
        self, sense: DraftSense, number: int, terms: Sequence[DraftTerm], pen: Pen
    ) -> None:
        owner = "" if sense.side is None else terms[sense.side].headword
        what = (
            tr("definition {number} of {owner}", number=number, owner=owner)
            if owner
            else tr("definition {number}", number=number)
        )
        super().__init__(Section.SENSE, sense.name, what, pen)
        self.examples: list[FieldWithProblem] = []
        words = self.field(
            "definition", _capital(what), sense.definition, tr("What it is, without its name")
        )
        self.body.addWidget(words)
        for place, example in enumerate(sense.examples, start=1):
            self._add_example(example.name, example.text, place)
        label = self.field(
            "label",
            tr("Field of {what}", what=what),
            sense.label,
            tr("Field, such as Physiology"),
            style="meta",
        )
        self.label = label
        label.setVisible(bool(sense.label))
        self.body.addWidget(label)
        self.body.addLayout(self._actions(sense, terms))

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show what is wrong with the definition, and what it lacks, in a quiet line."""
        super().show_problems(problems)
        for example in self.examples:
            example.show_problem("")

    def _add_example(self, name: str, text: str, place: int) -> None:
        spot = Spot(Section.EXAMPLE, name, "text")
        label = tr("example {place} of {what}", place=place, what=self.what)
        made = FieldWithProblem(
            spot,
            self._pen,
            _capital(label),
            text,
            tr("A sentence with the term in it"),
            style="meta",
            fill="bg",
        )
        self.examples.append(made)
        line = QHBoxLayout()
        line.setSpacing(space(4))
        line.addWidget(made, 1)
        gone = IconButton("x", tr("Remove {what}", what=label), size=28)
        gone.clicked.connect(lambda: self._pen.wanted.emit("remove", spot, None))
        line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def _actions(self, sense: DraftSense, terms: Sequence[DraftTerm]) -> FlowLayout:
        actions = FlowLayout(gap=4)
        add = Button(tr("Example"), "ghost", "small", icon="plus")
        add.setAccessibleName(tr("Add an example to {what}", what=self.what))
        add.clicked.connect(lambda: self._pen.wanted.emit("example", self.spot, None))
        actions.addWidget(add)
        if not sense.label:
            field = Button(tr("Field"), "ghost", "small", icon="plus")
            field.setAccessibleName(tr("Add a field of knowledge to {what}", what=self.what))
            field.clicked.connect(self._show_label)
            field.clicked.connect(field.hide)
            actions.addWidget(field)
        for side, term in enumerate(terms):
            if side != sense.side:
                across = Button(
                    tr("To {headword}", headword=term.headword),
                    "ghost",
                    "small",
                    icon="arrow-left-right",
                )
                across.setAccessibleName(
                    tr("Move {what} to {headword}", what=self.what, headword=term.headword)
                )
                across.clicked.connect(
                    lambda _=False, to=side: self._pen.wanted.emit("across", self.spot, to)
                )
                actions.addWidget(across)
        return actions

    def _show_label(self) -> None:
        self.label.show()
        self.label.field.setFocus()


class QuizLineEditor(ItemRow):
    """A question of the author's: its words, which term answers it, and why."""

    def __init__(
        self, line: DraftQuizLine, number: int, terms: Sequence[DraftTerm], pen: Pen
    ) -> None:
        super().__init__(Section.QUIZ, line.name, tr("quiz line {number}", number=number), pen)
        self.body.addWidget(
            self.field(
                "prompt",
                tr("Quiz line {number}", number=number),
                line.prompt,
                tr("A sentence that fits one of the terms, without naming it"),
            )
        )
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(ReadingText(tr("Answer"), "meta", "ink2", measure=0))
        answers: list[tuple[str, object, str | None]] = [
            (term.headword or tr("Term {number}", number=side + 1), side, None)
            for side, term in enumerate(terms)
        ]
        choice = Segmented(tr("Answer of quiz line {number}", number=number), answers)
        choice.choose(line.side)
        choice.chosen.connect(lambda side: pen.wanted.emit("answer", self.spot, side))
        row.addWidget(choice)
        row.addStretch()
        holder = QWidget()
        holder.setLayout(row)
        self.body.addWidget(holder)
        self.body.addWidget(
            self.field(
                "why",
                tr("Reason of quiz line {number}", number=number),
                line.why,
                tr("Why"),
                style="meta",
            )
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
