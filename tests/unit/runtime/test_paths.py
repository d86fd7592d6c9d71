"""Where things lie, in the order in which the places are asked."""

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from diffstudy.runtime.paths import bundled, data_folder


def test_the_option_comes_before_the_variable(tmp_path: Path) -> None:
    environ = {"DIFFSTUDY_DATA_DIR": str(tmp_path / "variable")}
    assert data_folder(tmp_path / "option", environ).path == tmp_path / "option"
    assert data_folder(None, environ).path == tmp_path / "variable"
    assert list(tmp_path.iterdir()) == []


def test_without_either_it_is_the_local_folder_of_the_platform() -> None:
    for environ in ({}, {"DIFFSTUDY_DATA_DIR": "  "}):
        folder = data_folder(None, environ).path
        assert folder == Path(platformdirs.user_data_dir("diffstudy", appauthor=False))


def test_a_relative_folder_is_one_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("here"), {}).collection == tmp_path / "here" / "collection.db"


def test_the_names_in_the_folder_are_apart(tmp_path: Path) -> None:
    folder = data_folder(tmp_path, {})
    names = {folder.collection, folder.settings, folder.log, folder.backups}
    assert len(names) == 4
    assert all(tmp_path in name.parents for name in names)


def test_a_built_program_with_the_marker_is_portable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "diffstudy"))
    assert data_folder(None, {}).path != tmp_path / "data"
    (tmp_path / "portable").touch()
    assert data_folder(None, {}).path == tmp_path / "data"
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert data_folder(None, {}).path != tmp_path / "data"


def test_an_app_image_is_portable_beside_the_file_the_user_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "mount" / "diffstudy"))
    (tmp_path / "portable").touch()
    environ = {"APPIMAGE": str(tmp_path / "diffstudy.AppImage")}
    assert data_folder(None, environ).path == tmp_path / "data"


def test_a_program_run_from_source_is_never_portable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "portable").touch()
    assert data_folder(None, {}).path != tmp_path / "data"


def test_bundled_files_lie_in_the_checkout() -> None:
    assert (bundled("resources") / "fonts").is_dir()
    assert bundled("data").name == "data"


def test_bundled_files_of_a_built_program_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "data").mkdir()
    assert bundled("data") == tmp_path / "data"


def test_a_wheel_carries_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "site" / "diffstudy" / "runtime" / "paths.py"
    inside = tmp_path / "site" / "diffstudy" / "_bundled" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr("diffstudy.runtime.paths.__file__", str(module))
    assert bundled("resources") == inside
    with pytest.raises(FileNotFoundError, match="missing from this build"):
        bundled("data")
