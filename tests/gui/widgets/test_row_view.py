"""The list of any length: places by arithmetic, and a paint that asks for what is in sight."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diffstudy.domain.deck import ComparisonRow, PackRow
from diffstudy.gui.models.comparison_list import ComparisonListModel
from diffstudy.gui.widgets.library_list import LibraryList
from diffstudy.gui.widgets.row_view import RowView

pytestmark = pytest.mark.needs_qt

TODAY = date(2030, 5, 6)
MANY = 100_000


def row(number: int) -> ComparisonRow:
    terms = (f"Term {number}", f"Other {number}")
    return ComparisonRow(f"c{number}", f"Term {number}", "p", terms, 0, True, 0, (None, None), None)


def packs(*sizes: int) -> tuple[PackRow, ...]:
    numbers = iter(range(sum(sizes)))
    return tuple(
        PackRow(f"p{place}", f"Pack {place}", 0, tuple(row(next(numbers)) for _ in range(size)))
        for place, size in enumerate(sizes)
    )


@pytest.fixture
def library(qtbot: QtBot) -> LibraryList:
    library = LibraryList()
    qtbot.addWidget(library)
    library.show_packs(packs(3, 0, 2), TODAY)
    library.resize(900, library.sizeHint().height())
    library.show()
    return library


def test_rows_lie_below_each_other_and_are_found_where_they_lie(library: LibraryList) -> None:
    view, model = library.tree, library.model
    places = [view.visualRect(model.index(at)) for at in range(model.rowCount())]
    assert [place.top() for place in places[1:]] == [place.bottom() + 1 for place in places[:-1]]
    assert all(one.height() > 0 and not one.intersects(other) for one, other in pairwise(places))
    assert view.content_height() == places[-1].bottom() + 1
    for at, place in enumerate(places):
        for y in (place.top(), place.bottom()):
            assert view.indexAt(QPoint(5, y)).row() == at
    assert not view.indexAt(QPoint(5, view.content_height())).isValid()
    assert not view.indexAt(QPoint(5, -1)).isValid()


def test_keys_move_fold_and_go_out_to_the_pack(library: LibraryList) -> None:
    view, model = library.tree, library.model
    view.setFocus()
    view.setCurrentIndex(model.index(0))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == model.rowCount() - 1 == 7
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex() == model.index_of_pack("p2")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert model.rowCount() == 6
    assert not model.index_of("c3").isValid()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert model.rowCount() == 8
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_typing_goes_to_the_next_title_that_begins_so() -> None:
    model = ComparisonListModel(packs(12, 4), TODAY)

    def found(start: int, typed: str) -> list[int]:
        role = Qt.ItemDataRole.DisplayRole
        return [index.row() for index in model.match(model.index(start), role, typed)]

    assert found(0, "term 1") == [2]
    assert found(5, "TERM 1") == [11]
    assert found(14, "term 2") == [3]
    assert found(0, "nothing") == []


def test_a_hundred_thousand_rows_are_painted_by_asking_for_those_in_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    row_of = ComparisonListModel.row_of

    def counted(model: ComparisonListModel, index: object) -> object:
        asked.append(index.row())  # type: ignore[attr-defined]
        return row_of(model, index)  # type: ignore[arg-type]

    library = LibraryList()
    qtbot.addWidget(library)
    monkeypatch.setattr(ComparisonListModel, "row_of", counted)
    library.show_packs(packs(MANY), TODAY)
    library.resize(900, library.sizeHint().height())
    view: RowView = library.tree
    assert view.content_height() > MANY * 20
    middle = view.visualRect(library.model.index(MANY // 2)).top()
    view.render(view.grab(QRect(0, 0, 1, 1)), QPoint(0, 0), QRegion(0, middle, 900, 400))
    assert len(set(asked)) < 40


def test_a_refresh_keeps_the_current_row_and_what_is_folded(library: LibraryList) -> None:
    view = library.tree
    view.set_open(library.model.index_of_pack("p0"), False)
    library.select("c4")
    library.show_packs(packs(3, 0, 2), TODAY)
    assert not view.is_open(packs(3)[0])
    assert library.model.row_of(view.currentIndex()) == row(4)
