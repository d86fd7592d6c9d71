"""A library of the two sample pages, made once and copied for each journey."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk, import_pages


@pytest.fixture(scope="session")
def imported_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported")
    with Desk(folder).open() as collection:
        import_pages(collection)
        # The guesses and the page of a new comparison have journeys of their own (test_teaching).
        collection.preferences.change("show_page_first", False)
    return folder


@pytest.fixture
def desk(tmp_path: Path, imported_folder: Path) -> Desk:
    """A desk with the two pages imported and nothing studied."""
    folder = tmp_path / "data folder"
    shutil.copytree(imported_folder, folder)
    return Desk(folder)


@pytest.fixture
def collection(desk: Desk) -> Iterator[Collection]:
    with desk.open() as opened:
        yield opened
