"""dev.py sets up once, mends what was cut short, and refuses in one sentence.

The tool uv is played by a small program that writes down how it was called, so that nothing is
downloaded here; the real installation is tried in a bare root before a release.
"""

import ast
import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from diffstudy.preflight import Library

ROOT = Path(__file__).resolve().parents[2]
FAKE_UV = """
import pathlib, sys
here = pathlib.Path(__file__).parent
with (here / "calls").open("a") as calls:
    print(sys.argv[1], file=calls)
if sys.argv[1] == "venv":
    folder = pathlib.Path(sys.argv[-1])
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    (folder / "pyvenv.cfg").touch()
elif (here / "fail").exists():
    sys.exit("no route to the registry")
"""
FAKE_PROGRAM = """
import json, os, pathlib, sys
print(json.dumps(sys.argv[1:]))
if "--out" in sys.argv:
    folder = pathlib.Path(sys.argv[-1])
    (folder / "1-library.png").touch()
    (folder / "2-question.png").touch()
sys.exit(5 if "fail" in sys.argv else 0)
"""


class Checkout:
    """A copy of dev.py and what it needs, in a path with a space, with a program that echoes."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a checkout"
        self.tools = folder / "tools"
        self.tools.mkdir(parents=True)
        shutil.copytree(ROOT / "packaging", self.root / "packaging")
        shutil.copy(ROOT / "dev.py", self.root)
        package = self.root / "src" / "diffstudy"
        package.mkdir(parents=True)
        for name in ("__init__.py", "preflight.py"):
            shutil.copy(ROOT / "src" / "diffstudy" / name, package)
        (package / "__main__.py").write_text(FAKE_PROGRAM)
        (self.tools / "uv.py").write_text(FAKE_UV)
        uv = self.tools / "uv"
        uv.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{self.tools}/uv.py" "$@"\n')
        uv.chmod(0o755)

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "dev.py"), *arguments]

    def environ(self, **more: str) -> dict[str, str]:
        return {"PATH": str(self.tools), "HOME": os.environ["HOME"], **more}

    def start(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environ(**more),
            capture_output=True,
            check=False,
            text=True,
        )

    def calls(self) -> list[str]:
        log = self.tools / "calls"
        return log.read_text().split() if log.exists() else []


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def assert_one_refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The status is 3, nothing looks like a traceback, and the last line says what to do."""
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    last = done.stderr.splitlines()[-1]
    assert last.startswith("dev.py: ")
    return last


def test_the_first_start_sets_up_and_the_next_one_only_starts(checkout: Checkout) -> None:
    first = checkout.start("run", "list", "two words", "--json")
    assert json.loads(first.stdout) == ["list", "two words", "--json"]
    second = checkout.start("run", "list")
    assert (second.returncode, second.stderr) == (0, "")
    assert checkout.calls() == ["venv", "pip"]


def test_the_status_of_the_program_is_passed_on(checkout: Checkout) -> None:
    assert checkout.start("run", "fail").returncode == 5


def test_new_pins_are_installed_into_the_same_environment(checkout: Checkout) -> None:
    checkout.start("run", "list")
    lock = checkout.root / "packaging" / "requirements" / "run.txt"
    lock.write_text(lock.read_text() + "# newer\n")
    assert checkout.start("run", "list").returncode == 0
    assert checkout.calls() == ["venv", "pip", "pip"]


def test_a_start_that_was_cut_short_is_mended_by_the_next(checkout: Checkout) -> None:
    (checkout.tools / "fail").touch()
    assert "could not be installed" in assert_one_refusal(checkout.start("run", "list"))
    half_made = checkout.root / ".venv" / "lib"
    half_made.mkdir()
    (checkout.tools / "fail").unlink()
    mended = checkout.start("run", "list")
    assert mended.returncode == 0
    assert "anew, for what is there is not whole" in mended.stderr
    assert not half_made.exists()


