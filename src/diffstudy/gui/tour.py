"""``diffstudy tour``: the real window through its journeys, one picture a step.

The README's pictures, a proof on a machine without a display, and the quickest way to look at
every screen come from here. It works in a collection of its own and touches nobody's data.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from diffstudy.gui.tour_hand import TourFailed
from diffstudy.gui.tour_route import Tour

_IDLE_MESSAGE = "This plugin does not support propagateSizeHints"
_LOOKS = (
    ("1280x800", "1280x800", 1.0),
    ("1024x640", "1024x640", 1.0),
    ("text-200", "1280x800", 2.0),
)
"""Folder, size of the window and size of the text of each round of ``--all``."""


def main(arguments: list[str]) -> int:
    """Take the tour; returns 0 when every step was reached.

    Args:
        arguments: ``--out DIR``, ``--page FILE``, ``--size 1280x800``, ``--text-size 1.5``;
            ``--all`` for every screen and state at three sizes, ``--only PART`` for one part.
    """
    options = _options(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    if not options.all:
        return _walk(application, options)
    for folder, size, text_size in _LOOKS:
        changed = {"out": options.out / folder, "size": size, "text_size": text_size}
        failed = _walk(application, argparse.Namespace(**{**vars(options), **changed}))
        if failed:
            return failed
    return 0


def _walk(application: QApplication, options: argparse.Namespace) -> int:
    options.out.mkdir(parents=True, exist_ok=True)
    # Qt lets go of files a little later than Python does.
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data,
        _without_idle_messages(),
    ):
        tour = Tour(application, Path(data), options)
        try:
            tour.take()
        except TourFailed as error:
            print(f"diffstudy tour: {error}", file=sys.stderr)
            return 1
        finally:
            tour.close()
    for step in tour.steps:
        print(step)
    print(f"{len(tour.steps)} steps, light and dark, in {options.out}")
    return 0


@contextmanager
def _without_idle_messages() -> Iterator[None]:
    """Drop what the offscreen platform says of every window, and nothing else."""

    def listen(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(_IDLE_MESSAGE):
            return
        if previous is not None:
            previous(kind, context, text)
        else:
            print(text, file=sys.stderr)

    previous = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="diffstudy tour",
        description="Drive the real window and save a picture of each step.",
    )
    parser.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR")
    parser.add_argument("--page", type=Path, metavar="FILE", help="the saved page to import")
    parser.add_argument("--size", default="1280x800", metavar="WIDTHxHEIGHT")
    parser.add_argument("--text-size", type=float, default=1.0, metavar="FACTOR")
    parser.add_argument("--all", action="store_true", help="every screen and state, three sizes")
    parser.add_argument("--only", metavar="PART", help="one part of --all alone")
    parser.add_argument("--data-dir", help="ignored: the tour has a collection of its own")
    return parser.parse_args(arguments)
