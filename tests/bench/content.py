"""What the packs that ship give a learner: python3 dev.py bench content [PACK ...].

For each pack: comparisons, terms, definitions, examples, chart rows, the questions of each type
that the engine makes of a comparison, the share of definitions and examples that may be asked, and
what the linter finds. It ends with 1 where a comparison gives fewer than 40 questions or fewer than
eight types of them, or where the linter finds anything.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.neighbours import neighbouring_pages
from diffstudy.domain.pack import Pack, ProblemLevel
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
)
from diffstudy.exchange.pack_folder import read_folder
from diffstudy.quiz.audit import EVERY_MODE, questions_for
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.content_lint.cue_rules import surviving
from diffstudy.services.pack_checks import check_files

ROOT = Path(__file__).resolve().parents[2]
PACKS = ROOT / "data" / "packs"
SEEDS = ROOT.parent / "shared" / "seeds"
LEAST_QUESTIONS = 40
LEAST_TYPES = 8
_EVERY_QUESTION = 10_000


def questions_of(page: Comparison, pack: Pack) -> Counter[str]:
    """Return how many different questions of each type the engine makes of a comparison.

    One that comes again with another rival in mind, in the same words, counts once.
    """
    deck = tuple(
        {term.key: term.headword for each in pack.comparisons for term in each.terms}.items()
    )
    asked = questions_for(
        page,
        EVERY_MODE,
        _EVERY_QUESTION,
        Random(1),
        deck,
        neighbouring_pages(page, pack.comparisons),
    )
    different = {
        (each.mode, each.instruction, each.prompt, frozenset(option_texts(each))): each.mode
        for each in asked
    }
    return Counter(different.values())


def option_texts(question: Question) -> tuple[str, ...]:
    """Return what a question offers to choose from, or to put in its place."""
    match question:
        case ChoiceQuestion():
            return tuple(option.text for option in question.options)
        case MatchingQuestion():
            return (*question.tiles, *(place.text for place in question.places))
        case TypedQuestion() | RevealQuestion():
            return ()


def report(pack: Pack) -> list[str]:
    """Print what a pack gives and return the titles of comparisons that give too little."""
    senses = {sense.key: sense for page in pack.comparisons for sense in page.senses}
    examples = sum(len(sense.examples) for sense in senses.values())
    rows = sum(row.is_complete for page in pack.comparisons for row in page.chart)
    terms = {term.key for page in pack.comparisons for term in page.terms}
    print(f"\n{pack.title} ({pack.id} {pack.version})")
    print(
        f"  comparisons {len(pack.comparisons)}, terms {len(terms)}, definitions {len(senses)}, "
        f"examples {examples}, chart rows {rows}"
    )
    poor = []
    cues = []
    for page in pack.comparisons:
        cues += cues_of(page, neighbouring_pages(page, pack.comparisons))
        count = questions_of(page, pack)
        told = " ".join(f"{mode} {number}" for mode, number in sorted(count.items()))
        print(f"  {page.title}: {count.total()} questions of {len(count)} types: {told}")
        if count.total() < LEAST_QUESTIONS or len(count) < LEAST_TYPES:
            poor.append(page.title)
    print(f"  definitions and examples that may be asked: {surviving(cues):.1%}")
    return poor


def main(names: Sequence[str]) -> int:
    """Report on the packs of these names, or on all; 1 where one falls short."""
    folders = [
        each
        for each in sorted(PACKS.iterdir())
        if each.is_dir() and (not names or each.name in names)
    ]
    packs = [read_folder(folder).pack for folder in folders]
    poor = [title for pack in packs for title in report(pack)]
    started = time.perf_counter()
    checks = check_files(folders, [SEEDS] if SEEDS.is_dir() else [])
    found = [
        (check.path, problem)
        for check in checks
        for problem in check.problems
        if problem.level is not ProblemLevel.NOTE
    ]
    seeds = "" if SEEDS.is_dir() else ", without the seed pages, which are not here"
    took = time.perf_counter() - started
    print(f"\nlint findings: {len(found)} in {len(checks)} files{seeds} ({took:.1f} s)")
    for path, problem in found:
        print(f"  {path.relative_to(PACKS)}:{problem.line or 1}: {problem.message}")
    total = sum(len(pack.comparisons) for pack in packs)
    print(f"comparisons: {total}, below {LEAST_QUESTIONS} questions or {LEAST_TYPES} types: {poor}")
    return 1 if found or poor else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
