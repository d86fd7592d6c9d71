"""What makes a text unfit to be asked: the cue filter of learning.md A3, and names in the open.

A definition decides without naming a term, and so do a cell and a quiz line; an example names its
own term, which is then blanked, and no other.
"""

from collections.abc import Iterator, Sequence

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueFault, CueKind
from diffstudy.quiz.cue_filter import LEANS, cues_of
from diffstudy.quiz.masking import mask
from diffstudy.quiz.word_family import family_of
from diffstudy.quiz.words import tokens
from diffstudy.services.content_lint.finding import Finding, Part, shown, texts_of

LEAST_SURVIVING = 0.9
"""Share of the definitions and examples of a comparison that must be fit to be asked."""

_COUNTED = (CueKind.DEFINITION, CueKind.EXAMPLE)
_UNNAMED = {Part.CELL: "cell", Part.DEFINITION: "definition", Part.PROMPT: "quiz line"}
_LEAST_REST = 4
"""Letters behind a headword that make a compound: less and lesson have nothing in common."""
_ONE_SIDED = (CueKind.DEFINITION, CueKind.EXAMPLE, CueKind.CELL)


def cue_findings(page: Comparison, neighbours: Sequence[Comparison]) -> Iterator[Finding]:
    """Yield what keeps the texts of a page from being asked."""
    cues = cues_of(page, neighbours)
    share = surviving(cues)
    if share < LEAST_SURVIVING:
        yield Finding(
            "cues",
            f"only {share:.0%} of the definitions and examples of {shown(page.title)} can be asked",
            f"mend those named below until {LEAST_SURVIVING:.0%} can",
            words=page.terms[0].headword,
        )
    for cue in cues:
        if cue.is_refused:
            codes = ", ".join(f"{hit.fault.value} ({hit.detail})" for hit in cue.hits)
            yield Finding(
                "cue",
                f"the {cue.kind.value} {shown(cue.text)} is never asked: {codes}",
                "say it in other words, or leave it as something to read",
                cue.line,
                cue.text,
                is_advice=True,
            )
        elif cue.ambiguous_with and cue.kind in _ONE_SIDED:
            rivals = [term.headword for term in page.terms if term.key in cue.ambiguous_with]
            hit = next((hit for hit in cue.hits if hit.fault is CueFault.AMBIG), None)
            is_of_its_sense = cue.kind is CueKind.EXAMPLE and hit and hit.detail == LEANS
            if rivals and not is_of_its_sense:  # its definition is told already
                yield Finding(
                    "ambiguous",
                    f"{shown(cue.text)} may be {' or '.join(rivals)} as well"
                    f" ({hit.detail if hit else ''})",
                    "say what only this term has",
                    cue.line,
                    cue.text,
                    is_advice=cue.kind is CueKind.CELL,
                )
    yield from _names(page)


def surviving(cues: Sequence[Cue]) -> float:
    """Return the share of the definitions and examples that may be asked, 1 where none are."""
    counted = [cue for cue in cues if cue.kind in _COUNTED]
    return sum(not cue.is_refused for cue in counted) / len(counted) if counted else 1.0


def _names(page: Comparison) -> Iterator[Finding]:
    families = {term.key: family_of(term) for term in page.terms}
    asked = {row.key for row in page.chart if row.may_be_asked}
    for text in texts_of(page):
        if text.part is Part.CELL and text.owner not in asked:
            continue
        if text.part in _UNNAMED:
            hits = mask(text.text, tuple(families.values())).hits or _compounds(page, text.text)
            if hits:
                yield Finding(
                    "names-term",
                    f"the {_UNNAMED[text.part]} {shown(text.text)} has “{hits[0]}”, "
                    "which belongs to a term",
                    "say it without the word",
                    text.line,
                    text.text,
                )
        elif text.part is Part.EXAMPLE and text.term_key is not None:
            yield from _example_names(page, text.text, text.term_key, text.line)


def _compounds(page: Comparison, text: str) -> tuple[str, ...]:
    """Words that begin with a headword and are masked nowhere: “hailstones” betrays “hail”."""
    headwords = tuple(term.headword.casefold() for term in page.terms)
    return tuple(
        text[token.start : token.end]
        for token in tokens(text)
        if any(
            token.folded.startswith(word) and len(token.folded) - len(word) >= _LEAST_REST
            for word in headwords
        )
    )


def _example_names(
    page: Comparison, text: str, term_key: str, line: int | None
) -> Iterator[Finding]:
    for term in page.terms:
        hits = mask(text, (family_of(term),)).hits
        if term.key == term_key and not hits:
            yield Finding(
                "example-without-term",
                f"the example {shown(text)} does not contain “{term.headword}”",
                "use the term in it; it is blanked when it is asked",
                line,
                text,
            )
        elif term.key != term_key and set(hits) - set(_own_hits(page, text, term_key)):
            yield Finding(
                "names-other",
                f"the example {shown(text)} has “{hits[0]}”, which belongs to another term",
                "say it without the word",
                line,
                text,
            )


def _own_hits(page: Comparison, text: str, term_key: str) -> tuple[str, ...]:
    """Words of the own family; “individual” may belong to two terms of a page."""
    return mask(text, (family_of(page.term(term_key)),)).hits
