"""Questions to check: hard terms and what is not asked, each with what can be done about it."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from diffstudy.bootstrap import open_collection
from diffstudy.domain.card import CardKey
from diffstudy.gui.pages.checks_page import ChecksPage
from diffstudy.gui.pages.checks_panels import LeechPanel, QuestionPanel
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.services.study import StudyScope
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless
from tests.journeys.desk import HABITAT_CARD, import_pages, rival
from tests.journeys.desk import Desk as StudyDesk

pytestmark = pytest.mark.needs_qt


@pytest.fixture
def troubled(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk at which nothing was ever known, and a question was reported."""
    study = StudyDesk(tmp_path / "data")
    with study.open() as collection:
        import_pages(collection)
        collection.preferences.change("show_page_first", False)
        for day in range(9):
            study.evening(collection, seed=day, answer_to=rival, limit=6, pause_minutes=11)
            study.wait(days=1)
        last = study.log()[-1]
        collection.checks.report(last["comparison"], last["cue"])
    with open_collection(study.folder, clock=lambda: study.now, zone=UTC) as collection:
        desk = Desk(qtbot, collection)
        yield desk
        desk.tasks.close()


@pytest.fixture
def page(troubled: Desk) -> ChecksPage:
    opened = ChecksPage()
    troubled.open(opened)
    return opened


def buttons(page: ChecksPage, begins: str) -> list[Button]:
    found = page.findChildren(Button)
    return [each for each in found if each.isVisible() and each.accessibleName().startswith(begins)]


def test_nothing_to_check_says_what_would_be_here(desk: Desk) -> None:
    page = ChecksPage()
    desk.open(page)
    (empty,) = page.findChildren(EmptyState)
    assert empty.accessibleName().startswith("Nothing to check. Terms that fail")


def test_hard_terms_come_with_their_pairs_and_drills(troubled: Desk, page: ChecksPage) -> None:
    leeches = troubled.collection.checks.leeches()
    assert leeches
    panels = page.findChildren(LeechPanel)
    assert [panel.accessibleName() for panel in panels] == [leech.term for leech in leeches]
    assert nameless(page) == []
    buttons(page, "Drill ")[0].click()
    (scope,) = troubled.said("study_wanted")
    assert isinstance(scope, StudyScope)
    assert scope.practice
    assert scope.cards is not None
    assert CardKey.parse(leeches[0].pairs[0].card) in scope.cards


def test_a_note_is_kept_when_the_field_is_left(troubled: Desk, page: ChecksPage) -> None:
    panel = page.findChildren(LeechPanel)[0]
    panel.note.setText("not the weather")
    panel.note.setModified(True)
    panel.note.editingFinished.emit()
    troubled.wait(lambda: bool(troubled.said("noticed")))
    assert troubled.collection.checks.leeches()[0].note == "not the weather"


def test_a_term_is_set_aside_and_asked_again(troubled: Desk, page: ChecksPage) -> None:
    before = len(troubled.collection.checks.leeches())
    buttons(page, "Set it aside")[0].click()
    troubled.wait(lambda: bool(buttons(page, "Ask it again: ")))
    aside = [leech for leech in troubled.collection.checks.leeches() if leech.is_suspended]
    assert len(aside) == 1
    again = [b for b in buttons(page, "Ask it again") if aside[0].term in b.accessibleName()]
    again[0].click()
    troubled.wait(
        lambda: not any(leech.is_suspended for leech in troubled.collection.checks.leeches())
    )
    assert len(troubled.collection.checks.leeches()) == before


def test_a_reported_question_is_repaired_or_asked_again(troubled: Desk, page: ChecksPage) -> None:
    questions = troubled.collection.checks.questions()
    assert len(page.findChildren(QuestionPanel)) == len(questions)
    reported = next(question for question in questions if question.is_reported)
    (panel,) = [
        each for each in page.findChildren(QuestionPanel) if each.accessibleName() == reported.text
    ]
    panel.repair_wanted.emit()
    assert troubled.said("comparison_wanted") == [reported.comparison]
    panel.restore_wanted.emit()
    troubled.wait(lambda: bool(troubled.said("noticed")))
    assert reported.cue not in {each.cue for each in troubled.collection.checks.questions()}


def test_the_key_of_a_hard_term_is_that_of_its_card(troubled: Desk) -> None:
    cards = {leech.card for leech in troubled.collection.checks.leeches()}
    assert str(HABITAT_CARD) in cards


@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1142, 2.0), (662, 2.0)])
def test_nothing_is_cut_off_at_any_size(
    troubled: Desk, page: ChecksPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 560)
    troubled.wait_until_it_fits(page, page.area.viewport())
