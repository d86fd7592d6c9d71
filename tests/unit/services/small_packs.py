"""Generated comparisons of a handful of terms: they share terms, texts and doubts."""

from collections.abc import Sequence

from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    Attribution,
    ChartRow,
    Comparison,
    Example,
    KeyDifference,
    Sense,
    Term,
)
from diffstudy.domain.keys import comparison_key, row_key, sense_key, term_key
from diffstudy.domain.pack import Pack

PACK = "org.example.small"
_NAMES = ("Barden", "Kelfin", "Lomast", "Mirrow", "Nuvell")
_WORDS = (
    "stone river candle window garden ladder mirror pepper saddle timber velvet winter copper "
    "anchor basket blanket bridge button carpet cellar cotton feather forest hammer harvest jacket "
    "kettle lantern meadow needle orchard"
).split()

_DISTINCT = tuple(f"The {' '.join(_WORDS[at : at + 4])}." for at in range(0, len(_WORDS), 4))
"""Definitions that share no word."""


@st.composite
def sentences(draw: st.DrawFn, about: str = "") -> str:
    """A sentence of few words out of few: two of them are often nearly the same."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=5))
    return " ".join(["The", *([about] if about else []), *words]) + "."


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """A comparison of two or three of the terms."""
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=3, unique=True))
    key = comparison_key(PACK, names)
    terms = tuple(
        Term(term_key(PACK, name), draw(st.sampled_from([name, name.upper()])), "noun")
        for name in names
    )
    senses = [
        draw(senses_of(term)) for term in terms for _ in range(draw(st.sampled_from([0, 2, 3])))
    ]
    rows = []
    for number in range(draw(st.integers(0, 2))):
        cells = tuple(draw(sentences()) for _ in terms)
        rows.append(ChartRow(row_key(key, "chart", f"row {number}"), cells, f"Row {number}"))
    return Comparison(
        key=key,
        title=" vs. ".join(names),
        terms=terms,
        verdict=" ".join(draw(sentences(term.headword)) for term in terms),
        differences=tuple(KeyDifference(draw(sentences(term.headword))) for term in terms),
        chart=tuple(rows),
        senses=tuple({sense.key: sense for sense in senses}.values()),
    )


@st.composite
def senses_of(draw: st.DrawFn, term: Term) -> Sense:
    """A definition of a term, certain or not, with examples."""
    text = draw(st.one_of(st.sampled_from(_DISTINCT), st.sampled_from(_DISTINCT), sentences()))
    sure = Attribution(draw(st.sampled_from([1.0, 1.0, 1.0, 0.5])))
    examples = draw(st.lists(sentences(term.headword.lower()), max_size=2, unique=True))
    return Sense(
        sense_key(term.key, text),
        term.key,
        text,
        draw(st.sampled_from([None, None, "Physics"])),
        tuple(Example(each) for each in examples),
        sure,
    )


def libraries(most: int = 5) -> st.SearchStrategy[list[Comparison]]:
    """Comparisons of one pack, each pair of terms once."""
    return st.lists(comparisons(), min_size=1, max_size=most, unique_by=lambda each: each.key)


def as_pack(pages: Sequence[Comparison], version: str = "1") -> Pack:
    """A pack of the comparisons."""
    return Pack(PACK, "Small", tuple(pages), version)
