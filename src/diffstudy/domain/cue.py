"""A cue: a definition, example, chart cell or other line fit to be shown as a question."""

from dataclasses import dataclass
from enum import StrEnum

MASK = "[...]"
"""Stands where a word of either term's family was; it tells nothing about which."""

GAP = "_____"
"""Stands where the wanted word itself was, in a sentence to be completed."""


class CueKind(StrEnum):
    """Which part of a comparison a cue was made from.

    A passage is a sentence, a row or a card that is about several terms at once: it is never
    asked by itself, and its ``term_key`` is empty.
    """

    DEFINITION = "definition"
    EXAMPLE = "example"
    CELL = "cell"
    QUIZ = "quiz"
    FAQ = "faq"
    VERDICT = "verdict"
    PASSAGE = "passage"


PROSE = frozenset({CueKind.FAQ, CueKind.VERDICT})
"""What a page says in passing: asked one at a time, but no tile of a board."""


class CueUse(StrEnum):
    """A way of asking for which a cue is fit."""

    WHICH = "which"
    TYPE = "type"
    CLOZE = "cloze"


class CueFault(StrEnum):
    """Why a text may not be asked, in the order of the tests (learning.md A3)."""

    ATTR = "ATTR"
    FAMILY = "FAMILY"
    SHORT = "SHORT"
    CIRC = "CIRC"
    SELF = "SELF"
    LONG = "LONG"
    QUOTE = "QUOTE"
    DOMAIN = "DOMAIN"
    OFF_SENSE = "OFF-SENSE"
    BOTH = "BOTH"
    AMBIG = "AMBIG"
    DUP = "DUP"
    NAMES_OTHER = "NAMES-OTHER"
    NO_TARGET = "NO-TARGET"


@dataclass(frozen=True, slots=True)
class CueHit:
    """One test that a text met, with what was found, for people who check the questions."""

    fault: CueFault
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A candidate question text for one term, with everything the filter found.

    Args:
        key: portable name; stays the same when the masking or the filter improves.
        term_key: the right answer.
        comparison_key: the comparison whose page it stands on.
        text: the words of the page.
        masked: the words as shown: no form of either term is left.
        cloze: an example with a GAP for the term itself, or None where that cannot be asked.
        uses: ways of asking it is fit for; empty where it was refused.
        hits: every test it met, in the order of A3.
        ambiguous_with: keys of terms against which it must not be offered.
        cluster: cues with one cluster say nearly the same; one of them per session.
        line: line in the source file, counted from 1.
        held_out: an example kept back until its term is known well: the first answer to it
            tells whether a new example is recognised (learning.md 4.1).
    """

    key: str
    term_key: str
    comparison_key: str
    kind: CueKind
    text: str
    masked: str
    cloze: str | None = None
    uses: frozenset[CueUse] = frozenset()
    hits: tuple[CueHit, ...] = ()
    ambiguous_with: frozenset[str] = frozenset()
    cluster: str = ""
    line: int | None = None
    held_out: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether it may not be asked in any way."""
        return not self.uses
