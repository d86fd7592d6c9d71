"""Damaged files for every importer, for minutes: `python3 dev.py bench fuzz --minutes 10`.

No traceback, no hang, nothing written while a file is read, five seconds and 300 MB at most.
Exit status 1 where something was found; the inputs are kept and named.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from diffstudy.importers.registry import importers

ROOT = Path(__file__).resolve().parents[2]


def fuzzed(name: str, folder: Path, options: list[str]) -> tuple[str, bool]:
    """Fuzz one format in a process of its own; return a line about it and whether all was well."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.fuzz.worker", name, str(folder), *options]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=environ, capture_output=True, text=True
    )
    last = done.stdout.strip().rpartition("\n")[2]
    if not last.startswith("{"):
        told = done.stderr.strip().splitlines()
        stats = [line for line in told if "number_of_executed_units" in line]
        if done.returncode == 0:
            return f"{name:16} {' '.join(stats)} nothing found", True
        return f"{name:16} ended with {done.returncode}:\n" + "\n".join(told[-40:]), False
    report = json.loads(last)
    answered = f"read {report['read']:7} refused {report['refused']:7}"
    cost = f"slowest {report['slowest']:5.2f} s  memory +{report['memory_mb']} MB"
    lines = [f"{name:16} {answered} {cost}"]
    lines += [f"    FOUND {each['what']}\n        {each['file']}" for each in report["findings"]]
    return "\n".join(lines), not report["findings"]


def main() -> int:
    """Fuzz the formats one after the other and say what was found."""
    parser = argparse.ArgumentParser(prog="dev.py bench fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1, help="for each format (1)")
    parser.add_argument("--format", action="append", choices=sorted(importers()), help="only this")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", choices=("own", "atheris"), default="own")
    parser.add_argument("--keep", type=Path, help="folder for inputs that were answered wrongly")
    arguments = parser.parse_args()
    keep = arguments.keep or Path(tempfile.mkdtemp(prefix="diffstudy-fuzz-"))
    all_well = True
    for name in arguments.format or sorted(importers()):
        folder = keep / name
        folder.mkdir(parents=True, exist_ok=True)
        options = ["--seconds", str(arguments.minutes * 60), "--seed", str(arguments.seed)]
        line, is_well = fuzzed(name, folder, [*options, "--engine", arguments.engine])
        print(line, flush=True)
        all_well = all_well and is_well
    return 0 if all_well else 1


if __name__ == "__main__":
    sys.exit(main())
