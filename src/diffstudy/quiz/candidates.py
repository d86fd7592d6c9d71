"""Every text of a page that could be asked, before any test: the input of the cue filter."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.cue import CueKind
from diffstudy.domain.keys import normalised
from diffstudy.quiz.count_words import families_on
from diffstudy.quiz.faq_lines import Said, said_in_faq, stands_alone
from diffstudy.quiz.masking import capitalised, cloze
from diffstudy.quiz.page_view import verdict_clause
from diffstudy.quiz.pronouns import leans_on_more
from diffstudy.quiz.term_form import is_plural
from diffstudy.quiz.text_form import ended_alike
from diffstudy.quiz.words import trimmed

_REFERS_BACK = re.compile(
    r"\b(?:these|those|they|them|the two)\b|^\W*(?:\w+\W+){1,4}?it\b|^with\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text of the page and whose it is said to be.

    Args:
        side: index of the term in the comparison.
        shown: the words to be asked, before masking; a cell with its aspect.
        sense: the sense it defines or shows; None for a cell or a quiz line.
        row: the chart row of a cell; None otherwise.
        certain: whether its attribution is certain enough to ask.
        phrase: what the term is said to be, where the text defines it; "" where it does not.
    """

    key: str
    term_key: str
    side: int
    kind: CueKind
    text: str
    shown: str
    line: int | None
    certain: bool
    sense: Sense | None = None
    row: ChartRow | None = None
    phrase: str = ""


def candidates_of(comparison: Comparison) -> Iterator[Candidate]:
    """Yield definitions, each followed by its examples, then all else that speaks of one term.

    Cells, quiz lines, the verdict clause by clause, and the answers of the FAQ. A definition of
    which no one knows whose it is cannot be a cue and is left out; so are questions and clauses
    about several terms, and advice.
    """
    sides = {term.key: index for index, term in enumerate(comparison.terms)}
    yield from _of_senses(comparison, sides)
    yield from _of_chart(comparison)
    for line in comparison.quiz:
        if line.answer_key in sides:
            yield _quiz_line(line, sides[line.answer_key])
    for side, term in enumerate(comparison.terms):
        clause = verdict_clause(comparison, side)
        if clause and stands_alone(clause, term) and not _refers_back(clause, term, comparison):
            yield _verdict(comparison, side, clause)
    for entry in comparison.faq:
        said = said_in_faq(entry, comparison.terms)
        if said is not None:
            yield _faq(entry, comparison.terms[said.side], said)


def _of_senses(comparison: Comparison, sides: Mapping[str, int]) -> Iterator[Candidate]:
    for sense in comparison.senses:
        if sense.term_key is None or sense.term_key not in sides:
            continue
        if sense.has_definition:
            yield _definition(sense, sense.term_key, sides[sense.term_key])
        for example in sense.examples:
            yield _example(sense, example, sense.term_key, sides[sense.term_key])


def _of_chart(comparison: Comparison) -> Iterator[Candidate]:
    for row in comparison.chart:
        # A row that lost a cell may have lost the one that sets this one apart.
        if all(row.cells) and row.may_be_asked:
            for side, (term, cell) in enumerate(zip(comparison.terms, row.cells, strict=False)):
                if cell:
                    yield _cell(row, cell, term.key, side)


def example_key(sense_key: str, text: str) -> str:
    """Return the portable key of an example: its sense and a digest of its words."""
    digest = hashlib.sha256(normalised(text).encode()).hexdigest()[:12]
    return f"{sense_key}/ex/{digest}"


def cell_key(row_key: str, term_key: str) -> str:
    """Return the portable key of a chart cell."""
    return f"{row_key}@{term_key}"


def _definition(sense: Sense, term_key: str, side: int) -> Candidate:
    return Candidate(
        key=sense.key,
        term_key=term_key,
        side=side,
        kind=CueKind.DEFINITION,
        text=sense.definition,
        shown=trimmed(sense.definition),
        line=sense.attribution.line,
        certain=sense.attribution.is_certain_enough_to_ask,
        sense=sense,
        phrase=sense.definition,
    )


def _example(sense: Sense, example: Example, term_key: str, side: int) -> Candidate:
    return Candidate(
        key=example_key(sense.key, example.text),
        term_key=term_key,
        side=side,
        kind=CueKind.EXAMPLE,
        text=example.text,
        shown=trimmed(example.text),
        line=example.attribution.line,
        certain=sense.attribution.is_certain_enough_to_ask
        and example.attribution.is_certain_enough_to_ask,
        sense=sense,
    )


def _cell(row: ChartRow, cell: str, term_key: str, side: int) -> Candidate:
    return Candidate(
        key=cell_key(row.key, term_key),
        term_key=term_key,
        side=side,
        kind=CueKind.CELL,
        text=cell,
        shown=f"{row.aspect}: {cell}" if row.aspect else cell,
        line=row.line,
        certain=True,
        row=row,
    )


def _quiz_line(line: QuizLine, side: int) -> Candidate:
    return Candidate(
        key=line.key,
        term_key=line.answer_key,
        side=side,
        kind=CueKind.QUIZ,
        text=line.prompt,
        shown=trimmed(line.prompt),
        line=line.line,
        certain=True,
    )


def _refers_back(clause: str, term: Term, comparison: Comparison) -> bool:
    """Whether a clause of the verdict speaks of what another clause has named."""
    if not (comparison.verdict or "").startswith(clause) and _REFERS_BACK.search(clause):
        return True
    gapped = cloze(clause, term, families_on(comparison)) or clause
    return leans_on_more(gapped, of_several=is_plural(term))


def _verdict(comparison: Comparison, side: int, clause: str) -> Candidate:
    term = comparison.terms[side]
    return Candidate(
        key=f"{comparison.key}/verdict@{term.key}",
        term_key=term.key,
        side=side,
        kind=CueKind.VERDICT,
        text=clause,
        # Where a sentence was cut, a capital or a full stop would tell which part this is.
        shown=capitalised(f"{ended_alike(clause)}."),
        line=None,
        certain=True,
    )


def _faq(entry: FaqEntry, term: Term, said: Said) -> Candidate:
    return Candidate(
        key=f"{entry.key}@{term.key}",
        term_key=term.key,
        side=said.side,
        kind=CueKind.FAQ,
        text=said.text,
        shown=trimmed(said.text),
        line=entry.line,
        certain=True,
        phrase=said.phrase,
    )
