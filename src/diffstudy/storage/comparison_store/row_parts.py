"""A comparison taken apart into the values of its rows, before anything is known of local ids.

It is done outside the transaction that writes: there, only ids are put before the values. Packed,
the parts of two hundred comparisons take a few hundred kilobytes.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from diffstudy.domain.comparison import Attribution, Comparison, Sense, Term
from diffstudy.domain.keys import normalised
from diffstudy.storage.column_types import encoded_lineage, encoded_texts

Values = Sequence[Any]


class RowParts(NamedTuple):
    """The values of a comparison's rows, in the order of their columns.

    Args:
        key: of the comparison.
        head: its own row, from the title on.
        terms: key and values of each term; ``sides`` names them in order.
        senses: key, key of the term, and values of each sense.
        sense_links: position, key of the sense, and what the page says of it.
        example_links: two positions, key of the sense, the text, and what the page says of it.
        authors, quiz, faq, differences, chart, cells: what belongs to the comparison alone.
    """

    key: str
    head: Values
    terms: Sequence[Values]
    sides: Sequence[str]
    senses: Sequence[Values]
    sense_links: Sequence[Values]
    example_links: Sequence[Values]
    authors: Sequence[Values]
    quiz: Sequence[Values]
    faq: Sequence[Values]
    differences: Sequence[Values]
    chart: Sequence[Values]
    cells: Sequence[Values]


HEAD = (
    "title, folded, verdict, tip, byline, updated, source_title, source_url, previous, next, "
    "flags, lineage"
)


def parts_of(comparison: Comparison) -> RowParts:
    """Take a comparison apart."""
    sides = {term.key: side for side, term in enumerate(comparison.terms)}
    return RowParts(
        key=comparison.key,
        head=_head(comparison),
        terms=[(term.key, *_term(term)) for term in comparison.terms],
        sides=[term.key for term in comparison.terms],
        senses=[(sense.key, *_sense(sense)) for sense in comparison.senses],
        sense_links=[
            (place, sense.key, *_said(sense.attribution))
            for place, sense in enumerate(comparison.senses)
        ],
        example_links=[
            (place, nth, sense.key, each.text, *_said(each.attribution), each.extra or None)
            for place, sense in enumerate(comparison.senses)
            for nth, each in enumerate(sense.examples)
        ],
        authors=[(at, each.name, each.role.value) for at, each in enumerate(comparison.authors)],
        quiz=[
            (
                place,
                each.key,
                each.prompt,
                sides[each.answer_key],
                each.why,
                each.line,
                encoded_lineage(each.lineage),
            )
            for place, each in enumerate(comparison.quiz)
        ],
        faq=[
            (at, each.key, each.question, each.answer, each.line, encoded_lineage(each.lineage))
            for at, each in enumerate(comparison.faq)
        ],
        differences=[
            (at, each.text, each.line, each.aspect, each.key, encoded_lineage(each.lineage))
            for at, each in enumerate(comparison.differences)
        ],
        chart=[
            (
                place,
                each.key,
                each.aspect,
                int(each.aspect_inferred),
                each.line,
                int(each.may_be_asked),
                encoded_lineage(each.lineage),
            )
            for place, each in enumerate(comparison.chart)
        ],
        cells=[
            (place, side, cell)
            for place, each in enumerate(comparison.chart)
            for side, cell in enumerate(each.cells)
        ],
    )


def packed_parts(comparisons: Iterable[Comparison]) -> bytes:
    """Take comparisons apart and pack them."""
    import msgspec

    return zlib.compress(msgspec.msgpack.encode([parts_of(each) for each in comparisons]), 1)


def unpacked_parts(data: bytes) -> list[RowParts]:
    """Return the parts that ``packed_parts`` packed, in their order."""
    import msgspec

    return [RowParts(*each) for each in msgspec.msgpack.decode(zlib.decompress(data))]


def _head(comparison: Comparison) -> Values:
    source = comparison.source
    return (
        comparison.title,
        normalised(comparison.title),
        comparison.verdict,
        comparison.tip,
        comparison.byline,
        None if comparison.updated is None else comparison.updated.isoformat(),
        None if source is None else source.title,
        None if source is None else source.url,
        comparison.previous,
        comparison.next,
        encoded_texts(comparison.flags),
        encoded_lineage(comparison.lineage),
    )


def _term(term: Term) -> Values:
    return (
        term.headword,
        normalised(term.headword),
        term.part_of_speech,
        term.language,
        encoded_texts(term.also),
        encoded_lineage(term.lineage),
    )


def _sense(sense: Sense) -> Values:
    return (sense.term_key, sense.definition, sense.label, encoded_lineage(sense.lineage))


def _said(attribution: Attribution) -> tuple[float, str, int | None]:
    return attribution.confidence, attribution.reason, attribution.line
