"""Sharing from the comparison page: the clipboard, a picture, a pack."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu

from diffstudy.gui.dialogs.share_dialog import ShareDialog
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.share_menu import ShareMenu
from diffstudy.services.sharing import ShareAs
from tests.gui.pages.conftest import Desk
from tests.journeys.desk import WEATHER_CLIMATE

pytestmark = pytest.mark.needs_qt

PAIR = "org.diffstudy.sample#accuracy--precision"


@pytest.fixture(autouse=True)
def no_popup(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen there is no place to grab the keyboard in."""
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)


def menu_of(desk: Desk, key: str) -> ShareMenu:
    page = ComparisonPage(key)
    desk.open(page)
    desk.wait(lambda: page.sheet is not None)
    page.top_bar.share.click()
    (menu,) = page.findChildren(ShareMenu)
    return menu


def answer(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    chosen = (str(target), f"Any (*{target.suffix})")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)


@pytest.mark.parametrize("form", ShareAs)
def test_the_words_go_to_the_clipboard(filled: Desk, form: ShareAs) -> None:
    menu_of(filled, PAIR).copy(form)
    filled.wait(lambda: bool(filled.said("noticed")))
    assert QGuiApplication.clipboard().text() == filled.collection.sharing.words(PAIR, form)
    assert filled.said("noticed") == [f"Copied as {form.value}"]


def test_the_whole_sheet_becomes_a_picture(
    filled: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "pair.png")
    menu = menu_of(filled, PAIR)
    menu.save_picture()
    picture = QImage(str(tmp_path / "pair.png"))
    assert picture.size() == menu._sheet.size()
    answer(monkeypatch, tmp_path / "gone" / "pair.png")
    menu.save_picture()
    assert "could not be written" in str(filled.said("noticed")[-1])


def test_a_page_of_our_own_becomes_a_pack(
    filled: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "pair.diffpack")
    menu_of(filled, PAIR).save_pack()
    filled.wait(lambda: filled.said("noticed") == ["Saved as pair.diffpack"])
    plan = filled.collection.importing.preview([tmp_path / "pair.diffpack"])
    assert [file.error for file in plan.files] == [None]


def test_an_imported_page_goes_out_only_after_a_word(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (key,) = desk.import_files(WEATHER_CLIMATE)
    target = tmp_path / "page.diffpack"
    answer(monkeypatch, target)
    said = [False, True]

    def decide(dialog: ShareDialog) -> bool:
        assert not dialog.go_on.isEnabled()
        dialog.may_share.setChecked(said.pop(0))
        return dialog.go_on.isEnabled()

    monkeypatch.setattr(ShareDialog, "exec", decide)
    menu = menu_of(desk, key)
    menu.save_pack()
    desk.wait()
    assert not target.exists()
    menu.save_pack()
    desk.wait(lambda: desk.said("noticed") == ["Saved as page.diffpack"])
    assert target.exists()
