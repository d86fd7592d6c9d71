"""The first paint pays for nothing that it does not show: the real window is started and asked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LATER = {"alembic", "fsrs", "msgspec", "rapidfuzz", "snowballstemmer", "sqlalchemy"}


@pytest.mark.needs_qt
def test_the_window_paints_before_the_heavy_libraries_load(tmp_path: Path) -> None:
    painted, modules = tmp_path / "painted", tmp_path / "modules"
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "DIFFSTUDY_TRACE_FIRST_PAINT": str(painted),
        "DIFFSTUDY_TRACE_MODULES": str(modules),
    }
    done = subprocess.run(
        [sys.executable, "-m", "diffstudy", "--data-dir", str(tmp_path / "data")],
        env=environ,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert int(painted.read_text("ascii")) > 0
    loaded = modules.read_text("utf-8").split()
    assert "PySide6.QtWidgets" in loaded
    assert {name.partition(".")[0] for name in loaded}.isdisjoint(LATER)
