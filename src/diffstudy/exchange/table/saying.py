"""What of a pack a table can say: all of it but characters that nobody sees.

What stands in the column "more" is written as it is, so that only the texts with a column of
their own are cleaned.
"""

from dataclasses import replace

from diffstudy.domain.comparison import Author, Comparison, Sense, Source
from diffstudy.domain.pack import Pack
from diffstudy.exchange.characters import cleaned


def sayable(pack: Pack) -> Pack:
    """Return the pack as it comes back from a table."""
    return replace(
        pack,
        title=cleaned(pack.title) or pack.id,
        license=cleaned(pack.license) or "LicenseRef-unknown",
        summary=_text(pack.summary),
        authors=_authors(pack.authors),
        subjects=_texts(pack.subjects),
        comparisons=tuple(_comparison(each) for each in pack.comparisons if _is_named(each)),
    )


def left_unsaid(pack: Pack) -> tuple[str, ...]:
    """Return, for a person, what is lost where this pack is written as a table."""
    unnamed = sum(not _is_named(each) for each in pack.comparisons)
    altered = sum(_is_named(each) and _comparison(each) != each for each in pack.comparisons)
    counts = {
        "comparisons of terms that nobody can see": unnamed,
        "characters that nobody can see, in comparisons": altered,
    }
    return tuple(f"{what}: {count}" for what, count in counts.items() if count)


def _is_named(comparison: Comparison) -> bool:
    return all(cleaned(term.headword) for term in comparison.terms)


def _comparison(comparison: Comparison) -> Comparison:
    terms = tuple(
        replace(term, headword=cleaned(term.headword), part_of_speech=_text(term.part_of_speech))
        for term in comparison.terms
    )
    source = comparison.source
    return replace(
        comparison,
        title=cleaned(comparison.title) or " vs. ".join(term.headword for term in terms),
        terms=terms,
        verdict=_text(comparison.verdict),
        tip=_text(comparison.tip),
        differences=tuple(
            replace(each, text=cleaned(each.text), aspect=_text(each.aspect))
            for each in comparison.differences
            if cleaned(each.text)
        ),
        chart=tuple(
            replace(row, aspect=_text(row.aspect), cells=tuple(map(_text, row.cells)))
            for row in comparison.chart
        ),
        senses=tuple(_sense(each) for each in comparison.senses if cleaned(each.definition)),
        faq=tuple(
            replace(each, question=cleaned(each.question), answer=cleaned(each.answer))
            for each in comparison.faq
            if cleaned(each.question) and cleaned(each.answer)
        ),
        quiz=tuple(
            replace(each, prompt=cleaned(each.prompt), why=_text(each.why))
            for each in comparison.quiz
            if cleaned(each.prompt)
        ),
        authors=_authors(comparison.authors),
        byline=_text(comparison.byline),
        source=Source(cleaned(source.title), _text(source.url))
        if source and cleaned(source.title)
        else None,
        previous=_text(comparison.previous),
        next=_text(comparison.next),
        flags=_texts(comparison.flags),
    )


def _sense(sense: Sense) -> Sense:
    return replace(
        sense,
        definition=cleaned(sense.definition),
        label=_text(sense.label),
        examples=tuple(
            replace(each, text=cleaned(each.text)) for each in sense.examples if cleaned(each.text)
        ),
    )


def _authors(authors: tuple[Author, ...]) -> tuple[Author, ...]:
    return tuple(Author(cleaned(each.name), each.role) for each in authors if cleaned(each.name))


def _texts(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in map(cleaned, texts) if text)


def _text(text: str | None) -> str | None:
    return None if text is None else cleaned(text) or None
