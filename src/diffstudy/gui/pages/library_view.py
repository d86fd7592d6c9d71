"""What the library shows once it has been read: what is due, the list, and clusters beside it."""

from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.deck import LibraryOverview, PackRow
from diffstudy.domain.language import tr, trn
from diffstudy.domain.search import SearchResult
from diffstudy.gui.pages.cluster_card import ClusterCard
from diffstudy.gui.pages.clusters import Cluster
from diffstudy.gui.pages.due_card import DueCard
from diffstudy.gui.pages.empty_search import EmptySearch
from diffstudy.gui.pages.library_digest import Aside, LibraryDigest, digest_of
from diffstudy.gui.pages.library_filter import LibraryFilter, Show, with_term
from diffstudy.gui.pages.library_toolbar import LibraryToolbar
from diffstudy.gui.pages.search_places import SearchPlaces
from diffstudy.gui.pages.term_links import TermLinks
from diffstudy.gui.pages.wording import checks_words
from diffstudy.gui.theme import rail_fits_better, space, theme
from diffstudy.gui.widgets.buttons import Button, LinkButton
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.library_list import LibraryList
from diffstudy.gui.widgets.notices import EmptyState
from diffstudy.gui.widgets.reading_text import ReadingText

T = TypeVar("T")

_FEW = 2_000
"""Comparisons that are filtered and sorted well within a frame."""
_CLUSTERS_WIDTH = 292
_CLUSTERS_SHOWN = 3


