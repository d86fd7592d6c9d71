"""The text of a table becomes rows, and the rows a pack; one bad row never stops the others."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from diffstudy.domain.comparison import Author, Comparison
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.pack import Pack, PackProblem, ProblemLevel
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.table.columns import (
    COLUMNS,
    NEEDED,
    Section,
    TableRow,
    lineage_of,
    unguarded,
)
from diffstudy.exchange.table.comparison_rows import ComparisonReader, author_of

_SEPARATORS = (",", ";", "\t")
_LONGEST_HEADER = 1_000
_MOST_PROBLEMS = 200
_LONGEST_CELL = 1_000_000


def separator_of(head: str) -> str | None:
    """Return what parts the cells of a table of ours; None for any other text.

    Args:
        head: the beginning of the file.
    """
    line = head.lstrip("\ufeff")[:_LONGEST_HEADER].partition("\n")[0].rstrip("\r")
    for separator in _SEPARATORS:
        if set(_names(line.split(separator))) >= NEEDED:
            return separator
    return None


class TableReader:
    """Reads one file."""

    def __init__(self, text: str, path: Path, pack_id: str) -> None:
        self._text = text
        self._path = path
        self._pack_id = pack_id
        self._problems: list[PackProblem] = []

    def read(self) -> tuple[Pack, tuple[PackProblem, ...], bool]:
        """Return the pack, what is to be said about it, and whether the table holds all of it.

        Raises:
            ImportFailed: it is no table of ours, or no comparison can be read.
        """
        groups: dict[str, list[TableRow]] = {}
        for row in self._rows():
            groups.setdefault(row.comparison, []).append(row)
        pack, names_itself = self._pack(groups.pop("", []))
        comparisons: dict[str, Comparison] = {}
        for name, rows in groups.items():
            try:
                read = ComparisonReader(pack.id, name, self._report).comparison(rows)
            except ValueError as error:
                self._report(rows[0], str(error))
                continue
            if read is not None and read.key in comparisons:
                self._report(rows[0], f"“{name[:60]}” has the id of an earlier comparison")
            elif read is not None:
                comparisons[read.key] = read
        if not comparisons:
            first = self._problems[0] if self._problems else None
            raise ImportFailed(
                self._path,
                first.message.rstrip(".") if first else "the table names no comparison",
                "correct it and import the table again",
                first.line if first else None,
            )
        whole = Pack(
            pack.id, pack.title, tuple(comparisons.values()), pack.version, pack.language,
            pack.license, pack.summary, pack.authors, pack.subjects, pack.lineage,
        )  # fmt: skip
        return whole, tuple(self._problems), names_itself

    def _rows(self) -> Iterator[TableRow]:
        separator = separator_of(self._text)
        if separator is None:
            raise ImportFailed(
                self._path,
                "the table lacks one of the columns comparison, section and text",
                "name the columns in its first row",
                1,
            )
        text = self._text.lstrip("\ufeff")
        previous = csv.field_size_limit(_LONGEST_CELL)
        try:
            table = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
            places = _names(next(table))
            line = table.line_num + 1
            for cells in table:
                if any(cells):
                    yield self._row(dict(zip(places, cells, strict=False)), line)
                line = table.line_num + 1
        except csv.Error as error:
            raise ImportFailed(
                self._path,
                f"the table cannot be read from here on ({error})",
                "save it again from the spreadsheet",
            ) from error
        finally:
            csv.field_size_limit(previous)

    def _row(self, cells: Mapping[str, str], line: int) -> TableRow:
        texts = {name: cleaned(unguarded(cells.get(name, ""))) for name in COLUMNS}
        more = self._more(cells.get("more", ""), line)
        section = texts["section"].strip().lower()
        return TableRow(
            section,
            texts["text"],
            texts["comparison"],
            texts["term"],
            texts["aspect"],
            texts["note"],
            texts["id"].strip(),
            more,
            line,
        )

    def _more(self, text: str, line: int) -> dict[str, Any]:
        if not text.strip():
            return {}
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            return value
        self._report(
            TableRow("", line=line),
            "the column “more” is not what diffstudy writes there, and was not read; empty it",
        )
        return {}

    def _pack(self, rows: Sequence[TableRow]) -> tuple[Pack, bool]:
        facts: dict[str, TableRow] = {}
        authors: list[Author] = []
        subjects: list[str] = []
        for row in rows:
            try:
                if row.section == Section.PACK:
                    facts[row.aspect.strip().lower()] = row
                elif row.section == Section.AUTHOR:
                    authors.append(author_of(row))
                elif row.section == Section.SUBJECT and row.text:
                    subjects.append(row.text)
                else:
                    raise ValueError(
                        "the row does not say which comparison it belongs to; write the name of "
                        "one into the column “comparison”"
                    )
            except ValueError as error:
                self._report(row, str(error))
        said = {name: row.text for name, row in facts.items() if row.text}
        pack_id = said.get("id", self._pack_id)
        pack = Pack(
            id=pack_id,
            title=said.get("title", pack_id),
            comparisons=(),
            version=said.get("version", "1"),
            language=said.get("language", "en"),
            license=said.get("license", "LicenseRef-unknown"),
            summary=said.get("summary"),
            authors=tuple(authors),
            subjects=tuple(subjects),
            lineage=lineage_of(facts["id"].more if "id" in facts else {}),
        )
        return pack, "id" in said

    def _report(self, row: TableRow, what: str) -> None:
        if len(self._problems) < _MOST_PROBLEMS:
            sentence = f"{what[:1].upper()}{what[1:]}."
            self._problems.append(PackProblem(ProblemLevel.ERROR, sentence, row.line or None))


def _names(cells: Iterable[str]) -> list[str]:
    return [cell.strip().strip('"').lower() for cell in cells]
