"""The Teach page: work is given, results come back, and the gradebook says what the class did."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from diffstudy.domain.classroom import Student
from diffstudy.domain.gradebook import Decision, DecisionKind
from diffstudy.domain.question import ChoiceQuestion, Chosen
from diffstudy.gui.pages import gradebook_desk, student_data, teach_classes, teach_work
from diffstudy.gui.pages.assignment_page import WorkWish
from diffstudy.gui.pages.gradebook_bar import BookView
from diffstudy.gui.pages.gradebook_student import StudentView
from diffstudy.gui.pages.gradebook_trays import ProblemTray, UnmatchedTray
from diffstudy.gui.pages.print_page import PrintKind, PrintTarget
from diffstudy.gui.pages.teach_page import TeachPage, TeachSection
from diffstudy.gui.theme import Mode
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.confusion_matrix import ConfusionMatrix
from diffstudy.gui.widgets.figure_table import FigureTable
from diffstudy.gui.widgets.marks_table import MarksTable
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.services.classroom.assigning import Given
from diffstudy.services.classroom.options import AssignmentOptions
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

pytestmark = pytest.mark.needs_qt

PAIR = "org.diffstudy.sample#accuracy--precision"
OTHER = "org.diffstudy.sample#reliability--validity"


@pytest.fixture
def page(filled: Desk) -> TeachPage:
    opened = TeachPage()
    filled.open(opened)
    return opened


def given(desk: Desk) -> Given:
    return desk.collection.assigning.give(
        AssignmentOptions(
            "Measuring well", (PAIR, OTHER), modes=("which2",), count=6, class_label="10B"
        )
    )


def a_class(desk: Desk, *names: str) -> list[Student]:
    return [desk.collection.roster.add(name, "10B") for name in names]


def handed_in(desk: Desk, work: Given, code: str, folder: Path, wrong: int = 0) -> Path:
    """Answer as somebody with this code, so many questions wrong, and save the result."""
    file = desk.collection.assigning.save(work.assignment.uid, folder / "work.diffwork")
    desk.collection.taking.receive(file)
    session = desk.collection.taking.start(work.assignment.uid, code, guest=True)
    for place in range(len(session)):
        question = session.question(place)
        assert isinstance(question, ChoiceQuestion)
        chosen = (question.answer + (place < wrong)) % 2
        session.answer(place, Chosen(chosen), 3_000)
    return desk.collection.handing_in.save(session.attempt.uid, folder)


def shown_tables(page: TeachPage) -> list[MarksTable]:
    return [each for each in page.findChildren(MarksTable) if each.isVisible()]


def shown_table(desk: Desk, page: TeachPage) -> MarksTable:
    desk.wait(lambda: bool(shown_tables(page)))
    return shown_tables(page)[-1]


def shown_marks(page: TeachPage) -> list[str]:
    return [line.mark for table in shown_tables(page) for line in table.lines]


def cells(table: FigureTable, row: int) -> list[str]:
    found = [table.item(row, column) for column in range(table.columnCount())]
    return [each.text() if each is not None else "" for each in found]


def test_an_empty_place_offers_one_action(filled: Desk, page: TeachPage) -> None:
    wishes: list[object] = []
    filled.signals.assignment_wanted.connect(wishes.append)
    (empty,) = page.findChildren(EmptyState)
    assert empty.accessibleName().startswith("No assignment yet")
    filled.press(page, Qt.Key.Key_N)
    assert wishes == [WorkWish()]
    assert nameless(page) == []


def test_given_work_can_be_saved_printed_changed_and_removed(
    filled: Desk, page: TeachPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = given(filled)
    page.refresh()
    filled.wait(lambda: len(page.work.cards) == 1)
    (card,) = page.work.cards
    printed: list[object] = []
    changed: list[object] = []
    filled.signals.print_wanted.connect(printed.append)
    filled.signals.assignment_wanted.connect(changed.append)
    monkeypatch.setattr(teach_work, "file_to_write", lambda *_: tmp_path / "out.diffwork")
    card.buttons["save"].click()
    card.buttons["print"].click()
    card.buttons["change"].click()
    filled.wait((tmp_path / "out.diffwork").exists)
    assert printed == [PrintTarget(PrintKind.ASSIGNMENT, work.assignment.uid)]
    assert changed == [WorkWish(revises=work.assignment.uid)]
    assert filled.said("noticed") == ["Saved as out.diffwork"]
    monkeypatch.setattr(teach_work, "confirmed", lambda *_: True)
    card.buttons["remove"].click()
    filled.wait(lambda: page.work.cards == [])
    assert filled.collection.assigning.listed() == ()


def test_a_folder_is_collected_and_one_bad_file_stops_nothing(
    filled: Desk, page: TeachPage, tmp_path: Path
) -> None:
    first, second, absent = a_class(filled, "Amara", "Bruno", "Chiara")
    work = given(filled)
    handed_in(filled, work, first.code, tmp_path)
    handed_in(filled, work, second.code, tmp_path, wrong=6)
    handed_in(filled, work, "K7PM4", tmp_path, wrong=1)
    (tmp_path / "broken.diffresult").write_text("{", encoding="utf-8")
    page.take([tmp_path])
    filled.wait(lambda: page.gradebook.book is not None)
    assert filled.said("noticed") == ["2 results added, 1 unmatched, 1 with a problem"]
    table = shown_table(filled, page)
    rows = {line.name: line for line in table.lines}
    assert (rows["Amara"].mark, rows["Amara"].state) == ("100%", "passed")
    assert (rows["Bruno"].mark, rows["Bruno"].state) == ("0%", "not yet")
    assert (rows["Chiara"].mark, rows["Chiara"].state) == ("", "no file")
    assert "under 50" in table.words_of(1, 0)
    assert nameless(page) == []
    page.take([tmp_path])
    filled.wait(lambda: len(filled.said("noticed")) == 2)
    assert filled.said("noticed")[1] == "3 were here already, 1 with a problem"
    assert absent.code in rows["Chiara"].key


def test_paper_is_typed_into_the_table_and_a_blank_is_no_zero(
    filled: Desk, page: TeachPage, tmp_path: Path
) -> None:
    first, second = a_class(filled, "Amara", "Bruno")
    work = given(filled)
    page.collect([handed_in(filled, work, first.code, tmp_path)])
    filled.wait(lambda: page.gradebook.book is not None)
    table = shown_table(filled, page)
    paper = table.item(1, table.columnCount() - 1)
    assert paper is not None
    paper.setText("14/20")
    filled.wait(lambda: "70%" in shown_marks(page))
    assert page.focusWidget() is shown_table(filled, page)
    assert shown_table(filled, page).lines[1].handed_in == "on paper"
    again = shown_table(filled, page).item(1, shown_table(filled, page).columnCount() - 1)
    assert again is not None
    again.setText("many")
    filled.wait(lambda: len(filled.said("noticed")) == 2)
    marks = filled.collection.gradebooks.gradebook(work.assignment.uid).marks
    assert {each.student.code: each.share for each in marks} == {first.code: 1.0, second.code: 0.7}


def test_a_student_opens_with_every_raw_answer_and_the_decision_is_kept(
    filled: Desk, page: TeachPage, tmp_path: Path
) -> None:
    (first,) = a_class(filled, "Amara")
    work = given(filled)
    page.collect([handed_in(filled, work, first.code, tmp_path, wrong=2)])
    filled.wait(lambda: page.gradebook.book is not None)
    table = shown_table(filled, page)
    table.setCurrentCell(0, 0)
    filled.press(table, Qt.Key.Key_Return)
    filled.wait(lambda: bool(page.findChildren(StudentView)))
    view = page.findChildren(StudentView)[-1]
    answers = next(each for each in view.findChildren(FigureTable))
    verdicts = [cells(answers, row)[3] for row in range(answers.rowCount())]
    assert verdicts == ["wrong"] * 2 + ["right"] * 4
    view.decided.emit(Decision(DecisionKind.REDUCED, 0.1))
    filled.wait(lambda: "10% taken off" in _texts(page))
    book = filled.collection.gradebooks.gradebook(work.assignment.uid)
    assert book.rows[0].share == pytest.approx(4 / 6 - 0.1)
    assert nameless(page) == []
    page.findChildren(StudentView)[-1].back.click()
    filled.wait(lambda: any(each.isVisible() for each in page.findChildren(MarksTable)))


def _texts(page: TeachPage) -> str:
    from diffstudy.gui.widgets.reading_text import ReadingText

    return " ".join(each.text() for each in page.findChildren(ReadingText) if each.isVisible())


def test_unmatched_results_get_their_student_and_problems_go(
    filled: Desk, page: TeachPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = a_class(filled, "Amara")
    work = given(filled)
    (tmp_path / "broken.diffresult").write_text("{", encoding="utf-8")
    handed_in(filled, work, "K7PM4", tmp_path)
    page.take([tmp_path])
    filled.wait(lambda: page.gradebook.book is not None)
    page.gradebook.show_view(BookView.UNMATCHED)
    filled.wait(lambda: bool(page.findChildren(UnmatchedTray)))
    (result,) = filled.collection.collecting.unmatched()
    tray = page.findChildren(UnmatchedTray)[-1]
    assert tray.choices[result.uid].currentData() == first.code
    monkeypatch.setattr(gradebook_desk, "asked_line", lambda *_, **__: "Dov")
    tray.new_wanted.emit(result.uid, result.code)
    filled.wait(lambda: filled.collection.collecting.unmatched() == ())
    page.gradebook.show_view(BookView.PROBLEMS)
    filled.wait(lambda: bool(page.findChildren(ProblemTray)))
    (problem,) = filled.collection.collecting.problems()
    page.findChildren(ProblemTray)[-1].dismissed.emit([problem.sha256])
    filled.wait(lambda: filled.collection.collecting.problems() == ())
    rows = filled.collection.gradebooks.gradebook(work.assignment.uid).rows
    assert {row.student.name: row.share for row in rows} == {"Amara": None, "Dov": 1.0}


def test_mix_ups_lead_to_an_assignment_about_the_pair(
    filled: Desk, page: TeachPage, tmp_path: Path
) -> None:
    (first,) = a_class(filled, "Amara")
    work = given(filled)
    page.collect([handed_in(filled, work, first.code, tmp_path, wrong=6)])
    filled.wait(lambda: page.gradebook.book is not None)
    wishes: list[WorkWish] = []
    filled.signals.assignment_wanted.connect(wishes.append)
    page.gradebook.show_view(BookView.MIXUPS)
    filled.wait(lambda: bool(page.findChildren(ConfusionMatrix)))
    book = page.gradebook.book
    assert book is not None
    gradebook_desk.GradebookDesk(page.gradebook).assign_again(book.reteach[0])
    (wish,) = wishes
    assert set(wish.comparisons) <= {PAIR, OTHER}
    assert len(wish.comparisons) == 1


def test_a_class_list_is_imported_and_slips_are_printed(
    filled: Desk, page: TeachPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = tmp_path / "class.csv"
    roster.write_text("Name;E-mail\nAmara;a@example.org\nBruno;b@example.org\n", encoding="utf-8")
    page.show_section(TeachSection.CLASSES)
    filled.wait()
    monkeypatch.setattr(teach_classes, "file_to_read", lambda *_: roster)
    monkeypatch.setattr(teach_classes, "asked_line", lambda *_, **__: "10B")
    page.classes.act()
    filled.wait(lambda: "10B" in page.classes.tables and page.classes.tables["10B"].isVisible())
    table = page.classes.tables["10B"]
    assert [cells(table, row)[0] for row in range(2)] == ["Amara", "Bruno"]
    printed: list[object] = []
    filled.signals.print_wanted.connect(printed.append)
    _button(page, "Print code slips").click()
    assert printed == [PrintTarget(PrintKind.SLIPS, "10B")]
    assert not _button(page, "Erase").isEnabled()
    table.setCurrentCell(0, 0)
    assert _button(page, "Erase").isEnabled()
    monkeypatch.setattr(student_data, "confirmed", lambda *_: True)
    _button(page, "Erase").click()
    filled.wait(lambda: page.classes.tables["10B"].rowCount() == 1)
    assert [each.name for each in filled.collection.roster.students()] == ["Bruno"]


def _button(page: TeachPage, text: str) -> Button:
    return next(
        each for each in page.findChildren(Button) if each.text() == text and each.isVisible()
    )


@pytest.mark.parametrize(("width", "scale"), [(960, 1.0), (1204, 2.0)])
def test_nothing_is_cut_off(
    filled: Desk, tmp_path: Path, dress: Dress, width: int, scale: float
) -> None:
    dress(Mode.DARK, scale)
    (first,) = a_class(filled, "Amara")
    work = given(filled)
    page = TeachPage()
    filled.open(page, width, 640)
    page.collect([handed_in(filled, work, first.code, tmp_path)])
    filled.wait(lambda: page.gradebook.book is not None)
    filled.wait_until_it_fits(page, page.area.viewport())
    for section in TeachSection:
        page.show_section(section)
        filled.wait()
        filled.wait_until_it_fits(page, page.area.viewport())
