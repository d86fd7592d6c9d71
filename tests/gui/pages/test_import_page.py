"""Importing in the window: what is shown before, what is said after, and that Esc saves nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.gui.dialogs.import_views import FileView
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.runtime.paths import bundled
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import SAMPLE


def shown(qtbot: QtBot, context: PageContext, *paths: Path) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.resize(1000, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.attach(context)
    page.begin(paths)
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    QApplication.processEvents()  # a layout shows what is added a turn later
    return page


def texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(ReadingText) if text.isVisible()]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "holiday.txt"
    file.write_text("Sun, sand and no comparison at all.\n", encoding="utf-8")
    return file


def test_ctrl_enter_imports_what_was_found(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, context, SAMPLE)
    assert page.import_button.text() == "Import 6 comparisons"
    (view,) = page.findChildren(FileView)
    assert view.accessibleName() == "sample.json: 6 new"
    assert "4 key differences, 5 chart rows, 6 definitions, 6 examples, 4 curiosities" in texts(
        view
    )
    assert context.collection.library.overview().rows == ()
    changed: list[Changes] = []
    noticed: list[str] = []
    context.signals.changed.connect(changed.append)
    context.signals.noticed.connect(lambda text, _: noticed.append(text))
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(context.collection.library.overview().rows) == 6
    assert changed == [Changes.LIBRARY | Changes.STUDY_QUEUE]
    assert noticed == ["Imported 6 comparisons, 12 terms"]


def test_esc_saves_nothing(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, context, SAMPLE)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.is_busy
    assert not page.foot.isVisible()
    assert context.collection.library.overview().rows == ()


def test_a_second_import_says_unchanged(qtbot: QtBot, context: PageContext) -> None:
    importing = context.collection.importing
    importing.apply(importing.preview([SAMPLE]))
    page = shown(qtbot, context, SAMPLE)
    assert not page.import_button.isVisible()
    assert page.foot.note.text() == "Everything here is in your library already, unchanged."
    assert page.close_button.text() == "Close"


def test_a_bad_file_is_named_and_does_not_stop_the_others(
    qtbot: QtBot, context: PageContext, broken: Path
) -> None:
    page = shown(qtbot, context, broken, SAMPLE)
    (error,) = page.findChildren(ErrorRow)
    assert error.accessibleName().startswith("holiday.txt could not be read. ")
    assert page.import_button.text() == "Import 6 comparisons"
    with qtbot.waitSignal(page.closed):
        page.import_button.click()
    assert len(context.collection.library.overview().rows) == 6


def test_only_bad_files_leave_nothing_to_import(
    qtbot: QtBot, context: PageContext, broken: Path
) -> None:
    page = shown(qtbot, context, broken, broken.with_name("missing.txt"))
    assert len(page.findChildren(ErrorRow)) == 2
    assert page.foot.note.text() == "There is nothing to import."
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.is_busy


def test_a_refused_write_is_shown_in_the_page(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CollectionNotWritable("The disk is full. Free some space and import again.")

    page = shown(qtbot, context, SAMPLE)
    monkeypatch.setattr(type(context.collection.importing), "apply", refuse)
    page.import_button.click()
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    (error,) = page.findChildren(ErrorRow)
    assert "Free some space" in error.accessibleName()
    assert page.isVisible()


def test_a_saved_page_tells_its_doubts_and_its_lines(qtbot: QtBot, context: PageContext) -> None:
    file = bundled("data") / "pages" / "weather-vs-climate.txt"
    page = shown(qtbot, context, file, SAMPLE)
    view, _ = page.findChildren(FileView)
    words = texts(view)
    assert any(text.endswith(" sure") for text in words)
    assert any(text.startswith("Line ") for text in words)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_reaches_beyond_the_edge(
    qtbot: QtBot, context: PageContext, broken: Path, dress: Dress, scale: float
) -> None:
    dress(text_scale=scale)
    page = shown(qtbot, context, broken, SAMPLE)
    page.resize(760, 520)

    def nothing_is_cut() -> None:
        beyond = [
            child.accessibleName()
            for child in page.findChildren(QWidget)
            if child.isVisible() and child.mapTo(page, child.rect().topRight()).x() > page.width()
        ]
        assert beyond == []

    qtbot.waitUntil(nothing_is_cut)
