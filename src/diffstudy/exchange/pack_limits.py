"""How long and how many the parts of a pack may be (formats.md 2.4), said of a pack in memory.

pack.json is measured where it is decoded. A hand-written file and the library know no limits of
their own, so that what they hold may be more than a pack can.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import Pack

_NAME, _LINE, _TEXT = 120, 300, 2_000
_COUNTS = {"differences": 30, "chart": 30, "faq": 50, "quiz": 200, "senses": 200, "authors": 100}
_MOST_COMPARISONS, _MOST_TERMS, _MOST_EXAMPLES, _MOST_SUBJECTS = 2_000, 4_000, 10, 10


@dataclass(frozen=True, slots=True)
class OverLimit:
    """A part of a pack that is too long, or one too many; ``where`` names its comparison."""

    where: str
    what: str
    line: int | None = None


def over_limits(pack: Pack) -> Iterator[OverLimit]:
    """Yield what is longer or more than a pack may hold."""
    terms = {term.key for comparison in pack.comparisons for term in comparison.terms}
    for count, most, what in (
        (len(pack.comparisons), _MOST_COMPARISONS, "comparisons"),
        (len(terms), _MOST_TERMS, "terms"),
        (len(pack.subjects), _MOST_SUBJECTS, "subjects"),
    ):
        if count > most:
            yield OverLimit(pack.title, f"{count} {what}, and a pack holds {most}")
    texts = (("title", pack.title, _LINE), ("summary", pack.summary, _TEXT))
    for name, text, most in (*texts, *(("subject", each, _NAME) for each in pack.subjects)):
        yield from _long(pack.title, name, text, most, None)
    for comparison in pack.comparisons:
        yield from _of_comparison(comparison)


def _of_comparison(comparison: Comparison) -> Iterator[OverLimit]:
    title = comparison.title
    for part, most in _COUNTS.items():
        count = len(getattr(comparison, part))
        if count > most:
            name = "definitions" if part == "senses" else part
            yield OverLimit(title, f"{count} {name}, and a comparison holds {most}")
    for name, text, most, line in _texts(comparison):
        yield from _long(title, name, text, most, line)
    for sense in comparison.senses:
        if len(sense.examples) > _MOST_EXAMPLES:
            what = f"{len(sense.examples)} examples, and a definition has {_MOST_EXAMPLES}"
            yield OverLimit(title, what, sense.attribution.line)


def _texts(comparison: Comparison) -> Iterator[tuple[str, str | None, int, int | None]]:
    yield "title", comparison.title, _LINE, None
    yield "verdict", comparison.verdict, _TEXT, None
    yield "tip", comparison.tip, _TEXT, None
    for term in comparison.terms:
        yield "term", term.headword, _NAME, None
        yield "part of speech", term.part_of_speech, _NAME, None
    for sense in comparison.senses:
        line = sense.attribution.line
        yield "definition", sense.definition, _TEXT, line
        yield "label", sense.label, _NAME, line
        for example in sense.examples:
            yield "example", example.text, _TEXT, example.attribution.line
    for difference in comparison.differences:
        yield "difference", difference.text, _TEXT, difference.line
        yield "title of a difference", difference.aspect, _LINE, difference.line
    for row in comparison.chart:
        yield "aspect of a row", row.aspect, _NAME, row.line
        for cell in row.cells:
            yield "cell", cell, _LINE, row.line
    for entry in comparison.faq:
        yield "question", entry.question, _LINE, entry.line
        yield "answer", entry.answer, _TEXT, entry.line
    for quiz in comparison.quiz:
        yield "quiz line", quiz.prompt, _TEXT, quiz.line
        yield "reason of a quiz line", quiz.why, _TEXT, quiz.line


def _long(
    where: str, name: str, text: str | None, most: int, line: int | None
) -> Iterator[OverLimit]:
    if text is not None and len(text) > most:
        yield OverLimit(where, f"{len(text):,} characters in the {name}, which has {most:,}", line)
