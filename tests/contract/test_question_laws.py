"""The laws of every question of every type: no answer given away, no wrong key.

Over generated comparisons, the sample pack, and the two real pages where they are at hand. Asks
2,000 questions; QUESTIONS_OF_THE_LAWS=20000 asks more.
"""

import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import comb

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import CueKind
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
    asked_about,
)
from diffstudy.domain.virtual_pair import is_pair_page
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_for
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.hints import hint
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.mode import material_for
from diffstudy.quiz.optional_senses import optional_senses, sense_page
from diffstudy.quiz.pair_page import may_ask_on, pair_page
from diffstudy.quiz.registry import modes
from diffstudy.quiz.word_family import families_of
from tests.contract.generated_comparisons import FORMS, generated
from tests.contract.question_oracles import (
    are_near,
    form,
    is_right,
    is_said_of,
    is_written_of,
)
from tests.unit.quiz.answers import (
    names_terms_openly,
    options_of,
    right_answer_to,
    wrong_answer_to,
)
from tests.unit.quiz.pages import EVAPORATION, SEEDS, page, sample_pages, seed_pages, senses

WANTED = int(os.environ.get("QUESTIONS_OF_THE_LAWS", "2000"))
PAIR = 2
OPTIONS_ARE_TERMS = {"which2", "three", "swap"}
CHANCE = 1e-4
"""Chance that a fair place or side fails the test of balance; the seed is fixed."""

SEED_STEMS = {
    "Individualization": "individual",
    "Socialization": "social",
    "Assimilation": "assimil",
}
SAMPLE_STEMS = {
    "Accuracy": "accura", "Precision": "precis", "Reliability": "reliab", "Validity": "valid",
    "Correlation": "correlat", "Causation": "caus", "Error": "err(?:or|one)",
    "Uncertainty": "uncertain", "Diffusion": "diffus", "Osmosis": "osmo", "Mitosis": "mito",
    "Meiosis": "meio",
}  # fmt: skip

_WITH_SENSES = page(
    more=senses(
        EVAPORATION,
        [
            ("The slow loss of savings that nobody notices until the purse is empty.", "x"),
            ("A thinning of funds that no banker can explain to his clients.", "x"),
        ],
        label="Finance",
    )
)

Asked = tuple[Comparison, Question, str]
"""A page, a question of it, and a pattern of every word that gives an offered term away."""


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    """Questions of all types over all pages; the same for every test of this file."""
    found = list(_of_real_pages())
    rng = random.Random(20_260_301)
    while len(found) < WANTED:
        comparison, neighbour = generated(rng)
        pages = [comparison, neighbour]
        questions = [
            (comparison, each)
            for each in questions_for(comparison, "all", 1_000, rng, (), [neighbour])
        ]
        for made_of, question in (*questions, *_of_virtual_pairs(pages, rng)):
            forms = [form for term in question.terms for form in FORMS[term.text].split()]
            given_away = "|".join(map(re.escape, forms))
            found.append((made_of, question, rf"(?<!\w)(?:{given_away})(?!\w)"))
    return found


def _of_virtual_pairs(
    pages: Sequence[Comparison], rng: random.Random
) -> Iterator[tuple[Comparison, Question]]:
    """Yield questions on the terms that no page compares, each with the page they are made of."""
    compared = [{term.key for term in page.terms} for page in pages]
    terms = sorted(set().union(*compared))
    for one, other in combinations(terms, 2):
        if not any({one, other} <= both for both in compared):
            near = [page for page, keys in zip(pages, compared, strict=True) if keys & {one, other}]
            pair = pair_page(CardKey.for_contrast(one, other), near)
            assert pair is not None
            mode = next(mode for mode in modes() if may_ask_on(mode, pair.comparison.key))
            for question in questions_for(pair.comparison, mode, 1_000, rng, (), near):
                yield pair.comparison, question


def _of_real_pages() -> Iterator[Asked]:
    stems = SEED_STEMS | SAMPLE_STEMS
    pages = list(sample_pages())
    if SEEDS.is_dir():
        pages += seed_pages()
    for comparison in pages:
        keys = {term.key for term in comparison.terms}
        near = [p for p in pages if p is not comparison and keys & {term.key for term in p.terms}]
        for question in questions_for(comparison, "all", 1_000, random.Random(9), (), near):
            given_away = "|".join(stems[term.text] for term in question.terms)
            yield comparison, question, rf"\b(?:{given_away})"
    for made_of, question in _of_virtual_pairs(pages, random.Random(9)):
        given_away = "|".join(stems[term.text] for term in question.terms)
        yield made_of, question, rf"\b(?:{given_away})"


