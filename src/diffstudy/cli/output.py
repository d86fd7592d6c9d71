"""What every command prints with: JSON, refusals, and the collection it works on."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.bootstrap import open_collection

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection


def collection_of(arguments: argparse.Namespace) -> "Collection":
    """Open the collection that the command line names; raises CollectionError."""
    folder: Path | None = getattr(arguments, "data_dir", None)
    return open_collection(folder)


def print_json(value: object) -> None:
    """Print a value as JSON, dates in ISO form."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def refuse(sentence: object) -> None:
    """Say on standard error what was refused."""
    print(sentence, file=sys.stderr)


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Give a command the option --json."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def _plain(value: object) -> str:
    if isinstance(value, (date, Path)):
        return str(value)
    raise TypeError(f"{value!r} has no form in JSON")
