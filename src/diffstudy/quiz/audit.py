"""Questions by the dozen, for a person to read: `diffstudy quiz` shows what a page gives."""

import random
from collections.abc import Iterator, Sequence

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import Question
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import Material, QuizMode, material_for
from diffstudy.quiz.registry import mode, modes

EVERY_MODE = "all"


def questions_for(
    comparison: Comparison,
    mode_id: str,
    count: int,
    rng: random.Random,
    deck_terms: Sequence[tuple[str, str]] = (),
    neighbours: Sequence[Comparison] = (),
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
    """
    wanted = tuple(modes().values()) if mode_id == EVERY_MODE else (mode(mode_id),)
    cues = cues_of(comparison, neighbours)
    turns = [
        _asked(one_mode, material_for(comparison, truth.key, rival.key, cues, (), deck_terms), rng)
        for one_mode in wanted
        for truth in comparison.terms
        for rival in comparison.terms
        if rival.key != truth.key
    ]
    rng.shuffle(turns)
    return tuple(_in_turn(turns, count))


def refused(comparison: Comparison, neighbours: Sequence[Comparison] = ()) -> tuple[Cue, ...]:
    """Return the texts of a page that are never asked, each with every test it met."""
    return tuple(cue for cue in cues_of(comparison, neighbours) if cue.is_refused)


def _asked(one_mode: QuizMode, material: Material, rng: random.Random) -> Iterator[Question]:
    """Yield questions of one mode on one term until every cue was asked once."""
    card = _card(one_mode, material)
    asked: list[str] = []
    left = material
    while left.cues and one_mode.can_ask(card, left):
        question = one_mode.make_question(card, left, rng)
        asked.insert(0, question.cue.key)
        left = Material(
            truth=material.truth,
            rival=material.rival,
            comparison=material.comparison,
            sides=material.sides,
            cues=tuple(cue for cue in left.cues if cue.key != question.cue.key),
            recent=tuple(asked),
            deck_terms=material.deck_terms,
        )
        yield question


def _card(one_mode: QuizMode, material: Material) -> CardKey:
    if CardKind.TERM in one_mode.kinds:
        return CardKey.for_term(material.truth.key)
    return CardKey.for_contrast(material.truth.key, material.rival.key)


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
