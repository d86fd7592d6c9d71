"""What happens to a file between its choice and the preview, watched: the target of all fuzzing.

A file is answered with comparisons or with a refusal in words; while it is read nothing is
written, nothing is started and no connection is opened.
"""

import json
import sys
from pathlib import Path

from diffstudy.cli.comparison_json import comparison_as_json
from diffstudy.domain.errors import ImportFailed
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.import_reading import read_file
from diffstudy.services.packed_comparison import content_hash, packed, unpacked

_WRITING = frozenset("wax+")
_FORBIDDEN = (
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.system", "os.exec", "os.posix_spawn", "shutil.", "subprocess.", "socket.",
    "urllib.", "ftplib.", "tempfile.",
)  # fmt: skip


class Trespass(Exception):
    """Reading a file did what reading must not do."""


class _Watch:
    """Whether the program is reading a file just now."""

    is_on = False


def _watched(event: str, arguments: tuple[object, ...]) -> None:
    if not _Watch.is_on:
        return
    if event == "open":
        mode = arguments[1]
        if isinstance(mode, str) and _WRITING & set(mode):
            raise Trespass(f"opened {arguments[0]!r} for writing")
    elif event == "sqlite3.connect" and arguments[0] != ":memory:":
        raise Trespass(f"opened the database {arguments[0]!r}")
    elif event.startswith(_FORBIDDEN):
        raise Trespass(f"{event} {arguments!r}")


sys.addaudithook(_watched)


def answer(path: Path) -> str:
    """Read a file as the preview does and return how it was answered.

    Raises:
        Exception: any at all is a finding; a refusal is returned, not raised.
    """
    _Watch.is_on = True
    try:
        return _answer(path)
    finally:
        _Watch.is_on = False


def _answer(path: Path) -> str:
    file = read_file(path)
    if file.parsed is None:
        assert isinstance(file.error, ImportFailed)
        assert str(file.error).strip(), "a refusal without words"
        assert "\n" not in str(file.error), "a refusal of several lines"
        str(file.error).encode()
        return "refused"
    for problem in file.parsed.problems:
        assert problem.message.strip(), "a problem without words"
        problem.message.encode()
    comparisons = file.parsed.pack.comparisons
    keys = [comparison.key for comparison in comparisons]
    assert len(keys) == len(set(keys)), "two comparisons with one key"
    for comparison in comparisons:
        json.dumps(comparison_as_json(comparison), default=str, ensure_ascii=False).encode()
        content_hash(comparison)
        assert unpacked(packed(comparison)) == comparison, "a comparison that does not travel"
    for comparison in comparisons[:20]:
        cues_of(comparison)
    return "read"
