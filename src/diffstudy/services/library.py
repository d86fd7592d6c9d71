"""Browse and search: what the library page, the comparison page and ``list`` show."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.deck import ComparisonRow, FirstUp, LibraryOverview, PackRow, TodaysWork
from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.domain.search import SearchResult
from diffstudy.runtime.settings import Settings
from diffstudy.scheduling.day_clock import DayClock, Moment
from diffstudy.scheduling.study_day import date_of
from diffstudy.services.library_search import look_up
from diffstudy.storage.comparison_facts import ComparisonFacts
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_SECONDS_A_QUESTION = 20
_MIXUP_DAYS = 30
_HINT_LENGTH = 46
_MANY = 1_000
"""Comparisons begun, from which their mastery takes longer than a person likes to wait."""

TodaysWorkOf = Callable[[tuple[str, ...] | None], TodaysWork]
"""Returns what there is to study today in some comparisons, or in all of them."""

MasteryOf = Callable[
    [UnitOfWork, dict[str, tuple[str, ...]], int], dict[str, tuple[int | None, ...]]
]


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """A comparison with the learner's standing and the comparisons that share a term."""

    comparison: Comparison
    row: ComparisonRow
    pack_title: str
    related: tuple[ComparisonRow, ...]


class LibraryService:
    """Reads the collection for one learner."""

    def __init__(
        self,
        database: Database,
        clock: DayClock,
        settings: Callable[[], Settings],
        mastery: MasteryOf,
        todays_work: TodaysWorkOf,
        learner: str = DEFAULT_LEARNER,
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._mastery = mastery
        self._todays_work = todays_work
        self._learner = learner

    def overview(self, *, quick: bool = False) -> LibraryOverview:
        """Return everything that the library page shows.

        Args:
            quick: leave the mastery out where it takes long, so that there is something to show.
        """
        work = self._todays_work(None)
        with self._database.reading() as uow:
            moment = self._moment(uow)
            facts = self._facts(uow, moment)
            begun = sum(fact.begun for fact in facts)
            is_partial = quick and begun > _MANY
            studied = uow.reports.last_studied(self._learner)
            rows = self._rows(uow, facts, moment, work, studied, with_mastery=not is_partial)
            totals = uow.progress.study_totals(self._learner, moment.study_day)
            of_pack = defaultdict(list)
            for row in rows:
                of_pack[row.pack].append(row)
            packs = tuple(
                _pack_row(pack.id, pack.title, of_pack[pack.id])
                for pack in uow.comparisons.packs()
                if pack.comparisons
            )
            first = self._first_up(uow, work.comparisons)
        questions = work.due + work.new * self._settings().first_day_criterion
        return LibraryOverview(
            packs=packs,
            due=work.due,
            new=work.new,
            minutes=max(1, round(questions * _SECONDS_A_QUESTION / 60)) if questions else 0,
            comparisons_due=len(work.comparisons),
            mixed_up_last_time=totals.wrong_last_time,
            today=moment.date,
            first_up=first,
            next_due=None if totals.next_due_day is None else date_of(totals.next_due_day),
            waiting=work.waiting,
            nothing=work.nothing,
            is_partial=is_partial,
        )

    def page(self, key: str) -> ComparisonPage:
        """Return a comparison with its standing; raises NotFound."""
        with self._database.reading() as uow:
            wanted = (key, *uow.comparisons.neighbours(key))
        work = self._todays_work(wanted)
        with self._database.reading() as uow:
            comparison = uow.comparisons.get(key)
            moment = self._moment(uow)
            facts = self._facts(uow, moment, wanted)
            rows = {row.key: row for row in self._rows(uow, facts, moment, work)}
            titles = {pack.id: pack.title for pack in uow.comparisons.packs()}
        if key not in rows:
            raise NotFound(tr("“{title}” is no longer in the library.", title=comparison.title))
        row = rows.pop(key)
        return ComparisonPage(comparison, row, titles.get(row.pack, row.pack), tuple(rows.values()))

    def rows(self, keys: tuple[str, ...]) -> tuple[ComparisonRow, ...]:
        """Return some comparisons as the library lists them; unknown keys are left out."""
        work = self._todays_work(keys)
        with self._database.reading() as uow:
            moment = self._moment(uow)
            return self._rows(uow, self._facts(uow, moment, keys), moment, work)

    def comparison(self, key: str) -> Comparison:
        """Return a comparison's content; raises NotFound."""
        with self._database.reading() as uow:
            return uow.comparisons.get(key)

    def neighbours(self, key: str) -> tuple[Comparison, ...]:
        """Return the comparisons that share a term with this one."""
        with self._database.reading() as uow:
            return uow.comparisons.get_many(uow.comparisons.neighbours(key))

    def find(self, text: str) -> str:
        """Return the key of the comparison that a learner means; raises NotFound."""
        with self._database.reading() as uow:
            return uow.comparisons.find(text)

    def search(self, text: str, limit: int = 50) -> tuple[str, ...]:
        """Return the keys of comparisons in which a text occurs, by title first."""
        with self._database.reading() as uow:
            return uow.comparisons.search(text, limit)

    def look_up(self, text: str, limit: int = 50) -> SearchResult:
        """Return the comparisons in which a text occurs, each with a few of the words around it.

        Where there is none, the headwords that are spelled most like it.
        """
        with self._database.reading() as uow:
            return look_up(uow, text, limit)

    def titled(self, title: str) -> str | None:
        """Return the key of the comparison with this title, or None where there is none."""
        with self._database.reading() as uow:
            return uow.comparisons.titled(title)

    def terms_named(self, text: str, limit: int = 6) -> tuple[tuple[str, str], ...]:
        """Return key and headword of terms that begin with a text, each spelling once."""
        start = normalised(text)
        if not start:
            return ()
        with self._database.reading() as uow:
            found = uow.comparisons.terms_beginning((start,))
        by_spelling = {folded: (key, headword) for key, headword, folded in reversed(found)}
        return tuple(by_spelling[folded] for folded in sorted(by_spelling))[:limit]

    def deck_terms(self) -> tuple[tuple[str, str], ...]:
        """Return key and headword of every term."""
        with self._database.reading() as uow:
            return tuple((term.key, term.headword) for term in uow.comparisons.terms())

    def _moment(self, uow: UnitOfWork) -> Moment:
        return self._clock.now(uow.cards.last_study_day(self._learner))

    def _facts(
        self, uow: UnitOfWork, moment: Moment, comparisons: Sequence[str] | None = None
    ) -> tuple[ComparisonFacts, ...]:
        since = moment.study_day - _MIXUP_DAYS
        return uow.progress.comparison_facts(self._learner, moment.study_day, since, comparisons)

    def _rows(
        self,
        uow: UnitOfWork,
        facts: Sequence[ComparisonFacts],
        moment: Moment,
        work: TodaysWork,
        studied: Mapping[str, int] | None = None,
        *,
        with_mastery: bool = True,
    ) -> tuple[ComparisonRow, ...]:
        begun = {f.key: tuple(t.key for t in f.terms) for f in facts if f.begun}
        mastery = self._mastery(uow, begun, moment.study_day) if with_mastery else {}
        days = studied or {}
        return tuple(
            ComparisonRow(
                key=fact.key,
                title=fact.title,
                pack=fact.pack,
                terms=tuple(term.headword for term in fact.terms),
                due=work.due_by_comparison.get(fact.key, 0) if fact.begun else 0,
                is_new=not fact.begun,
                mixups=fact.mixups,
                mastery=mastery.get(fact.key, (None,) * len(fact.terms)),
                next_due=_next_due(fact) if fact.begun else None,
                studied=date_of(days[fact.key]) if fact.key in days else None,
                added=fact.added,
            )
            for fact in facts
        )

    def _first_up(self, uow: UnitOfWork, comparisons: Sequence[str]) -> FirstUp | None:
        if not comparisons:
            return None
        comparison = uow.comparisons.get(comparisons[0])
        return FirstUp(
            comparison=comparison.key,
            terms=tuple(term.headword for term in comparison.terms),
            hints=_hints(comparison),
        )


def _hints(comparison: Comparison) -> tuple[str | None, ...]:
    """A few words per side: the shortest complete chart row that is not too long."""
    rows = [row.cells for row in comparison.chart if all(row.cells)]
    short = [cells for cells in rows if all(len(cell or "") <= _HINT_LENGTH for cell in cells)]
    return short[0] if short else (None,) * len(comparison.terms)


def _next_due(fact: ComparisonFacts) -> date | None:
    return None if fact.next_due_day is None else date_of(fact.next_due_day)


def _pack_row(pack_id: str, title: str, rows: Sequence[ComparisonRow]) -> PackRow:
    return PackRow(pack_id, title, sum(row.due for row in rows), tuple(rows))
