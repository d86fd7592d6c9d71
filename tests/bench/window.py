"""The real window over a small and a large library, frame by frame: `python3 dev.py bench window`.

Each size has a process of its own, which opens the library offscreen and does what a learner
does: filters, types a search, scrolls, reads a comparison, answers, visits every place. A timer
beats all the while; the longest time between two beats is the longest frame, because nothing can
be painted in between. Its processor time is that of the main thread alone: where other work keeps
the machine busy, that column and the ratios count. What the program does beside the main thread
is in the clock's column only, as far as it keeps the main thread waiting.

The event that took most of that frame is named with its receiver.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from statistics import median, quantiles
from types import TracebackType
from typing import Any

from made_up.library import NOW, make_library
from watched.walk import Walker, Watched

FRAME_LIMIT_MS = 50
NEXT_LIMIT_MS = 100


def stop(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """End at a mistake: what follows it would be waited for in vain."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def measured(data: Path, answers: int, profile: Path | None) -> dict[str, Any]:
    """Walk through the window in this process; returns the seconds of each step."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.excepthook = stop
    application = Watched()
    walker = Walker(application, answers)
    profiler = None
    if profile:
        import cProfile

        profiler = cProfile.Profile()
        profiler.enable()
    walker.start(data)
    application.exec()
    if profiler:
        profiler.disable()
        profiler.dump_stats(profile)
    return {
        "frames": [asdict(frame) for frame in walker.frames if frame.name],
        "next": walker.next_painted,
        "first_paint": walker.first_paint,
        "library": walker.library_shown,
    }


def run_size(size: int, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    data = folder / str(size)
    if not data.exists():
        print(f"making {size:,} comparisons", file=sys.stderr, flush=True)
        make_library(data, size, options.due, size * options.reviews)
    command = [sys.executable, __file__, "--child", str(data), "--answers", str(options.answers)]
    if options.profile:
        command += ["--profile", f"{options.profile}-{size}"]
    environ = {**os.environ, "DIFFSTUDY_NOW": NOW.isoformat(), "QT_QPA_PLATFORM": "offscreen"}
    environ.setdefault("QT_LOGGING_RULES", "*=false")
    ran = subprocess.run(command, env=environ, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def print_frames(size: int, found: dict[str, Any], first: dict[str, Any]) -> float:
    """Print the table of one library; returns its longest frame in ms of processor time."""
    print(f"\n{size:,} comparisons: longest frame of each step, ms, and times the first library")
    print("step                     clock      cpu   ratio    whole s  dearest event")
    longest = 0.0
    for frame, small in zip(found["frames"], first["frames"], strict=True):
        clock, cpu = 1e3 * frame["clock"], 1e3 * frame["cpu"]
        longest = max(longest, cpu)
        ratio = frame["cpu"] / small["cpu"] if small["cpu"] else 0.0
        mark = "  <- over" if cpu > FRAME_LIMIT_MS else ""
        print(
            f"{frame['name']:20} {clock:9.1f} {cpu:8.1f} {ratio:7.1f} {frame['whole']:10.1f}  "
            f"{frame['event']}{mark}"
        )
    print(
        f"first paint {1e3 * found['first_paint']:.0f} ms, "
        f"library shown {1e3 * found['library']:,.0f} ms"
    )
    return longest


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench window", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--due", type=int, default=1_000, help="cards due (default: 1000)")
    parser.add_argument("--reviews", type=int, default=3, help="per comparison (default: 3)")
    parser.add_argument("--answers", type=int, default=100, help="given (default: 100)")
    parser.add_argument("--library", type=Path, help="keep the libraries here, for another run")
    parser.add_argument("--profile", type=Path, help="write cProfile figures to FILE-SIZE")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measured(options.child, options.answers, options.profile)))
        return 0
    results: list[dict[str, Any]] = []
    longest = last = 0.0
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as name:
        folder = options.library or Path(name)
        for size in options.sizes:
            results.append(run_size(size, options, folder))
            longest = max(longest, print_frames(size, results[-1], results[0]))
            painted = [1e3 * seconds for seconds in results[-1]["next"]]
            if len(painted) > 1:
                last = quantiles(painted, n=20)[-1]
                print(
                    f"key press to the next question painted, n = {len(painted)}: "
                    f"p50 {median(painted):.0f} ms, p95 {last:.0f} ms, max {max(painted):.0f} ms"
                )
    is_good = longest <= FRAME_LIMIT_MS and last <= NEXT_LIMIT_MS
    print(
        f"\n{'within' if is_good else 'beyond'} {FRAME_LIMIT_MS} ms of processor time a frame "
        f"and {NEXT_LIMIT_MS} ms p95 to the next question"
    )
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
