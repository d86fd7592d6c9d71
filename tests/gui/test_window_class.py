"""Files of a class through the whole window: each goes where it belongs, told by its content."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from diffstudy.gui.class_files import sorted_out
from diffstudy.gui.pages.assignment_page import AssignmentPage, WorkWish
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.taking_page import TakingPage
from diffstudy.gui.pages.teach_page import TeachPage
from diffstudy.services.classroom.options import AssignmentOptions
from tests.gui.test_window import Desk

PAIR = "org.diffstudy.sample#accuracy--precision"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    found = Desk(qtbot, tmp_path / "data")
    found.fill()
    yield found
    found.window.close()


def work_file(desk: Desk, folder: Path) -> Path:
    """Give an assignment, whose file has the name of a text page."""
    assigning = desk.window.shown_page.context.collection.assigning
    given = assigning.give(AssignmentOptions("Measuring", (PAIR,), count=3))
    assigning.save(given.assignment.uid, folder / "work.diffwork")
    return (folder / "work.diffwork").rename(folder / "work.txt")


def test_an_assignment_is_opened_to_be_answered_whatever_its_name(
    desk: Desk, tmp_path: Path
) -> None:
    desk.window.import_files([work_file(desk, tmp_path)])
    page = desk.reach(TakingPage)
    assert isinstance(page, TakingPage)
    desk.qtbot.waitUntil(lambda: page.start is not None)
    page.leave()
    teach = desk.reach(TeachPage)
    assert isinstance(teach, TeachPage)
    desk.qtbot.waitUntil(lambda: len(teach.work.cards) == 2)


def test_a_result_goes_to_the_gradebook_and_a_page_to_the_import(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "x.txt").write_text('{"format":"diffresult","v":1}', encoding="utf-8")
    desk.window.import_files([tmp_path / "x.txt"])
    page = desk.reach(TeachPage)
    assert isinstance(page, TeachPage)
    desk.settle()
    assert page.gradebook.is_shown
    (tmp_path / "page.txt").write_text("A vs B\n", encoding="utf-8")
    desk.window.import_files([tmp_path / "page.txt"])
    desk.settle()
    desk.reach(ImportPage)


def test_the_way_back_from_an_assignment_leads_to_the_list(desk: Desk) -> None:
    desk.window.go_to("teach")
    desk.reach(TeachPage)
    desk.window.give_work(WorkWish())
    page = desk.reach(AssignmentPage)
    assert isinstance(page, AssignmentPage)
    page.bar.back.click()
    desk.reach(TeachPage)


def test_files_are_sorted_by_content(tmp_path: Path) -> None:
    work, result, page = (tmp_path / name for name in ("a.bin", "b.bin", "c.diffwork"))
    work.write_text('{"format":"diffwork","v":1}', encoding="utf-8")
    result.write_text('{"format":"diffresult","v":1}', encoding="utf-8")
    page.write_text("Fog vs Mist", encoding="utf-8")
    found = sorted_out([page, result, work, tmp_path])
    assert (found.work, found.results, found.others) == (work, (result,), (page, tmp_path))
