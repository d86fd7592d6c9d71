"""What of a pack Markdown can say: the projection that a round trip through it leaves alone."""

from collections.abc import Iterator
from dataclasses import replace

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Lineage,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.keys import normalised
from diffstudy.domain.pack import Pack
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.markdown.beside import (
    FLAGS,
    sayable_of_comparison,
    sayable_of_pack,
)
from diffstudy.exchange.markdown.sections import REASON

_SAID = Attribution(1.0, REASON)


def sayable(pack: Pack) -> Pack:
    """Return the part of a pack that Markdown can say, with every line number left out.

    What an author asserts is all that it can say. A definition that is too doubtful to be asked,
    or that belongs to no term, is left out rather than made certain by being written down.
    """
    return replace(
        pack,
        title=cleaned(pack.title),
        license=cleaned(pack.license),
        summary=_text(pack.summary),
        authors=tuple(
            Author(cleaned(each.name), each.role) for each in pack.authors if cleaned(each.name)
        ),
        subjects=tuple(cleaned(each) for each in pack.subjects if cleaned(each)),
        lineage=replace(pack.lineage, extra=sayable_of_pack(pack.lineage.extra)),
        comparisons=tuple(
            _comparison(each) for each in pack.comparisons if has_distinct_headwords(each)
        ),
    )


def has_distinct_headwords(comparison: Comparison) -> bool:
    """Whether a title in Markdown can tell the terms of a comparison apart."""
    words = {normalised(cleaned(term.headword)) for term in comparison.terms}
    return len(words) == len(comparison.terms) and all(
        cleaned(term.headword) for term in comparison.terms
    )


def left_unsaid(pack: Pack) -> tuple[str, ...]:
    """Return, for a person, what is lost where this pack is written as Markdown."""
    counts: dict[str, int] = {}
    for what in _losses(pack):
        counts[what] = counts.get(what, 0) + 1
    return tuple(f"{what}: {count}" for what, count in counts.items())


def _losses(pack: Pack) -> Iterator[str]:
    if pack.lineage.extra != sayable_of_pack(pack.lineage.extra):
        yield "fields that only other programs read"
    for comparison in pack.comparisons:
        if not has_distinct_headwords(comparison):
            yield "comparisons of two terms with the same name"
            continue
        said = _comparison(comparison)
        if comparison.title != said.title:
            yield "titles that are not the terms"
        for name, what in _UNSAID.items():
            if getattr(comparison, name):
                yield what
        yield from ["definitions that are not certain"] * (
            len(comparison.senses) - len(said.senses)
        )
        yield from ["fields that only other programs read"] * _extras(comparison)
        yield from ["languages and other names of terms"] * sum(
            bool(term.language or term.also) for term in comparison.terms
        )


def _extras(comparison: Comparison) -> int:
    """How many parts of a comparison keep what this version has no field for."""
    kept = [
        comparison.lineage.extra != sayable_of_comparison(comparison.lineage.extra),
        *(each.lineage.extra for each in comparison.terms),
        *(each.lineage.extra for each in comparison.senses),
        *(each.extra for sense in comparison.senses for each in sense.examples),
        *(each.lineage.extra for each in comparison.differences),
        *(each.lineage.extra for each in comparison.chart),
        *(each.lineage.extra for each in comparison.faq),
        *(each.lineage.extra for each in comparison.quiz),
    ]
    return sum(map(bool, kept))


_UNSAID = {
    "authors": "authors of a comparison",
    "byline": "bylines",
    "updated": "dates",
    "source": "sources",
    "previous": "links to the page before",
    "next": "links to the page after",
}


def _comparison(comparison: Comparison) -> Comparison:
    terms = tuple(
        Term(
            term.key,
            cleaned(term.headword),
            _text(term.part_of_speech),
            lineage=_lineage(term.lineage),
        )
        for term in comparison.terms
    )
    return Comparison(
        key=comparison.key,
        title=" vs. ".join(term.headword for term in terms),
        terms=terms,
        verdict=_text(comparison.verdict),
        tip=_text(comparison.tip),
        differences=tuple(
            KeyDifference(
                cleaned(each.text), None, _text(each.aspect), each.key, _lineage(each.lineage)
            )
            for each in comparison.differences
            if cleaned(each.text)
        ),
        chart=tuple(
            replace(
                row,
                cells=tuple(_text(cell) for cell in row.cells),
                aspect=_text(row.aspect),
                aspect_inferred=False,
                line=None,
                lineage=_lineage(row.lineage),
            )
            for row in comparison.chart
            if _text(row.aspect) or any(map(_text, row.cells))
        ),
        senses=tuple(
            _sense(sense)
            for term in comparison.terms
            for sense in comparison.senses_of(term.key)
            if sense.attribution.is_certain_enough_to_ask and cleaned(sense.definition)
        ),
        faq=tuple(
            FaqEntry(
                each.key,
                cleaned(each.question),
                cleaned(each.answer),
                lineage=_lineage(each.lineage),
            )
            for each in comparison.faq
            if cleaned(each.question) and cleaned(each.answer)
        ),
        flags=tuple(each for each in comparison.flags if each in FLAGS),
        quiz=_quiz(comparison),
        lineage=replace(comparison.lineage, extra=sayable_of_comparison(comparison.lineage.extra)),
    )


def _quiz(comparison: Comparison) -> tuple[QuizLine, ...]:
    return tuple(
        QuizLine(
            each.key,
            cleaned(each.prompt),
            each.answer_key,
            _text(each.why),
            lineage=_lineage(each.lineage),
        )
        for each in comparison.quiz
        if cleaned(each.prompt)
    )


def _sense(sense: Sense) -> Sense:
    return replace(
        sense,
        definition=cleaned(sense.definition),
        label=_text(sense.label),
        examples=tuple(
            Example(cleaned(each.text), _SAID)
            for each in sense.examples
            if each.attribution.is_certain_enough_to_ask and cleaned(each.text)
        ),
        attribution=_SAID,
        lineage=_lineage(sense.lineage),
    )


def _lineage(lineage: Lineage) -> Lineage:
    return replace(lineage, extra="")


def _text(text: str | None) -> str | None:
    return None if text is None else cleaned(text) or None