def texts_of(question: Question) -> list[str]:
    """Every text on the screen that must not name a term."""
    if names_terms_openly(question):
        return []
    match question:
        case MatchingQuestion() if question.joins_terms:
            return [place.text for place in question.places]
        case MatchingQuestion():
            texts = [question.prompt, *question.tiles]
            return texts + [place.text for place in question.places if place.term_key is None]
        case ChoiceQuestion() if question.mode not in OPTIONS_ARE_TERMS:
            return [question.prompt, *options_of(question)]
        case ChoiceQuestion() | TypedQuestion() | RevealQuestion():
            return [question.prompt]


def test_no_prompt_option_or_hint_shows_a_word_of_a_family(asked: list[Asked]) -> None:
    for comparison, question, pattern in asked:
        texts = texts_of(question)
        for step in (1, 2):
            found = hint(question, comparison, step)
            if found.mark is not None:
                texts.append(question.prompt[slice(*found.mark)])
            assert found.letters is None or isinstance(question, TypedQuestion)
        for text in texts:
            assert not re.search(pattern, text, re.IGNORECASE), (question.mode, text)
            assert not re.search(r"\ban? (?:\[\.\.\.\]|_____)", text), text


def test_every_key_is_what_the_page_says(asked: list[Asked]) -> None:
    for comparison, question, _ in asked:
        assert is_right(comparison, question), (question.mode, question.prompt)


