"""A page imported again: nothing, or only what changed, and the learner's cards stay."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.services.collection import Collection
from tests.journeys.desk import Desk

_SAMPLES = Path(__file__).parents[3] / "samples"
_PAGES = sorted((_SAMPLES / "html_page").iterdir())


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with Desk(tmp_path / "data folder").open() as opened:
        yield opened


def test_a_second_import_reports_only_unchanged(collection: Collection) -> None:
    first = collection.importing.apply(collection.importing.preview(_PAGES))
    assert [len(each.added) for each in first.files] == [1] * len(_PAGES)
    plan = collection.importing.preview(_PAGES)
    assert plan.to_write == 0
    assert [len(each.unchanged) for each in plan.files] == [1] * len(_PAGES)


def test_a_changed_row_is_a_change_of_its_page_and_keeps_the_keys(
    collection: Collection, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    shutil.copy(_SAMPLES / "html_page" / "frogs-and-toads.html", page)
    collection.importing.apply(collection.importing.preview([page]))
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("Dry and warty", "Dry, warty and brown"), encoding="utf-8")
    (file,) = collection.importing.preview([page]).files
    (changed,) = file.changed
    assert changed.comparison().chart[0].cells[1] == "Dry, warty and brown"
    assert changed.comparison().chart[0].key.endswith("/chart/skin")


def test_the_page_and_its_text_copy_are_one_comparison(collection: Collection) -> None:
    text = _SAMPLES / "text_page" / "weather-vs-climate.txt"
    page = _SAMPLES / "html_page" / "weather-vs-climate.html"
    collection.importing.apply(collection.importing.preview([text]))
    (file,) = collection.importing.preview([page]).files
    assert (len(file.new), len(file.changed)) == (0, 1)
