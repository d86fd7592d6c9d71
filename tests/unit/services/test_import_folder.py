"""A folder of files: what is taken, what is left alone, and that one bad file stops nothing."""

import shutil
from pathlib import Path

import pytest

from diffstudy.domain.errors import WorkCancelled
from diffstudy.runtime.long_work import LongWork
from diffstudy.services import import_folder
from diffstudy.services.collection import Collection
from diffstudy.services.import_folder import files_in
from tests.journeys.desk import CLIMATE_HABITAT, WEATHER_CLIMATE
from tests.unit.services.packs import write_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, a pack, a page without a suffix, and what must be left alone."""
    root = tmp_path / "pages"
    (root / "deep" / "deeper").mkdir(parents=True)
    shutil.copy(CLIMATE_HABITAT, root / "a.txt")
    shutil.copy(WEATHER_CLIMATE, root / "deep" / "deeper" / "page without suffix")
    write_pack(root / "deep" / "pack.json", [("Alpha", "Beta")])
    shutil.copy(CLIMATE_HABITAT, root / ".hidden.txt")
    (root / ".git").mkdir()
    shutil.copy(CLIMATE_HABITAT, root / ".git" / "inside.txt")
    (root / "picture.jpg").write_bytes(b"\xff\xd8\xff\x00\x00")
    return root


def test_files_are_found_by_name_or_by_content(folder: Path) -> None:
    files, plan = files_in(folder, LongWork())
    names = [file.relative_to(folder).as_posix() for file in files]
    assert names == ["a.txt", "deep/pack.json", "deep/deeper/page without suffix"]
    assert (plan.files, plan.hidden, plan.links, plan.other, plan.closed) == (3, 2, 0, 1, 0)
    assert plan.sentence == "3 files to read; left alone: 2 hidden files, 1 file of another kind."
    assert not plan.is_cut


def test_links_are_not_followed(folder: Path) -> None:
    try:
        (folder / "again").symlink_to(folder, target_is_directory=True)
        (folder / "linked.txt").symlink_to(folder / "a.txt")
    except OSError:
        pytest.skip("this system makes no links for everybody")
    files, plan = files_in(folder, LongWork())
    assert len(files) == 3
    assert plan.links == 2


def test_more_files_than_the_limit_are_cut_and_said_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_folder, "MOST_FILES", 2)
    files, plan = files_in(folder, LongWork())
    assert len(files) == 2
    assert plan.is_cut
    assert "There are more; import the rest folder by folder" in plan.sentence


def test_the_search_can_be_cancelled(folder: Path) -> None:
    work = LongWork()
    work.cancel()
    with pytest.raises(WorkCancelled):
        files_in(folder, work)


def test_one_bad_file_never_stops_the_others(collection: Collection, folder: Path) -> None:
    (folder / "b.txt").write_text("Nothing is compared here.\n", encoding="utf-8")
    (folder / "c.json").write_bytes(b"\x00\x01")
    plan = collection.importing.preview([folder])
    report = collection.importing.apply(plan)
    assert sorted(title for file in report.files for title in file.added) == [
        "Alpha vs. Beta",
        "Climate vs. Habitat",
        "Weather vs. Climate",
    ]
    assert sorted(file.path.name for file in report.files if file.error) == ["b.txt", "c.json"]
    assert [each.files for each in plan.folders] == [5]


def test_an_empty_folder_is_refused_and_named(collection: Collection, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (file,) = collection.importing.preview([empty]).files
    assert file.error is not None
    assert "holds no file that can be imported" in str(file.error)
