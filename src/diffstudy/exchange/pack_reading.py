"""The shape of pack.json becomes a pack: references are followed, ids become keys."""

from collections.abc import Iterable, Sequence

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange import pack_document as doc


class Misfit(Exception):
    """A field has the right type and cannot be right; who knows the file adds the line.

    Args:
        place: the path of the field, such as ``comparisons[0].terms``.
    """

    def __init__(self, place: str, problem: str, cure: str) -> None:
        self.place = place
        self.problem = problem
        self.cure = cure
        super().__init__(problem)


def pack_of(entry: doc.PackEntry) -> tuple[Pack, tuple[PackProblem, ...]]:
    """Return the pack that a decoded file describes and notes on what it holds beyond that.

    Raises:
        Misfit: an id appears twice, or points at nothing.
    """
    if not entry.comparisons:
        raise Misfit("comparisons", "the pack has no comparison", "add one")
    _unique(entry.terms, "terms")
    _unique(entry.comparisons, "comparisons")
    terms: dict[str, Term] = {}
    senses: dict[str, dict[str, Sense]] = {}
    for index, each in enumerate(entry.terms):
        _unique(each.senses, f"terms[{index}].senses")
        term = Term(f"{entry.id}#term/{each.id}", each.term, each.pos, each.lang, tuple(each.also))
        terms[each.id] = term
        senses[each.id] = {
            sense.id: _sense(sense, f"{term.key}/{sense.id}", term.key) for sense in each.senses
        }
    reader = _ComparisonReader(entry.id, terms, senses)
    pack = Pack(
        id=entry.id,
        title=entry.title,
        comparisons=tuple(
            reader.read(each, f"comparisons[{index}]")
            for index, each in enumerate(entry.comparisons)
        ),
        version=entry.version,
        language=entry.lang,
        license=entry.license,
        summary=entry.summary,
        authors=_authors(entry.authors),
        subjects=tuple(entry.subjects),
    )
    return pack, _not_read(entry, pack)


class _ComparisonReader:
    def __init__(
        self, pack_id: str, terms: dict[str, Term], senses: dict[str, dict[str, Sense]]
    ) -> None:
        self._pack_id = pack_id
        self._terms = terms
        self._senses = senses

    def read(self, entry: doc.ComparisonEntry, place: str) -> Comparison:
        key = f"{self._pack_id}#{entry.id}"
        terms = self._terms_of(entry, place)
        _unique(entry.chart, f"{place}.chart")
        _unique(entry.faq, f"{place}.faq")
        source = Source(entry.source) if isinstance(entry.source, str) else entry.source
        if isinstance(source, doc.SourceEntry):
            source = Source(source.title, source.url)
        return Comparison(
            key=key,
            title=entry.title or " vs. ".join(term.headword for term in terms),
            terms=terms,
            verdict=entry.verdict,
            tip=entry.tip,
            differences=tuple(
                KeyDifference(each.text, each.origin, each.aspect) for each in entry.differences
            ),
            chart=tuple(
                _row(row, key, entry.terms, f"{place}.chart[{index}]")
                for index, row in enumerate(entry.chart)
            ),
            senses=self._distinct_senses(entry, key, place),
            faq=tuple(
                FaqEntry(f"{key}/faq/{each.id}", each.q, each.a, each.origin) for each in entry.faq
            ),
            authors=_authors(entry.authors),
            byline=entry.byline,
            updated=entry.updated,
            source=source,
            previous=entry.neighbours.previous,
            next=entry.neighbours.next,
            flags=tuple(entry.flags),
        )

    def _terms_of(self, entry: doc.ComparisonEntry, place: str) -> tuple[Term, ...]:
        for index, name in enumerate(entry.terms):
            if name not in self._terms:
                raise Misfit(
                    f"{place}.terms[{index}]",
                    f"“{name}” is not the id of a term of this pack",
                    "add the term or correct the id",
                )
        if len(set(entry.terms)) < len(entry.terms):
            raise Misfit(f"{place}.terms", "a term is named twice", "name each term once")
        return tuple(self._terms[name] for name in entry.terms)

    def _distinct_senses(
        self, entry: doc.ComparisonEntry, comparison: str, place: str
    ) -> tuple[Sense, ...]:
        senses = self._senses_of(entry, comparison, place)
        keys = [sense.key for sense in senses]
        if len(set(keys)) < len(keys):
            where = "senses" if entry.definitions is None else "definitions"
            raise Misfit(f"{place}.{where}", "a sense is named twice", "name each sense only once")
        return senses

    def _senses_of(
        self, entry: doc.ComparisonEntry, comparison: str, place: str
    ) -> tuple[Sense, ...]:
        if entry.definitions is not None:
            return tuple(
                self._reading(each, entry, comparison, f"{place}.definitions[{index}]")
                for index, each in enumerate(entry.definitions)
            )
        for name in entry.senses:
            if name not in entry.terms:
                raise Misfit(
                    f"{place}.senses",
                    f"“{name}” is not a term of this comparison",
                    "correct the id of the term",
                )
        found: list[Sense] = []
        for name in entry.terms:
            chosen = entry.senses.get(name, list(self._senses[name]))
            wanted = [chosen] if isinstance(chosen, str) else chosen
            found.extend(self._sense_of(name, each, f"{place}.senses") for each in wanted)
        return tuple(found)

    def _sense_of(self, term: str, name: str, place: str) -> Sense:
        sense = self._senses[term].get(name)
        if sense is None:
            raise Misfit(
                place,
                f"“{name}” is not the id of a sense of “{term}”",
                "add the sense to the term or correct the id",
            )
        return sense

    def _reading(
        self, each: doc.ReadingEntry, entry: doc.ComparisonEntry, comparison: str, place: str
    ) -> Sense:
        if each.term is not None and each.term not in entry.terms:
            raise Misfit(
                place,
                f"“{each.term}” is not a term of this comparison",
                "correct the id of the term",
            )
        if each.definition is None:
            if each.term is None:
                raise Misfit(place, "a definition without a term has no text", "add the definition")
            return self._sense_of(each.term, each.id, place)
        full = doc.SenseEntry(
            each.id,
            each.definition,
            each.label,
            each.examples,
            each.attribution_confidence,
            each.attribution_reason,
            each.origin,
        )
        if each.term is None:
            return _sense(full, f"{comparison}/unattributed/{each.id}", None)
        owner = self._terms[each.term].key
        return _sense(full, f"{owner}/{each.id}", owner)


