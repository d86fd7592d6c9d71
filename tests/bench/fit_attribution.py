"""Find the weights of the attribution again: `python tests/bench/fit_attribution.py --help`.

The tuning contents (never those set apart) are printed in the kinds of damage that touch the
definitions. The weights of the clues are those that make the true sides likeliest, given the order
of each page: the gradient of a chain with latent places is, for each clue, its value times the
difference between truth and probability. Every print of a content counts as its share of that
content, and the weights are held near the shipped ones by a normal prior, so that a page has to say
something more than once before it moves them. Clues that depend on the sides of other blocks are
counted anew with each set of weights. Then temperature and doubt are chosen so that the stated
probabilities come true, on contents that the weights have not seen (five folds by content).
"""

import argparse
import math
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from diffstudy.domain.comparison import QUIZ_FROM  # noqa: E402 - found above
from diffstudy.importers import page_parser  # noqa: E402
from diffstudy.importers.page import weights as shipped  # noqa: E402
from diffstudy.importers.page.attribution import attribute  # noqa: E402
from diffstudy.importers.page.clues import Clue  # noqa: E402
from diffstudy.importers.page.definitions import DefinitionBlock  # noqa: E402
from diffstudy.importers.page.families import TermFamilies  # noqa: E402
from diffstudy.importers.page.reading import PageReading, placement, read_page  # noqa: E402
from diffstudy.importers.page.wording import SideWords  # noqa: E402
from diffstudy.services.importing import read_file  # noqa: E402
from tests.truth.content import load_all  # noqa: E402
from tests.truth.kinds import KINDS  # noqa: E402
from tests.truth.printing import Truth, print_page  # noqa: E402

SEEDS = {
    "plain scrape": 1,
    "begins with b": 1,
    "gap with blanks": 2,
    "gap without trace": 2,
    "moved block": 2,
    "block at the end": 2,
    "lost definitions": 1,
    "lost bare definitions": 1,
    "one word examples": 1,
    "one blank each": 1,
    "missing section": 2,
    "anything goes": 4,
}
FOLDS = 5
PRIOR_WIDTH = 1.0
HABITS = frozenset({Clue.BLOCK_WORDS, Clue.LIKENESS, Clue.OPENING, Clue.SETTING})
HABIT_WIDTH = 0.25
"""Real pages take their definitions from dictionaries, so that those of a column are alike; the
tuning contents were written one by one and are not. Their word on such clues counts for less."""
PRINTS_COUNT = 3.0
"""How many independent pages all prints of one content are worth together."""

Weights = dict[Clue, float]


@dataclass(frozen=True, slots=True)
class Sample:
    """A printed page as the attribution gets it, with the true side of each block."""

    content: int
    kind: str
    blocks: tuple[DefinitionBlock, ...]
    families: TermFamilies
    words: SideWords
    sides: tuple[int, ...]


def samples(seed_offset: int, *, apart: bool = False) -> list[Sample]:
    """Print and read the tuning contents."""
    found = []
    with tempfile.TemporaryDirectory(prefix="diffstudy-fit-") as folder:
        for content in load_all():
            if content.is_set_apart is not apart or len(content.terms) != 2:
                continue
            for kind, seeds in SEEDS.items():
                for seed in range(seed_offset, seed_offset + seeds):
                    data, truth = print_page(content, KINDS[kind], seed)
                    path = Path(folder) / f"{content.number:02}.txt"
                    path.write_bytes(data)
                    sample = _sample(path, content.number, kind, truth)
                    if sample is not None:
                        found.append(sample)
    return found


def _sample(path: Path, number: int, kind: str, truth: Truth) -> Sample | None:
    seen = []

    def recorded(blocks, families, words):  # type: ignore[no-untyped-def]
        seen.append((tuple(blocks), families, words))
        return attribute(blocks, families, words)

    with patch.object(page_parser, "attribute", recorded):
        read_file(path)
    if not seen or not seen[0][0]:
        return None
    blocks, families, words = seen[0]
    if all(block.heading is not None for block in blocks):
        return None
    sides: dict[str, int] = {}
    for each in truth.definitions:
        for text in (*each.examples, *([each.text] if each.text else [])):
            sides[" ".join(text.split())] = each.term
    true = []
    for block in blocks:
        own = [
            sides[line.text] for line in (block.definition, *block.examples) if line.text in sides
        ]
        if not own:
            return None
        true.append(own[0])
    return Sample(number, kind, blocks, families, words, tuple(true))


def fit(found: Sequence[Sample], first_guess: Weights, rounds: int, steps: int) -> Weights:
    """Return the weights that make the true sides of the samples likeliest."""
    prints = Counter(sample.content for sample in found)
    current = dict(first_guess)
    for _ in range(rounds):
        use(current)
        read = [read_page(sample.blocks, sample.families, sample.words) for sample in found]
        mean: dict[Clue, float] = defaultdict(float)
        square: dict[Clue, float] = defaultdict(float)
        for step in range(1, steps + 1):
            use(current)
            slope = {
                clue: (first_guess[clue] - weight)
                / (HABIT_WIDTH if clue in HABITS else PRIOR_WIDTH) ** 2
                for clue, weight in current.items()
            }
            for sample, reading in zip(found, read, strict=True):
                worth = PRINTS_COUNT / prints[sample.content]
                placed = placement(sample.blocks, reading.clues, reading.readings)
                for clues, chance, side in zip(
                    reading.clues, placed.chances, sample.sides, strict=True
                ):
                    for clue, value in clues.items():
                        if value:
                            slope[clue] += worth * value * (1 - side - chance)
            for clue, value in slope.items():
                mean[clue] = 0.9 * mean[clue] + 0.1 * value
                square[clue] = 0.99 * square[clue] + 0.01 * value * value
                size = mean[clue] / (1 - 0.9**step)
                current[clue] += (
                    0.12
                    * (1 - step / (steps + 1))
                    * size
                    / (math.sqrt(square[clue] / (1 - 0.99**step)) + 1e-9)
                )
                if clue in HABITS:
                    current[clue] = max(0.0, current[clue])
    return current


