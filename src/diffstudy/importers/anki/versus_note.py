"""What the back of an "A vs B" note says: a table, lines that name a term, or a verdict."""

import re
from collections.abc import Sequence
from functools import cached_property

from diffstudy.importers.anki.cloze import split_cloze
from diffstudy.importers.anki.collection import Note
from diffstudy.importers.anki.draft import Draft
from diffstudy.importers.anki.field_text import Block, Table, Text, blocks_of, joined
from diffstudy.importers.anki.naming import place_of

_TIP_FIELDS = frozenset({"tip", "hint", "mnemonic"})
_MORE_FIELDS = frozenset(
    "extra,back extra,note,notes,difference,differences,explanation,why,remarks".split(",")
)
_SEPARATOR = re.compile(r"[:=→]|\s[–—-]")
_NAMED_LINE = "its line on the card names the term"
_NAMED_ROW = "its row in the card's table names the term"
_HEADING = "the line above it on the card names the term"


def read_versus(draft: Draft, terms: tuple[str, ...], note: Note) -> tuple[str, ...]:
    """Add what a note says to a comparison and return the names of the fields that were not read.

    Args:
        terms: the terms as the front names them, in its order.
    """
    # "A vs B" and "B vs A" are one comparison, in the order that came first.
    places = [place_of(term, draft.headwords) for term in terms]
    order = tuple(place for place in places if place is not None)
    unread: list[str] = []
    for number, (name, source) in enumerate(note.fields[1:]):
        role = name.casefold().strip()
        blocks = [_uncloze(block) for block in blocks_of(source)]
        if not blocks:
            continue
        if role in _TIP_FIELDS:
            draft.tip = draft.tip or joined(blocks)
        elif number == 0 or role in _MORE_FIELDS:
            _Back(draft, terms, order, is_extra=number > 0).read(blocks)
        else:
            unread.append(name or f"number {number + 2}")
    return tuple(unread)


def _uncloze(block: Block) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(split_cloze(cell)[0] for cell in row) for row in block.rows)
        return Table(rows)
    return Text(split_cloze(block.text)[0], block.is_item)


class _Back:
    """Reads the blocks of one field in order."""

    def __init__(
        self, draft: Draft, terms: tuple[str, ...], order: tuple[int, ...], *, is_extra: bool
    ) -> None:
        self._draft = draft
        self._terms = terms
        self._order = order
        self._is_extra = is_extra

    @cached_property
    def _labelled(self) -> re.Pattern[str]:
        """A line such as "the lend (verb): to give"; the longest name first."""
        names = sorted(self._terms, key=len, reverse=True)
        return re.compile(
            rf"(?:(?:an?|the)\s+)??(?P<term>{'|'.join(map(re.escape, names))})"
            r"(?:\s*\((?P<label>[^()]{1,60})\))?(?:\s*[:=→]|\s+[–—-]{1,2})\s+(?P<text>\S.*)",
            re.IGNORECASE,
        )

    def read(self, blocks: Sequence[Block]) -> None:
        """Add every block to the comparison."""
        heading: int | None = None
        in_list = False
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, Table):
                heading = None
                self._table(block.rows)
            elif self._is_heading(block, following):
                heading, in_list = self._place(block.text), False
            elif self._labels(block.text):
                heading = None
            elif heading is not None and (block.is_item or not in_list):
                # A list under a heading belongs to it as a whole, a paragraph stands alone.
                self._draft.define(heading, block.text, _HEADING)
                heading, in_list = (heading, True) if block.is_item else (None, False)
            elif block.is_item or self._is_extra:
                self._draft.differ(block.text)
            else:
                self._draft.decide(block.text)

    def _is_heading(self, block: Text, following: Block | None) -> bool:
        """Whether a line is a term with its own text below it, and not the whole answer."""
        return (
            self._place(block.text) is not None
            and isinstance(following, Text)
            and self._place(following.text) is None
            and self._label(following.text) is None
        )

    def _label(self, text: str) -> re.Match[str] | None:
        return self._labelled.fullmatch(text) if _SEPARATOR.search(text) else None

    def _labels(self, text: str) -> bool:
        """Take a line such as "Lend: to give"; whether it is one."""
        found = self._label(text)
        place = self._place(found["term"]) if found else None
        if found is None or place is None:
            return False
        self._draft.define(place, found["text"], _NAMED_LINE, found["label"])
        return True

    def _place(self, text: str) -> int | None:
        at = place_of(text, self._terms)
        return None if at is None else self._order[at]

    def _table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Read a table whose columns or rows name the terms; of any other the text is kept."""
        header = [self._place(cell) for cell in rows[0]]
        if self._names_all(header) and len(header) <= len(self._terms) + 1:
            self._columns(header, rows)
            return
        first = [self._place(row[0]) for row in rows]
        if self._names_all(first):
            self._rows(first, rows)
            return
        for row in rows:
            self._draft.differ(" | ".join(filter(None, row)))

    def _names_all(self, places: Sequence[int | None]) -> bool:
        named = [place for place in places if place is not None]
        return sorted(named) == sorted(self._order)

    def _columns(self, header: Sequence[int | None], rows: tuple[tuple[str, ...], ...]) -> None:
        aspect_at = header.index(None) if None in header else None
        columns = [header.index(place) for place in range(len(self._terms))]
        for row in rows[1:]:
            if len(row) != len(header):
                self._draft.differ(" | ".join(filter(None, row)))
                continue
            aspect = row[aspect_at] or None if aspect_at is not None else None
            cells = [row[column] or None for column in columns]
            if any(cells):
                self._draft.chart_row(aspect, cells)

    def _rows(self, first: Sequence[int | None], rows: tuple[tuple[str, ...], ...]) -> None:
        aspects = rows[0] if first[0] is None else None
        named = {place: row for place, row in zip(first, rows, strict=True) if place is not None}
        for row in (row for place, row in zip(first[1:], rows[1:], strict=True) if place is None):
            self._draft.differ(" | ".join(filter(None, row)))
        width = max(map(len, named.values()))
        if width == 2 and aspects is None:
            for place, row in sorted(named.items()):
                if len(row) == 2 and row[1]:
                    self._draft.define(place, row[1], _NAMED_ROW)
            return
        for column in range(1, width):
            cells = [
                (named[place][column] if column < len(named[place]) else "") or None
                for place in range(len(self._terms))
            ]
            aspect = aspects[column] if aspects and column < len(aspects) else None
            if any(cells):
                self._draft.chart_row(aspect or None, cells)
