"""What is shown after an answer: the contrast, not only the verdict (learning.md A7)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the parts of it that decide, as half-open character ranges."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def marked_words(self) -> str | None:
        """The first marked part, or None."""
        if not self.marks:
            return None
        start, end = self.marks[0]
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class SideFeedback:
    """One side of the contrast: a line that fits the term, and an example of it or more.

    ``page`` is key and title of the comparison that the line stands on, where no comparison has
    both sides; None where one has.
    """

    term_key: str
    headword: str
    side: int
    line: MarkedText
    example: str | None
    is_answer: bool
    is_chosen: bool
    more_examples: tuple[str, ...] = ()
    page: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """A chart row beside the answer: A's cell, the aspect where known, B's cell."""

    first: str
    aspect: str | None
    second: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """The lesson after an answer.

    Args:
        term: headword of the right answer; ``chosen`` the headword that was given instead.
            Where no term is the answer, ``term_side`` is None and ``term`` says in a sentence
            what is right.
        cue_line: the author's reason or tip, or the deciding words of the question; None for none.
        rows: up to three chart rows of the pair.
        spelling: the right spelling after a typing slip.
        notes: what was placed, chosen or left out wrongly, and what it really is.
        reminders: what the learner wrote to remember the term, or the pair, by.
    """

    correct: bool
    comparison: str
    term: str
    term_side: int | None
    chosen: str | None
    question: MarkedText
    cue_line: MarkedText | None
    sides: tuple[SideFeedback, ...]
    rows: tuple[ContrastRow, ...]
    spelling: str | None = None
    notes: tuple[str, ...] = ()
    reminders: tuple[str, ...] = ()

    @property
    def homes(self) -> tuple[tuple[str, str], ...]:
        """Key and title of the pages of the sides, the answer's first; none where one has both."""
        of_answer = sorted(self.sides, key=lambda side: not side.is_answer)
        return tuple(dict.fromkeys(side.page for side in of_answer if side.page))
