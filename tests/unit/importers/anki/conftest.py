"""A collection to import into."""

from collections.abc import Iterator

import pytest

from diffstudy.storage.database import Database


@pytest.fixture
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(tmp_path_factory.mktemp("data") / "collection.db") as opened:
        yield opened
