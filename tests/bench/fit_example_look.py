"""Find the weights of the example look again: `python tests/bench/fit_example_look.py`.

A logistic regression over the definitions and examples of the tuning contents (never those set
apart), held near zero by a normal prior. The weights are printed in the order of the clues, beside
how well such a fit does on contents that it has not seen (six folds by content): what it takes for
the wrong kind, and how the examples of lost definitions look beside the definitions without any.
"""

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from diffstudy.importers.page.example_look import ExampleLook  # noqa: E402 - found above
from diffstudy.importers.page.families import TermFamilies  # noqa: E402
from tests.truth.content import Content, Entry, load_all  # noqa: E402

FOLDS = 6
ROUNDS = 400
STEP = 0.3


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of several words; ``stands_alone`` if it is all that a page keeps of its block."""

    content: int
    text: str
    is_example: bool
    stands_alone: bool
    clues: tuple[float, ...]


def samples(content: Content) -> Iterator[Sample]:
    """Yield the lines of the definitions of a content, with 1 as their first clue."""
    families = TermFamilies((content.terms[0], content.terms[1]))
    blocks = [entry for column in content.columns for entry in column]
    lines = [line for block in blocks for line in lines_of(block)]
    page = [content.verdict, *content.differences, *lines]
    page += [cell for row in content.chart for cell in row.cells if " " in cell]
    page += [f"{each.question} {each.answer}" for each in content.questions]
    look = ExampleLook(families, content.terms, page)
    for block in blocks:
        own = lines_of(block)
        for line in own:
            beside = [each for each in own if each is not line]
            clues = (1.0, *look.clues(line, beside))
            yield Sample(content.number, line, line != block.text, len(own) == 1, clues)


def lines_of(block: Entry) -> list[str]:
    """What a saved page keeps of a definition and its examples."""
    return [line for line in (block.text, *block.examples) if " " in line]


def fitted(found: Sequence[Sample]) -> list[float]:
    """Return the weights that make the kinds of the lines likeliest."""
    weights = [0.0] * len(found[0].clues)
    squares = [1e-6] * len(weights)
    for _ in range(ROUNDS):
        slopes = [-weight for weight in weights]
        for each in found:
            error = each.is_example - chance(weights, each)
            for at, value in enumerate(each.clues):
                slopes[at] += error * value
        for at, slope in enumerate(slopes):
            squares[at] += slope**2
            weights[at] += STEP * slope / math.sqrt(squares[at])
    return weights


def log_odds(weights: Sequence[float], sample: Sample) -> float:
    return sum(weight * value for weight, value in zip(weights, sample.clues, strict=True))


def chance(weights: Sequence[float], sample: Sample) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds(weights, sample)))))


def main() -> None:
    contents = [each for each in load_all() if not each.is_set_apart]
    found = [sample for content in contents for sample in samples(content)]
    numbers = [content.number for content in contents]
    unseen = []
    for fold in range(FOLDS):
        held = set(numbers[fold::FOLDS])
        weights = fitted([each for each in found if each.content not in held])
        unseen += [(log_odds(weights, each), each) for each in found if each.content in held]
    wrong = sum((said > 0) != each.is_example for said, each in unseen)
    print(f"{wrong} of {len(found)} lines taken for the wrong kind")
    for is_example in (True, False):
        alone = sorted(
            said for said, each in unseen if each.stands_alone and each.is_example is is_example
        )
        shown = alone if is_example else alone[-10:]
        name = "lone examples" if is_example else f"the last of {len(alone)} lone definitions"
        print(f"{name}: {' '.join(f'{each:.1f}' for each in shown)}")
    print("weights:", " ".join(f"{weight:.1f}" for weight in fitted(found)))


if __name__ == "__main__":
    main()
