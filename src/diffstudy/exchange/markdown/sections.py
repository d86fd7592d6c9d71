"""The other parts of a hand-written comparison: text, differences, definitions, FAQ, quiz."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.comparison import (
    Attribution,
    Example,
    FaqEntry,
    KeyDifference,
    Sense,
    Term,
)
from diffstudy.domain.keys import sense_key
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.inline import Attributes, Inline, InlineReader, split_attributes
from diffstudy.exchange.markdown.naming import MissingId, Names, Wanted
from diffstudy.exchange.markdown.outline import Block, Kind
from diffstudy.exchange.markdown.plain_text import cleaned
from diffstudy.exchange.markdown.terms import TermHeading, find_term

REASON = "its heading names the term"
"""Why a definition is known to be that of its term, and an example that of its definition."""

_LABEL = re.compile(r"\(([^()]+)\)\s+(?=\S)")
_ANSWER = re.compile(r"\s=\s+")


@dataclass(frozen=True, slots=True)
class _Item:
    """A list item or a paragraph: its words, what stands in braces, and the blocks below."""

    block: Block
    words: Inline
    said: Attributes
    last: int
    more: Sequence[Block]

    def wanted(self, default: str) -> Wanted:
        return Wanted(self.said, default, self.block.first, self.last)


class SectionReader:
    """Reads the parts of one comparison, block by block."""

    def __init__(self, reader: InlineReader, findings: Findings, names: Names) -> None:
        self._reader = reader
        self._findings = findings
        self._names = names

    def text(self, blocks: Iterable[Block]) -> str | None:
        """Return the blocks as plain text, a line for each paragraph and list item."""
        return "\n".join(self._lines(blocks)) or None

    def differences(self, blocks: Iterable[Block]) -> tuple[KeyDifference, ...]:
        """Return the points of a list; a bold beginning is the aspect."""
        items = list(self._items(blocks, "a difference"))
        found = []
        for item in items:
            aspect, text = _split_lead(item.words)
            text = "\n".join([text, *self._lines(item.more)])
            found.append(KeyDifference(text, item.block.first, aspect))
        self._names.name(
            item.wanted(each.aspect or each.text) for item, each in zip(items, found, strict=True)
        )
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
                for item in self._items(below, "a definition"):
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
            FaqEntry(f"{key}/faq/{name}", question, answer, wanted.line)
            for name, (wanted, question, answer) in zip(names, answered, strict=True)
        )

    def quiz(self, blocks: Iterable[Block], terms: Sequence[Term]) -> int:
        """Check the quiz lines and return how many there are: none has a place in a pack yet."""
        wanted = []
        for item in self._items(blocks, "a quiz line"):
            splits = list(_ANSWER.finditer(item.words.marks))
            if not splits:
                self._findings.warning(
                    item.block.first,
                    "the quiz line has no answer",
                    "end it with “ = ” and a term",
                )
                continue
            answer = item.words.cut(splits[-1].end()).words
            find_term(answer, terms, item.block.first, self._findings)
            wanted.append(item.wanted(item.words.cut(0, splits[-1].start()).words))
        return len(self._names.name(wanted))

    def _sense(self, item: _Item, term: Term, found: dict[str, Sense]) -> None:
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
            for example in self._items(block.parts, "an example"):
                said = said if said.id is not None else example.said
                text = "\n".join([example.words.words, *self._lines(example.more)])
                line = example.block.first
                examples.append(Example(text, Attribution(1.0, REASON, line)))
        definition = "\n".join([words.words, *self._lines(more)])
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
            key, term.key, definition, label, tuple(examples), Attribution(1.0, REASON, line)
        )

    def _items(self, blocks: Iterable[Block], what: str) -> Iterator[_Item]:
        """Each list item or paragraph; a quotation at the margin belongs to the one above it."""
        open_item: _Item | None = None
        for block in blocks:
            if block.kind is Kind.QUOTE and open_item is not None:
                open_item = replace(open_item, more=[*open_item.more, block])
                continue
            if open_item is not None:
                yield open_item
            open_item = self._item(block, what)
        if open_item is not None:
            yield open_item

    def _item(self, block: Block, what: str) -> _Item | None:
        first, more = block, list[Block]()
        if block.kind is Kind.ITEM and block.parts:
            first, *more = block.parts
        if first.kind is Kind.PARAGRAPH:
            words, said = split_attributes(self._reader.read(first.content))
            if words.words:
                return _Item(block, words, said, first.last, more)
        self._findings.error(
            block.first,
            f"{what} is expected here, and this is {block.kind.value} without words"
            if block.kind in {Kind.ITEM, Kind.PARAGRAPH}
            else f"{what} is expected here, not a {block.kind.value}",
            "write it as a line that begins with “- ”",
        )
        return None

    def _lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            match block.kind:
                case Kind.PARAGRAPH:
                    words, said = split_attributes(self._reader.read(block.content))
                    if said != Attributes():
                        self._findings.warning(
                            block.last,
                            "an id has no place behind this paragraph",
                            "write it behind the heading, or remove it",
                        )
                    if words.words:
                        yield words.words
                case Kind.ITEM:
                    lines = list(self._lines(block.parts))
                    yield from [f"- {lines[0]}", *lines[1:]] if lines else []
                case Kind.QUOTE:
                    yield from self._lines(block.parts)
                case Kind.CODE:
                    yield cleaned(block.content.rstrip("\n"))
                case Kind.HEADING:
                    self._findings.error(
                        block.first,
                        "this heading has no place here and is left out",
                        "use “##” for a section and “###” for a term or a question",
                    )


def _split_lead(words: Inline) -> tuple[str | None, str]:
    """A bold beginning and the rest; nothing is split where all of it is bold."""
    aspect, text = words.cut(0, words.lead), words.cut(words.lead)
    if not words.lead or not aspect.words or not text.words:
        return None, words.words
    if aspect.marks.endswith(":"):
        aspect = aspect.cut(0, len(aspect.marks) - 1)
    return aspect.words or None, text.words