def _sense(entry: doc.SenseEntry, key: str, term_key: str | None) -> Sense:
    return Sense(
        key=key,
        term_key=term_key,
        definition=entry.definition,
        label=entry.label,
        examples=tuple(
            Example(each)
            if isinstance(each, str)
            else Example(
                each.text,
                Attribution(each.attribution_confidence, each.attribution_reason, each.origin),
            )
            for each in entry.examples
        ),
        attribution=Attribution(
            entry.attribution_confidence, entry.attribution_reason, entry.origin
        ),
    )


def _row(entry: doc.RowEntry, comparison: str, terms: Sequence[str], place: str) -> ChartRow:
    for name in entry.cells:
        if name not in terms:
            raise Misfit(
                f"{place}.cells",
                f"“{name}” is not a term of this comparison",
                "correct the id of the term",
            )
    return ChartRow(
        key=f"{comparison}/chart/{entry.id}",
        cells=tuple(entry.cells.get(name) for name in terms),
        aspect=entry.aspect,
        aspect_inferred=entry.aspect_inferred,
        line=entry.origin,
    )


def _authors(entries: Iterable[str | doc.AuthorEntry]) -> tuple[Author, ...]:
    return tuple(
        Author(each) if isinstance(each, str) else Author(each.name, AuthorRole(each.role))
        for each in entries
    )


def _unique(
    entries: Sequence[
        doc.TermEntry | doc.SenseEntry | doc.ComparisonEntry | doc.RowEntry | doc.QuestionEntry
    ],
    place: str,
) -> None:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            raise Misfit(
                f"{place}[{index}]", f"the id “{entry.id}” appears twice", "give each its own id"
            )
        seen.add(entry.id)


def _not_read(entry: doc.PackEntry, pack: Pack) -> tuple[PackProblem, ...]:
    used = {sense.key for comparison in pack.comparisons for sense in comparison.senses}
    offered = {
        f"{pack.id}#term/{term.id}/{each.id}" for term in entry.terms for each in term.senses
    }
    counts = (
        (len(offered - used), "senses that no comparison means"),
        (sum(len(each.quiz) for each in entry.comparisons), "quiz lines"),
        (sum(len(each.media) for each in entry.comparisons), "pictures or sounds"),
    )
    return tuple(
        PackProblem(
            ProblemLevel.NOTE,
            f"The pack holds {what}, which this version leaves out: {count}; "
            "the rest of the pack is whole.",
        )
        for count, what in counts
        if count
    )
