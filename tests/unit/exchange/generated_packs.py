"""Packs that hypothesis makes up, full of what Markdown would take for its own."""

from datetime import date

from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import (
    comparison_key,
    row_key,
    sense_key,
    term_key,
    unattributed_sense_key,
)
from diffstudy.domain.pack import Pack

PACK_ID = "org.example.generated"

_MARKS = (
    "# ", "## ", "#", "> ", "- ", "1. ", "2) ", "| ", "|---|", "{#id}", "{.faq}", " = ", "**", "_",
    "`", "```", "[a](b)", "![", "<b>", "&amp;", "&", "\\", "\n", "\n\n", "  ", "\t", "---", "===",
    "(Label) ", "(noun)", " vs ", "vs.", "versus", ":", "~~~", "\u00a0", "\u2028", "\u202e", "\x07",
    "e\u0301", "<http://a>", "+ ", "* ", "    ", "!", "😀",
)  # fmt: skip
texts = st.lists(
    st.sampled_from(_MARKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    min_size=1,
    max_size=5,
).map("".join)
texts = texts.filter(bool)
maybe_texts = st.none() | texts
_lines = st.none() | st.integers(1, 10**6)
_attributions = st.builds(
    Attribution, st.sampled_from([0.2, 0.94, 0.96, 1.0]), st.text("abc ", max_size=5), _lines
)
_authors = st.lists(st.builds(Author, texts, st.sampled_from(AuthorRole)), max_size=2).map(tuple)
_examples = st.lists(st.builds(Example, texts, _attributions), max_size=2).map(tuple)
_headwords = st.sampled_from(
    ["Fog", "fog", "Mist", "Roe vs Wade", "vs", "C#", "C++", "Bank (river)", "(x)", "東京", "a|b"]
)


@st.composite
def _terms(draw: st.DrawFn) -> tuple[Term, ...]:
    """The terms of a pack, some with an id that is not that of their headword."""
    terms: dict[str, Term] = {}
    for headword in [*draw(st.lists(_headwords, min_size=3, max_size=5)), "Dew", "Hôar Frost"]:
        own = draw(st.none() | st.sampled_from(["one", "two", "x.y-z"]))
        key = f"{PACK_ID}#term/{own}" if own else term_key(PACK_ID, headword)
        also = draw(st.sampled_from([(), ("other",)]))
        terms.setdefault(key, Term(key, headword, draw(maybe_texts), None, also))
    return tuple(terms.values())


@st.composite
def _senses(draw: st.DrawFn, key: str, terms: tuple[Term, ...]) -> tuple[Sense, ...]:
    owners = st.none() | st.sampled_from([term.key for term in terms])
    senses: dict[str, Sense] = {}
    for owner, definition in draw(
        st.lists(st.tuples(owners, st.just("Thick.") | texts), max_size=4)
    ):
        name = sense_key(owner, definition) if owner else unattributed_sense_key(key, definition)
        senses[name] = Sense(
            name, owner, definition, draw(maybe_texts), draw(_examples), draw(_attributions)
        )
    return tuple(senses.values())


@st.composite
def _comparisons(draw: st.DrawFn, all_terms: tuple[Term, ...], number: int) -> Comparison:
    count = draw(st.integers(2, min(6, len(all_terms))))
    terms = tuple(draw(st.permutations(all_terms))[:count])
    key = f"{PACK_ID}#page-{number}"
    if draw(st.booleans()) and number == 0:
        key = comparison_key(PACK_ID, (term.headword for term in terms))
    rows: list[ChartRow] = []
    for aspect in draw(st.lists(maybe_texts, max_size=3)):
        name = row_key(key, "chart", aspect or "row", (row.key for row in rows))
        cells = tuple(draw(maybe_texts) for _ in terms)
        rows.append(ChartRow(name, cells, aspect, draw(st.booleans()), draw(_lines)))
    faq: list[FaqEntry] = []
    for question in draw(st.lists(texts, max_size=2)):
        name = row_key(key, "faq", question, (each.key for each in faq))
        faq.append(FaqEntry(name, question, draw(texts), draw(_lines)))
    return Comparison(
        key=key,
        title=draw(texts),
        terms=terms,
        verdict=draw(maybe_texts),
        tip=draw(maybe_texts),
        differences=tuple(
            draw(st.lists(st.builds(KeyDifference, texts, _lines, maybe_texts), max_size=2))
        ),
        chart=tuple(rows),
        senses=draw(_senses(key, terms)),
        faq=tuple(faq),
        authors=draw(_authors),
        byline=draw(maybe_texts),
        updated=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        source=draw(st.none() | st.builds(Source, texts, maybe_texts)),
        previous=draw(maybe_texts),
        next=draw(maybe_texts),
        flags=draw(st.sampled_from([(), ("imported",), ("draft", "regional")])),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Any pack that pack.json can say."""
    terms = draw(_terms())
    return Pack(
        id=PACK_ID,
        title=draw(texts),
        comparisons=tuple(
            draw(_comparisons(terms, number)) for number in range(draw(st.integers(1, 3)))
        ),
        version=draw(st.sampled_from(["1", "1.10", "2024.3.3"])),
        language=draw(st.sampled_from(["en", "de-CH", "no"])),
        license=draw(texts),
        summary=draw(maybe_texts),
        authors=draw(_authors),
        subjects=tuple(draw(st.lists(texts, max_size=2))),
    )
