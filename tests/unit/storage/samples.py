"""Values for tests of the storage: small, complete, and in our own words."""

from dataclasses import replace
from datetime import date
from typing import Any

from diffstudy.domain.card import CardKey
from diffstudy.domain.card_plan import cards_for
from diffstudy.domain.comparison import (
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
from diffstudy.domain.pack import Pack
from diffstudy.domain.review import OutcomeKind, Purpose, Rating, Review
from diffstudy.storage.database import Database

PACK = Pack("school.geology", "Geology", ())
LEARNER = "me"
MAGMA = term_key(PACK.id, "Magma")
LAVA = term_key(PACK.id, "Lava")
ASH = term_key(PACK.id, "Ash")
MAGMA_CARD = CardKey.for_term(MAGMA)
LAVA_CARD = CardKey.for_term(LAVA)
CONTRAST_CARD = CardKey.for_contrast(MAGMA, LAVA)


def _lineage(name: str) -> Lineage:
    return Lineage(2, (f"{PACK.id}#old/{name}", f"{PACK.id}#older/{name}"), f'{{"x-{name}":1.50}}')


def _senses(key: str, first: Term) -> tuple[Sense, ...]:
    of_first = f"Molten rock called {first.headword.lower()}."
    return (
        Sense(
            sense_key(first.key, of_first),
            first.key,
            of_first,
            "Geology",
            (
                Example("It rises.", Attribution(0.99, "it names the term", 12), '{"a":1}'),
                Example("It."),
            ),
            Attribution(0.97, "it alternates", 11),
            _lineage("s"),
        ),
        Sense(f"{key}/unattributed/1", None, "Rock that flows.", None, (Example("It flows."),)),
    )


def comparison(one: str = "Magma", other: str = "Lava", **changed: Any) -> Comparison:
    """A comparison that has every part."""
    key = comparison_key(PACK.id, (one, other))
    first, second = (
        Term(term_key(PACK.id, word), word, "noun", "en", ("melt",), _lineage(word))
        for word in (one, other)
    )
    full = Comparison(
        key=key,
        title=f"{one} vs. {other}",
        terms=(first, second),
        verdict="One is below the ground, the other above it.",
        tip="Look where it is.",
        differences=(
            KeyDifference(
                "Place sets them apart.", 4, "Place", f"{key}/differences/p", _lineage("p")
            ),
            KeyDifference("Heat."),
        ),
        chart=(
            ChartRow(
                f"{key}/chart/place", ("below", "above"), "Place", line=9, lineage=_lineage("c")
            ),
            ChartRow(
                f"{key}/chart/x",
                ("gas-rich", None),
                None,
                aspect_inferred=True,
                line=10,
                may_be_asked=False,
            ),
        ),
        senses=_senses(key, first),
        faq=(FaqEntry(f"{key}/faq/is-it-hot", "Is it hot?", "Very.", 20, _lineage("f")),),
        authors=(Author("Ada Example"), Author("Bo Example", AuthorRole.EDITOR)),
        byline="By Ada Example, edited by Bo Example",
        updated=date(2024, 3, 3),
        source=Source("magma-lava.txt"),
        previous="Rock vs. Stone",
        next=None,
        flags=("imported",),
        quiz=(
            QuizLine(f"{key}/quiz/q", "It glows below.", first.key, "Below.", 22, _lineage("q")),
            QuizLine(f"{key}/quiz/r", "It glows above.", second.key),
        ),
        lineage=_lineage("k"),
    )
    return replace(full, **changed)


def review(number: int = 1, **changed: Any) -> Review:
    """A right graded answer to the card of magma; ``number`` tells answers apart."""
    right = Review(
        id=f"0190-{number}",
        learner=LEARNER,
        card=MAGMA_CARD,
        cue=f"cue-{number}",
        comparison=comparison().key,
        mode="which2",
        offered=(MAGMA, LAVA),
        truth_term=MAGMA,
        answer_term=MAGMA,
        answer_text=None,
        correct=True,
        outcome=OutcomeKind.CHOSEN,
        confidence=None,
        latency_ms=1_500,
        utc_ms=1_900_000_000_000 + number,
        tz="Europe/Rome",
        utc_offset_min=60,
        study_day=100,
        graded=True,
        contaminated=False,
        rating=Rating.GOOD,
        stability_before=None,
        difficulty_before=None,
        predicted=None,
        desired_retention=0.95,
        interval_days=2,
        params_id="fsrs-6-default",
        trial=f"0190-{number}",
        session="session-1",
        purpose=Purpose.DUE,
    )
    return replace(right, **changed)


def fill(database: Database, *comparisons: Comparison) -> None:
    """Save comparisons with their cards."""
    with database.unit_of_work() as uow:
        uow.comparisons.save_pack(PACK)
        for position, each in enumerate(comparisons or (comparison(),)):
            uow.comparisons.save(each, PACK.id, f"hash of {each.title}", position)
            uow.cards.add(cards_for(each), each.key)
        uow.commit()


def log(database: Database, *reviews: Review) -> None:
    """Append reviews."""
    with database.unit_of_work() as uow:
        for each in reviews:
            uow.cards.append(each)
        uow.commit()
