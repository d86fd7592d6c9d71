"""A hand on the keys of the real window, and a camera: what the tour walks with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from diffstudy.gui.main_window import MainWindow
from diffstudy.gui.theme import apply_theme

_PATIENCE_MS = 20_000
_READING_MS = 700
_LAYOUT_PASSES = 6


class TourFailed(RuntimeError):
    """A step did not come about in time; the message says which."""


class Hand:
    """Presses keys, waits for what they do, and takes pictures in both themes.

    Args:
        out: the folder of the pictures.
        text_scale: 0.9 to 2.0.
    """

    def __init__(
        self, application: QApplication, window: MainWindow, out: Path, text_scale: float
    ) -> None:
        self._application = application
        self._window = window
        self._out = out
        self._text_scale = text_scale
        self.steps: list[str] = []
        self._dress(dark=False)

    def is_quiet(self) -> bool:
        """Whether nothing is under way in the lanes."""
        return self._window.tasks.is_idle

    def read(self) -> None:
        """Wait as long as an honest reader takes at least; faster answers are void."""
        pause = QDeadlineTimer(_READING_MS)
        self.until(pause.hasExpired, "the question is read")

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the window work until a condition holds; raises TourFailed after 20 s."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        while not condition():
            if patience.hasExpired():
                raise TourFailed(f"waited in vain until {what}")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self._application.processEvents()

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        target: QWidget | None = None,
    ) -> None:
        """Press a key where the focus is, or on a widget."""
        if QApplication.activeModalWidget() is None and not self._window.isActiveWindow():
            self._window.activateWindow()
            self.until(self._window.isActiveWindow, "the window is active")
        candidates = (target, self._window.focusWidget(), self._window.shown_page)
        receiver = next(widget for widget in candidates if widget is not None)
        QTest.keyClick(receiver, key, modifiers)  # unlike a plain event it reaches shortcuts
        self._application.processEvents()

    def in_dialog(self, act: Callable[[QDialog], None]) -> None:
        """Act in the next modal dialog, from within its own event loop."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                timer.stop()
                act(dialog)

        timer = QTimer(self._window)
        timer.timeout.connect(look)
        timer.start(20)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save a step in both themes."""
        shown = widget or self._window
        file = f"{len(self.steps) + 1:02}-{name.replace(',', '').replace(' ', '-')}"
        for dark in (True, False):
            self._dress(dark=dark)
            # A field that grows asks its row for room, the row asks the page: one pass for each.
            for _ in range(_LAYOUT_PASSES):
                self._application.processEvents()
            suffix = "dark" if dark else "light"
            path = self._out / f"{file}-{suffix}.png"
            if not shown.grab().save(str(path)):
                raise TourFailed(f"{path} could not be written")
        self.steps.append(f"{file}: {name}")

    def _dress(self, *, dark: bool) -> None:
        apply_theme(
            self._application,
            "dark" if dark else "light",
            text_scale=self._text_scale,
            reduced_motion=True,
        )
