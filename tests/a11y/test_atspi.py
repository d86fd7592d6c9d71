"""A session by assistive technology alone: the real program on a display, driven over AT-SPI.

The screen reader's own way in: no widget is touched, what is not in the tree of accessible things
does not exist, and what was right or wrong is only heard. Needs a display, a bus and pyatspi,
which belongs to the system's Python; where one is missing the test says which.
"""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from diffstudy import preflight

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("at_spi_client.py")
PROGRAMS = ("xvfb-run", "xauth", "dbus-run-session", "openbox")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PACKAGES = "at-spi2-core python3-pyatspi gir1.2-atspi-2.0 dbus openbox xvfb xauth"
SESSION = """
openbox >"$1/openbox.log" 2>&1 &
"$2" -m diffstudy --data-dir "$1/data" >"$1/program.log" 2>&1 &
program=$!
"$3" "$4"
kill "$program"
wait "$program"
"""


@cache
def python_with_pyatspi() -> str | None:
    """The system's interpreter that can speak AT-SPI, or None."""
    for python in ("/usr/bin/python3", sys.executable):
        command = [python, "-c", "import pyatspi"]
        if (
            Path(python).exists()
            and not subprocess.run(command, capture_output=True, check=False).returncode
        ):
            return python
    return None


def lacking() -> str:
    """What this machine lacks for the test, in one sentence; empty where it has everything."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the way of Linux desktops"
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        missing.append("at-spi-bus-launcher")
    if python_with_pyatspi() is None:
        missing.append("pyatspi")
    libraries = preflight.missing_libraries("xcb")
    missing += [library.file for library in libraries]
    return f"lacks {', '.join(missing)}; apt install {PACKAGES}" if missing else ""


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the client met in one session."""
    reason = lacking()
    if reason:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("atspi")
    script = ["sh", "-c", SESSION, "session", str(folder), sys.executable]
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    done = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", "-screen 0 1400x900x24"),
            *("dbus-run-session", "--", *script, str(python_with_pyatspi()), str(CLIENT)),
        ],
        env=environ,
        capture_output=True,
        check=False,
        text=True,
        timeout=380,
    )
    log = (folder / "program.log").read_text("utf-8")
    assert done.stdout.strip(), f"{done.stderr}\n{log}"
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert "Traceback" not in log
    return found


pytestmark = [pytest.mark.needs_qt, pytest.mark.timeout(400)]


def test_a_session_is_studied_from_the_first_start_to_the_summary(met: dict[str, Any]) -> None:
    assert met["stuck"] == ""
    assert len(met["questions"]) >= 7
    assert len(set(met["questions"])) >= 5
    assert met["pages"] >= 1


def test_every_question_is_read_out_with_its_options(met: dict[str, Any]) -> None:
    for question, answer in zip(met["questions"], met["answers"], strict=True):
        assert question.startswith("Question ")
        if answer.startswith("option "):
            assert answer.removeprefix("option ") in question


def test_every_answer_is_judged_aloud(met: dict[str, Any]) -> None:
    assert len(met["verdicts"]) == len(met["questions"])
    for verdict in met["verdicts"]:
        assert verdict.startswith(("Right: ", "Not quite. "))
    assert any(said.startswith("Session finished. ") for said in met["heard"])


def test_nothing_that_takes_the_keyboard_is_nameless(met: dict[str, Any]) -> None:
    assert met["nameless"] == []
