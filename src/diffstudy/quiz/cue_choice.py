"""Which cue of a term is shown next, so that the concept is learned and not one sentence.

Learning.md A6: the least recently shown, of another cluster than the last three, examples,
definitions and chart cells about 3 : 2 : 1. A line that the author wrote for the quiz counts as
an example: most of them are scenes too.
"""

import random
from collections.abc import Sequence

from diffstudy.domain.cue import Cue, CueKind

_WEIGHTS = {CueKind.EXAMPLE: 3, CueKind.DEFINITION: 2, CueKind.CELL: 1, CueKind.QUIZ: 3}
_APART = 3


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
        recent_clusters: clusters shown before, newest first; the first three count.
        rng: the source of chance.
    """
    if not cues:
        raise ValueError("there is no cue to choose from")
    avoided = set(recent_clusters[:_APART])
    pool = [cue for cue in cues if cue.cluster not in avoided] or list(cues)
    kinds = [kind for kind in _WEIGHTS if any(cue.kind is kind for cue in pool)]
    (kind,) = rng.choices(kinds, [_WEIGHTS[kind] for kind in kinds])
    of_kind = [cue for cue in pool if cue.kind is kind]
    shown_ago = {key: position for position, key in reversed(list(enumerate(recent)))}
    longest = max(shown_ago.get(cue.key, len(recent)) for cue in of_kind)
    return rng.choice([c for c in of_kind if shown_ago.get(c.key, len(recent)) == longest])
