"""The kinds of evidence by which a definition is attributed to a term."""

from enum import Enum


class Clue(Enum):
    """A kind of evidence."""

    EXAMPLE_FORM = "an example names one term and not the other"
    EXAMPLE_HEADWORD = "it does so by the headword itself"
    EXAMPLE_FAMILY = "an example has a word of the family"
    EXAMPLE_RELATIVE = "an example has a word that begins like the term"
    EXAMPLE_FIRST = "an example names both terms, one of them first"
    SUBJECT = "the definition says what the term is"
    DEFINITION_HEADWORD = "the definition has the headword elsewhere"
    DEFINITION_FORM = "the definition has another form of the term"
    DEFINITION_FAMILY = "the definition has a word of the family"
    DEFINITION_RELATIVE = "the definition has a word that begins like the term"
    DEFINITION_CONTRAST = "the definition tells something from the term"
    PAGE_WORDS = "verdict, differences, chart and questions use such words of the term"
    BLOCK_WORDS = "other definitions of the term use such words"
    LIKENESS = "another definition of the term is much the same"
    OPENING = "other definitions of the term begin in the same way"
    SETTING = "other definitions of the term have examples or labels of the same kind"


Clues = dict[Clue, float]
"""How much each clue speaks for the first term; negative for the second."""
