"""How well a page was read: the truth beside what the public reading path made of the file."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from diffstudy.domain.comparison import QUIZ_FROM, Comparison, Sense
from diffstudy.services.importing import FilePlan, read_file
from tests.truth.printing import Truth

PARTS = ("boundaries", "chart", "rows", "questions", "metadata")
"""``rows`` are those of the chart once more, wherever a cell was put whose neighbour is lost."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the program says of one definition.

    Args:
        term: whose it is in truth.
        said: whose the program says it is; None where it says that nobody knows.
        confidence: what the program states, from 0 to 1.
        is_found: whether the definition is among those that were read at all.
    """

    text: str
    term: int
    said: int | None
    confidence: float
    is_found: bool = True

    @property
    def is_right(self) -> bool:
        """Whether the program says whose it is, and says it rightly."""
        return self.is_found and self.said == self.term

    @property
    def is_asserted(self) -> bool:
        """Whether the program is sure enough to ask questions about it."""
        return self.said is not None and self.confidence >= QUIZ_FROM


@dataclass(frozen=True, slots=True)
class Score:
    """How many items of a part were read exactly, of how many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: a score for each of ``PARTS``, every definition, and what is wrong in words."""

    scores: dict[str, Score]
    readings: tuple[Reading, ...]
    misses: tuple[str, ...]


def measure(path: Path, truth: Truth) -> Measured:
    """Read a page by the public path and compare it with its truth."""
    return compare(read_file(path), truth)


def compare(plan: FilePlan, truth: Truth) -> Measured:
    """Return how well the plan of a file says what is true of its page."""
    comparison = plan.parsed.pack.comparisons[0] if plan.parsed else None
    misses = [] if comparison else [f"refused: {plan.error}"]
    scores = {
        "boundaries": _score("block", _blocks(truth), _read_blocks(comparison), misses),
        "chart": _score(
            "row",
            [(row.label, row.cells) for row in truth.chart],
            [(row.aspect, row.cells) for row in comparison.chart] if comparison else [],
            misses,
        ),
        "rows": _score(
            "row",
            [(row.label, tuple(filter(None, row.cells))) for row in truth.chart],
            [(row.aspect, tuple(filter(None, row.cells))) for row in comparison.chart]
            if comparison
            else [],
            [],
        ),
        "questions": _score(
            "question",
            [(asked, one_line(answer)) for asked, answer in truth.questions],
            [(e.question, one_line(e.answer)) for e in comparison.faq] if comparison else [],
            misses,
        ),
        "metadata": _score("field", _fields(truth), _read_fields(comparison), misses),
    }
    readings = _readings(truth, comparison)
    misses += [
        f"{'?' if each.said is None else each.said} for {each.term} ({each.confidence:.2f}): "
        f"{each.text}"
        for each in readings
        if not each.is_right
    ]
    return Measured(scores, readings, tuple(misses))


def printed(sense: Sense) -> str | None:
    """Return a definition as it stands on the page, its label before it; None where it is lost."""
    if not sense.has_definition:
        return None
    return f"({sense.label}) {sense.definition}" if sense.label else sense.definition


def one_line(text: str) -> str:
    """Return a text with single spaces and composed accents."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _score(what: str, true: Sequence[object], read: Sequence[object], misses: list[str]) -> Score:
    """Items that were read and should not be there count as wrong ones."""
    left = list(read)
    right = 0
    for item in true:
        if item in left:
            left.remove(item)
            right += 1
        else:
            misses.append(f"{what} not read: {item}")
    misses += [f"{what} too many: {item}" for item in left]
    return Score(right, max(len(true), right + len(left)))


def _blocks(truth: Truth) -> list[object]:
    return [
        (one_line(each.text) if each.text else None, tuple(map(one_line, each.examples)))
        for each in truth.definitions
    ]


def _read_blocks(comparison: Comparison | None) -> list[object]:
    senses = comparison.senses if comparison else ()
    return [(printed(each), tuple(example.text for example in each.examples)) for each in senses]


def _fields(truth: Truth) -> list[object]:
    return [
        ("title", truth.title),
        ("terms", truth.terms),
        ("verdict", one_line(truth.verdict) if truth.verdict else None),
        ("differences", tuple(map(one_line, truth.differences))),
        ("authors", tuple(sorted(truth.authors))),
        ("updated", truth.updated),
        ("previous", truth.previous),
        ("next", truth.next),
    ]


def _read_fields(comparison: Comparison | None) -> list[object]:
    if comparison is None:
        return []
    return [
        ("title", comparison.title),
        ("terms", tuple(term.headword for term in comparison.terms)),
        ("verdict", comparison.verdict),
        ("differences", tuple(each.text for each in comparison.differences)),
        ("authors", tuple(sorted((each.name, each.role.value) for each in comparison.authors))),
        ("updated", comparison.updated),
        ("previous", comparison.previous),
        ("next", comparison.next),
    ]


def _readings(truth: Truth, comparison: Comparison | None) -> tuple[Reading, ...]:
    senses = comparison.senses if comparison else ()
    sides = {term.key: at for at, term in enumerate(comparison.terms)} if comparison else {}
    result = []
    for each in truth.definitions:
        lines = {one_line(text) for text in (each.text or "", *each.examples) if text}
        found = _first(sense for sense in senses if lines & _lines_of(sense))
        shown = each.text or each.examples[0]
        if found is None:
            result.append(Reading(shown, each.term, None, 0.0, is_found=False))
            continue
        said = sides.get(found.term_key or "")
        result.append(Reading(shown, each.term, said, found.attribution.confidence))
    return tuple(result)


def _lines_of(sense: Sense) -> set[str]:
    own = printed(sense)
    return {*(each.text for each in sense.examples), *([own] if own else [])}


def _first(senses: Iterable[Sense]) -> Sense | None:
    return next(iter(senses), None)
