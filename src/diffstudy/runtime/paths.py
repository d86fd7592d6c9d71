"""Where the learner's files and the program's own files lie.

The data folder is the local one, not the roaming one: a database that is copied at every log-on
and log-off is a database that gets damaged (formats.md 3.9).
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

DATA_DIR_VARIABLE = "DIFFSTUDY_DATA_DIR"
PORTABLE_MARKER = "portable"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder of one learner's files, and the names in it. Asking creates nothing."""

    path: Path

    @property
    def collection(self) -> Path:
        """The database."""
        return self.path / "collection.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.path / "settings.json"

    @property
    def log(self) -> Path:
        """The log file; older ones lie beside it with a number."""
        return self.path / "logs" / "diffstudy.log"

    @property
    def backups(self) -> Path:
        """The folder of copies of the database."""
        return self.path / "backups"


def data_folder(
    override: Path | None = None, environ: Mapping[str, str] = os.environ
) -> DataFolder:
    """Return the data folder.

    The order: ``override`` (from ``--data-dir``), DIFFSTUDY_DATA_DIR, the folder ``data`` beside
    a built program in portable mode, the platform's local data folder.
    """
    if override is not None:
        return DataFolder(override.expanduser().absolute())
    named = environ.get(DATA_DIR_VARIABLE, "").strip()
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    program = _program_folder(environ)
    if program is not None and _is_portable(program):
        return DataFolder(program / "data")
    import platformdirs

    return DataFolder(Path(platformdirs.user_data_dir("diffstudy", appauthor=False, roaming=False)))


def bundled(kind: Literal["resources", "data"]) -> Path:
    """Return the folder of files that come with the program.

    They lie in the package of a wheel, in the unpacked folder of a built program, or at the top
    of a checkout.

    Raises:
        FileNotFoundError: none of these holds it, so the program was built wrongly.
    """
    package = Path(__file__).resolve().parent.parent
    places = [package / "_bundled" / kind, package.parent.parent / kind]
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        places.insert(0, Path(unpacked) / kind)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder {kind} is missing from this build of diffstudy")


def _program_folder(environ: Mapping[str, str]) -> Path | None:
    """Return the folder that the user sees a built program in; None when run from source."""
    if not getattr(sys, "frozen", False):
        return None
    # An AppImage runs from a read-only mount; the variable names the file the user started.
    return Path(environ.get("APPIMAGE") or sys.executable).parent


def _is_portable(program: Path) -> bool:
    return (program / PORTABLE_MARKER).exists() and os.access(program, os.W_OK)
