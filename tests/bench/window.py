"""The real window over a small and a large library, frame by frame: `python3 dev.py bench window`.

Each size has a process of its own, which opens the library offscreen and does what a learner
does: filters, types a search, scrolls, reads a comparison, answers, visits every place. A timer
beats all the while; the longest time between two beats is the longest frame, because nothing can
be painted in between. Its processor time is that of the main thread alone: where other work keeps
the machine busy, that column and the ratios count. What the program does beside the main thread
is in the clock's column only, as far as it keeps the main thread waiting.

The event that took most of that frame is named with its receiver.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from made_up.library import NOW, make_library
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from diffstudy.gui.main_window import MainWindow
    from diffstudy.gui.pages.study_page import StudyPage

FRAME_LIMIT_MS = 50
NEXT_LIMIT_MS = 100
BEAT_MS = 5
READING_SECONDS = 0.75
PATIENCE_SECONDS = 300
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


def measured(data: Path, answers: int, profile: Path | None) -> dict[str, Any]:
    """Walk through the window in this process; returns the seconds of each step."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    application = Watched()
    walker = Walker(application, answers)
    profiler = None
    if profile:
        import cProfile

        profiler = cProfile.Profile()
        profiler.enable()
    walker.start(data)
    application.exec()
    if profiler:
        profiler.disable()
        profiler.dump_stats(profile)
    return {
        "frames": [asdict(frame) for frame in walker.frames if frame.name],
        "next": walker.next_painted,
        "first_paint": walker.first_paint,
        "library": walker.library_shown,
    }


def run_size(size: int, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    data = folder / str(size)
    if not data.exists():
        print(f"making {size:,} comparisons", file=sys.stderr, flush=True)
        make_library(data, size, options.due, size * options.reviews)
    command = [sys.executable, __file__, "--child", str(data), "--answers", str(options.answers)]
    if options.profile:
        command += ["--profile", f"{options.profile}-{size}"]
    environ = {**os.environ, "DIFFSTUDY_NOW": NOW.isoformat(), "QT_QPA_PLATFORM": "offscreen"}
    environ.setdefault("QT_LOGGING_RULES", "*=false")
    ran = subprocess.run(command, env=environ, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def print_frames(size: int, found: dict[str, Any], first: dict[str, Any]) -> float:
    """Print the table of one library; returns its longest frame in ms of processor time."""
    print(f"\n{size:,} comparisons: longest frame of each step, ms, and times the first library")
    print("step                     clock      cpu   ratio    whole s  dearest event")
    longest = 0.0
    for frame, small in zip(found["frames"], first["frames"], strict=True):
        clock, cpu = 1e3 * frame["clock"], 1e3 * frame["cpu"]
        longest = max(longest, cpu)
        ratio = frame["cpu"] / small["cpu"] if small["cpu"] else 0.0
        mark = "  <- over" if cpu > FRAME_LIMIT_MS else ""
        print(
            f"{frame['name']:20} {clock:9.1f} {cpu:8.1f} {ratio:7.1f} {frame['whole']:10.1f}  "
            f"{frame['event']}{mark}"
        )
    print(
        f"first paint {1e3 * found['first_paint']:.0f} ms, "
        f"library shown {1e3 * found['library']:,.0f} ms"
    )
    return longest


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench window", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--due", type=int, default=1_000, help="cards due (default: 1000)")
    parser.add_argument("--reviews", type=int, default=3, help="per comparison (default: 3)")
    parser.add_argument("--answers", type=int, default=100, help="given (default: 100)")
    parser.add_argument("--library", type=Path, help="keep the libraries here, for another run")
    parser.add_argument("--profile", type=Path, help="write cProfile figures to FILE-SIZE")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measured(options.child, options.answers, options.profile)))
        return 0
    results: list[dict[str, Any]] = []
    longest = last = 0.0
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as name:
        folder = options.library or Path(name)
        for size in options.sizes:
            results.append(run_size(size, options, folder))
            longest = max(longest, print_frames(size, results[-1], results[0]))
            painted = [1e3 * seconds for seconds in results[-1]["next"]]
            if len(painted) > 1:
                last = quantiles(painted, n=20)[-1]
                print(
                    f"key press to the next question painted, n = {len(painted)}: "
                    f"p50 {median(painted):.0f} ms, p95 {last:.0f} ms, max {max(painted):.0f} ms"
                )
    is_good = longest <= FRAME_LIMIT_MS and last <= NEXT_LIMIT_MS
    print(
        f"\n{'within' if is_good else 'beyond'} {FRAME_LIMIT_MS} ms of processor time a frame "
        f"and {NEXT_LIMIT_MS} ms p95 to the next question"
    )
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
