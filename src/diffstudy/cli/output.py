"""What every command prints with: JSON, refusals, and the collection it works on."""

import argparse
import io
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


def accept_any_text() -> None:
    """Let no letter stop a command: what the terminal cannot show or send becomes “?” or “�”."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def print_json(value: object) -> None:
    """Print a value as JSON, dates in ISO form; in ASCII where the output is no Unicode."""
    is_unicode = str(sys.stdout.encoding).lower().startswith("utf")
    print(json.dumps(value, ensure_ascii=not is_unicode, indent=2, default=_plain))


def count(text: str) -> int:
    """Read the value of --count; ValueError, which argparse reports, for less than one."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


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
