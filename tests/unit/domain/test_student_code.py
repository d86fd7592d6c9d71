"""Codes on slips: no slip of the pen makes another student of one."""

import random

import pytest

from diffstudy.domain.student_code import (
    ALPHABET,
    check_character,
    is_code,
    new_code,
    plain_code,
)


def codes(count: int) -> list[str]:
    rng = random.Random(7)
    found: list[str] = []
    for _ in range(count):
        found.append(new_code(found, rng))
    return found


def test_the_alphabet_has_no_characters_that_look_alike() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 30
    assert not set("01ILOU") & set(ALPHABET)


def test_a_known_code_has_its_check_character() -> None:
    # K7PL9 of formats.md is no code (L is not in the alphabet); this one is computed by hand:
    # 2*0 + 3*1 + 4*2 + 5*3 = 26, and the character at 26 is W.
    assert check_character("2345") == "W"
    assert is_code("2345W")


def test_new_codes_are_codes_and_differ() -> None:
    found = codes(300)
    assert len(set(found)) == 300
    assert all(map(is_code, found))


def test_no_single_wrong_character_slips_through() -> None:
    tried = 0
    for code in codes(60):
        for place in range(5):
            for other in set(ALPHABET) - {code[place]}:
                assert not is_code(code[:place] + other + code[place + 1 :])
                tried += 1
    assert tried == 60 * 5 * 29


def test_no_swap_of_neighbours_slips_through() -> None:
    for code in codes(300):
        for place in range(4):
            if code[place] != code[place + 1]:
                swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
                assert not is_code(swapped)


@pytest.mark.parametrize("typed", ["2345w", " 23-45 W ", "2 3 4 5 W"])
def test_a_code_may_be_typed_as_one_likes(typed: str) -> None:
    assert plain_code(typed) == "2345W"


@pytest.mark.parametrize("typed", ["", "2345", "2345WW", "2345O", "ÄÖÜ12", "2345X"])
def test_anything_else_is_no_code(typed: str) -> None:
    assert not is_code(plain_code(typed))
