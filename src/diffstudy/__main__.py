"""The command `diffstudy`: two front doors, and a look at the machine before either opens.

A subcommand goes to the command line, which never needs Qt. No argument, or a file, opens the
window; `tour` drives it. Qt aborts where it finds no display, so preflight looks first.
"""

# An old interpreter must get as far as the sentence about its version.
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy import preflight

if TYPE_CHECKING:
    from diffstudy.domain.worksheet import PaperJob


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit status: 0, 1 (refused), 2 (usage) or 3 (machine).

    Args:
        argv: the arguments after the program's name; sys.argv's where None.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    door, _ = preflight.front_door(arguments)
    if sys.version_info < preflight.OLDEST_PYTHON:
        return _refuse(preflight.python_problems())
    if door == "window":
        return _open_window(arguments)
    if door == "tour":
        return _take_tour(arguments)
    from diffstudy.cli.main import main as run_command

    return run_command(arguments, make_pdf=_make_pdf)


def _make_pdf(job: PaperJob) -> bytes:
    """Draw paper for the terminal, without a display; MachineLacks where Qt cannot be loaded."""
    from diffstudy.domain.errors import MachineLacks

    machine = preflight.examine({**os.environ, "QT_QPA_PLATFORM": "offscreen"}, tour=True)
    if machine.problems:
        raise MachineLacks("; ".join(map(str, machine.problems)))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from diffstudy.gui.paper.output import pdf_without_window

    return pdf_without_window(job)


def _open_window(arguments: list[str]) -> int:
    data_dir, files = _folder_and_files(arguments)
    absent = [file for file in files if not file.is_file()]
    for file in absent:
        print(f"{file}: there is no such file; check its name and folder", file=sys.stderr)
    if absent:
        return 1
    machine = preflight.examine(os.environ)
    if machine.problems:
        return _refuse(machine.problems)
    if machine.platform and not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = machine.platform
    from diffstudy.domain.errors import DiffstudyError
    from diffstudy.gui.application import main as open_window

    try:
        return open_window(files, data_dir)
    except DiffstudyError as error:  # there is no window yet that could show it
        print(f"diffstudy: {error}", file=sys.stderr)
        return 1


def _take_tour(arguments: list[str]) -> int:
    machine = preflight.examine(os.environ, tour=True)
    if machine.problems:
        return _refuse(machine.problems)
    if machine.platform:
        os.environ["QT_QPA_PLATFORM"] = machine.platform
    from diffstudy.gui.tour import main as take_tour

    arguments.remove("tour")
    return take_tour(arguments)


def _folder_and_files(arguments: list[str]) -> tuple[Path | None, list[Path]]:
    """Split the window's arguments by hand: argparse would cost the first paint 6 ms."""
    data_dir = None
    files = []
    words = iter(arguments)
    for word in words:
        if word == "--data-dir":
            data_dir = Path(next(words, "."))
        elif word.startswith("--data-dir="):
            data_dir = Path(word.partition("=")[2])
        else:
            files.append(Path(word))
    return data_dir, files


def _refuse(problems: tuple[preflight.Problem, ...]) -> int:
    for problem in problems:
        print(f"diffstudy: {problem}", file=sys.stderr)
    return preflight.EXIT_STATUS


if __name__ == "__main__":
    sys.exit(main())
