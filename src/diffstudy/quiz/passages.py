"""What stands as the cue of a question that shows several parts of a page at once."""

import hashlib
from collections.abc import Iterable

from diffstudy.domain.cue import Cue, CueKind
from diffstudy.quiz.mode import Material


def board_of(material: Material, name: str, cue_keys: Iterable[str], text: str) -> Cue:
    """Return a cue for a board: named after what lies on it, in whatever order."""
    digest = hashlib.sha256("\n".join(sorted(cue_keys)).encode()).hexdigest()[:12]
    return passage_of(material, f"{name}/{digest}", text)


def passage_of(material: Material, name: str, text: str) -> Cue:
    """Return a cue for the log: it names the question and is never asked by itself.

    Args:
        name: what sets it apart among the passages of the comparison.
        text: the words of the page that the question shows.
    """
    return Cue(
        key=f"{material.comparison.key}/{name}",
        term_key="",
        comparison_key=material.comparison.key,
        kind=CueKind.PASSAGE,
        text=text,
        masked="",
    )
