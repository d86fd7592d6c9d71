"""What is to be checked, one sheet each: a term that keeps failing, a question that is not asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.domain.pair_words import either
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button, LinkButton
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.services.leech_report import Leech, LeechPair
from diffstudy.services.question_checks import QuestionToCheck


class LeechPanel(Panel):
    """A hard term: what it is to be told from, in the words of the pages, and a note of one's own.

    Signals:
        drill_wanted(str): card of a contrast to be practised.
        comparison_wanted(str), term_wanted(str): key of what is to be shown.
        note_written(str): the note as it stands.
        pause_wanted(bool): set the term aside, or ask it again.
    """

    drill_wanted = Signal(str)
    comparison_wanted = Signal(str)
    note_written = Signal(str)
    pause_wanted = Signal(bool)

    def __init__(self, leech: Leech, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 16), gap=10, parent=parent)
        self.setAccessibleName(leech.term)
        self.body.addWidget(ReadingText(leech.term, "h2", measure=0))
        self.body.addWidget(ReadingText(leech.reason, "meta", "ink2"))
        for pair in leech.pairs:
            self.body.addWidget(Hairline())
            self.body.addLayout(self._pair(leech.term, pair))
        self.body.addWidget(Hairline())
        self.body.addWidget(Label(tr("Your note"), "ui-m"))
        self.note = Field(
            tr("Your note on {term}", term=leech.term), tr("Something that helps you remember it")
        )
        self.note.setText(leech.note)
        self.note.editingFinished.connect(self._tell_note)
        self.body.addWidget(self.note)
        self.body.addWidget(
            ReadingText(tr("Shown after each answer to this term."), "meta", "ink2")
        )
        words = tr("Ask it again") if leech.is_suspended else tr("Set it aside")
        self.pause = Button(words, icon="play" if leech.is_suspended else "pause", size="small")
        self.pause.setAccessibleName(f"{words}: {leech.term}")
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not leech.is_suspended))
        row = FlowLayout(gap=8)
        row.addWidget(self.pause)
        self.body.addLayout(row)

    def _pair(self, term: str, pair: LeechPair) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(space(6))
        both = either((term, pair.rival))
        column.addWidget(Label(both, "ui-s", wraps=True))
        if pair.verdict:
            column.addWidget(ReadingText(pair.verdict, "read", selectable=True))
        row = FlowLayout(gap=8)
        drill = Button(tr("Drill this pair"), size="small", icon="play")
        drill.setAccessibleName(tr("Drill {both}", both=both))
        drill.clicked.connect(lambda: self.drill_wanted.emit(pair.card))
        row.addWidget(drill)
        page = LinkButton(tr("Read {title}", title=pair.title))
        page.clicked.connect(lambda: self.comparison_wanted.emit(pair.comparison))
        row.addWidget(page)
        column.addLayout(row)
        return column

    def _tell_note(self) -> None:
        if self.note.isModified():  # leaving the field says so too
            self.note.setModified(False)
            self.note_written.emit(self.note.text())


class QuestionPanel(Panel):
    """A text that is not asked, why, and what can be done about it.

    Signals:
        repair_wanted: show its page, to mend it there.
        restore_wanted: ask it again.
        report_wanted: it is bad indeed.
    """

    repair_wanted = Signal()
    restore_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, question: QuestionToCheck, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=(20, 16), gap=8, parent=parent)
        self.setAccessibleName(question.text)
        self.body.addWidget(ReadingText(question.text, "read", selectable=True))
        self.body.addWidget(ReadingText(tr("Answer: {term}.", term=question.term), "ui", "ink2"))
        title, line = question.title, question.line
        place = (
            tr("From {title}.", title=title)
            if line is None
            else tr("From {title}, line {line} of its file.", title=title, line=str(line))
        )
        said = f"{question.reason} {place}"
        self.body.addWidget(ReadingText(said, "meta", "ink2"))
        row = FlowLayout(gap=8)
        for words, icon, signal, is_offered in (
            (tr("Repair it on its page"), "pencil", self.repair_wanted, True),
            (tr("Ask it again"), "play", self.restore_wanted, True),
            (tr("Keep it out for good"), "flag", self.report_wanted, not question.is_reported),
        ):
            if is_offered:
                button = Button(words, size="small", icon=icon)
                button.setAccessibleName(f"{words}: {question.text[:60]}")
                button.clicked.connect(signal)
                row.addWidget(button)
        self.body.addLayout(row)
