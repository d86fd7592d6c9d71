"""What an import asks before it is applied: whose wording stays, and whose a definition is.

Nothing has to be answered: the learner's own wording stays, and what is doubtful is not quizzed.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.dialogs.import_summary import Doubt
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_note import CheckNote
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Segmented

if TYPE_CHECKING:
    from diffstudy.services.import_conflicts import ConflictId, EditConflict
    from diffstudy.services.import_duplicates import Duplicate, DuplicatePair

_NOTHING = later("(nothing)")


class ConflictsView(Panel):
    """Texts that both the learner and a file changed, each with both wordings.

    Args:
        conflicts: in the order of the files.
        theirs: those in which the file's wording was chosen already.

    Signals:
        answered(object, bool): the id of a conflict, and whether the file's wording is wanted.
    """

    answered = Signal(object, bool)

    def __init__(
        self,
        conflicts: "Sequence[EditConflict]",
        theirs: "set[ConflictId]",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=8, parent=parent)
        heading = tr("Changed by you and by the file")
        self.setAccessibleName(heading)
        count = len(conflicts)
        self.body.addWidget(ReadingText(heading, "ui-s", measure=0))
        note = trn(
            "{n} text. Yours stays where you choose nothing, and you are asked only once.",
            "{n} texts. Yours stays where you choose nothing, and you are asked only once.",
            count,
        )
        self.body.addWidget(ReadingText(note, "meta", "ink2"))
        self.choices: list[Segmented] = []
        self._ids = [conflict.id for conflict in conflicts]
        if count > 1:
            all_of_them = FlowLayout(gap=8)
            for label, wants_theirs in ((tr("All mine"), False), (tr("All from the file"), True)):
                button = Button(label, "ghost", "small")
                button.clicked.connect(partial(self._choose_all, wants_theirs))
                all_of_them.addWidget(button)
            self.body.addLayout(all_of_them)
        for conflict in conflicts:
            self.body.addWidget(Hairline())
            self._add(conflict, wants_theirs=conflict.id in theirs)

    def _add(self, conflict: "EditConflict", *, wants_theirs: bool) -> None:
        name = f"{conflict.title}, {conflict.words}"
        self.body.addWidget(ReadingText(name, "meta-s", measure=0))
        for whose, text in ((tr("Yours"), conflict.mine), (tr("In the file"), conflict.theirs)):
            self.body.addWidget(ReadingText(whose, "cap", "ink3"))
            self.body.addWidget(ReadingText(text or tr(_NOTHING), "read-s", selectable=True))
        choice = Segmented(name, [(tr("Mine"), False, None), (tr("The file's"), True, None)])
        choice.choose(wants_theirs)
        choice.chosen.connect(partial(self.answered.emit, conflict.id))
        self.choices.append(choice)
        self.body.addWidget(choice)

    def _choose_all(self, wants_theirs: bool) -> None:
        for choice, conflict in zip(self.choices, self._ids, strict=True):
            choice.choose(wants_theirs)
            self.answered.emit(conflict, wants_theirs)


class DuplicateView(Panel):
    """A comparison that the library has already, with what can become of it.

    Signals:
        chosen(str, object): the key, and the Duplicate that was picked.
    """

    chosen = Signal(str, object)

    def __init__(
        self, pair: "DuplicatePair", wanted: "Duplicate | None", *, parent: QWidget | None = None
    ) -> None:
        from diffstudy.services.import_duplicates import Duplicate

        super().__init__(gap=8, parent=parent)
        title = tr("“{title}” is in your library already", title=pair.title)
        self.setAccessibleName(title)
        self.body.addWidget(ReadingText(title, "ui-s", measure=0))
        note = tr(
            "It has {here} items there, and {new} here; merged it would have {merged}. "
            "What you learned stays in each case.",
            here=pair.items_here,
            new=pair.items_new,
            merged=pair.items_merged,
        )
        self.body.addWidget(ReadingText(note, "meta", "ink2"))
        options: list[tuple[str, object, str | None]] = [
            (tr("Replace ({count})", count=pair.items_new), Duplicate.REPLACE, None),
            (tr("Merge ({count})", count=pair.items_merged), Duplicate.MERGE, None),
            (tr("Keep both"), Duplicate.KEEP_BOTH, None),
        ]
        self.choice = Segmented(title, options)
        self.choice.choose(wanted or Duplicate.REPLACE)
        self.choice.chosen.connect(lambda value: self.chosen.emit(pair.key, value))
        self.body.addWidget(self.choice)


class DoubtsView(QWidget):
    """The doubtful definitions of one comparison, folded until they are asked for.

    Args:
        title: of the comparison.
        doubts: its definitions.
        owners: what was said of them already.

    Signals:
        settled(object, object): the id of a doubt, and the key of a term, or None for none.
    """

    settled = Signal(object, object)

    def __init__(
        self,
        title: str,
        doubts: Sequence[Doubt],
        owners: "Mapping[ConflictId, str | None]",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._doubts = doubts
        self._owners = owners
        self.rows: list[DoubtRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(10))
        count = len(doubts)
        label = trn("Check {n} definition", "Check {n} definitions", count)
        self.show_button = Button(label, "secondary", "small", icon="flag")
        spoken = trn(
            "Check {n} definition of {title}",
            "Check {n} definitions of {title}",
            count,
            title=title,
        )
        self.show_button.setAccessibleName(spoken)
        self.show_button.clicked.connect(self._open)
        line = FlowLayout()
        line.addWidget(self.show_button)
        self._layout.addLayout(line)
        if any(doubt.id in owners for doubt in doubts):
            self.unfold()

    def unfold(self) -> None:
        """Show the definitions."""
        self.show_button.hide()
        for number, doubt in enumerate(self._doubts, start=1):
            row = DoubtRow(number, doubt)
            row.answered.connect(partial(self._note, number - 1))
            if doubt.id in self._owners:
                row.show_answer(self._owners[doubt.id])
            self.rows.append(row)
            self._layout.addWidget(row)

    def _open(self) -> None:
        self.unfold()
        self.rows[0].note.buttons[0].setFocus()

    def _note(self, index: int, term: str | None) -> None:
        self.settled.emit(self._doubts[index].id, term)
        after = self.rows[index + 1 :]
        waiting = next((row for row in after if not row.is_answered), None)
        if waiting is not None:
            waiting.note.buttons[0].setFocus()


class DoubtRow(QWidget):
    """One definition with its examples, the reason for the doubt, and the answers.

    With the keyboard on one of its buttons, A, B and so on choose a term, and X none.

    Signals:
        answered(object): the key of a term, or None for none.
    """

    answered = Signal(object)

    def __init__(self, number: int, doubt: Doubt, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = doubt.terms
        self.is_answered = False
        sense = doubt.sense
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(6))
        layout.addWidget(ReadingText(sense.definition, "read-s", selectable=True))
        for example in sense.examples:
            layout.addWidget(ReadingText(example.text, "read-s", "ink2", italic=True))
        what = tr("Definition {number} to check", number=number)
        self.note = CheckNote(sense.attribution, what, doubt.terms, has_keys=True)
        self.note.answered.connect(self._answer)
        layout.addWidget(self.note)
        self.said = ReadingText("", "meta-s", measure=0)
        self.said.hide()
        layout.addWidget(self.said)

    def show_answer(self, term: str | None) -> None:
        """Say what was answered; the buttons stay, for another answer."""
        self.is_answered = True
        words = dict(self._terms)
        said = tr("You say: leave it out.")
        if term is not None:
            said = tr("You say: it is {term}.", term=words[term])
        self.said.set_text(said)
        self.said.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter answers."""
        letter = event.text().upper()
        place = ord(letter) - ord("A") if len(letter) == 1 else -1
        if letter == "X":
            self._answer(None)
        elif 0 <= place < len(self._terms):
            self._answer(self._terms[place][0])
        else:
            super().keyPressEvent(event)

    def _answer(self, term: str | None) -> None:
        self.show_answer(term)
        announce(self, self.said.text())
        self.answered.emit(term)
