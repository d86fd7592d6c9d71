"""An assignment made by hand, with one question of each shape, and ones that hypothesis makes."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from diffstudy.domain.assignment import (
    AssignedItem,
    Assignment,
    CountedAttempt,
    FrozenQuestion,
    ShowAnswers,
    item_uid,
)
from diffstudy.domain.card import CardKey
from diffstudy.domain.class_keys import KeyPair
from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.pack import Pack
from diffstudy.domain.question import (
    ChoiceQuestion,
    Contrast,
    MatchingQuestion,
    Option,
    TypedQuestion,
)
from diffstudy.exchange.characters import cleaned

PACK = "org.example.rocks"
PAGE = f"{PACK}#lava--magma"
LAVA = Option("Lava", f"{PACK}#term/lava", 0)
MAGMA = Option("Magma", f"{PACK}#term/magma", 1)
TEACHER = KeyPair(
    "BF1dGE83N6pe8GgIIEvHdXr8SeFaR8LYzZINNCh7ifr-mx1x2VP0Rnp-5_CClllD5aaCv6vICm9L7biA6q_BHJQ",
    "U6ez7jg8FzjM4UIqWXu4L_O5eftHq6IFwCg49nfsYEE",
)
TEACHERS_ZONE = timezone(timedelta(hours=1))
DUE = datetime(2026, 11, 27, 16, tzinfo=TEACHERS_ZONE)


def cue(text: str, name: str = "a") -> Cue:
    return Cue(f"{PAGE}/quiz/{name}", LAVA.term_key or "", PAGE, CueKind.QUIZ, text, text)


def choice(text: str = "It flows above the ground.", name: str = "a") -> ChoiceQuestion:
    card = CardKey.for_term(LAVA.term_key or "")
    return ChoiceQuestion(
        card, "which2", PAGE, cue(text, name), "Which term?", text, (LAVA, MAGMA), 0
    )


def typed() -> TypedQuestion:
    card = CardKey.for_term(MAGMA.term_key or "")
    text = "It is molten and still below the ground."
    return TypedQuestion(
        card, "type", PAGE, cue(text, "b"), "Type the term.", text,
        ("Magma",), (LAVA, MAGMA), 1, ((f"{PACK}#term/ash", "Ash"),),
    )  # fmt: skip


def board() -> MatchingQuestion:
    card = CardKey.for_contrast(LAVA.term_key or "", MAGMA.term_key or "")
    return MatchingQuestion(
        card, "sort", PAGE, cue("above", "c"), "Sort.", "Where does it belong?",
        ("above", "below", "glows in the open"), ("k1", "k2", "k3"), (LAVA, MAGMA), (0, 1, 0),
        Contrast((LAVA, MAGMA)),
    )  # fmt: skip


def stranger() -> ChoiceQuestion:
    card = CardKey.for_term(LAVA.term_key or "")
    texts = (Option("is above"), Option("is below", MAGMA.term_key), Option("glows"))
    return ChoiceQuestion(
        card, "odd", PAGE, cue("is above", "d"), "Find the stranger.", "Which line is not of Lava?",
        texts, 1, Contrast((LAVA, MAGMA), ("a", "b"), ("on Lava", "on Magma", "on Lava"), LAVA),
        ("k4",),
    )  # fmt: skip


def item(question: FrozenQuestion, *, why: str | None = None) -> AssignedItem:
    return AssignedItem(item_uid(question), question, why, "Lava vs. Magma")


def pack() -> Pack:
    terms = tuple(Term(each.term_key or "", each.text) for each in (LAVA, MAGMA))
    page = Comparison(PAGE, "Lava vs. Magma", terms, verdict="Lava is magma that came out.")
    return Pack(PACK, "Rocks", (page,), license="CC0-1.0")


def assignment() -> Assignment:
    questions = (choice(), typed(), board(), stranger(), choice("It cools in the air.", "e"))
    return Assignment(
        uid="0b54e3a8-4f1c-4c25-9d16-6f0f2ad0a001",
        revision=1,
        title="Mix-ups week 3",
        items=tuple(item(each, why="It is outside.") for each in questions),
        packs=(pack(),),
        modes=("which2", "type", "sort", "odd"),
        comparisons=(PAGE,),
        count=4,
        seed="4711",
        seal_to=TEACHER.public,
        instructions="Take your time.",
        class_label="10B",
        attempts=2,
        due=DUE,
        grace_min=30,
    )


_texts = st.text(max_size=30).map(cleaned).filter(bool)
_lines = _texts.map(lambda text: text[:30])
_options = st.builds(Option, _texts, st.none() | _texts, st.none() | st.integers(0, 5))


@st.composite
def choices(draw: st.DrawFn) -> ChoiceQuestion:
    options = tuple(draw(st.lists(_options, min_size=2, max_size=5)))
    about = draw(st.just(()) | st.tuples(*[_texts] * len(options)))
    contrast = draw(st.none() | st.builds(Contrast, st.just(options), st.just(()), st.just(about)))
    return replace(
        choice(),
        prompt=draw(_texts),
        instruction=draw(_texts),
        options=options,
        answer=draw(st.integers(0, len(options) - 1)),
        contrast=contrast,
    )


@st.composite
def boards(draw: st.DrawFn) -> MatchingQuestion:
    tiles = tuple(draw(st.lists(_texts, min_size=1, max_size=6)))
    places = tuple(draw(st.lists(_options, min_size=1, max_size=4)))
    return replace(
        board(),
        prompt=draw(_texts),
        tiles=tiles,
        tile_keys=tuple(f"k{index}" for index in range(len(tiles))),
        places=places,
        answer=tuple(draw(st.integers(0, len(places) - 1)) for _ in tiles),
        one_each=draw(st.booleans()),
    )


@st.composite
def typed_questions(draw: st.DrawFn) -> TypedQuestion:
    return replace(
        typed(), prompt=draw(_texts), accepted=tuple(draw(st.lists(_lines, min_size=1, max_size=3)))
    )


questions = st.one_of(choices(), boards(), typed_questions())


@st.composite
def assignments(draw: st.DrawFn) -> Assignment:
    asked = draw(st.lists(questions, min_size=1, max_size=6, unique_by=item_uid))
    moments = st.integers(0, 10**8).map(lambda minutes: DUE + timedelta(minutes=minutes / 100))
    return replace(
        assignment(),
        items=tuple(
            AssignedItem(item_uid(each), each, draw(st.none() | _texts), "T", draw(st.booleans()))
            for each in asked
        ),
        title=draw(_lines),
        instructions=draw(st.just("") | _texts),
        class_label=draw(st.just("") | _lines),
        count=draw(st.integers(1, 8)),
        due=draw(st.none() | moments),
        grace_min=draw(st.integers(0, 600)),
        pass_share=draw(st.floats(0, 1)),
        earlier_share=draw(st.floats(0, 1)),
        attempts=draw(st.integers(1, 9)),
        counted=draw(st.sampled_from(CountedAttempt)),
        show=draw(st.sampled_from(ShowAnswers)),
        time_limit_min=draw(st.none() | st.integers(1, 90)),
        allow_names=draw(st.booleans()),
    )
