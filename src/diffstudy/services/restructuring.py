"""Restructure: merge two comparisons, split a cluster, copy one into the own pack, remove one.

Each step says how the pages that it touches were before, so that it can be taken back, and taken
back again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import Attribution, Comparison, Sense
from diffstudy.domain.draft import Draft, merged, split_off
from diffstudy.domain.edit import edited_parts
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.keys import comparison_key, normalised
from diffstudy.domain.language import tr
from diffstudy.domain.place import Section
from diffstudy.runtime.long_work import LongWork
from diffstudy.services.draft_contents import draft_of, items_of, title_of
from diffstudy.services.import_cards import card_calls
from diffstudy.services.import_writing import save_calls
from diffstudy.services.writing import CHANGED, NewId, free_key, own_pack, put, term_for
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

Pages = dict[str, Comparison | None]
"""Comparisons by key; None for one that is not in the library."""

_ROWS = ("differences", "chart", "faq", "quiz")


@dataclass(frozen=True, slots=True)
class Restructured:
    """What a step did.

    Args:
        sentence: for the learner.
        show: key of the comparison to be shown now; None for none.
        pack: of the pages.
        before: how they were; ``restore`` makes them so again.
    """

    sentence: str
    show: str | None
    pack: str
    before: Pages
    changes: Changes = CHANGED


class RestructuringService:
    """Changes which comparisons there are.

    Args:
        new_id: see WritingService.
        learner: whose mix-ups wake a contrast that comes to be.
    """

    def __init__(self, database: Database, new_id: NewId, learner: str = DEFAULT_LEARNER) -> None:
        self._database = database
        self._new_id = new_id
        self._learner = learner

    def merge(self, comparison: str, other: str) -> Restructured:
        """Put everything of another comparison of the same two terms into one.

        Raises:
            NotFound: one of them is not there.
            EditRefused: they compare other terms, or one was not written here.
        """
        with self._database.unit_of_work() as uow:
            pack = _own_place(uow, comparison, other)
            first, second = uow.comparisons.get_many((comparison, other))
            second = _with_terms_of(second, first)
            draft = merged(_draft(first), _draft(second))
            page = _built(draft, first, (first, second))
            return self._done(
                uow, pack, {comparison: page, other: None}, tr("Merged two comparisons"), comparison
            )

    def split(self, comparison: str, side: int) -> Restructured:
        """Take a term out of a cluster and compare it with each of the others by itself.

        Raises:
            NotFound: it is not there.
            EditRefused: it has two terms only, or was not written here.
        """
        with self._database.unit_of_work() as uow:
            pack = _own_place(uow, comparison)
            cluster = uow.comparisons.get(comparison)
            if len(cluster.terms) < 3:
                raise EditRefused(tr("Only a comparison of three terms or more can be split."))
            rest, pairs = split_off(_draft(cluster), side)
            pages: Pages = {comparison: _built(rest, cluster, (cluster,))}
            for draft in pairs:
                names = [term.headword for term in draft.terms]
                key = free_key(uow, comparison_key(pack, names), pages)
                pages[key] = _built(draft, Comparison(key, "", cluster.terms), (cluster,))
            name = cluster.terms[side].headword
            return self._done(uow, pack, pages, tr("Split off {term}", term=name), comparison)

    def adopt(self, comparison: str) -> Restructured:
        """Copy a comparison of somebody else into the own pack, and put the original away."""
        with self._database.unit_of_work() as uow:
            place = uow.packs.place_of(comparison)
            if place is None:
                raise NotFound(tr("This comparison is no longer in the library."))
            original = uow.comparisons.get(comparison)
            pack = own_pack(uow, self._new_id)
            if place[0] == pack:
                raise EditRefused(tr("This comparison is yours already."))
            key = free_key(
                uow, comparison_key(pack, [term.headword for term in original.terms]), {}
            )
            terms = {term.key: term_for(uow, pack, term.headword) for term in original.terms}
            copy = replace(
                _rekeyed(original, key),
                terms=tuple(replace(each, key=terms[each.key].key) for each in original.terms),
                senses=tuple(
                    _given(sense, terms[sense.term_key].key)
                    for sense in original.senses
                    if sense.term_key is not None
                ),
                quiz=tuple(
                    replace(line, answer_key=terms[line.answer_key].key)
                    for line in _rekeyed(original, key).quiz
                ),
            )
            return self._done(
                uow, pack, {key: copy, comparison: None}, tr("It is yours now to change"), key
            )

    def remove(self, comparison: str) -> Restructured:
        """Take a comparison out of the library; what was learned of it stays."""
        with self._database.unit_of_work() as uow:
            place = uow.packs.place_of(comparison)
            if place is None:
                raise NotFound(tr("This comparison is no longer in the library."))
            title = uow.comparisons.get(comparison).title
            return self._done(
                uow, place[0], {comparison: None}, tr("Removed {item}", item=title), None
            )

    def restore(self, step: Restructured) -> Restructured:
        """Make the pages of a step what they were before it; the answer takes that back again."""
        with self._database.unit_of_work() as uow:
            return self._done(uow, step.pack, step.before, tr("Undone"), step.show)

    def partners(self, comparison: str) -> tuple[tuple[str, str], ...]:
        """Return key and title of the comparisons that one can be merged with."""
        with self._database.reading() as uow:
            place = uow.packs.place_of(comparison)
            if place is None or place[0] not in uow.packs.own():
                return ()
            own = uow.comparisons.get(comparison)
            wanted = sorted(normalised(term.headword) for term in own.terms)
            return tuple(
                (each.key, each.title)
                for each in uow.packs.titles(place[0])
                if each.key != comparison
                and sorted(normalised(term) for term in each.terms) == wanted
            )

    def _done(
        self, uow: UnitOfWork, pack: str, pages: Pages, sentence: str, show: str | None
    ) -> Restructured:
        before = _present(uow, pages)
        foreign = [key for key in pages if _is_foreign(uow, key)]
        put(
            uow,
            {key: each for key, each in pages.items() if key not in foreign},
            pack,
            self._learner,
        )
        self._show_or_hide(uow, {key: pages[key] for key in foreign})
        uow.commit()
        return Restructured(sentence, show, pack, before)

    def _show_or_hide(self, uow: UnitOfWork, pages: Mapping[str, Comparison | None]) -> None:
        """Take pages that were not written here out of the library, or bring them back as they are."""
        back = [key for key, each in pages.items() if each is not None]
        gone = [key for key in pages if key not in back]
        packed = uow.comparisons.as_packed(back)
        readers = {key: (lambda page=packed[key]: page) for key in back}
        calls = card_calls(uow, readers, gone, LongWork(), uow.edits.of_many(back))
        uow.comparisons.set_archived(back, archived=False)
        uow.comparisons.set_archived(gone, archived=True)
        save_calls(uow, calls, self._learner, LongWork())


def _present(uow: UnitOfWork, keys: Iterable[str]) -> Pages:
    wanted = tuple(keys)
    active = {
        key
        for key in wanted
        if (place := uow.packs.place_of(key)) and key not in uow.packs.archived(place[0])
    }
    return {key: uow.comparisons.get(key) if key in active else None for key in wanted}


def _is_foreign(uow: UnitOfWork, key: str) -> bool:
    place = uow.packs.place_of(key)
    return place is not None and place[0] not in uow.packs.own()


def _own_place(uow: UnitOfWork, *keys: str) -> str:
    packs = {place[0] for key in keys if (place := uow.packs.place_of(key)) is not None}
    if len(packs) != 1:
        raise EditRefused(tr("Both comparisons have to be in the same pack."))
    pack = packs.pop()
    if pack not in uow.packs.own():
        raise EditRefused(tr("This comparison was imported. Make it your own first."))
    return pack


def _draft(comparison: Comparison) -> Draft:
    return draft_of(comparison, edited_parts(comparison, ()))


def _with_terms_of(comparison: Comparison, other: Comparison) -> Comparison:
    """Return a comparison with the term keys that another one has for the same words."""
    keys = {normalised(term.headword): term.key for term in other.terms}
    names = {term.key: keys.get(normalised(term.headword)) for term in comparison.terms}
    if None in names.values() or len(comparison.terms) != len(other.terms):
        raise EditRefused(tr("Only comparisons of the same terms can be merged."))
    return replace(
        comparison,
        terms=tuple(replace(term, key=names[term.key] or term.key) for term in comparison.terms),
        senses=tuple(
            sense if sense.term_key is None else _given(sense, names[sense.term_key] or "")
            for sense in comparison.senses
        ),
        quiz=tuple(
            replace(line, answer_key=names[line.answer_key] or line.answer_key)
            for line in comparison.quiz
        ),
    )


def _built(draft: Draft, page: Comparison, sources: Iterable[Comparison]) -> Comparison:
    """Return the comparison of a draft whose items come from several pages, under keys of its own."""
    all_of_them = replace(
        page,
        **{  # type: ignore[arg-type]  # tuples of the sections' own kinds
            part: tuple(item for each in sources for item in getattr(each, part))
            for part in (*_ROWS, "senses")
        },
    )
    items = items_of(draft, edited_parts(all_of_them, ()), Attribution())
    terms = {term.key: term for each in sources for term in each.terms}
    return _rekeyed(
        replace(
            page,
            title=title_of(draft),
            terms=tuple(terms[each.key] for each in draft.terms),
            verdict=draft.verdict or None,
            tip=draft.tip or None,
            differences=tuple(items[Section.DIFFERENCE].values()),
            chart=tuple(items[Section.CHART].values()),
            senses=tuple(items[Section.SENSE].values()),
            faq=tuple(items[Section.FAQ].values()),
            quiz=tuple(items[Section.QUIZ].values()),
        ),
        page.key,
    )


def _rekeyed(comparison: Comparison, key: str) -> Comparison:
    """Return a comparison under another key; its rows get keys that begin with it."""
    changed: dict[str, tuple[object, ...]] = {}
    for part in _ROWS:
        prefix = f"{key}/{part}/"
        taken: set[str] = set()
        rows: list[object] = []
        for row in getattr(comparison, part):
            name = (row.key or "").rpartition("/")[2] or f"d-{len(rows) + 1}"
            number, free = 2, name
            while free in taken:
                free, number = f"{name}-{number}", number + 1
            taken.add(free)
            rows.append(replace(row, key=prefix + free))
        changed[part] = tuple(rows)
    return replace(comparison, key=key, **changed)  # type: ignore[arg-type]


def _given(sense: Sense, term: str) -> Sense:
    return replace(sense, term_key=term, key=f"{term}/{sense.key.rpartition('/')[2]}")
