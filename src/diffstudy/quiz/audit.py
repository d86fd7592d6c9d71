"""Questions by the dozen, for a person to read: `diffstudy quiz` shows what a page gives."""

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import assert_never

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import (
    Answer,
    ChoiceQuestion,
    Chosen,
    MatchingQuestion,
    Placed,
    Question,
    RevealQuestion,
    SelfRated,
    Ticked,
    Typed,
    TypedQuestion,
)
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import Material, QuizMode, material_for
from diffstudy.quiz.near_cells import near_cells
from diffstudy.quiz.registry import mode, modes

EVERY_MODE = "all"

_SAME_CUES = frozenset({CardKind.TERM})
"""A mode that asks terms asks their contrast with the same cues: once is enough to read."""


def questions_for(
    comparison: Comparison,
    mode_id: str,
    count: int,
    rng: random.Random,
    deck_terms: Sequence[tuple[str, str]] = (),
    neighbours: Sequence[Comparison] = (),
    hidden: Collection[str] = (),
) -> tuple[Question, ...]:
    """Return questions on a comparison, varied in mode, term and cue; the same for one seed.

    Args:
        comparison: the page to ask about.
        mode_id: the id of a mode, or ``all``; NotFound for any other.
        count: the most to return; no cue is asked twice in one mode against one rival, so a
            small page gives fewer.
        rng: the source of chance.
        deck_terms: key and headword of the terms that a typed answer may name instead.
        neighbours: the other comparisons of its terms.
        hidden: keys of what is not to be asked, cues and passages.
    """
    wanted = tuple(modes().values()) if mode_id == EVERY_MODE else (mode(mode_id),)
    return questions_in(wanted, comparison, count, rng, deck_terms, neighbours, hidden)


def questions_in(
    wanted: Sequence[QuizMode],
    comparison: Comparison,
    count: int,
    rng: random.Random,
    deck_terms: Sequence[tuple[str, str]] = (),
    neighbours: Sequence[Comparison] = (),
    hidden: Collection[str] = (),
) -> tuple[Question, ...]:
    """Return questions on a comparison in some modes; everything else as `questions_for`."""
    cues = [cue for cue in cues_of(comparison, neighbours) if cue.key not in hidden]
    others = (*comparison.terms, *other_terms(comparison, neighbours))
    near = near_cells(comparison, neighbours)
    turns = []
    for one_mode in wanted:
        for first, second in combinations([term.key for term in comparison.terms], 2):
            both = tuple(
                material_for(comparison, truth, rival, cues, (), deck_terms, others, (), near)
                for truth, rival in ((first, second), (second, first))
            )
            turns.append(_asked(one_mode, both, rng, hidden))
    rng.shuffle(turns)
    return tuple(_in_turn(turns, count))


def other_terms(comparison: Comparison, neighbours: Sequence[Comparison]) -> tuple[Term, ...]:
    """Return the terms that other pages set against the terms of a comparison, each once."""
    own = {term.key for term in comparison.terms}
    found = {
        term.key: term
        for page in neighbours
        if any(term.key in own for term in page.terms)
        for term in page.terms
        if term.key not in own
    }
    return tuple(found.values())


def refused(comparison: Comparison, neighbours: Sequence[Comparison] = ()) -> tuple[Cue, ...]:
    """Return the texts of a page that are never asked, each with every test it met."""
    return tuple(cue for cue in cues_of(comparison, neighbours) if cue.is_refused)


def right(question: Question) -> Answer:
    """Return the answer that is right."""
    match question:
        case ChoiceQuestion():
            return Chosen(question.answer)
        case TypedQuestion():
            return Typed(question.accepted[0])
        case MatchingQuestion():
            return Placed(question.answer)
        case RevealQuestion():
            every = frozenset(range(len(question.points)))
            return Ticked(every) if question.points else SelfRated(knew=True)
        case _:
            assert_never(question)


def cards_of(one_mode: QuizMode, material: Material) -> tuple[CardKey, ...]:
    """Return the cards of a material that a mode may ask, most often one."""
    comparison = material.comparison
    cards: list[CardKey] = []
    if CardKind.TERM in one_mode.kinds:
        cards.append(CardKey.for_term(material.truth.key))
    if CardKind.CONTRAST in one_mode.kinds and one_mode.graded_kinds.isdisjoint(_SAME_CUES):
        cards.append(CardKey.for_contrast(material.truth.key, material.rival.key))
    if CardKind.FACET in one_mode.kinds:
        cards += [CardKey(CardKind.FACET, row.key) for row in comparison.chart]
    if CardKind.EXPLAIN in one_mode.kinds:
        cards.append(CardKey(CardKind.EXPLAIN, comparison.key))
    return tuple(cards)


def _asked(
    one_mode: QuizMode, materials: Sequence[Material], rng: random.Random, hidden: Collection[str]
) -> Iterator[Question]:
    """Yield questions of one mode on two terms, by turns, until every cue was asked once."""
    spent: set[str] = set(hidden)
    shown: list[str] = []
    open_turns = [(card, each) for each in materials for card in cards_of(one_mode, each)]
    rng.shuffle(open_turns)
    while open_turns:
        for turn in list(open_turns):
            card, material = turn
            left = replace(material, spent=frozenset(spent), recent=tuple(shown))
            if not one_mode.can_ask(card, left):
                open_turns.remove(turn)
                continue
            question = one_mode.make_question(card, left, rng)
            spent.update(question.cue_keys)
            shown.insert(0, question.cue.key)
            yield question


def _in_turn(turns: Sequence[Iterator[Question]], count: int) -> Iterator[Question]:
    """Yield one question of each turn after the other, until all are exhausted."""
    open_turns = list(turns)
    given = 0
    while open_turns and given < count:
        for turn in list(open_turns):
            question = next(turn, None)
            if question is None:
                open_turns.remove(turn)
            elif given < count:
                given += 1
                yield question
