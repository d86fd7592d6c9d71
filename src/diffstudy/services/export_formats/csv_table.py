"""A table for a spreadsheet, with everything but what has no visible letter."""

from pathlib import Path

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.exchange import table_pack_file
from diffstudy.services.pack_writer import ExportJob, Written, confirm


class TableWriter:
    """Writes .csv and .tsv."""

    label = later("Table")
    suffixes = tuple(table_pack_file.SEPARATORS)

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the table."""
        separator = job.style.separator or _separator(job.target)
        data = table_pack_file.dump(pack, separator)
        read, problems, is_whole = table_pack_file.load(data.decode(), job.target)
        said = table_pack_file.sayable(pack)
        confirm((read, problems, is_whole) == (said, (), True))
        if job.style.byte_order_mark:
            data = table_pack_file.with_mark(data)
        return Written(data, table_pack_file.left_unsaid(pack))


def _separator(target: Path) -> str:
    return table_pack_file.SEPARATORS[target.suffix.lower()]


WRITER = TableWriter()
