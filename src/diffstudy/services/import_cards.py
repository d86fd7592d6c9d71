"""Which cards an import calls for: asked before the transaction that writes them.

Whether a card can be asked depends on the other pages of its terms as well. So a page that is
written may take a card from a page that is not, or give it one back: both are worked out here,
and the outcome is what importing one comparison after the other gives.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice
from types import MappingProxyType
from typing import TypeVar

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison, Sense, Term
from diffstudy.domain.edit import Edit, with_edits
from diffstudy.domain.language import later, tr
from diffstudy.quiz.askable import CardFinder, PageTexts, TermTexts, may_touch, texts_of
from diffstudy.runtime.long_work import LongWork
from diffstudy.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
Calls = dict[str, tuple[CardKey, ...]]
NO_EDITS: Mapping[str, Sequence[Edit]] = MappingProxyType({})
_READ_AT_ONCE = 100
_WHAT = later("Preparing the questions")


def chunks(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """Yield the items in groups of at most a size."""
    rest = iter(items)
    while group := tuple(islice(rest, size)):
        yield group


class _Wording:
    """The words that shared terms and senses will have, by whichever page says them last."""

    def __init__(self) -> None:
        self._terms: dict[str, Term] = {}
        self._senses: dict[str, tuple[str | None, str, str | None]] = {}

    def learn(self, comparison: Comparison) -> None:
        self._terms.update((term.key, term) for term in comparison.terms)
        self._senses.update((sense.key, _said(sense)) for sense in comparison.senses)

    def applied(self, comparison: Comparison) -> Comparison:
        """Return a comparison as it will read once everything is written."""
        terms = tuple(self._terms.get(term.key, term) for term in comparison.terms)
        senses = tuple(self._sense(sense) for sense in comparison.senses)
        if terms == comparison.terms and senses == comparison.senses:
            return comparison
        return replace(comparison, terms=terms, senses=senses)

    def _sense(self, sense: Sense) -> Sense:
        said = self._senses.get(sense.key)
        if said is None or said == _said(sense):
            return sense
        return replace(sense, term_key=said[0], definition=said[1], label=said[2])


def _said(sense: Sense) -> tuple[str | None, str, str | None]:
    return sense.term_key, sense.definition, sense.label


class _Pages:
    """The pages that matter to one import, as they will be; each is judged once."""

    def __init__(
        self,
        uow: UnitOfWork,
        written: Mapping[str, Callable[[], Comparison]],
        edits: Mapping[str, Sequence[Edit]],
    ) -> None:
        self._uow = uow
        self._written = written
        self._edits = edits
        self._wording = _Wording()
        for read in written.values():
            self._wording.learn(read())
        self.texts: dict[str, PageTexts] = {}
        self.others = TermTexts()
        self.reworded: set[str] = set()
        self._pairs: dict[tuple[str, str], list[str]] = {}
        self._finder = CardFinder(self.others, lambda key: next(self.read((key,))))

    def read(self, keys: Sequence[str]) -> Iterator[Comparison]:
        """Yield pages as they will be, in the order of their keys."""
        for group in chunks(keys, _READ_AT_ONCE):
            stored = [key for key in group if key not in self._written]
            found = self._uow.comparisons.as_packed(stored)
            edits = self._uow.edits.of_many(stored)
            for key in group:
                page = found[key] if key in found else self._written[key]()
                as_it_will_be = self._wording.applied(page)
                if as_it_will_be is not page:
                    self.reworded.add(key)
                made = edits.get(key) or self._edits.get(key)
                yield with_edits(as_it_will_be, made) if made else as_it_will_be

    def judge(self, keys: Sequence[str], tell: Callable[[], None]) -> None:
        """Take up pages."""
        for page in self.read(keys):
            tell()
            texts = texts_of(page)
            self.texts[page.key] = texts
            self.others.add(texts)
            for pair in _pairs(texts):
                self._pairs.setdefault(pair, []).append(page.key)

    def cards_of(self, key: str) -> tuple[CardKey, ...]:
        """Return the cards of a page that can be asked; its neighbours have been taken up."""
        page = self.texts[key]
        twins = dict.fromkeys(
            other for pair in _pairs(page) for other in self._pairs[pair] if other != key
        )
        return self._finder.cards_of(page, tuple(twins))


def card_calls(
    uow: UnitOfWork,
    written: Mapping[str, Callable[[], Comparison]],
    leaving: Iterable[str],
    work: LongWork,
    edits: Mapping[str, Sequence[Edit]] = NO_EDITS,
) -> Calls:
    """Return the cards of the pages that are written, and of those that are touched by it.

    Args:
        uow: reads the library as it is before.
        written: reads each page as its pack will have it, by key.
        leaving: keys of pages that leave the library.
        work: told of each page.
        edits: the learner's edits of pages that are written, as they will be, by key.

    Raises:
        WorkCancelled: ``work`` was cancelled.
    """
    pages = _Pages(uow, written, edits)
    gone = {*written, *leaving}
    terms_before = uow.comparisons.terms_of(gone)
    done = 0
    total = len(written)

    def tell() -> None:
        nonlocal done
        work.step(min(done, total), total, tr(_WHAT))
        done += 1

    pages.judge(tuple(written), tell)
    terms = {term for texts in pages.texts.values() for term in texts.terms}
    terms.update(term for old in terms_before.values() for term in old)
    neighbours = [key for key in uow.comparisons.naming(terms) if key not in gone]
    total += len(neighbours)
    pages.judge(neighbours, tell)
    touched = _touched(uow, pages, neighbours, terms_before, work)
    of_touched = {term for key in touched for term in pages.texts[key].terms}
    further = [
        key
        for key in uow.comparisons.naming(of_touched - terms)
        if key not in pages.texts and key not in gone
    ]
    total += len(further)
    pages.judge(further, tell)
    calls: Calls = {}
    for key in (*written, *touched):
        work.check()
        calls[key] = pages.cards_of(key)
    return calls


def _touched(
    uow: UnitOfWork,
    pages: _Pages,
    neighbours: Sequence[str],
    terms_before: Mapping[str, tuple[str, ...]],
    work: LongWork,
) -> list[str]:
    """Return the neighbours whose cards may be other ones than before.

    Those of which a text is like one that a changed page says, or said; those that compare two
    terms which a changed page compares, or compared; and those whose own words change.
    """
    if not neighbours:
        return []
    beside = set(neighbours)
    near = {term for key in neighbours for term in pages.texts[key].terms}
    unlike = TermTexts()
    changed: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    before = [key for key, terms in terms_before.items() if not near.isdisjoint(terms)]
    old = (
        texts_of(page)
        for group in chunks(before, _READ_AT_ONCE)
        for page in uow.comparisons.get_many(group)
    )
    new = (texts for key, texts in pages.texts.items() if key not in beside)
    for texts in (*new, *old):
        work.check()
        if not near.isdisjoint(texts.terms):
            unlike.add(texts)
            changed.update(texts.terms)
            pairs.update(_pairs(texts))
    return [
        key
        for key in neighbours
        if key in pages.reworded
        or not pairs.isdisjoint(_pairs(pages.texts[key]))
        or may_touch(pages.texts[key], unlike, changed)
    ]


def _pairs(page: PageTexts) -> Iterator[tuple[str, str]]:
    return combinations(sorted(set(page.terms)), 2)
