"""What a learner reads of a comparison before the first question on it."""

from collections.abc import Sequence
from itertools import islice

from diffstudy.domain.comparison import Comparison, Term
from diffstudy.domain.cue import Cue, CueKind, CueUse
from diffstudy.domain.introduction import Introduction, TaughtTerm
from diffstudy.quiz.clear_definitions import clearest
from diffstudy.quiz.page_view import verdict_clause
from diffstudy.quiz.words import trimmed

_EXAMPLES = 2


def introduction(comparison: Comparison, cues: Sequence[Cue]) -> Introduction:
    """Return a definition and two examples of each term, and the difference.

    Only what is fit to be asked is taught, for a text on the wrong side teaches an error. The
    definition is one that says what the term is, if there is one; a term without any is
    introduced by what the verdict or the chart says of it.

    Args:
        comparison: the page.
        cues: its cues, the examples of a definition right behind it.
    """
    return Introduction(
        comparison=comparison.key,
        title=comparison.title,
        terms=tuple(
            _taught(comparison, side, term, [cue for cue in cues if cue.term_key == term.key])
            for side, term in enumerate(comparison.terms)
        ),
        difference=comparison.verdict
        or next((difference.text for difference in comparison.differences), ""),
    )


def _taught(comparison: Comparison, side: int, term: Term, cues: Sequence[Cue]) -> TaughtTerm:
    fit = [cue for cue in cues if cue.uses]
    definitions = [
        cue
        for cue in fit
        if cue.kind is CueKind.DEFINITION
        # An FAQ may tell a thing about the term and not what it is.
        or (cue.kind is CueKind.FAQ and CueUse.TYPE in cue.uses)
    ]
    cells = (cue.text for cue in fit if cue.kind is CueKind.CELL)
    said = [
        clearest(definitions).text if definitions else None,
        verdict_clause(comparison, side),
        *cells,
    ]
    examples = (trimmed(cue.text) for cue in fit if cue.kind is CueKind.EXAMPLE)
    return TaughtTerm(
        headword=term.headword,
        side=side,
        definition=next((trimmed(text) for text in said if text), ""),
        examples=tuple(islice(examples, _EXAMPLES)),
    )
