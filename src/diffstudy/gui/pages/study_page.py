"""A session: question, lesson, next question, until the day's work is done.

Each answer is one trip through the collection lane: it is logged and the next question is made
before the lesson appears, so that Continue shows it at once.
"""

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError, NothingToStudy, NothingToUndo
from diffstudy.domain.introduction import Introduction
from diffstudy.domain.language import tr
from diffstudy.domain.question import Answer, Hint
from diffstudy.domain.review import Confidence
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.pages import study_steps
from diffstudy.gui.pages.delay import after_pause
from diffstudy.gui.pages.feedback_view import FeedbackView, RightView
from diffstudy.gui.pages.introduction_view import IntroductionView
from diffstudy.gui.pages.lesson_view import LessonView
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.study_view import StudyView

if TYPE_CHECKING:
    from diffstudy.gui.pages.study_steps import Step
    from diffstudy.services.study import AnswerResult, Asked, StudyScope, StudySession

_ADVANCE_MS = 1_200
_Found = TypeVar("_Found")


class StudyPage(Page):
    """Asks and shows lessons; holds no state that the log does not hold."""

    takes_whole_window = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_random: Callable[[], Random] = Random
        self._session: StudySession | None = None
        self._asked: Asked | None = None
        self._next: Step = None
        self._result: AnswerResult | None = None
        self._busy = False
        self._advance = after_pause(self, _ADVANCE_MS, self._continue)
        self.view = StudyView()
        self.view.answered.connect(self._answer)
        self.view.hint_wanted.connect(self._hint)
        self.view.mended.connect(self._mended)
        self.view.undo_wanted.connect(self._undo)
        self.view.end_wanted.connect(self.end)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    @property
    def panel(self) -> AnswerPanel | None:
        """The question that is shown, or None while a lesson is."""
        return self.view.stage.panel

    @property
    def lesson(self) -> FeedbackView | RightView | None:
        """The lesson that is shown, or None while a question or a page is."""
        return self.view.stage.lesson

    @property
    def introduction(self) -> IntroductionView | None:
        """The page of a new comparison that is to be read first, or None."""
        return self.view.stage.introduction

    def begin(self, scope: "StudyScope") -> None:
        """Start a session over a scope; says so where nothing can be asked."""
        self._session = self._result = None
        self.view.clear()
        study, rng = self.context.collection.study, self.new_random()
        self.context.tasks.run(
            lambda: study_steps.begin(study, scope, rng),
            page=self,
            on_done=self._started,
            on_error=self._nothing_to_study,
        )

    def end(self) -> None:
        """Leave; every answer is saved already."""
        self._advance.stop()
        if self._session is None:
            self.context.signals.library_wanted.emit()
        else:
            self.context.signals.summary_wanted.emit(self._session)

    def show_step(self, step: "Step") -> None:
        """Show a question or a page; the summary where there is none."""
        self._next = step
        self._show_next()

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what is shown."""
        return self.view.keys_help()

    def _started(self, started: "tuple[StudySession, Step]") -> None:
        self._session, step = started
        self.show_step(step)

    def _nothing_to_study(self, error: DiffstudyError) -> None:
        self.context.signals.library_wanted.emit()
        self._tell(error, is_news=isinstance(error, NothingToStudy))

    def _show_next(self) -> None:
        step = self._next
        if step is None:
            self.end()
        elif isinstance(step, Introduction):
            self._show_view(IntroductionView(step), self._page_read)
        else:
            self._asked = step
            settings = self.context.collection.preferences.current
            self.view.single_keys = settings.single_keys
            counts = study_steps.flip_counts(step, flip_schedules=settings.flip_schedules)
            self.view.ask(step, flip_counts=counts)

    def _page_read(self) -> None:
        session = self._session
        if session is not None:
            self.context.tasks.run(
                lambda: study_steps.page_read(session), page=self, on_done=self.show_step
            )

    def _answer(self, answer: Answer, latency_ms: int, said: Confidence | None) -> None:
        session = self._session
        if session is None or self._busy:
            return
        self._busy = True
        self.context.tasks.run(
            lambda: study_steps.answer(session, answer, latency_ms, said),
            page=self,
            on_done=self._answered,
            on_error=self._not_saved,
        )

    def _answered(self, answered: "tuple[AnswerResult, Step]") -> None:
        result, self._next = answered
        self._result = result
        self._busy = False
        self.view.bar.set_tally(result.right, result.missed)
        panel = self.panel
        if result.is_void:
            self.context.signals.noticed.emit(
                tr("That was too fast to count. It comes back."), None
            )
            self._show_next()
        elif result.second_try is not None and panel is not None:
            self.view.ask_once_more(panel, result.second_try)
        elif panel is None or not panel.stays_after(result.outcome):
            self._show_lesson(result)

    def _mended(self) -> None:
        if self._result is not None:
            self._show_lesson(self._result)

    def _show_lesson(self, result: "AnswerResult") -> None:
        assert result.feedback is not None
        view: FeedbackView | RightView
        if result.outcome.correct:
            view = RightView(result.feedback, may_guess=result.may_have_been_a_guess)
            view.guess_wanted.connect(self._was_guess)
        else:
            back = result.comes_back
            # Only an answer that moved the schedule brings the card back tomorrow.
            sure = result.was_sure_mistake and result.rating is not None
            view = FeedbackView(result.feedback, comes_back=back, was_sure=sure)
        asked = self._asked
        view.report.setVisible(asked is not None and study_steps.can_be_reported(asked.question))
        view.report_wanted.connect(self._report)
        self._show_view(view, self._continue)
        if (
            result.outcome.correct
            and self.context.collection.preferences.current.advance_right_answers
        ):
            self._advance.start()

    def _show_view(self, view: LessonView, go_on: Callable[[], None]) -> None:
        view.continue_wanted.connect(go_on)
        view.undo_wanted.connect(self._undo)
        view.comparison_wanted.connect(self._read)
        self.view.show_lesson(view)

    def _read(self, comparison: str) -> None:
        self._advance.stop()
        self.context.signals.comparison_wanted.emit(comparison)

    def _continue(self) -> None:
        self._advance.stop()
        self._show_next()

    def _was_guess(self) -> None:
        self._take_back(study_steps.was_guess, self._guess_counted)

    def _guess_counted(self, counted: "tuple[AnswerResult, Step]") -> None:
        result, self._next = counted
        self._busy = False
        self.view.bar.set_tally(result.right, result.missed)
        if isinstance(self.lesson, RightView):
            self.lesson.count_as_guess(comes_back=result.comes_back)

    def _report(self) -> None:
        """Ask the cue of this question no more; the toast can take that back."""
        if self._asked is None:
            return
        self._advance.stop()
        question, checks = self._asked.question, self.context.collection.checks
        place = question.comparison, question.cue.key

        def take_back() -> None:
            self.context.tasks.run(lambda: checks.restore(*place), page=self)

        self.context.tasks.run(
            lambda: checks.report(*place),
            page=self,
            on_done=lambda _: self.context.signals.noticed.emit(
                tr("Reported. This question is not asked again."), take_back
            ),
            on_error=self.context.signals.failed.emit,
        )
        if self.lesson is not None:
            self.lesson.report.setEnabled(False)

    def _hint(self) -> None:
        session, panel = self._session, self.panel
        if session is None or panel is None or self._busy:
            return

        def show(hint: Hint) -> None:
            if panel is not self.panel:
                return
            if hint.mark is None and hint.letters is None:
                self.context.signals.noticed.emit(tr("There is no hint for this one."), None)
            panel.show_hint(hint)

        self.context.tasks.run(session.hint, page=panel, on_done=show)

    def _undo(self) -> None:
        self._take_back(study_steps.undo, self._undone)

    def _take_back(
        self, work: "Callable[[StudySession], _Found]", on_done: Callable[[_Found], None]
    ) -> None:
        """Do something to the answer that was given last."""
        session = self._session
        if session is None or self._busy:
            return
        self._busy = True
        self._advance.stop()
        self.context.tasks.run(
            lambda: work(session), page=self, on_done=on_done, on_error=self._nothing_undone
        )

    def _undone(self, asked: "Step") -> None:
        self._busy = False
        self.show_step(asked)
        self.context.signals.noticed.emit(tr("The last answer is taken back."), None)

    def _nothing_undone(self, error: DiffstudyError) -> None:
        self._busy = False
        self._tell(error, is_news=isinstance(error, NothingToUndo))

    def _tell(self, error: DiffstudyError, *, is_news: bool) -> None:
        if is_news:
            self.context.signals.noticed.emit(str(error), None)
        else:
            self.context.signals.failed.emit(error)

    def _not_saved(self, error: DiffstudyError) -> None:
        """Keep the question open: an answer that is not on disk was not given."""
        self._busy = False
        self.context.signals.failed.emit(error)
        session = self._session
        if session is not None and (self._next is not None or self.panel is not None):
            self.context.tasks.run(session.next_step, page=self, on_done=self.show_step)
