"""Which definition of a term is read first: on the page before testing, and beside another one."""

from collections.abc import Sequence
from typing import Final

from diffstudy.domain.cue import Cue, CueUse
from diffstudy.quiz.words import tokens

CLEAR_WORDS: Final = 20
"""A longer definition is not read beside another one."""


def clearest(definitions: Sequence[Cue]) -> Cue:
    """Return the definition that says what the term is, in few words, the first such of the page.

    A page may begin with what the term does ("Turns a liquid into vapour"), which reads as an
    answer to another question.

    Args:
        definitions: at least one; ValueError for none.
    """
    return min(
        definitions,
        key=lambda cue: (CueUse.TYPE not in cue.uses, len(tokens(cue.text)) > CLEAR_WORDS),
    )
