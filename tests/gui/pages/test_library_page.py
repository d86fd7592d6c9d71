"""The library on a real collection: list, search, filters, and what leads to studying."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diffstudy.domain.changes import Changes
from diffstudy.domain.deck import ComparisonRow, FirstUp, LibraryOverview, PackRow
from diffstudy.domain.errors import CollectionBusy
from diffstudy.gui.pages.clusters import clusters_of
from diffstudy.gui.pages.due_card import text_of, title_of
from diffstudy.gui.pages.empty_search import EmptySearch
from diffstudy.gui.pages.library_filter import LibraryFilter, Order, Show, with_term
from diffstudy.gui.pages.library_page import LibraryPage
from diffstudy.gui.pages.library_view import LibraryView
from diffstudy.gui.widgets.notices import ErrorRow, Skeleton
from diffstudy.services.study import StudyScope
from tests.gui.conftest import Dress
from tests.gui.pages.conftest import Desk, nameless

TODAY = date(2030, 5, 6)


def row(key: str, *terms: str, **facts: Any) -> ComparisonRow:
    plain = ComparisonRow(
        key=key,
        title=" vs ".join(terms),
        pack="p",
        terms=terms,
        due=0,
        is_new=False,
        mixups=0,
        mastery=(None,) * len(terms),
        next_due=None,
    )
    return replace(plain, **facts)


TIDE = row("t", "Tide", "Wave", due=3, mastery=(80, 40), mixups=2)
FOG = row("f", "Fog", "Mist", mastery=(30, 70))
HAIL = row("h", "Hail", "Sleet", is_new=True)
SWELL = row("s", "Swell", "Wave", due=1, mixups=5, mastery=(55, 60))
ROWS = (TIDE, FOG, HAIL, SWELL)


def overview(*rows: ComparisonRow, **facts: Any) -> LibraryOverview:
    plain = LibraryOverview(
        packs=(PackRow("p", "Sea", sum(r.due for r in rows), rows),),
        due=4,
        new=0,
        minutes=9,
        comparisons_due=2,
        mixed_up_last_time=0,
        today=TODAY,
        first_up=FirstUp("t", ("Tide", "Wave"), ("follows the moon", None)),
    )
    return replace(plain, **facts)


@pytest.fixture
def page(filled: Desk) -> LibraryPage:
    opened = LibraryPage()
    filled.open(opened)
    assert opened.view is not None
    return opened


@pytest.fixture
def view(page: LibraryPage) -> LibraryView:
    assert page.view is not None
    return page.view


def listed(view: LibraryView) -> list[str]:
    return [found.title for pack in view.listed for found in pack.rows]


def search(desk: Desk, page: LibraryPage, text: str) -> None:
    page.head.search.setText(text)
    assert page.view is not None
    found = page.view
    desk.wait(lambda: found._search == text and not page._search._typing.isActive())


def test_every_comparison_of_the_collection_is_listed(view: LibraryView) -> None:
    assert len(listed(view)) == 6
    assert view.toolbar.chips[Show.NEW].accessibleName() == "New, 6"


def test_it_waits_for_the_collection_with_still_blocks(qtbot: QtBot) -> None:
    page = LibraryPage()
    qtbot.addWidget(page)
    page.show()
    assert page.findChild(Skeleton) is None
    qtbot.waitUntil(lambda: page.findChild(Skeleton) is not None)


def test_a_failure_is_said_with_a_way_to_try_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise CollectionBusy("Another program is writing to the file. Close it and try again.")

    monkeypatch.setattr(type(desk.collection.library), "overview", lambda *_, **__: fail())
    page = LibraryPage()
    desk.open(page)
    error = page.findChild(ErrorRow)
    assert error is not None
    assert "Close it and try again." in error.accessibleName()
    assert page.view is None


def test_search_finds_words_of_definitions_and_titles(
    filled: Desk, page: LibraryPage, view: LibraryView
) -> None:
    search(filled, page, "partially permeable")
    assert listed(view) == ["Diffusion vs Osmosis"]
    assert not view.due.isVisible()
    search(filled, page, "mitosis")
    assert listed(view) == ["Mitosis vs Meiosis"]
    search(filled, page, "")
    assert len(listed(view)) == 6
    assert view.due.isVisible()


def test_a_misspelled_search_offers_the_nearest_term(
    filled: Desk, page: LibraryPage, view: LibraryView
) -> None:
    search(filled, page, "precission")
    assert listed(view) == []
    assert not view.list.isVisible()
    empty = view._empty
    assert isinstance(empty, EmptySearch)
    empty.opened.emit("key")
    assert filled.said("comparison_wanted") == ["key"]
    filled.press(page.head.search, Qt.Key.Key_Escape)
    filled.wait(lambda: len(listed(view)) == 6)
    assert view.list.isVisible()


def test_enter_continues_where_nothing_else_has_the_focus(filled: Desk, page: LibraryPage) -> None:
    page.setFocus()
    filled.press(page, Qt.Key.Key_Return)
    assert filled.said("study_wanted") == [StudyScope()]


def test_enter_in_the_search_goes_to_the_rows_and_enter_there_opens(
    filled: Desk, page: LibraryPage, view: LibraryView
) -> None:
    search(filled, page, "osmosis")
    page.head.search.setFocus()
    filled.press(page.head.search, Qt.Key.Key_Return)
    assert view.list.tree.hasFocus()
    filled.press(view.list.tree, Qt.Key.Key_Down)
    filled.press(view.list.tree, Qt.Key.Key_Return)
    assert filled.said("comparison_wanted") == ["org.diffstudy.sample#diffusion--osmosis"]
    assert filled.said("study_wanted") == []


def test_s_studies_the_row(filled: Desk, view: LibraryView) -> None:
    key = "org.diffstudy.sample#diffusion--osmosis"
    view.list.focus_rows()
    view.list.select(key)
    filled.press(view.list.tree, Qt.Key.Key_S)
    assert filled.said("study_wanted") == [StudyScope(comparisons=(key,))]


def test_the_keyboard_finds_the_search(filled: Desk, page: LibraryPage) -> None:
    page.setFocus()
    filled.press(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.head.search.hasFocus()
    page.setFocus()
    filled.press(page, Qt.Key.Key_Slash)
    assert page.head.search.hasFocus()
    assert page.head.search.text() == ""


def test_chips_and_order_change_the_list(view: LibraryView) -> None:
    view.show_overview(overview(*ROWS))
    assert listed(view) == ["Fog vs Mist", "Tide vs Wave", "Swell vs Wave", "Hail vs Sleet"]
    view.toolbar.chips[Show.DUE].click()
    assert listed(view) == ["Tide vs Wave", "Swell vs Wave"]
    view.toolbar.sort.choose(Order.TITLE)
    assert listed(view) == ["Swell vs Wave", "Tide vs Wave"]


def test_a_filter_without_rows_says_so_and_leads_back(view: LibraryView) -> None:
    view.show_overview(overview(FOG))
    view.toolbar.choose(Show.DUE)
    assert listed(view) == []
    assert view._empty is not None
    assert view._empty.accessibleName().startswith("Nothing here is due")
    view.toolbar.choose(Show.ALL)
    assert listed(view) == ["Fog vs Mist"]
    assert view._empty is None


def test_a_cluster_is_studied_as_a_whole(filled: Desk, page: LibraryPage) -> None:
    page._show(overview(*ROWS))
    assert page.view is not None
    page.view.cluster_wanted.emit(("t", "s"))
    assert filled.said("study_wanted") == [StudyScope(comparisons=("t", "s"))]


def test_nothing_due_offers_practice(filled: Desk, page: LibraryPage) -> None:
    friday = overview(FOG, due=0, minutes=0, comparisons_due=0, next_due=date(2030, 5, 10))
    page._show(friday)
    assert page.view is not None
    assert title_of(friday) == "Nothing is due until Friday"
    assert page.view.due.begin_button.text() == "Practise"
    filled.press(page, Qt.Key.Key_Return)
    assert filled.said("study_wanted") == [StudyScope(practice=True, count=10)]


@pytest.mark.parametrize(
    ("facts", "title", "text"),
    [
        (
            {"due": 27, "mixed_up_last_time": 4, "comparisons_due": 6},
            "27 cards are due",
            "About 9 minutes across 6 comparisons. Four of them you mixed up last time.",
        ),
        ({"due": 1, "minutes": 1}, "1 card is due", "About 1 minute across 2 comparisons."),
        ({"due": 0, "new": 3}, "3 new cards", "About 9 minutes across 2 comparisons."),
        (
            {"due": 5, "new": 2, "mixed_up_last_time": 1},
            "5 cards are due",
            (
                "About 9 minutes across 2 comparisons, 2 new cards included. "
                "One of the due cards you mixed up last time."
            ),
        ),
    ],
)
def test_the_due_card_says_what_there_is(facts: dict[str, int], title: str, text: str) -> None:
    found = overview(FOG, **facts)
    assert (title_of(found), text_of(found)) == (title, text)


def test_clusters_are_terms_that_hang_together() -> None:
    (cluster,) = clusters_of(ROWS)
    assert cluster.title == "Around Wave"
    assert set(cluster.terms) == {"Wave", "Tide", "Swell"}
    assert cluster.comparisons == ("t", "s")
    assert cluster.mixups == 7
    weights = {
        frozenset((cluster.terms[link.first], cluster.terms[link.second])): link.mixups
        for link in cluster.links
    }
    assert weights == {frozenset(("Wave", "Tide")): 2, frozenset(("Wave", "Swell")): 5}


def test_a_late_bridge_joins_two_groups() -> None:
    apart = (row("1", "A", "B"), row("2", "C", "D"), row("3", "B", "c"))
    (cluster,) = clusters_of(apart)
    assert cluster.comparisons == ("1", "2", "3")
    assert len(cluster.terms) == 4
    assert clusters_of(apart[:2]) == ()


def test_the_weakest_side_decides_and_unknown_comes_last() -> None:
    (pack,) = LibraryFilter().apply((PackRow("p", "Sea", 4, ROWS),))
    assert [found.key for found in pack.rows] == ["f", "t", "s", "h"]


def test_the_first_headword_that_a_row_names_is_suggested() -> None:
    assert with_term(("Volcano", HAIL.terms[0]), ROWS) is HAIL
    assert with_term(("Volcano",), ROWS) is None


def test_a_change_elsewhere_reads_the_library_again(filled: Desk, page: LibraryPage) -> None:
    filled.collection.library.overview()
    before = page._overview
    filled.signals.changed.emit(Changes.SETTINGS)
    filled.wait()
    assert page._overview is before
    filled.signals.changed.emit(Changes.STUDY_QUEUE)
    filled.wait(lambda: page._overview is not before)


@pytest.mark.parametrize(("width", "scale"), [(948, 1.0), (1142, 2.0), (662, 2.0)])
def test_nothing_is_cut_and_everything_has_a_name(
    filled: Desk, page: LibraryPage, dress: Dress, width: int, scale: float
) -> None:
    page._show(overview(*ROWS, waiting="“Hail vs Sleet” waits until tomorrow."))
    dress(text_scale=scale)
    page.resize(width, 560)
    filled.wait_until_it_fits(page, page.area.viewport())
    assert nameless(page) == []


def test_of_many_clusters_the_most_mixed_up_are_kept() -> None:
    rows = [
        row(f"{n}{side}", f"Hub {n}", f"{side} {n}", mixups=n) for n in range(70) for side in "ab"
    ]
    found = clusters_of(rows, most=3)
    assert [cluster.title for cluster in found] == [
        "Around Hub 69",
        "Around Hub 68",
        "Around Hub 67",
    ]
    assert found[0].mixups == 138


def test_a_large_library_is_sorted_beside_the_main_thread(qtbot: QtBot) -> None:
    waiting: list[Callable[[], None]] = []
    view = LibraryView(lambda work, on_done: waiting.append(lambda: on_done(work())))
    qtbot.addWidget(view)
    many = tuple(row(str(n), f"A {n:04}", f"B {n:04}", due=n % 2) for n in range(2_001))
    view.show_overview(overview(*many))
    view.toolbar.choose(Show.DUE)
    assert view.listed == ()
    first, later = waiting
    later()
    assert sum(len(pack.rows) for pack in view.listed) == 1_000
    first()
    assert sum(len(pack.rows) for pack in view.listed) == 1_000
    assert view.toolbar.chips[Show.ALL].accessibleName() == "All, 2,001"
