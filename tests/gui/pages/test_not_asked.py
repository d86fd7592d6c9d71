"""What a comparison does not ask, unfolded on its page, and the switch of another sense."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.not_asked_section import NotAskedSection, SensePanel
from diffstudy.gui.widgets.reading_text import ReadingText
from tests.gui.pages.conftest import Desk
from tests.journeys.desk import CLIMATE_HABITAT

CLIMATE = "local.my-pages#climate--habitat"


def _opened(desk: Desk) -> ComparisonPage:
    importing = desk.collection.importing
    importing.apply(importing.preview((Path(CLIMATE_HABITAT),)))
    page = ComparisonPage(CLIMATE)
    desk.open(page)
    desk.wait(lambda: page.sheet is not None)
    return page


def _section(page: ComparisonPage) -> NotAskedSection:
    assert page.sheet is not None
    return page.sheet.not_asked


def _unfolded(desk: Desk) -> ComparisonPage:
    page = _opened(desk)
    _section(page).more.click()
    desk.wait(lambda: bool(_section(page).panels))
    return page


def _panel(page: ComparisonPage, name: str) -> SensePanel:
    (found,) = [p for p in _section(page).panels if name in p.accessibleName()]
    return found


def test_it_is_folded_until_it_is_wanted(desk: Desk) -> None:
    page = _opened(desk)
    assert _section(page).panels == []
    assert not _section(page).more.isHidden()


def test_refused_texts_are_shown_with_their_reasons(desk: Desk) -> None:
    page = _unfolded(desk)
    texts = [text.text() for text in _section(page).findChildren(ReadingText)]
    refused = texts.index("The library was his natural habitat.")
    assert texts[refused + 1] == "Too little is left of it once the terms are hidden."
    assert any("mood" in text for text in texts)


def test_a_sense_is_switched_on_with_a_name_and_off_again(desk: Desk) -> None:
    page = _unfolded(desk)
    panel = _panel(page, "Geography")
    assert panel.field is not None
    assert panel.field.text() == "Geography"
    panel.field.setText("maps")
    panel.button.setFocus()
    QTest.keyClick(panel.button, Qt.Key.Key_Space)
    senses = desk.collection.senses
    desk.wait(lambda: any(each.is_on for each in senses.not_asked(CLIMATE).senses))
    desk.wait(lambda: any("maps" in each.accessibleName() for each in _section(page).panels))
    switched = _panel(page, "maps")
    assert switched.field is None
    switched.button.click()
    desk.wait(lambda: not any(each.is_on for each in senses.not_asked(CLIMATE).senses))
    desk.wait(lambda: _panel(page, "Geography").field is not None)


def test_a_name_that_tells_the_answer_is_refused_in_a_sentence(desk: Desk) -> None:
    page = _unfolded(desk)
    said: list[object] = []
    page.context.signals.failed.connect(said.append)
    panel = _panel(page, "Geography")
    assert panel.field is not None
    panel.field.setText("the climate of the earth")
    panel.button.click()
    desk.wait(lambda: bool(said))
    assert "give the answer away" in str(said[0])
