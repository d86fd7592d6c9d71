"""The numbers of the attribution, in one place, and how they were found.

`tests/bench/fit_attribution.py` prints the tuning contents of tests/truth in every damage and fits
the weights on four fifths of the contents at a time. The weights here follow those fits, rounded;
the strong ones that rest on few definitions (how a definition names a term) are held back. The
weights of the habits of a column (likeness, words, form) are higher than the fits: contents that
were written one by one have no such habits, the two real pages at hand have.
The rates of the order were chosen by the likelihood of the same pages, the wider of two that did
equally well: a page that somebody else printed is less orderly than ours.
"""

from diffstudy.importers.page.clues import Clue

FIRST_TERM_FIRST = 0.8
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
    Clue.EXAMPLE_FORM: 5.0,
    Clue.EXAMPLE_HEADWORD: 0.4,
    Clue.EXAMPLE_FAMILY: 1.7,
    Clue.EXAMPLE_RELATIVE: 1.8,
    Clue.EXAMPLE_FIRST: 1.2,
    Clue.SUBJECT: 3.6,
    Clue.DEFINITION_HEADWORD: -1.8,
    Clue.DEFINITION_FORM: 1.2,
    Clue.DEFINITION_FAMILY: 2.6,
    Clue.DEFINITION_RELATIVE: 0.8,
    Clue.DEFINITION_CONTRAST: -2.8,
    Clue.PAGE_WORDS: 0.95,
    Clue.BLOCK_WORDS: 0.2,
    Clue.LIKENESS: 1.2,
    Clue.OPENING: 0.1,
    Clue.SETTING: 0.2,
}
"""The natural log-odds that a clue of size 1 is worth."""

TEMPERATURE = 0.85
"""What the log-odds of the model are multiplied with. On contents that the weights had not seen
0.8 to 0.9 made them come true: clues are not quite independent."""

DOUBT = 0.01
"""The share of definitions of which the model may know nothing: pages unlike those it was made
for. No stated probability comes nearer to 1 than half of it."""
