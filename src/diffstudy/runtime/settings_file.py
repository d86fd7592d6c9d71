"""The settings on disk: JSON in the data folder, to be read, copied and repaired by hand."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.domain.language import tr


def read_settings(path: Path) -> tuple[dict[str, Any], str | None]:
    """Return names with values; none where there is no file.

    Returns:
        The content, and a sentence where the file is there and cannot be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, None
    except (OSError, ValueError, RecursionError) as error:
        return {}, _unusable(path, tr("the settings cannot be read ({reason})", reason=error))
    if not isinstance(content, dict):
        return {}, _unusable(path, tr("the settings are not names with values"))
    return content, None


def write_settings(path: Path, content: Mapping[str, Any]) -> None:
    """Write the file: all of it or nothing, even if the power fails.

    Raises:
        CollectionNotWritable: the folder or the disk refuses.
    """
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    try:
        _write_whole(path, text)
    except OSError as error:
        raise CollectionNotWritable(
            tr(
                "{file}: the settings cannot be written ({reason}); "
                "make the folder writable, or free some space.",
                file=path,
                reason=error.strerror,
            )
        ) from error


def _unusable(path: Path, problem: str) -> str:
    return tr(
        "{file}: {problem}; the defaults are used. Correct the file or remove it.",
        file=path,
        problem=problem,
    )


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file, then take its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
