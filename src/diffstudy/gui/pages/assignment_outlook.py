"""What students receive, beside the fields of an assignment, and the honest words about a file."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.gui.pages.assignment_form import due_text, questions_text
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.check_row import CheckRow
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.panel import Hairline, Panel
from diffstudy.gui.widgets.reading_text import ReadingText

if TYPE_CHECKING:
    from diffstudy.services.classroom.assigning import Outlook
    from diffstudy.services.classroom.options import AssignmentOptions

_SECONDS_EACH = 20
_SAVED_AS = later(
    "Saved as one file. Hand it out on a shared folder, a stick or by mail; results come back "
    "the same way. No accounts are needed."
)
_HONEST = later(
    "For practice and homework, not for exams: the file holds the answers, and whoever owns the "
    "computer can look. Results are sealed, so that classmates cannot read or change them, and "
    "every answer is marked again here. A friend who answers, or a changed clock, no file can stop."
)


class OutlookPanel(QWidget):
    """Says how much each student gets, and shows the first question."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_share = CheckRow(tr("I may share these words"))
        self._share_words = ReadingText("", "meta", "ink2")
        self._share = Panel(gap=6)
        self._share.body.addWidget(self._share_words)
        self._share.body.addWidget(self.may_share)
        self._share.hide()
        self.sentence = ReadingText(" ", "ui", measure=0)
        self._panel = Panel(gap=8)
        self._panel.body.addWidget(ReadingText(tr("What students receive"), "meta", "ink2"))
        self._title = ReadingText(" ", "h2", measure=0)
        self._panel.body.addWidget(self._title)
        self._panel.body.addLayout(_line("library", self.sentence))
        self._facts = QVBoxLayout()
        self._panel.body.addLayout(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addWidget(self._panel)
        column.addWidget(self._share)
        column.addWidget(_note("info", tr(_SAVED_AS)))
        column.addWidget(_note("eye", tr(_HONEST)))
        column.addStretch(1)

    def show_outlook(self, options: "AssignmentOptions", outlook: "Outlook | None") -> None:
        """Show what would be given; None while nothing can be."""
        self._title.set_text(options.title.strip() or tr("No title yet"))
        empty_layout(self._facts)
        self._facts.setSpacing(space(6))
        imported = 0 if outlook is None else outlook.imported
        self._share.setVisible(imported > 0)
        if outlook is None:
            self.sentence.set_text(tr("Tick comparisons to see how many questions there are."))
            return
        self._share_words.set_text(
            trn(
                "{n} comparison is an imported page, whose words belong to their authors.",
                "{n} comparisons are imported pages, whose words belong to their authors.",
                imported,
            )
        )
        pages = len({each.title for each in outlook.items})
        self.sentence.set_text(
            tr("Each student gets {questions}.", questions=questions_text(outlook.asked, pages))
        )
        minutes = max(1, round(outlook.asked * _SECONDS_EACH / 60))
        self._say("calendar", due_text(options.due) if options.due else tr("no date"))
        self._say("history", trn("about {n} minute", "about {n} minutes", minutes))
        self._say("flag", tr("passed from {n} percent", n=round(options.pass_share * 100)))
        if outlook.items:
            question = outlook.items[0].question
            self._facts.addWidget(Hairline())
            self._facts.addWidget(ReadingText(tr("One of the questions"), "meta", "ink2"))
            self._facts.addWidget(ReadingText(question.prompt, "read-l"))
            if isinstance(question, ChoiceQuestion):
                texts = " · ".join(each.text for each in question.options)
                self._facts.addWidget(ReadingText(texts, "read-s", "ink2"))

    def _say(self, icon: str, words: str) -> None:
        self._facts.addLayout(_line(icon, ReadingText(words, "meta", "ink2", measure=0)))


def _line(icon: str, words: ReadingText) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(space(8))
    line.addWidget(Icon(icon, 16))
    line.addWidget(words, 1)
    return line


def _note(icon: str, words: str) -> Panel:
    panel = Panel(padding=(16, 12))
    panel.body.addLayout(_line(icon, ReadingText(words, "meta", "ink2")))
    return panel
