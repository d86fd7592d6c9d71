"""``selfcheck``: versions and everything that was discovered; used on built programs."""

import argparse
import importlib.metadata
import sys
from typing import Any

from diffstudy import __version__
from diffstudy.cli.output import add_json_option, print_json

_PACKAGES = (
    "PySide6-Essentials", "PyYAML", "SQLAlchemy", "alembic", "fsrs", "markdown-it-py", "msgspec",
    "nh3", "platformdirs", "rapidfuzz", "selectolax", "snowballstemmer",
)  # fmt: skip


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this file."""
    selfcheck = commands.add_parser(
        "selfcheck", parents=[common], help="versions, quiz modes, importers, fonts, paths"
    )
    add_json_option(selfcheck)
    selfcheck.set_defaults(run=run_selfcheck)


def run_selfcheck(arguments: argparse.Namespace) -> int:
    """Print what this program consists of; 1 where a part is missing."""
    from diffstudy.runtime.paths import bundled, data_folder
    from diffstudy.services.inventory import export_formats, import_formats, quiz_modes

    folder = data_folder(getattr(arguments, "data_dir", None))
    fonts = sorted(
        path.name
        for path in (bundled("resources") / "fonts").iterdir()
        if path.suffix in {".otf", ".ttf"}
    )
    found: dict[str, object] = {
        "version": __version__,
        "python": sys.version.split()[0],
        "packages": {name: _version(name) for name in _PACKAGES},
        "modes": sorted(mode.module for mode in quiz_modes()),
        "mode_ids": sorted(mode.id for mode in quiz_modes()),
        "importers": sorted(entry.name for entry in import_formats()),
        "exporters": sorted(suffix for entry in export_formats() for suffix in entry.suffixes),
        "fonts": fonts,
        "packs": sorted(path.name for path in (bundled("data") / "packs").glob("*.json")),
        "paths": {"data": str(folder.path), "collection": str(folder.collection)},
        "qt_loaded": "PySide6" in sys.modules,
    }
    if arguments.json:
        print_json(found)
    else:
        for name, value in found.items():
            print(f"{name}: {value}")
    return 0 if found["modes"] and found["importers"] and fonts else 1


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
