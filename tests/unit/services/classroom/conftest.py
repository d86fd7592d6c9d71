from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk
from tests.unit.services.classroom.teacher_desk import opened


@pytest.fixture
def teacher(desk: Desk) -> Iterator[Collection]:
    with opened(desk) as collection:
        yield collection


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"
