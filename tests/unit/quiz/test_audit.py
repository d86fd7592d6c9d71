import random

import pytest

from diffstudy.domain.errors import NotFound
from diffstudy.domain.question import TypedQuestion
from diffstudy.quiz.audit import questions_for, refused
from tests.unit.quiz.pages import EVAPORATION, PLAIN_A, page


def test_no_cue_is_asked_twice_in_one_mode() -> None:
    questions = questions_for(page(), "all", 1_000, random.Random(1))
    asked = [(question.mode, key) for question in questions for key in set(question.cue_keys)]
    assert len(asked) == len(set(asked)) > 16


def test_modes_and_terms_take_turns() -> None:
    questions = questions_for(page(), "all", 6, random.Random(2))
    assert len({question.mode for question in questions}) == 6


def test_one_seed_gives_one_list() -> None:
    first, again, other = (
        questions_for(page(), "all", 9, random.Random(seed)) for seed in (4, 4, 5)
    )
    assert first == again
    assert first != other


def test_a_single_mode_can_be_wanted() -> None:
    questions = questions_for(page(), "cloze", 9, random.Random(1), [("x", "Boiling")])
    assert [question.mode for question in questions] == ["cloze", "cloze"]
    for question in questions:
        assert isinstance(question, TypedQuestion)
        assert ("x", "Boiling") in question.deck_terms


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(NotFound):
        questions_for(page(), "guess", 1, random.Random(1))


def test_refused_texts_come_with_their_reasons() -> None:
    found = refused(page(a=[*PLAIN_A, "The act of evaporating."]))
    assert [(cue.text, cue.term_key) for cue in found] == [
        ("The act of evaporating.", EVAPORATION.key)
    ]
    assert found[0].hits
