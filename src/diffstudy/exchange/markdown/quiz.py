"""Quiz lines of a hand-written comparison: ``- A prompt. = Term {#id}``, and ``> why`` below."""

import re
from collections.abc import Iterable, Sequence

from diffstudy.domain.comparison import QuizLine, Term
from diffstudy.exchange.markdown.findings import Findings
from diffstudy.exchange.markdown.inline import InlineReader
from diffstudy.exchange.markdown.items import Item, ItemReader
from diffstudy.exchange.markdown.naming import Names
from diffstudy.exchange.markdown.outline import Block, Kind
from diffstudy.exchange.markdown.terms import find_term

_ANSWER = re.compile(r"(?:\A|\s)=(?:\s+|\Z)")


class QuizReader:
    """Reads the quiz lines of one comparison after the other."""

    def __init__(self, reader: InlineReader, findings: Findings, names: Names) -> None:
        self._read = ItemReader(reader, findings)
        self._findings = findings
        self._names = names

    def lines(
        self, blocks: Iterable[Block], terms: Sequence[Term], key: str
    ) -> tuple[QuizLine, ...]:
        """Return the quiz lines; one without an answer among the terms is an error.

        Args:
            key: of the comparison.
        """
        found = []
        for item in self._read.items(blocks, "a quiz line"):
            prompt, term = self._split(item, terms)
            if prompt and term is not None:
                found.append((item, prompt, term))
        names = self._names.name(item.wanted(prompt) for item, prompt, _ in found)
        prefix = f"{key}/quiz/"
        return tuple(
            QuizLine(
                prefix + name,
                prompt,
                term.key,
                self._why(item),
                item.block.first,
                self._names.lineage(item.said, prefix, item.block.first),
            )
            for name, (item, prompt, term) in zip(names, found, strict=True)
        )

    def _split(self, item: Item, terms: Sequence[Term]) -> tuple[str, Term | None]:
        line = item.block.first
        splits = list(_ANSWER.finditer(item.words.marks))
        answer = item.words.cut(splits[-1].end()).words if splits else ""
        if not answer:
            self._findings.error(
                line, "the quiz line has no answer", "end it with “ = ” and a term"
            )
            return "", None
        prompt = item.words.cut(0, splits[-1].start()).words
        if not prompt:
            self._findings.error(line, "the quiz line asks nothing", "write a prompt before “ = ”")
        return prompt, find_term(answer, terms, line, self._findings)

    def _why(self, item: Item) -> str | None:
        for block in item.more:
            if block.kind is not Kind.QUOTE:
                self._findings.error(
                    block.first,
                    f"a {block.kind.value} below a quiz line has no place and is left out",
                    "write the reason as “> …”, and the prompt on one line",
                )
        reason = [block for block in item.more if block.kind is Kind.QUOTE]
        return "\n".join(self._read.lines(reason)) or None
