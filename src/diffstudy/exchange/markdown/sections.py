"""The other parts of a hand-written comparison: text, differences, definitions, FAQ."""

import re
from collections.abc import Iterable, Sequence

from diffstudy.domain.comparison import (
    Attribution,
    Example,
    FaqEntry,
    KeyDifference,
    Sense,
    Term,
)
from diffstudy.domain.keys import sense_key
from diffstudy.exchange.difference_ids import stated_ids
from diffstudy.exchange.markdown.beside import Reference
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.inline import Inline, InlineReader, split_attributes
from diffstudy.exchange.markdown.items import Item, ItemReader
from diffstudy.exchange.markdown.naming import MissingId, Names, Wanted
from diffstudy.exchange.markdown.outline import Block, Kind
from diffstudy.exchange.markdown.terms import TermHeading, find_term

REASON = "its heading names the term"
"""Why a definition is known to be that of its term, and an example that of its definition."""

_LABEL = re.compile(r"\(([^()]+)\)\s+(?=\S)")


class SectionReader:
    """Reads the parts of one comparison, block by block."""

    def __init__(self, reader: InlineReader, findings: Findings, names: Names) -> None:
        self._reader = reader
        self._findings = findings
        self._names = names
        self._read = ItemReader(reader, findings)

    def text(self, blocks: Iterable[Block]) -> str | None:
        """Return the blocks as plain text, a line for each paragraph and list item."""
        return "\n".join(self._read.lines(blocks)) or None

    def differences(self, blocks: Iterable[Block], key: str) -> tuple[KeyDifference, ...]:
        """Return the points of a list; a bold beginning is the aspect."""
        items = list(self._read.items(blocks, "a difference"))
        prefix = f"{key}/differences/"
        said = []
        for item in items:
            aspect, text = _split_lead(item.words)
            said.append((aspect, "\n".join([text, *self._read.lines(item.more)])))
        words = [aspect or text for aspect, text in said]
        names = self._names.name(item.wanted(each) for item, each in zip(items, words, strict=True))
        stated = stated_ids(words, names)
        return tuple(
            KeyDifference(
                text,
                item.block.first,
                aspect,
                None if name is None else prefix + name,
                self._names.lineage(item.said, prefix, item.block.first),
            )
            for item, name, (aspect, text) in zip(items, stated, said, strict=True)
        )

    def references(self, blocks: Iterable[Block]) -> tuple[Reference, ...]:
        """Return where facts were looked up; a bold beginning is the fact."""
        found: list[Reference] = []
        for item in self._read.items(blocks, "a source"):
            fact, source = _split_lead(item.words)
            found.append((fact, "\n".join([source, *self._read.lines(item.more)])))
        return tuple(found)

    def senses(
        self, blocks: Iterable[Block], terms: Sequence[Term], headings: dict[int, TermHeading]
    ) -> tuple[Sense, ...]:
        """Return the definitions under the heading of each term.

        Args:
            headings: the headings over definitions by line.
        """
        found: dict[str, Sense] = {}
        term: Term | None = None
        below: list[Block] = []
        for block in (*blocks, None):
            heading = None if block is None else headings.get(block.first)
            if block is not None and heading is None:
                below.append(block)
                continue
            if term is not None:
                for item in self._read.items(below, "a definition"):
                    self._sense(item, term, found)
            elif below and not found:
                self._findings.error(
                    below[0].first,
                    "nothing says whose definition this is",
                    "write a heading such as “### Term (noun)” above it",
                )
            below = []
            if heading is not None:
                term = find_term(heading.headword, terms, heading.line, self._findings)
        return tuple(found.values())

    def faq(self, blocks: Iterable[Block], key: str) -> tuple[FaqEntry, ...]:
        """Return the questions, each a heading, with the text below as its answer."""
        asked: list[tuple[Wanted, str, list[Block]]] = []
        for block in blocks:
            if block.kind is Kind.HEADING and block.level == 3:
                words, said = split_attributes(self._reader.read(block.content))
                wanted = Wanted(said, words.words, block.first, block.last)
                asked.append((wanted, words.words, []))
            elif asked:
                asked[-1][2].append(block)
            else:
                self._findings.error(
                    block.first,
                    "an answer has no question",
                    "write the question above it as a heading, “### …?”",
                )
        answered = []
        for wanted, question, below in asked:
            answer = self.text(below)
            if question and answer:
                answered.append((wanted, question, answer))
            else:
                self._findings.error(
                    wanted.line,
                    "the question has no words" if answer else "the question has no answer",
                    "write the missing part",
                )
        names = self._names.name(wanted for wanted, _, _ in answered)
        return tuple(
            FaqEntry(
                f"{key}/faq/{name}",
                question,
                answer,
                wanted.line,
                self._names.lineage(wanted.said, f"{key}/faq/", wanted.line),
            )
            for name, (wanted, question, answer) in zip(names, answered, strict=True)
        )

    def _sense(self, item: Item, term: Term, found: dict[str, Sense]) -> None:
        words, label = item.words, None
        opening = _LABEL.match(words.marks)
        if opening:
            label = words.cut(1, opening.end(1)).words or None
            words = words.cut(opening.end())
        said = item.said
        examples: list[Example] = []
        more: list[Block] = []
        for block in item.more:
            if block.kind is not Kind.QUOTE:
                more.append(block)
                continue
            for example in self._read.items(block.parts, "an example"):
                said = said if said.id is not None else example.said
                text = "\n".join([example.words.words, *self._read.lines(example.more)])
                line = example.block.first
                examples.append(Example(text, Attribution(1.0, REASON, line)))
        definition = "\n".join([words.words, *self._read.lines(more)])
        line = item.block.first
        default = sense_key(term.key, definition)
        name = self._names.written(said, line)
        key = default if name is None else f"{term.key}/{name}"
        if key in found and name is not None:
            self._findings.warning(
                line,
                f"the id {quoted(name)} is used twice for {quoted(term.headword)}",
                "give each definition its own id",
            )
            key = default
        if key in found:
            self._findings.warning(
                line, "the definition is given twice for its term", "remove one of the two"
            )
            return
        if said.id is None:
            self._names.missing.append(MissingId(item.last, key.rpartition("/")[2]))
        found[key] = Sense(
            key,
            term.key,
            definition,
            label,
            tuple(examples),
            Attribution(1.0, REASON, line),
            self._names.lineage(said, f"{term.key}/", line),
        )


def _split_lead(words: Inline) -> tuple[str | None, str]:
    """A bold beginning and the rest; nothing is split where all of it is bold."""
    aspect, text = words.cut(0, words.lead), words.cut(words.lead)
    if not words.lead or not aspect.words or not text.words:
        return None, words.words
    if aspect.marks.endswith(":"):
        aspect = aspect.cut(0, len(aspect.marks) - 1)
    return aspect.words or None, text.words
