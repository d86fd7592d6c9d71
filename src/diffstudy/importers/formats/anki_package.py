"""Packages that Anki exports: .apkg (decks) and .colpkg (a whole collection).

Cards that diffstudy wrote come back as the pack that they were made from. A file holds one pack,
so that beside them other notes are left out, and said so.
"""

import os
from contextlib import closing
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack, PackProblem, ParsedPack, ProblemLevel
from diffstudy.importers.importer import HEAD_SIZE, ImportSource

if TYPE_CHECKING:
    from diffstudy.importers.anki.sorting import SortedNotes

_LOCAL_TITLE = "My pages"
_ZIP = b"PK\x03\x04"
_MARK = b"collection.anki2"


class AnkiPackage:
    """Reads the notes of a package that say what is compared with what."""

    name = "anki_package"
    label = later("Anki package")
    suffixes = (".apkg", ".colpkg")

    def recognises(self, source: ImportSource) -> bool:
        """Whether it is a zip that names an Anki collection at its beginning or end."""
        if not source.head.startswith(_ZIP):
            return False
        return source.suffix in self.suffixes or _MARK in source.head or _MARK in _tail(source)

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return a comparison for every group of notes that belongs together.

        Raises:
            ImportFailed: no package of Anki, the stub only, damaged, or no note can be used.
        """
        from diffstudy.importers.anki.archive import unpack
        from diffstudy.importers.anki.collection import read_notes
        from diffstudy.importers.anki.comparisons import build
        from diffstudy.importers.anki.left_out import HOW_TO_MARK
        from diffstudy.importers.anki.refusal import PackageRefused, stub_only
        from diffstudy.importers.anki.sorting import sort_notes

        try:
            with source.open() as stream:
                unpacked = unpack(stream)
            with closing(read_notes(unpacked.collection)) as notes:
                found = sort_notes(notes)
            if found.is_stub:
                raise stub_only()
        except PackageRefused as refusal:
            raise ImportFailed(source.path, refusal.problem, refusal.cure) from refusal
        except OSError as error:
            raise UnreadableFile(
                source.path,
                f"the file cannot be read ({error.strerror})",
                "check that it still exists and that you may read it",
            ) from error
        if found.own:
            try:
                return self._own_pack(found, source, unpacked.media)
            except ImportFailed:
                if not found.versus and not found.groups:
                    raise
            for own in found.own:
                found.left_out.because(
                    own["prompt"],
                    "diffstudy exported this card; import the pack that it was made from",
                )
        comparisons, problems = build(found, pack_id, Source(_shown(source.path.name)))
        if not comparisons:
            if not found.total:
                raise ImportFailed(
                    source.path, "the package holds no notes", "export a deck that holds cards"
                )
            reasons = found.left_out.reasons
            first = f" ({reasons[0].rstrip('.')})" if reasons else ""
            raise ImportFailed(
                source.path,
                f"none of its {found.total:,} notes says what is compared with what{first}",
                HOW_TO_MARK,
            )
        if unpacked.media:
            problems = (_media(unpacked.media), *problems)
        title = _LOCAL_TITLE if pack_id == LOCAL_PACK_ID else pack_id
        return ParsedPack(
            Pack(id=pack_id, title=title, comparisons=comparisons), self.name, problems
        )

    def _own_pack(self, found: "SortedNotes", source: ImportSource, media: int) -> ParsedPack:
        from diffstudy.exchange.anki.restoring import restored

        read = restored(found.own, source.path)
        problems = read.problems
        others = found.total - len(found.own)
        if others:
            problems = (_others(others), *problems)
        if media:
            problems = (_media(media), *problems)
        return ParsedPack(
            read.pack,
            self.name,
            problems,
            is_whole=read.is_whole,
            states_version=read.is_whole,
        )


def _tail(source: ImportSource) -> bytes:
    """The end of a file, where a zip lists its entries; empty if it cannot be read."""
    try:
        with source.open() as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 2 * HEAD_SIZE))
            return stream.read(2 * HEAD_SIZE)
    except OSError:
        return b""


def _media(count: int) -> PackProblem:
    what = "1 media file was" if count == 1 else f"{count:,} media files were"
    return PackProblem(
        ProblemLevel.NOTE, f"{what} skipped: only text is imported, no pictures and no sounds."
    )


def _others(count: int) -> PackProblem:
    what = "1 note is" if count == 1 else f"{count:,} notes are"
    return PackProblem(
        ProblemLevel.WARNING,
        f"{what} not of diffstudy's pack and left out; in Anki, export the deck they are in by "
        "itself.",
    )


def _shown(name: str) -> str:
    """Return a file name as text; a name in another encoding keeps its readable letters."""
    return os.fsencode(name).decode("utf-8", "replace")


IMPORTER = AnkiPackage()
