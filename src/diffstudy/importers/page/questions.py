"""The questions that readers ask, each with its answer of one or more paragraphs.

Questions and answers take turns with one blank line between them. A line that was lost leaves
two blank lines: that is how a question that follows a lost answer differs from an answer that
happens to end with a question mark.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from diffstudy.domain.comparison import FaqEntry
from diffstudy.domain.keys import row_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.lines import Line
from diffstudy.importers.page.sections import Chunk, chunks

_LONGEST_QUESTION = 300


@dataclass(slots=True)
class _Entry:
    question: Line
    answer: list[str] = field(default_factory=list)


def read_questions(
    lines: Iterable[Line], comparison: str
) -> tuple[tuple[FaqEntry, ...], tuple[PackProblem, ...]]:
    """Return the questions with their answers, and what could not be read.

    Args:
        lines: the lines of the section, blank ones included.
        comparison: the key of the comparison, from which those of the questions are made.
    """
    entries: list[_Entry] = []
    problems: list[PackProblem] = []
    before: Chunk | None = None
    for chunk in _one_by_one(chunks(lines)):
        gap = chunk.blanks - before.blanks if before else 1
        before = chunk
        question, *rest = chunk.lines
        waiting = bool(entries) and not entries[-1].answer
        if _is_question(chunk) and not (waiting and gap == 1):
            entries.append(
                _Entry(question, ["\n".join(line.text for line in rest)] if rest else [])
            )
        elif entries:
            entries[-1].answer.append("\n".join(line.text for line in chunk.lines))
        else:
            problems.append(_orphan(question))
    return _named(entries, comparison, problems), tuple(problems)


def _one_by_one(found: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks; where the section has no blank line, each question begins one of its own."""
    if len(found) != 1:
        return found
    cut: list[list[Line]] = []
    for line in found[0].lines:
        asks = _is_question(Chunk(0, (line,)))
        if not cut or (asks and len(cut[-1]) > 1):
            cut.append([])
        cut[-1].append(line)
    return tuple(Chunk(2 * at, tuple(lines)) for at, lines in enumerate(cut, start=1))


def _is_question(chunk: Chunk) -> bool:
    text = chunk.lines[0].text
    return text.rstrip("”\"')").endswith("?") and len(text) <= _LONGEST_QUESTION


def _named(
    entries: list[_Entry], comparison: str, problems: list[PackProblem]
) -> tuple[FaqEntry, ...]:
    named: list[FaqEntry] = []
    for entry in entries:
        text, line = entry.question.text, entry.question.number
        if not entry.answer:
            problems.append(
                PackProblem(
                    ProblemLevel.WARNING,
                    f"“{text}” has no answer and was left out; add the answer below it.",
                    line,
                )
            )
            continue
        key = row_key(comparison, "faq", text, (each.key for each in named))
        named.append(FaqEntry(key, text, "\n\n".join(entry.answer), line))
    return tuple(named)


def _orphan(line: Line) -> PackProblem:
    return PackProblem(
        ProblemLevel.WARNING,
        "This text stands before the first question and was left out; put the question above it.",
        line.number,
    )
