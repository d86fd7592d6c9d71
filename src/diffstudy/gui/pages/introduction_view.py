"""The page of a new comparison, to be read between the guesses and the first question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diffstudy.domain.feedback import MarkedText, SideFeedback
from diffstudy.domain.introduction import Introduction, TaughtTerm
from diffstudy.domain.language import tr
from diffstudy.gui.pages.lesson_parts import CueLine
from diffstudy.gui.pages.lesson_view import LessonView
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.reading_text import Label


class IntroductionView(LessonView):
    """Each term with its definition and examples side by side, and what tells them apart."""

    def __init__(self, page: Introduction, parent: QWidget | None = None) -> None:
        super().__init__(page.comparison, parent)
        self._page = page
        centre = Qt.AlignmentFlag.AlignHCenter
        self.column.setSpacing(space(14))
        self.column.addStretch(1)
        self.column.addWidget(Label(tr("Read this first"), "h3", align=centre, wraps=True))
        self.add_sides([_side(term) for term in page.terms])
        if page.difference:
            self.column.addWidget(CueLine(MarkedText(page.difference)))
        self.column.addStretch(1)
        self.setAccessibleName(tr("New comparison: {title}", title=page.title))

    def spoken(self) -> str:
        terms = " ".join(f"{term.headword}: {term.definition}" for term in self._page.terms)
        return f"{tr('New comparison.')} {terms} {self._page.difference}".rstrip()


def _side(term: TaughtTerm) -> SideFeedback:
    return SideFeedback(
        term_key="",
        headword=term.headword,
        side=term.side,
        line=MarkedText(term.definition),
        example=None,
        is_answer=False,
        is_chosen=False,
        more_examples=term.examples,
    )
