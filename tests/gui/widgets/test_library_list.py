"""The library's tree: what a row says, folding, opening, and the two-line form."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.gui.models.comparison_list import (
    ComparisonListModel,
    due_badge,
    spoken_pack,
    spoken_row,
)
from diffstudy.gui.widgets.library_list import LibraryList
from tests.gui.conftest import Dress
from tests.gui.widgets.catalogue import PACKS, ROWS, TODAY

pytestmark = pytest.mark.needs_qt


def waiting(next_due: date | None) -> ComparisonRow:
    return ComparisonRow("c", "t", "p", ("Lava", "Magma"), 0, False, 0, (50, None), next_due)


@pytest.fixture
def library(qtbot: QtBot) -> LibraryList:
    library = LibraryList()
    qtbot.addWidget(library)
    library.show_packs(PACKS, TODAY)
    library.resize(900, library.sizeHint().height())
    library.show()
    return library


@pytest.mark.parametrize(
    ("row", "badge"),
    [
        (ROWS[0], ("due", "5 due")),
        (ROWS[1], ("new", "new")),
        (waiting(date(2030, 5, 7)), ("day", "tomorrow")),
        (waiting(date(2030, 5, 9)), ("day", "Thu")),
        (waiting(date(2030, 6, 1)), ("day", "1 Jun")),
    ],
)
def test_a_badge_says_when(row: ComparisonRow, badge: tuple[str, str]) -> None:
    assert due_badge(row, TODAY) == badge


def test_rows_are_spoken_in_full() -> None:
    assert spoken_row(ROWS[0], TODAY) == (
        "Erosion versus Weathering, 5 due, mastery A 72, B 41, mixed up 3 times"
    )
    assert spoken_row(ROWS[1], TODAY) == "Lava versus Magma, new"
    assert (
        spoken_row(waiting(date(2030, 5, 9)), TODAY) == "Lava versus Magma, due Thu, mastery A 50"
    )
    assert spoken_pack(PACKS[0]) == "Rocks, 2 comparisons, 5 due"
    assert spoken_pack(PACKS[1]) == "Rivers, 0 comparisons, nothing due"


def test_the_tree_keeps_qts_contract(qtbot: QtBot) -> None:
    model = ComparisonListModel(PACKS, TODAY)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_packs((PackRow("z", "One", 0, ROWS), *PACKS), TODAY)
    assert tester.model() is model
    assert model.rowCount() == 3 + 2 + 2
    index = model.index_of("c2")
    assert model.row_of(index) == ROWS[1]
    assert model.row_of(model.pack_of(index)) == PackRow("z", "One", 0, ROWS)
    assert not model.index_of("nothing").isValid()


def test_folding_changes_the_height_and_survives_a_refresh(
    library: LibraryList, qtbot: QtBot
) -> None:
    tree, pack = library.tree, PACKS[0]
    before = library.sizeHint().height()
    tree.setCurrentIndex(library.model.index(0))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.is_open(pack)
    assert library.sizeHint().height() == before - 2 * 46
    library.show_packs(PACKS, TODAY)
    assert not tree.is_open(pack)
    assert tree.currentIndex() == library.model.index(0)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert tree.is_open(pack)


def test_a_comparison_opens_by_click_and_enter_and_is_studied_by_s(
    library: LibraryList, qtbot: QtBot
) -> None:
    row = library.model.index_of("c2")
    place = library.tree.visualRect(row).center()
    with qtbot.waitSignal(library.opened) as clicked:
        QTest.mouseClick(
            library.tree.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place,
        )
    library.select("c1")
    with qtbot.waitSignal(library.opened) as entered:
        QTest.keyClick(library.tree, Qt.Key.Key_Return)
    with qtbot.waitSignal(library.study_requested) as asked:
        QTest.keyClick(library.tree, Qt.Key.Key_S)
    assert (clicked.args, entered.args, asked.args) == (["c2"], ["c1"], ["c1"])


def test_large_text_takes_two_lines_without_cutting(library: LibraryList, dress: Dress) -> None:
    row = library.model.index_of("c1")
    one_line = library.tree.visualRect(row).height()
    dress(text_scale=2.0)
    assert library.tree.visualRect(row).height() > 2 * one_line
    assert library.tree.height() >= 0
    bottom = library.tree.visualRect(library.model.index(3)).bottom()
    assert library.sizeHint().height() >= bottom


def test_the_keyboard_row_is_ringed_and_the_mouse_row_is_not(
    library: LibraryList, qtbot: QtBot
) -> None:
    library.activateWindow()
    qtbot.waitUntil(library.isActiveWindow)
    library.tree.setFocus()
    library.select("c1")
    without = library.grab().toImage()
    library.tree.clearFocus()
    library.focus_rows()
    assert library.grab().toImage() != without
