"""Importing through the whole window: a dropped folder, and Ctrl Z that takes it back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diffstudy.domain.changes import Changes
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.library_page import LibraryPage
from diffstudy.runtime.paths import bundled
from tests.gui.test_window import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    found = Desk(qtbot, tmp_path / "data")
    yield found
    found.window.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "pages"
    (root / "deep").mkdir(parents=True)
    shutil.copy(bundled("data") / "pages" / "weather-vs-climate.txt", root / "deep" / "page.txt")
    return root


def import_through_the_page(desk: Desk, folder: Path) -> None:
    """Drop a folder, and press Import as soon as that can be done."""

    desk.window.import_files([folder])
    desk.settle()
    page = desk.reach(ImportPage)
    page.apply()
    desk.settle()
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def titles(desk: Desk) -> list[str]:
    rows = desk.window.shown_page.context.collection.library.overview().rows
    return [row.title for row in rows]


def test_a_dropped_folder_is_imported_and_ctrl_z_takes_it_back(desk: Desk, folder: Path) -> None:
    desk.open()
    import_through_the_page(desk, folder)
    assert titles(desk) == ["Weather vs. Climate"]
    page = desk.reach(LibraryPage)
    page.setFocus()
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.tasks.is_idle and titles(desk) == [])


def test_what_is_done_after_an_import_keeps_ctrl_z_from_it(desk: Desk, folder: Path) -> None:
    desk.open()
    import_through_the_page(desk, folder)
    desk.window.signals.changed.emit(Changes.STUDY_QUEUE)
    desk.settle()
    desk.reach(LibraryPage).setFocus()
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert titles(desk) == ["Weather vs. Climate"]
