"""How the blank lines of a page were kept, seen from the page as a whole.

A lost line leaves its blank lines behind, so that their number tells where it stood; that holds
only where nobody tidied them away since.
"""

from enum import Enum
from itertools import pairwise

from diffstudy.importers.page.lines import Line, Section
from diffstudy.importers.page.sections import PageSections, RawSection


class Spacing(Enum):
    """What was done to the blank lines."""

    AS_PRINTED = "as the site prints them"
    ONE_EACH = "runs of them tidied to one"
    BETWEEN_BLOCKS = "only between blocks, none within"


def spacing_of(page: PageSections) -> Spacing | None:
    """Return how the blank lines of a page were kept; None where it has none."""
    lines = [*page.header, *(line for each in page.sections for line in _whole(each))]
    blanks = [line.is_blank for line in lines]
    if not any(blanks):
        return None
    questions = page.find(Section.QUESTIONS)
    if questions:
        closed = [
            below.is_blank
            for line, below in pairwise(questions.lines)
            if line.is_text and line.text.endswith("?")
        ]
        if closed and sum(closed) * 2 < len(closed):
            return Spacing.BETWEEN_BLOCKS
    in_a_row = any(one and other for one, other in pairwise(blanks))
    return Spacing.AS_PRINTED if in_a_row else Spacing.ONE_EACH


def _whole(section: RawSection) -> tuple[Line, ...]:
    return (section.heading, *section.lines)
