"""The page of a term, and the ways that lead to it and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.library_page import LibraryPage
from diffstudy.gui.pages.related_section import RelatedCard
from diffstudy.gui.pages.stub_comparison import import_stub, terms_of_title, write_stub
from diffstudy.gui.pages.term_links import TermLinks
from diffstudy.gui.pages.term_page import TermPage
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.comparison_header import ComparisonHeader
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless
from tests.journeys.desk import WEATHER_CLIMATE

pytestmark = pytest.mark.needs_qt

PAIR = "org.diffstudy.sample#accuracy--precision"
ACCURACY = "org.diffstudy.sample#term/accuracy"


@pytest.fixture
def page(filled: Desk) -> TermPage:
    opened = TermPage()
    opened.show_term(ACCURACY)
    filled.open(opened)
    filled.wait(lambda: opened.view is not None)
    return opened


def link(page: TermPage | ComparisonPage, name: str) -> LinkButton:
    (found,) = [each for each in page.findChildren(LinkButton) if each.accessibleName() == name]
    return found


def test_it_shows_every_meaning_and_example(page: TermPage) -> None:
    assert page.view is not None
    said = {text.accessibleName() for text in page.findChildren(ReadingText)}
    for pack in page.view.packs:
        assert pack.pack in said
        for sense in pack.senses:
            assert sense.definition in said
            assert set(sense.examples) <= said
    assert page.accessibleName() == "Accuracy"
    assert nameless(page) == []


def test_a_neighbour_and_a_comparison_are_a_step_away(filled: Desk, page: TermPage) -> None:
    heard: list[str] = []
    filled.signals.term_wanted.connect(heard.append)
    link(page, "Everything on Precision").click()
    assert heard == ["org.diffstudy.sample#term/precision"]
    page.findChildren(RelatedCard)[0].click()
    assert filled.said("comparison_wanted") == [PAIR]
    page.bar.back.click()
    assert filled.said("back_wanted") == [None]


def test_a_term_that_is_gone_is_told(filled: Desk, page: TermPage) -> None:
    page.show_term("org.diffstudy.sample#term/nothing")
    filled.wait(lambda: bool(page.findChildren(ErrorRow)))
    assert page.view is None


def test_a_comparison_leads_to_its_terms_by_link_head_and_verdict(filled: Desk) -> None:
    reading = ComparisonPage(PAIR)
    filled.open(reading)
    filled.wait(lambda: reading.sheet is not None)
    heard: list[str] = []
    filled.signals.term_wanted.connect(heard.append)
    link(reading, "Everything on Accuracy").click()
    header = reading.findChild(ComparisonHeader)
    assert isinstance(header, ComparisonHeader)
    filled.wait(lambda: header.width() > 900)
    left = QPoint(60, header.height() // 2)
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseClick(
        header, Qt.MouseButton.LeftButton, pos=QPoint(header.width() - 60, header.height() // 2)
    )
    precision = ACCURACY.replace("accuracy", "precision")
    assert heard == [ACCURACY, ACCURACY, precision]


@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1142, 2.0), (662, 2.0)])
def test_nothing_is_cut_off_at_any_size(
    filled: Desk, page: TermPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 560)
    filled.wait_until_it_fits(page, page.area.viewport())


def test_a_search_leads_to_the_terms_that_it_names(filled: Desk) -> None:
    library = LibraryPage()
    filled.open(library)
    heard: list[str] = []
    filled.signals.term_wanted.connect(heard.append)
    library.head.search.setText("precis")
    filled.wait(lambda: library.view is not None and library.view.terms.isVisible())
    (found,) = library.findChildren(TermLinks)
    (way,) = [each for each in found.findChildren(LinkButton) if each.isVisible()]
    way.click()
    assert heard == ["org.diffstudy.sample#term/precision"]
    library.head.search.clear()
    filled.wait(lambda: not found.isVisible())


@pytest.mark.parametrize(
    ("title", "terms"),
    [
        ("Lava vs. Magma", ("Lava", "Magma")),
        ("Lava versus Magma", ("Lava", "Magma")),
        ("Salt and pepper", ("Salt and pepper",)),
    ],
)
def test_the_terms_of_a_neighbour_are_those_of_its_title(
    title: str, terms: tuple[str, ...]
) -> None:
    assert terms_of_title(title) == terms


def test_a_neighbour_that_is_missing_is_imported_or_written(
    filled: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (key,) = filled.import_files(WEATHER_CLIMATE)
    reading = ComparisonPage(key)
    filled.open(reading)
    filled.wait(lambda: reading.sheet is not None)
    heard: list[str] = []
    filled.signals.editor_wanted.connect(heard.append)
    write_stub(reading, "Fog vs. Mist")
    filled.wait(lambda: bool(heard))
    page = filled.collection.library.comparison(heard[0])
    assert [term.headword for term in page.terms] == ["Fog", "Mist"]
    chosen = tmp_path / "fog.txt"
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_args, **_more: ([str(chosen)], "")
    )
    import_stub(reading)
    assert filled.said("import_wanted") == [[chosen]]
