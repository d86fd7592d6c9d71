"""main() of the window: paint first, then the contents, then the collection in the background.

Nothing but Qt is imported before the first paint, and little of that; SQLAlchemy, fsrs and the
quiz load in the collection lane (a test counts the modules). A zero timer fires before the first
paint, so the start waits for the paint event itself.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from diffstudy.gui.shell import Shell
from diffstudy.gui.window_state import WindowState
from diffstudy.runtime.paths import DataFolder, data_folder

if TYPE_CHECKING:
    from diffstudy.gui.main_window import MainWindow

TRACE_VARIABLE = "DIFFSTUDY_TRACE_FIRST_PAINT"
MODULES_VARIABLE = "DIFFSTUDY_TRACE_MODULES"


def main(files: list[Path], data_dir: Path | None) -> int:
    """Open the window and run until it closes; returns the exit status.

    Args:
        files: pages or packs to offer for import.
        data_dir: None for the platform's data folder.
    """
    application = QApplication(sys.argv[:1])
    folder = data_folder(data_dir)
    shell = Shell(folder, lambda: _fill(application, shell, folder, files))
    window_state(folder).restore(shell)
    shell.show()
    return application.exec()


def window_state(folder: DataFolder) -> WindowState:
    """Return where the size and place of the window are kept."""
    return WindowState(folder.path / "window.ini")


def build_window(application: QApplication, folder: DataFolder) -> "MainWindow":
    """Return the contents of the window, themed, without a collection yet."""
    from PySide6.QtGui import QIcon

    from diffstudy.gui.look_settings import dress
    from diffstudy.gui.main_window import MainWindow
    from diffstudy.gui.translation import speak_language
    from diffstudy.runtime.paths import bundled
    from diffstudy.runtime.settings import Settings

    application.setApplicationName("diffstudy")
    application.setApplicationDisplayName("diffstudy")
    application.setDesktopFileName("org.diffstudy.DiffStudy")
    application.setWindowIcon(QIcon(str(bundled("resources") / "icons" / "diffstudy.svg")))
    settings = Settings.load(folder.settings)
    speak_language(application, settings.language)
    dress(settings)
    return MainWindow(window_state(folder))


def _fill(application: QApplication, shell: Shell, folder: DataFolder, files: list[Path]) -> None:
    """Build what the painted window shows, and open the collection."""
    trace = os.environ.get(TRACE_VARIABLE)
    if trace:
        Path(trace).write_text(str(time.time_ns()), encoding="ascii")
        modules = os.environ.get(MODULES_VARIABLE)
        if modules:
            Path(modules).write_text("\n".join(sorted(sys.modules)), encoding="utf-8")
        application.quit()
        return
    if _is_second(folder, files):
        shell.close()
        application.quit()
        return
    window = build_window(application, folder)
    shell.mount(window)
    _watch_for_bugs(window, folder)
    window.open_collection(folder, files)


def _is_second(folder: DataFolder, files: list[Path]) -> bool:
    """Whether a window is open on the folder already; it comes to the front then."""
    from diffstudy.runtime.instance_lock import LOCK_NAME

    if not (folder.path / LOCK_NAME).is_file():
        return False
    from diffstudy.gui.second_start import tell_first_window

    return tell_first_window(folder.path, files)


def _watch_for_bugs(window: "MainWindow", folder: DataFolder) -> None:
    """Start the log, and have bugs reported in a file and a sentence."""
    from diffstudy.gui.crash_handler import CrashHandler
    from diffstudy.gui.crash_reports import keep_last_abort, watch_for_aborts
    from diffstudy.runtime.logs import start_logging

    keep_last_abort(folder.path)
    watch_for_aborts(folder.path)
    tail = start_logging(folder.log)
    handler = CrashHandler(folder.path, tail.lines)
    handler.setParent(window)
    handler.reported.connect(window.tell_of_bug)
    handler.install()