class LibraryView(QWidget):
    """The body of the library page.

    Args:
        aside: runs a function beside the main thread and hands its value on; for many rows.

    Signals:
        opened(str), study_requested(str): a comparison was chosen in the list.
        cluster_wanted(tuple): keys of the comparisons of a cluster, to be studied.
        term_wanted(str): key of a term that the search names.
        checks_wanted: the questions to check are to be shown.
        search_cleared: the search is to be emptied.
        write_wanted: a new comparison is to be written.
    """

    opened = Signal(str)
    study_requested = Signal(str)
    cluster_wanted = Signal(tuple)
    term_wanted = Signal(str)
    checks_wanted = Signal()
    search_cleared = Signal()
    write_wanted = Signal()

    def __init__(self, aside: Aside | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: LibraryOverview | None = None
        self._aside = aside
        self._turn = 0
        self._found: Collection[str] | None = None
        self._search = ""
        self._nearest: tuple[str, ...] = ()
        self.listed: tuple[PackRow, ...] = ()
        self._empty: QWidget | None = None
        self.due = DueCard()
        self.toolbar = LibraryToolbar()
        self.list = LibraryList()
        self.clusters = _ClusterColumn()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.due)
        self._row = QHBoxLayout()
        self._column = QVBoxLayout()
        self._column.addWidget(self.toolbar)
        self.terms = TermLinks()
        self.terms.wanted.connect(self.term_wanted)
        self._column.addWidget(self.terms)
        self._column.addWidget(self.list)
        self.places = SearchPlaces()
        self.places.opened.connect(self.opened)
        self._column.addWidget(self.places)
        self._checks = LinkButton("")
        self._checks.hide()
        self._checks.clicked.connect(self.checks_wanted)
        self._column.addWidget(self._checks)
        self._column.addStretch()
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self.clusters, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(self._row, 1)
        self.toolbar.changed.connect(self._list_again)
        self.list.opened.connect(self.opened)
        self.list.study_requested.connect(self.study_requested)
        self.clusters.wanted.connect(self.cluster_wanted)

    def show_overview(self, overview: LibraryOverview) -> None:
        """Show the library; filter, order, folds and the current row stay as they are."""
        self._overview = overview
        self.due.show_overview(overview)
        self._turn += 1
        turn, chosen = self._turn, self._chosen()

        def show(digest: LibraryDigest) -> None:
            self.toolbar.show_counts(digest.counts)
            self.clusters.show_clusters(digest.clusters)
            self._show_listed(turn, digest.listed)

        self._work(lambda: digest_of(overview, chosen), show)

    def show_checks(self, number: int) -> None:
        """Say in a quiet line how much there is to check."""
        self._checks.setText(checks_words(number))
        self._checks.setAccessibleName(checks_words(number))
        self._checks.setVisible(number > 0)
        self._checks.restyle()

    def show_found(
        self,
        text: str,
        found: Collection[str] | None,
        terms: Sequence[tuple[str, str]] = (),
        result: SearchResult | None = None,
    ) -> None:
        """Cut the list down to what a search found; None ends the search.

        Args:
            terms: key and headword of the terms that it names.
            result: where the words stand, or what was perhaps meant.
        """
        self.terms.show_terms(terms)
        self._search = text
        self._nearest = () if result is None else result.nearest
        self.places.show_hits(() if result is None else result.hits)
        self._found = None if found is None else frozenset(found)
        self._list_again()

    def fit(self, width: int) -> None:
        """Arrange for a page content of this width in pixels."""
        beside = not rail_fits_better(self.window().width())
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setSpacing(space(24))
        self._row.setAlignment(
            self.clusters, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
        )
        wide = round(theme().text(_CLUSTERS_WIDTH))
        self.clusters.setMinimumWidth(wide if beside else 0)
        self.clusters.setMaximumWidth(wide if beside else 16_777_215)
        self._layout.setSpacing(space(17))
        self._column.setSpacing(space(12))
        self.toolbar.fit(width)

    def _list_again(self) -> None:
        overview = self._overview
        if overview is None:
            return
        self._turn += 1
        turn, chosen = self._turn, self._chosen()
        self._work(
            lambda: chosen.apply(overview.packs), lambda packs: self._show_listed(turn, packs)
        )

    def _chosen(self) -> LibraryFilter:
        return LibraryFilter(self.toolbar.show_only, self.toolbar.order, self._found)

    def _work(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Walk over the rows: at once where they are few, beside the main thread where not."""
        assert self._overview is not None
        if self._aside is None or sum(len(pack.rows) for pack in self._overview.packs) <= _FEW:
            on_done(work())
        else:
            self._aside(work, on_done)

    def _show_listed(self, turn: int, packs: tuple[PackRow, ...]) -> None:
        overview = self._overview
        if overview is None or turn != self._turn:
            return  # a later choice is under way
        self.listed = packs
        self.list.show_packs(packs, overview.today)
        searching = self._found is not None
        nothing_found = searching and not self._found
        self.due.setVisible(not searching)
        self.clusters.setVisible(not searching and self.clusters.has_any)
        self.toolbar.setVisible(not nothing_found)
        self.list.setVisible(bool(packs))
        self._show_empty(None if packs else self._nothing(overview, nothing_found=nothing_found))

    def _nothing(self, overview: LibraryOverview, *, nothing_found: bool) -> QWidget:
        if nothing_found:
            empty = EmptySearch(self._search, with_term(self._nearest, overview.rows))
            empty.cleared.connect(self.search_cleared)
            empty.opened.connect(self.opened)
            empty.write_wanted.connect(self.write_wanted)
            return empty
        show_all = Button(tr("Show all"))
        show_all.clicked.connect(lambda: self.toolbar.choose(Show.ALL))
        words = {
            Show.DUE: tr("Nothing here is due"),
            Show.MIXED_UP: tr("Nothing here was mixed up this month"),
            Show.NEW: tr("Nothing here is new"),
        }
        return EmptyState(
            "library", words.get(self.toolbar.show_only, tr("Nothing here")), "", [show_all]
        )

    def _show_empty(self, widget: QWidget | None) -> None:
        if self._empty is not None:
            self._column.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = widget
        if widget is not None:
            self._column.insertWidget(1, widget)


class _ClusterColumn(QWidget):
    """The clusters that were mixed up most; the rest behind a link."""

    wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._clusters: tuple[Cluster, ...] = ()
        self._shows_all = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(10))

    @property
    def has_any(self) -> bool:
        """Whether there is a cluster at all."""
        return bool(self._clusters)

    def show_clusters(self, clusters: tuple[Cluster, ...]) -> None:
        """Show other clusters."""
        if clusters != self._clusters:
            self._clusters = clusters
            self._fill()

    def _fill(self) -> None:
        empty_layout(self._layout)
        self._layout.addWidget(ReadingText(tr("Often confused together"), "h3", measure=0))
        shown = self._clusters if self._shows_all else self._clusters[:_CLUSTERS_SHOWN]
        for cluster in shown:
            card = ClusterCard(cluster)
            card.clicked.connect(lambda _=False, keys=cluster.comparisons: self.wanted.emit(keys))
            self._layout.addWidget(card)
        if len(shown) < len(self._clusters):
            link = LinkButton(
                trn("See all {n} clusters", "See all {n} clusters", len(self._clusters))
            )
            link.clicked.connect(self._show_all)
            self._layout.addWidget(link)

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()
