"""The grammatical form of a definition, as far as its first words show it.

A learner can type the term for "The loss of ...", but hardly for "Can be voluntary"; and a page
writes statements such as "Involves ..." itself, while other senses come from dictionaries.
"""

import re
from enum import Enum

from diffstudy.domain.comparison import Term
from diffstudy.quiz.words import tokens, word_list

_NOT_NOUNS = re.compile(r"(?:ing|ed|ly|al|ive|ous|ful|able|ible|ic|ary|less|ent|ant|[^s]s)$")
_STATEMENT_STARTS = frozenset(
    word_list("""
    can may might must will would could should is are was were has have had does do often usually
    typically sometimes always never generally frequently
    """)
)
_NOUN_FOLLOWERS = frozenset(word_list("of that which who whose into"))


class DefinitionForm(Enum):
    """How a definition is built."""

    NOUN_PHRASE = "noun phrase"
    INFINITIVE = "infinitive"
    STATEMENT = "statement"
    OTHER = "other"


def form_of(definition: str) -> DefinitionForm:
    """Return the form of a definition; OTHER where the first words do not show it."""
    words = [token.folded for token in tokens(re.sub(r"^\s*\([^)]*\)\s*", "", definition))]
    if not words:
        return DefinitionForm.OTHER
    first = words[0]
    if first in {"the", "a", "an", "how", "what"}:
        return DefinitionForm.NOUN_PHRASE
    if first == "to":
        return DefinitionForm.INFINITIVE
    followers = set(words[1:3])
    if first in _STATEMENT_STARTS:
        return DefinitionForm.STATEMENT
    if re.search(r"[^su]s$", first) and not followers & _NOUN_FOLLOWERS:
        return DefinitionForm.STATEMENT
    if followers & _NOUN_FOLLOWERS and not _NOT_NOUNS.search(first):
        return DefinitionForm.NOUN_PHRASE
    return DefinitionForm.OTHER


def fits_term(form: DefinitionForm, term: Term) -> bool:
    """Whether the term can stand for a definition of this form (learning.md A1, "type")."""
    part = (term.part_of_speech or "noun").casefold()
    if part.startswith("verb") or part == "v":
        return form is DefinitionForm.INFINITIVE
    if part.startswith("n"):
        return form is DefinitionForm.NOUN_PHRASE
    return form is not DefinitionForm.STATEMENT
