"""What every quiz mode keeps, whatever it asks: run over all that the registry finds."""

import random
import re
from collections import Counter
from dataclasses import replace

import pytest

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import (
    ChoiceQuestion,
    DontKnow,
    Question,
    RevealQuestion,
    TypedQuestion,
    truth_term,
)
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import cards_of, questions_for
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import Material, QuizMode, material_for
from diffstudy.quiz.registry import modes
from tests.unit.quiz.answers import (
    right_answer_to,
    wrong_answer_to,
)
from tests.unit.quiz.pages import page, sample_pages, seed_pages, senses, term

MODES = list(modes().values())
each_mode = pytest.mark.parametrize("mode", MODES, ids=[mode.id for mode in MODES])

PAGE = sample_pages()[0]
CUES = cues_of(PAGE)
KEYS = [each.key for each in PAGE.terms]
FAR = term("Resolution")
CLUSTER = replace(
    PAGE,
    terms=(*PAGE.terms, FAR),
    senses=(*PAGE.senses, *senses(FAR, ["The smallest step that an instrument can show."])),
)


def material(truth: int = 0, comparison: Comparison = PAGE) -> Material:
    keys = [each.key for each in comparison.terms]
    return material_for(comparison, keys[truth], keys[1 - truth], cues_of(comparison), others=[FAR])


def askable(mode: QuizMode, made: Material) -> list[CardKey]:
    return [card for card in cards_of(mode, made) if mode.can_ask(card, made)]


def ask(mode: QuizMode, seed: int = 1, *, truth: int = 0) -> Question:
    # The chart of a page may give cells of one side only, and a pair is no cluster.
    tried = (material(truth), material(1 - truth), material(truth, CLUSTER))
    made = next(m for m in tried if askable(mode, m))
    rng = random.Random(seed)
    return mode.make_question(rng.choice(askable(mode, made)), made, rng)


@each_mode
def test_a_mode_says_what_it_is(mode: QuizMode) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*", mode.id)
    assert mode.label
    assert mode.label[0].isupper()
    assert mode.kinds
    assert mode.graded_kinds <= mode.kinds
    assert mode.alternatives is None or mode.alternatives >= 2
    assert (mode.alternatives is not None) == (mode.shape is ChoiceQuestion)


@each_mode
@pytest.mark.parametrize("truth", [0, 1])
@pytest.mark.parametrize("seed", range(5))
def test_it_accepts_its_own_answer_and_refuses_a_wrong_one(
    mode: QuizMode, truth: int, seed: int
) -> None:
    question = ask(mode, seed, truth=truth)
    assert isinstance(question, mode.shape)
    assert question.mode == mode.id
    assert check(question, right_answer_to(question)).correct
    outcome = check(question, wrong_answer_to(question))
    assert not outcome.correct
    if truth_term(question):
        assert outcome.answer_term not in {None, truth_term(question)}
    assert not check(question, DontKnow()).correct


@each_mode
def test_one_seed_gives_one_question_and_seeds_differ(mode: QuizMode) -> None:
    assert ask(mode, 3) == ask(mode, 3)
    made = {ask(mode, n) for n in range(12)}
    assert len(made) > 1 or mode.id == "explain"  # its points stand in the order of the page


@each_mode
def test_it_asks_exactly_when_it_says_that_it_can(mode: QuizMode) -> None:
    bare = page(a=["The act of evaporating."], b=["The act of condensing."], rows=[])
    for made in (material(0), material(1), material(0, page()), material(1, bare)):
        cards = [
            *(CardKey.for_term(each.key) for each in made.comparison.terms),
            CardKey.for_contrast(made.truth.key, made.rival.key),
            *(CardKey(CardKind.FACET, row.key) for row in made.comparison.chart),
            CardKey(CardKind.EXPLAIN, made.comparison.key),
            CardKey(CardKind.FACET, "elsewhere"),
        ]
        for card in cards:
            if mode.can_ask(card, made):
                assert card.kind in mode.kinds
                assert mode.make_question(card, made, random.Random(1)).card == card
            else:
                with pytest.raises(ValueError, match=mode.id):
                    mode.make_question(card, made, random.Random(1))


@each_mode
def test_it_never_uses_a_refused_cue(mode: QuizMode) -> None:
    bad = page(
        a=["The act of evaporating."],
        b=["The act of condensing."],
        rows=[],
        verdict=None,
        differences=[],
    )
    assert askable(mode, material(0, bad)) == []


@each_mode
def test_what_is_spent_is_not_asked_again(mode: QuizMode) -> None:
    made = material(0)
    spent: set[str] = set()
    for _ in range(60):
        left = replace(made, spent=frozenset(spent))
        cards = askable(mode, left)
        if not cards:
            break
        keys = set(mode.make_question(cards[0], left, random.Random(1)).cue_keys)
        assert not keys & spent
        spent |= keys
    assert not askable(mode, replace(made, spent=frozenset(spent)))


@each_mode
def test_the_sides_never_move(mode: QuizMode) -> None:
    if mode.id == "three":
        return  # three terms of several pages have no sides
    orders = {
        tuple(option.text for option in ask(mode, seed, truth=truth).terms)
        for seed in range(10)
        for truth in (0, 1)
    }
    assert orders == {("Accuracy", "Precision", "Resolution")[: 3 if mode.id == "match" else 2]}


@each_mode
def test_a_cue_that_may_mean_the_rival_is_not_asked(mode: QuizMode) -> None:
    same = "The change of state at a wet surface."
    both = page(a=[same], b=[same], rows=[], verdict=None, differences=[])
    assert askable(mode, material(0, both)) == []


def seed_questions() -> list[tuple[Comparison, Question]]:
    pages = seed_pages()
    deck = [(each.key, each.headword) for one in pages for each in one.terms]
    return [
        (comparison, question)
        for comparison in pages
        for question in questions_for(comparison, "all", 1_000, random.Random(5), deck, pages)
    ]


def test_both_sides_of_the_real_pages_are_asked_about() -> None:
    sides = Counter(
        (comparison.key, question.mode, question.truth.side)
        for comparison, question in seed_questions()
        if isinstance(question, ChoiceQuestion | TypedQuestion) and question.truth.side is not None
    )
    assert len(sides) == 2 * 2 * len({"which2", "type", "cloze"})
    assert min(sides.values()) >= 1


def test_every_wrong_answer_on_the_real_pages_has_its_lesson() -> None:
    pages = {one.key: (one, cues_of(one, seed_pages())) for one in seed_pages()}
    for comparison, question in seed_questions():
        lesson = feedback(
            question, check(question, wrong_answer_to(question)), *pages[comparison.key]
        )
        if lesson.term_side is not None:
            assert [side.is_answer for side in lesson.sides].count(True) == 1
            assert [side.is_chosen for side in lesson.sides].count(True) == 1
        else:
            assert lesson.term
            assert lesson.notes or isinstance(question, RevealQuestion)
        assert all(side.line.text for side in lesson.sides if side.side < 2)
        assert 1 <= len(lesson.rows) <= 3 or question.mode == "three"
        for text in (lesson.question, *(side.line for side in lesson.sides)):
            assert all(0 <= start < end <= len(text.text) for start, end in text.marks)


def test_typed_questions_know_every_other_term() -> None:
    for _, question in seed_questions():
        if isinstance(question, TypedQuestion):
            assert question.truth.term_key not in {key for key, _ in question.deck_terms}
            assert len({key for key, _ in question.deck_terms}) == 2
