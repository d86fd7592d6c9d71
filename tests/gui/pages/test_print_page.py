"""The Print page: what is ticked is on the sheets, and the sheets reach a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from diffstudy.domain.worksheet import AnswerKey, ChartSheet, SectionKind, SlipSheet, Worksheet
from diffstudy.gui.pages import print_page
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.pack_page import PackPage
from diffstudy.gui.pages.print_page import PrintKind, PrintPage, PrintTarget
from diffstudy.gui.theme import Mode
from diffstudy.services.classroom.assigning import AssignmentOptions
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

pytestmark = pytest.mark.needs_qt

PACK = "org.diffstudy.sample"
PAIR = f"{PACK}#accuracy--precision"


@pytest.fixture(params=[False, True], ids=["no printer", "a printer"])
def has_printer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    found: bool = request.param
    monkeypatch.setattr(print_page, "has_printer", lambda: found)
    return found


@pytest.fixture
def page(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> PrintPage:
    monkeypatch.setattr(print_page, "has_printer", lambda: False)
    opened = PrintPage()
    opened.show_target(PrintTarget(PrintKind.COMPARISON, PAIR))
    filled.open(opened)
    filled.wait(lambda: bool(opened.sheets))
    return opened


def _sections(page: PrintPage) -> list[SectionKind]:
    assert page.job is not None
    sheet = page.job.pieces[0]
    assert isinstance(sheet, Worksheet)
    return [section.kind for part in sheet.parts for section in part.sections]


def test_it_shows_a_sheet_and_its_answers(page: PrintPage) -> None:
    assert page.job is not None
    assert [type(each) for each in page.job.pieces] == [Worksheet, AnswerKey]
    assert len(page.sheets) == 2
    assert _sections(page) == [SectionKind.RING, SectionKind.WRITE, SectionKind.CHART]
    assert nameless(page) == []


def test_what_is_ticked_is_on_the_sheets(filled: Desk, page: PrintPage) -> None:
    page.choices.parts[SectionKind.RING].click()
    page.choices.key.click()
    page.choices.chart.click()
    filled.wait()
    assert page.job is not None
    assert [type(each) for each in page.job.pieces] == [Worksheet, ChartSheet]
    assert SectionKind.RING not in _sections(page)
    assert page.choices.parts[SectionKind.RING].accessibleDescription() == "off"
    assert page.choices.parts[SectionKind.WRITE].accessibleDescription() == "3 items"


def test_forms_hold_the_same_questions_and_other_questions_are_others(
    filled: Desk, page: PrintPage
) -> None:
    before = page.job
    page.choices.forms.choose(4)
    filled.wait()
    assert page.job is not None
    forms = [each.form for each in page.job.pieces if isinstance(each, Worksheet)]
    assert forms == ["A", "B", "C", "D"]
    page.choices.forms.choose(0)
    filled.wait()
    assert page.job == before
    page.choices.others.click()
    filled.wait()
    assert page.job != before


def test_the_slips_of_a_class_can_be_added(filled: Desk, page: PrintPage) -> None:
    assert not page.choices.slips.isVisible()
    student = filled.collection.roster.add("Ada", "10B")
    page.refresh()
    filled.wait(page.choices.slips.isVisible)
    page.choices.slips.choose("10B")
    filled.wait()
    assert page.job is not None
    slips = page.job.pieces[-1]
    assert isinstance(slips, SlipSheet)
    assert [(each.name, each.code) for each in slips.slips] == [("Ada", student.code)]


def test_sheets_are_turned_by_keys_and_buttons(filled: Desk, page: PrintPage) -> None:
    assert not page.sheet_bar.before.isEnabled()
    filled.press(page, Qt.Key.Key_PageDown)
    assert page.place == 1
    assert not page.sheet_bar.after.isEnabled()
    assert "Sheet 2 of 2" in page.view.accessibleName()
    page.sheet_bar.before.click()
    assert page.place == 0
    page.sheet_bar.closer.click()
    assert page.view.zoom > 1
    page.sheet_bar.whole.click()
    assert page.view.zoom == 1


def test_the_sheets_are_saved(
    filled: Desk, page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_: object, __: str, name: str, ___: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    filled.press(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    filled.wait()
    page.foot.page.click()
    filled.wait()
    assert asked == ["Accuracy or Precision.pdf", "Accuracy or Precision.html"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"%PDF-")
    assert b"<!DOCTYPE html>" in (tmp_path / asked[1]).read_bytes()
    assert filled.said("noticed") == [f"Saved as {name}" for name in asked]


def test_nothing_chosen_is_said_and_nothing_can_be_saved(filled: Desk, page: PrintPage) -> None:
    for row in page.choices.parts.values():
        row.setChecked(False)
    filled.wait()
    assert page.sheets == ()
    assert not page.foot.pdf.isEnabled()
    assert "nothing that can be asked" in page.view.accessibleName()


def test_without_a_printer_the_pdf_comes_first(filled: Desk, *, has_printer: bool) -> None:
    opened = PrintPage()
    filled.open(opened)
    assert opened.foot.print.isVisible() is has_printer


def test_a_comparison_and_a_pack_lead_here(filled: Desk) -> None:
    wanted: list[object] = []
    filled.signals.print_wanted.connect(wanted.append)
    comparison = ComparisonPage()
    comparison.show_comparison(PAIR)
    filled.open(comparison)
    filled.wait(lambda: comparison.sheet is not None)
    filled.press(comparison, Qt.Key.Key_P)
    comparison.top_bar.print.click()
    packs = PackPage()
    filled.open(packs)
    filled.wait(lambda: bool(packs.cards))
    next(each for each in packs.cards[0].buttons if "Print" in each.accessibleName()).click()
    pair = PrintTarget(PrintKind.COMPARISON, PAIR)
    assert wanted == [pair, pair, PrintTarget(PrintKind.PACK, PACK)]


def test_an_assignment_is_printed_as_it_was_given(filled: Desk, page: PrintPage) -> None:
    options = AssignmentOptions("Week 3", (PAIR,), count=6, class_label="10B")
    given = filled.collection.assigning.give(options).assignment
    page.show_target(PrintTarget(PrintKind.ASSIGNMENT, given.uid))
    filled.wait()
    assert page.job is not None
    assert page.job.title == given.title
    sheet = page.job.pieces[0]
    assert isinstance(sheet, Worksheet)
    assert sheet.source == "10B"
    assert not page.choices.others.isVisible()
    assert not page.choices.parts[SectionKind.RING].isVisible()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1143, 2.0)])
def test_nothing_is_cut_off(
    filled: Desk, page: PrintPage, dress: Dress, mode: Mode, width: int, scale: float
) -> None:
    dress(mode, scale)
    page.resize(width, 640)
    filled.wait_until_it_fits(page, page)
    assert page.width() == width


def test_the_chosen_pages_reach_a_printer(
    filled: Desk, page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6 import QtPrintSupport

    target = tmp_path / "printed.pdf"

    class FilePrinter(QtPrintSupport.QPrinter):
        """A printer that prints into a file."""

        def __init__(self, mode: QtPrintSupport.QPrinter.PrinterMode) -> None:
            super().__init__(mode)
            self.setOutputFormat(QtPrintSupport.QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(target))

    class AcceptedDialog(QtPrintSupport.QPrintDialog):
        """Stands where somebody chooses the second sheet and presses Print."""

        def exec(self) -> int:
            self.printer().setFromTo(2, 2)
            return 1

    monkeypatch.setattr(QtPrintSupport, "QPrinter", FilePrinter)
    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", AcceptedDialog)
    page.foot.has_printer = True
    filled.press(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    data = target.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert [str(words).startswith("Sent to") for words in filled.said("noticed")] == [True]