def test_an_update_that_was_cut_short_is_mended_too(checkout: Checkout) -> None:
    checkout.start("run", "list")
    lock = checkout.root / "packaging" / "requirements" / "run.txt"
    lock.write_text(lock.read_text() + "# newer\n")
    (checkout.tools / "fail").touch()
    assert_one_refusal(checkout.start("run", "list"))
    lock.write_text(lock.read_text().removesuffix("# newer\n"))
    (checkout.tools / "fail").unlink()
    assert checkout.start("run", "list").returncode == 0
    assert checkout.calls() == ["venv", "pip", "pip", "venv", "pip"]


def test_a_folder_with_other_things_is_left_alone(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "to-ada.txt").write_text("Dear Ada")
    done = checkout.start("run", "list", DIFFSTUDY_VENV=str(tmp_path / "letters"))
    assert "holds other things" in assert_one_refusal(done)
    assert [file.name for file in (tmp_path / "letters").iterdir()] == ["to-ada.txt"]


def test_where_nothing_can_be_written_another_folder_is_proposed_and_serves(
    checkout: Checkout, tmp_path: Path
) -> None:
    (checkout.root / ".venv").write_text("a file where the folder should be")
    last = assert_one_refusal(checkout.start("run", "list"))
    assert "DIFFSTUDY_VENV=" in last
    cured = checkout.start("run", "list", DIFFSTUDY_VENV=str(tmp_path / "else where"))
    assert (cured.returncode, json.loads(cured.stdout)) == (0, ["list"])


def test_a_second_start_waits_for_the_first(checkout: Checkout) -> None:
    (checkout.root / ".venv").mkdir()
    with (checkout.root / ".venv" / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        waiting = subprocess.Popen(
            checkout.command("run", "list"),
            env=checkout.environ(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert waiting.stderr is not None
        assert "another start is setting things up" in waiting.stderr.readline()
        assert checkout.calls() == []
    out, _ = waiting.communicate(timeout=60)
    assert (waiting.returncode, json.loads(out)) == (0, ["list"])


@pytest.mark.needs_qt
def test_without_a_display_the_tour_is_taken_and_its_pictures_are_named(
    checkout: Checkout,
) -> None:
    done = checkout.start("run")
    pictures = checkout.root / "build" / "tour"
    assert done.returncode == 0
    assert "No display was found" in done.stdout
    assert done.stdout.splitlines()[-1].endswith(f"2 pictures of its steps lie in {pictures}")
    assert json.loads(done.stdout.splitlines()[2]) == ["tour", "--out", str(pictures)]


def test_a_command_of_the_terminal_needs_nothing_of_qt(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dev, "environment", lambda kind: sys.executable)
    monkeypatch.setattr(dev, "need_libraries", asked.extend)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "execve", lambda program, command, environ: None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0))
    dev.run(["study", "--count", "3"])
    assert asked == []
    dev.run(["tour", "--out", "pictures"])
    assert asked == ["offscreen"]


def test_without_the_libraries_the_other_tests_run_and_the_status_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[list[str]] = []

    def note(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    gl = Library("libGL.so.1", ("libgl1",))
    monkeypatch.setattr(dev, "environment", lambda kind: "python")
    monkeypatch.setattr(dev, "missing_libraries", lambda platforms: (gl,))
    monkeypatch.setattr(subprocess, "run", note)
    with pytest.raises(dev.Refused, match="apt-get install libgl1"):
        dev.test([])
    [command] = ran
    assert command[:5] == ["python", "-m", "pytest", "-p", "no:pytest-qt"]
    assert "tests/unit" in command
    assert "tests/gui" not in command


def test_an_old_python_is_told_so_in_one_line() -> None:
    source = (ROOT / "dev.py").read_text("utf-8")
    pretend = (
        "import sys; sys.version_info = (3, 9, 2); exec(compile(sys.stdin.read(), 'd', 'exec'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], input=source, capture_output=True, check=False, text=True
    )
    assert "Python 3.11 or newer" in assert_one_refusal(done)
    assert len(done.stderr.splitlines()) == 1


def test_an_old_python_can_read_dev_py_as_far_as_that_line() -> None:
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("arguments", "status"), [([], 2), (["dance"], 2), (["--help"], 0), (["bench", "dance"], 2)]
)
def test_a_wrong_command_is_answered_with_the_right_ones(
    arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == status
    said = capsys.readouterr()
    assert ("startup" if "bench" in arguments else "dev.py run") in said.out + said.err
