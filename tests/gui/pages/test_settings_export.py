"""Exporting from the window: the formats that were found, the file that comes out, refusals."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from diffstudy.gui.dialogs.export_dialog import ExportDialog
from diffstudy.gui.pages.settings_page import SettingsPage
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.importers.registry import importer_for, open_source
from tests.gui.pages.conftest import Desk, nameless
from tests.journeys.desk import WEATHER_CLIMATE


class Hand:
    """Answers both dialogs: the pack, and the name of the file with the chosen filter."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.name, self.filter = "", ""
        self.may_share = False
        self.filters: list[str] = []
        self.dialogs: list[ExportDialog] = []

        def accept(dialog: ExportDialog) -> int:
            self.dialogs.append(dialog)
            dialog.may_share.setChecked(self.may_share)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(ExportDialog, "exec", accept)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(self, _owner: QWidget, _title: str, _name: str, filters: str) -> tuple[str, str]:
        self.filters = filters.split(";;")
        return self.name, self.filter


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


def export(desk: Desk) -> SettingsPage:
    page = SettingsPage()
    desk.open(page)
    (button,) = [
        each for each in page.findChildren(Button) if each.accessibleName() == "Export a pack"
    ]
    button.click()
    return page


def test_the_formats_on_offer_are_those_that_were_found(filled: Desk, hand: Hand) -> None:
    page = export(filled)
    filled.wait(lambda: bool(hand.filters))
    assert "Anki deck (*.apkg)" in hand.filters
    assert "Table (*.csv)" in hand.filters
    assert "Pack in Markdown (*.diff.md)" in hand.filters
    assert nameless(hand.dialogs[0]) == []
    assert page.isVisible()


def test_a_pack_is_written_with_the_ending_of_the_chosen_format(
    filled: Desk, hand: Hand, tmp_path: Path
) -> None:
    hand.name, hand.filter = str(tmp_path / "sample"), "Anki deck (*.apkg)"
    page = export(filled)
    filled.wait(lambda: bool(filled.said("noticed")))
    assert filled.said("noticed") == ["Exported 6 comparisons to sample.apkg"]
    source = open_source(tmp_path / "sample.apkg")
    assert len(importer_for(source).read(source).pack.comparisons) == 6
    assert page.isVisible()


def test_imported_pages_go_out_only_when_that_is_confirmed(
    desk: Desk, hand: Hand, tmp_path: Path
) -> None:
    desk.import_files(WEATHER_CLIMATE)
    hand.name = str(tmp_path / "pages.json")
    page = export(desk)
    row = page.findChildren(ErrorRow)[0]
    desk.wait(row.isVisible)
    assert not Path(hand.name).exists()
    hand.may_share = True
    again = export(desk)
    desk.wait(lambda: Path(hand.name).exists())
    assert again.isVisible()


def test_an_empty_library_says_that_there_is_nothing(desk: Desk, hand: Hand) -> None:
    page = export(desk)
    desk.wait(lambda: bool(desk.said("noticed")))
    assert desk.said("noticed") == ["There is no pack to export yet"]
    assert (hand.dialogs, page.isVisible()) == ([], True)
