"""Where the program writes what it does: a rotating file, and the last lines in memory.

The memory tail is what a crash report shows; it works where no file can be written.
"""

import logging
from collections import deque
from enum import StrEnum
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_FILE_BYTES = 500_000
_OLDER_FILES = 3
_TAIL_LINES = 400


class Category(StrEnum):
    """Logger names, one per part of the program that a reader of the log looks for."""

    COLLECTION = "diffstudy.collection"
    STUDY = "diffstudy.study"
    IMPORT = "diffstudy.import"
    GUI = "diffstudy.gui"
    CLI = "diffstudy.cli"


class MemoryTail(logging.Handler):
    """Keeps the last lines of the log."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=_TAIL_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as the line that the file gets."""
        self._lines.append(self.format(record))

    def lines(self) -> tuple[str, ...]:
        """The last lines, oldest first."""
        return tuple(self._lines)


def start_logging(file: Path | None, *, verbose: bool = False) -> MemoryTail:
    """Send the program's log to a file and to memory; a second call replaces the first.

    A file that cannot be written is no reason not to study: the log then says so and stays in
    memory.

    Args:
        file: the log file, whose folder is created; None for memory only.
        verbose: also log what only a developer reads.
    """
    program = logging.getLogger("diffstudy")
    stop_logging()
    program.setLevel(logging.DEBUG if verbose else logging.INFO)
    formatter = logging.Formatter(_FORMAT)
    tail = MemoryTail()
    tail.setFormatter(formatter)
    program.addHandler(tail)
    if file is not None:
        from logging.handlers import RotatingFileHandler

        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                file, maxBytes=_FILE_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
            )
        except OSError as error:
            program.warning("the log file cannot be written: %s", error)
        else:
            handler.setFormatter(formatter)
            program.addHandler(handler)
    return tail


def stop_logging() -> None:
    """Close and remove what start_logging() added."""
    program = logging.getLogger("diffstudy")
    for handler in tuple(program.handlers):
        if isinstance(handler, MemoryTail | logging.FileHandler):
            program.removeHandler(handler)
            handler.close()
