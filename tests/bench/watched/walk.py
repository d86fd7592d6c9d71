"""The walk through the real window that `dev.py bench window` measures, step by step."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from diffstudy.gui.main_window import MainWindow
    from diffstudy.gui.pages.study_page import StudyPage

BEAT_MS = 5
READING_SECONDS = 0.75
PATIENCE_SECONDS = 1_800
LETTERS = "brea"
STEPS_OF_WHEEL = 40

Wait = Callable[[], bool]


@dataclass(slots=True)
class Frame:
    """The longest frame of a step: seconds by the clock and of the processor, and its event."""

    name: str
    clock: float = 0.0
    cpu: float = 0.0
    event: str = ""
    whole: float = 0.0


class Watched(QApplication):
    """Delivers events as every application does, and remembers the dearest one since a beat."""

    def __init__(self) -> None:
        super().__init__(["diffstudy"])
        self._depth = 0
        self.dearest = (0.0, "")
        self.after_paint: Callable[[], None] | None = None
        self.beat: QTimer | None = None

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return super().notify(receiver, event)
        kind = event.type()
        self._depth = 1
        began = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth = 0
            took = time.perf_counter() - began
            if took > self.dearest[0]:
                name = f"{kind.name} of {type(receiver).__name__}"
                self.dearest = took, "the step itself" if receiver is self.beat else name
            if kind == QEvent.Type.UpdateRequest and self.after_paint is not None:
                self.after_paint()


class Walker:
    """Takes one step after the other from the event loop, and keeps the longest frame of each."""

    def __init__(self, application: Watched, answers: int) -> None:
        self._application = application
        self._answers = answers
        self._began = self._step_began = time.perf_counter()
        self._last = (self._began, time.thread_time())
        self._waiting: Wait = lambda: True
        self._deadline = self._began + PATIENCE_SECONDS
        self.frames: list[Frame] = []
        self.next_painted: list[float] = []
        self.first_paint = 0.0
        self.library_shown = 0.0
        self._steps: Iterator[Wait] = iter(())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        application.beat = self._timer

    def start(self, folder: Path) -> None:
        """Open the window on a data folder; the event loop takes every step from then on."""
        self._steps = self._walk(folder)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        gap = now - self._last[0] - BEAT_MS / 1e3
        if self.frames and gap > self.frames[-1].clock:
            frame = self.frames[-1]
            frame.clock, frame.event = gap, self._application.dearest[1]
        if self.frames:
            self.frames[-1].cpu = max(self.frames[-1].cpu, cpu - self._last[1])
        self._application.dearest = (0.0, "")
        if self._waiting():
            waiting = next(self._steps, None)
            if waiting is None:
                self._timer.stop()
                self._application.quit()
                return
            self._waiting, self._deadline = waiting, now + PATIENCE_SECONDS
        elif now > self._deadline:
            raise SystemExit(f"waited in vain: {self.frames[-1].name}")
        self._last = now, cpu  # what the step itself does belongs to the frame that follows

    def _begin(self, name: str) -> None:
        now = time.perf_counter()
        if self.frames:
            self.frames[-1].whole = now - self._step_began
        self._step_began = now
        self.frames.append(Frame(name))

    def _walk(self, path: Path) -> Iterator[Wait]:
        from diffstudy.gui.application import build_window
        from diffstudy.gui.shell import Shell
        from diffstudy.runtime.paths import data_folder

        folder = data_folder(path)
        mounted: list[MainWindow] = []

        def fill() -> None:
            self.first_paint = time.perf_counter() - self._began
            mounted.append(build_window(self._application, folder))
            shell.mount(mounted[0])
            mounted[0].open_collection(folder, [])

        self._begin("open")
        shell = Shell(folder, fill)
        shell.resize(1280, 800)
        shell.show()
        yield lambda: bool(mounted)
        window = mounted[0]

        def idle() -> bool:
            return window.tasks.is_idle

        from diffstudy.gui.pages.library_page import LibraryPage

        page = window.page_of(LibraryPage)
        yield lambda: page.view is not None
        self.library_shown = time.perf_counter() - self._began
        yield idle
        yield from self._library(window, idle)
        yield from self._places(window, idle)
        yield from self._study(window, idle)
        self._begin("library after it")
        window.go_to("library")
        yield idle
        self._begin("")
        shell.close()

    def _library(self, window: "MainWindow", idle: Wait) -> Iterator[Wait]:
        from diffstudy.gui.pages.library_filter import Order, Show
        from diffstudy.gui.pages.library_page import LibraryPage

        page = window.page_of(LibraryPage)
        view = page.view
        assert view is not None
        self._begin("filter")
        for show in (Show.DUE, Show.NEW, Show.ALL):
            view.toolbar.choose(show)
            yield self._after(0.2, idle)
        self._begin("sort")
        for order in (Order.TITLE, Order.WEAKEST):
            view.toolbar.sort.setCurrentIndex(view.toolbar.sort.findData(order))
            yield self._after(0.2, idle)
        self._begin("type in the search")
        page.head.search.setFocus()
        for letter in LETTERS:
            QTest.keyClick(page.head.search, letter)
            yield self._after(0.25, idle)
        page.head.search.clear()
        yield self._after(0.3, idle)
        self._begin("scroll")
        bar = page.area.verticalScrollBar()
        for step in range(STEPS_OF_WHEEL):
            far = step * bar.maximum() // STEPS_OF_WHEEL
            bar.setValue(bar.value() + 120 if step % 4 else far)
            yield self._after(0.02, idle)
        bar.setValue(0)
        self._begin("move through rows")
        view.list.focus_rows()
        for key in (Qt.Key.Key_Down,) * 12 + (Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(window.window().focusWidget(), key)
            yield self._after(0.02, idle)

    def _places(self, window: "MainWindow", idle: Wait) -> Iterator[Wait]:
        from diffstudy.gui.pages.comparison_page import ComparisonPage
        from diffstudy.gui.pages.library_page import LibraryPage

        view = window.page_of(LibraryPage).view
        assert view is not None
        rows = [row.key for pack in view.listed for row in pack.rows[:40]]
        self._begin("read a comparison")
        for key in Random(1).sample(rows, 3):
            window.read(key)
            yield lambda: isinstance(window.shown_page, ComparisonPage)
            yield self._after(0.3, idle)
        for place in ("progress", "packs", "settings", "import", "library"):
            self._begin(place)
            window.go_to(place)
            yield self._after(0.5, idle)

    def _study(self, window: "MainWindow", idle: Wait) -> Iterator[Wait]:
        from diffstudy.gui.pages.study_page import StudyPage
        from diffstudy.services.study import StudyScope

        self._begin("study")
        page = window.page_of(StudyPage)
        page.new_random = lambda: Random(1)
        window.study(StudyScope())
        yield lambda: idle() and (page.panel is not None or page.introduction is not None)
        self._begin("answer")
        for _ in range(self._answers):
            if page.introduction is not None:
                yield self._after(READING_SECONDS, lambda: page.introduction.is_ready)
                QTest.keyClick(page.introduction.go_on, Qt.Key.Key_Return)
            yield lambda: idle() and page.panel is not None and page.panel.is_open
            yield self._after(READING_SECONDS, idle)
            self._answer(page)
            yield lambda: page.lesson is not None and page.lesson.is_ready and idle()
            pressed = time.perf_counter()
            done: list[float] = []

            def painted(done: list[float] = done, pressed: float = pressed) -> None:
                panel: QWidget | None = page.panel or page.introduction
                if panel is not None and panel.isVisible() and not done:
                    done.append(time.perf_counter() - pressed)

            self._application.after_paint = painted
            QTest.keyClick(page.lesson.go_on, Qt.Key.Key_Return)
            yield lambda done=done: bool(done) or page is not window.shown_page
            self._application.after_paint = None
            self.next_painted += done
            if not done:
                break  # everything that was due is answered
        page.end()
        yield idle

    @staticmethod
    def _answer(page: "StudyPage") -> None:
        """Answer as the keyboard does where one key answers; a board is set at once."""
        from tests.unit.quiz.answers import right_answer_to

        panel = page.panel
        assert panel is not None
        answer = right_answer_to(panel.question)
        index = getattr(answer, "index", None)
        if index is None:
            panel.give(answer)
        else:
            QTest.keyClick(panel, Qt.Key(Qt.Key.Key_1 + index))

    @staticmethod
    def _after(seconds: float, condition: Wait) -> Wait:
        until = time.perf_counter() + seconds
        return lambda: time.perf_counter() >= until and condition()
