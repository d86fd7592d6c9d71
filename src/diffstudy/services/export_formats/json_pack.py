"""pack.json, the canonical file."""

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.exchange import pack_file
from diffstudy.services.pack_writer import ExportJob, Written, confirm


class JsonPackWriter:
    """Writes pack.json."""

    label = later("Pack")
    suffixes = (".json",)

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the JSON."""
        data = pack_file.dump(pack)
        confirm(pack_file.load(data, job.target)[0] == pack)
        return Written(data)


WRITER = JsonPackWriter()
