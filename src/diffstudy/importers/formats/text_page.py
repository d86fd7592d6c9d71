"""Comparison pages that were saved or pasted as plain text."""

import os

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack, ParsedPack
from diffstudy.importers.importer import ImportSource
from diffstudy.importers.page.lines import LineKind, classify
from diffstudy.importers.page_parser import NotAPage, parse_page

_LOCAL_TITLE = "My pages"
_MOST_LINES = 200_000
_MOST_TEXT_LINES = 5_000
_HEAD_LINES = 400


class TextPage:
    """Reads a saved text page of the comparison kind into a pack of one comparison."""

    name = "text_page"
    label = later("Saved text page")
    suffixes = (".txt", ".text")

    def recognises(self, source: ImportSource) -> bool:
        """Whether a title line and a section heading stand near the beginning."""
        if source.head_text.lstrip().lower().startswith(("<!doctype html", "<html")):
            return False
        text = "\n".join(source.head_text.splitlines()[:_HEAD_LINES])
        kinds = {line.kind for line in classify(text)}
        return LineKind.TITLE in kinds and LineKind.HEADING in kinds

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return the page as a pack of one comparison.

        Raises:
            ImportFailed: the file is no comparison page, or not readable as text.
        """
        text, problems = source.read_text()
        breaks = text.count("\n") + text.count("\r")
        text_lines = sum(1 for line in text.splitlines() if line and not line.isspace())
        if breaks > _MOST_LINES or text_lines > _MOST_TEXT_LINES:
            raise ImportFailed(
                source.path,
                f"the file has {max(text_lines, 1)} lines of text, far more than one page",
                "save each page as a file of its own",
            )
        try:
            page = parse_page(classify(text), pack_id, Source(_shown(source.path.name)))
        except NotAPage as error:
            raise ImportFailed(source.path, error.problem, error.cure, error.line) from error
        title = _LOCAL_TITLE if pack_id == LOCAL_PACK_ID else pack_id
        return ParsedPack(
            pack=Pack(id=pack_id, title=title, comparisons=(page.comparison,)),
            format=self.name,
            problems=(*problems, *page.problems),
            skipped_lines=page.skipped_lines,
        )


def _shown(name: str) -> str:
    """Return a file name as text; a name in another encoding keeps its readable letters."""
    return os.fsencode(name).decode("utf-8", "replace")


IMPORTER = TextPage()
