"""What a comparison of our own packs has to have, in number (formats.md 4.1 and issue 6)."""

from collections.abc import Iterator

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.pack import Pack
from diffstudy.exchange.markdown.beside import references_of
from diffstudy.quiz.masking import mask
from diffstudy.quiz.word_family import family_of
from diffstudy.services.content_lint.finding import Finding, shown
from diffstudy.services.content_lint.form_rules import sentences

OWN_PACKS = "org.diffstudy."
"""What the ids of our own packs begin with."""

SAMPLE = "org.diffstudy.sample"
"""The pack for a first look is smaller, and has tests of its own."""

LEAST = {
    "key differences": 3,
    "labelled chart rows that are complete": 5,
    "curiosities": 4,
    "quiz lines": 8,
    "source notes": 2,
}
LEAST_DEFINITIONS = 2
LEAST_EXAMPLES = 4
LEAST_LINES_FOR_A_TERM = 2
_LONGEST_TIP = 220
"""Characters."""


def count_findings(page: Comparison, pack: Pack) -> Iterator[Finding]:
    """Yield what a comparison of our own lacks."""
    title = page.terms[0].headword
    has = {
        "key differences": len(page.differences),
        "labelled chart rows that are complete": sum(
            row.is_complete and row.may_be_asked for row in page.chart
        ),
        "curiosities": len(page.faq),
        "quiz lines": len(page.quiz),
        "source notes": len(references_of(page.lineage.extra)),
    }
    for what, least in LEAST.items():
        if has[what] < least:
            yield Finding("counts", f"{what}: {has[what]}", f"write {least} at least", words=title)
    yield from _of_terms(page)
    for line in page.quiz:
        if not line.why:
            yield Finding(
                "counts",
                f"the quiz line {shown(line.prompt)} has no reason",
                "write “> …” below it",
                line.line,
            )
    if not page.tip or len(page.tip) > _LONGEST_TIP:
        yield Finding(
            "tip",
            "the tip is missing or long",
            f"write one of {_LONGEST_TIP} characters at most",
            words=page.tip or title,
        )
    yield from _verdict(page)
    if pack.license != "CC0-1.0" or not pack.lineage.extra or not pack.subjects or not pack.summary:
        yield Finding(
            "header",
            "the header lacks the licence CC0-1.0, a level, a subject or a summary",
            "copy the header of another file of the pack",
            1,
        )


def _of_terms(page: Comparison) -> Iterator[Finding]:
    for term in page.terms:
        senses = page.senses_of(term.key)
        labelled = sum(bool(sense.label) for sense in senses)
        examples = sum(len(sense.examples) for sense in senses)
        lines = sum(line.answer_key == term.key for line in page.quiz)
        for what, count, least in (
            ("definitions with a label", labelled, LEAST_DEFINITIONS),
            ("examples", examples, LEAST_EXAMPLES),
            ("quiz lines", lines, LEAST_LINES_FOR_A_TERM),
        ):
            if count < least:
                yield Finding(
                    "counts",
                    f"“{term.headword}” has {what}: {count}",
                    f"write {least} at least",
                    words=term.headword,
                )
        if labelled < len(senses):
            yield Finding(
                "label",
                f"a definition of “{term.headword}” has no label",
                "begin each with its field, such as (Sociology)",
                words=next(sense.definition for sense in senses if not sense.label),
            )


def _verdict(page: Comparison) -> Iterator[Finding]:
    verdict = page.verdict or ""
    if sentences(verdict) != 1:
        yield Finding(
            "verdict",
            f"the verdict has {sentences(verdict)} sentences",
            "write one that decides the difference",
            words=verdict or page.terms[0].headword,
        )
    missing = [term.headword for term in page.terms if not mask(verdict, (family_of(term),)).hits]
    if verdict and missing:
        yield Finding(
            "verdict",
            f"the verdict does not name {' and '.join(missing)}",
            "name every term",
            words=verdict,
        )
