"""The delivery zip, with everything."""

import io

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.exchange import diffpack_file
from diffstudy.services.pack_writer import ExportJob, Written, confirm


class DiffPackWriter:
    """Writes .diffpack."""

    label = later("Pack with media")
    suffixes = (".diffpack",)

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the zip."""
        data = diffpack_file.dump(pack)
        confirm(diffpack_file.load(io.BytesIO(data), job.target)[0] == pack)
        return Written(data)


WRITER = DiffPackWriter()
