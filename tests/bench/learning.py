"""What the scheduling is worth to synthetic learners: `python3 dev.py bench learning`.

Compares the program's way of choosing questions with five others and prints the gates of a
release; the exit status is 1 where one of them fails. `--sweep` tries other values of the
constants that rest on judgement.
"""

import argparse
import sys
import time

from diffstudy.simulation.arms import HYBRID
from diffstudy.simulation.cells import CELLS, run_cell
from diffstudy.simulation.coverage import coverages
from diffstudy.simulation.gates import cell_regrets, gates
from diffstudy.simulation.report import (
    cell_table,
    coverage_table,
    explanation,
    gate_lines,
    regret_table,
    reliability_table,
    worst_regrets,
)
from diffstudy.simulation.sweep import sweep

_INTERVALS_PER_ROW = 2_000


class Progress:
    """Says on stderr what is done, with the seconds since the start."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, done: str) -> None:
        print(f"{time.monotonic() - self._started:6.0f} s  {done}", file=sys.stderr, flush=True)


def study(learners: int, seed: int, progress: Progress) -> int:
    """Run all cells, print them and the gates; return the exit status."""
    print(explanation(learners, seed))
    results = []
    for cell in CELLS:
        results.append(run_cell(cell, learners=learners, seed=seed, progress=progress))
        print(cell_table(results[-1], seed), end="\n\n", flush=True)
    regrets = cell_regrets(results, seed)
    covered = coverages(_INTERVALS_PER_ROW, seed)
    for part in (
        worst_regrets(results),
        regret_table(regrets),
        reliability_table(results, HYBRID.name),
        coverage_table(covered),
    ):
        print(part, end="\n\n")
    found = gates(results, regrets, covered)
    for line in gate_lines(found):
        print(line)
    return 0 if all(gate.passed for gate in found) else 1


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="dev.py bench learning",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--learners", type=int, default=30, help="per cell (default: 30)")
    parser.add_argument("--seed", type=int, default=1, help="of all chance (default: 1)")
    parser.add_argument("--sweep", action="store_true", help="try other constants instead")
    chosen = parser.parse_args()
    if chosen.learners < 2:
        parser.error("--learners must be 2 or more: fewer give no interval")
    progress = Progress()
    if not chosen.sweep:
        return study(chosen.learners, chosen.seed, progress)
    for line in sweep(chosen.learners, chosen.seed, progress):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
