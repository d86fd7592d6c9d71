"""Reads the command line and turns expected errors into sentences and an exit status.

0 done, 1 something was refused (on standard error, one line each), 2 wrong usage, 3 the machine
lacks something.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from diffstudy import __version__
from diffstudy.cli import (
    assigning,
    bundled_packs,
    checking,
    collecting,
    confirming,
    due,
    findings,
    fitting,
    gradebook,
    importing,
    library,
    packs,
    people,
    preferences,
    quiz,
    reports,
    senses,
    student_records,
    study,
    taking,
    worksheets,
)
from diffstudy.cli.output import accept_any_text
from diffstudy.cli.worksheets import PdfMaker
from diffstudy.domain.errors import DiffstudyError, ImportFailed, MachineLacks

Command = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None, *, make_pdf: PdfMaker | None = None) -> int:
    """Run one subcommand and return its exit status.

    Args:
        make_pdf: draws paper; it needs Qt, which nothing here knows.
    """
    arguments = _parser().parse_args(argv)
    arguments.make_pdf = make_pdf
    command: Command = arguments.run
    accept_any_text()
    try:
        status = command(arguments)
        sys.stdout.flush()  # a reader that went away shows here, not at exit
        return status
    except MachineLacks as error:
        print(f"diffstudy: {error}", file=sys.stderr)
        return 3
    except ImportFailed as error:  # it says its file and line itself
        print(error, file=sys.stderr)
        return 1
    except DiffstudyError as error:
        print(f"diffstudy: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the folder of the collection (default: DIFFSTUDY_DATA_DIR, else your data folder)",
    )
    parser = argparse.ArgumentParser(
        prog="diffstudy",
        parents=[common],
        description="Learn to tell confusable things apart. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"diffstudy {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for group in (
        importing, bundled_packs, library, confirming, senses, packs, quiz, study, due,
        reports, fitting, findings, preferences, checking, assigning, taking, people, collecting,
        gradebook, student_records, worksheets,
    ):  # fmt: skip
        group.add_commands(commands, common)
    commands.add_parser("tour", parents=[common], help="pictures of the window (--out DIR)")
    return parser
