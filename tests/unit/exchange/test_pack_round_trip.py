"""What is written and read again is identical: the law of pack.json."""

from datetime import date
from pathlib import Path

from hypothesis import given
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
from diffstudy.domain.keys import row_key, sense_key, term_key, unattributed_sense_key
from diffstudy.domain.pack import Pack
from diffstudy.exchange.pack_file import dump, load

_PACK = "org.example.generated"

_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
_maybe_text = st.none() | _texts
_lines = st.none() | st.integers(1, 10**6)
_attributions = st.builds(
    Attribution, st.floats(0, 1), st.text("abc ", max_size=5), _lines
) | st.just(Attribution())
_examples = st.lists(st.builds(Example, _texts, _attributions), max_size=2).map(tuple)
_authors = st.lists(st.builds(Author, _texts, st.sampled_from(AuthorRole)), max_size=2).map(tuple)

_TERMS = tuple(
    Term(term_key(_PACK, word), word, speech, language, also)
    for word, speech, language, also in (
        ("Fog", "noun", None, ("sea fret",)),
        ("Mist", None, "en-GB", ()),
        ("Dew", None, None, ()),
        ("Hôar Frost", None, None, ()),
    )
)


@st.composite
def _senses(draw: st.DrawFn, key: str, terms: tuple[Term, ...]) -> tuple[Sense, ...]:
    owners = st.none() | st.sampled_from([term.key for term in terms])
    senses: dict[str, Sense] = {}
    # Few definitions to choose from, so that comparisons share senses and differ in examples.
    for owner, definition in draw(
        st.lists(
            st.tuples(owners, st.sampled_from(["Thick.", "Thin.", "Wet."]) | _texts), max_size=4
        )
    ):
        name = sense_key(owner, definition) if owner else unattributed_sense_key(key, definition)
        senses[name] = Sense(
            name, owner, definition, draw(_maybe_text), draw(_examples), draw(_attributions)
        )
    return tuple(senses.values())


@st.composite
def _comparisons(draw: st.DrawFn, key: str) -> Comparison:
    terms = tuple(draw(st.permutations(_TERMS))[: draw(st.integers(2, 4))])
    rows: list[ChartRow] = []
    for aspect in draw(st.lists(_maybe_text, max_size=3)):
        name = row_key(key, "chart", aspect or "row", (row.key for row in rows))
        cells = tuple(draw(_maybe_text) for _ in terms)
        rows.append(ChartRow(name, cells, aspect, draw(st.booleans()), draw(_lines)))
    faq: list[FaqEntry] = []
    for question in draw(st.lists(_texts, max_size=2)):
        name = row_key(key, "faq", question, (each.key for each in faq))
        faq.append(FaqEntry(name, question, draw(_texts), draw(_lines)))
    return Comparison(
        key=key,
        title=draw(_texts),
        terms=terms,
        verdict=draw(_maybe_text),
        tip=draw(_maybe_text),
        differences=tuple(
            draw(st.lists(st.builds(KeyDifference, _texts, _lines, _maybe_text), max_size=2))
        ),
        chart=tuple(rows),
        senses=draw(_senses(key, terms)),
        faq=tuple(faq),
        authors=draw(_authors),
        byline=draw(_maybe_text),
        updated=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        source=draw(st.none() | st.builds(Source, _texts, _maybe_text)),
        previous=draw(_maybe_text),
        next=draw(_maybe_text),
        flags=draw(st.sampled_from([(), ("imported",), ("draft", "regional")])),
    )


@st.composite
def _packs(draw: st.DrawFn) -> Pack:
    keys = [f"{_PACK}#page-{number}" for number in range(draw(st.integers(1, 3)))]
    return Pack(
        id=_PACK,
        title=draw(_texts),
        comparisons=tuple(draw(_comparisons(key)) for key in keys),
        version=draw(st.sampled_from(["1", "1.10", "2024.3.3"])),
        language=draw(st.sampled_from(["en", "de-CH"])),
        license=draw(_texts),
        summary=draw(_maybe_text),
        authors=draw(_authors),
        subjects=tuple(draw(st.lists(_texts, max_size=2))),
    )


@given(_packs())
def test_what_is_written_is_read_back_the_same_and_written_the_same_again(pack: Pack) -> None:
    data = dump(pack)
    read, problems = load(data, Path("pack.json"))
    assert read == pack
    assert problems == ()
    assert dump(read) == data
