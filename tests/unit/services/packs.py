"""Packs of made-up words for the tests of the services: any number of pages fit to be asked."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

_FIRST = ("ba", "ke", "lo", "mi", "nu", "pa", "re", "so", "ti", "vu")
_LAST = ("bond", "crest", "drift", "fold", "glow", "knot", "limb", "mound", "quill", "strand")
CUES_A_TERM = 4

Pair = tuple[str, str]


MADE_UP = "org.example.made-up#alpha--beta"
"""The page of ``doubtful_pack``."""


def doubtful_pack(
    file: Path, change: Callable[[list[dict[str, object]]], None] | None = None
) -> Path:
    """Write a pack of one page in which only one definition of Beta is certain.

    Args:
        change: changes the definitions of Beta before they are written.
    """
    write_pack(file, [("Alpha", "Beta")])
    pack = json.loads(file.read_text("utf-8"))
    del pack["comparisons"][0]["verdict"]  # its clauses would be certain
    for sense in pack["terms"][1]["senses"][1:]:
        sense |= {"attribution_confidence": 0.5, "attribution_reason": "only its place speaks"}
    if change is not None:
        change(pack["terms"][1]["senses"])
    file.write_text(json.dumps(pack), encoding="utf-8")
    return file


def word(number: int) -> str:
    """A word that no other number gives."""
    syllables = ""
    rest = number
    while True:
        rest, digit = divmod(rest, 10)
        syllables += _FIRST[digit]
        if not rest:
            return syllables + _LAST[number % 7]


def _definitions(term: str) -> list[str]:
    """Definitions that share no word with each other or with those of another term."""
    start = sum(ord(letter) * 31**place for place, letter in enumerate(term)) % 900_000
    words = [word(1_000 + start + step) for step in range(CUES_A_TERM * 5)]
    return [
        "A {} {} {} that guards the {} {}.".format(*words[step * 5 : step * 5 + 5])
        for step in range(CUES_A_TERM)
    ]


def write_pack(
    file: Path,
    pairs: Sequence[Pair],
    *,
    pack_id: str = "org.example.made-up",
    definitions: dict[str, list[str]] | None = None,
) -> Path:
    """Write a pack with a comparison of each pair; its terms are shared.

    Args:
        definitions: other definitions than the made-up ones, by term.
    """
    terms = dict.fromkeys(term for pair in pairs for term in pair)
    senses = {term: (definitions or {}).get(term, _definitions(term)) for term in terms}
    pack = {
        "format": "diffpack",
        "format_version": "1.0",
        "id": pack_id,
        "version": "1",
        "title": "Made-up words",
        "lang": "en",
        "license": "CC0-1.0",
        "terms": [
            {
                "id": _id(term),
                "term": term,
                "senses": [
                    {"id": f"s{place}", "definition": text}
                    for place, text in enumerate(senses[term])
                ],
            }
            for term in terms
        ],
        "comparisons": [_comparison(pair, senses) for pair in pairs],
    }
    file.write_text(json.dumps(pack), encoding="utf-8")
    return file


def _id(term: str) -> str:
    """Ids of a pack are plain letters, whatever the script of the headword."""
    return term.casefold() if term.isascii() else "x" + term.encode().hex()


def _comparison(pair: Pair, senses: dict[str, list[str]]) -> dict[str, object]:
    return {
        "id": "--".join(sorted(map(_id, pair))),
        "terms": [_id(term) for term in pair],
        "title": " vs. ".join(pair),
        "verdict": " ".join(_about(term, senses[term]) for term in pair),
    }


def _about(term: str, definitions: Iterable[str]) -> str:
    return " ".join(f"{term} is {text[0].lower()}{text[1:]}" for text in definitions)
