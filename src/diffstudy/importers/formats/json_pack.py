"""diffstudy's own pack.json."""

import re

from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange.pack_file import FORMAT, PACK_LIMIT, load
from diffstudy.importers.importer import ImportSource


class JsonPack:
    """Reads a pack.json; the pack names itself, so a given pack id has no say."""

    name = "json_pack"
    label = later("Pack")
    suffixes = (".json",)

    def recognises(self, source: ImportSource) -> bool:
        """Whether the file begins as a JSON object and says that it is a pack."""
        text = source.head_text.lstrip("\ufeff \t\r\n")
        return text.startswith("{") and bool(re.search(rf'"format"\s*:\s*"{FORMAT}"', text))

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:  # noqa: ARG002  the protocol's
        """Return the pack of the file.

        Raises:
            ImportFailed: the file is no pack, or a field of it is wrong.
        """
        pack, problems = load(source.read_bytes(PACK_LIMIT), source.path)
        return ParsedPack(pack, self.name, problems, is_whole=True, states_version=True)


IMPORTER = JsonPack()
