"""A comparison to be read: its sections, its keys, and what it leaves out."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.deck import ComparisonRow
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.comparison_sheet import ComparisonSheet
from diffstudy.gui.pages.definition_section import DefinitionSection
from diffstudy.gui.pages.wording import attribution_line
from diffstudy.gui.widgets.buttons import LinkButton
from diffstudy.gui.widgets.check_note import CheckNote
from diffstudy.gui.widgets.curiosity_row import CuriosityRow
from diffstudy.gui.widgets.meters import MasteryBar
from diffstudy.gui.widgets.notices import ErrorRow
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.sense_list import DefinitionItem
from diffstudy.services.study import StudyScope
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

ACCURACY = "org.diffstudy.sample#accuracy--precision"
RELIABILITY = "org.diffstudy.sample#reliability--validity"

TIDE, WAVE, SWELL = Term("tide", "Tide"), Term("wave", "Wave"), Term("swell", "Swell")
ROW = ComparisonRow("k", "Tide vs Wave", "p", ("Tide", "Wave"), 0, True, 0, (None, None), None)


def sense(number: int, term: str | None, confidence: float = 1.0) -> Sense:
    reason = "no term is named" if confidence < 1 else ""
    return Sense(
        f"{term}{number}",
        term,
        f"Meaning number {number}.",
        attribution=Attribution(confidence, reason),
    )


@pytest.fixture
def page(filled: Desk) -> ComparisonPage:
    opened = ComparisonPage(ACCURACY)
    filled.open(opened)
    filled.wait(lambda: opened.sheet is not None)
    return opened


def sheet_of(filled: Desk, comparison: Comparison) -> ComparisonSheet:
    sheet = ComparisonSheet(comparison, ROW, (), ())
    filled.qtbot.addWidget(sheet)
    sheet.resize(1000, 800)
    sheet.show()
    return sheet


def test_the_mastery_says_in_words_what_it_rests_on(filled: Desk) -> None:
    sheet = sheet_of(filled, Comparison("k", "Tide vs Wave", (TIDE, WAVE)))
    (bar,) = sheet.head.findChildren(MasteryBar)
    before = bar.accessibleDescription()
    sheet.head.tell(())
    assert (bar.toolTip(), bar.accessibleDescription()) == ("", before)
    sheet.head.tell(("Recall: one.", "Tell apart: two."))
    assert bar.toolTip() == "Recall: one.\nTell apart: two."
    assert bar.accessibleDescription() == f"{before}. Recall: one. Tell apart: two."


def texts(sheet: ComparisonSheet) -> list[str]:
    return [text.text() for text in sheet.findChildren(ReadingText)]


def test_it_shows_all_sections_of_a_page(page: ComparisonPage) -> None:
    assert page.sheet is not None
    tabs = [(section.tab, section.count) for section in page.sheet.sections]
    assert tabs == [
        ("Differences", 4),
        ("Chart", 5),
        ("Definitions", 6),
        ("Curiosities", 4),
        ("Related", None),
    ]
    assert page.accessibleName() == "Accuracy versus Precision"


def test_s_studies_the_pair(filled: Desk, page: ComparisonPage) -> None:
    page.setFocus()
    filled.press(page, Qt.Key.Key_S)
    assert filled.said("study_wanted") == [StudyScope(comparisons=(ACCURACY,))]


def test_a_pair_of_which_nothing_is_due_is_practised(filled: Desk, page: ComparisonPage) -> None:
    answer = page._answer
    assert answer is not None
    rested = replace(answer.content.row, is_new=False, next_due=date(2030, 6, 1))
    page._answer = replace(answer, content=replace(answer.content, row=rested))
    page.study()
    assert filled.said("study_wanted") == [StudyScope(comparisons=(ACCURACY,), count=10)]


def test_single_keys_can_be_switched_off(filled: Desk, page: ComparisonPage) -> None:
    filled.collection.preferences.change("single_keys", value=False)
    page.refresh()
    filled.wait()
    filled.press(page, Qt.Key.Key_S)
    assert filled.said("study_wanted") == []
    page.top_bar.study.click()
    assert len(filled.said("study_wanted")) == 1


def test_brackets_lead_from_section_to_section_and_the_tabs_follow(
    filled: Desk, page: ComparisonPage
) -> None:
    assert page.sheet is not None
    page.resize(1068, 400)
    filled.wait()
    tabs = page.sheet.head.tabs
    assert tabs.current() == 0
    filled.press(page, Qt.Key.Key_BracketRight)
    filled.press(page, Qt.Key.Key_BracketRight)
    assert tabs.current() == 2
    assert page.sticky.isVisible()
    assert page.sticky.accessibleName() == "Accuracy versus Precision"
    bar = page.area.verticalScrollBar()
    bar.setValue(0)
    assert tabs.current() == 0
    assert not page.sticky.isVisible()


def test_scrolling_by_keys_needs_no_focus_of_its_own(filled: Desk, page: ComparisonPage) -> None:
    page.resize(1068, 400)
    filled.wait()
    bar = page.area.verticalScrollBar()
    filled.press(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    filled.press(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_next_comparison_opens_and_an_unknown_one_is_only_named(
    filled: Desk, page: ComparisonPage
) -> None:
    links = [link for link in page.findChildren(LinkButton) if link.text() != "Library"]
    assert [link.accessibleName() for link in links] == [
        "Next: Reliability vs Validity",
        "Everything on Accuracy",
        "Everything on Precision",
    ]
    links[0].click()
    assert filled.said("comparison_wanted") == [RELIABILITY]


def test_back_and_the_path_lead_away(filled: Desk, page: ComparisonPage) -> None:
    page.top_bar.back_wanted.emit()
    page.top_bar.library_wanted.emit()
    assert filled.heard == [("back_wanted", None), ("library_wanted", None)]


def test_another_comparison_replaces_the_first_and_begins_at_its_top(
    filled: Desk, page: ComparisonPage
) -> None:
    page.resize(1068, 400)
    filled.press(page, Qt.Key.Key_End)
    page.show_comparison(RELIABILITY)
    filled.wait(lambda: page.accessibleName() == "Reliability versus Validity")
    assert page.area.verticalScrollBar().value() == 0


def test_a_comparison_that_is_gone_is_said_so(filled: Desk, page: ComparisonPage) -> None:
    page.show_comparison("no-such-key")
    filled.wait(lambda: page.findChild(ErrorRow) is not None)
    assert page.sheet is None


def test_enter_opens_a_curiosity_whose_marks_name_its_terms(
    filled: Desk, page: ComparisonPage
) -> None:
    rows = {row.heading.text(): row for row in page.findChildren(CuriosityRow)}
    row = rows["Can readings be precise without being accurate?"]
    assert row.heading._sides == (0, 1)
    assert row.heading.accessibleDescription() == "Answer closed"
    filled.press(row.heading, Qt.Key.Key_Return)
    assert row.heading.accessibleDescription() == "Answer open"


def test_more_than_five_definitions_wait_behind_a_button(filled: Desk) -> None:
    senses = [sense(n, "tide") for n in range(8)] + [sense(n, "wave") for n in range(6)]
    sheet = sheet_of(filled, Comparison("k", "t", (TIDE, WAVE), senses=tuple(senses)))
    section = sheet.findChild(DefinitionSection)
    assert section is not None
    assert section.more.text() == "Show 4 more"
    assert len(sheet.findChildren(DefinitionItem)) == 10
    section.more.click()
    filled.qtbot.waitUntil(lambda: len(sheet.findChildren(DefinitionItem)) == 14)
    assert not section.more.isVisible()


def test_a_doubtful_definition_carries_the_flag_and_says_why(filled: Desk) -> None:
    senses = (sense(1, "tide"), sense(1, "wave", 0.8))
    sheet = sheet_of(filled, Comparison("k", "t", (TIDE, WAVE), senses=senses))
    (note,) = sheet.findChildren(CheckNote)
    (words,) = note.findChildren(ReadingText)
    assert words.text() == "No term is named. It is shown here, but never asked."


def test_a_side_without_definitions_says_so(filled: Desk) -> None:
    sheet = sheet_of(filled, Comparison("k", "t", (TIDE, WAVE), senses=(sense(1, "tide"),)))
    assert "No definition for Wave yet" in texts(sheet)


def test_missing_sections_are_left_out_and_a_missing_source_is_said(filled: Desk) -> None:
    sheet = sheet_of(filled, Comparison("k", "t", (TIDE, WAVE)))
    assert sheet.sections == []
    assert "Source not given." in texts(sheet)


def test_three_terms_read_without_sides(filled: Desk) -> None:
    cluster = Comparison(
        key="k",
        title="Tide, wave and swell",
        terms=(TIDE, WAVE, SWELL),
        differences=(KeyDifference("A tide is slow, whereas a wave is quick."),),
        chart=(ChartRow("c", ("the moon", "the wind", None), "Caused by"),),
        senses=(sense(1, "tide"), sense(2, None)),
        faq=(FaqEntry("f", "Is a tide a wave?", "It is a very long one."),),
    )
    sheet = sheet_of(filled, cluster)
    shown = texts(sheet)
    assert "Tide · Wave · Swell" in shown
    assert "A tide is slow, whereas a wave is quick." in shown
    assert "The page does not say which term these belong to" in shown
    assert {"the moon", "the wind"} <= set(shown)
    (curiosity,) = sheet.findChildren(CuriosityRow)
    assert curiosity.heading._sides == ()


def test_the_attribution_line_names_roles_date_and_source() -> None:
    page = Comparison(
        key="k",
        title="t",
        terms=(TIDE, WAVE),
        authors=(
            Author("Ada Moreau", AuthorRole.EDITOR),
            Author("Ben Okoro"),
            Author("Cleo Winter", AuthorRole.CO_AUTHOR),
        ),
        updated=date(2024, 3, 3),
        source=Source("sea.txt"),
    )
    assert attribution_line(page) == (
        "Written by Ben Okoro and Cleo Winter. Edited by Ada Moreau. "
        "Updated 3 March 2024. Source: sea.txt."
    )


@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1142, 2.0), (662, 2.0)])
def test_nothing_is_cut_and_everything_has_a_name(
    filled: Desk, page: ComparisonPage, dress: Dress, width: int, scale: float
) -> None:
    dress(text_scale=scale)
    page.resize(width, 560)
    filled.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []
