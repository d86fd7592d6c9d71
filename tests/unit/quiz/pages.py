"""Pages for the tests of the quiz, in our own words."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
    Term,
)
from diffstudy.domain.cue import Cue, CueFault
from diffstudy.domain.keys import comparison_key, row_key, sense_key, term_key
from diffstudy.importers.registry import importer_for, open_source

PACK = "org.example.tests"
SAMPLE_PACK = Path(__file__).resolve().parents[3] / "data" / "packs" / "sample.json"
SEEDS = Path(__file__).resolve().parents[3].parent / "shared" / "seeds"


def term(headword: str, *also: str, part_of_speech: str | None = None) -> Term:
    return Term(term_key(PACK, headword), headword, part_of_speech, "en", also)


EVAPORATION = term("Evaporation")
CONDENSATION = term("Condensation")

VERDICT = (
    "Evaporation turns a liquid into vapour at its surface and cools what is left, whereas "
    "condensation turns vapour back into drops and gives off warmth."
)
DIFFERENCES = (
    "Evaporation takes heat from a wet towel. In contrast, condensation heats a cold window.",
    "While evaporation dries puddles and laundry, condensation fogs mirrors and leaves dew.",
    "Evaporation and condensation are driven by sunlight, wind and pressure.",
)
ROWS: tuple[tuple[str | None, str, str], ...] = (
    (None, "Liquid becomes vapour at the surface", "Vapour becomes drops on a cold window"),
    ("Heat", "Taken from the surroundings", "Handed over to the surroundings"),
    (None, "Dries puddles and wet laundry", "Fogs mirrors and leaves dew"),
)

Entry = str | tuple[str, str]
"""A definition, or a definition and its example."""


def senses(
    owner: Term, entries: Iterable[Entry], *, label: str | None = None, confidence: float = 1.0
) -> tuple[Sense, ...]:
    made = []
    for entry in entries:
        definition, *examples = (entry,) if isinstance(entry, str) else entry
        made.append(
            Sense(
                sense_key(owner.key, definition),
                owner.key,
                definition,
                label,
                tuple(Example(example, Attribution(confidence)) for example in examples),
                Attribution(confidence),
            )
        )
    return tuple(made)


PLAIN_A: tuple[Entry, ...] = (
    (
        "The change of a liquid into vapour at its surface.",
        "Wind speeds up the evaporation of puddles after a summer storm.",
    ),
    "Dries puddles and wet laundry.",
)
PLAIN_B: tuple[Entry, ...] = (
    (
        "The change of vapour into drops on a cold window.",
        "By morning the condensation had covered every window of the tent.",
    ),
    "Leaves dew on grass and fogs mirrors.",
)


def page(
    a: Iterable[Entry] = PLAIN_A,
    b: Iterable[Entry] = PLAIN_B,
    *,
    terms: Sequence[Term] = (EVAPORATION, CONDENSATION),
    verdict: str | None = VERDICT,
    differences: Iterable[str] = DIFFERENCES,
    rows: Iterable[tuple[str | None, str | None, str | None]] = ROWS,
    faq: Iterable[tuple[str, str]] = (),
    more: Iterable[Sense] = (),
    tip: str | None = None,
    quiz: Iterable[tuple[str, Term, str | None]] = (),
) -> Comparison:
    key = comparison_key(PACK, [each.headword for each in terms])
    return Comparison(
        key=key,
        title=" vs. ".join(each.headword for each in terms),
        terms=tuple(terms),
        verdict=verdict,
        tip=tip,
        differences=tuple(KeyDifference(text) for text in differences),
        chart=tuple(
            ChartRow(row_key(key, "chart", f"row {index}"), (first, second), aspect, line=index)
            for index, (aspect, first, second) in enumerate(rows, start=1)
        ),
        senses=(*senses(terms[0], a), *senses(terms[1], b), *more),
        faq=tuple(
            FaqEntry(row_key(key, "faq", question), question, answer) for question, answer in faq
        ),
        quiz=tuple(
            QuizLine(row_key(key, "quiz", prompt), prompt, answer.key, why)
            for prompt, answer, why in quiz
        ),
    )


def cue_with(cues: Iterable[Cue], beginning: str) -> Cue:
    """Return the one cue whose text begins so."""
    (found,) = [cue for cue in cues if cue.text.startswith(beginning)]
    return found


def faults(cue: Cue) -> list[CueFault]:
    return [hit.fault for hit in cue.hits]


def sample_pages() -> tuple[Comparison, ...]:
    """Return the comparisons of the pack that comes with the program."""
    source = open_source(SAMPLE_PACK)
    return importer_for(source).read(source).pack.comparisons


def seed_pages() -> tuple[Comparison, ...]:
    """Return the two real pages, or skip the test where they are not at hand."""
    files = sorted(SEEDS.glob("*.txt"))
    if not files:
        pytest.skip("../shared/seeds is not beside the checkout")
    return tuple(
        comparison
        for file in files
        for source in [open_source(file)]
        for comparison in importer_for(source).read(source).pack.comparisons
    )
