"""``diffstudy tour``: the real window through its journeys, one picture a step.

The README's pictures, a proof on a machine without a display, and the quickest way to look at
every screen come from here. It works in a collection of its own and touches nobody's data.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import (
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
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
_IDLE_MESSAGE = "This plugin does not support propagateSizeHints"
_PAGE = "weather-vs-climate.txt"
_LOOKS = (
    ("1280x800", "1280x800", 1.0),
    ("1024x640", "1024x640", 1.0),
    ("text-200", "1280x800", 2.0),
)
"""Folder, size of the window and size of the text of each round of ``--all``."""


def main(arguments: list[str]) -> int:
    """Take the tour; returns 0 when every step was reached.

    Args:
        arguments: ``--out DIR``, ``--page FILE``, ``--size 1280x800``, ``--text-size 1.5``;
            ``--all`` for every screen and state at three sizes, ``--only PART`` for one part.
    """
    options = _options(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    if not options.all:
        return _walk(application, options)
    for folder, size, text_size in _LOOKS:
        changed = {"out": options.out / folder, "size": size, "text_size": text_size}
        failed = _walk(application, argparse.Namespace(**{**vars(options), **changed}))
        if failed:
            return failed
    return 0


def _walk(application: QApplication, options: argparse.Namespace) -> int:
    options.out.mkdir(parents=True, exist_ok=True)
    # Qt lets go of files a little later than Python does.
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data,
        _without_idle_messages(),
    ):
        tour = Tour(application, Path(data), options)
        try:
            tour.take()
        except TourFailed as error:
            print(f"diffstudy tour: {error}", file=sys.stderr)
            return 1
        finally:
            tour.close()
    for step in tour.steps:
        print(step)
    print(f"{len(tour.steps)} steps, light and dark, in {options.out}")
    return 0


@contextmanager
def _without_idle_messages() -> Iterator[None]:
    """Drop what the offscreen platform says of every window, and nothing else."""

    def listen(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(_IDLE_MESSAGE):
            return
        if previous is not None:
            previous(kind, context, text)
        else:
            print(text, file=sys.stderr)

    previous = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="diffstudy tour",
        description="Drive the real window and save a picture of each step.",
    )
    parser.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR")
    parser.add_argument("--page", type=Path, metavar="FILE", help="the saved page to import")
    parser.add_argument("--size", default="1280x800", metavar="WIDTHxHEIGHT")
    parser.add_argument("--text-size", type=float, default=1.0, metavar="FACTOR")
    parser.add_argument("--all", action="store_true", help="every screen and state, three sizes")
    parser.add_argument("--only", metavar="PART", help="one part of --all alone")
    parser.add_argument("--data-dir", help="ignored: the tour has a collection of its own")
    return parser.parse_args(arguments)


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
