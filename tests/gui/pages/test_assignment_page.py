"""New assignment: what is ticked is what is given, and the sentence says how much it is."""

from pathlib import Path

import pytest

from diffstudy.domain.assignment import CountedAttempt, ShowAnswers
from diffstudy.gui.pages import assignment_page
from diffstudy.gui.pages.assignment_page import AssignmentPage, WorkWish
from diffstudy.gui.pages.print_page import PrintKind, PrintTarget
from diffstudy.gui.theme import Mode
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

pytestmark = pytest.mark.needs_qt

PAIR = "org.diffstudy.sample#accuracy--precision"
OTHER = "org.diffstudy.sample#reliability--validity"


@pytest.fixture
def page(filled: Desk) -> AssignmentPage:
    opened = AssignmentPage()
    filled.open(opened)
    opened.show_wish(WorkWish())
    filled.wait(lambda: bool(opened.form.modes))
    return opened


def _fill(desk: Desk, page: AssignmentPage) -> None:
    page.form.title.setText("Week 3")
    page.form.pairs.checks[PAIR].click()
    page.form.count.spin.setValue(5)
    desk.wait(lambda: "5 questions from 1 comparison" in page.outlook.sentence.text())


def test_the_sentence_says_what_each_student_gets(filled: Desk, page: AssignmentPage) -> None:
    assert "Tick comparisons" in page.outlook.sentence.text()
    _fill(filled, page)
    page.form.pairs.checks[OTHER].click()
    filled.wait(lambda: "2 comparisons" in page.outlook.sentence.text())
    assert nameless(page) == []


def test_everything_that_is_decided_is_in_the_file(
    filled: Desk, page: AssignmentPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "week.diffwork"
    monkeypatch.setattr(assignment_page, "file_to_write", lambda *_: target)
    _fill(filled, page)
    page.form.class_label.setText("10B")
    page.form.mixes.click()
    page.form.earlier.checks[OTHER].click()
    page.form.share.spin.setValue(40)
    page.form.due.setText("2031-03-21 17:00")
    page.form.grace.spin.setValue(30)
    page.form.attempts.spin.setValue(2)
    page.form.counted.choose(CountedAttempt.LAST)
    page.form.show_answers.choose(ShowAnswers.DUE)
    page.form.passes.spin.setValue(60)
    page.form.limit.spin.setValue(15)
    page.form.names.click()
    page.form.instructions.setPlainText("Take your time.")
    page.save.click()
    filled.wait(target.exists)
    work = filled.collection.taking.receive(target).assignment
    assert (work.title, work.class_label, work.count) == ("Week 3", "10B", 5)
    assert (work.comparisons, work.earlier, work.earlier_share) == ((PAIR,), (OTHER,), 0.4)
    assert (work.grace_min, work.attempts, work.time_limit_min) == (30, 2, 15)
    assert (work.counted, work.show) == (CountedAttempt.LAST, ShowAnswers.DUE)
    assert (work.pass_share, work.allow_names) == (0.6, True)
    assert work.instructions == "Take your time."
    assert work.due is not None
    assert work.due.strftime("%Y-%m-%d %H:%M") == "2031-03-21 17:00"


def test_saving_twice_makes_one_assignment_and_a_change_makes_a_revision(
    filled: Desk, page: AssignmentPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        assignment_page, "file_to_write", lambda *found: tmp_path / f"work{found[-1]}"
    )
    printed: list[object] = []
    filled.signals.print_wanted.connect(printed.append)
    _fill(filled, page)
    page.save.click()
    filled.wait((tmp_path / "work.diffwork").exists)
    page.web.click()
    filled.wait((tmp_path / "work.html").exists)
    (listed,) = filled.collection.assigning.listed()
    assert listed.revision == 1
    page.form.title.setText("Week 4")
    page.print.click()
    filled.wait(lambda: bool(printed))
    (listed,) = filled.collection.assigning.listed()
    assert (listed.title, listed.revision) == ("Week 4", 2)
    assert printed == [PrintTarget(PrintKind.ASSIGNMENT, listed.uid)]


def test_what_is_missing_is_said_and_nothing_is_given(filled: Desk, page: AssignmentPage) -> None:
    page.save.click()
    assert page.note.text() == "Write a title first."
    page.form.title.setText("Week 3")
    page.save.click()
    assert page.note.text() == "Tick at least one comparison."
    page.form.pairs.checks[PAIR].click()
    page.form.due.setText("next week")
    page.save.click()
    assert "2026-11-27 16:00" in page.note.text()
    filled.wait()
    assert filled.collection.assigning.listed() == ()


def test_a_search_keeps_what_is_ticked_in_sight(page: AssignmentPage) -> None:
    page.form.pairs.checks[PAIR].click()
    page.form.pairs.search.setText("reliab")
    assert list(page.form.pairs.checks) == [PAIR, OTHER]
    page.form.pairs.search.setText("no such words")
    assert list(page.form.pairs.checks) == [PAIR]
    assert page.form.pairs.chosen == (PAIR,)


@pytest.mark.parametrize(("width", "scale"), [(960, 1.0), (1204, 2.0)])
def test_nothing_is_cut_off(filled: Desk, dress: Dress, width: int, scale: float) -> None:
    dress(Mode.LIGHT, scale)
    page = AssignmentPage()
    filled.open(page, width, 640)
    page.show_wish(WorkWish(comparisons=(PAIR,)))
    filled.wait(lambda: bool(page.form.modes))
    filled.wait_until_it_fits(page, page.area.viewport())
