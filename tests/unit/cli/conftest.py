"""Runs the command in this process: fast, and what it prints is at hand."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from diffstudy.cli.main import main
from tests.journeys.desk import PAGES

NOW = "2030-01-07T19:00+00:00"


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON value."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIFFSTUDY_NOW", NOW)


@pytest.fixture
def bare_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs exactly these arguments, with these bytes as standard input."""

    def run(*arguments: object, stdin: str | bytes = "") -> Ran:
        raw = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsys.readouterr()
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as usage:
            status = int(usage.code or 0)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported by command")
    assert main(["--data-dir", str(folder), "import", *map(str, PAGES)]) == 0
    return folder


@pytest.fixture
def data(tmp_path: Path, imported: Path) -> Path:
    """The data folder of a library with the two sample pages."""
    folder = tmp_path / "data folder"
    shutil.copytree(imported, folder)
    return folder


@pytest.fixture
def run(bare_run: Run, data: Path) -> Run:
    """Runs a command on that library."""
    return lambda *arguments, **stdin: bare_run("--data-dir", data, *arguments, **stdin)
