"""Share one comparison: as words to paste, or as a pack of its own.

The pack gets an id of its own. With the id of the pack that the page stands in, whoever has that
pack would be told that all its other pages are gone.
"""

from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from diffstudy.domain.comparison import IMPORTED
from diffstudy.domain.keys import pack_of, slug
from diffstudy.domain.pack import Pack
from diffstudy.exchange.shared_page import as_html, as_markdown, as_text
from diffstudy.services.exporting import ExportReport, ExportService
from diffstudy.storage.database import Database

T = TypeVar("T")


class ShareAs(StrEnum):
    """A form in which a comparison is pasted elsewhere."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"


_FORMS = {ShareAs.TEXT: as_text, ShareAs.MARKDOWN: as_markdown, ShareAs.HTML: as_html}


class ShareService:
    """Gives out single comparisons."""

    def __init__(self, database: Database, exporting: ExportService) -> None:
        self._database = database
        self._exporting = exporting

    def words(self, comparison: str, form: ShareAs) -> str:
        """Return a comparison in a form to be pasted; raises NotFound."""
        with self._database.reading() as uow:
            page = uow.comparisons.get(comparison)
        return _FORMS[form](page)

    def is_imported(self, comparison: str) -> bool:
        """Return whether its words are those of somebody else; raises NotFound."""
        with self._database.reading() as uow:
            return IMPORTED in uow.comparisons.get(comparison).flags

    def as_pack(self, comparison: str, target: Path, *, may_share: bool = False) -> ExportReport:
        """Write a comparison as a pack of its own.

        Args:
            target: its name says the format.
            may_share: the user says that they may share prose of somebody else.

        Raises:
            NotFound: there is no such comparison.
            ExportRefused: as for an export of a whole pack.
        """
        whole = self._exporting.pack(pack_of(comparison))
        page = next(each for each in whole.comparisons if each.key == comparison)
        head = whole.id if not whole.id.startswith("urn:") else "shared.page"
        own_id = f"{head}.{slug(page.title)}"
        pack = Pack(
            id=own_id,
            title=page.title,
            comparisons=(_renamed(page, f"{whole.id}#", f"{own_id}#"),),
            version=whole.version,
            language=whole.language,
            license=whole.license,
            authors=whole.authors,
            subjects=whole.subjects,
        )
        return self._exporting.write(pack, target, may_share=may_share)


def _renamed(value: T, before: str, now: str) -> T:
    """Return a value in which every key that begins with one pack's id begins with another's."""
    changed: Any = value
    if isinstance(value, str) and value.startswith(before):
        changed = now + value.removeprefix(before)
    elif isinstance(value, tuple):
        changed = tuple(_renamed(each, before, now) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = replace(
            value, **{name: _renamed(part, before, now) for name, part in parts.items()}
        )
    result: T = changed
    return result
