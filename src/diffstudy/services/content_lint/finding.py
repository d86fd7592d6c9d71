"""One thing to mend in a comparison, and the texts that the rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from diffstudy.domain.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    Args:
        rule: the short name of the rule.
        problem: what is wrong, without a full stop.
        cure: what to do about it, without a full stop.
        line: line of the file, counted from 1; None where only its words are known.
        words: the text that is meant, to find its line by.
        is_advice: whether the writer may well leave it as it is.
    """

    rule: str
    problem: str
    cure: str
    line: int | None = None
    words: str = ""
    is_advice: bool = False


class Part(StrEnum):
    """Which part of a comparison a text stands in."""

    VERDICT = "verdict"
    TIP = "tip"
    DIFFERENCE = "difference"
    CELL = "cell"
    DEFINITION = "definition"
    EXAMPLE = "example"
    QUESTION = "curiosity"
    ANSWER = "answer of a curiosity"
    PROMPT = "quiz line"
    WHY = "reason of a quiz line"


@dataclass(frozen=True, slots=True)
class PageText:
    """One text of a comparison; ``owner`` names what has it, such as a sense or a chart row."""

    part: Part
    text: str
    owner: str
    term_key: str | None = None
    line: int | None = None


def texts_of(page: Comparison) -> Iterator[PageText]:
    """Yield every text of a comparison but its headwords and labels, in page order."""
    if page.verdict:
        yield PageText(Part.VERDICT, page.verdict, page.key)
    if page.tip:
        yield PageText(Part.TIP, page.tip, page.key)
    for each in page.differences:
        yield PageText(Part.DIFFERENCE, each.text, each.key or each.text, None, each.line)
    for row in page.chart:
        for term, cell in zip(page.terms, row.cells, strict=True):
            if cell:
                yield PageText(Part.CELL, cell, row.key, term.key, row.line)
    for sense in page.senses:
        line = sense.attribution.line
        yield PageText(Part.DEFINITION, sense.definition, sense.key, sense.term_key, line)
        for example in sense.examples:
            line = example.attribution.line
            yield PageText(Part.EXAMPLE, example.text, sense.key, sense.term_key, line)
    for entry in page.faq:
        yield PageText(Part.QUESTION, entry.question, entry.key, None, entry.line)
        yield PageText(Part.ANSWER, entry.answer, entry.key, None, entry.line)
    for quiz in page.quiz:
        yield PageText(Part.PROMPT, quiz.prompt, quiz.key, quiz.answer_key, quiz.line)
        if quiz.why:
            yield PageText(Part.WHY, quiz.why, quiz.key, None, quiz.line)


def shown(text: str) -> str:
    """Return the beginning of a text in quotation marks, for a message."""
    return f"“{text}”" if len(text) <= 60 else f"“{text[:57].rstrip()}…”"
