"""The numbers of the attribution, in one place."""

from diffstudy.importers.page.clues import Clue

FIRST_TERM_FIRST = 0.88
"""How likely the page begins with the term that its title names first."""

RUNS_OUT = 0.05
"""How likely, after a complete row, that one of the two terms has no definition left."""

ENDS_EVEN = 0.12
"""How much less likely a page ends with a complete row than within the rest of one term."""

BREAK_RATES = ((0.003, 0.4), (0.03, 0.4), (0.1, 0.2))
"""How often the order breaks at a place, and on what share of pages it breaks that often."""

GAP_AMONG_BREAKS = 0.6
"""The share of breaks that are a gap of one place in a column."""

TRACE_TRUSTED = 0.9
"""How likely surplus blank lines are the trace of a lost block, and not chance."""

CLUE_WEIGHTS = {
    Clue.EXAMPLE_FORM: 4.4,
    Clue.EXAMPLE_HEADWORD: 0.5,
    Clue.EXAMPLE_FAMILY: 1.7,
    Clue.EXAMPLE_RELATIVE: 1.5,
    Clue.EXAMPLE_FIRST: 1.2,
    Clue.SUBJECT: 3.3,
    Clue.DEFINITION_HEADWORD: -1.5,
    Clue.DEFINITION_FORM: 1.2,
    Clue.DEFINITION_FAMILY: 2.5,
    Clue.DEFINITION_RELATIVE: 0.8,
    Clue.DEFINITION_CONTRAST: -2.0,
    Clue.PAGE_WORDS: 0.9,
    Clue.BLOCK_WORDS: 0.2,
    Clue.LIKENESS: 1.5,
    Clue.OPENING: 0.2,
    Clue.SETTING: 0.2,
}

TEMPERATURE = 1.0

DOUBT = 0.01
