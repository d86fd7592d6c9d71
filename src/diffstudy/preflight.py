"""Looks at the machine before Qt does, because Qt cannot be asked politely.

Without a display, or without a library of its platform plug-in, Qt aborts the process (SIGABRT)
and no `except` can catch that; without libGL even the import fails. So this module, which needs
the standard library only, looks first and names the one command that cures what is missing.
dev.py uses it too, from a checkout where nothing is installed yet.
"""

# Old interpreters must get as far as the sentence about their version.
from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

EXIT_STATUS = 3  # "the machine lacks something", in every command of the program
OLDEST_PYTHON = (3, 11)


class Library(NamedTuple):
    """A shared library and the names of its Debian package, newest name first."""

    file: str
    packages: tuple[str, ...]


class Problem(NamedTuple):
    """What keeps the window closed, and the one thing to do about it: two halves of a sentence."""

    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.what}; {self.cure}"


class Machine(NamedTuple):
    """What was found: the Qt platform that works here (None: Qt's own choice), and the problems."""

    platform: str | None
    problems: tuple[Problem, ...]


# Each row was found by starting Qt on a bare Debian root and reading what it could not load.
EVERY_PLATFORM = (
    Library("libGL.so.1", ("libgl1",)),
    Library("libEGL.so.1", ("libegl1",)),
    Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libfontconfig.so.1", ("libfontconfig1",)),
    Library("libfreetype.so.6", ("libfreetype6",)),
    Library("libxkbcommon.so.0", ("libxkbcommon0",)),
    Library("libdbus-1.so.3", ("libdbus-1-3",)),
    Library("libX11.so.6", ("libx11-6",)),
)
ONE_PLATFORM = {
    "xcb": (
        Library("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
        Library("libxcb-cursor.so.0", ("libxcb-cursor0",)),
        Library("libxcb-icccm.so.4", ("libxcb-icccm4",)),
        Library("libxcb-image.so.0", ("libxcb-image0",)),
        Library("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
        Library("libxcb-randr.so.0", ("libxcb-randr0",)),
        Library("libxcb-render-util.so.0", ("libxcb-render-util0",)),
        Library("libxcb-shape.so.0", ("libxcb-shape0",)),
        Library("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    ),
    "wayland": (
        Library("libwayland-client.so.0", ("libwayland-client0",)),
        Library("libwayland-cursor.so.0", ("libwayland-cursor0",)),
    ),
}
NO_DISPLAY_CURE = (
    "run 'diffstudy tour --out pictures' for pictures of the window, "
    "or set QT_QPA_PLATFORM=offscreen"
)


def front_door(arguments: Sequence[str]) -> tuple[str, str | None]:
    """Tell which front end the command line asks for, without knowing the subcommands.

    Returns:
        ("window", None), ("window", FILE), ("tour", "tour") or ("terminal", the word or option).
        A word with a dot or a path separator is a file; any other word is a subcommand.
    """
    words = iter(arguments)
    for word in words:
        if word == "--data-dir":
            next(words, None)
        elif word == "tour":
            return "tour", word
        elif word.startswith("-"):
            if not word.startswith("--data-dir="):
                return "terminal", word
        elif "." in word or os.sep in word or (os.altsep and os.altsep in word):
            return "window", word
        else:
            return "terminal", word
    return "window", None


def examine(environ: Mapping[str, str], *, tour: bool = False) -> Machine:
    """Look for all that the window needs: Python, PySide6, shared libraries and a display.

    Args:
        environ: the variables of the process, normally os.environ.
        tour: the window is only photographed, so that no display is needed.
    """
    problems = python_problems()
    if not sys.platform.startswith("linux"):
        return Machine(None, problems)
    wanted = wanted_platforms(environ)
    for name in wanted:
        if not missing_libraries(name) and _display_answers(name):
            return Machine(name, problems)
    if tour:
        return Machine("offscreen", problems + _library_problems("offscreen"))
    libraries = _library_problems(wanted[0] if wanted else "offscreen")
    if wanted and libraries:
        return Machine(None, problems + libraries)
    return Machine(None, (*problems, *libraries, _display_problem(environ)))


def python_problems() -> tuple[Problem, ...]:
    """Return what is wrong with the interpreter itself: its version, or PySide6 not installed."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(number) for number in sys.version_info[:2])
        oldest = ".".join(str(number) for number in OLDEST_PYTHON)
        what = f"diffstudy needs Python {oldest} or newer, and this is Python {found}"
        return (Problem(what, "start it with a newer one"),)
    if importlib.util.find_spec("PySide6") is None:
        cure = "start it with 'python3 dev.py run', which installs what is missing"
        return (Problem("The Python package PySide6 is not installed", cure),)
    return ()


def wanted_platforms(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Qt platforms to try, best first; empty where there is no display to draw on."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(name.partition(":")[0] for name in chosen.split(";"))
    found = []
    if environ.get("WAYLAND_DISPLAY"):
        found.append("wayland")
    if environ.get("DISPLAY"):
        found.append("xcb")
    if environ.get("XDG_SESSION_TYPE") == "x11":
        found.reverse()
    return tuple(found)


def missing_libraries(platform: str) -> tuple[Library, ...]:
    """Return the shared libraries that Qt needs for this platform and that cannot be loaded."""
    import ctypes

    missing = []
    for library in EVERY_PLATFORM + ONE_PLATFORM.get(platform, ()):
        try:
            ctypes.CDLL(library.file)
        except OSError:
            missing.append(library)
    return tuple(missing)


def package_names(libraries: Iterable[Library]) -> tuple[str, ...]:
    """Return the packages that hold these libraries, under the names that this release uses."""
    return tuple(_name_here(library.packages) for library in libraries)


def apt_line(packages: Iterable[str]) -> str:
    """Return the command that a person types to install these packages."""
    as_root = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    return f"{as_root}apt-get install {' '.join(packages)}"


def _name_here(names: tuple[str, ...]) -> str:
    if len(names) > 1 and shutil.which("apt-cache"):
        import subprocess

        for name in names:
            known = subprocess.run(  # noqa: S603 - a fixed command and a name from the tables above
                ["apt-cache", "pkgnames", name],  # noqa: S607 - apt's place is not ours to fix
                capture_output=True,
                check=False,
                text=True,
            )
            if name in known.stdout.split():
                return name
    return names[-1]


def _library_problems(platform: str) -> tuple[Problem, ...]:
    missing = missing_libraries(platform)
    if not missing:
        return ()
    files = ", ".join(library.file for library in missing)
    what = f"Qt needs system libraries that this machine lacks ({files})"
    if shutil.which("apt-get"):
        return (Problem(what, f"install them with: {apt_line(package_names(missing))}"),)
    return (Problem(what, "install the packages of your system that hold them"),)


def _display_problem(environ: Mapping[str, str]) -> Problem:
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if environ.get(name):
            return Problem(f"The display {name}={environ[name]} does not answer", NO_DISPLAY_CURE)
    what = "No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    return Problem(what, NO_DISPLAY_CURE)


def _display_answers(platform: str) -> bool:
    """Connect as Qt will; a variable may name a display that is long gone."""
    import ctypes

    if platform == "xcb":
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
        failed = bool(xcb.xcb_connection_has_error(connection))
        xcb.xcb_disconnect(connection)
        return not failed
    if platform.startswith("wayland"):
        wayland = ctypes.CDLL("libwayland-client.so.0")
        wayland.wl_display_connect.restype = ctypes.c_void_p
        display = wayland.wl_display_connect(None)
        if display is None:
            return False
        wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True
