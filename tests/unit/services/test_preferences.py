"""Settings while the program runs: read once, written at each change, obeyed at once."""

from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.changes import Changes
from diffstudy.domain.errors import CollectionNotWritable, SettingRefused
from diffstudy.runtime.settings import Settings
from diffstudy.services.collection import Collection
from diffstudy.services.preferences import Preferences
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, import_pages


def test_a_change_is_saved_and_found_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    preferences = Preferences(file)
    assert preferences.current == Settings()
    assert not file.exists()
    assert preferences.change("day_starts_at", 6) == Changes.SETTINGS | Changes.STUDY_QUEUE
    assert preferences.current.day_starts_at == 6
    assert Preferences(file).current.day_starts_at == 6


@pytest.mark.parametrize(("name", "value"), [("day_starts_at", 24), ("colour", "red")])
def test_a_refused_change_changes_nothing(tmp_path: Path, name: str, value: object) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    with pytest.raises(SettingRefused):
        preferences.change(name, value)
    assert preferences.current == Settings()
    assert not (tmp_path / "settings.json").exists()


def test_a_change_that_cannot_be_written_is_not_in_force(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    preferences = Preferences(blocked / "settings.json")
    with pytest.raises(CollectionNotWritable):
        preferences.change("day_starts_at", 6)
    assert preferences.current == Settings()


def test_the_hour_at_which_a_day_starts_is_obeyed_at_once(
    desk: Desk, collection: Collection
) -> None:
    today = collection.study.due().today
    desk.wait(hours=10)  # five in the morning
    assert (collection.study.due().today - today).days == 1
    collection.preferences.change("day_starts_at", 6)
    assert collection.study.due().today == today


def test_the_wanted_retention_is_obeyed(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    collection.preferences.change("desired_retention", 0.80)
    desk.study(collection.study.start(StudyScope(), Random(1)), limit=1)
    assert desk.log()[0]["desired_retention"] == pytest.approx(0.90)


def test_the_first_day_criterion_is_obeyed(desk: Desk, collection: Collection) -> None:
    import_pages(collection)
    collection.preferences.change("first_day_criterion", 1)
    assert len(desk.evening(collection)) == 2
