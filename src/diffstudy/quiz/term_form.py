"""Whether two terms can stand in the same place of a sentence."""

import re

from diffstudy.domain.comparison import Term
from diffstudy.quiz.words import fold

_PLURAL = re.compile(r"[^suioa]s$")


def same_number(one: Term, other: Term) -> bool:
    """Whether the verb beside a gap tells nothing: both terms are singular, or both plural."""
    return is_plural(one) == is_plural(other)


def is_plural(term: Term) -> bool:
    """Whether the headword looks like a plural."""
    return bool(_PLURAL.search(fold(term.headword).strip()))
