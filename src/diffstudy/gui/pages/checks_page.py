"""Questions to check: what keeps failing and what is not asked, each with what can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.card import CardKey
from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.error_messages import heading_of, sentence_of
from diffstudy.gui.pages.checks_panels import LeechPanel, QuestionPanel
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.back_bar import BackBar
from diffstudy.gui.widgets.notices import EmptyState, ErrorRow
from diffstudy.gui.widgets.panel import PageScroll
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.services.leech_report import Leech
from diffstudy.services.question_checks import QuestionToCheck

_PRACTICE_QUESTIONS = 10
_WIDEST = 860


@dataclass(frozen=True, slots=True)
class _Found:
    leeches: tuple[Leech, ...]
    questions: tuple[QuestionToCheck, ...]


class ChecksPage(Page):
    """Lists hard terms first, then the texts that are kept out of sessions."""

    cares_about = Changes.LIBRARY | Changes.STUDY_QUEUE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: _Found | None = None
        self._body: QWidget | None = None
        self.bar = BackBar("Questions to check")
        self.bar.back_wanted.connect(self._go_back)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(self.bar)
        self._column.addStretch(1)
        self.area = PageScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        theme_signals().theme_changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Ask what there is to check."""
        checks = self.context.collection.checks
        self.context.tasks.run(
            lambda: _Found(checks.leeches(), checks.questions()),
            page=self,
            on_done=self._show,
            on_error=self._show_error,
        )

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        return (("Tab", "Next action"), ("Up Down", "Scroll"), ("Alt Left", "Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that nothing on the page took."""
        if not scrolled(event, self.area.verticalScrollBar()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that the arrows scroll at once."""
        super().showEvent(event)
        focus_when_first_shown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, found: _Found) -> None:
        if found == self._found:
            return
        self._found = found
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        if not found.leeches and not found.questions:
            text = (
                "Terms that fail again and again will be here, and questions that mislead or that "
                "you reported."
            )
            column.addWidget(EmptyState("circle-check", "Nothing to check", text))
        if found.leeches:
            column.addWidget(ReadingText("Hard to keep", "h2", measure=0))
            for leech in found.leeches:
                column.addWidget(self._leech(leech))
        if found.questions:
            column.addWidget(ReadingText("Not asked", "h2", measure=0))
            for question in found.questions:
                column.addWidget(self._question(question))
        column.addStretch(1)
        self._replace_body(body)

    def _leech(self, leech: Leech) -> LeechPanel:
        checks = self.context.collection.checks
        panel = LeechPanel(leech)
        panel.drill_wanted.connect(self._drill)
        panel.comparison_wanted.connect(self.context.signals.comparison_wanted)
        panel.note_written.connect(
            lambda text: self._do(
                lambda: checks.write_note(leech.card, text),
                f"Note on {leech.term} saved",
                lambda: checks.write_note(leech.card, leech.note),
            )
        )
        aside, again = (
            (f"{leech.term} is set aside", lambda: checks.suspend(leech.card)),
            (f"{leech.term} is asked again", lambda: checks.resume(leech.card)),
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
                "The question is asked again",
                lambda: checks.report(*place),
            )
        )
        panel.report_wanted.connect(
            lambda: self._do(
                lambda: checks.report(*place),
                "The question is kept out",
                lambda: checks.restore(*place),
            )
        )
        return panel

    def _drill(self, card: str) -> None:
        from diffstudy.services.study import StudyScope

        pair = CardKey.parse(card)
        cards = frozenset((pair, *map(CardKey.for_term, pair.term_keys)))
        scope = StudyScope(cards=cards, count=_PRACTICE_QUESTIONS, practice=True)
        self.context.signals.study_wanted.emit(scope)

    def _do(self, work: Callable[[], None], notice: str, undo: Callable[[], None] | None) -> None:
        """Run one change, tell of it, and offer to take it back."""
        signals = self.context.signals

        def done(_nothing: None) -> None:
            signals.changed.emit(Changes.STUDY_QUEUE)
            back = None if undo is None else lambda: self._do(undo, "Taken back", None)
            signals.noticed.emit(notice, back)

        self.context.tasks.run(work, page=self, on_done=done, on_error=signals.failed.emit)

    def _show_error(self, error: DiffstudyError) -> None:
        self._found = None
        self._replace_body(ErrorRow(heading_of(error), sentence_of(error)))

    def _replace_body(self, body: QWidget) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self.setFocus()
        self._body = body
        self._column.insertWidget(1, body)

    def _go_back(self) -> None:
        self.context.signals.back_wanted.emit()

    def _fit(self) -> None:
        margin = page_margin(self.width())
        spare = max(0, self.width() - 2 * margin - space(_WIDEST))
        self._column.setContentsMargins(margin, space(14), margin + spare, space(32))
        self._column.setSpacing(space(16))
