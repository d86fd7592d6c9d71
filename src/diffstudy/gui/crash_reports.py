"""Reports that a crash has left: found at the next start, told of once, and kept.

What Python can catch is written by `crash_handler`. What it cannot, an abort within a library, is
written by the interpreter itself into one file that is open all the time.
"""

import faulthandler
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

_TOLD = "crash-reports-told.txt"
_NATIVE = "crash-native.log"
_opened: list[TextIO] = []


def watch_for_aborts(folder: Path) -> None:
    """Let an abort leave a trace in the folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder / _NATIVE).open("w", encoding="utf-8")
    except OSError:
        return  # a folder that cannot be written is told of when the collection is opened
    _opened.append(stream)  # it must stay open as long as the program runs
    faulthandler.enable(stream)


def keep_last_abort(folder: Path) -> None:
    """Make a report of the trace that an abort of the last run has left, if it has."""
    file = folder / _NATIVE
    try:
        if file.is_file() and file.stat().st_size:
            moment = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            file.replace(folder / f"crash-{moment:%Y%m%d-%H%M%S}-abort.txt")
    except OSError:
        return


def new_reports(folder: Path) -> tuple[Path, ...]:
    """Return the reports of which nobody was told yet, oldest first, and note them as told."""
    try:
        reports = sorted(folder.glob("crash-*.txt"))
        marker = folder / _TOLD
        told = set(marker.read_text(encoding="utf-8").split("\n")) if marker.is_file() else set()
        new = tuple(each for each in reports if each.name not in {_TOLD, *told})
        if new:
            names = [each.name for each in reports if each.name != _TOLD]
            marker.write_text("\n".join(names), encoding="utf-8")
    except OSError:
        return ()
    return new
