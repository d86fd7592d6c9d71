"""How well saved pages are read, on pages whose truth is known: `python3 dev.py bench import`.

Every content of tests/truth is printed in every kind of damage and read by the public path. Two
thirds of the contents may be tuned to; the third that is set apart only measures, so `--misses`
lists nothing of it.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.truth.baselines import alternation, stem_else_alternation  # noqa: E402 - found above
from tests.truth.content import Content, load_all  # noqa: E402
from tests.truth.kinds import KINDS  # noqa: E402
from tests.truth.measuring import PARTS, Measured, Score, measure  # noqa: E402
from tests.truth.printing import Truth, print_page  # noqa: E402

SETS = {"tuning": (False,), "apart": (True,), "both": (False, True)}
AIMS = {"attribution": 0.95, "right": 0.985, "asserted": 0.80}
AIMS |= {"boundaries": 1.0, "chart": 0.99, "questions": 1.0, "metadata": 1.0}
SEEDS = {"anything goes": 4, "missing section": 2, "byline form": 2, "title form": 2}


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was printed, read and compared."""

    content: Content
    kind: str
    seed: int
    truth: Truth
    measured: Measured


def pages(contents: Iterable[Content], kinds: Iterable[str], folder: Path) -> list[Page]:
    """Print and read every content in every kind; each file is removed once it is read."""
    found = []
    for content in contents:
        for kind in kinds:
            for seed in range(SEEDS.get(kind, 1)):
                data, truth = print_page(content, KINDS[kind], seed)
                path = folder / f"{content.number:02}-{content.slug}.txt"
                path.write_bytes(data)
                found.append(Page(content, kind, seed, truth, measure(path, truth)))
                path.unlink()
    return found


def share(right: int, of: int) -> str:
    return f"{right / of:7.4f}" if of else "      -"


def table(found: Sequence[Page]) -> Iterable[str]:
    """Yield the lines of the table, a kind of page on each."""
    names = f"{'attrib':>7} {'right':>7} {'assert':>7} {'stem':>7} {'turn':>7}"
    parts = " ".join(f"{part[:7]:>7}" for part in PARTS)
    yield f"{'kind of page':26}{'pages':>6}{'defs':>6} {names} {parts}"
    for kind in dict.fromkeys(page.kind for page in found):
        yield row(kind, [page for page in found if page.kind == kind])
    headed = [page for page in found if page.truth.any_heading]
    yield row("any heading survived", headed)
    yield row("ALL PAGES", found)


def row(name: str, found: Sequence[Page]) -> str:
    readings = [each for page in found for each in page.measured.readings]
    asserted = [each for each in readings if each.is_asserted]
    cells = [
        share(sum(each.is_right for each in readings), len(readings)),
        share(sum(each.is_right for each in asserted), len(asserted)),
        share(len(asserted), len(readings)),
        share(baseline(found, stem_else_alternation), len(readings)),
        share(baseline(found, alternation), len(readings)),
    ]
    for part in PARTS:
        total = sum((page.measured.scores[part] for page in found), Score())
        cells.append(share(total.right, total.of))
    return f"{name:26}{len(found):6}{len(readings):6} {' '.join(cells)}"


def baseline(found: Sequence[Page], rule) -> int:  # type: ignore[no-untyped-def]
    """Return how many definitions the rule puts on the right side."""
    return sum(
        said == true.term
        for page in found
        for said, true in zip(rule(page.truth), page.truth.definitions, strict=True)
    )


def calibration(found: Sequence[Page]) -> Iterable[str]:
    """Yield what share is right of the definitions of each decile of stated confidence."""
    readings = [each for page in found for each in page.measured.readings if each.said is not None]
    counts = Counter(min(9, int(each.confidence * 10)) for each in readings)
    for decile in sorted(counts):
        own = [each for each in readings if min(9, int(each.confidence * 10)) == decile]
        stated = sum(each.confidence for each in own) / len(own)
        right = sum(each.is_right for each in own)
        yield (
            f"  {decile / 10:.1f} to {(decile + 1) / 10:.1f}  {len(own):6} definitions"
            f"   stated {stated:.3f}   right {share(right, len(own)).strip()}"
        )
    unknown = sum(each.said is None for page in found for each in page.measured.readings)
    yield f"  said of {unknown} definitions that nobody knows whose they are"


def report(name: str, found: Sequence[Page]) -> None:
    contents = len({page.content.number for page in found})
    print(f"\n{name}: {contents} contents, {len(found)} pages")
    for line in table(found):
        print(line)
    print("calibration, by decile of the stated confidence:")
    for line in calibration(found):
        print(line)


def write(contents: Iterable[Content], kinds: Iterable[str], folder: Path) -> int:
    """Write each page as text and its truth beside it as JSON; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for content in contents:
        for kind in kinds:
            for seed in range(SEEDS.get(kind, 1)):
                data, truth = print_page(content, KINDS[kind], seed)
                name = f"{content.number:02}-{content.slug}-{kind.replace(' ', '-')}-{seed}"
                (folder / f"{name}.txt").write_bytes(data)
                text = json.dumps(asdict(truth), default=str, ensure_ascii=False, indent=1)
                (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
                count += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench import", description=__doc__)
    parser.add_argument("--set", choices=SETS, default="both", dest="which")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of page")
    parser.add_argument("--misses", action="store_true", help="list what is wrong (tuning only)")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write the pages, read nothing")
    arguments = parser.parse_args()
    kinds = arguments.kind or list(KINDS)
    contents = [each for each in load_all() if each.is_set_apart in SETS[arguments.which]]
    if arguments.write:
        print(f"{write(contents, kinds, arguments.write)} pages in {arguments.write}")
        return 0
    with tempfile.TemporaryDirectory(prefix="diffstudy-bench-") as folder:
        found = pages(contents, kinds, Path(folder))
    print("Columns: attrib: share on the right side; right: the same of those asserted at 0.95")
    print("or more; assert: share of those; stem, turn: word stem else alternation, and pure")
    print("alternation, on the true blocks; then what was read exactly of the other parts.")
    for name, is_apart in (("Tuning half", False), ("Set apart", True)):
        own = [page for page in found if page.content.is_set_apart is is_apart]
        if own:
            report(name, own)
    if arguments.misses:
        for page in found:
            if not page.content.is_set_apart:
                for miss in page.measured.misses:
                    print(f"{page.content.number:02} {page.kind} {page.seed}: {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
