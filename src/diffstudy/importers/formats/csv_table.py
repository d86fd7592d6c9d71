"""Tables and lists as plain text: CSV, TSV, a pasted Quizlet list, Anki's text export.

A table that diffstudy wrote is a whole pack and comes back as one.
"""

import os

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack, PackProblem, ParsedPack
from diffstudy.exchange.pack_file import PACK_LIMIT
from diffstudy.importers.decoding import decode, is_binary
from diffstudy.importers.importer import ImportSource

_LOCAL_TITLE = "My pages"

TABLE_LIMIT = 8_000_000
"""Bytes of a table: twice as many as of a page, for a row may say a good deal."""

_MOST_LINES = 400_000
"""As text in memory a line costs more than its letters."""


class CsvTable:
    """Reads a table into the comparisons that it names, and says how it was read."""

    name = "csv_table"
    label = later("Table or list")
    suffixes = (".csv", ".tsv", ".tab")

    def recognises(self, source: ImportSource) -> bool:
        """Whether columns show, or the file declares them; a file called a table needs less."""
        from diffstudy.exchange.table_pack_file import is_table
        from diffstudy.importers.table.sniffing import shows_a_table

        if is_binary(source.head):
            return False
        if is_table(source.head_text):
            return True
        return shows_a_table(source.head_text, is_called_table=source.suffix in self.suffixes)

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return the comparisons of the table.

        Raises:
            ImportFailed: not text, no table, or nothing in it says what is compared with what.
        """
        from diffstudy.exchange import table_pack_file
        from diffstudy.importers.table.problems import NotATable

        if table_pack_file.is_table(source.head_text):
            text, encoding = decode(source.read_bytes(PACK_LIMIT), source.path)
            pack, problems, is_whole = table_pack_file.load(text, source.path, pack_id)
            return ParsedPack(
                pack,
                self.name,
                (*encoding, *problems),
                is_whole=is_whole,
                states_version=is_whole,
            )
        text, encoding = decode(source.read_bytes(TABLE_LIMIT), source.path)
        if text.count("\n") + text.count("\r") > _MOST_LINES:
            raise ImportFailed(
                source.path, f"the table has more than {_MOST_LINES:,} lines", "split the file"
            )
        try:
            return self._parsed(text, source, pack_id, encoding)
        except NotATable as error:
            raise ImportFailed(source.path, error.problem, error.cure, error.line) from error

    def _parsed(
        self, text: str, source: ImportSource, pack_id: str, encoding: tuple[PackProblem, ...]
    ) -> ParsedPack:
        from diffstudy.importers.table.description import describe
        from diffstudy.importers.table.drafts import Drafts
        from diffstudy.importers.table.preamble import read_preamble
        from diffstudy.importers.table.problems import NotATable, RowProblems
        from diffstudy.importers.table.reading import read_table
        from diffstudy.importers.table.records import lines_of
        from diffstudy.importers.table.shapes import fill
        from diffstudy.importers.table.sniffing import cut_of

        lines = lines_of(text)
        preamble = read_preamble(lines)
        is_called_table = source.suffix in self.suffixes
        cut = cut_of(lines, preamble, is_called_table=is_called_table)
        problems = RowProblems()
        table = read_table(lines, cut, preamble, problems)
        describe(table, cut, problems)
        drafts = Drafts(pack_id, problems)
        fill(drafts, table, problems)
        comparisons = drafts.finished(Source(_shown(source.path.name)))
        if not comparisons:
            raise problems.first_error or NotATable(
                "the table has a header and no rows", "add the rows below it"
            )
        title = _LOCAL_TITLE if pack_id == LOCAL_PACK_ID else pack_id
        return ParsedPack(
            pack=Pack(id=pack_id, title=title, comparisons=comparisons),
            format=self.name,
            problems=(*encoding, *problems.listed()),
        )


def _shown(name: str) -> str:
    """Return a file name as text; a name in another encoding keeps its readable letters."""
    return os.fsencode(name).decode("utf-8", "replace")


IMPORTER = CsvTable()