def test_a_right_answer_passes_and_a_wrong_one_has_its_lesson(asked: list[Asked]) -> None:
    for comparison, question, _ in asked[:: max(1, len(asked) // 600)]:
        right = check(question, right_answer_to(question))
        wrong = check(question, wrong_answer_to(question))
        assert right.correct
        assert not wrong.correct
        cues = cues_of(comparison)
        assert feedback(question, right, comparison, cues).correct
        lesson = feedback(question, wrong, comparison, cues)
        assert lesson.term
        assert len(lesson.sides) == len(question.terms)


def test_no_two_options_are_equal_or_nearly(asked: list[Asked]) -> None:
    for _, question, _ in asked:
        texts = options_of(question)
        assert len({text.casefold() for text in texts}) == len(texts), texts
        if question.mode in {"cell", "odd", "sort", "pairup", "match"}:
            for one, other in combinations(texts, 2):
                assert not are_near(one, other), (question.mode, one, other)


def test_no_option_stands_out_by_form_or_length(asked: list[Asked]) -> None:
    seen = 0
    for _, question, _ in asked:
        if isinstance(question, ChoiceQuestion) and question.mode in {"cell", "odd"}:
            seen += 1
            texts = options_of(question)
            assert len({form(text) for text in texts}) == 1, texts
            assert len({text.count("[...]") for text in texts}) == 1, texts
            assert sum("," in text for text in texts) not in {1, len(texts) - 1}, texts
            shortest, longest = min(map(len, texts)), max(map(len, texts))
            assert longest <= max(1.8 * shortest, shortest + 12), texts
        if question.mode == "swap":
            assert len({len(text) for text in options_of(question)}) == 1
    assert seen > 20


def test_the_right_option_is_no_more_often_the_longest_than_chance(asked: list[Asked]) -> None:
    for mode in ("cell", "odd"):
        firsts = [
            _longest(options_of(q)) == q.answer
            for _, q, _ in asked
            if isinstance(q, ChoiceQuestion) and q.mode == mode
        ]
        _is_fair(sum(firsts), len(firsts), 1 / 4, f"{mode}: longest")


def _longest(texts: Sequence[str]) -> int:
    return [len(text) for text in texts].index(max(map(len, texts)))


def _is_fair(hits: int, trials: int, chance: float, what: str) -> None:
    """Fail where so far from the mean has a chance below CHANCE; the binomial is summed exactly."""
    least = abs(hits - trials * chance)
    tail = sum(
        comb(trials, k) * chance**k * (1 - chance) ** (trials - k)
        for k in range(trials + 1)
        if abs(k - trials * chance) >= least - 1e-9
    )
    assert tail >= CHANCE, f"{what}: {hits} of {trials}, chance {tail:.1e}"


def _capped(values: Sequence[int], most: int = 900) -> Sequence[int]:
    """Return as many as the exact sum can take in floating point."""
    return values[:most]


def test_places_and_sides_are_balanced(asked: list[Asked]) -> None:
    places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    sides: defaultdict[str, list[int]] = defaultdict(list)
    for comparison, question, _ in asked:
        if is_pair_page(comparison.key):
            continue  # all was asked, and the neighbour has less; a journey looks at the draw
        if isinstance(question, ChoiceQuestion) and question.mode in {
            "cell", "odd", "swap", "tf", "three",
        }:  # fmt: skip
            places[question.mode, len(question.options)].append(question.answer)
        # A typed question shows no sides, and of three terms the page may say more of one.
        shows_sides = not isinstance(question, TypedQuestion) or len(comparison.terms) == PAIR
        if question.mode in {"which2", "type", "cloze", "odd"} and shows_sides:
            (term,) = asked_about(question)
            sides[question.mode].append(question.terms.index(term))
        if isinstance(question, MatchingQuestion) and len(question.places) == PAIR:
            sides["sort"] += question.answer
        if isinstance(question, MatchingQuestion) and question.joins_terms:
            places["match", len(question.places)].append(question.answer[0])
    for (mode, options), answers in places.items():
        few = _capped(answers)
        for place in range(options):
            _is_fair(few.count(place), len(few), 1 / options, f"{mode}: place {place + 1}")
    for mode, found in sides.items():
        few = _capped(found)
        _is_fair(sum(few), len(few), 1 / 2, f"{mode}: side B")
    assert {mode for mode, _ in places} == {"cell", "odd", "swap", "tf", "three", "match"}


def test_boards_have_their_size(asked: list[Asked]) -> None:
    counts: set[tuple[int, int]] = set()
    for _, question, _ in asked:
        if isinstance(question, MatchingQuestion) and question.mode == "sort":
            columns = len(question.places)
            sizes = [question.answer.count(place) for place in range(columns)]
            counts.add((sizes[0], sizes[1]))
            assert 6 <= len(question.tiles) <= {2: 8, 3: 9}[columns]
            assert min(sizes) >= {2: 3, 3: 2}[columns]
        if isinstance(question, MatchingQuestion) and question.joins_terms:
            assert question.tiles == tuple(term.text for term in question.terms)
            assert 3 <= len(question.tiles) == len(question.places) <= 6
            assert sorted(question.answer) == list(range(len(question.places)))
        elif isinstance(question, MatchingQuestion) and question.one_each:
            assert 4 <= len(question.tiles) == len(question.places) <= 6
            assert sorted(question.answer) == list(range(len(question.places)))
        if isinstance(question, RevealQuestion) and question.mode == "explain":
            assert 3 <= len(question.points) <= 5
            assert question.points[0].is_core or not any(p.is_core for p in question.points)
    assert any(one != other for one, other in counts)


def test_another_sense_is_asked_by_its_own_cues_only() -> None:
    """On the two real pages and the sample pack, with every sense switched on."""
    asked = 0
    pages = [*sample_pages(), *(seed_pages() if SEEDS.is_dir() else ()), _WITH_SENSES]
    for comparison in pages:
        keys = {term.key for term in comparison.terms}
        near = [p for p in pages if p is not comparison and keys & {term.key for term in p.terms}]
        plain = {cue.key for cue in cues_of(comparison, near) if cue.uses}
        for sense in optional_senses(comparison, near):
            made = sense_page(comparison, near, sense.card, sense.keys)
            (truth,) = sense.card.term_keys
            for rival in keys - {truth}:
                material = material_for(made.comparison, truth, rival, made.cues)
                for mode in modes().values():
                    if mode.can_ask(sense.card, material):
                        asked += 1
                        question = mode.make_question(sense.card, material, random.Random(asked))
                        assert mode.id in {"which2", "type", "cloze"}
                        assert question.cue.key not in plain
                        assert question.cue.text in (*sense.definitions, *sense.examples)
                        assert is_right(comparison, question), question.prompt
                        families = families_of(comparison.terms)
                        assert not contains_family(question.prompt, families), question.prompt
    assert asked >= 4


def test_virtual_pairs_are_asked_by_definitions_only(asked: list[Asked]) -> None:
    """And the two terms are never ones that a page compares: it would ask them itself."""
    of_pairs = [question for page, question, _ in asked if is_pair_page(page.key)]
    assert len(of_pairs) > 100
    assert {question.mode for question in of_pairs} == {"which2"}
    assert {question.cue.kind for question in of_pairs} == {CueKind.DEFINITION}
    for question in of_pairs:
        truth, rival = sorted(
            question.terms, key=lambda each: each.term_key != question.cue.term_key
        )
        assert truth.term_key == question.cue.term_key
        assert rival.term_key not in question.cue.ambiguous_with


def test_every_type_is_among_them(asked: list[Asked]) -> None:
    counts = Counter(question.mode for _, question, _ in asked)
    assert counts.keys() == modes().keys()
    assert sum(counts.values()) >= WANTED


def test_the_oracles_see_what_they_look_for() -> None:
    comparison = sample_pages()[0]
    one, other = (term.key for term in comparison.terms)
    assert is_said_of(comparison, one, "Harmed most by: a steady bias")
    assert not is_said_of(comparison, other, "Harmed most by: a steady bias")
    half = "_____ is how close a reading comes to the true value."
    assert is_written_of(comparison, "Accuracy", half)
    assert not is_written_of(comparison, "Precision", half)
    assert form("The spread") != form("Spreads") != form("A spread")
    with pytest.raises(AssertionError, match="chance"):
        _is_fair(90, 100, 0.5, "a coin")
