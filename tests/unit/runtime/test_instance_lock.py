"""One window per data folder, and a killed one frees it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.runtime.instance_lock import LOCK_NAME, InstanceLock

SOURCES = Path(__file__).resolve().parents[3] / "src"


def test_a_second_window_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with InstanceLock.try_acquire(folder) or pytest.fail("nobody holds it") as first:
        assert InstanceLock.try_acquire(folder) is None
        assert (folder / LOCK_NAME).read_text() == f"{os.getpid()}\n"
    again = InstanceLock.try_acquire(folder)
    assert again is not None
    again.release()
    again.release()
    assert first is not again


def test_folders_do_not_stop_each_other(tmp_path: Path) -> None:
    one, other = (InstanceLock.try_acquire(tmp_path / name) for name in ("one", "other"))
    assert one is not None
    assert other is not None
    one.release()
    other.release()


def test_a_killed_window_frees_the_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from diffstudy.runtime.instance_lock import InstanceLock\n"
        "lock = InstanceLock.try_acquire(Path(sys.argv[1])); print(lock is not None, flush=True)\n"
        "sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert InstanceLock.try_acquire(tmp_path) is None
        process.kill()
    lock = InstanceLock.try_acquire(tmp_path)
    assert lock is not None
    lock.release()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CollectionNotWritable, match="--data-dir"):
        InstanceLock.try_acquire(tmp_path / "file")
