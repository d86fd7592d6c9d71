"""Answering in libraries of several sizes, beside plain sqlite3: `python3 dev.py bench study`.

Each size has a process of its own, which opens the library, asks for the first question and then
answers, right for the most part. An answer is timed from giving it until the next question is
there; it is on the disk by then. After each one, plain sqlite3 writes the same rows into a copy
of the file with the same pragmas and reads the card due next. Where other work keeps the machine
busy, only the ratios count.

The library is opened twice. ``once`` is the time to the count of what there is to do after it was
filled, when a walk through it finds out that all has been met; ``first`` is the time to the first
question whenever it is opened after that.
"""

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

from made_up.library import NOW, make_library

GROWTH_LIMIT = 1.5
WARM_UP = 5

Found = dict[str, Any]


class Plain:
    """Writes what an answer wrote, copied row by row, and reads the card that is due next."""

    def __init__(self, source: Path, target: Path) -> None:
        with closing(sqlite3.connect(source)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
        self._source = sqlite3.connect(source, isolation_level=None)
        self._target = sqlite3.connect(target, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._target.execute(f"PRAGMA {pragma}").fetchone()
        self._seq = self._last_seq()

    def _last_seq(self) -> int:
        return int(self._source.execute("SELECT max(seq) FROM reviews").fetchone()[0])

    def step(self) -> float | None:
        """Return the seconds for what the last answer wrote; None where it wrote nothing."""
        reviews = self._source.execute(
            "SELECT * FROM reviews WHERE seq > ?", (self._seq,)
        ).fetchall()
        self._seq = self._last_seq()
        if not reviews:
            return None
        place = [row[1] for row in self._source.execute("PRAGMA table_info(reviews)")]
        ids = [row[place.index("card_id")] for row in reviews]
        cards = [
            row
            for card in ids
            for row in self._source.execute(
                "SELECT * FROM card_progress WHERE card_id = ?", (card,)
            )
        ]
        into_log = f"INSERT INTO reviews VALUES ({', '.join('?' * len(reviews[0]))})"  # noqa: S608
        into_cards = f"REPLACE INTO card_progress VALUES ({', '.join('?' * len(cards[0]))})"  # noqa: S608
        began = time.perf_counter()
        self._target.execute("BEGIN IMMEDIATE")
        self._target.executemany(into_log, reviews)
        self._target.executemany(into_cards, cards)
        self._target.execute("COMMIT")
        self._target.execute(
            "SELECT * FROM card_progress WHERE learner_id = ? AND state = 'active' "
            "AND due_day <= ? ORDER BY due_day LIMIT 1",
            (cards[0][0], reviews[0][place.index("study_day")]),
        ).fetchone()
        return time.perf_counter() - began

    def close(self) -> None:
        self._source.close()
        self._target.close()


def measured(data: Path, answers: int, profile: bool) -> Found:
    """Study in this process and return the seconds of each step."""
    from diffstudy.bootstrap import open_collection
    from diffstudy.services.study import StudyScope

    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from tests.unit.quiz.answers import right_answer_to, wrong_answer_to

    now = NOW
    rng = Random(7)
    took: list[float] = []
    cpu_took: list[float] = []
    plain_took: list[float] = []
    began = time.perf_counter()
    with open_collection(data, clock=lambda: now, zone=UTC) as collection:
        collection.study.today()
    once = time.perf_counter() - began
    began = time.perf_counter()
    with open_collection(data, clock=lambda: now, zone=UTC) as collection:
        session = collection.study.start(StudyScope(), Random(1))
        asked = session.next_question()
        first = time.perf_counter() - began
        plain = Plain(data / "collection.db", data / "plain.db")
        profiler = None
        if profile:
            import cProfile

            profiler = cProfile.Profile()
        for _ in range(answers):
            if asked is None:
                break
            is_right = rng.random() < 0.9
            answer = (right_answer_to if is_right else wrong_answer_to)(asked.question)
            now += timedelta(seconds=12)
            if profiler:
                profiler.enable()
            began, cpu = time.perf_counter(), time.process_time()
            session.answer(answer, 4_000)
            asked = session.next_question()
            took.append(time.perf_counter() - began)
            cpu_took.append(time.process_time() - cpu)
            if profiler:
                profiler.disable()
            seconds = plain.step()
            if seconds is not None:
                plain_took.append(seconds)
        plain.close()
        if profiler:
            import pstats

            pstats.Stats(profiler, stream=sys.stderr).sort_stats("cumulative").print_stats(45)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "once": once,
        "first": first,
        "took": took[WARM_UP:],
        "cpu": cpu_took[WARM_UP:],
        "plain": plain_took[WARM_UP:],
        "megabytes": peak / (1_024**2 if sys.platform == "darwin" else 1_024),
    }


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def row(size: int, reviews: int, found: Found) -> str:
    ours, plain = found["took"], found["plain"]
    return (
        f"{size:11,} {reviews:9,} {len(ours):4} {1e3 * found['once']:7,.0f} "
        f"{1e3 * found['first']:6,.0f} "
        f"{1e3 * median(ours):9.2f} {1e3 * p95(ours):7.2f} "
        f"{1e3 * median(plain):9.2f} {1e3 * p95(plain):7.2f} "
        f"{median(ours) / median(plain):6.1f} {found['megabytes']:7.0f}"
    )


def run_size(size: int, options: argparse.Namespace, folder: Path) -> tuple[int, Found]:
    data = folder / str(size)
    began = time.perf_counter()
    reviews = make_library(data, size, options.due, min(options.reviews, size * 10))
    seconds = time.perf_counter() - began
    print(f"{size:,} comparisons made in {seconds:.0f} s", file=sys.stderr, flush=True)
    command = [sys.executable, __file__, "--child", str(data), "--answers", str(options.answers)]
    command += ["--profile"] if options.profile else []
    ran = subprocess.run(command, env=os.environ, check=True, stdout=subprocess.PIPE, text=True)
    return reviews, json.loads(ran.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench study", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--due", type=int, default=1_000, help="cards due (default: 1000)")
    parser.add_argument(
        "--reviews",
        type=int,
        default=1_000_000,
        help="most reviews in the log; at most ten for each comparison (default: 1000000)",
    )
    parser.add_argument("--answers", type=int, default=200, help="given (default: 200)")
    parser.add_argument("--profile", action="store_true", help="say where the time goes")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measured(options.child, options.answers, options.profile)))
        return 0
    if options.answers < 2 * WARM_UP:
        parser.error(f"--answers must be {2 * WARM_UP} or more")
    print("                           n  opening, ms    answer to next, ms    plain sqlite3")
    print(
        "comparisons   reviews  answers  once  first       p50     p95       p50     p95  ratio"
        "      MB"
    )
    medians: list[float] = []
    cpu: list[float] = []
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as name:
        for size in options.sizes:
            reviews, found = run_size(size, options, Path(name))
            print(row(size, reviews, found), flush=True)
            medians.append(median(found["took"]))
            cpu.append(median(found["cpu"]))
    growth = cpu[-1] / cpu[0]
    print(
        f"an answer in the last library takes {medians[-1] / medians[0]:.2f} times as long as in "
        f"the first one, {growth:.2f} times by processor time"
    )
    is_good = growth < GROWTH_LIMIT
    print(f"{'within' if is_good else 'beyond'} the limit of {GROWTH_LIMIT} of processor time")
    return 0 if growth < GROWTH_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
