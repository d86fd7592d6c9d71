"""The place for packs: what is listed, and what can be done with each."""

import pytest
from PySide6.QtCore import Qt

from diffstudy.gui.pages.pack_page import PackPage
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless


@pytest.fixture
def page(filled: Desk) -> PackPage:
    filled.collection.writing.create(("River", "Canal"))
    opened = PackPage()
    filled.open(opened)
    filled.wait(lambda: len(opened.cards) == 2)
    return opened


def test_a_pack_is_put_away_and_brought_back(filled: Desk, page: PackPage) -> None:
    _, sample = page.cards
    archive = sample.buttons[-1]
    assert archive.accessibleName() == f"Archive {sample.pack.title}"
    archive.click()
    filled.wait(lambda: page.cards[1].pack.is_archived)
    assert len(filled.collection.library.overview().rows) == 1
    (restore,) = page.cards[1].buttons
    restore.click()
    filled.wait(lambda: not page.cards[1].pack.is_archived)
    assert len(filled.collection.library.overview().rows) == 7


def test_opening_and_writing_go_to_the_editor(filled: Desk, page: PackPage) -> None:
    wanted: list[str] = []
    filled.signals.pack_wanted.connect(wanted.append)
    filled.signals.new_comparison_wanted.connect(wanted.append)
    page.cards[1].buttons[0].click()
    filled.press(page, Qt.Key.Key_N)
    assert wanted == ["org.diffstudy.sample", ""]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_fits_and_has_a_name(
    filled: Desk, page: PackPage, dress: Dress, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(948, 640)
    filled.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []
