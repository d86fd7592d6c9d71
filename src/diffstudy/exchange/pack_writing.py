"""A pack becomes the shape of pack.json: senses under their terms, keys cut down to ids."""

from collections.abc import Iterable

from diffstudy.domain.comparison import (
    Author,
    ChartRow,
    Comparison,
    Example,
    KeyDifference,
    Sense,
    Term,
)
from diffstudy.domain.keys import unique_slug
from diffstudy.domain.pack import Pack
from diffstudy.exchange import pack_document as doc
from diffstudy.exchange.pack_file import FORMAT, FORMAT_VERSION


def document(pack: Pack) -> doc.PackEntry:
    """Return the pack as it is written.

    Raises:
        ValueError: a key does not begin with that of its pack, comparison or term.
    """
    terms: dict[str, Term] = {}
    senses: dict[str, dict[str, Sense]] = {}
    for comparison in pack.comparisons:
        for term in comparison.terms:
            terms.setdefault(term.key, term)
            senses.setdefault(term.key, {})
        for sense in comparison.senses:
            if sense.term_key is not None:
                if sense.term_key not in senses:
                    raise ValueError(f"{sense.key} belongs to no term of {comparison.key}")
                senses[sense.term_key].setdefault(sense.key, sense)
    return doc.PackEntry(
        format=FORMAT,
        format_version=FORMAT_VERSION,
        id=pack.id,
        version=pack.version,
        title=pack.title,
        lang=pack.language,
        license=pack.license,
        summary=pack.summary,
        subjects=list(pack.subjects),
        authors=_authors(pack.authors),
        terms=[_term(pack.id, term, senses[key].values()) for key, term in terms.items()],
        comparisons=[_comparison(pack.id, each, senses) for each in pack.comparisons],
    )


def _id(key: str, prefix: str) -> str:
    if not key.startswith(prefix):
        raise ValueError(f"the key {key} does not begin with {prefix}")
    return key.removeprefix(prefix)


def _term_id(pack_id: str, key: str) -> str:
    return _id(key, f"{pack_id}#term/")


def _term(pack_id: str, term: Term, senses: Iterable[Sense]) -> doc.TermEntry:
    return doc.TermEntry(
        id=_term_id(pack_id, term.key),
        term=term.headword,
        lang=term.language,
        pos=term.part_of_speech,
        also=list(term.also),
        senses=[
            doc.SenseEntry(
                id=_id(sense.key, f"{term.key}/"),
                definition=sense.definition,
                label=sense.label,
                examples=_examples(sense),
                attribution_confidence=sense.attribution.confidence,
                attribution_reason=sense.attribution.reason,
                origin=sense.attribution.line,
            )
            for sense in senses
        ],
    )


def _comparison(
    pack_id: str, comparison: Comparison, senses: dict[str, dict[str, Sense]]
) -> doc.ComparisonEntry:
    return doc.ComparisonEntry(
        id=_id(comparison.key, f"{pack_id}#"),
        terms=[_term_id(pack_id, term.key) for term in comparison.terms],
        title=comparison.title,
        verdict=comparison.verdict,
        tip=comparison.tip,
        authors=_authors(comparison.authors),
        byline=comparison.byline,
        updated=comparison.updated,
        source=doc.SourceEntry(comparison.source.title, comparison.source.url)
        if comparison.source
        else None,
        neighbours=doc.NeighboursEntry(comparison.previous, comparison.next),
        flags=list(comparison.flags),
        senses=_chosen(pack_id, comparison, senses),
        definitions=_readings(pack_id, comparison, senses),
        differences=_differences(comparison.differences),
        chart=[_row(pack_id, comparison, row) for row in comparison.chart],
        faq=[
            doc.QuestionEntry(
                _id(each.key, f"{comparison.key}/faq/"), each.question, each.answer, each.line
            )
            for each in comparison.faq
        ],
    )


def _chosen(
    pack_id: str, comparison: Comparison, senses: dict[str, dict[str, Sense]]
) -> dict[str, str | list[str]]:
    """Which senses are meant, for each term of which not all are."""
    chosen: dict[str, str | list[str]] = {}
    for term in comparison.terms:
        meant = {sense.key for sense in comparison.senses_of(term.key)}
        if meant != set(senses[term.key]):
            chosen[_term_id(pack_id, term.key)] = [
                _id(key, f"{term.key}/") for key in senses[term.key] if key in meant
            ]
    return chosen


def _readings(
    pack_id: str, comparison: Comparison, senses: dict[str, dict[str, Sense]]
) -> list[doc.ReadingEntry] | None:
    """The senses one by one; None where they are those of the terms in their order."""
    meant = {sense.key for sense in comparison.senses}
    plain = [
        sense
        for term in comparison.terms
        for sense in senses[term.key].values()
        if sense.key in meant
    ]
    if plain == list(comparison.senses):
        return None
    return [_reading(pack_id, comparison, sense, senses) for sense in comparison.senses]


def _reading(
    pack_id: str, comparison: Comparison, sense: Sense, senses: dict[str, dict[str, Sense]]
) -> doc.ReadingEntry:
    if sense.term_key is None:
        name, term = _id(sense.key, f"{comparison.key}/unattributed/"), None
    else:
        name, term = _id(sense.key, f"{sense.term_key}/"), _term_id(pack_id, sense.term_key)
        if senses[sense.term_key][sense.key] == sense:
            return doc.ReadingEntry(name, term)
    return doc.ReadingEntry(
        id=name,
        term=term,
        definition=sense.definition,
        label=sense.label,
        examples=_examples(sense),
        attribution_confidence=sense.attribution.confidence,
        attribution_reason=sense.attribution.reason,
        origin=sense.attribution.line,
    )


def _examples(sense: Sense) -> list[str | doc.ExampleEntry]:
    return [
        example.text
        if example == Example(example.text)
        else doc.ExampleEntry(
            example.text,
            example.attribution.confidence,
            example.attribution.reason,
            example.attribution.line,
        )
        for example in sense.examples
    ]


def _authors(authors: Iterable[Author]) -> list[str | doc.AuthorEntry]:
    return [doc.AuthorEntry(author.name, author.role.value) for author in authors]


def _differences(differences: Iterable[KeyDifference]) -> list[doc.DifferenceEntry]:
    entries: list[doc.DifferenceEntry] = []
    for each in differences:
        name = unique_slug(each.aspect or each.text, (entry.id for entry in entries))
        entries.append(doc.DifferenceEntry(name, each.text, each.aspect, each.line))
    return entries


def _row(pack_id: str, comparison: Comparison, row: ChartRow) -> doc.RowEntry:
    return doc.RowEntry(
        id=_id(row.key, f"{comparison.key}/chart/"),
        aspect=row.aspect,
        cells={
            _term_id(pack_id, term.key): cell
            for term, cell in zip(comparison.terms, row.cells, strict=True)
        },
        aspect_inferred=row.aspect_inferred,
        origin=row.line,
    )
