"""The content: a comparison of terms, with everything a page says about them.

Content only; what a learner knows of it lives in cards and reviews.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

SURE_FROM = 0.97
LIKELY_FROM = 0.90
QUIZ_FROM = 0.95
"""Below this confidence a definition is shown but never asked (learning.md section 3)."""

IMPORTED = "imported"
"""The flag of a comparison that was read from a page of somebody else."""

LOST_DEFINITION = "[…]"
"""Stands for a definition that a saved page has lost, where its examples are left."""


class Flag(StrEnum):
    """How much a reader should trust an attribution (formats.md section 6)."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "check"


class AuthorRole(StrEnum):
    """What a named person did for a page."""

    AUTHOR = "author"
    CO_AUTHOR = "co-author"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Attribution:
    """How we know that a definition or an example belongs to its term.

    Args:
        confidence: probability from 0 to 1; 1 where an author said so.
        reason: one clause for the reader, such as "its example names the term".
        line: line in the source file, counted from 1; None where there is no file.
    """

    confidence: float = 1.0
    reason: str = ""
    line: int | None = None

    @property
    def flag(self) -> Flag:
        """The confidence as one of three words."""
        if self.confidence >= SURE_FROM:
            return Flag.SURE
        return Flag.LIKELY if self.confidence >= LIKELY_FROM else Flag.CHECK

    @property
    def is_certain_enough_to_ask(self) -> bool:
        """Whether a question may rest on it: a wrong key is worse than no question."""
        return self.confidence >= QUIZ_FROM


@dataclass(frozen=True, slots=True)
class Lineage:
    """What its author's file says of an item beside its content (formats.md 2.5).

    Args:
        rev: raised by the author where the meaning changed, so that it is asked again soon.
        formerly: keys that it had before; what was learned under them stays.
        extra: members of the item that this version has no field for, as one JSON object;
            written back as they were and never interpreted. "" for none.
    """

    rev: int = 1
    formerly: tuple[str, ...] = ()
    extra: str = ""


PLAIN = Lineage()
"""Of an item whose file says nothing beside its content."""


@dataclass(frozen=True, slots=True)
class Term:
    """A headword, shared by every comparison of its pack that names it."""

    key: str
    headword: str
    part_of_speech: str | None = None
    language: str | None = None
    also: tuple[str, ...] = ()
    lineage: Lineage = PLAIN


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that shows a sense; ``extra`` as in `Lineage`, for it has no key of its own."""

    text: str
    attribution: Attribution = Attribution()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a term: its definition and 0..n examples.

    ``term_key`` is None where the importer does not know whose definition it is;
    ``label`` is a field such as "Physiology".
    """

    key: str
    term_key: str | None
    definition: str
    label: str | None = None
    examples: tuple[Example, ...] = ()
    attribution: Attribution = Attribution()
    lineage: Lineage = PLAIN

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look whose definition it is."""
        return self.term_key is None or self.attribution.flag is not Flag.SURE

    @property
    def has_definition(self) -> bool:
        """Whether the definition is left; if not, only the examples are."""
        return self.definition != LOST_DEFINITION


@dataclass(frozen=True, slots=True)
class KeyDifference:
    """A paragraph or point on what sets the terms apart; ``aspect`` is its short title.

    ``key`` is None where no one gave it an id: it is then called by its words.
    """

    text: str
    line: int | None = None
    aspect: str | None = None
    key: str | None = None
    lineage: Lineage = PLAIN


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of the chart: an aspect and a cell per term, in the order of the terms.

    The aspect, or a cell, is None where the source lost it. ``aspect_inferred`` says that a
    program and not the author named it, ``may_be_asked`` is False where the author wants the
    row to be read only.
    """

    key: str
    cells: tuple[str | None, ...]
    aspect: str | None = None
    aspect_inferred: bool = False
    line: int | None = None
    may_be_asked: bool = True
    lineage: Lineage = PLAIN

    @property
    def is_complete(self) -> bool:
        """Whether the row may be asked: it has its aspect and every cell."""
        return self.aspect is not None and all(self.cells)


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A question readers ask and its answer (a "curiosity" in the interface)."""

    key: str
    question: str
    answer: str
    line: int | None = None
    lineage: Lineage = PLAIN


@dataclass(frozen=True, slots=True)
class QuizLine:
    """A question that the author wrote: a prompt of which one term is the answer.

    Args:
        answer_key: key of that term, one of the comparison's.
        why: the author's reason, shown after the answer.
    """

    key: str
    prompt: str
    answer_key: str
    why: str | None = None
    line: int | None = None
    lineage: Lineage = PLAIN


@dataclass(frozen=True, slots=True)
class Author:
    """A person named on the page and what the page says they did."""

    name: str
    role: AuthorRole = AuthorRole.AUTHOR


@dataclass(frozen=True, slots=True)
class Source:
    """Where a comparison came from: a title or file name, and an address where known."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to six terms set against each other; every part but the terms may be missing."""

    key: str
    title: str
    terms: tuple[Term, ...]
    verdict: str | None = None
    tip: str | None = None
    differences: tuple[KeyDifference, ...] = ()
    chart: tuple[ChartRow, ...] = ()
    senses: tuple[Sense, ...] = ()
    faq: tuple[FaqEntry, ...] = ()
    authors: tuple[Author, ...] = ()
    byline: str | None = None
    updated: date | None = None
    source: Source | None = None
    previous: str | None = None
    next: str | None = None
    flags: tuple[str, ...] = field(default=())
    quiz: tuple[QuizLine, ...] = ()
    lineage: Lineage = PLAIN

    def senses_of(self, term_key: str) -> tuple[Sense, ...]:
        """The senses that this comparison gives for one of its terms, in page order."""
        return tuple(sense for sense in self.senses if sense.term_key == term_key)

    def term(self, term_key: str) -> Term:
        """The term with this key; KeyError if the comparison does not name it."""
        for term in self.terms:
            if term.key == term_key:
                return term
        raise KeyError(term_key)

    @property
    def pairs(self) -> tuple[tuple[Term, Term], ...]:
        """Every unordered pair of its terms, in the order of the terms."""
        return tuple(
            (first, second)
            for index, first in enumerate(self.terms)
            for second in self.terms[index + 1 :]
        )
