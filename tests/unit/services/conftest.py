"""A desk with an empty library: each test imports what it is about."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library without pages, in which new comparisons begin with graded questions at once."""
    folder = tmp_path_factory.mktemp("empty")
    with Desk(folder).open() as collection:
        collection.preferences.change("show_page_first", False)
    return folder


@pytest.fixture
def desk(tmp_path: Path, empty_folder: Path) -> Desk:
    shutil.copytree(empty_folder, tmp_path / "data folder")
    return Desk(tmp_path / "data folder")


@pytest.fixture
def collection(desk: Desk) -> Iterator[Collection]:
    with desk.open() as opened:
        yield opened
