"""Whatever the machine lacks is said in one sentence with its cure, and Qt never gets to abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diffstudy import __main__ as program
from diffstudy import preflight
from diffstudy.preflight import Library

ROOT = Path(__file__).resolve().parents[2]
GL = Library("libGL.so.1", ("libgl1",))
CURSOR = Library("libxcb-cursor.so.0", ("libxcb-cursor0",))

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Linux")


def pretend(
    monkeypatch: pytest.MonkeyPatch, missing: dict[str, tuple[Library, ...]], answering: set[str]
) -> None:
    """Make a machine that lacks these libraries for a platform, and whose displays are these."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(preflight, "missing_libraries", lambda name: missing.get(name, ()))
    monkeypatch.setattr(preflight, "_display_answers", answering.__contains__)


@pytest.mark.parametrize(
    ("arguments", "door"),
    [
        ([], "window"),
        (["--data-dir", "some/folder"], "window"),
        (["--data-dir=list"], "window"),
        (["page.txt"], "window"),
        (["./list"], "window"),
        (["--data-dir", "list", "page.html", "other.txt"], "window"),
        (["list"], "terminal"),
        (["--data-dir", "x", "study", "page.txt"], "terminal"),
        (["--version"], "terminal"),
        (["-h"], "terminal"),
        (["--unknown", "page.txt"], "terminal"),
        (["improt"], "terminal"),
        (["tour", "--out", "pictures"], "tour"),
        (["--data-dir", "x", "tour"], "tour"),
    ],
)
def test_the_first_word_chooses_the_front_door(arguments: list[str], door: str) -> None:
    assert preflight.front_door(arguments)[0] == door


@pytest.mark.parametrize(
    ("environ", "platforms"),
    [
        ({}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("wayland",)),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ("wayland", "xcb")),
        (
            {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"},
            ("xcb", "wayland"),
        ),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb:more"}, ("wayland", "xcb")),
    ],
)
def test_platforms_to_try(environ: dict[str, str], platforms: tuple[str, ...]) -> None:
    assert preflight.wanted_platforms(environ) == platforms


def test_a_whole_machine_has_no_problems(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {}, {"xcb"})
    assert preflight.examine({"DISPLAY": ":0"}) == ("xcb", ())


def test_no_display_is_said_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {}, set())
    [problem] = preflight.examine({}).problems
    assert str(problem).startswith("No display was found (neither DISPLAY nor WAYLAND_DISPLAY")
    assert "QT_QPA_PLATFORM=offscreen" in problem.cure
    assert "diffstudy tour" in problem.cure


def test_a_display_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {}, set())
    [problem] = preflight.examine({"DISPLAY": ":7"}).problems
    assert problem.what == "The display DISPLAY=:7 does not answer"


def test_the_second_platform_serves_where_the_first_cannot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pretend(monkeypatch, {"wayland": (GL,)}, {"xcb", "wayland"})
    environ = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert preflight.examine(environ) == ("xcb", ())


def test_missing_libraries_are_named_with_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {"xcb": (GL, CURSOR)}, {"xcb"})
    monkeypatch.setattr("shutil.which", lambda name: f"bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    [problem] = preflight.examine({"DISPLAY": ":0"}).problems
    assert "(libGL.so.1, libxcb-cursor.so.0)" in problem.what
    assert problem.cure == "install them with: sudo apt-get install libgl1 libxcb-cursor0"


def test_without_apt_the_libraries_are_named_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {"xcb": (GL,)}, {"xcb"})
    monkeypatch.setattr("shutil.which", lambda name: None)
    [problem] = preflight.examine({"DISPLAY": ":0"}).problems
    assert "libGL.so.1" in problem.what
    assert "apt" not in problem.cure


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ":7"}])
def test_the_tour_needs_no_display(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, {"xcb": (CURSOR,)}, set())
    assert preflight.examine(environ, tour=True) == ("offscreen", ())


def test_the_tour_needs_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {"offscreen": (GL,)}, set())
    [problem] = preflight.examine({}, tour=True).problems
    assert "libGL.so.1" in problem.what


def test_other_systems_bring_their_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {"xcb": (GL,)}, set())
    monkeypatch.setattr(sys, "platform", "darwin")
    assert preflight.examine({}) == (None, ())


@linux_only
def test_only_a_library_that_cannot_be_loaded_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    here, absent = Library("libc.so.6", ("libc6",)), Library("libabsent.so.9", ("libabsent9",))
    monkeypatch.setattr(preflight, "EVERY_PLATFORM", (here, absent))
    assert preflight.missing_libraries("offscreen") == (absent,)


def test_a_package_goes_by_the_name_that_this_release_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "apt-cache"
    asked.write_text("#!/bin/sh\n[ $2 = libnew9t64 ] && echo libnew9t64 libnew9t64-dev\nexit 0\n")
    asked.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    libraries = [
        Library("libnew.so.9", ("libnew9t64", "libnew9")),
        Library("libold.so.1", ("libold1t64", "libold1")),
        GL,
    ]
    assert preflight.package_names(libraries) == ("libnew9t64", "libold1", "libgl1")


@pytest.mark.needs_qt
@linux_only
def test_a_dead_display_is_noticed_before_qt_meets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4321")
    assert not preflight._display_answers("xcb")


@pytest.mark.needs_qt
@linux_only
@pytest.mark.parametrize(
    ("display", "said"),
    [({}, "No display was found"), ({"DISPLAY": ":4321"}, "")],  # or: a library for it is missing
)
def test_the_program_says_what_it_lacks_and_ends(display: dict[str, str], said: str) -> None:
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), **display}
    done = subprocess.run(
        [sys.executable, "-m", "diffstudy"],
        env=environ,
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (3, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"diffstudy: {said}")


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert program.main(["list"]) == 3
    assert capsys.readouterr().err == (
        "diffstudy: diffstudy needs Python 3.11 or newer, and this is Python 3.9; "
        "start it with a newer one\n"
    )


def test_a_file_that_is_not_there_is_refused_before_the_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = tmp_path / "absent.txt"
    assert program.main(["--data-dir", str(tmp_path), str(absent)]) == 1
    assert capsys.readouterr().err == (
        f"{absent}: there is no such file; check its name and folder\n"
    )
