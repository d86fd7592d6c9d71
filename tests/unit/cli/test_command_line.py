"""What holds for every command: where the data lies, the clock, usage, and bad collections."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from diffstudy import __version__
from tests.journeys.desk import CLIMATE_HABITAT
from tests.unit.cli.conftest import Run

_ON_A_COLLECTION = [
    ["import", str(CLIMATE_HABITAT)],
    ["list"],
    ["show", "weather"],
    ["search", "rain"],
    ["quiz"],
    ["study"],
    ["due"],
]


def _name_of(command: list[str]) -> str:
    return command[0]


@pytest.mark.parametrize("command", _ON_A_COLLECTION, ids=_name_of)
def test_the_data_folder_is_named_before_after_or_by_a_variable(
    bare_run: Run, data: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    before = bare_run("--data-dir", data, *command)
    after = bare_run(*command, "--data-dir", data)
    joined = bare_run(*command, f"--data-dir={data}")
    monkeypatch.setenv("DIFFSTUDY_DATA_DIR", str(data))
    by_variable = bare_run(*command)
    assert before.status == after.status == joined.status == by_variable.status == 0
    assert not (Path(os.environ["XDG_DATA_HOME"]) / "diffstudy").exists()


def test_the_option_wins_over_the_variable(
    bare_run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIFFSTUDY_DATA_DIR", str(tmp_path / "other"))
    assert bare_run("list", "--json", "--data-dir", data).json["packs"]
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("now", ["tomorrow", "2030-01-07", "2030-01-07T19:00"])
def test_a_clock_without_an_offset_is_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("DIFFSTUDY_NOW", now)
    ran = run("due")
    assert (ran.status, ran.out) == (1, "")
    assert "DIFFSTUDY_NOW" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_the_offset_of_the_clock_decides_which_day_it_is(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIFFSTUDY_NOW", "2030-01-08T03:30+02:00")
    assert run("due", "--json").json["today"] == "2030-01-07"
    monkeypatch.setenv("DIFFSTUDY_NOW", "2030-01-08T04:30+02:00")
    assert run("due", "--json").json["today"] == "2030-01-08"


@pytest.mark.parametrize(
    "arguments",
    [[], ["juggle"], ["list", "--loud"], ["show"], ["study", "--seed", "x"], ["--data-dir"]],
    ids=str,
)
def test_wrong_usage_is_status_two(bare_run: Run, arguments: list[str]) -> None:
    ran = bare_run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("usage: diffstudy")


def test_version_and_help(bare_run: Run) -> None:
    assert bare_run("--version").out == f"diffstudy {__version__}\n"
    ran = bare_run("--help")
    assert ran.status == 0
    for command in ("preview", "import", "list", "show", "quiz", "study", "due", "selfcheck"):
        assert command in ran.out


def _no_database(folder: Path) -> None:
    (folder / "collection.db").write_text("Dear diary, " * 100, encoding="utf-8")


def _a_newer_one(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "collection.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_later'")
        connection.commit()


def _another_programs(folder: Path) -> None:
    (folder / "collection.db").unlink()
    with closing(sqlite3.connect(folder / "collection.db")) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
        connection.commit()


def _cut_off(folder: Path) -> None:
    file = folder / "collection.db"
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 3)


@pytest.mark.parametrize("command", _ON_A_COLLECTION, ids=_name_of)
@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (_no_database, "SQLite reports damage"),
        (_a_newer_one, "newer version of diffstudy"),
        (_another_programs, "another program"),
        (_cut_off, "damage"),
    ],
)
def test_a_collection_that_cannot_be_used_is_refused_by_one_sentence_and_left_alone(
    run: Run, data: Path, command: list[str], spoil: object, word: str
) -> None:
    assert callable(spoil)
    spoil(data)
    content = (data / "collection.db").read_bytes()
    ran = run(*command, stdin="1\n")
    assert ran.status == 1
    (line,) = ran.err.splitlines()
    assert line.startswith(f"diffstudy: {data / 'collection.db'}: ")
    assert word in line
    assert "; " in line
    assert (data / "collection.db").read_bytes() == content


def test_a_data_folder_that_is_a_file_is_refused(bare_run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    ran = bare_run("list", "--data-dir", file)
    assert ran.status == 1
    assert str(file) in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_name_of_a_file_in_another_encoding_is_no_obstacle(bare_run: Run, tmp_path: Path) -> None:
    page = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        shutil.copy(CLIMATE_HABITAT, page)
    except OSError:
        pytest.skip("this file system has Unicode names only")
    for command in ("preview", "import"):
        ran = bare_run(command, page, "--json", "--data-dir", tmp_path / "new")
        assert (ran.status, ran.err) == (0, "")
