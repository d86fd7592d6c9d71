"""The editor by keys and by mouse: rows, steps taken back, problems, and saving by itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from diffstudy.domain.draft import DraftRow, DraftSense
from diffstudy.domain.place import Section
from diffstudy.gui.pages.editor_page import EditorPage
from diffstudy.gui.pages.editor_rows import Spot
from diffstudy.gui.widgets.buttons import Button
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def key(desk: Desk) -> str:
    """A comparison of one's own with two rows and a definition on each side."""
    writing = desk.collection.writing.create(("River", "Canal"))
    river, canal = writing.draft.terms
    made = writing.comparison
    draft = replace(
        writing.draft,
        verdict="A river finds its way; a canal is dug.",
        chart=(
            DraftRow(f"{made}/chart/1", ("winding", "straight"), "Course"),
            DraftRow(f"{made}/chart/2", ("rain", "pumps"), "Water"),
        ),
        senses=(
            DraftSense(f"{river.key}/1", 0, "water that flows down by itself"),
            DraftSense(f"{canal.key}/1", 1, "a waterway that people dug"),
        ),
    )
    desk.collection.writing.save(made, draft)
    return made


@pytest.fixture
def page(desk: Desk, key: str) -> EditorPage:
    opened = EditorPage()
    desk.open(opened)
    opened.show_comparison(key)
    desk.wait(lambda: opened.sheet is not None)
    desk.wait()
    return opened


def field(page: EditorPage, name: str, what: str, section: Section = Section.CHART) -> object:
    assert page.sheet is not None
    found = page.sheet.field_at(Spot(section, name, what))
    assert found is not None
    return found


def write(desk: Desk, page: EditorPage, spot: Spot, text: str) -> None:
    assert page.sheet is not None
    target = page.sheet.field_at(spot)
    assert target is not None
    target.setFocus()
    QTest.keyClicks(target, text)


def stored_rows(desk: Desk, key: str) -> list[tuple[str | None, ...]]:
    return [(row.aspect, *row.cells) for row in desk.collection.library.comparison(key).chart]


def test_an_empty_pack_asks_for_two_terms_and_begins(desk: Desk) -> None:
    page = EditorPage()
    desk.open(page)
    page.show_new()
    start = page.start
    assert start is not None
    first, second = start.fields
    QTest.keyClicks(first, "Fog")
    desk.press(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    desk.press(second, Qt.Key.Key_Return)
    desk.wait(lambda: not start.problem.isHidden())
    assert start.problem.text() == "A comparison needs two terms. Write both."
    QTest.keyClicks(second, "Mist")
    desk.press(second, Qt.Key.Key_Return)
    desk.wait(lambda: page.sheet is not None)
    assert [row.title for row in desk.collection.library.overview().rows] == ["Fog vs. Mist"]
    assert page.head.title.text() == "My comparisons"


def test_letters_are_saved_by_themselves_and_undone_as_one_step(
    desk: Desk, page: EditorPage, key: str
) -> None:
    name = f"{key}/chart/1"
    write(desk, page, Spot(Section.CHART, name, "0"), " and free")
    desk.wait(lambda: stored_rows(desk, key)[0][1] == "winding and free")
    assert page.head.saved.text() == "Saved at 09:00"
    desk.press(page, Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: stored_rows(desk, key)[0][1] == "winding")
    assert field(page, name, "0").text() == "winding"  # type: ignore[attr-defined]
    desk.press(page, Qt.Key.Key_Z, CTRL | SHIFT)
    desk.wait(lambda: stored_rows(desk, key)[0][1] == "winding and free")


def test_rows_are_added_moved_and_copied_by_keys(desk: Desk, page: EditorPage, key: str) -> None:
    target = field(page, f"{key}/chart/1", "0")
    target.setFocus()  # type: ignore[attr-defined]
    desk.press(page, Qt.Key.Key_Down, ALT)
    desk.wait(lambda: [row[0] for row in stored_rows(desk, key)] == ["Water", "Course"])
    desk.press(page, Qt.Key.Key_D, CTRL)
    desk.wait(lambda: len(stored_rows(desk, key)) == 3)
    assert stored_rows(desk, key)[1] == stored_rows(desk, key)[2]
    desk.press(page, Qt.Key.Key_R, CTRL)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "wide")
    desk.wait(lambda: len(stored_rows(desk, key)) == 4)
    for _ in range(4):
        desk.press(page, Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: [row[0] for row in stored_rows(desk, key)] == ["Course", "Water"])


