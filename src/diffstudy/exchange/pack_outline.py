"""What a pack.json is about, read without its contents, so that many can be listed at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.errors import ImportFailed

if TYPE_CHECKING:
    from diffstudy.exchange.pack_document import OutlineEntry


@dataclass(frozen=True, slots=True)
class PackOutline:
    """A pack by name: ``comparisons`` are the titles, by key."""

    id: str
    title: str
    version: str
    subjects: tuple[str, ...]
    summary: str | None
    comparisons: dict[str, str]
    terms: tuple[str, ...]


def outline(data: bytes, path: Path) -> PackOutline:
    """Return what a pack.json is about.

    Args:
        data: the content of the file.
        path: the file, for the message.

    Raises:
        ImportFailed: it is no pack.json.
    """
    import msgspec

    from diffstudy.exchange.pack_document import OutlineEntry

    try:
        entry = msgspec.json.decode(data, type=OutlineEntry)
    except msgspec.DecodeError as error:
        raise ImportFailed(path, "the pack cannot be read", "install diffstudy again") from error
    return PackOutline(
        entry.id,
        entry.title,
        entry.version,
        tuple(entry.subjects),
        entry.summary,
        {
            f"{entry.id}#{each.id}": each.title or _terms(entry, each.terms)
            for each in entry.comparisons
        },
        tuple(term.term for term in entry.terms),
    )


def _terms(entry: "OutlineEntry", ids: list[str]) -> str:
    names = {term.id: term.term for term in entry.terms}
    return " vs. ".join(names.get(each, each) for each in ids)
