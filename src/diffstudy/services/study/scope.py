"""Which comparisons a session may ask about, and which of them are new today."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from diffstudy.domain.card import Card, CardKey, CardKind
from diffstudy.domain.language import tr, trn
from diffstudy.domain.virtual_pair import pair_page_key
from diffstudy.runtime.settings import Settings
from diffstudy.storage.comparison_facts import ComparisonFacts

MOST_COUNTED = 900
"""Waiting comparisons are told to a number below this: to count on would read the library."""


@dataclass(frozen=True, slots=True)
class StudyScope:
    """What the learner chose to study.

    Args:
        comparisons: keys; None for the whole library. Naming a comparison is a wish to begin
            it now, whatever the daily limit says.
        cards: only these cards (retrying what was missed); None for all.
        count: questions to ask; when the day's work is done the rest is practice. None ends
            with the day's work.
        practice: never touch the schedule.
        mode: id of the only type of question to ask; None for any.
        boards: whether mixed practice may use boards, which take more than a line to answer.
    """

    comparisons: tuple[str, ...] | None = None
    cards: frozenset[CardKey] | None = None
    count: int | None = None
    practice: bool = False
    mode: str | None = None
    boards: bool = True


@dataclass(frozen=True, slots=True)
class Introductions:
    """New comparisons of today and why others wait; ``waiting`` is a sentence or None.

    ``is_full`` says that the day takes no more, whatever else there is.
    """

    keys: tuple[str, ...]
    waiting: str | None
    is_full: bool = field(default=False, compare=False)


def introductions(
    facts: Sequence[ComparisonFacts],
    scope: StudyScope,
    introduced_today: Collection[str],
    settings: Settings,
    *,
    candidates: Collection[str] | None = None,
    further: int = 0,
) -> Introductions:
    """Choose the comparisons that may be met for the first time today.

    At most ``new_comparisons_per_day``; none that shares a term with another of today
    (learning related words together costs interference errors, learning.md section 2); none
    while the backlog is older than a day (4.3). Contrasts make no backlog: they come last.

    Args:
        facts: of the comparisons to choose from and of those with a due card.
        candidates: keys of those that may be new today; None for all of them.
        further: how many more there are in the library that could be new.
    """
    chosen_by_name = set(scope.comparisons or ())
    unbegun = [fact for fact in facts if not fact.begun and fact.cards]
    # All of whose terms are known from other pages: there is nothing to introduce.
    known = tuple(fact.key for fact in unbegun if not fact.new)
    unmet = [
        fact for fact in unbegun if fact.new and (candidates is None or fact.key in candidates)
    ]
    if chosen_by_name:
        chosen = tuple(fact.key for fact in unbegun if fact.key in chosen_by_name)
        return Introductions(chosen, None)
    if not unmet:
        return Introductions(known, None)
    if any(fact.overdue_days > 1 for fact in facts):
        return Introductions(
            known, tr("New comparisons wait until the overdue cards are done."), is_full=True
        )
    budget = settings.new_comparisons_per_day - len(introduced_today)
    met_today = {term.key for fact in facts if fact.key in introduced_today for term in fact.terms}
    keys: list[str] = []
    shared: list[ComparisonFacts] = []
    for fact in unmet:
        terms = {term.key for term in fact.terms}
        if len(keys) >= budget:
            break
        if settings.stagger_shared_terms and terms & met_today:
            shared.append(fact)
            continue
        keys.append(fact.key)
        met_today |= terms
    left = len(unmet) + further - len(keys)
    waiting = _waiting(left, shared, met_today, settings)
    return Introductions((*known, *keys), waiting, is_full=len(keys) >= budget)


def contexts_of(
    facts: Sequence[ComparisonFacts], allowed: Collection[str]
) -> dict[CardKey, tuple[str, ...]]:
    """Return, per card, the comparisons in which it may be asked."""
    contexts: dict[CardKey, tuple[str, ...]] = {}
    for fact in facts:
        if fact.key not in allowed:
            continue
        terms = [term.key for term in fact.terms]
        cards = [CardKey.for_term(term) for term in terms]
        cards += [CardKey.for_contrast(one, other) for one, other in combinations(terms, 2)]
        for card in cards:
            contexts[card] = (*contexts.get(card, ()), fact.key)
    return contexts


def contexts_of_pairs(
    cards: Iterable[Card], known: Mapping[CardKey, tuple[str, ...]]
) -> dict[CardKey, tuple[str, ...]]:
    """Return the page put together for each contrast card that no known comparison asks."""
    return {
        card.key: (pair_page_key(card.key),)
        for card in cards
        if card.key.kind is CardKind.CONTRAST and card.key not in known
    }


def wished_contexts(
    cards: Iterable[Card], settings: Settings, fresh: Collection[str]
) -> dict[CardKey, tuple[str, ...]]:
    """Return the comparison of each chart row and explanation that the learner wants asked.

    Args:
        cards: of the comparisons that may be asked about.
        fresh: comparisons that are new today; their terms come first, on a day of their own.
    """
    wished = {
        CardKind.FACET: settings.facet_cards,
        CardKind.EXPLAIN: settings.explain_cards,
    }
    found: dict[CardKey, tuple[str, ...]] = {}
    for card in cards:
        comparison = card.key.subject.partition("/")[0]
        is_early = card.is_new and comparison in fresh
        if wished.get(card.key.kind, False) and not is_early:
            found[card.key] = (comparison,)
    return found


def _waiting(
    left: int,
    shared: Sequence[ComparisonFacts],
    met_today: Collection[str],
    settings: Settings,
) -> str | None:
    if left == 0:
        return None
    if shared:
        fact = shared[0]
        words = [term.headword for term in fact.terms if term.key in met_today]
        return tr(
            "“{title}” waits until tomorrow, because it shares {term} with a comparison that is "
            "new today. To begin it now, open it and choose Study this pair.",
            title=fact.title,
            term=words[0],
        )
    is_closed = settings.new_comparisons_per_day == 0
    if left < MOST_COUNTED:
        return _counted_waiting(left, is_closed=is_closed)
    if is_closed:
        return tr(
            "More than {count} new comparisons wait, because none is brought in by itself "
            "(see the settings).",
            count=MOST_COUNTED - 1,
        )
    return tr("More than {count} new comparisons wait for another day.", count=MOST_COUNTED - 1)


def _counted_waiting(left: int, *, is_closed: bool) -> str:
    if is_closed:
        return trn(
            "{n} new comparison waits, because none is brought in by itself (see the settings).",
            "{n} new comparisons wait, because none is brought in by itself (see the settings).",
            left,
        )
    return trn(
        "{n} new comparison waits for another day.",
        "{n} new comparisons wait for another day.",
        left,
    )
