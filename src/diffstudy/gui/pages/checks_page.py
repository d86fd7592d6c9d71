"""Questions to check: what keeps failing and what is not asked, each with what can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from diffstudy.domain.card import CardKey
from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.pages.checks_panels import LeechPanel, QuestionPanel
from diffstudy.gui.pages.practice import pair_practice
from diffstudy.gui.pages.scrolled_page import ScrolledPage, new_body
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.services.leech_report import Leech
from diffstudy.services.question_checks import QuestionToCheck


@dataclass(frozen=True, slots=True)
class _Found:
    leeches: tuple[Leech, ...]
    questions: tuple[QuestionToCheck, ...]


class ChecksPage(ScrolledPage):
    """Lists hard terms first, then the texts that are kept out of sessions."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE
    above = 14
    widest = 860

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: _Found | None = None
        self.bar = BackBar(tr("Questions to check"))
        self.bar.back_wanted.connect(self.go_back)
        self.add(self.bar)

    def refresh(self) -> None:
        """Ask what there is to check."""
        self.expect_body()
        checks = self.context.collection.checks
        self.context.tasks.run(
            lambda: _Found(checks.leeches(), checks.questions()),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("Tab", tr("Next action")), ("Up Down", tr("Scroll")), ("Alt Left", tr("Back")))

    def _show(self, found: _Found) -> None:
        if found == self._found:
            return
        self._found = found
        body, column = new_body(gap=12)
        if not found.leeches and not found.questions:
            text = tr(
                "Terms that fail again and again will be here, and questions that mislead or that "
                "you reported."
            )
            column.addWidget(EmptyState("circle-check", tr("Nothing to check"), text))
        if found.leeches:
            column.addWidget(ReadingText(tr("Hard to keep"), "h2", measure=0))
            for leech in found.leeches:
                column.addWidget(self._leech(leech))
        if found.questions:
            column.addWidget(ReadingText(tr("Not asked"), "h2", measure=0))
            for question in found.questions:
                column.addWidget(self._question(question))
        column.addStretch(1)
        self.show_body(body)

    def _leech(self, leech: Leech) -> LeechPanel:
        checks = self.context.collection.checks
        panel = LeechPanel(leech)
        panel.drill_wanted.connect(self._drill)
        panel.comparison_wanted.connect(self.context.signals.comparison_wanted)
        panel.note_written.connect(
            lambda text: self._do(
                lambda: checks.write_note(leech.card, text),
                tr("Note on {term} saved", term=leech.term),
                lambda: checks.write_note(leech.card, leech.note),
            )
        )
        aside, again = (
            (tr("{term} is set aside", term=leech.term), lambda: checks.suspend(leech.card)),
            (tr("{term} is asked again", term=leech.term), lambda: checks.resume(leech.card)),
        )
        panel.pause_wanted.connect(
            lambda pause: (
                self._do(aside[1], aside[0], again[1])
                if pause
                else self._do(again[1], again[0], aside[1])
            )
        )
        return panel

    def _question(self, question: QuestionToCheck) -> QuestionPanel:
        checks, place = self.context.collection.checks, (question.comparison, question.cue)
        panel = QuestionPanel(question)
        panel.repair_wanted.connect(
            lambda: self.context.signals.comparison_wanted.emit(question.comparison)
        )
        panel.restore_wanted.connect(
            lambda: self._do(
                lambda: checks.restore(*place),
                tr("The question is asked again"),
                lambda: checks.report(*place),
            )
        )
        panel.report_wanted.connect(
            lambda: self._do(
                lambda: checks.report(*place),
                tr("The question is kept out"),
                lambda: checks.restore(*place),
            )
        )
        return panel

    def _drill(self, card: str) -> None:
        self.context.signals.study_wanted.emit(pair_practice(*CardKey.parse(card).term_keys))

    def _do(self, work: Callable[[], None], notice: str, undo: Callable[[], None] | None) -> None:
        """Run one change, tell of it, and offer to take it back."""
        signals = self.context.signals

        def done(_nothing: None) -> None:
            signals.changed.emit(Changes.STUDY_QUEUE)
            back = None if undo is None else lambda: self._do(undo, tr("Taken back"), None)
            signals.noticed.emit(notice, back)

        self.context.tasks.run(work, page=self, on_done=done, on_error=signals.failed.emit)

    def _show_error(self, error: DiffstudyError) -> None:
        self._found = None
        self.show_failure(error)
