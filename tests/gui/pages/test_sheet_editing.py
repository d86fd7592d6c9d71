"""Editing a page where it is read: buttons at what is doubtful, a menu, a dialog, and undo."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import Attribution, ChartRow, Term
from diffstudy.domain.place import Place, Section
from diffstudy.gui.dialogs.edit_dialog import EditDialog
from diffstudy.gui.pages.cluster_chart import ClusterChart
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.edit_blocks import block_of
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_note import CheckNote, FlagMark
from diffstudy.gui.widgets.curiosity_row import CuriosityRow
from diffstudy.gui.widgets.reading_text import ReadingText
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import SAMPLE, Desk, nameless

KEY = "org.diffstudy.sample#accuracy--precision"
VERDICT = Place(Section.HEAD, "", "verdict")
REASON = "only its place on the page speaks for it"


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> ComparisonPage:
    """The sample page with three definitions of Accuracy, the last two in doubt."""
    pack = json.loads(SAMPLE.read_text("utf-8"))
    for sense, confidence in zip(pack["terms"][0]["senses"][1:], (0.5, 0.96), strict=True):
        sense |= {"attribution_confidence": confidence, "attribution_reason": REASON}
    file = tmp_path / "doubtful.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    desk.import_files(file)
    opened = ComparisonPage(KEY)
    desk.open(opened)
    desk.wait(lambda: opened.sheet is not None)
    return opened


def sheet_now(page: ComparisonPage) -> QWidget:
    assert page.sheet is not None
    return page.sheet


def notes(page: ComparisonPage) -> list[CheckNote]:
    return sheet_now(page).findChildren(CheckNote)


def wait_for_new_sheet(desk: Desk, page: ComparisonPage, act: Callable[[], object]) -> None:
    """Act, and wait until the page shows what it has read again."""
    old = page.sheet
    act()
    desk.wait(lambda: page.sheet is not None and page.sheet is not old)


def shown(page: ComparisonPage) -> list[str]:
    return [text.text() for text in sheet_now(page).findChildren(ReadingText)]


def dialog_of(page: ComparisonPage) -> EditDialog:
    assert page.editing.dialog is not None
    return page.editing.dialog


def test_what_is_doubtful_says_why_and_can_be_settled_by_name(page: ComparisonPage) -> None:
    first, second = notes(page)
    flags = [note.findChildren(FlagMark)[0].accessibleName() for note in (first, second)]
    assert flags == ["Check", "Likely"]
    assert [button.text() for button in first.buttons] == [
        "It is Accuracy",
        "It is Precision",
        "Neither",
    ]
    assert [button.accessibleName() for button in first.buttons] == [
        "Definition 2 of Accuracy: it is Accuracy",
        "Definition 2 of Accuracy: it is Precision",
        "Definition 2 of Accuracy: neither",
    ]
    texts = [text.text() for note in (first, second) for text in note.findChildren(ReadingText)]
    assert texts == [
        "Only its place on the page speaks for it. It is shown here, but never asked.",
        "Only its place on the page speaks for it.",
    ]


def test_a_button_confirms_and_the_next_doubt_has_the_keyboard(
    desk: Desk, page: ComparisonPage
) -> None:
    button = notes(page)[0].buttons[0]
    button.setFocus()
    wait_for_new_sheet(desk, page, lambda: desk.press(button, Qt.Key.Key_Space))
    assert desk.said("noticed") == ["Confirmed: it is Accuracy"]
    (left,) = notes(page)
    desk.wait(lambda: QApplication.focusWidget() is left.buttons[0])
    assert left.buttons[0].accessibleName() == "Definition 3 of Accuracy: it is Accuracy"
    sense = desk.collection.library.comparison(KEY).senses[1]
    assert sense.attribution.confidence == 1.0
    wait_for_new_sheet(desk, page, lambda: desk.press(page, Qt.Key.Key_Z, _CONTROL))
    assert len(notes(page)) == 2
    assert desk.said("noticed")[-1] == "Undone: owner of definition 2 of Accuracy"


def test_after_the_last_doubt_the_page_has_the_keyboard(desk: Desk, page: ComparisonPage) -> None:
    for _ in range(2):
        wait_for_new_sheet(desk, page, notes(page)[0].buttons[2].click)
    assert notes(page) == []
    desk.wait(page.hasFocus)
    assert len(desk.collection.library.comparison(KEY).senses) == 4


def test_the_notice_offers_undo(desk: Desk, page: ComparisonPage) -> None:
    undo: list[Callable[[], None]] = []
    desk.signals.noticed.connect(lambda _, action: undo.append(action))
    wait_for_new_sheet(desk, page, notes(page)[0].buttons[1].click)
    wait_for_new_sheet(desk, page, undo[0])
    assert len(notes(page)) == 2
    assert undo[1] is None


_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_e_opens_the_dialog_and_ctrl_enter_saves(desk: Desk, page: ComparisonPage) -> None:
    page.setFocus()
    desk.press(page, Qt.Key.Key_E)
    dialog = dialog_of(page)
    assert dialog.place == VERDICT
    assert dialog.field.accessibleName() == "Verdict"
    assert not dialog.save.isEnabled()
    assert dialog.back.isHidden()
    dialog.field.setPlainText("One is near the truth, the other near itself.")
    assert not dialog.choice.isEnabled()
    wait_for_new_sheet(desk, page, lambda: desk.press(dialog.field, Qt.Key.Key_Return, _CONTROL))
    assert not dialog.isVisible()
    assert "One is near the truth, the other near itself." in shown(page)
    assert desk.said("noticed") == ["Changed the verdict"]


def test_the_packs_wording_is_shown_and_comes_back(desk: Desk, page: ComparisonPage) -> None:
    old = desk.collection.library.comparison(KEY).verdict
    desk.collection.editing.set_text(KEY, VERDICT, "Mine.")
    wait_for_new_sheet(desk, page, lambda: desk.signals.changed.emit(Changes.LIBRARY))
    page.editing.edit(VERDICT)
    dialog = dialog_of(page)
    assert dialog.field.toPlainText() == "Mine."
    assert (dialog.pack_text.text(), dialog.back.isHidden()) == (old, False)
    wait_for_new_sheet(desk, page, dialog.back.click)
    assert old in shown(page)
    assert desk.said("noticed") == ["Back to the pack's verdict"]


def test_a_text_that_is_refused_stays_in_the_dialog(desk: Desk, page: ComparisonPage) -> None:
    assert page.sheet is not None
    place = desk.collection.editing.view(KEY).place(Section.FAQ, 0, "answer")
    page.editing.edit(place)
    dialog = dialog_of(page)
    dialog.field.setPlainText("Yes\u202e.")
    dialog.save.click()
    desk.wait(lambda: not dialog.problem.isHidden())
    assert "cannot be seen" in dialog.problem.text()
    assert dialog.isVisible()
    assert dialog.field.toPlainText() == "Yes\u202e."
    dialog.field.setPlainText("Yes, often.")
    assert dialog.problem.isHidden()
    wait_for_new_sheet(desk, page, dialog.save.click)
    assert desk.collection.library.comparison(KEY).faq[0].answer == "Yes, often."


def test_escape_leaves_everything_as_it_was(desk: Desk, page: ComparisonPage) -> None:
    before = desk.collection.library.comparison(KEY)
    page.editing.edit_focused()
    dialog = dialog_of(page)
    dialog.field.setPlainText("Never mind.")
    desk.press(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.collection.library.comparison(KEY) == before


def menu_at(page: ComparisonPage, widget: QWidget) -> list[str]:
    menu = page.editing.menu_for(widget)
    return [] if menu is None else [action.text() for action in menu.actions() if action.text()]


def text_like(page: ComparisonPage, words: str) -> ReadingText:
    texts = sheet_now(page).findChildren(ReadingText)
    return next(each for each in texts if each.text().startswith(words))


def test_the_menu_names_what_can_be_changed_under_the_mouse(
    desk: Desk, page: ComparisonPage
) -> None:
    page.resize(1068, 2400)
    desk.wait()
    comparison = desk.collection.library.comparison(KEY)
    assert menu_at(page, text_like(page, comparison.senses[1].definition)) == [
        "Edit definition 2 of Accuracy…",
        "Edit label of definition 2 of Accuracy…",
        "Edit example 1 under definition 2 of Accuracy…",
        "It is Accuracy",
        "It is Precision",
        "It is none of these: leave it out",
    ]
    assert menu_at(page, text_like(page, comparison.chart[1].cells[0] or "")) == [
        "Edit label of chart row 2…",
        "Edit cell of Accuracy in chart row 2…",
        "Edit cell of Precision in chart row 2…",
    ]
    row = sheet_now(page).findChildren(CuriosityRow)[2]
    assert menu_at(page, row.heading) == [
        "Edit question of curiosity 3…",
        "Edit answer of curiosity 3…",
    ]
    assert menu_at(page, text_like(page, "Accuracy is how close")) == ["Edit verdict…", "Edit tip…"]


def test_a_sure_definition_can_be_moved_from_its_menu(desk: Desk, page: ComparisonPage) -> None:
    sense = desk.collection.library.comparison(KEY).senses[0]
    texts = menu_at(page, text_like(page, sense.definition))
    assert texts[-2:] == ["It is Precision", "It is none of these: leave it out"]
    assert page.editing.menu is not None
    action = next(a for a in page.editing.menu.actions() if a.text() == "It is Precision")
    wait_for_new_sheet(desk, page, action.trigger)
    moved = desk.collection.library.comparison(KEY).senses[0]
    assert moved.definition == sense.definition
    assert moved.term_key != sense.term_key


def test_the_menu_opens_where_it_was_asked_for(
    page: ComparisonPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _, at: opened.append(at))
    widget = text_like(page, "Accuracy is how close")
    places = [widget.mapTo(page, widget.rect().center()), QPoint(2, 2)]
    for at in places:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.mapToGlobal(at))
        QApplication.sendEvent(page, event)
    assert opened == [page.mapToGlobal(places[0])]  # the top bar holds no text to edit


def test_every_block_names_the_item_that_it_shows(desk: Desk, page: ComparisonPage) -> None:
    comparison = desk.collection.library.comparison(KEY)
    for index, sense in enumerate(comparison.senses):
        assert block_of(text_like(page, sense.definition)) == (Section.SENSE, index)
    for index, row in enumerate(comparison.chart):
        assert block_of(text_like(page, row.cells[1] or "")) == (Section.CHART, index)


def test_the_chart_of_a_cluster_can_be_edited_too(desk: Desk) -> None:
    rows = [ChartRow("a", ("one", "two", "three"), "Count"), ChartRow("b", ("x", "y", None))]
    chart = ClusterChart(rows, ["Tide", "Wave", "Swell"])
    desk.qtbot.addWidget(chart)
    texts = {text.text(): text for text in chart.findChildren(ReadingText)}
    assert block_of(texts["Count"]) == (Section.CHART, 0)
    assert block_of(texts["y"]) == (Section.CHART, 1)


def test_many_definitions_stay_open_after_an_answer(desk: Desk, tmp_path: Path) -> None:
    senses = [
        {"id": f"s{n}", "definition": f"Meaning number {n}.", "attribution_confidence": 0.5}
        for n in range(8)
    ]
    pack = json.loads(SAMPLE.read_text("utf-8"))
    pack["terms"][0]["senses"] = senses
    file = tmp_path / "many.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    desk.import_files(file)
    page = ComparisonPage(KEY)
    desk.open(page)
    desk.wait(lambda: page.sheet is not None)
    assert page.sheet is not None
    page.sheet.show_all_definitions()
    desk.wait(lambda: len(notes(page)) == 8)  # those from before go with the event loop
    wait_for_new_sheet(desk, page, notes(page)[6].buttons[0].click)
    desk.wait(lambda: len(notes(page)) == 7)
    assert page.sheet.shows_all_definitions


@pytest.mark.parametrize(("width", "scale"), [(662, 1.0), (1142, 2.0), (662, 2.0)])
def test_notes_and_dialog_fit_at_every_size(
    desk: Desk, page: ComparisonPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 560)
    desk.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []
    page.editing.edit(VERDICT)
    dialog = dialog_of(page)
    desk.wait_until_it_fits(dialog, dialog.area.viewport())
    assert nameless(dialog) == []
    dialog.reject()


def test_a_page_that_opens_narrow_is_not_cut(desk: Desk, dress: Dress) -> None:
    desk.import_files(SAMPLE)
    dress(text_scale=2.0)
    page = ComparisonPage(KEY)
    desk.open(page, width=662)
    desk.wait(lambda: page.sheet is not None)
    desk.wait_until_it_fits(page, page.area.viewport())


def test_a_cluster_offers_all_its_terms_and_none(desk: Desk) -> None:
    terms = [Term(word, word.title()) for word in ("tide", "wave", "swell")]
    note = CheckNote(Attribution(0.5), "Definition 1", [(t.key, t.headword) for t in terms])
    desk.qtbot.addWidget(note)
    heard: list[object] = []
    note.answered.connect(heard.append)
    for button in note.findChildren(Button):
        button.click()
    assert heard == ["tide", "wave", "swell", None]
    assert note.buttons[-1].text() == "None of them"
