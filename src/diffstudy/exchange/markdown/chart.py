"""The chart of a hand-written comparison: a table with a column for each term."""

import re
from collections.abc import Sequence

from diffstudy.domain.comparison import ChartRow, Term
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.inline import Attributes, Inline, InlineReader, split_attributes
from diffstudy.exchange.markdown.naming import Names, Wanted
from diffstudy.exchange.markdown.outline import Block, Kind
from diffstudy.exchange.markdown.terms import find_term

_BORDER = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
_NO_LABEL = "row"
_MOST_CELLS = 20

READ_ONLY = "noquiz"
"""The class of a row that is shown and never asked."""


def cells_of(line: str) -> list[str]:
    r"""Return the cells of a line of a table; ``\|`` is no border."""
    line = line.strip()
    cells = _BORDER.split(line.removeprefix("|"))
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return cells


class ChartReader:
    """Reads the tables of one comparison."""

    def __init__(
        self, key: str, terms: Sequence[Term], reader: InlineReader, findings: Findings
    ) -> None:
        self._key = key
        self._terms = tuple(terms)
        self._reader = reader
        self._findings = findings

    def rows(self, blocks: Sequence[Block], names: Names) -> tuple[ChartRow, ...]:
        """Return the rows; what is no table is an error each."""
        found: list[tuple[Wanted, Inline, tuple[str | None, ...]]] = []
        for block in blocks:
            if block.kind is Kind.PARAGRAPH and "|" in block.content:
                found += self._table(block)
            else:
                self._findings.error(
                    block.first,
                    "a chart is a table, and this is none",
                    "begin each row with “|” and keep the table free of blank lines",
                )
        named = names.name((wanted for wanted, _, _ in found), in_cell=True)
        return tuple(
            ChartRow(
                f"{self._key}/chart/{name}",
                cells,
                aspect.words or None,
                line=wanted.line,
                may_be_asked=READ_ONLY not in wanted.said.classes,
                lineage=names.lineage(wanted.said, f"{self._key}/chart/", wanted.line),
            )
            for name, (wanted, aspect, cells) in zip(named, found, strict=True)
        )

    def _table(self, block: Block) -> list[tuple[Wanted, Inline, tuple[str | None, ...]]]:
        header, rule, *lines = [*block.content.split("\n"), ""]
        if not _RULE.match(rule.strip()):
            self._findings.error(
                block.first,
                "the table has no line under its head, and is left out",
                f"write {'|---' * (len(self._terms) + 1)}| under its first line",
            )
            return []
        columns = self._columns(cells_of(header), block.first)
        width = len(columns) + 1
        rows = []
        for number, line in enumerate(lines[:-1], start=block.first + 2):
            cells = cells_of(line)
            if len(cells) != width:
                self._findings.warning(
                    number,
                    f"the row has {len(cells)} cells, the head of the table has {width}",
                    "add or remove a cell; a “|” that is text is written as “\\|”",
                )
            row = self._row(cells, columns, number)
            if row is not None:
                rows.append(row)
        return rows

    def _columns(self, head: list[str], line: int) -> list[Term | None]:
        """The term of each column but the first."""
        columns: list[Term | None] = []
        for cell in head[1 : _MOST_CELLS + 1]:
            words, _ = split_attributes(self._reader.read(cell))
            term = find_term(words.words, self._terms, line, self._findings)
            if term in columns and term is not None:
                self._findings.error(
                    line,
                    f"{quoted(term.headword)} has two columns, of which the second is left out",
                    "keep one column for each term",
                )
                term = None
            columns.append(term)
        for term in self._terms:
            if term not in columns:
                self._findings.warning(
                    line, f"the table has no column for {quoted(term.headword)}", "add it"
                )
        return columns

    def _row(
        self, cells: list[str], columns: list[Term | None], line: int
    ) -> tuple[Wanted, Inline, tuple[str | None, ...]] | None:
        said = Attributes()
        read: list[Inline] = []
        for cell in cells[: len(columns) + 1]:
            words, attributes = split_attributes(self._reader.read(cell))
            read.append(words)
            if said == Attributes():
                said = attributes
        aspect, *rest = read
        by_term = {
            term.key: words.words or None
            for term, words in zip(columns, rest, strict=False)
            if term is not None
        }
        values = tuple(by_term.get(term.key) for term in self._terms)
        if not aspect.words and not any(values):
            self._findings.warning(line, "the row of the table is empty", "remove it")
            return None
        return Wanted(said, aspect.words or _NO_LABEL, line, line), aspect, values
