"""A saved page becomes a document: scanned, cleaned, parsed, and read from top to bottom.

Nothing is loaded: the cleaned page holds block tags and text, no address and no script.
"""

from dataclasses import dataclass, field
from typing import Any

from diffstudy.importers.html import marks
from diffstudy.importers.html.pieces import Cell, Document, Piece, Table
from diffstudy.importers.html.tag_scan import TooTangled, scan
from diffstudy.importers.page.lines import clean

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PAGE_HEADINGS = frozenset({"h1", "h2"})
_FURNITURE = frozenset({"nav", "footer", "aside"})
_LABELS = frozenset({"dt", "summary"})
_CELLS = frozenset({"td", "th"})
_SPANS = frozenset({"colspan", "rowspan"})
_ITEMS = frozenset({"li", "dd"})
_TAGS = frozenset(
    "address article aside blockquote caption dd details div dl dt figcaption figure footer header "
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
) | frozenset(_HEADINGS)

_MOST_PIECES = 10_000


def read_document(source: str) -> Document:
    """Return what a page shows.

    Raises:
        TooTangled: far more tags or text, or deeper tags, than a page for readers has.
    """
    import nh3
    from selectolax.lexbor import LexborHTMLParser

    scanned = scan(source)
    cleaned = nh3.clean(
        scanned.markup,
        tags=set(_TAGS),
        clean_content_tags={"script", "style"},
        attributes={"*": {"hidden", "class"}, "td": set(_SPANS), "th": set(_SPANS)},
        url_schemes=set(),
        link_rel=None,
    )
    reading = _Reading()
    body = LexborHTMLParser(cleaned).body
    if body is not None:
        reading.walk(body)
    title = clean(scanned.title)
    return Document(
        title=Piece(0, title, scanned.title_line) if title else None,
        pieces=tuple(reading.pieces),
        tables=tuple(
            Table(frame.number, tuple(map(tuple, frame.finished)), frame.is_layout)
            for frame in sorted(reading.tables, key=lambda frame: frame.number)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """What the blocks around a text say about it."""

    block: int = 0
    parent: int = 0
    level: int = 0
    is_label: bool = False
    is_example: bool = False
    is_furniture: bool = False
    item: int | None = None


@dataclass(slots=True)
class _Cell:
    columns: int
    rows: int
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """A table while it is read."""

    number: int
    rows: list[list[_Cell]] = field(default_factory=list)
    is_layout: bool = False

    @property
    def finished(self) -> list[list[Cell]]:
        return [
            [Cell(tuple(cell.pieces), cell.columns, cell.rows) for cell in row] for row in self.rows
        ]


class _Reading:
    """Walks a parsed page without recursion and cuts its text into pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.tables: list[_Frame] = []
        self._text: list[str] = []
        self._places = [_Place()]
        self._frames: list[_Frame] = []
        self._cells: list[_Cell | None] = [None]
        self._blocks = 0
        self._apart = 0
        self._hidden = 0
        self._hidden_within = 0

    def walk(self, root: Any) -> None:
        """Read the page below a node."""
        node = root.child
        while node is not None:
            if node.is_text_node:
                self._text.append(marks.plain(node.text_content or ""))
            elif node.tag in _TAGS and "hidden" not in node.attributes:
                self._enter(node.tag, node.attributes)
                if node.child is not None:
                    node = node.child
                    continue
                self._leave(node.tag)
            while node.next is None:
                node = node.parent
                if node is None or node.mem_id == root.mem_id:
                    self._flush()
                    return
                self._leave(node.tag)
            node = node.next
        self._flush()

    def _enter(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._flush()
        outer = self._places[-1]
        self._blocks += 1
        is_item = tag in _ITEMS and outer.item is None
        self._places.append(
            _Place(
                block=self._blocks,
                parent=outer.block,
                level=_HEADINGS.get(tag, outer.level),
                is_label=outer.is_label or tag in _LABELS,
                is_example=outer.is_example or tag == "blockquote" or "class" in attributes,
                is_furniture=outer.is_furniture or tag in _FURNITURE,
                item=self._blocks if is_item else outer.item,
            )
        )
        if tag == "table":
            for frame in self._frames:
                frame.is_layout = True
            self._frames.append(_Frame(len(self.tables) + len(self._frames) + 1))
            self._cells.append(None)
        elif tag == "tr" and self._frames:
            self._frames[-1].rows.append([])
        elif tag in _CELLS and self._frames and self._frames[-1].rows:
            cell = _Cell(_span(attributes, "colspan"), _span(attributes, "rowspan"))
            self._frames[-1].rows[-1].append(cell)
            self._cells[-1] = cell
        elif tag in _PAGE_HEADINGS:
            for frame in self._frames:
                frame.is_layout = True

    def _leave(self, tag: str) -> None:
        self._flush()
        self._places.pop()
        if len(self._places) < self._hidden_within:
            # A hidden text that was never closed ends with the block around it.
            self._hidden = 0
        if tag == "table":
            self.tables.append(self._frames.pop())
            self._cells.pop()
        elif tag in _CELLS:
            self._cells[-1] = None

    def _flush(self) -> None:
        if not self._text:
            return
        joined, self._text = "".join(self._text), []
        run = _Run()
        at = self._apart = 0
        for mark in marks.MARK.finditer(joined):
            self._feed(run, joined[at : mark.start()])
            at = mark.end()
            if mark[0] == marks.BREAK:
                if not self._add(run):
                    # Two line breaks part two paragraphs.
                    self._blocks += 1
                    self._apart = self._blocks
                run = _Run(bold=run.bold, slant=run.slant)
            elif mark[0] == marks.HIDE:
                self._hidden_within = self._hidden_within if self._hidden else len(self._places)
                self._hidden += 1
            elif mark[0] == marks.HIDE_END:
                self._hidden = max(0, self._hidden - 1)
            else:
                run.turn(mark[0])
        self._feed(run, joined[at:])
        self._add(run)

    def _feed(self, run: "_Run", text: str) -> None:
        if text and not self._hidden:
            run.feed(text)

    def _add(self, run: "_Run") -> bool:
        """Add a text to the page; whether there was one."""
        text = run.text
        if not text:
            return False
        if len(self.pieces) >= _MOST_PIECES:
            problem = f"the page has more than {_MOST_PIECES} texts, far more than one article"
            raise TooTangled(problem, run.line or 1)
        place, cell = self._places[-1], self._cells[-1]
        piece = Piece(
            number=len(self.pieces) + 1,
            text=text,
            line=run.line,
            level=place.level,
            is_bold=place.is_label or run.is_bold,
            is_example=place.is_example or run.is_slanted,
            is_furniture=place.is_furniture,
            lead=run.lead,
            block=self._apart or place.block,
            parent=place.parent,
            item=place.item,
            table=self._frames[-1].number if self._frames else None,
        )
        self.pieces.append(piece)
        if cell is not None:
            cell.pieces.append(piece)
        return True


@dataclass(slots=True)
class _Run:
    """A text between two breaks while it is read: its parts, each with how it is set."""

    line: int | None = None
    line_now: int | None = None
    bold: int = 0
    slant: int = 0
    parts: list[tuple[str, bool, bool]] = field(default_factory=list)
    has_begun: bool = False

    def turn(self, mark: str) -> None:
        if mark in {marks.BOLD, marks.BOLD_END}:
            self.bold = max(0, self.bold + (1 if mark == marks.BOLD else -1))
        elif mark in {marks.SLANT, marks.SLANT_END}:
            self.slant = max(0, self.slant + (1 if mark == marks.SLANT else -1))
        else:
            self.line_now = marks.line_of(mark)

    def feed(self, text: str) -> None:
        if not self.has_begun and not text.isspace():
            self.has_begun = True
            self.line = self.line_now
        self.parts.append((text, self.bold > 0, self.slant > 0))

    @property
    def _said(self) -> list[tuple[str, bool, bool]]:
        return [part for part in self.parts if part[0] and not part[0].isspace()]

    @property
    def text(self) -> str:
        return clean("".join(part[0] for part in self.parts))

    @property
    def is_bold(self) -> bool:
        return all(bold for _, bold, _ in self._said)

    @property
    def is_slanted(self) -> bool:
        return all(slant for _, _, slant in self._said)

    @property
    def lead(self) -> str:
        words: list[str] = []
        for text, bold, _ in self.parts:
            if not bold and not text.isspace():
                return clean("".join(words))
            words.append(text)
        return ""


def _span(attributes: dict[str, str | None], name: str) -> int:
    return max(1, int(attributes.get(name) or 1))
