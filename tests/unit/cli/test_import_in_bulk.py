"""``import`` of folders and standard input, taking it back, and Ctrl+C."""

import io
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from diffstudy.cli.watching import watched
from diffstudy.services import importing
from tests.journeys.desk import CLIMATE_HABITAT, WEATHER_CLIMATE
from tests.unit.cli.conftest import Run

_TABLE = "term\tdefinition\tgroup\nfog\tcloud on the ground\tair\nmist\tthin fog\tair\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "pages"
    (root / "deep").mkdir(parents=True)
    shutil.copy(CLIMATE_HABITAT, root / "one.txt")
    shutil.copy(WEATHER_CLIMATE, root / "deep" / "two.txt")
    (root / ".hidden").write_text("x", encoding="utf-8")
    return root


@pytest.fixture
def new(bare_run: Run, tmp_path: Path) -> Run:
    """Runs a command on an empty library."""
    data = tmp_path / "new data"
    return lambda *arguments, **stdin: bare_run("--data-dir", data, *arguments, **stdin)


def titles(run: Run) -> list[str]:
    packs = run("list", "--json").json["packs"]
    return [row["title"] for pack in packs for row in pack["comparisons"]]


def test_a_folder_is_previewed_and_imported_whole(new: Run, folder: Path) -> None:
    seen = new("preview", folder, "--json").json
    assert [Path(file["path"]).name for file in seen["files"]] == ["one.txt", "two.txt"]
    assert seen["folders"] == [
        {
            "path": str(folder),
            "files": 2,
            "hidden": 1,
            "links": 0,
            "other": 0,
            "closed": 0,
            "cut": False,
        }
    ]
    ran = new("import", folder)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "added: Climate vs. Habitat",
        "added: Weather vs. Climate",
        f"{folder}: 2 files to read; left alone: 1 hidden file.",
    ]


def test_standard_input_is_previewed_and_imported(new: Run) -> None:
    seen = new("preview", "-", "--json", stdin=_TABLE).json["files"]
    assert [(file["path"], file["format"]) for file in seen] == [
        ("pasted text 2030-01-07", "csv_table")
    ]
    assert new("import", "-", stdin=_TABLE).out == "added: fog vs. mist\n"
    assert titles(new) == ["fog vs. mist"]


def test_empty_standard_input_is_refused(new: Run) -> None:
    ran = new("import", "-")
    assert ran.status == 1
    assert "there is no text in it" in ran.err


def test_an_import_is_taken_back_and_then_there_is_none(new: Run, folder: Path) -> None:
    new("import", folder)
    ran = new("import", "--undo")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "removed: Climate vs. Habitat",
        "removed: Weather vs. Climate",
        "Took back the import of one.txt, two.txt.",
    ]
    assert titles(new) == []
    again = new("import", "--undo")
    assert (again.status, again.out) == (1, "")
    assert again.err == "diffstudy: There is no import to take back.\n"


def test_what_was_taken_back_is_told_as_json(new: Run, folder: Path) -> None:
    new("import", folder / "one.txt")
    assert new("import", "--undo", "--json").json == {
        "files": ["one.txt"],
        "removed": ["Climate vs. Habitat"],
        "reworded": [],
        "returned": [],
        "left": [],
    }


def test_files_and_undo_do_not_go_together(new: Run, folder: Path) -> None:
    assert new("import", "--undo", folder).status == 2


def test_ctrl_c_stops_cleanly_with_a_sentence(
    new: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importing.write

    def interrupted(*arguments: Any) -> int:
        signal.raise_signal(signal.SIGINT)
        return real(*arguments)

    monkeypatch.setattr(importing, "write", interrupted)
    ran = new("import", folder)
    assert (ran.status, ran.out) == (130, "")
    assert ran.err == "Import cancelled; nothing was written.\n"
    assert titles(new) == []
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_preview_is_stopped_too(new: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from diffstudy.services import import_reading

    real = import_reading.read_file

    def interrupted(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return real(*arguments)

    monkeypatch.setattr(import_reading, "read_file", interrupted)
    ran = new("preview", folder)
    assert (ran.status, ran.err) == (130, "Preview cancelled.\n")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_a_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watched() as work:
        work.step(3, 1_200, "Reading fog\x07 " + "x" * 90)
    shown = terminal.getvalue()
    assert shown.startswith("\r\x1b[KReading fog? ")
    assert " 3 of 1,200" in shown
    assert shown.endswith("\r\x1b[K")
    assert max(map(len, shown.replace("\x1b[K", "").split("\r"))) <= 79


def test_no_progress_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with watched() as work:
        work.step(1, 2, "Reading")
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_file_called_dash_is_reached_by_its_path(
    new: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(CLIMATE_HABITAT, tmp_path / "-")
    assert new("import", f"{tmp_path}/-").out == "added: Climate vs. Habitat\n"
