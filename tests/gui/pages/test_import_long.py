"""Big imports in the window: progress, cancelling, showing much of it, and taking it back."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diffstudy.domain.pasted import Pasted
from diffstudy.gui.dialogs.import_menu import NOTHING_COPIED, ImportMenu, paste, sources_in
from diffstudy.gui.dialogs.import_progress import ImportProgress
from diffstudy.gui.dialogs.import_views import FileView, PlanView
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.services import importing as service
from tests.gui.pages.conftest import NOW, SAMPLE
from tests.unit.services.packs import write_pack


class Gate:
    """Holds the lane where something is called, until it is opened."""

    def __init__(self, real: Callable[..., Any]) -> None:
        self._real = real
        self._open = threading.Event()
        self.reached = threading.Event()

    def __call__(self, *arguments: Any) -> Any:
        self.reached.set()
        assert self._open.wait(30)
        return self._real(*arguments)

    def open(self) -> None:
        self._open.set()


def shown(qtbot: QtBot, context: PageContext, *paths: Path) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.resize(1000, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.attach(context)
    page.begin(paths)
    return page


def rows(context: PageContext) -> int:
    return len(context.collection.library.overview().rows)


def test_cancelled_while_saving_it_leads_back_and_nothing_is_saved(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(service.write)
    monkeypatch.setattr(service, "write", gate)
    page = shown(qtbot, context, SAMPLE)
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    page.apply()
    qtbot.waitUntil(gate.reached.is_set)
    assert page.area.progress is not None
    assert not page.import_button.isVisible()
    page.reject()
    assert page.isVisible()
    assert page.foot.note.text() == "Stopping. Nothing half done will be left."
    gate.open()
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert page.foot.note.text() == "Cancelled. Nothing was saved."
    assert len(page.findChildren(FileView)) >= 1
    assert rows(context) == 0
    page.apply()
    qtbot.waitUntil(lambda: not page.is_busy)
    assert rows(context) == 6


def test_esc_while_reading_ends_the_page_and_the_reading(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(service.read_file)
    monkeypatch.setattr(service, "read_file", gate)
    page = shown(qtbot, context, SAMPLE, SAMPLE)
    qtbot.waitUntil(gate.reached.is_set)
    assert page.area.progress is not None
    page.reject()
    assert not page.is_busy
    gate.open()
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert rows(context) == 0


def test_the_progress_says_what_and_how_far(qtbot: QtBot) -> None:
    progress = ImportProgress("Reading")
    qtbot.addWidget(progress)
    progress.show_progress(30, 1_200, "Reading fog.txt")
    assert progress.what.text() == "Reading fog.txt, 30 of 1,200"
    assert progress.bar.accessibleDescription() == "30 of 1,200"
    progress.show_progress(0, 1, "Reading fog.txt")
    assert progress.what.text() == "Reading fog.txt"


def test_of_very_many_comparisons_some_are_shown_and_more_on_demand(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    pairs = [(f"Alpha{number}", f"Omega{number}") for number in range(120)]
    file = write_pack(tmp_path / "many.json", pairs)
    bad = [tmp_path / f"missing{number}.txt" for number in range(3)]
    plan = context.collection.importing.preview([*bad, file])
    view = PlanView(plan)
    qtbot.addWidget(view)
    view.show()
    assert len(view.findChildren(ErrorRow)) == 3
    assert view.more.text() == "Show the rest"
    view.more.click()
    assert view.more.isHidden()


def test_an_import_is_taken_back_from_its_notice(qtbot: QtBot, context: PageContext) -> None:
    told: list[tuple[str, Any]] = []
    context.signals.noticed.connect(lambda text, undo: told.append((text, undo)))
    page = shown(qtbot, context, SAMPLE)
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    page.apply()
    qtbot.waitUntil(lambda: bool(told))
    words, undo = told[0]
    assert words == "Imported 6 comparisons, 12 terms"
    undo()
    qtbot.waitUntil(lambda: told[-1][0] == "The import was taken back")
    assert rows(context) == 0
    failed: list[Exception] = []
    context.signals.failed.connect(failed.append)
    undo()
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "There is no import to take back."


def test_a_closing_window_cancels_long_work(qtbot: QtBot) -> None:
    tasks = TaskRunner()
    started = threading.Event()
    page = QMimeData()

    def work(watched: Any) -> None:
        started.set()
        while True:
            watched.check()

    running = tasks.run_long(
        work,
        page=page,
        on_done=lambda _: None,
        on_error=lambda _: None,
        on_progress=lambda *_: None,
    )
    qtbot.waitUntil(started.is_set)
    tasks.close()
    assert running.is_cancelled
    qtbot.waitUntil(lambda: tasks.is_idle)


def test_files_that_were_copied_come_before_text(context: PageContext, tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("fog\tcloud")
    assert sources_in(data, context) == [Pasted(b"fog\tcloud", NOW.date())]
    data.setHtml("<p>fog</p>")
    assert sources_in(data, context) == [Pasted(b"fog\tcloud", NOW.date(), b"<p>fog</p>")]
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/x")])
    assert sources_in(data, context) == [tmp_path]
    assert sources_in(QMimeData(), context) == []


def test_the_clipboard_is_offered_or_missed(context: PageContext, qtbot: QtBot) -> None:
    wanted: list[object] = []
    told: list[str] = []
    context.signals.import_wanted.connect(wanted.append)
    context.signals.noticed.connect(lambda text, _: told.append(text))
    clipboard = QApplication.clipboard()
    clipboard.clear()
    paste(context)
    assert (wanted, told) == ([], [NOTHING_COPIED])
    clipboard.setText("fog\tcloud")
    paste(context)
    assert wanted == [[Pasted(b"fog\tcloud", NOW.date())]]
    clipboard.clear()


def test_the_menu_offers_files_a_folder_and_the_clipboard(
    qtbot: QtBot, context: PageContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog, QWidget

    owner = QWidget()
    qtbot.addWidget(owner)
    menu = ImportMenu(context, owner)
    assert [action.text() for action in menu.actions()] == [
        "&Files…",
        "F&older…",
        "&Paste\tCtrl+V",
    ]
    wanted: list[object] = []
    context.signals.import_wanted.connect(wanted.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    menu.folder.trigger()
    menu.files.trigger()
    assert wanted == [[tmp_path]]
