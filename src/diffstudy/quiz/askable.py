"""Which cards of a page can be asked, for thousands of pages that share terms.

``cue_filter.cues_of`` answers it for one page and its neighbours, with every reason. An import
asks for many pages that are each other's neighbours, and needs the yes or no alone. So each page
is read once, only what others are measured against is kept of it, and where its definitions are
enough its examples and cells are not judged before they matter. A property test holds the two
ways to the same answers.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueKind
from diffstudy.domain.keys import normalised
from diffstudy.quiz.candidates import Candidate
from diffstudy.quiz.cue_filter import CONFUSED, leanings, says_the_same
from diffstudy.quiz.page_trial import Judged, JudgedDefinitions, judge, judge_definitions
from diffstudy.quiz.page_view import PageView
from diffstudy.quiz.words import content_stems

K = TypeVar("K")

CUES_FOR_A_CONTRAST: Final = 2
"""Cues that each of its terms must have: with one it would be known by its words."""

_SEVERAL: Final = ""
"""Stands for the page of a text that stands on more than one."""

Stems = tuple[str, ...]
"""Stems of a text, sorted, each once: a tuple takes a fifth of the room of a set."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A sound text of a page.

    Args:
        plain: its words as compared for identity, as a number.
        stems: of the words that are shown.
        rivals: terms of its page from which its page alone can tell it; none, and it is kept
            only to measure others against.
    """

    term: str
    plain: int
    stems: Stems
    rivals: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What is kept of a page.

    Args:
        key: of the comparison.
        terms: keys of its terms, in order.
        cards: all that it calls for, whether they can be asked or not.
        texts: the sound ones among those that were judged.
        others: term and words, as one number, of all other texts; the same words for two terms
            are doubtful even where the text is not sound.
        unjudged: term and stems of texts that were not judged; some of the stems may belong to
            words that are hidden.
    """

    key: str
    terms: tuple[str, ...]
    cards: tuple[CardKey, ...]
    texts: tuple[_Text, ...]
    others: frozenset[int]
    unjudged: tuple[tuple[str, Stems], ...] = ()


def texts_of(comparison: Comparison) -> PageTexts:
    """Judge a page by itself, its definitions only where they are enough."""
    first = judge_definitions(comparison)
    rest = [each for each in first.candidates if each.kind is not CueKind.DEFINITION]
    unjudged = tuple((each.term_key, _content(each)) for each in rest)
    partial = _page_texts(comparison, first.page, first.judged.values(), rest, unjudged)
    if _is_enough(partial, first):
        return partial
    return all_texts_of(comparison)


def all_texts_of(comparison: Comparison) -> PageTexts:
    """Judge a page by itself, every text of it."""
    page, judged = judge(comparison)
    return _page_texts(comparison, page, judged, (), ())


def _page_texts(
    comparison: Comparison,
    page: PageView,
    judged: Collection[Judged],
    rest: Iterable[Candidate],
    unjudged: tuple[tuple[str, Stems], ...],
) -> PageTexts:
    can_hide = not any(family.is_empty for family in page.families)
    others = {
        _said_of(each.candidate.term_key, hash(each.plain)) for each in judged if not each.is_sound
    }
    others |= {_said_of(each.term_key, hash(normalised(each.text))) for each in rest}
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
        frozenset(others),
        unjudged,
    )


def _is_enough(page: PageTexts, first: JudgedDefinitions) -> bool:
    """Whether the definitions make every card askable, whatever the rest of the page says."""
    count = Counter(
        text.term
        for text in page.texts
        if any(not _may_be_like(text, rival, page) for rival in text.rivals)
    )
    return all(count[term.key] >= CUES_FOR_A_CONTRAST for term in first.page.comparison.terms)


def _may_be_like(text: _Text, rival: str, page: PageTexts) -> bool:
    """Whether a text of its own page that was not judged may say nearly the same of a rival."""
    if _said_of(rival, text.plain) in page.others:
        return True
    stems = frozenset(text.stems)
    return any(term == rival and _may_match(stems, other) for term, other in page.unjudged)


