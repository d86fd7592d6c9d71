"""The sample pack is the first thing a newcomer studies: every question of it must be fair.

Whether a sentence is right is for a reader to judge; what a program can judge is judged here.
"""

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from diffstudy.domain.cue import CueKind
from diffstudy.exchange import pack_file
from diffstudy.quiz.cue_filter import cues_of

ROOT = Path(__file__).parents[2]
PACK_FILE = ROOT / "data" / "packs" / "sample.json"
PACK: dict[str, Any] = json.loads(PACK_FILE.read_text(encoding="utf-8"))
TERMS: dict[str, dict[str, Any]] = {term["id"]: term for term in PACK["terms"]}
COMPARISONS: list[dict[str, Any]] = PACK["comparisons"]
SEEDS = ROOT.parent / "shared" / "seeds"

FAMILIES = {
    "accuracy": ("accur", "inaccur"),
    "precision": ("precis", "imprecis"),
    "reliability": ("reliab", "relian", "relie", "rely", "unreliab"),
    "validity": ("valid", "invalid"),
    "correlation": ("correl", "relat"),
    "causation": ("caus",),
    "error": ("err",),
    "uncertainty": ("uncertain", "certain"),
    "diffusion": ("diffus",),
    "osmosis": ("osmo",),
    "mitosis": ("mito",),
    "meiosis": ("meio",),
}
"""The beginnings that every word of a term's family has, and words that give it away."""

TURNING_WORDS = (", whereas ", "; in contrast, ", ", while ")
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and any are as at be by each for from has how in into is it its made may more no not of"
        " off on once one or so such than that the their them they this to too two we what when where"
        " which with",
    )
)

each_comparison = pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda item: item["id"])


def words_of(text: str) -> list[str]:
    return re.findall(
        r"\w+(?:'\w+)?", text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )


def family_words(text: str, *term_ids: str) -> list[str]:
    """The words of a text that belong to the families of these terms."""
    beginnings = tuple(beginning for term_id in term_ids for beginning in FAMILIES[term_id])
    return [word for word in words_of(text) if word.startswith(beginnings)]


def jaccard(first: str, second: str) -> float:
    one, other = set(words_of(first)), set(words_of(second))
    return len(one & other) / len(one | other)


def definitions_of(term_id: str) -> list[str]:
    return [sense["definition"] for sense in TERMS[term_id]["senses"]]


def examples_of(term_id: str) -> list[str]:
    return [text for sense in TERMS[term_id]["senses"] for text in sense["examples"]]


