"""What the import page asks: whose wording stays, and whose a definition is."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.domain.place import Place, Section
from diffstudy.gui.dialogs.import_questions import ConflictsView, DoubtsView
from diffstudy.gui.dialogs.import_views import PlanView
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.switches import Segmented
from diffstudy.services.collection import Collection
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import nameless, sideways
from tests.unit.services.packs import MADE_UP, doubtful_pack

TIP = Place(Section.HEAD, "", "tip")
VERDICT = Place(Section.HEAD, "", "verdict")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return doubtful_pack(tmp_path / "pack.json")


@pytest.fixture
def newer(collection: Collection, pack: Path) -> Path:
    """A newer version of an imported pack: its tip and verdict were changed here and there."""
    collection.importing.apply(collection.importing.preview([pack]))
    for place in (TIP, VERDICT):
        collection.editing.set_text(MADE_UP, place, f"My {place.field}.")
    content = json.loads(pack.read_text("utf-8"))
    content["comparisons"][0] |= {"tip": "Their tip.", "verdict": "Their verdict."}
    file = pack.with_name("newer.json")
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def opened(qtbot: QtBot, context: PageContext, path: Path) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.resize(1000, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.attach(context)
    page.begin([path])
    page.activateWindow()
    qtbot.waitUntil(lambda: context.tasks.is_idle and is_drawn(page))
    return page


def is_drawn(page: ImportPage) -> bool:
    """Whether what was found is on the screen: a layout shows what is added a turn later."""
    view = page.area.view
    if view is None or not view.isVisible():
        return False
    parts: list[QWidget] = [*view.findChildren(Segmented), *view.findChildren(DoubtsView)]
    return all(part.isVisible() for part in parts)


def imported(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.closed):
        page.import_button.click()


def texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(ReadingText) if text.isVisible()]


def conflicts_of(page: ImportPage) -> ConflictsView:
    (view,) = page.findChildren(ConflictsView)
    return view


def head(collection: Collection) -> tuple[str | None, str | None]:
    comparison = collection.library.comparison(MADE_UP)
    return comparison.verdict, comparison.tip


def test_both_wordings_are_shown_and_mine_stays_without_an_answer(
    qtbot: QtBot, context: PageContext, newer: Path
) -> None:
    page = opened(qtbot, context, newer)
    shown = texts(conflicts_of(page))
    assert "2 texts. Yours stays where you choose nothing, and you are asked only once." in shown
    assert "Alpha vs. Beta, verdict" in shown
    for text in ("My tip.", "Their tip.", "My verdict.", "Their verdict."):
        assert text in shown
    imported(qtbot, page)
    assert head(context.collection) == ("My verdict.", "My tip.")
    again = opened(qtbot, context, newer)
    assert again.findChildren(ConflictsView) == []
    assert again.foot.note.text() == "Everything here is in your library already, unchanged."


def test_one_conflict_can_be_the_files(qtbot: QtBot, context: PageContext, newer: Path) -> None:
    page = opened(qtbot, context, newer)
    view = conflicts_of(page)
    names = [choice.accessibleName() for choice in view.choices]
    tip = view.choices[names.index("Alpha vs. Beta, tip")]
    the_files = tip.findChildren(QAbstractButton)[1]
    the_files.click()
    imported(qtbot, page)
    assert head(context.collection) == ("My verdict.", "Their tip.")


def test_all_can_be_answered_at_once(qtbot: QtBot, context: PageContext, newer: Path) -> None:
    page = opened(qtbot, context, newer)
    buttons = {button.text(): button for button in conflicts_of(page).findChildren(Button)}
    buttons["All from the file"].click()
    assert [choice.value() for choice in conflicts_of(page).choices] == [True, True]
    buttons["All mine"].click()
    buttons["All from the file"].click()
    imported(qtbot, page)
    assert head(context.collection) == ("Their verdict.", "Their tip.")


def listed(qtbot: QtBot, context: PageContext, path: Path) -> PlanView:
    """The doubts of a comparison as the list of many shows them."""
    view = PlanView(context.collection.importing.preview([path]))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def applied(context: PageContext, path: Path, view: PlanView) -> None:
    importing = context.collection.importing
    importing.apply(importing.preview([path]), answers=view.answers)


def test_doubts_are_folded_and_keys_settle_them(
    qtbot: QtBot, context: PageContext, pack: Path
) -> None:
    page = listed(qtbot, context, pack)
    (view,) = page.findChildren(DoubtsView)
    assert view.show_button.accessibleName() == "Check 3 definitions of Alpha vs. Beta"
    assert view.rows == []
    QTest.mouseClick(view.show_button, Qt.MouseButton.LeftButton)
    first, second, third = view.rows
    assert [button.accessibleName() for button in first.note.buttons] == [
        "Definition 1 to check: it is Alpha",
        "Definition 1 to check: it is Beta",
        "Definition 1 to check: neither",
    ]
    assert QApplication.focusWidget() is first.note.buttons[0]
    QTest.keyClicks(first.note.buttons[0], "b")
    assert first.said.text() == "You say: it is Beta."
    assert QApplication.focusWidget() is second.note.buttons[0]
    QTest.keyClicks(second.note.buttons[0], "q")
    assert not second.is_answered
    QTest.keyClicks(second.note.buttons[0], "x")
    assert second.said.text() == "You say: leave it out."
    assert QApplication.focusWidget() is third.note.buttons[0]
    assert context.collection.library.overview().rows == ()
    applied(context, pack, page)
    doubtful = context.collection.editing.view(MADE_UP).doubtful
    assert [each.number for each in doubtful] == [8]
    senses = context.collection.library.comparison(MADE_UP).senses
    assert (len(senses), senses[5].attribution.confidence) == (7, 1.0)


def test_an_answer_can_be_another_one(qtbot: QtBot, context: PageContext, pack: Path) -> None:
    page = listed(qtbot, context, pack)
    (view,) = page.findChildren(DoubtsView)
    view.show_button.click()
    for button in view.rows[0].note.buttons:
        button.click()
    view.rows[0].note.buttons[0].click()
    applied(context, pack, page)
    sense = context.collection.library.comparison(MADE_UP).senses[5]
    assert sense.term_key == "org.example.made-up#term/alpha"


def test_what_was_settled_before_is_not_asked_again(
    qtbot: QtBot, context: PageContext, newer: Path
) -> None:
    editing = context.collection.editing
    first, second, _ = editing.view(MADE_UP).doubtful
    editing.confirm(MADE_UP, first.place, "Beta")
    editing.confirm(MADE_UP, second.place, None)
    page = listed(qtbot, context, newer)
    (view,) = page.findChildren(DoubtsView)
    assert view.show_button.text() == "Check 1 definition"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_questions_fit_and_everything_has_a_name(
    qtbot: QtBot, context: PageContext, newer: Path, dress: Dress, scale: float
) -> None:
    dress(text_scale=scale)
    page = opened(qtbot, context, newer)
    page.resize(662, 700)
    (view,) = page.findChildren(DoubtsView)
    view.unfold()
    qtbot.waitUntil(lambda: sideways(page, page.area.viewport()) == [])
    assert nameless(page) == []
