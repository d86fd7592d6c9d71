"""A pack becomes rows, and rows the text of a file."""

import csv
import io
from collections.abc import Iterable, Iterator

from diffstudy.domain.comparison import Author, ChartRow, Comparison, Sense
from diffstudy.domain.pack import Pack
from diffstudy.exchange.table.columns import COLUMNS, Section, TableRow, guarded, more_of, more_text
from diffstudy.exchange.table.naming import shown_names


def written(pack: Pack, separator: str) -> str:
    """Return the table of a pack."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows_of(pack):
        cells = (row.comparison, row.section, row.term, row.aspect, row.text, row.note, row.id)
        table.writerow([*map(guarded, cells), more_text(row.more)])
    return stream.getvalue()


def rows_of(pack: Pack) -> Iterator[TableRow]:
    """Yield the rows of a pack; no two comparisons have the same name."""
    facts = {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "language": pack.language,
        "license": pack.license,
        "summary": pack.summary,
    }
    for name, text in facts.items():
        if text is not None:
            more = more_of(pack.lineage) if name == "id" else {}
            yield TableRow(Section.PACK, text, aspect=name, more=more)
    yield from _authors("", pack.authors)
    for subject in pack.subjects:
        yield TableRow(Section.SUBJECT, subject)
    ids = [_short(each.key) for each in pack.comparisons]
    names = shown_names([each.title for each in pack.comparisons], ids)
    for name, comparison in zip(names, pack.comparisons, strict=True):
        yield from _comparison(name, comparison)


def _comparison(name: str, comparison: Comparison) -> Iterator[TableRow]:
    key = _short(comparison.key)
    title = comparison.title if comparison.title != name else ""
    yield TableRow(Section.COMPARISON, title, name, id=key, more=more_of(comparison.lineage))
    for term in comparison.terms:
        more = more_of(term.lineage, language=term.language, also=list(term.also) or None)
        yield TableRow(
            Section.TERM,
            comparison=name,
            term=term.headword,
            aspect=term.part_of_speech or "",
            id=_short(term.key),
            more=more,
        )
    heads = [term.headword for term in comparison.terms]
    ids = [_short(term.key) for term in comparison.terms]
    terms = dict(zip((term.key for term in comparison.terms), shown_names(heads, ids), strict=True))
    yield from _texts(name, ((Section.VERDICT, comparison.verdict), (Section.TIP, comparison.tip)))
    for each in comparison.differences:
        yield TableRow(
            Section.DIFFERENCE,
            each.text,
            name,
            aspect=each.aspect or "",
            id=_short(each.key) if each.key else "",
            more=more_of(each.lineage, line=each.line),
        )
    for row in comparison.chart:
        yield from _cells(name, row, tuple(terms.values()))
    for sense in comparison.senses:
        yield from _sense(name, sense, "" if sense.term_key is None else terms[sense.term_key])
    for entry in comparison.faq:
        yield TableRow(
            Section.QUESTION,
            entry.answer,
            name,
            aspect=entry.question,
            id=_short(entry.key),
            more=more_of(entry.lineage, line=entry.line),
        )
    for quiz in comparison.quiz:
        yield TableRow(
            Section.QUIZ,
            quiz.prompt,
            name,
            term=terms[quiz.answer_key],
            note=quiz.why or "",
            id=_short(quiz.key),
            more=more_of(quiz.lineage, line=quiz.line),
        )
    yield from _origin(name, comparison)


def _origin(name: str, comparison: Comparison) -> Iterator[TableRow]:
    yield from _authors(name, comparison.authors)
    updated = comparison.updated.isoformat() if comparison.updated else None
    yield from _texts(name, ((Section.BYLINE, comparison.byline), (Section.UPDATED, updated)))
    if comparison.source:
        yield TableRow(
            Section.SOURCE, comparison.source.title, name, note=comparison.source.url or ""
        )
    neighbours = (Section.PREVIOUS, comparison.previous), (Section.NEXT, comparison.next)
    yield from _texts(name, (*neighbours, *((Section.FLAG, flag) for flag in comparison.flags)))


def _cells(name: str, row: ChartRow, terms: tuple[str, ...]) -> Iterator[TableRow]:
    more = more_of(
        row.lineage,
        line=row.line,
        inferred=row.aspect_inferred or None,
        asked=None if row.may_be_asked else False,
    )
    for place, (term, cell) in enumerate(zip(terms, row.cells, strict=True)):
        yield TableRow(
            Section.CHART,
            cell or "",
            name,
            term,
            row.aspect or "",
            id=_short(row.key),
            more=more if place == 0 else {},
        )


def _sense(name: str, sense: Sense, term: str) -> Iterator[TableRow]:
    key = _short(sense.key)
    more = more_of(sense.lineage, sense.attribution)
    yield TableRow(
        Section.DEFINITION, sense.definition, name, term, sense.label or "", id=key, more=more
    )
    for example in sense.examples:
        more = more_of(attribution=example.attribution, extra=example.extra or None)
        yield TableRow(Section.EXAMPLE, example.text, name, term, id=key, more=more)


def _authors(name: str, authors: Iterable[Author]) -> Iterator[TableRow]:
    for author in authors:
        yield TableRow(Section.AUTHOR, author.name, name, aspect=author.role.value)


def _texts(name: str, texts: Iterable[tuple[Section, str | None]]) -> Iterator[TableRow]:
    for section, text in texts:
        if text:
            yield TableRow(section, text, name)


def _short(key: str) -> str:
    return key.partition("#")[2]
