"""What every quiz mode keeps, whatever it asks: run over all that the registry finds."""

import random
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    Question,
    Typed,
    TypedQuestion,
)
from diffstudy.domain.review import OutcomeKind
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.hints import hint
from diffstudy.quiz.mode import QuizMode, material_for
from diffstudy.quiz.registry import modes
from diffstudy.quiz.words import word_list
from tests.unit.quiz.pages import page, seed_pages, term

MODES = list(modes().values())
each_mode = pytest.mark.parametrize("mode", MODES, ids=[mode.id for mode in MODES])

PAGE = page()
CUES = cues_of(PAGE)


def ask(mode: QuizMode, seed: int = 1, *, truth: int = 0) -> Question:
    keys = [each.key for each in PAGE.terms]
    material = material_for(PAGE, keys[truth], keys[1 - truth], CUES)
    return mode.make_question(CardKey.for_term(keys[truth]), material, random.Random(seed))


def pair_of(question: Question) -> tuple[str, ...]:
    options = question.options if isinstance(question, ChoiceQuestion) else question.pair
    return tuple(option.text for option in options)


def right_and_wrong(question: Question) -> tuple[Answer, Answer]:
    if isinstance(question, ChoiceQuestion):
        return Chosen(question.answer), Chosen(1 - question.answer)
    return Typed(question.accepted[0]), Typed(question.pair[1 - question.answer].headword)


@each_mode
def test_a_mode_says_what_it_is(mode: QuizMode) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*", mode.id)
    assert mode.label
    assert mode.label[0].isupper()
    assert mode.kinds
    assert mode.alternatives is None or mode.alternatives >= 2


@each_mode
@pytest.mark.parametrize("truth", [0, 1])
@pytest.mark.parametrize("seed", range(5))
def test_it_accepts_its_own_answer_and_refuses_the_rival(
    mode: QuizMode, truth: int, seed: int
) -> None:
    question = ask(mode, seed, truth=truth)
    right, wrong = right_and_wrong(question)
    assert check(question, right).correct
    outcome = check(question, wrong)
    assert not outcome.correct
    assert outcome.answer_term == PAGE.terms[1 - truth].key
    assert question.truth.term_key == PAGE.terms[truth].key


@each_mode
def test_one_seed_gives_one_question_and_seeds_differ(mode: QuizMode) -> None:
    assert ask(mode, 3) == ask(mode, 3)
    rich = page(
        a=[
            (
                f"The change of a liquid number {n} into vapour.",
                f"Hot wind number {n} helps evaporation along its way.",
            )
            for n in "abcdef"
        ]
    )
    keys = [each.key for each in rich.terms]
    material = material_for(rich, keys[0], keys[1], cues_of(rich))
    card = CardKey.for_term(keys[0])
    prompts = {mode.make_question(card, material, random.Random(n)).prompt for n in range(12)}
    assert len(prompts) > 1


@each_mode
def test_it_never_uses_a_refused_cue(mode: QuizMode) -> None:
    bad = page(a=["The act of evaporating."], b=["The act of condensing."], rows=[])
    keys = [each.key for each in bad.terms]
    material = material_for(bad, keys[0], keys[1], cues_of(bad))
    card = CardKey.for_term(keys[0])
    assert not mode.can_ask(card, material)
    with pytest.raises(ValueError, match=mode.id):
        mode.make_question(card, material, random.Random(1))


@each_mode
def test_it_asks_only_its_kinds_of_card(mode: QuizMode) -> None:
    keys = [each.key for each in PAGE.terms]
    material = material_for(PAGE, keys[0], keys[1], CUES)
    cards = {
        CardKind.TERM: CardKey.for_term(keys[0]),
        CardKind.CONTRAST: CardKey.for_contrast(*keys),
        CardKind.FACET: CardKey(CardKind.FACET, PAGE.chart[0].key),
        CardKind.EXPLAIN: CardKey(CardKind.EXPLAIN, PAGE.key),
    }
    assert {kind for kind, card in cards.items() if mode.can_ask(card, material)} <= mode.kinds
    assert mode.can_ask(cards[min(mode.kinds, key=list(CardKind).index)], material)


@each_mode
def test_the_sides_never_move(mode: QuizMode) -> None:
    orders = {pair_of(ask(mode, seed, truth=truth)) for seed in range(10) for truth in (0, 1)}
    assert orders == {("Evaporation", "Condensation")}


@each_mode
def test_a_cue_that_may_mean_the_rival_is_not_asked(mode: QuizMode) -> None:
    same = "The change of state at a wet surface."
    both = page(a=[same], b=[same], rows=[])
    keys = [each.key for each in both.terms]
    material = material_for(both, keys[0], keys[1], cues_of(both))
    assert not mode.can_ask(CardKey.for_term(keys[0]), material)


