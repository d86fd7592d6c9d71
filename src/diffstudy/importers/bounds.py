"""How much of one comparison is taken, whatever format it comes in.

Every text of a page is compared with every other before it may be asked. Real pages have some
forty of a kind, none longer than a paragraph; a file with thousands, or with one of a million
letters, would take minutes, so that it is cut, and says where and by how much.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)
from diffstudy.domain.language import later, tr
from diffstudy.domain.pack import PackProblem, ParsedPack, ProblemLevel

MOST_PARTS: Final = 400
"""Of each kind in a comparison; twice what a pack may hold of any (formats.md 2.4)."""

MOST_EXAMPLES: Final = 20
"""Of one definition; twice what a pack may hold."""

LONGEST_TEXT: Final = 4_000
"""Characters of a definition, an answer and the like; twice what a pack may hold."""

LONGEST_LINE: Final = 600
"""Characters of a chart cell, a question or a label; twice what a pack may hold."""

MOST_TEXT: Final = 300_000
"""Characters of one comparison in all; the two real pages have some 15,000 each."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s)|\S(?=\n)")

_Text = TypeVar("_Text", str, str | None)
_Part = TypeVar("_Part", KeyDifference, ChartRow, Sense, FaqEntry, QuizLine)


def bounded(parsed: ParsedPack) -> ParsedPack:
    """Return what was read with no more parts, and none longer, than can be worked with."""
    problems: list[PackProblem] = []
    comparisons = tuple(_Cutting(each, problems).bounded() for each in parsed.pack.comparisons)
    said = tuple(map(_readable, parsed.problems))
    if not problems and said == parsed.problems:
        return parsed
    return replace(
        parsed,
        pack=replace(parsed.pack, comparisons=comparisons),
        problems=(*said, *problems),
    )


def _readable(problem: PackProblem) -> PackProblem:
    """The problem with the middle of its message left out where it quotes a long line whole."""
    message = problem.message
    if len(message) <= LONGEST_LINE:
        return problem
    half = LONGEST_LINE // 2 - 1
    return replace(problem, message=f"{message[:half]}…{message[-half:]}")


class _Cutting:
    """Cuts one comparison and says what it cut.

    Args:
        problems: what is said is added to these.
    """

    def __init__(self, comparison: Comparison, problems: list[PackProblem]) -> None:
        self._whole = comparison
        self._problems = problems
        self._left = MOST_TEXT

    def bounded(self) -> Comparison:
        """Return the comparison, the very same where nothing of it is too long or too many."""
        said = len(self._problems)
        whole = self._whole
        cut = replace(
            whole,
            title=self._line(whole.title, later("title")),
            verdict=self._text(whole.verdict, later("verdict")),
            tip=self._text(whole.tip, later("tip")),
            differences=self._first(whole.differences, later("key differences"), self._difference),
            chart=self._first(whole.chart, later("chart rows"), self._row),
            senses=self._first(whole.senses, later("definitions"), self._sense),
            faq=self._first(whole.faq, later("curiosities"), self._entry),
            quiz=self._first(whole.quiz, later("quiz lines"), self._quiz_line),
        )
        return cut if len(self._problems) > said else whole

    def _first(
        self, items: tuple[_Part, ...], name: str, cut: Callable[[_Part], _Part]
    ) -> tuple[_Part, ...]:
        """The items that fit, none of them too long."""
        kept: list[_Part] = []
        for item in items[:MOST_PARTS]:
            short = cut(item)
            if self._left < 0:
                break
            kept.append(short)
        if len(kept) < len(items):
            self._say(
                tr(
                    "“{title}” has {count} {items}, and the first {kept} of them are taken; "
                    "make several comparisons of it to have them all.",
                    title=self._whole.title[:LONGEST_LINE],
                    count=len(items),
                    items=tr(name),
                    kept=len(kept),
                )
            )
        return tuple(kept)

    def _difference(self, each: KeyDifference) -> KeyDifference:
        text = self._text(each.text, later("key difference"), each.line)
        aspect = self._line(each.aspect, later("title of a key difference"), each.line)
        return replace(each, text=text, aspect=aspect)

    def _row(self, each: ChartRow) -> ChartRow:
        aspect = self._line(each.aspect, later("label of a chart row"), each.line)
        cells = tuple(self._line(cell, later("chart cell"), each.line) for cell in each.cells)
        return replace(each, aspect=aspect, cells=cells)

    def _sense(self, each: Sense) -> Sense:
        line = each.attribution.line
        definition = self._text(each.definition, later("definition"), line)
        label = self._line(each.label, later("label of a definition"), line)
        if len(each.examples) > MOST_EXAMPLES:
            self._say(
                tr(
                    "This definition has {count} examples, and the first {most} are taken; "
                    "remove those that it does not need.",
                    count=len(each.examples),
                    most=MOST_EXAMPLES,
                ),
                line,
            )
        examples = tuple(map(self._example, each.examples[:MOST_EXAMPLES]))
        return replace(each, definition=definition, label=label, examples=examples)

    def _example(self, each: Example) -> Example:
        return replace(each, text=self._text(each.text, later("example"), each.attribution.line))

    def _entry(self, each: FaqEntry) -> FaqEntry:
        question = self._line(each.question, later("question"), each.line)
        answer = self._text(each.answer, later("answer"), each.line)
        return replace(each, question=question, answer=answer)

    def _quiz_line(self, each: QuizLine) -> QuizLine:
        prompt = self._text(each.prompt, later("quiz line"), each.line)
        why = self._text(each.why, later("reason of a quiz line"), each.line)
        return replace(each, prompt=prompt, why=why)

    def _text(self, text: _Text, name: str, line: int | None = None) -> _Text:
        return self._shortened(text, name, LONGEST_TEXT, line)

    def _line(self, text: _Text, name: str, line: int | None = None) -> _Text:
        return self._shortened(text, name, LONGEST_LINE, line)

    def _shortened(self, text: _Text, name: str, most: int, line: int | None) -> _Text:
        if text is None:
            return text
        short = text if len(text) <= most else _beginning(text, most)
        self._left -= len(short)
        if short is not text:
            self._say(
                tr(
                    "The {part} has {count} characters, and the first {kept} are taken; "
                    "put what follows into a part of its own to have it all.",
                    part=tr(name),
                    count=len(text),
                    kept=len(short),
                ),
                line,
            )
        return short

    def _say(self, message: str, line: int | None = None) -> None:
        self._problems.append(PackProblem(ProblemLevel.WARNING, message, line))


def _beginning(text: str, most: int) -> str:
    """The first sentences of a text, or its first words where no sentence ends in time."""
    start = text[: most + 1]
    ends = [found.end() for found in _SENTENCE_END.finditer(start)]
    if ends and ends[-1] >= most // 2:
        return text[: ends[-1]]
    words = start[: most - 1].rstrip()
    return (words.rpartition(" ")[0].rstrip() or words) + "…"
