"""Markdown that a person can go on writing."""

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.exchange import markdown_pack_file
from diffstudy.services.pack_writer import ExportJob, Written, confirm


class MarkdownWriter:
    """Writes .diff.md."""

    label = later("Pack in Markdown")
    suffixes = (".diff.md",)

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the text."""
        text = markdown_pack_file.dump(pack)
        read, _ = markdown_pack_file.load(text, job.target)
        confirm(markdown_pack_file.sayable(read) == markdown_pack_file.sayable(pack))
        return Written(text.encode(), markdown_pack_file.left_unsaid(pack))


WRITER = MarkdownWriter()
