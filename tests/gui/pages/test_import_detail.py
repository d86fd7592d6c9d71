"""One comparison before it is imported: flags, one-key fixes, the source, and taking fixes back."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from diffstudy.gui.pages.import_items import ChartItem
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.runtime.paths import bundled
from diffstudy.services.import_duplicates import Duplicate
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless
from tests.unit.services.packs import MADE_UP, doubtful_pack

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGE = bundled("data") / "pages" / "weather-vs-climate.txt"


@pytest.fixture
def page(desk: Desk) -> ImportPage:
    opened = ImportPage()
    desk.open(opened)
    return opened


@pytest.fixture
def doubtful(desk: Desk, page: ImportPage, tmp_path: Path) -> ImportPage:
    """Three definitions of which it is not sure whose they are."""
    page.begin([doubtful_pack(tmp_path / "pack.json")])
    desk.wait(lambda: page.detail.page is not None)
    page.activateWindow()
    desk.wait(page.isActiveWindow)
    return page


def left(page: ImportPage) -> int:
    assert page.detail.page is not None
    return len(page.detail.page.open_items)


def test_keys_move_keep_and_skip_and_each_is_taken_back(desk: Desk, doubtful: ImportPage) -> None:
    page = doubtful
    count = left(page)
    assert count >= 2
    assert page.foot.pill.text() == f"{count} to check"
    assert page.import_button.text() == f"Import, leave {count} flagged"
    first = page.detail.current
    assert first is not None
    desk.press(page, Qt.Key.Key_M)
    assert left(page) == count - 1
    desk.press(page, Qt.Key.Key_X)
    assert left(page) == count - 2
    desk.press(page, Qt.Key.Key_Z, CTRL)
    desk.press(page, Qt.Key.Key_Z, CTRL)
    assert left(page) == count
    desk.press(page, Qt.Key.Key_Z, CTRL | SHIFT)
    assert left(page) == count - 1
    assert desk.collection.library.overview().rows == ()
    desk.press(page, Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not page.is_busy)
    senses = desk.collection.library.comparison(MADE_UP).senses
    told = [s for s in senses if s.attribution.reason == "confirmed by you"]
    assert [sense.definition for sense in told] == [first.texts[0]]


def test_without_flags_it_says_how_many_items_there_are(desk: Desk, page: ImportPage) -> None:
    page.begin([PAGE])
    desk.wait(lambda: page.detail.page is not None)
    found = page.detail.page
    assert found is not None
    while found.open_items:
        current = page.detail.current
        desk.press(page, Qt.Key.Key_X)
        found = page.detail.page
        assert found is not None
        assert page.detail.current != current
    assert page.import_button.text() == f"Import {found.item_count} items"


def test_a_row_without_a_label_takes_one(desk: Desk, page: ImportPage, tmp_path: Path) -> None:
    file = tmp_path / "table.diff.md"
    text = (bundled("data") / "pages" / "weather-vs-climate.txt").read_text("utf-8")
    assert text
    file.write_text(text, encoding="utf-8")
    page.begin([PAGE])
    desk.wait(lambda: page.detail.page is not None)
    found = page.detail.page
    assert found is not None
    titles = [section.title for section in found.sections]
    page.detail.open_section(titles.index("Chart"))
    rows = [card for card in page.detail.area.cards if isinstance(card, ChartItem)]
    open_rows = [row for row in rows if row.field is not None]
    assert rows
    if not open_rows:
        pytest.skip("every row of this page has its label")
    (row, *_) = open_rows
    assert row.field is not None
    row.field.setText("How long")
    row.accept()
    desk.press(page, Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not page.is_busy)
    (only,) = desk.collection.library.overview().rows
    aspects = [each.aspect for each in desk.collection.library.comparison(only.key).chart]
    assert "How long" in aspects


def test_the_source_shows_the_line_that_an_item_was_read_from(desk: Desk, page: ImportPage) -> None:
    page.begin([PAGE])
    desk.wait(lambda: page.detail.page is not None)
    desk.wait(page.detail.strip.isVisible)
    found = page.detail.page
    assert found is not None
    titles = [section.title for section in found.sections]
    page.detail.open_section(titles.index("Definitions"))
    item = page.detail.current
    assert item is not None
    name = page.detail.strip.accessibleName()
    assert name.startswith(f"In the source, {PAGE.name}, line {item.line}: ")
    line = PAGE.read_text("utf-8").splitlines()[(item.line or 1) - 1]
    assert " ".join(line.split())[:40] in name


def test_a_page_that_is_there_already_is_merged_or_kept_beside(
    desk: Desk, page: ImportPage, tmp_path: Path
) -> None:
    importing = desk.collection.importing
    importing.apply(importing.preview([PAGE]))
    changed = tmp_path / PAGE.name
    text = PAGE.read_text("utf-8")
    old = desk.collection.library.comparison(desk.collection.library.overview().rows[0].key)
    words = old.faq[0].answer.split(". ")[0]
    assert words in text
    changed.write_text(text.replace(words, "Nobody knows for sure"), encoding="utf-8")
    page.begin([changed])
    desk.wait(lambda: page.area.view is not None)
    plan = importing.preview([changed])
    (pair,) = importing.duplicates(plan)
    assert pair.items_merged >= pair.items_here
    importing.apply(plan, duplicates={pair.key: Duplicate.KEEP_BOTH})
    assert len(desk.collection.library.overview().rows) == 2


def test_an_older_version_is_offered_in_words(desk: Desk, page: ImportPage, tmp_path: Path) -> None:
    newer, older = tmp_path / "newer.json", tmp_path / "older.json"
    doubtful_pack(older)
    text = older.read_text("utf-8")
    content = json.loads(text) | {"version": "2"}
    content["comparisons"][0]["verdict"] = "They are two."
    newer.write_text(json.dumps(content), encoding="utf-8")
    desk.import_files(newer)
    page.begin([older])
    desk.wait(lambda: not page.import_button.isVisible())
    offered = [b for b in page.area.findChildren(type(page.import_button)) if "older" in b.text()]
    assert [button.text() for button in offered] == ["Import the older version"]
    offered[0].click()
    desk.wait(lambda: page.import_button.isVisible() and page.import_button.isEnabled())


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("title", ["Chart", "Definitions", "Curiosities", "Skipped"])
def test_everything_fits_and_has_a_name(
    desk: Desk, page: ImportPage, dress: Dress, scale: float, title: str
) -> None:
    dress(text_scale=scale)
    page.resize(948, 640)
    page.begin([PAGE])
    desk.wait(lambda: page.detail.page is not None)
    found = page.detail.page
    assert found is not None
    page.detail.open_section([section.title for section in found.sections].index(title))
    desk.wait_until_it_fits(page, page.detail.area.viewport())
    assert nameless(page) == []
