"""A made-up library for `dev.py bench study`: comparisons, cards due today, and a long log.

Written through the program's own stores in bulk, not imported: judging a hundred thousand pages
is another measurement (`dev.py bench import_many`). Every comparison has three definitions a
side, a verdict and a chart, and shares its second term with the next one.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate, combinations, islice
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from diffstudy.bootstrap import open_collection
from diffstudy.domain.card import CardKey
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.comparison import ChartRow, Comparison, Example, Sense, Term
from diffstudy.domain.keys import comparison_key, row_key, sense_key, term_key
from diffstudy.domain.pack import Pack
from diffstudy.storage.comparison_store.row_parts import parts_of
from diffstudy.storage.comparison_store.writing import PlacedRows
from diffstudy.storage.learner_ids import made_learner_id
from diffstudy.storage.row_writing import insert_values
from diffstudy.storage.schema import CardProgressRow, ReviewRow

PACK = "org.example.bench"
NOW = datetime(2030, 1, 7, 19, 0, tzinfo=UTC)
TODAY = (NOW - datetime(1970, 1, 1, tzinfo=UTC)).days
_GROUP = 2_000
_LONGEST = 365
_WORDS = 20_000
_STARTS = "b br c cl d dr f fl g gr h k l m n p pl qu r s st t tr v w z".split()
_VOWELS = "a e i o u ea ou ai".split()
_ENDS = "b ck d ft g l m n nd nt p r rd s sh st t x".split()

_PROGRESS = (
    "learner_id, card_id, state, due_day, stability, difficulty, last_day, memory_due_day, "
    "reviews, lapses, passes_in_a_row"
)
_REVIEW = (
    "id, learner_id, card_id, cue, comparison, mode, offered, truth_term, answer_term, "
    "answer_text, correct, outcome, confidence, latency_ms, utc_ms, tz, utc_offset_min, "
    "study_day, graded, contaminated, rating, stability_before, difficulty_before, predicted, "
    "desired_retention, interval_days, params_id, trial, session, purpose, assignment, held_out, "
    "taken_for, undone_ms"
)


def make_library(data: Path, comparisons: int, due: int, reviews: int, unmet: int = 0) -> int:
    """Fill a data folder; returns the number of reviews written.

    Args:
        due: cards due today, as far as there are terms.
        reviews: answers in the log, the same number for every term's card.
        unmet: comparisons, the last ones, whose own terms were never asked.
    """
    rng = Random(comparisons)
    with open_collection(data, clock=lambda: NOW, zone=UTC) as collection:
        database = collection.database
        with database.unit_of_work() as uow:
            uow.comparisons.save_pack(Pack(PACK, "Made-up words", ()))
            uow.commit()
        made = enumerate(_comparisons(rng, comparisons))
        while group := list(islice(made, _GROUP)):
            with database.unit_of_work() as uow:
                uow.comparisons.save_many(
                    [PlacedRows(parts_of(each), PACK, str(at), at) for at, each in group]
                )
                uow.cards.call_for({each.key: _cards(each) for _, each in group})
                uow.commit()
        with database._writing.begin() as connection:
            learner = made_learner_id(connection, DEFAULT_LEARNER)
            terms = connection.exec_driver_sql(_TERM_CARDS, (comparisons - unmet,)).all()
            each_has = max(1, round(reviews / len(terms)))
            rows = _learnt(learner, [tuple(row) for row in terms], due, each_has, rng)
            while group := list(islice(rows, _GROUP * 5)):
                insert_values(connection, CardProgressRow, _PROGRESS, [row for row, _ in group])
                log = [review for _, of_card in group for review in of_card]
                insert_values(connection, ReviewRow, _REVIEW, log)
            connection.exec_driver_sql("ANALYZE")
    return each_has * len(terms)


_TERM_CARDS = """
SELECT cards.id, t.key, min(c.key) FROM cards JOIN card_terms ct ON ct.card_id = cards.id
JOIN terms t ON t.id = ct.term_id JOIN card_comparisons cc ON cc.card_id = cards.id
JOIN comparisons c ON c.id = cc.comparison_id WHERE cards.kind = 'term' GROUP BY cards.id HAVING min(c.position) < ?
"""


def _learnt(
    learner: int, cards: list[tuple[int, str, str]], due: int, each_has: int, rng: Random
) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Yield the progress of each card and its reviews: all begun, so many due today."""
    due_now = set(rng.sample(range(len(cards)), min(due, len(cards))))
    for place, (card, term, comparison) in enumerate(cards):
        ahead = 0 if place in due_now else rng.randint(1, _LONGEST)
        interval = rng.randint(10, 60)
        last = TODAY + ahead - max(interval, ahead + 1)
        stability = float(TODAY + ahead - last)
        due_day = TODAY + ahead
        counts = (each_has, each_has // 8, 1)
        progress = (learner, card, "active", due_day, stability, 5.0, last, due_day, *counts)
        days = range(last - 11 * (each_has - 1), last + 1, 11)
        yield (
            progress,
            [_review(f"{card}-{day}", learner, (card, term, comparison), day) for day in days],
        )


def _review(name: str, learner: int, of: tuple[int, str, str], day: int) -> tuple[Any, ...]:
    card, term, comparison = of
    right = crc32(name.encode()) % 8 > 0
    rating = 3 if right else 1
    return (
        name, learner, card, f"{term}/cue", comparison, "type", "[]", term, term if right else None,
        "", int(right), "exact" if right else "unknown-word", None, 4_000, day * 86_400_000, "UTC",
        0, day, 1, 0, rating, 10.0, 5.0, 0.9, 0.9, 11, "fsrs-6-default", name, "bench", "due",
        None, 0, "[]", None,
    )  # fmt: skip


def _cards(comparison: Comparison) -> tuple[CardKey, ...]:
    terms = [term.key for term in comparison.terms]
    pairs = combinations(terms, 2)
    return (*map(CardKey.for_term, terms), *(CardKey.for_contrast(*pair) for pair in pairs))


def _comparisons(rng: Random, count: int) -> Iterator[Comparison]:
    names: set[str] = set()
    earlier: tuple[Term, tuple[Sense, ...]] | None = None
    for place in range(count):
        one = earlier if earlier is not None and place % 2 else _side(rng, names)
        other = _side(rng, names)
        yield _comparison(rng, one, other)
        earlier = other


def _side(rng: Random, names: set[str]) -> tuple[Term, tuple[Sense, ...]]:
    name = _word(rng, 4)
    while name in names:
        name = _word(rng, 4)
    names.add(name)
    term = Term(term_key(PACK, name), name.capitalize(), "noun", "en")
    texts = [f"The {_text(rng, 12)}." for _ in range(3)]
    return term, tuple(
        Sense(sense_key(term.key, text), term.key, text, examples=(Example(f"A {name} is here."),))
        for text in texts
    )


def _comparison(
    rng: Random, one: tuple[Term, tuple[Sense, ...]], other: tuple[Term, tuple[Sense, ...]]
) -> Comparison:
    terms = (one[0], other[0])
    key = comparison_key(PACK, [term.headword for term in terms])
    aspects = [_text(rng, 2) for _ in range(3)]
    return Comparison(
        key=key,
        title=f"{terms[0].headword} vs {terms[1].headword}",
        terms=terms,
        verdict=f"{terms[0].headword} {_text(rng, 8)}; {terms[1].headword} {_text(rng, 8)}.",
        senses=(*one[1], *other[1]),
        chart=tuple(
            ChartRow(row_key(key, "chart", aspect), (_text(rng, 4), _text(rng, 4)), aspect)
            for aspect in dict.fromkeys(aspects)
        ),
    )


def _text(rng: Random, words: int) -> str:
    return " ".join(rng.choices(_vocabulary(), cum_weights=_weights(), k=words))


@cache
def _vocabulary() -> tuple[str, ...]:
    """The words of all texts: so many that pages differ, so few that they come again."""
    rng = Random(1)
    return tuple(dict.fromkeys(_word(rng, 2) for _ in range(_WORDS)))


@cache
def _weights() -> tuple[float, ...]:
    """Zipf's law: the nth word comes a nth as often as the first."""
    return tuple(accumulate(1 / rank for rank in range(1, len(_vocabulary()) + 1)))


def _word(rng: Random, syllables: int) -> str:
    start = "".join(rng.choice(_STARTS) + rng.choice(_VOWELS) for _ in range(syllables))
    return start + rng.choice(_ENDS)
