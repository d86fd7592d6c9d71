"""The library of an empty collection: three ways in, each with its key."""

import json

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.gui.pages.library_imports import offered_packs
from diffstudy.gui.pages.library_page import LibraryPage
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import SAMPLE, Desk, nameless


@pytest.fixture
def page(desk: Desk) -> LibraryPage:
    opened = LibraryPage()
    desk.open(opened)
    assert opened.first_run is not None
    return opened


def test_enter_imports_the_sample_pack_and_shows_the_library(desk: Desk, page: LibraryPage) -> None:
    assert page.first_run is not None
    assert page.focusWidget() is page.first_run.sample
    desk.press(page.first_run.sample, Qt.Key.Key_Return)
    desk.wait(lambda: page.view is not None)
    assert page.first_run is None
    count = len(json.loads(SAMPLE.read_text("utf-8"))["comparisons"])
    assert count == 6  # the button's note says so
    assert desk.said("noticed") == ["Imported the sample pack, 6 comparisons"]
    assert desk.said("changed") == [Changes.LIBRARY | Changes.STUDY_QUEUE]
    view = page.view
    assert view is not None
    desk.wait(view.list.isVisible)


def test_the_keys_of_the_cards_open_file_dialogs(
    desk: Desk, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def choose(_parent: object, title: str, *_: object) -> tuple[list[str], str]:
        asked.append(title)
        return ["one.json"], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    assert page.first_run is not None
    desk.press(page.first_run, Qt.Key.Key_O)
    desk.press(page.first_run, Qt.Key.Key_I)
    assert asked == ["Open a pack", "Import pages"]
    assert len(desk.said("import_wanted")) == 2


def test_a_cancelled_file_dialog_imports_nothing(
    desk: Desk, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    assert page.first_run is not None
    desk.press(page.first_run, Qt.Key.Key_O)
    assert desk.said("import_wanted") == []


def test_nothing_is_cut_at_twice_the_text_size(desk: Desk, page: LibraryPage, dress: Dress) -> None:
    dress(text_scale=2.0)
    page.resize(662, 560)
    desk.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []


def test_subjects_that_arrive_when_nobody_shows_them_any_more_are_dropped(
    desk: Desk, page: LibraryPage
) -> None:
    shown: list[object] = []
    gone, there = QWidget(), QWidget()
    for owner in (gone, there):
        offered_packs(page, lambda _, to=owner: shown.append(to), owner)
    shiboken6.delete(gone)
    desk.wait()
    assert shown == [there]
