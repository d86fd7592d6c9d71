"""The code on a student's slip: files carry it, and never the name (formats.md 3.3).

Four characters of chance and one that checks them, from an alphabet without letters and digits
that look alike. One wrong character, or two neighbours in the wrong order, is always noticed.
"""

import random
from collections.abc import Collection
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 5
_PRIME: Final = 31
_NO_CHARACTER: Final = 30
"""The remainder for which the alphabet has no character: such codes are not given out."""


def check_character(chance: str) -> str | None:
    """Return the character that checks four others, None where there is none for them.

    It stands for the sum of (i + 2) times the value of character i, modulo 31; the value of a
    character is its place in ``ALPHABET`` (formats.md 3.3).

    Raises:
        ValueError: a character is not in the alphabet.
    """
    total = sum((place + 2) * ALPHABET.index(each) for place, each in enumerate(chance))
    remainder = total % _PRIME
    return None if remainder == _NO_CHARACTER else ALPHABET[remainder]


def plain_code(typed: str) -> str:
    """Return what was typed as a code is written: capitals, without spaces and hyphens."""
    return "".join(each for each in typed.upper() if not each.isspace() and each not in "-–.")


def is_code(code: str) -> bool:
    """Whether a text, written as `plain_code` returns it, is a code that can have been given."""
    if len(code) != CODE_LENGTH or not set(code) <= set(ALPHABET):
        return False
    return check_character(code[:-1]) == code[-1]


def new_code(taken: Collection[str], rng: random.Random) -> str:
    """Return a code that nobody has yet.

    Args:
        taken: the codes given out so far.
        rng: the source of chance; codes are no secret, so any will do.
    """
    while True:
        chance = "".join(rng.choice(ALPHABET) for _ in range(CODE_LENGTH - 1))
        last = check_character(chance)
        if last is not None and chance + last not in taken:
            return chance + last
