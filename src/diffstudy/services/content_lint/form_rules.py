"""Lengths and forms that would give an answer away: a right option must look like the others."""

import re
from collections.abc import Iterator, Sequence

from diffstudy.domain.comparison import ChartRow, Comparison
from diffstudy.quiz.words import word_list
from diffstudy.services.content_lint.finding import Finding, PageText, Part, shown, texts_of

LONGEST_DEFINITION = 2.0
"""How many times as long as the shortest definition of the page the longest may be."""
LONGEST_EXAMPLE = 2.2
LONGEST_CELL = 1.8
_SMALL = 8
"""Characters that no cell is judged by: “fades” and “is built” are alike enough."""
_SIDES = 1.4
"""How many times as long the definitions of one term may be on average as those of another."""
_MOST_CELL_WORDS = 9

_PREPOSITIONS = frozenset(
    word_list(
        """across after against along among as at before behind below between beyond
        by despite during for from in inside into of off on onto out outside per
        since through to toward towards until up upon via with within without"""
    )
)
_NOT_GERUNDS = frozenset(
    word_list(
        """anything building ceiling clothing during evening everything existing exciting falling feeling
        growing king lasting leading lining living meaning missing morning nothing opening painting
        remaining ring rising something sorting spring standing string surprising thing training
        upbringing wedding wing writing"""
    )
)
"""Words in -ing that a noun phrase begins with like any other."""
_SENTENCE_END = re.compile(r"[.!?]['”’)\"]?(?=\s+[A-Z“‘\"(]|\s*\Z)")


def form_findings(page: Comparison) -> Iterator[Finding]:
    """Yield where the length or the form of a text sets it apart from its like."""
    texts = list(texts_of(page))
    yield from _unlike(page, [each for each in texts if each.part is Part.DEFINITION])
    examples = [each for each in texts if each.part is Part.EXAMPLE]
    yield from _longest(examples, LONGEST_EXAMPLE, "examples")
    for row in page.chart:
        if row.may_be_asked and row.is_complete:
            yield from _row(row)


def sentences(text: str) -> int:
    """Return how many sentences a text has."""
    return len(_SENTENCE_END.findall(text.strip()))


def _unlike(page: Comparison, definitions: Sequence[PageText]) -> Iterator[Finding]:
    yield from _longest(definitions, LONGEST_DEFINITION, "definitions")
    means = {}
    for term in page.terms:
        own = [len(each.text) for each in definitions if each.term_key == term.key]
        if own:
            means[term.headword] = sum(own) / len(own)
    if len(means) < 2:
        return
    short, long = min(means, key=means.__getitem__), max(means, key=means.__getitem__)
    if means[long] > _SIDES * means[short]:
        yield Finding(
            "balance",
            f"the definitions of “{long}” have {means[long]:.0f} characters on average, those of "
            f"“{short}” {means[short]:.0f}",
            "make them alike, so that length tells nothing",
            words=next(each.text for each in definitions if page_term(page, each) == long),
        )


def page_term(page: Comparison, text: PageText) -> str:
    """Return the headword of the term that a text belongs to; "" for none."""
    return "" if text.term_key is None else page.term(text.term_key).headword


def _longest(texts: Sequence[PageText], most: float, what: str) -> Iterator[Finding]:
    if len(texts) < 2:
        return
    short = min(texts, key=lambda each: len(each.text))
    long = max(texts, key=lambda each: len(each.text))
    if len(long.text) > most * len(short.text):
        yield Finding(
            "balance",
            f"the longest of the {what} has {len(long.text)} characters, the shortest "
            f"({shown(short.text)}) {len(short.text)}",
            f"keep the longest under {most:g} times the shortest",
            long.line,
            long.text,
        )


def _row(row: ChartRow) -> Iterator[Finding]:
    cells = [cell for cell in row.cells if cell]
    short, long = min(cells, key=len), max(cells, key=len)
    if len(long) > LONGEST_CELL * len(short) and len(long) - len(short) > _SMALL:
        yield Finding(
            "cell-length",
            f"the cells {shown(short)} and {shown(long)} are of unlike length",
            f"keep the longer under {LONGEST_CELL:g} times the shorter",
            row.line,
            long,
        )
    if len(long.split()) > _MOST_CELL_WORDS:
        yield Finding(
            "cell-length",
            f"the cell {shown(long)} has {len(long.split())} words",
            f"write {_MOST_CELL_WORDS} at most",
            row.line,
            long,
        )
    forms = {_form(cell) for cell in cells}
    is_quoted = (row.aspect or "").casefold().startswith("example")
    if len(forms) > 1 and not is_quoted:
        yield Finding(
            "cell-form",
            f"the cells {' and '.join(shown(cell) for cell in cells)} are not built alike "
            f"({', '.join(sorted(forms))})",
            "begin all of them with the same kind of word and the same kind of letter",
            row.line,
            long,
        )


def _form(cell: str) -> str:
    """What a cell begins and ends like."""
    first = cell.split(maxsplit=1)[0].casefold().strip("“”\"'’,;:()−+")
    kind = "a noun, verb or adjective"
    if first in _PREPOSITIONS:
        kind = "a preposition"
    elif first.endswith("ing") and len(first) > 4 and first not in _NOT_GERUNDS:
        kind = "a form in -ing"
    elif first[:1].isdigit():
        kind = "a number"
    return f"{kind}{', with a full stop' if cell.rstrip().endswith('.') else ''}"
