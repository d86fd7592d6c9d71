"""A new comparison as it is first met: read before it is asked (learning.md sections 2 and A6)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaughtTerm:
    """A term as it is introduced: what it means and how it is used.

    Args:
        side: its place in the comparison, from 0.
        definition: "" where the page has none that is certain.
        examples: two at most.
    """

    headword: str
    side: int
    definition: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """The page in short, shown after the guesses and before the first question.

    Args:
        comparison: its key.
        difference: what tells the terms apart, in a sentence or two; "" where the page says none.
    """

    comparison: str
    title: str
    terms: tuple[TaughtTerm, ...]
    difference: str
