"""The journeys of the tour: from the first start to a summary, by keys, a picture a step."""

import argparse
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from diffstudy.domain.question import ChoiceQuestion, Question, TypedQuestion
from diffstudy.gui import tour_steps
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.typed_panel import TypedPanel
from diffstudy.gui.application import build_window
from diffstudy.gui.main_window import MainWindow
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.feedback_view import FeedbackView
from diffstudy.gui.pages.first_run import FirstRun
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.library_page import LibraryPage
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.gui.pages.summary_page import SummaryPage
from diffstudy.gui.tour_hand import Hand, TourFailed
from diffstudy.gui.tour_walk import Walk
from diffstudy.runtime.discovery import exported
from diffstudy.runtime.paths import bundled, data_folder

_P = TypeVar("_P", bound=Page)
_SEED = 8
_MOST_QUESTIONS = 24
_PAGE = "weather-vs-climate.txt"


class Tour:
    """Walks through the window by keys, as a learner would."""

    def __init__(self, application: QApplication, data: Path, options: argparse.Namespace) -> None:
        self._options = options
        self._folder = data_folder(data)
        self.window: MainWindow = build_window(application, self._folder)
        width, height = (int(part) for part in options.size.split("x"))
        self.window.resize(width, height)
        self._hand = Hand(application, self.window, options.out, options.text_size)
        self._walk = Walk(self.window, self._hand)

    @property
    def steps(self) -> list[str]:
        """The steps that were reached, as their pictures are named."""
        return self._hand.steps

    def take(self) -> None:
        """Go through every step; raises TourFailed."""
        self.window.show()
        self.window.open_collection(self._folder, [])
        self._hand.until(self._hand.is_quiet, "the collection opens")
        self._hand.until(self._shows_first_run, "the first run is shown")
        self._hand.picture("first run")
        self._try_sample()
        self._import_page()
        if self._options.only is None:
            self._read()
            self._study()
            self._finish()
            self._type()
        if self._options.all or self._options.only:
            self._show_parts()

    def _show_parts(self) -> None:
        for name, take in exported(tour_steps, "take").items():
            if self._options.only in (None, name):
                take(self._walk)

    def close(self) -> None:
        """Close the window and its collection."""
        self.window.close()

    def _shows_first_run(self) -> bool:
        return any(found.isVisible() for found in self.window.findChildren(FirstRun))

    def _try_sample(self) -> None:
        self._hand.press(Qt.Key.Key_Return)
        self._hand.until(lambda: not self._shows_first_run(), "the sample pack is taken")
        self._hand.until(self._hand.is_quiet, "the library is shown")
        self._hand.picture("library")

    def _import_page(self) -> None:
        page = self._options.page or bundled("data") / "pages" / _PAGE
        self.window.import_files([page])
        preview = self._expect(ImportPage)
        self._hand.until(self._hand.is_quiet, "the preview is ready")
        self._hand.picture("import preview")
        self._hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, preview)
        self._hand.until(self._hand.is_quiet, "the page is imported")
        self._expect(LibraryPage)
        self._hand.picture("library with a new page")

    def _read(self) -> None:
        key = self._imported_comparison()
        self.window.read(key)
        page = self._expect(ComparisonPage)
        self._hand.until(self._hand.is_quiet, "the comparison is shown")
        self._hand.picture("comparison")
        whole = page.findChild(QWidget, "sheet")
        if whole is not None:
            self._hand.picture("comparison, whole page", whole)

    def _study(self) -> None:
        self._seed_questions()
        self._hand.press(Qt.Key.Key_S)
        page = self._expect(StudyPage)
        is_shown = slipped = right = has_read = False
        for _ in range(_MOST_QUESTIONS):
            self._hand.until(lambda: _is_asking(self._hand, page), "a question is asked")
            if page.introduction is not None:
                self._read_page(page)
                has_read = True
            is_choice = isinstance(self._question(page), ChoiceQuestion)
            if is_choice and not is_shown:
                is_shown = True
                self._hand.picture("which term")
            self._answer(page, right=slipped or not is_choice)
            if isinstance(page.lesson, FeedbackView):
                if not slipped:
                    self._hand.picture("feedback after a slip")
                slipped = True
            elif not right:
                self._hand.picture("a right answer")
                right = True
            # Guesses before the page are no answers: the summary needs one after it.
            if is_shown and slipped and right and has_read:
                return
            self._hand.press(Qt.Key.Key_Return)
        raise TourFailed(f"{_MOST_QUESTIONS} questions showed no slip or no right answer")

    def _type(self) -> None:
        """Type a term, in practice: which question of a session comes is left to chance."""
        from diffstudy.services.study import StudyScope

        self.window.study(StudyScope(practice=True, mode="type", count=1))
        page = self._expect(StudyPage)
        self._hand.until(
            lambda: self._hand.is_quiet() and isinstance(page.panel, TypedPanel),
            "a term is to be typed",
        )
        self._hand.picture("type the term")

    def _read_page(self, page: StudyPage) -> None:
        view = page.introduction
        assert view is not None
        self._hand.picture("the page before testing")
        self._hand.until(lambda: view.is_ready, "the page can be left")
        self._hand.press(Qt.Key.Key_Return)
        self._hand.until(
            lambda: self._hand.is_quiet() and page.panel is not None, "a question is asked"
        )

    def _seed_questions(self) -> None:
        self.window.page_of(StudyPage).new_random = lambda: Random(_SEED)

    def _answer(self, page: StudyPage, *, right: bool) -> None:
        """Answer by keys and wait for the lesson."""
        question = self._question(page)
        self._hand.read()
        if isinstance(question, ChoiceQuestion):
            index = question.answer if right else (question.answer + 1) % len(question.options)
            self._hand.press(Qt.Key(Qt.Key.Key_1 + index))
        else:
            assert isinstance(page.panel, TypedPanel)
            assert isinstance(question, TypedQuestion)
            page.panel.field.setText(question.accepted[0])
            self._hand.press(Qt.Key.Key_Return, target=page.panel.field)
        self._hand.until(
            lambda: self._hand.is_quiet() and page.panel is None, "the answer is judged"
        )
        lesson = page.lesson
        assert lesson is not None
        self._hand.until(lambda: lesson.is_ready, "the lesson can be left")

    def _finish(self) -> None:
        self._hand.press(Qt.Key.Key_Escape)
        self._expect(SummaryPage)
        self._hand.until(self._hand.is_quiet, "the summary is ready")
        self._hand.picture("session summary")
        self._hand.press(Qt.Key.Key_L)
        self._expect(LibraryPage)
        self._hand.until(self._hand.is_quiet, "the library is shown again")
        self._hand.picture("library after a session")

    def _imported_comparison(self) -> str:
        library = self._walk.collection.library
        return self._walk.ask(lambda: library.overview().packs[-1].rows[-1].key)

    def _question(self, page: StudyPage) -> Question:
        panel = page.panel
        assert isinstance(panel, AnswerPanel)
        return panel.question

    def _expect(self, kind: type[_P]) -> _P:
        return self._walk.expect(kind)


def _is_asking(hand: Hand, page: StudyPage) -> bool:
    return hand.is_quiet() and (page.panel is not None or page.introduction is not None)
