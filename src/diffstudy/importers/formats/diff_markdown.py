"""diffstudy's own .diff.md: a pack that a person writes by hand."""

from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later
from diffstudy.domain.pack import ParsedPack
from diffstudy.exchange.markdown_pack_file import has_header, load
from diffstudy.importers.importer import ImportSource


class DiffMarkdown:
    """Reads a hand-written pack; one without an id goes into the given pack."""

    name = "diff_markdown"
    label = later("Pack in Markdown")
    suffixes = (".diff.md", ".md")

    def recognises(self, source: ImportSource) -> bool:
        """Whether the file begins with the header of a pack.

        A file that is called .diff.md and has none is ours as well, to be refused with the cure.
        """
        is_named = source.path.name.lower().endswith(self.suffixes[0])
        return has_header(source.head_text) or (is_named and b"\0" not in source.head)

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return the pack of the file.

        Raises:
            ImportFailed: the file has no usable header, no comparison, or is too large.
        """
        text, problems = source.read_text()
        pack, said = load(text, source.path, pack_id)
        return ParsedPack(pack, self.name, (*problems, *said), states_version=pack.id != pack_id)


IMPORTER = DiffMarkdown()
