"""What stands as the cue of a question that shows several parts of a page at once."""

from diffstudy.domain.cue import Cue, CueKind
from diffstudy.quiz.mode import Material


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
