"""List items and paragraphs of a hand-written section: their words, and what is below them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.markdown.findings import Findings
from diffstudy.exchange.markdown.inline import Attributes, Inline, InlineReader, split_attributes
from diffstudy.exchange.markdown.naming import Wanted
from diffstudy.exchange.markdown.outline import Block, Kind


@dataclass(frozen=True, slots=True)
class Item:
    """A list item or a paragraph: its words, what stands in braces, and the blocks below."""

    block: Block
    words: Inline
    said: Attributes
    last: int
    more: Sequence[Block]

    def wanted(self, default: str) -> Wanted:
        return Wanted(self.said, default, self.block.first, self.last)


class ItemReader:
    """Reads the blocks of one section as the items of a list."""

    def __init__(self, reader: InlineReader, findings: Findings) -> None:
        self._reader = reader
        self._findings = findings

    def items(self, blocks: Iterable[Block], what: str) -> Iterator[Item]:
        """Each list item or paragraph; a quotation at the margin belongs to the one above it."""
        open_item: Item | None = None
        for block in blocks:
            if block.kind is Kind.QUOTE and open_item is not None:
                open_item = replace(open_item, more=[*open_item.more, block])
                continue
            if open_item is not None:
                yield open_item
            open_item = self._item(block, what)
        if open_item is not None:
            yield open_item

    def _item(self, block: Block, what: str) -> Item | None:
        first, more = block, list[Block]()
        if block.kind is Kind.ITEM and block.parts:
            first, *more = block.parts
        if first.kind is Kind.PARAGRAPH:
            words, said = split_attributes(self._reader.read(first.content))
            if words.words:
                return Item(block, words, said, first.last, more)
        self._findings.error(
            block.first,
            f"{what} is expected here, and this is {block.kind.value} without words"
            if block.kind in {Kind.ITEM, Kind.PARAGRAPH}
            else f"{what} is expected here, not a {block.kind.value}",
            "write it as a line that begins with “- ”",
        )
        return None

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the blocks as plain text, a line for each paragraph and list item."""
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
                    lines = list(self.lines(block.parts))
                    yield from [f"- {lines[0]}", *lines[1:]] if lines else []
                case Kind.QUOTE:
                    yield from self.lines(block.parts)
                case Kind.CODE:
                    yield cleaned(block.content.rstrip("\n"))
                case Kind.HEADING:
                    self._findings.error(
                        block.first,
                        "this heading has no place here and is left out",
                        "use “##” for a section and “###” for a term or a question",
                    )
