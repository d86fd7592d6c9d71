"""One term over the whole library: its senses, examples, neighbours and confusions.

A term is met on several pages, and a word such as "assimilation" in several packs with several
senses; who wants to know the word wants them all beside each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison, Sense, Term
from diffstudy.domain.deck import ComparisonRow
from diffstudy.domain.errors import NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.domain.statistics import Confusion
from diffstudy.services.confusions import ConfusionService
from diffstudy.services.library import LibraryService
from diffstudy.storage.database import Database


@dataclass(frozen=True, slots=True)
class TermSense:
    """One meaning, with the pages that give it in these words.

    Args:
        definition: None where a page has lost it and only the examples are left.
        label: a field such as "Physiology", or None.
        pages: key and title of each comparison.
    """

    definition: str | None
    label: str | None
    examples: tuple[str, ...]
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PackSenses:
    """What a pack says of the term; its meanings under one another."""

    pack: str
    senses: tuple[TermSense, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """Everything that the library has on a term.

    Args:
        keys: of the term in each pack that names it.
        also: other spellings.
        rows: the comparisons that it stands in.
        neighbours: key and headword of the terms that these set against it.
        confusions: with each of them, in both directions, the worst first.
    """

    headword: str
    keys: tuple[str, ...]
    part_of_speech: str | None
    also: tuple[str, ...]
    packs: tuple[PackSenses, ...]
    rows: tuple[ComparisonRow, ...]
    neighbours: tuple[tuple[str, str], ...]
    confusions: tuple[Confusion, ...]


class TermService:
    """Gathers what the library says of a term."""

    def __init__(
        self, database: Database, library: LibraryService, confusions: ConfusionService
    ) -> None:
        self._database = database
        self._library = library
        self._confusions = confusions

    def term(self, key: str) -> TermView:
        """Return everything on a term and on those written like it; raises NotFound."""
        with self._database.reading() as uow:
            pages = uow.comparisons.get_many(uow.comparisons.written_alike(key))
            packs = {pack.id: pack.title for pack in uow.comparisons.packs()}
        rows = self._library.rows(tuple(page.key for page in pages))
        pack_of = {row.key: packs.get(row.pack, row.pack) for row in rows}
        own = [(page, term) for page in pages for term in page.terms if _is_named(term, key, pages)]
        if not own:
            raise NotFound(tr("This term is no longer in the library."))
        keys = tuple(dict.fromkeys(term.key for _, term in own))
        others = {
            term.key: term.headword for page in pages for term in page.terms if term.key not in keys
        }
        first = next((term for _, term in own if term.key == key), own[0][1])
        return TermView(
            headword=first.headword,
            keys=keys,
            part_of_speech=first.part_of_speech,
            also=tuple(dict.fromkeys(word for _, term in own for word in term.also)),
            packs=_by_pack(own, pack_of),
            rows=rows,
            neighbours=tuple(others.items()),
            confusions=tuple(
                one
                for one in self._confusions.among((*keys, *others))
                if one.mistaken and (one.term_key in keys) != (one.other_key in keys)
            ),
        )


def _is_named(term: Term, key: str, pages: Iterable[Comparison]) -> bool:
    names = {normalised(each.headword) for page in pages for each in page.terms if each.key == key}
    return term.key == key or normalised(term.headword) in names


def _by_pack(
    own: Iterable[tuple[Comparison, Term]], pack_of: dict[str, str]
) -> tuple[PackSenses, ...]:
    """Return the meanings pack by pack; the same words on two pages are one meaning."""
    found: dict[str, dict[str, TermSense]] = {}
    for page, term in own:
        senses = found.setdefault(pack_of.get(page.key, ""), {})
        for place, sense in enumerate(page.senses_of(term.key)):
            # Examples without a definition have no words to be known again by.
            words = normalised(sense.definition) if sense.has_definition else f"{page.key} {place}"
            senses[words] = _with(senses.get(words), sense, page)
    return tuple(
        PackSenses(pack, tuple(senses.values())) for pack, senses in found.items() if senses
    )


def _with(before: TermSense | None, sense: Sense, page: Comparison) -> TermSense:
    examples = tuple(example.text for example in sense.examples)
    place = (page.key, page.title)
    if before is None:
        definition = sense.definition if sense.has_definition else None
        return TermSense(definition, sense.label, examples, (place,))
    return TermSense(
        before.definition,
        before.label or sense.label,
        tuple(dict.fromkeys((*before.examples, *examples))),
        tuple(dict.fromkeys((*before.pages, place))),
    )
