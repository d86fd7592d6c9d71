"""The shape of pack.json becomes a pack: references are followed, ids become keys."""

from collections.abc import Iterable, Sequence
from typing import Any

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Lineage,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.pack import Pack
from diffstudy.exchange import pack_document as doc
from diffstudy.exchange.difference_ids import stated_ids
from diffstudy.exchange.pack_extras import Extras, TooDeep
from diffstudy.exchange.reference_checks import Misfit, meant_senses, misfits


def pack_of(entry: doc.PackEntry, tree: dict[str, Any]) -> Pack:
    """Return the pack that a decoded file describes.

    Args:
        entry: the file.
        tree: the same as plain values, for what the shapes do not name.

    Raises:
        Misfit: an id appears twice, points at nothing, or a value cannot be kept.
    """
    for misfit in misfits(entry):
        raise misfit
    try:
        extras = Extras(entry, tree)
    except TooDeep as deep:
        raise Misfit(str(deep), "lists within lists beyond reason", "remove it") from deep
    _keep_unused(entry, tree, extras)
    terms: dict[str, Term] = {}
    senses: dict[str, dict[str, Sense]] = {}
    for each in entry.terms:
        term = Term(
            key=f"{entry.id}#term/{each.id}",
            headword=each.term,
            part_of_speech=each.pos,
            language=each.lang,
            also=tuple(each.also),
            lineage=_lineage(each, f"{entry.id}#term/", extras),
        )
        terms[each.id] = term
        senses[each.id] = {
            sense.id: _sense(sense, sense.definition, f"{term.key}/", term.key, extras)
            for sense in each.senses
        }
    reader = _ComparisonReader(entry.id, terms, senses, extras)
    return Pack(
        id=entry.id,
        title=entry.title,
        comparisons=tuple(reader.read(each) for each in entry.comparisons),
        version=entry.version,
        language=entry.lang,
        license=entry.license,
        summary=entry.summary,
        authors=_authors(entry.authors),
        subjects=tuple(entry.subjects),
        lineage=Lineage(formerly=tuple(entry.formerly), extra=extras.of(entry)),
    )


def _keep_unused(entry: doc.PackEntry, tree: dict[str, Any], extras: Extras) -> None:
    """Keep terms that no comparison names, and senses that none means, as they stand."""
    named = {name for each in entry.comparisons for name in each.terms}
    unused = [raw for raw in tree["terms"] if raw["id"] not in named]
    extras.also(entry, "terms", unused)
    ids = {term.id: [sense.id for sense in term.senses] for term in entry.terms}
    meant = {pair for each in entry.comparisons for pair in meant_senses(each, ids)}
    for term, raw in zip(entry.terms, tree["terms"], strict=True):
        if term.id in named:
            left = [each for each in raw.get("senses", ()) if (term.id, each["id"]) not in meant]
            extras.also(term, "senses", left)


