"""A collection on a real file; SQLite in memory hides what files do."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.storage.database import Database


@pytest.fixture
def collection_path(tmp_path: Path) -> Path:
    return tmp_path / "data folder" / "collection.db"


@pytest.fixture(scope="session")
def empty_collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new collection to copy: creating one flushes the disk many times."""
    path = tmp_path_factory.mktemp("empty") / "collection.db"
    Database.open(path).close()
    return path


@pytest.fixture
def database(collection_path: Path, empty_collection: Path) -> Iterator[Database]:
    collection_path.parent.mkdir()
    shutil.copy(empty_collection, collection_path)
    with Database.open(collection_path) as opened:
        yield opened