class TermTexts:
    """The texts of each term over all pages: what makes a text of another term doubtful."""

    def __init__(self) -> None:
        self._plain: dict[int, str] = {}
        self._stems: dict[str, dict[Stems, str]] = {}
        self._unjudged: dict[str, dict[Stems, tuple[str, ...]]] = {}
        self._judged_later: set[str] = set()

    def add(self, page: PageTexts) -> None:
        """Take up a page; each page once."""
        for text in page.texts:
            _note(self._plain, _said_of(text.term, text.plain), page.key)
            _note(self._stems.setdefault(text.term, {}), text.stems, page.key)
        for said in page.others:
            _note(self._plain, said, page.key)
        for term, stems in page.unjudged:
            pages = self._unjudged.setdefault(term, {})
            if page.key not in pages.get(stems, ()):
                pages[stems] = (*pages.get(stems, ()), page.key)

    def add_all_of(self, page: PageTexts) -> None:
        """Take up a page again, of which every text has been judged now."""
        self._judged_later.add(page.key)
        for text in page.texts:
            _note(self._stems.setdefault(text.term, {}), text.stems, page.key)

    def has_like(self, text: _Text, rival: str, page: str) -> bool:
        """Whether a judged text of another page says nearly the same of the rival."""
        if self._plain.get(_said_of(rival, text.plain), page) != page:
            return True
        stems = frozenset(text.stems)
        return any(
            owner != page and _jaccard(stems, other) >= CONFUSED
            for other, owner in self._stems.get(rival, {}).items()
        )

    def unjudged_like(self, text: _Text, rival: str, page: str) -> set[str]:
        """Return the other pages that may say so in a text that was not judged."""
        stems = frozenset(text.stems)
        return {
            owner
            for other, owners in self._unjudged.get(rival, {}).items()
            if _may_match(stems, other)
            for owner in owners
            if owner != page and owner not in self._judged_later
        }


class CardFinder:
    """Finds the cards of pages for which at least one question can be made.

    Args:
        others: the texts of all pages that name a term of the pages asked for, their own too.
        read: reads a page by its key, for the few that must be looked at again.
    """

    def __init__(self, others: TermTexts, read: Callable[[str], Comparison]) -> None:
        self._others = others
        self._read = read

    def cards_of(self, page: PageTexts, twins: Collection[str] = ()) -> tuple[CardKey, ...]:
        """Return the cards of a page.

        Args:
            twins: keys of the other pages that compare at least two of its terms.
        """
        found = self._askable(page, twins)
        if len(found) < len(page.cards) and page.unjudged:
            found = self._askable(all_texts_of(self._read(page.key)), twins)
        return found

    def _askable(self, page: PageTexts, twins: Collection[str]) -> tuple[CardKey, ...]:
        doubtful: Mapping[tuple[str, int], frozenset[str]] = {}
        if twins:
            doubtful = _doubts(self._read(page.key), [self._read(key) for key in twins])
        count: Counter[str] = Counter()
        for text in page.texts:
            if count[text.term] < CUES_FOR_A_CONTRAST and any(
                rival not in doubtful.get((text.term, text.plain), ())
                and not self._has_like(text, rival, page.key)
                for rival in text.rivals
            ):
                count[text.term] += 1
        return tuple(card for card in page.cards if _can_be_asked(card, count))

    def _has_like(self, text: _Text, rival: str, page: str) -> bool:
        for key in sorted(self._others.unjudged_like(text, rival, page)):
            self._others.add_all_of(all_texts_of(self._read(key)))
        return self._others.has_like(text, rival, page)


def may_touch(page: PageTexts, others: TermTexts, changed: Collection[str]) -> bool:
    """Whether any text of a page may be like one that other pages say, or said, of its rivals.

    Args:
        others: the texts of the changed pages alone, as they were and as they are.
        changed: the terms that those pages name.
    """
    return any(
        others.has_like(text, rival, page.key) or others.unjudged_like(text, rival, page.key)
        for text in page.texts
        for rival in text.rivals
        if rival in changed
    )


def _can_be_asked(card: CardKey, count: Mapping[str, int]) -> bool:
    """Whether the page gives a term anything to ask, or both terms of a contrast enough."""
    least = 1 if card.kind is CardKind.TERM else CUES_FOR_A_CONTRAST
    return all(count[term] >= least for term in card.term_keys)


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


def _said_of(term: str, plain: int) -> int:
    """Return a number for some words of a term: a tenth of the room that the pair would take."""
    return hash((term, plain))


def _content(candidate: Candidate) -> Stems:
    """Return the stems of a text that was not judged, hidden words included."""
    return tuple(sorted(set(content_stems(candidate.shown))))


def _note(owners: dict[K, str], text: K, page: str) -> None:
    owners[text] = page if owners.get(text, page) == page else _SEVERAL


def _jaccard(one: frozenset[str], other: Stems) -> float:
    shared = len(one.intersection(other))
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _may_match(stems: frozenset[str], unjudged: Stems) -> bool:
    """Whether they may be alike once the words to be hidden are hidden: most have to be shared."""
    return len(stems.intersection(unjudged)) >= CONFUSED * len(stems)