def texts_in(value: Any) -> list[str]:
    """Every string of a piece of JSON, keys left out."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_in(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts_in(part)]
    return [value] if isinstance(value, str) else []


def runs_of_eight(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}


def test_it_is_the_pack_that_the_first_run_offers() -> None:
    assert PACK["id"] == "org.diffstudy.sample"
    assert PACK["license"] == "CC0-1.0"
    assert len(COMPARISONS) == 6
    assert "flags" not in json.dumps(PACK)


def test_ids_are_unique_and_every_id_that_is_used_exists() -> None:
    assert len(TERMS) == len(PACK["terms"])
    assert len({comparison["id"] for comparison in COMPARISONS}) == len(COMPARISONS)
    assert {key for comparison in COMPARISONS for key in comparison["terms"]} == set(TERMS)
    lists = [term["senses"] for term in TERMS.values()]
    for comparison in COMPARISONS:
        lists += [comparison[section] for section in ("differences", "chart", "faq")]
        for row in comparison["chart"]:
            assert list(row["cells"]) == comparison["terms"]
    for entries in lists:
        ids = [entry["id"] for entry in entries]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", key) for key in ids)


def test_neighbours_are_pages_of_the_pack() -> None:
    titles = {comparison["title"] for comparison in COMPARISONS}
    for comparison in COMPARISONS:
        assert set(comparison["neighbours"].values()) <= titles - {comparison["title"]}


@each_comparison
def test_every_section_is_there(comparison: dict[str, Any]) -> None:
    assert len(comparison["differences"]) == 4
    assert len(comparison["chart"]) == 5
    assert len(comparison["faq"]) == 4
    assert comparison["source"]["title"]
    assert comparison["tip"]
    for term_id in comparison["terms"]:
        assert TERMS[term_id]["pos"] == "noun"
        assert len(TERMS[term_id]["senses"]) == 3
        assert all(1 <= len(sense["examples"]) <= 2 for sense in TERMS[term_id]["senses"])


@each_comparison
def test_verdict_and_differences_name_each_term_once(comparison: dict[str, Any]) -> None:
    differences = [entry["text"] for entry in comparison["differences"]]
    for text in [comparison["verdict"], *differences]:
        for term_id in comparison["terms"]:
            assert family_words(text, term_id) == [term_id], text


@each_comparison
def test_each_difference_turns_from_the_first_term_to_the_second(
    comparison: dict[str, Any],
) -> None:
    first, second = comparison["terms"]
    for entry in comparison["differences"]:
        turns = [turn for turn in TURNING_WORDS if turn in entry["text"]]
        assert len(turns) == 1, entry["text"]
        left, right = entry["text"].split(turns[0])
        assert words_of(left)[0] == first
        assert words_of(right)[0] == second


@each_comparison
def test_no_cue_contains_a_word_of_either_family(comparison: dict[str, Any]) -> None:
    terms = comparison["terms"]
    cells = [cell for row in comparison["chart"] for cell in row["cells"].values()]
    definitions = [text for term_id in terms for text in definitions_of(term_id)]
    for text in [comparison["tip"], *cells, *definitions]:
        assert family_words(text, *terms) == [], text


@each_comparison
def test_every_example_names_its_term_once_and_never_the_other(
    comparison: dict[str, Any],
) -> None:
    for term_id in comparison["terms"]:
        for text in examples_of(term_id):
            assert family_words(text, *comparison["terms"]) == [term_id], text


@each_comparison
def test_definitions_say_enough_in_few_words(comparison: dict[str, Any]) -> None:
    definitions = [text for term_id in comparison["terms"] for text in definitions_of(term_id)]
    for text in definitions:
        words = words_of(text)
        assert len(words) < 35, text
        assert len(set(words) - FUNCTION_WORDS) >= 4, text
    lengths = [len(text) for text in definitions]
    assert max(lengths) <= 2 * min(lengths)


@each_comparison
def test_definitions_are_not_near_copies(comparison: dict[str, Any]) -> None:
    first, second = comparison["terms"]
    for term_id in comparison["terms"]:
        for one, other in combinations(definitions_of(term_id), 2):
            assert jaccard(one, other) < 0.4, (one, other)
    for one in definitions_of(first):
        for other in definitions_of(second):
            assert jaccard(one, other) < 0.5, (one, other)


@each_comparison
def test_the_length_of_a_cell_does_not_give_it_away(comparison: dict[str, Any]) -> None:
    for row in comparison["chart"]:
        shorter, longer = sorted(len(cell) for cell in row["cells"].values())
        assert shorter > 10, row
        assert longer / shorter <= 1.8, row
        assert all(2 <= len(words_of(cell)) <= 6 for cell in row["cells"].values()), row


def test_no_sentence_is_borrowed_from_the_real_pages() -> None:
    if not SEEDS.is_dir():
        pytest.skip("../shared/seeds is not beside the checkout")
    pages = sorted(SEEDS.glob("*.txt"))
    assert pages
    theirs = set().union(*(runs_of_eight(page.read_text(encoding="utf-8")) for page in pages))
    assert theirs
    for text in texts_in(PACK):
        assert not runs_of_eight(text) & theirs, text


def test_the_program_reads_it_without_a_complaint_and_may_ask_nearly_all_of_it() -> None:
    pack, problems = pack_file.load(PACK_FILE.read_bytes(), PACK_FILE)
    assert problems == ()
    assert [comparison.title for comparison in pack.comparisons] == [
        comparison["title"] for comparison in COMPARISONS
    ]
    for kind in (CueKind.DEFINITION, CueKind.EXAMPLE, CueKind.CELL):
        cues = [cue for page in pack.comparisons for cue in cues_of(page) if cue.kind is kind]
        refused = [(cue.text, cue.hits) for cue in cues if cue.is_refused]
        assert len(cues) >= 36
        assert len(refused) <= 0.1 * len(cues), refused
