"""One window per data folder.

Two windows on one collection would each hold a study session that does not see the other's
answers. The command line needs no lock: it writes in single transactions, which SQLite keeps
apart. The lock is one of the operating system on an open file, so a killed program frees it.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.domain.language import tr

LOCK_NAME = "window.lock"

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 1 << 30  # behind the text, which others may then still read

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class InstanceLock:
    """Held while a window is open on a data folder; release() or the end of a with block frees."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def try_acquire(cls, folder: Path) -> Self | None:
        """Take the lock of a data folder, creating the folder; None if another window has it.

        Raises:
            CollectionNotWritable: the folder refuses the lock file.
        """
        path = folder / LOCK_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise CollectionNotWritable(
                tr(
                    "The folder {folder} cannot be written ({reason}); "
                    "choose another one with --data-dir.",
                    folder=folder,
                    reason=error.strerror,
                )
            ) from error
        if not _lock(descriptor):
            os.close(descriptor)
            return None
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        return cls(descriptor)

    def release(self) -> None:
        """Free the lock; a second call does nothing. The file stays: removing it would race."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
