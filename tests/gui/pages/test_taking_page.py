"""A student answers an assignment in the window: the code once, every answer kept, then the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from diffstudy.domain.assignment import ShowAnswers
from diffstudy.domain.question import ChoiceQuestion
from diffstudy.gui.pages import taking_page
from diffstudy.gui.pages.taking_end import TakingDone, TakingOverview
from diffstudy.gui.pages.taking_page import TakingPage
from diffstudy.services.classroom.options import AssignmentOptions
from tests.gui.pages.conftest import Desk, nameless

pytestmark = pytest.mark.needs_qt

PAIR = "org.diffstudy.sample#accuracy--precision"
CODE = "K7PM4"


def work_file(desk: Desk, folder: Path, show: ShowAnswers = ShowAnswers.END) -> Path:
    given = desk.collection.assigning.give(
        AssignmentOptions("Measuring", (PAIR,), modes=("which2",), count=3, show=show)
    )
    return desk.collection.assigning.save(given.assignment.uid, folder / "work.diffwork")


@pytest.fixture
def page(filled: Desk) -> TakingPage:
    opened = TakingPage()
    filled.open(opened)
    return opened


def _begin(desk: Desk, page: TakingPage, work: Path | str, code: str = CODE) -> None:
    page.open_work(work)
    desk.wait(lambda: page.start is not None)
    assert page.start is not None
    page.start.code.setText(code)
    page.start.begin.click()
    desk.wait(lambda: page.session is not None)


def _answer(desk: Desk, page: TakingPage, *, right: bool = True) -> None:
    panel = page.view.panel
    assert panel is not None
    desk.wait(lambda: panel.is_open)
    question = panel.question
    assert isinstance(question, ChoiceQuestion)
    digit = question.answer if right else 1 - question.answer
    desk.press(panel, (Qt.Key.Key_1, Qt.Key.Key_2)[digit])
    desk.wait(lambda: page.view.panel is not panel or not page.view.isVisible())


def test_a_code_that_is_none_is_told_beside_the_field(
    filled: Desk, page: TakingPage, tmp_path: Path
) -> None:
    page.open_work(work_file(filled, tmp_path))
    filled.wait(lambda: page.start is not None)
    start = page.start
    assert start is not None
    start.code.setText("K7PM2")
    filled.press(start.code, Qt.Key.Key_Return)
    filled.wait(start.problem.isVisible)
    assert "is no code" in start.problem.accessibleName()
    assert page.session is None
    assert nameless(page) == []


def test_answers_are_kept_and_the_result_is_saved(
    filled: Desk, page: TakingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _begin(filled, page, work_file(filled, tmp_path))
    _answer(filled, page)
    _answer(filled, page, right=False)
    _answer(filled, page)
    overview = page.end
    assert isinstance(overview, TakingOverview)
    assert overview.said.text() == "Every question has an answer."
    overview.finish.click()
    filled.wait(lambda: isinstance(page.end, TakingDone))
    assert isinstance(page.end, TakingDone)
    assert page.end.said.text() == "2 of 3 right"
    target = tmp_path / "mine.diffresult"
    monkeypatch.setattr(taking_page, "file_to_write", lambda *_: target)
    page.end.save.click()
    filled.wait(target.exists)
    report, _ = filled.collection.collecting.collect([target])
    assert [each.code for each in report.files] == [CODE]


def test_going_back_changes_an_answer_and_what_is_left_open_is_listed(
    filled: Desk, page: TakingPage, tmp_path: Path
) -> None:
    _begin(filled, page, work_file(filled, tmp_path))
    _answer(filled, page, right=False)
    page.view.back.click()
    assert "You answered:" in page.view.before.text()
    _answer(filled, page, right=True)
    page.view.on.click()
    page.view.on.click()
    assert isinstance(page.end, TakingOverview)
    assert page.end.said.text() == "2 questions have no answer yet."
    page.end.buttons[1].click()
    assert page.place == 1
    session = page.session
    assert session is not None
    assert session.answered == 1


def test_it_is_gone_on_with_where_it_was_left(
    filled: Desk, page: TakingPage, tmp_path: Path
) -> None:
    work = work_file(filled, tmp_path)
    _begin(filled, page, work)
    _answer(filled, page)
    uid = page.session.assignment.uid if page.session else ""
    page.leave()
    assert filled.said("noticed") == ["Everything is saved. Go on any time under Teach."]
    page.open_work(uid)
    filled.wait(lambda: page.start is not None)
    assert page.start is not None
    assert page.start.code.text() == CODE
    page.start.begin.click()
    filled.wait(lambda: page.session is not None)
    assert page.place == 1


def test_where_the_teacher_shows_each_answer_a_lesson_follows(
    filled: Desk, page: TakingPage, tmp_path: Path
) -> None:
    _begin(filled, page, work_file(filled, tmp_path, ShowAnswers.EACH))
    _answer(filled, page, right=False)
    filled.wait(lambda: page.view.lesson is not None)
    lesson = page.view.lesson
    assert lesson is not None
    filled.wait(lambda: lesson.is_ready)
    lesson.go_on.click()
    assert page.place == 1


def test_a_damaged_file_is_told_in_words(filled: Desk, page: TakingPage, tmp_path: Path) -> None:
    file = tmp_path / "work.diffwork"
    file.write_text('{"format":"diffwork","v":1}', encoding="utf-8")
    page.open_work(file)
    filled.wait()
    assert page.start is None
    assert page.session is None
