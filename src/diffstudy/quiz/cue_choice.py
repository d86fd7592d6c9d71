"""Which cue of a term is shown next, so that the concept is learned and not one sentence.

Learning.md A6: the least recently shown, of another cluster than the last three, examples,
definitions and chart cells about 3 : 2 : 1. A line that the author wrote for the quiz counts as
an example, since most of them are scenes too; what an FAQ says of a term counts as a definition,
and the verdict, which was written to tell the terms apart like the chart, as a cell.
"""

import random
from collections.abc import Sequence
from typing import Final

from diffstudy.domain.cue import Cue, CueKind
from diffstudy.runtime.learning_constants import LEARNING

_WEIGHTS: Final[dict[frozenset[CueKind], int]] = {
    frozenset({CueKind.EXAMPLE, CueKind.QUIZ}): LEARNING.example_weight,
    frozenset({CueKind.DEFINITION, CueKind.FAQ}): LEARNING.definition_weight,
    frozenset({CueKind.CELL, CueKind.VERDICT}): LEARNING.cell_weight,
}


def choose_cue(
    cues: Sequence[Cue],
    recent: Sequence[str],
    recent_clusters: Sequence[str],
    rng: random.Random,
) -> Cue:
    """Return the cue to show.

    Args:
        cues: the cues that may be asked; ValueError where there is none.
        recent: keys of the cues shown before, newest first.
        recent_clusters: clusters shown before, newest first; only the newest ones count.
        rng: the source of chance.
    """
    if not cues:
        raise ValueError("there is no cue to choose from")
    avoided = set(recent_clusters[: LEARNING.recent_cues])
    pool = [cue for cue in cues if cue.cluster not in avoided] or list(cues)
    groups = [kinds for kinds in _WEIGHTS if any(cue.kind in kinds for cue in pool)]
    (kinds,) = rng.choices(groups, [_WEIGHTS[group] for group in groups])
    of_kind = [cue for cue in pool if cue.kind in kinds]
    shown_ago = {key: position for position, key in reversed(list(enumerate(recent)))}
    longest = max(shown_ago.get(cue.key, len(recent)) for cue in of_kind)
    return rng.choice([c for c in of_kind if shown_ago.get(c.key, len(recent)) == longest])