def test_tab_goes_over_a_label_and_b_and_enter_to_the_next_row(
    desk: Desk, page: EditorPage, key: str
) -> None:
    first = field(page, f"{key}/chart/1", "0")
    first.setFocus()  # type: ignore[attr-defined]
    seen = []
    for _ in range(3):
        spot = page.spot()
        assert spot is not None
        seen.append(spot.field)
        page.focusNextChild()
    assert seen == ["0", "aspect", "1"]
    first.setFocus()  # type: ignore[attr-defined]
    desk.press(first, Qt.Key.Key_Return)  # type: ignore[arg-type]
    assert page.spot() == Spot(Section.CHART, f"{key}/chart/2", "0")


def test_sides_are_swapped_and_a_definition_goes_across(
    desk: Desk, page: EditorPage, key: str
) -> None:
    desk.press(page, Qt.Key.Key_X, CTRL | SHIFT)
    desk.wait(lambda: desk.collection.library.comparison(key).title == "Canal vs. River")
    page.open_section(Section.SENSE)
    name = page.desk.draft.senses[0].name
    field(page, name, "definition", Section.SENSE).setFocus()  # type: ignore[attr-defined]
    desk.press(page, Qt.Key.Key_M, CTRL | SHIFT)
    canal = desk.collection.library.comparison(key).terms[0].key
    desk.wait(lambda: len(desk.collection.library.comparison(key).senses_of(canal)) == 2)


def test_f8_leads_from_problem_to_problem_and_they_keep_the_pack_from_being_shared(
    desk: Desk, page: EditorPage, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = field(page, f"{key}/chart/2", "1")
    target.selectAll()  # type: ignore[attr-defined]
    desk.press(target, Qt.Key.Key_Delete)  # type: ignore[arg-type]
    desk.wait(lambda: page.problems.to_fix == 1)
    assert page.problems.pill.text() == "1 to fix"
    page.open_section(Section.FAQ)
    desk.press(page, Qt.Key.Key_F8)
    assert page.spot() == Spot(Section.CHART, f"{key}/chart/2", "1")
    asked: list[str] = []
    file = tmp_path / "shared.diffpack"

    def choose(*_: object) -> tuple[str, str]:
        asked.append("asked")
        return str(file), "Pack archive (*.diffpack)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.head.share.click()
    desk.wait()
    assert asked == []
    assert desk.said("noticed")[-1] == "1 to fix before the pack can be shared"
    write(desk, page, Spot(Section.CHART, f"{key}/chart/2", "1"), "pumps")
    desk.wait(lambda: page.problems.to_fix == 0)
    page.head.share.click()
    desk.wait(file.exists)
    desk.wait(lambda: desk.said("noticed")[-1] == "Shared 1 comparison in shared.diffpack")


def test_a_removed_comparison_returns_by_ctrl_z(desk: Desk, page: EditorPage, key: str) -> None:
    page.open_section(Section.HEAD)
    (remove,) = [b for b in page.findChildren(Button) if b.text() == "Remove comparison"]
    remove.click()
    desk.wait(lambda: page.start is not None)
    assert desk.collection.library.overview().rows == ()
    desk.press(page, Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: page.sheet is not None)
    assert len(desk.collection.library.overview().rows) == 1


def test_an_imported_comparison_keeps_its_terms_until_it_is_ones_own(filled: Desk) -> None:
    page = EditorPage()
    filled.open(page)
    row = filled.collection.library.overview().rows[0]
    page.show_comparison(row.key)
    filled.wait(lambda: page.sheet is not None)
    sheet = page.sheet
    assert sheet is not None
    assert all(field.isReadOnly() for field in sheet.terms)
    write(filled, page, Spot(Section.HEAD, "", "verdict"), " Mine.")
    filled.wait(
        lambda: (filled.collection.library.comparison(row.key).verdict or "").endswith("Mine.")
    )
    page.open_section(Section.HEAD)
    (adopt,) = [b for b in page.findChildren(Button) if b.text() == "Make it my own"]
    adopt.click()
    filled.wait(lambda: page.desk.writing is not None and page.desk.writing.is_own)
    assert len(filled.collection.library.overview().rows) == 6


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("section", [Section.CHART, Section.SENSE, Section.HEAD])
def test_everything_fits_and_has_a_name(
    desk: Desk, page: EditorPage, dress: Dress, scale: float, section: Section
) -> None:
    dress(text_scale=scale)
    page.resize(948, 640)
    page.open_section(section)
    desk.wait_until_it_fits(page, page.paper.area.viewport())
    assert nameless(page) == []