# Every word that gives a term away, written down by hand: an oracle that shares no code with
# the masking. Each pair is asked with sentences made of these words and of neutral ones.
FORMS = {
    "Inflation": "inflation inflate inflated inflates inflating inflationary Inflation's deflate",
    "Recession": "recession recessions recede receding recessive RECESSION",
    "Affect": "affect affects affected affecting Affect affective unaffected",
    "Effect": "effect effects effected effecting effective ineffective effect’s",
    "Fewer": "fewer few fewest Fewer",
    "Less": "less lesser lessen lessened Less",
    "Mitosis": "mitosis mitotic Mitosis’s",
    "Meiosis": "meiosis meiotic",
    "Natural selection": "natural-selection selection selective naturally selected",
    "Genetic drift": "genetic-drift genetics drifts drifting drifted",
    "Précis": "précis precis Précis's",
    "Summary": "summary summaries summarize summarised summarily",
}
NOT_OURS = {"deflate"}
PAIRS = [
    ("Inflation", "Recession"),
    ("Affect", "Effect"),
    ("Fewer", "Less"),
    ("Mitosis", "Meiosis"),
    ("Natural selection", "Genetic drift"),
    ("Précis", "Summary"),
]
NEUTRAL = word_list(
    """
    price market island garden winter teacher paper river a an the of in with slowly under
    two reader village bridge copper and moves holds gives near each long
    """
)


def words_given_away(pair: tuple[str, str]) -> list[str]:
    return [word for term in pair for word in FORMS[term].split() if word not in NOT_OURS]


def shows(text: str, words: list[str]) -> list[str]:
    return [w for w in words if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", text, re.IGNORECASE)]


@st.composite
def generated_pages(draw: st.DrawFn) -> tuple[Comparison, list[str]]:
    pair = draw(st.sampled_from(PAIRS))
    giveaways = words_given_away(pair)
    word = st.one_of(st.sampled_from(NEUTRAL), st.sampled_from(NEUTRAL), st.sampled_from(giveaways))

    def sentence(start: str, *, least: int = 6) -> str:
        words = draw(st.lists(word, min_size=least, max_size=14))
        return f"{start} {draw(st.sampled_from([' ', ', ', '-'])).join(words[:2])} {' '.join(words[2:])}."

    def entries(headword: str) -> list[tuple[str, str]]:
        return [
            (sentence("The"), sentence(f"Our {headword.lower()} in"))
            for _ in range(draw(st.integers(1, 2)))
        ]

    comparison = page(
        terms=[term(word) for word in pair],
        a=entries(pair[0]),
        b=entries(pair[1]),
        verdict=None,
        differences=[],
        rows=[(draw(st.sampled_from([None, "Reach"])), sentence("Has"), sentence("Needs"))],
    )
    return comparison, giveaways


@given(generated_pages(), st.integers(0, 9))
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
def test_no_prompt_and_no_hint_shows_a_form_of_either_term(
    made: tuple[Comparison, list[str]], seed: int
) -> None:
    comparison, giveaways = made
    for question in questions_for(comparison, "all", 40, random.Random(seed)):
        assert shows(question.prompt, giveaways) == []
        assert " an [" not in question.prompt
        assert " an _" not in question.prompt
        right, wrong = right_and_wrong(question)
        assert check(question, right).kind in {OutcomeKind.EXACT, OutcomeKind.CHOSEN}
        assert not check(question, wrong).correct
        found = hint(question, comparison, 1)
        if found.mark is not None:
            assert shows(question.prompt[slice(*found.mark)], giveaways) == []


def test_the_oracle_sees_what_it_looks_for() -> None:
    words = words_given_away(("Affect", "Effect"))
    assert shows("It was Affected, and in effect’s way.", words) == [
        "affected",
        "effect",
        "effect’s",
    ]
    assert shows("It fell after the afterglow.", words) == []


def seed_questions() -> list[tuple[Comparison, Question]]:
    pages = seed_pages()
    deck = [(each.key, each.headword) for one in pages for each in one.terms]
    return [
        (comparison, question)
        for comparison in pages
        for question in questions_for(comparison, "all", 1_000, random.Random(5), deck, pages)
    ]


def test_no_question_on_the_real_pages_shows_a_form_of_its_terms() -> None:
    asked = seed_questions()
    assert len(asked) > 80
    for comparison, question in asked:
        stems = [re.sub("i[sz]ation$|ation$", "", each.headword) for each in comparison.terms]
        assert not re.search(rf"\b({'|'.join(stems)})", question.prompt, re.IGNORECASE)
        right, wrong = right_and_wrong(question)
        assert check(question, right).correct
        assert not check(question, wrong).correct


def test_both_sides_of_the_real_pages_are_asked_about() -> None:
    sides = Counter(
        (comparison.key, question.mode, question.truth.side)
        for comparison, question in seed_questions()
    )
    assert len(sides) == 2 * 2 * len(MODES)
    assert min(sides.values()) >= 1


def test_every_wrong_answer_on_the_real_pages_has_its_lesson() -> None:
    pages = {one.key: (one, cues_of(one, seed_pages())) for one in seed_pages()}
    for comparison, question in seed_questions():
        _, wrong = right_and_wrong(question)
        lesson = feedback(question, check(question, wrong), *pages[comparison.key])
        assert [side.is_answer for side in lesson.sides].count(True) == 1
        assert [side.is_chosen for side in lesson.sides].count(True) == 1
        assert all(side.line.text for side in lesson.sides)
        assert 1 <= len(lesson.rows) <= 3
        for text in (lesson.question, *(side.line for side in lesson.sides)):
            assert all(0 <= start < end <= len(text.text) for start, end in text.marks)


def test_typed_questions_know_every_other_term() -> None:
    for _, question in seed_questions():
        if isinstance(question, TypedQuestion):
            assert question.truth.term_key not in {key for key, _ in question.deck_terms}
            assert len({key for key, _ in question.deck_terms}) == 2