def use(weights: Weights) -> None:
    """Let the program read with these weights."""
    shipped.CLUE_WEIGHTS.update(weights)


def chances(found: Iterable[Sample], weights: Weights) -> list[tuple[Sample, PageReading]]:
    use(weights)
    return [(each, read_page(each.blocks, each.families, each.words)) for each in found]


def outcomes(read: Iterable[tuple[Sample, PageReading]]) -> list[tuple[float, bool, str]]:
    """Return for each bare block its probability, whether it came true, and the kind of page."""
    return [
        (max(chance, 1 - chance), int(chance < 0.5) == side, sample.kind)
        for sample, reading in read
        for block, chance, side in zip(sample.blocks, reading.chances, sample.sides, strict=True)
        if block.heading is None
    ]


def calibrate(found: Sequence[tuple[float, bool, str]]) -> tuple[float, float]:
    """Return the temperature and the doubt with which the probabilities come true."""

    def loss(temperature: float, doubt: float) -> float:
        said = [(stated(chance, temperature, doubt), is_right) for chance, is_right, _ in found]
        return -sum(math.log(chance if is_right else 1 - chance) for chance, is_right in said)

    grid = [
        (t / 20, d) for t in range(8, 31) for d in (0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05)
    ]
    return min(grid, key=lambda pair: loss(*pair))


def stated(chance: float, temperature: float, doubt: float) -> float:
    """Return what the program would state of a probability; see ``attribution.calibrated``."""
    odds = math.log(max(chance, 1e-12) / max(1 - chance, 1e-12)) * temperature
    return doubt / 2 + (1 - doubt) / (1 + math.exp(-odds))


def report(found: Sequence[tuple[float, bool, str]], temperature: float, doubt: float) -> None:
    """Print how much is right, of each kind of page and at each height of confidence."""
    said = [(stated(chance, temperature, doubt), ok, kind) for chance, ok, kind in found]
    for kind in [*SEEDS, None]:
        own = [(chance, ok) for chance, ok, each in said if kind in {each, None}]
        if own:
            sure = [ok for chance, ok in own if chance >= QUIZ_FROM]
            right = sum(ok for _, ok in own) / len(own)
            print(
                f"{kind or 'ALL':24}{len(own):6}  right {right:.4f}  asserted "
                f"{len(sure) / len(own):.3f}  right of those {sum(sure) / max(1, len(sure)):.4f}"
            )
    for low, high in pairwise((0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99, 1.01)):
        part = [(chance, ok) for chance, ok, _ in said if low <= chance < high]
        if part:
            mean = sum(chance for chance, _ in part) / len(part)
            right = sum(ok for _, ok in part) / len(part)
            print(f"  {low:.2f} to {high:.2f} {len(part):6}  stated {mean:.3f}  right {right:.3f}")
    loss = -sum(math.log(chance if ok else 1 - chance) for chance, ok, _ in said) / len(said)
    print(f"log loss {loss:.4f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="how often clues are counted anew")
    parser.add_argument("--steps", type=int, default=40, help="steps of the ascent in each round")
    parser.add_argument("--seed", type=int, default=0, help="the first seed of the prints")
    parser.add_argument("--only-report", action="store_true", help="judge the shipped weights")
    arguments = parser.parse_args()
    found = samples(arguments.seed)
    print(f"{len(found)} pages, {sum(len(each.blocks) for each in found)} definitions")
    guess = dict(shipped.CLUE_WEIGHTS)
    if arguments.only_report:
        read = outcomes(chances(found, guess))
        report(read, shipped.TEMPERATURE, shipped.DOUBT)
        print("calibration would be", calibrate(read))
        return 0
    numbers = sorted({each.content for each in found})
    random.Random(0).shuffle(numbers)
    unseen: list[tuple[float, bool, str]] = []
    for fold in range(FOLDS):
        held = set(numbers[fold::FOLDS])
        own = fit(
            [e for e in found if e.content not in held], guess, arguments.rounds, arguments.steps
        )
        print(f"fold {fold + 1}:", ", ".join(f"{c.name} {w:.2f}" for c, w in own.items()))
        unseen += outcomes(chances([e for e in found if e.content in held], own))
    temperature, doubt = calibrate(unseen)
    print(f"cross-validated; temperature {temperature}, doubt {doubt}")
    report(unseen, temperature, doubt)
    final = fit(found, guess, arguments.rounds, arguments.steps)
    for clue, weight in final.items():
        print(f"    Clue.{clue.name}: {weight:.2f},")
    return 0


if __name__ == "__main__":
    sys.exit(main())
