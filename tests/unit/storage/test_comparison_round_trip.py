"""Whatever a comparison holds comes back, and saving it again changes nothing."""

import sqlite3
import string
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.comparison import (
    PLAIN,
    Attribution,
    Author,
    AuthorRole,
    ChartRow,
    Comparison,
    Example,
    FaqEntry,
    KeyDifference,
    Lineage,
    QuizLine,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import comparison_key, sense_key, term_key
from diffstudy.storage.database import Database
from tests.unit.storage.samples import PACK, comparison

texts = st.text(st.characters(codec="utf-8"), max_size=30)
names = st.text(string.ascii_lowercase, min_size=1, max_size=6)
lines = st.none() | st.integers(1, 5_000)
attributions = st.builds(Attribution, st.floats(0, 1), texts, lines)
examples = st.builds(Example, texts, attributions, texts)
lineages = st.just(PLAIN) | st.builds(
    Lineage, st.integers(1, 9), st.lists(texts, max_size=2).map(tuple), texts
)
differences = st.builds(KeyDifference, texts, lines, st.none() | texts, st.none() | names, lineages)
authors = st.builds(Author, texts, st.sampled_from(AuthorRole))


def tuples(of: st.SearchStrategy, most: int = 4) -> st.SearchStrategy:
    return st.lists(of, max_size=most).map(tuple)


@st.composite
def charts(draw: Callable, own_key: str, terms: tuple[Term, ...]) -> tuple[ChartRow, ...]:
    return tuple(
        ChartRow(
            f"{own_key}/chart/{name}",
            tuple(draw(st.none() | texts) for _ in terms),
            draw(st.none() | texts),
            draw(st.booleans()),
            draw(lines),
            draw(st.booleans()),
            draw(lineages),
        )
        for name in draw(st.lists(names, max_size=3, unique=True))
    )


@st.composite
def quiz_lines(draw: Callable, own_key: str, terms: tuple[Term, ...]) -> tuple[QuizLine, ...]:
    return tuple(
        QuizLine(
            f"{own_key}/quiz/{name}",
            draw(texts),
            draw(st.sampled_from(terms)).key,
            draw(st.none() | texts),
            draw(lines),
            draw(lineages),
        )
        for name in draw(st.lists(names, max_size=3, unique=True))
    )


@st.composite
def comparisons(draw: Callable) -> Comparison:
    words = draw(st.lists(names, min_size=2, max_size=6, unique=True))
    terms = tuple(
        Term(
            term_key(PACK.id, word),
            word + draw(texts),
            draw(st.none() | texts),
            draw(st.none() | texts),
            draw(tuples(texts, 2)),
            draw(lineages),
        )
        for word in words
    )
    own_key = comparison_key(PACK.id, words)

    def sense(word: str | None, definition: str) -> Sense:
        term = None if word is None else term_key(PACK.id, word)
        key = sense_key(term or f"{own_key}/unattributed", definition)
        of_sense = (
            draw(st.none() | texts),
            draw(tuples(examples)),
            draw(attributions),
            draw(lineages),
        )
        return Sense(key, term, definition, *of_sense)

    senses = [
        sense(draw(st.none() | st.sampled_from(words)), definition)
        for definition in draw(st.lists(texts, max_size=4))
    ]
    faq = tuple(
        FaqEntry(f"{own_key}/faq/{name}", draw(texts), draw(texts), draw(lines), draw(lineages))
        for name in draw(st.lists(names, max_size=3, unique=True))
    )
    return Comparison(
        key=own_key,
        title=draw(texts),
        terms=terms,
        verdict=draw(st.none() | texts),
        tip=draw(st.none() | texts),
        differences=draw(tuples(differences)),
        chart=draw(charts(own_key, terms)),
        senses=tuple({each.key: each for each in senses}.values()),
        faq=faq,
        authors=draw(tuples(authors)),
        byline=draw(st.none() | texts),
        updated=draw(st.none() | st.dates(date(1000, 1, 1))),
        source=draw(st.none() | st.builds(Source, texts, st.none() | texts)),
        previous=draw(st.none() | texts),
        next=draw(st.none() | texts),
        flags=draw(tuples(texts, 2)),
        quiz=draw(quiz_lines(own_key, terms)),
        lineage=draw(lineages),
    )


def save(database: Database, value: Comparison, content_hash: str = "hash") -> None:
    with database.unit_of_work() as uow:
        uow.comparisons.save_pack(PACK)
        uow.comparisons.save(value, PACK.id, content_hash, 0)
        uow.commit()


def read(database: Database, key: str) -> Comparison:
    with database.reading() as uow:
        return uow.comparisons.get(key)


def rows_of(path: Path) -> list[str]:
    """Every row, but of the index of words its words only: how they lie there is its own affair."""
    with closing(sqlite3.connect(path)) as connection:
        inside = ("data", "idx", "docsize")
        own = tuple(f'INSERT INTO "comparison_words_{each}"' for each in inside)
        return [line for line in connection.iterdump() if not line.startswith(own)]


def test_any_comparison_comes_back_as_it_was(database: Database) -> None:
    # One file for all examples: they come to share terms, and take each other's place.
    @given(comparisons())
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    def comes_back(value: Comparison) -> None:
        save(database, value)
        assert read(database, value.key) == value
        before = rows_of(database.path)
        save(database, value)
        assert rows_of(database.path) == before

    comes_back()
    assert database.integrity() == "ok"


def test_the_sample_has_every_part(database: Database) -> None:
    value = comparison()
    save(database, value)
    assert read(database, value.key) == value


def test_a_sense_given_twice_on_a_page_stands_there_twice(database: Database) -> None:
    once = comparison()
    twice = comparison(senses=once.senses + once.senses[:1])
    save(database, twice)
    assert read(database, twice.key) == twice


def test_what_a_page_no_longer_says_is_gone_from_it(database: Database) -> None:
    save(database, comparison())
    bare = comparison(senses=(), chart=(), differences=(), faq=(), authors=(), quiz=())
    save(database, bare)
    assert read(database, bare.key) == bare
