"""A second start raises the first window; a crash of the last run is told of once."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from diffstudy.gui.crash_reports import keep_last_abort, new_reports
from diffstudy.gui.second_start import FirstWindow, tell_first_window
from diffstudy.gui.widgets.toast import Toast
from tests.gui.test_window import Desk

_SECOND = """
import sys
from pathlib import Path
from diffstudy.gui.second_start import tell_first_window
sys.exit(0 if tell_first_window(Path(sys.argv[1]), [Path(sys.argv[2])]) else 1)
"""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    found = Desk(qtbot, tmp_path / "data")
    yield found
    found.window.close()


def test_the_first_window_hears_of_a_second_start_and_its_files(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstWindow(tmp_path)
    heard: list[list[Path]] = []
    first.called.connect(heard.append)
    page = tmp_path / "page.txt"
    # Another process, as in life: a thread of this one would keep Python from answering.
    second = subprocess.Popen([sys.executable, "-c", _SECOND, str(tmp_path), str(page)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert heard == [[page.resolve()]]
    first.close()
    assert not tell_first_window(tmp_path, [])


def test_another_folder_is_another_program(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(tmp_path / "one")
    assert not tell_first_window(tmp_path / "two", [])
    first.close()


def test_a_report_is_offered_once(desk: Desk) -> None:
    desk.folder.path.mkdir(parents=True, exist_ok=True)
    report = desk.folder.path / "crash-20300101-120000.txt"
    report.write_text("It was a bug.", encoding="utf-8")
    desk.open()
    (toast,) = desk.window.findChildren(Toast)
    assert "stopped unexpectedly" in toast.accessibleName()
    assert new_reports(desk.folder.path) == ()
    assert report.is_file()


def test_a_start_without_reports_says_nothing(desk: Desk) -> None:
    desk.open()
    assert desk.window.findChildren(Toast) == []


def test_an_abort_becomes_a_report_at_the_next_start(tmp_path: Path) -> None:
    trace = tmp_path / "crash-native.log"
    trace.write_text("Fatal Python error: Aborted", encoding="utf-8")
    keep_last_abort(tmp_path)
    (report,) = new_reports(tmp_path)
    assert report.name.endswith("-abort.txt")
    assert "Aborted" in report.read_text(encoding="utf-8")
    assert not trace.exists()
    keep_last_abort(tmp_path)
    assert new_reports(tmp_path) == ()
