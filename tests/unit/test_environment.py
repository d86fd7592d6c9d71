"""What the environment needs from the machine: pip, room, apt and a home, each refused in words."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TextIO

import pytest

import environment
from diffstudy.preflight import Library


@pytest.fixture
def lock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextIO]:
    """The lock that a start holds while it sets up."""
    with (tmp_path_factory.mktemp("environment") / "lock").open("a") as file:
        yield file


def test_without_venv_the_package_is_named(
    tmp_path: Path, lock: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "venv_is_whole", lambda: False)
    monkeypatch.setattr(environment, "install_system_packages", lambda libraries: False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(environment.Refused, match="apt-get install python3-venv"):
        environment.make_environment(tmp_path, lock)


def test_a_full_disk_is_named_before_anything_is_written(
    tmp_path: Path, lock: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=7_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage)
    with pytest.raises(environment.Refused, match="has 7 MB free where 600 MB are needed"):
        environment.install(tmp_path / "venv", "run", lock)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("user", "sudo_status", "installs"), [(0, 1, True), (1000, 0, True), (1000, 1, False)]
)
def test_apt_is_used_only_where_it_needs_no_password_and_after_saying_so(
    user: int,
    sudo_status: int,
    installs: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    log = tmp_path / "calls"
    scripts = {
        "apt-get": f'echo "$@" >> "{log}"',
        "apt-cache": "exit 0",
        "sudo": f'[ "$2" = true ] && exit {sudo_status}\nshift\nexec "$@"',
    }
    for name, script in scripts.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    gl = Library("libGL.so.1", ("libgl1",))
    assert environment.install_system_packages((gl,)) is installs
    said = capsys.readouterr().err
    if installs:
        update, install = log.read_text().splitlines()
        assert update.endswith("update")
        assert install.endswith("install --yes --no-install-recommends libgl1")
        assert "installing by apt: libgl1" in said
    else:
        assert not log.exists()
        assert said == ""


def test_packages_cannot_be_sent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert environment.install_environ().keys().isdisjoint({"PIP_TARGET", "PYTHONPATH"})


def test_a_home_that_cannot_be_written_holds_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "PIP_NO_CACHE_DIR" not in environment.install_environ()
    monkeypatch.setenv("HOME", str(tmp_path / "absent"))
    assert environment.install_environ()["PIP_NO_CACHE_DIR"] == "1"


def test_a_step_that_outlives_a_killed_start_keeps_the_lock(lock: TextIO) -> None:
    fcntl = pytest.importorskip("fcntl")
    fcntl.flock(lock, fcntl.LOCK_EX)
    held = f"import fcntl; fcntl.flock({lock.fileno()}, fcntl.LOCK_EX | fcntl.LOCK_NB)"
    assert environment.run_locked([sys.executable, "-c", held], lock).returncode == 0
