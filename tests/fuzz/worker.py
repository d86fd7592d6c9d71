"""One format, fuzzed in a process of its own: a hang or a crash ends this process, not the run.

Called by ``dev.py bench fuzz``; prints one JSON line when its time is over. The input on trial
lies in the folder under its usual name, so that it is at hand whatever happens.
"""

import argparse
import faulthandler
import json
import random
import resource
import sys
import time
import traceback
import warnings
from pathlib import Path

from tests.fuzz.mutations import mutated

SLOWEST = 5.0
"""Seconds of processor time within which every file is answered."""

HANGS = 60
"""Seconds after which the process gives up on a file; the machine may be busy."""

MOST_MEMORY = 300
"""Megabytes that reading a file may add to the process."""

_MOST_FINDINGS = 20


def samples_of(name: str) -> list[Path]:
    """Return the good files of a format, the smallest first."""
    folder = Path(__file__).parents[1] / "samples" / name
    return sorted(folder.iterdir(), key=lambda path: path.stat().st_size)


def own_engine(name: str, folder: Path, seconds: float, seed: int) -> dict[str, object]:
    """Damage the samples at random until the time is over and return what was found."""
    from tests.fuzz.target import answer

    rng = random.Random(seed)
    good = [(path.name, path.read_bytes()) for path in samples_of(name)]
    pool = list(good)
    counts = {"read": 0, "refused": 0}
    findings: list[dict[str, str]] = []
    slowest, most_memory = 0.0, 0
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and len(findings) < _MOST_FINDINGS:
        file_name, data = rng.choice(pool)
        changed = mutated(data, [each for _, each in good], rng)
        path = folder / file_name
        path.write_bytes(changed)
        faulthandler.dump_traceback_later(HANGS, exit=True)
        before = _peak()
        started = time.process_time()
        try:
            word = answer(path)
            counts[word] += 1
            if word == "read" and len(changed) < 100_000:  # damage that builds on damage
                pool = [*pool[-40:], *good, (file_name, changed)]
        except Exception as error:  # noqa: BLE001 - any at all is a finding
            where = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
            _keep(findings, what, changed, path, folder)
        took = time.process_time() - started
        faulthandler.cancel_dump_traceback_later()
        if took > SLOWEST:
            _keep(findings, f"took {took:.1f} s", changed, path, folder)
        slowest = max(slowest, took)
        most_memory = max(most_memory, _peak() - before)
        if _peak() - before > MOST_MEMORY:
            _keep(findings, f"took {_peak() - before} MB", changed, path, folder)
    return {
        "format": name, **counts, "slowest": slowest, "findings": findings,
        "memory_mb": most_memory,
    }  # fmt: skip


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _keep(findings: list[dict[str, str]], what: str, data: bytes, path: Path, folder: Path) -> None:
    """Keep an input that was answered wrongly, once for each kind of answer."""
    if any(each["what"].partition(": ")[0] == what.partition(": ")[0] and
           each["what"][-20:] == what[-20:] for each in findings):  # fmt: skip
        return
    kept = folder / f"finding-{len(findings)}-{path.name}"
    kept.write_bytes(data)
    findings.append({"what": what, "file": str(kept)})


def atheris_engine(name: str, folder: Path, seconds: float, seed: int) -> None:
    """Let coverage lead the damage; atheris ends the process itself, with status 0 if all is well.

    Needs the package atheris, which is no dependency of this project.
    """
    import atheris

    with atheris.instrument_imports(include=["diffstudy.importers", "diffstudy.exchange"]):
        from tests.fuzz.target import answer

    samples = samples_of(name)
    good = [path.read_bytes() for path in samples]
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for path in samples:
        (corpus / path.name).write_bytes(path.read_bytes())
    trial = folder / samples[0].name

    def one_input(data: bytes) -> None:
        trial.write_bytes(data)
        answer(trial)

    def damage(data: bytes, most: int, chance: int) -> bytes:
        rng = random.Random(chance)
        if rng.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, good, rng)[:most]

    options = [
        f"-max_total_time={round(seconds)}", f"-timeout={HANGS}", f"-seed={seed or 1}",
        "-rss_limit_mb=1500", "-max_len=300000", f"-artifact_prefix={folder}/finding-",
        "-print_final_stats=1", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options], one_input, custom_mutator=damage)
    atheris.Fuzz()


def main() -> None:
    """Fuzz one format for the time that the arguments give."""
    parser = argparse.ArgumentParser()
    parser.add_argument("format")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", choices=("own", "atheris"), default="own")
    arguments = parser.parse_args()
    wanted = (arguments.format, arguments.folder, arguments.seconds, arguments.seed)
    if arguments.engine == "atheris":
        atheris_engine(*wanted)
    else:
        warnings.simplefilter("ignore")  # of archives that name an entry twice, on purpose
        sys.stdout.write(json.dumps(own_engine(*wanted)) + "\n")


if __name__ == "__main__":
    main()
