import random

import pytest

from diffstudy.domain.card import CardKey
from diffstudy.domain.question import ChoiceQuestion, TypedQuestion
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.hints import hint
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.mode import material_for
from diffstudy.quiz.registry import mode
from diffstudy.quiz.word_family import families_of
from tests.unit.quiz.pages import CONDENSATION, EVAPORATION, page, term

PAGE = page()


def question(mode_id: str, seed: int = 1) -> ChoiceQuestion | TypedQuestion:
    material = material_for(PAGE, EVAPORATION.key, CONDENSATION.key, cues_of(PAGE))
    card = CardKey.for_term(EVAPORATION.key)
    return mode(mode_id).make_question(card, material, random.Random(seed))


@pytest.mark.parametrize("seed", range(12))
def test_a_choice_marks_one_word_of_the_prompt_that_names_nothing(seed: int) -> None:
    asked = question("which2", seed)
    mark = hint(asked, PAGE, 1).mark
    assert mark is not None
    word = asked.prompt[slice(*mark)]
    assert word.strip()
    assert " " not in word
    assert not contains_family(word, families_of(PAGE.terms))
    assert word != "Heat"


@pytest.mark.parametrize(("step", "letters"), [(1, "E"), (2, "Eva"), (3, "Eva")])
def test_a_term_to_type_gives_its_first_letters(step: int, letters: str) -> None:
    found = hint(question("type"), PAGE, step)
    assert (found.letters, found.mark, found.step) == (letters, None, step)


def test_the_last_letter_of_a_short_term_stays_hidden() -> None:
    lie = page(terms=(term("Lie"), term("Lay")), rows=[], differences=[], verdict=None)
    material = material_for(lie, lie.terms[0].key, lie.terms[1].key, cues_of(lie))
    asked = mode("type").make_question(
        CardKey.for_term(lie.terms[0].key), material, random.Random(1)
    )
    assert hint(asked, lie, 2).letters == "Li"


def test_there_is_no_hint_before_the_first() -> None:
    with pytest.raises(ValueError, match="step 1"):
        hint(question("type"), PAGE, 0)
