"""diffstudy's own .diffpack: pack.json in a zip archive."""

from diffstudy.domain.errors import UnreadableFile
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange.diffpack_file import BEGINNING, load
from diffstudy.importers.importer import ImportSource

_ZIP = b"PK\x03\x04"
_NAME_AT = 30


class DiffPack:
    """Reads a .diffpack; the pack names itself, so a given pack id has no say."""

    name = "diff_pack"
    label = later("Pack archive")
    suffixes = (".diffpack",)

    def recognises(self, source: ImportSource) -> bool:
        """Whether the file begins as such an archive does; one packed by hand has its suffix."""
        if not source.head.startswith(_ZIP):
            return False
        return source.head.startswith(BEGINNING, _NAME_AT) or source.suffix in self.suffixes

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:  # noqa: ARG002  the protocol's
        """Return the pack of the archive.

        Raises:
            ImportFailed: the archive is damaged or hostile, or its pack.json is no pack.
        """
        try:
            with source.open() as stream:
                pack, problems = load(stream, source.path)
        except OSError as error:
            raise UnreadableFile(
                source.path,
                f"the file cannot be read ({error.strerror})",
                "check that it still exists and that you may read it",
            ) from error
        return ParsedPack(pack, self.name, problems, is_whole=True, states_version=True)


IMPORTER = DiffPack()
