"""Which cards of a page can be asked, for thousands of pages that share terms.

``cue_filter.cues_of`` answers it for one page and its neighbours, with every reason. An import
asks for many pages that are each other's neighbours, and needs the yes or no alone: so each page
is judged once, and only what other pages may be measured against is kept of it. A property test
holds the two to the same answers.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.comparison import Comparison
from diffstudy.quiz.cue_filter import CONFUSED, leanings, says_the_same
from diffstudy.quiz.page_trial import Judged, judge

K = TypeVar("K")

CUES_FOR_A_CONTRAST: Final = 2
"""Cues that each of its terms must have: with one it would be known by its words."""

_SEVERAL: Final = ""
"""Stands for the page of a text that stands on more than one."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A sound text of a page.

    Args:
        plain: its words as compared for identity, as a number.
        stems: of the words that are shown, each once.
        rivals: terms of its page from which its page alone can tell it; none, and it is kept
            only to measure others against.
    """

    term: str
    plain: int
    stems: tuple[str, ...]
    rivals: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What is kept of a page that was judged.

    Args:
        key: of the comparison.
        terms: keys of its terms, in order.
        cards: all that it calls for, whether they can be asked or not.
        texts: those that may be asked or that make others doubtful.
        unsound: term and words of the others; the same words for two terms are doubtful even so.
    """

    key: str
    terms: tuple[str, ...]
    cards: tuple[CardKey, ...]
    texts: tuple[_Text, ...]
    unsound: frozenset[tuple[str, int]]


def texts_of(comparison: Comparison) -> PageTexts:
    """Judge a page by itself."""
    page, judged = judge(comparison)
    can_hide = not any(family.is_empty for family in page.families)
    return PageTexts(
        comparison.key,
        tuple(term.key for term in comparison.terms),
        cards_for(comparison),
        tuple(
            _Text(
                each.candidate.term_key,
                hash(each.plain),
                tuple(sorted(each.stems)),
                _open_rivals(each, judged) if can_hide else frozenset(),
            )
            for each in judged
            if each.is_sound
        ),
        frozenset(
            (each.candidate.term_key, hash(each.plain)) for each in judged if not each.is_sound
        ),
    )


class TermTexts:
    """The texts of each term over all pages: what makes a text of another term doubtful."""

    def __init__(self) -> None:
        self._plain: dict[str, dict[int, str]] = {}
        self._stems: dict[str, dict[tuple[str, ...], str]] = {}

    def add(self, page: PageTexts) -> None:
        """Take up a page; each page once."""
        for text in page.texts:
            _note(self._plain.setdefault(text.term, {}), text.plain, page.key)
            _note(self._stems.setdefault(text.term, {}), text.stems, page.key)
        for term, plain in page.unsound:
            _note(self._plain.setdefault(term, {}), plain, page.key)

    def has_like(self, text: _Text, rival: str, page: str) -> bool:
        """Whether another page says nearly the same of the rival."""
        if self._plain.get(rival, {}).get(text.plain, page) != page:
            return True
        stems = frozenset(text.stems)
        return any(
            owner != page and _jaccard(stems, other) >= CONFUSED
            for other, owner in self._stems.get(rival, {}).items()
        )


def cards_to_ask(
    page: PageTexts,
    others: TermTexts,
    read: Mapping[str, Comparison],
    twins: Collection[str] = (),
) -> tuple[CardKey, ...]:
    """Return the cards of a page for which at least one question can be made.

    Args:
        page: as it was judged.
        others: the texts of its terms on all pages; the page's own may be among them.
        read: the page and its twins, by key; asked only where there are twins.
        twins: keys of the other pages that compare at least two of its terms.
    """
    doubtful = _doubts(read[page.key], [read[key] for key in twins]) if twins else {}
    count: Counter[str] = Counter()
    for text in page.texts:
        if count[text.term] < CUES_FOR_A_CONTRAST and any(
            rival not in doubtful.get((text.term, text.plain), ())
            and not others.has_like(text, rival, page.key)
            for rival in text.rivals
        ):
            count[text.term] += 1
    return tuple(card for card in page.cards if _can_be_asked(card, count))


def may_touch(page: PageTexts, others: TermTexts, changed: Collection[str]) -> bool:
    """Whether any text of a page is like one that other pages say, or said, of its rivals.

    Args:
        others: the texts of the changed pages alone, as they were and as they are.
        changed: the terms that those pages name.
    """
    return any(
        others.has_like(text, rival, page.key)
        for text in page.texts
        for rival in text.rivals
        if rival in changed
    )


def _can_be_asked(card: CardKey, count: Mapping[str, int]) -> bool:
    """Whether the page gives a term anything to ask, or both terms of a contrast enough."""
    least = 1 if card.kind is CardKind.TERM else CUES_FOR_A_CONTRAST
    terms = (card.subject,) if card.kind is CardKind.TERM else card.term_keys
    return all(count[term] >= least for term in terms)


def _open_rivals(judged: Judged, page: Iterable[Judged]) -> frozenset[str]:
    """Return the terms of the page of which it says nothing like this text."""
    own = judged.candidate.term_key
    rivals = {term.key for term in judged.trial.page.comparison.terms} - {own} - judged.leans_to
    for other in page:
        key = other.candidate.term_key
        if key in rivals and (other.plain == judged.plain or says_the_same(judged, other)):
            rivals.discard(key)
    return frozenset(rivals)


def _doubts(
    comparison: Comparison, twins: Iterable[Comparison]
) -> dict[tuple[str, int], frozenset[str]]:
    """Return, per text, the terms that its words fit better on another page of the same pair."""
    _, judged = judge(comparison)
    views = [judge(twin)[0] for twin in twins]
    return {
        (each.candidate.term_key, hash(each.plain)): frozenset(
            key for view in views for key in leanings(each, view)
        )
        for each in judged
        if each.is_sound
    }


def _note(owners: dict[K, str], text: K, page: str) -> None:
    owners[text] = page if owners.get(text, page) == page else _SEVERAL


def _jaccard(one: frozenset[str], other: tuple[str, ...]) -> float:
    shared = len(one.intersection(other))
    return shared / (len(one) + len(other) - shared) if shared else 0.0
