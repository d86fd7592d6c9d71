"""Comparison pages and articles that a browser saved as HTML."""

import os
import re
from pathlib import Path

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack, ParsedPack
from diffstudy.importers.html.address import address
from diffstudy.importers.html.encoding import decode_page
from diffstudy.importers.html.page import read_page
from diffstudy.importers.html.tag_scan import TooTangled
from diffstudy.importers.html.web_archive import is_web_archive, unpack
from diffstudy.importers.importer import ImportSource
from diffstudy.importers.page_parser import NotAPage

_LOCAL_TITLE = "My pages"
_ARCHIVES = frozenset({".mhtml", ".mht"})
_BEGINS = re.compile(
    r"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(
    r"<(?:html|head|body|title|div|p|table|article|section|main|h[1-6]|ul|ol|dl|span)\b",
    re.IGNORECASE,
)


class HtmlPage:
    """Reads a saved HTML page, or an article that compares two terms, into one comparison."""

    name = "html_page"
    label = later("Saved web page")
    suffixes = (".html", ".htm", ".xhtml", ".mhtml", ".mht")

    def recognises(self, source: ImportSource) -> bool:
        """Whether the file begins as a page; with the suffix of one, whether it holds a tag."""
        if source.suffix in _ARCHIVES and is_web_archive(source.head):
            return True
        text = source.head_text.lstrip("\ufeff")
        if _BEGINS.match(text):
            return True
        return source.suffix in self.suffixes and bool(_ANY_TAG.search(text))

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return the page as a pack of one comparison.

        Raises:
            ImportFailed: nothing comparable is on the page, or it is not readable as text.
        """
        data, encoding, is_archived = source.read_bytes(), None, False
        if is_web_archive(source.head):
            data, encoding = _unpacked(data, source.path)
            is_archived = True
        text, notes = decode_page(data, source.path, encoding)
        origin = Source(_shown(source.path.name), address(text))
        try:
            page = read_page(text, pack_id, origin, has_lines=not is_archived)
        except NotAPage as error:
            raise ImportFailed(source.path, error.problem, error.cure, error.line) from error
        except TooTangled as error:
            cure = "open it in a browser, copy the article and save it as a text file"
            raise ImportFailed(source.path, error.problem, cure, error.line) from error
        title = _LOCAL_TITLE if pack_id == LOCAL_PACK_ID else pack_id
        return ParsedPack(
            pack=Pack(id=pack_id, title=title, comparisons=(page.comparison,)),
            format=self.name,
            problems=(*notes, *page.problems),
            skipped_lines=page.skipped_lines,
        )


def _unpacked(data: bytes, path: Path) -> tuple[bytes, str | None]:
    page = unpack(data)
    if page is None:
        raise ImportFailed(
            path,
            "the web archive holds no page that can be read",
            "save the page again as “HTML only”",
        )
    return page.data, page.encoding


def _shown(name: str) -> str:
    """Return a file name as text; a name in another encoding keeps its readable letters."""
    return os.fsencode(name).decode("utf-8", "replace")


IMPORTER = HtmlPage()
