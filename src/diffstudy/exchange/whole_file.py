"""Writes a file whole or not at all, so that a power cut never leaves half a pack behind."""

import os
import shutil
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the file, then take its place; a link stays and its target is replaced.

    Raises:
        OSError: the folder or the disk refuses; the file is as it was.
    """
    path = path.resolve()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}", suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        else:
            beside.chmod(0o666 & ~_mask())
        beside.replace(path)
    except BaseException:  # Ctrl+C too: a half-written file beside the target helps nobody
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The permissions that new files of this user do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
