"""What a new version of a pack says happened to its items: renamed, changed in meaning, or gone.

Ids are what a learner's progress hangs on (formats.md 2.5). An author who renames something says
what it was called; one who changes what it means raises its ``rev``; who does neither and drops an
id may have meant to rename.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison, Lineage
from diffstudy.domain.keys import normalised
from diffstudy.domain.pack import Pack

SIMILAR = 0.6
"""Share of alike characters from which a new item may be a vanished one under another id."""

_COMPARED = 300
"""Characters of a text that are compared: enough to know it again."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item of a comparison, as it is compared with another version of itself."""

    key: str
    text: str
    lineage: Lineage
    cards: tuple[CardKey, ...]
    line: int | None = None


@dataclass(frozen=True, slots=True)
class LostId:
    """An id that vanished while something like it appeared under another."""

    former: str
    current: str
    line: int | None


def key_changes(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield every key that an item may have had before, with the one that it has now.

    An item whose pack, comparison or term was renamed was renamed with it, so that one old pack
    id yields a pair for every item.
    """
    ids = (pack.id, *pack.lineage.formerly)

    def spread(key: str, lineage: Lineage, parents: Iterable[str], own_parent: str) -> list[str]:
        tails = [each.removeprefix(own_parent) for each in (key, *lineage.formerly)]
        return [parent + tail for parent in parents for tail in tails]

    seen: set[str] = set()
    for comparison in pack.comparisons:
        names = spread(comparison.key, comparison.lineage, ids, pack.id)
        yield from _pairs(names, seen)
        terms = {}
        for term in comparison.terms:
            terms[term.key] = spread(term.key, term.lineage, ids, pack.id)
            yield from _pairs(terms[term.key], seen)
        for sense in comparison.senses:
            owner = sense.term_key or comparison.key
            parents = terms.get(owner, names)
            yield from _pairs(spread(sense.key, sense.lineage, parents, owner), seen)
        parts = [(row.key, row.lineage) for row in comparison.chart]
        parts += [(entry.key, entry.lineage) for entry in comparison.faq]
        parts += [(line.key, line.lineage) for line in comparison.quiz]
        for key, lineage in parts:
            yield from _pairs(spread(key, lineage, names, comparison.key), seen)


def renamed_card(card: CardKey, names: Mapping[str, str]) -> CardKey:
    """Return the card under the names that its terms, row or comparison have now."""
    if card.kind is CardKind.CONTRAST:
        return CardKey.for_contrast(*(names.get(term, term) for term in card.term_keys))
    if card.kind is CardKind.SENSE:
        term, _, name = card.subject.rpartition("~")
        return CardKey.for_sense(names.get(term, term), name)
    return CardKey(card.kind, names.get(card.subject, card.subject))


def changed_meanings(before: Comparison, after: Comparison) -> tuple[CardKey, ...]:
    """Return the cards that ask what changed its meaning, because its ``rev`` was raised.

    A comparison's are those of its terms, of their pairs and its own; a term, sense, chart row or
    quiz line is asked by the card of each term that it tells of. Nothing asks the others.

    Args:
        before: the installed comparison, under the keys that it has now.
    """
    revs = {item.key: item.lineage.rev for item in _items(before)}
    found: dict[CardKey, None] = {}
    for item in _items(after):
        if item.lineage.rev > revs.get(item.key, item.lineage.rev):
            found.update(dict.fromkeys(item.cards))
    return tuple(found)


def lost_ids(before: Iterable[Comparison], after: Iterable[Comparison]) -> tuple[LostId, ...]:
    """Return the ids that vanished while a similar item appeared that does not name them.

    Args:
        before: the installed comparisons, under the keys that they have now.
        after: the same comparisons, or all of them, as the file has them.
    """
    old = {item.key: item for each in before for item in _items(each)}
    new = {item.key: item for each in after for item in _items(each)}
    gone = [item for key, item in old.items() if key not in new]
    come = [item for key, item in new.items() if key not in old]
    found = []
    for item in come:
        near = [each for each in gone if _section(each.key) == _section(item.key)]
        best = max(near, key=lambda each: _likeness(each, item), default=None)
        if best is not None and _likeness(best, item) >= SIMILAR:
            gone.remove(best)
            found.append(LostId(best.key, item.key, item.line))
    return tuple(found)


def _pairs(names: list[str], seen: set[str]) -> Iterator[tuple[str, str]]:
    current = names[0]
    if current in seen:
        return
    seen.add(current)
    for former in names[1:]:
        if former != current:
            yield former, current


def _items(comparison: Comparison) -> Iterator[ItemText]:
    of_term = {term.key: CardKey.for_term(term.key) for term in comparison.terms}
    of_pairs = (CardKey.for_contrast(one.key, other.key) for one, other in comparison.pairs)
    explain = CardKey(CardKind.EXPLAIN, comparison.key)
    words = " ".join(term.headword for term in comparison.terms)
    cards = (*of_term.values(), *of_pairs, explain)
    yield ItemText(comparison.key, words, comparison.lineage, cards)
    for term in comparison.terms:
        yield ItemText(term.key, term.headword, term.lineage, (of_term[term.key],))
    for sense in comparison.senses:
        asked = () if sense.term_key is None else (of_term[sense.term_key],)
        where = sense.attribution.line
        yield ItemText(sense.key, sense.definition, sense.lineage, asked, where)
    for row in comparison.chart:
        text = " ".join(cell for cell in (row.aspect, *row.cells) if cell)
        facet = CardKey(CardKind.FACET, row.key)
        yield ItemText(row.key, text, row.lineage, (facet, *of_term.values()), row.line)
    for entry in comparison.faq:
        yield ItemText(entry.key, entry.question, entry.lineage, (), entry.line)
    for each in comparison.quiz:
        asked = (of_term[each.answer_key],)
        yield ItemText(each.key, each.prompt, each.lineage, asked, each.line)


def _section(key: str) -> str:
    """The list that an item stands in: what could be renamed within it."""
    head, _, tail = key.partition("#")
    return f"{head}#{tail.rpartition('/')[0]}"


def _likeness(one: ItemText, other: ItemText) -> float:
    first, second = (normalised(each.text)[:_COMPARED] for each in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
