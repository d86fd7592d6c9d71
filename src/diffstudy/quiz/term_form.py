"""Whether two terms can stand in the same place of a sentence."""

import re

from diffstudy.domain.comparison import Term
from diffstudy.quiz.words import fold

_PLURAL = re.compile(r"[^suioa]s$")


def same_number(one: Term, other: Term) -> bool:
    """Whether the verb beside a gap tells nothing: both terms are singular, or both plural."""
    return _is_plural(one) == _is_plural(other)


def _is_plural(term: Term) -> bool:
    return bool(_PLURAL.search(fold(term.headword).strip()))