class _ComparisonReader:
    def __init__(
        self,
        pack_id: str,
        terms: dict[str, Term],
        senses: dict[str, dict[str, Sense]],
        extras: Extras,
    ) -> None:
        self._pack_id = pack_id
        self._terms = terms
        self._senses = senses
        self._extras = extras

    def read(self, entry: doc.ComparisonEntry) -> Comparison:
        key = f"{self._pack_id}#{entry.id}"
        terms = tuple(self._terms[name] for name in entry.terms)
        source = Source(entry.source) if isinstance(entry.source, str) else entry.source
        if isinstance(source, doc.SourceEntry):
            source = Source(source.title, source.url)
        return Comparison(
            key=key,
            title=entry.title or " vs. ".join(term.headword for term in terms),
            terms=terms,
            verdict=entry.verdict,
            tip=entry.tip,
            differences=self._differences(entry.differences, f"{key}/differences/"),
            chart=tuple(self._row(row, f"{key}/chart/", entry.terms) for row in entry.chart),
            senses=self._senses_of(entry, key),
            faq=tuple(
                FaqEntry(
                    f"{key}/faq/{each.id}",
                    each.q,
                    each.a,
                    each.origin,
                    _lineage(each, f"{key}/faq/", self._extras),
                )
                for each in entry.faq
            ),
            authors=_authors(entry.authors),
            byline=entry.byline,
            updated=entry.updated,
            source=source,
            previous=entry.neighbours.previous,
            next=entry.neighbours.next,
            flags=tuple(entry.flags),
            quiz=tuple(
                QuizLine(
                    f"{key}/quiz/{each.id}",
                    each.prompt,
                    self._terms[each.answer].key,
                    each.why,
                    each.origin,
                    _lineage(each, f"{key}/quiz/", self._extras),
                )
                for each in entry.quiz
            ),
            lineage=_lineage(entry, f"{self._pack_id}#", self._extras),
        )

    def _differences(
        self, entries: Sequence[doc.DifferenceEntry], prefix: str
    ) -> tuple[KeyDifference, ...]:
        ids = stated_ids(
            [each.aspect or each.text for each in entries], [each.id for each in entries]
        )
        return tuple(
            KeyDifference(
                each.text,
                each.origin,
                each.aspect,
                None if name is None else prefix + name,
                _lineage(each, prefix, self._extras),
            )
            for name, each in zip(ids, entries, strict=True)
        )

    def _row(self, entry: doc.RowEntry, prefix: str, terms: Sequence[str]) -> ChartRow:
        return ChartRow(
            key=prefix + entry.id,
            cells=tuple(entry.cells.get(name) for name in terms),
            aspect=entry.aspect,
            aspect_inferred=entry.aspect_inferred,
            line=entry.origin,
            may_be_asked=entry.quiz,
            lineage=_lineage(entry, prefix, self._extras),
        )

    def _senses_of(self, entry: doc.ComparisonEntry, comparison: str) -> tuple[Sense, ...]:
        if entry.definitions is not None:
            return tuple(self._reading(each, comparison) for each in entry.definitions)
        found: list[Sense] = []
        for name in entry.terms:
            chosen = entry.senses.get(name, list(self._senses[name]))
            wanted = [chosen] if isinstance(chosen, str) else chosen
            found.extend(self._senses[name][each] for each in wanted)
        return tuple(found)

    def _reading(self, each: doc.ReadingEntry, comparison: str) -> Sense:
        if each.definition is None:
            assert each.term is not None
            return self._senses[each.term][each.id]
        if each.term is None:
            prefix = f"{comparison}/unattributed/"
            return _sense(each, each.definition, prefix, None, self._extras)
        owner = self._terms[each.term].key
        return _sense(each, each.definition, f"{owner}/", owner, self._extras)


def _sense(
    entry: doc.SenseEntry | doc.ReadingEntry,
    definition: str,
    prefix: str,
    term_key: str | None,
    extras: Extras,
) -> Sense:
    return Sense(
        key=prefix + entry.id,
        term_key=term_key,
        definition=definition,
        label=entry.label,
        examples=tuple(_example(each, extras) for each in entry.examples),
        attribution=Attribution(
            entry.attribution_confidence, entry.attribution_reason, entry.origin
        ),
        lineage=_lineage(entry, prefix, extras),
    )


def _example(entry: str | doc.ExampleEntry, extras: Extras) -> Example:
    if isinstance(entry, str):
        return Example(entry)
    attribution = Attribution(entry.attribution_confidence, entry.attribution_reason, entry.origin)
    return Example(entry.text, attribution, extras.of(entry))


def _lineage(entry: doc.Item | doc.ComparisonEntry, prefix: str, extras: Extras) -> Lineage:
    formerly = tuple(prefix + each for each in entry.formerly)
    return Lineage(entry.rev, formerly, extras.of(entry))


def _authors(entries: Iterable[str | doc.AuthorEntry]) -> tuple[Author, ...]:
    return tuple(
        Author(each) if isinstance(each, str) else Author(each.name, AuthorRole(each.role))
        for each in entries
    )
