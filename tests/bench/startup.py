"""First paint of the real window beside that of a bare one: `python3 dev.py bench startup`.

Both are started as fresh processes, in turn and in changing order, so that a busy machine slows
both alike. Each writes the time of its first paint into the file that
DIFFSTUDY_TRACE_FIRST_PAINT names, and quits.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from diffstudy import preflight

LIMIT = 1.6  # times the bare window
BARE_WINDOW = """
import os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def painted():
    with open(os.environ["DIFFSTUDY_TRACE_FIRST_PAINT"], "w", encoding="ascii") as trace:
        trace.write(str(time.time_ns()))
    QApplication.quit()

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

application = QApplication([])
window = Window()
window.resize(1100, 720)
window.show()
application.exec()
"""


def milliseconds_to_paint(arguments: list[str], folder: Path) -> float:
    """Start one process and return the time from its start to its first paint."""
    trace = folder / "painted"
    trace.unlink(missing_ok=True)
    environ = {**os.environ, "DIFFSTUDY_TRACE_FIRST_PAINT": str(trace)}
    started = time.time_ns()
    subprocess.run([sys.executable, *arguments], env=environ, check=True, timeout=120)
    return (int(trace.read_text("ascii")) - started) / 1_000_000


def measure(count: int, folder: Path) -> tuple[list[float], list[float]]:
    """Return the times of the bare and of the real window, in pairs, after one warm-up each."""
    windows = {
        "bare": ["-c", BARE_WINDOW],
        "real": ["-m", "diffstudy", "--data-dir", str(folder / "data")],
    }
    times: dict[str, list[float]] = {name: [] for name in windows}
    for turn in range(count + 1):
        for name in sorted(windows, reverse=turn % 2 == 1):
            taken = milliseconds_to_paint(windows[name], folder)
            if turn:
                times[name].append(taken)
    return times["bare"], times["real"]


def line(name: str, times: list[float]) -> str:
    middle = statistics.median(times)
    return f"{name:22} {middle:7.0f} ms   ({min(times):.0f} to {max(times):.0f} ms)"


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench startup", description=__doc__)
    parser.add_argument("--count", type=int, default=9, help="pairs of starts (default: 9)")
    count = max(1, parser.parse_args().count)
    machine = preflight.examine(os.environ, tour=True)  # without a display: offscreen
    for problem in machine.problems:
        print(f"bench startup: {problem}", file=sys.stderr)
    if machine.problems:
        return preflight.EXIT_STATUS
    if machine.platform:
        os.environ["QT_QPA_PLATFORM"] = machine.platform
    try:
        with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as folder:
            bare, real = measure(count, Path(folder))
    except subprocess.CalledProcessError as error:
        print(f"bench startup: a window ended with status {error.returncode}", file=sys.stderr)
        return 1
    ratio = statistics.median(mine / plain for plain, mine in zip(bare, real, strict=True))
    print(f"Process start to first paint, median of {count} pairs, {machine.platform or 'screen'}:")
    print(line("a bare QMainWindow", bare))
    print(line("the window of diffstudy", real))
    print(f"median ratio {ratio:.2f}, {'within' if ratio <= LIMIT else 'beyond'} {LIMIT}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
