"""The tests of learning.md A3 that look at one text and its page, in their order.

Each test returns what it found, or None. A test never decides alone: all hits are kept, and
``cue_filter`` says what they mean for the cue.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from diffstudy.domain.cue import MASK, CueFault, CueHit, CueKind
from diffstudy.quiz.candidates import Candidate
from diffstudy.quiz.definition_form import DefinitionForm, form_of
from diffstudy.quiz.masking import Masked, capitalised, cloze, mask, named_in, occurrences
from diffstudy.quiz.page_view import PageView
from diffstudy.quiz.words import tokens

LEAST_CONTENT_WORDS = 3
MOST_MASKED = 1 / 3
LONG_FROM = 35
SELF_FROM = 25
CORE_SHARE = 0.4
STATEMENT_SHARE = 0.25
"""For statements that the page makes itself, such as "Can lead to ...": no dictionary does."""
KNOWN_SHARE = 0.5
"""Where accepted definitions of the term have to vouch for a doubtful one."""
CONTESTED_SHARE = 0.8
IN_ONE_THEORY = "in one theory only"
"""Said of a definition that opens with "In the theories of": that is no name of a field."""
_HEAD = r"(?:act|action|state|process|quality|condition|practice|result|fact)"
_CIRCULAR = re.compile(
    rf"(?:also,?\s+)?(?:the\s+|an?\s+)?{_HEAD}(?:\s+or\s+(?:the\s+)?{_HEAD})*\s+of\s+(?:being\s+)?"
    rf"(?:so\s+)?{re.escape(MASK)}"
    rf"(?:\s+or\s+(?:the\s+)?{_HEAD}\s+of\s+(?:being\s+)?{re.escape(MASK)})*[\s.,:]*",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“”„«»]|\[\d+\]|[;:,]\s+as,")
_LABEL = re.compile(r"\s*\(([^)]+)\)\s*\S")
_THEORY = re.compile(r"\s*In the theor(?:y|ies) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Trial:
    """A candidate under test.

    Args:
        masked: the words that would be shown.
        cut: whether a circular beginning was taken off.
        known: stems that accepted definitions of the same term add to the core of the page.
        unmeasured: the page says too little, or has one definition of the term only, so that
            no sense of it can be told from another.
        all_labelled: every definition of the term names its field, so a label sets none apart.
        of_shared_field: an author gave its definition a field that every term of the page has,
            so its sense is that of the page, whatever words it uses.
    """

    candidate: Candidate
    page: PageView
    masked: Masked
    cut: bool
    known: frozenset[str]
    unmeasured: bool
    all_labelled: bool
    of_shared_field: bool

    @property
    def is_definition(self) -> bool:
        """Whether a definition is under test."""
        return self.candidate.kind is CueKind.DEFINITION

    @property
    def headword(self) -> str:
        """The right answer."""
        return self.page.comparison.terms[self.candidate.side].headword


def trial_of(
    candidate: Candidate,
    page: PageView,
    known: frozenset[str] = frozenset(),
    *,
    unmeasured: bool = False,
    all_labelled: bool = False,
    of_shared_field: bool = False,
) -> Trial:
    """Mask a candidate and take off a circular beginning where something is left behind it."""
    masked = mask(candidate.shown, page.families)
    may_be_circular = bool(masked.hits) and _is_definition(candidate)
    rest = _rest_after_circle(candidate.shown, page) if may_be_circular else None
    if rest is not None:
        whole, masked = masked, mask(rest, page.families)
        # What was hidden in the circular part counts for FAMILY, not for the share.
        masked = Masked(masked.text, whole.hits, masked.share, masked.stems)
    cut = rest is not None
    return Trial(candidate, page, masked, cut, known, unmeasured, all_labelled, of_shared_field)


def _is_definition(candidate: Candidate) -> bool:
    return candidate.kind is CueKind.DEFINITION


def _rest_after_circle(text: str, page: PageView) -> str | None:
    """Return what a definition says after "the act of [...];", or None if it has no such start."""
    clauses = [clause for clause in text.split(";") if clause.strip()]
    kept = [c for c in clauses if not _CIRCULAR.fullmatch(mask(c.strip(), page.families).text)]
    if len(kept) == len(clauses) or not kept or clauses[0] in kept:
        return None
    return capitalised("; ".join(clause.strip() for clause in kept))


def _attribution(trial: Trial) -> str | None:
    return None if trial.candidate.certain else "it is not certain whose this is"


def _family(trial: Trial) -> str | None:
    return ", ".join(dict.fromkeys(trial.masked.hits)) or None


def _short(trial: Trial) -> str | None:
    words = len(trial.masked.stems)
    if words < LEAST_CONTENT_WORDS:
        return f"{words} content words are left"
    if trial.masked.share > MOST_MASKED:
        return f"{trial.masked.share:.0%} of the words are hidden"
    return None


def _circular(trial: Trial) -> str | None:
    if not trial.is_definition:
        return None
    clauses = [clause.strip() for clause in trial.masked.text.split(";") if clause.strip()]
    if all(_CIRCULAR.fullmatch(clause) for clause in clauses):
        return "it explains the term by the term"
    return None


def _names_itself(trial: Trial) -> str | None:
    text = trial.candidate.text
    if not trial.is_definition or len(tokens(text)) <= SELF_FROM:
        return None
    return trial.headword if occurrences(text, trial.headword) else None


def _long(trial: Trial) -> str | None:
    words = len(tokens(trial.masked.text)) + len(trial.masked.hits)
    return f"{words} words" if words > LONG_FROM else None


def _quote(trial: Trial) -> str | None:
    found = _QUOTE.search(trial.candidate.text)
    return found.group().strip() if found else None


def _domain(trial: Trial) -> str | None:
    sense = trial.candidate.sense
    if sense is None:
        return None
    if _THEORY.match(sense.definition):
        return IN_ONE_THEORY
    if trial.all_labelled:
        return None
    leading = _LABEL.match(sense.definition)
    return sense.label or (leading.group(1) if leading else None)


def _off_sense(trial: Trial) -> str | None:
    """Test whether a definition, or the one that an example belongs to, is of this page's sense."""
    sense = trial.candidate.sense
    if sense is None or trial.unmeasured or trial.of_shared_field:
        return None
    stems = trial.masked.stems
    own, share = trial.page.coverage(stems), trial.page.coverage(stems, trial.known)
    if trial.is_definition:
        form = form_of(sense.definition)
        least = STATEMENT_SHARE if form is DefinitionForm.STATEMENT else CORE_SHARE
        fits = own >= least or (own > 0 and share >= KNOWN_SHARE)
        return None if fits else f"the page knows {own:.0%} of its words"
    if share < CORE_SHARE and _no_target(trial):
        return f"without the term, and the page knows {share:.0%} of its words"
    return None


def _contested(trial: Trial) -> str | None:
    stems = set(trial.masked.stems)
    if trial.candidate.kind is CueKind.EXAMPLE or not stems:
        return None
    for sentence in trial.page.shared:
        if len(stems & sentence) >= CONTESTED_SHARE * len(stems):
            return "the page says it of both"
    return None


def _names_other(trial: Trial) -> str | None:
    """Test for another term's name; in a chart row it makes both cells speak of the two."""
    if trial.is_definition:
        return None
    headwords = [term.headword for term in trial.page.comparison.terms]
    own = trial.candidate.side
    for side in named_in(trial.candidate.text, headwords):
        if side != own:
            return headwords[side]
    for column, cell in enumerate(trial.candidate.row.cells if trial.candidate.row else ()):
        for side in named_in(cell or "", headwords):
            if side != column:
                return f"the row names {headwords[side]}"
    return None


def _no_target(trial: Trial) -> str | None:
    if trial.candidate.kind is not CueKind.EXAMPLE:
        return None
    term = trial.page.comparison.terms[trial.candidate.side]
    if cloze(trial.candidate.text, term, trial.page.families) is None:
        return "the term itself does not stand in it"
    return None


TESTS: tuple[tuple[CueFault, Callable[[Trial], str | None]], ...] = (
    (CueFault.ATTR, _attribution),
    (CueFault.FAMILY, _family),
    (CueFault.SHORT, _short),
    (CueFault.CIRC, _circular),
    (CueFault.SELF, _names_itself),
    (CueFault.LONG, _long),
    (CueFault.QUOTE, _quote),
    (CueFault.DOMAIN, _domain),
    (CueFault.OFF_SENSE, _off_sense),
    (CueFault.BOTH, _contested),
    (CueFault.NAMES_OTHER, _names_other),
    (CueFault.NO_TARGET, _no_target),
)
"""AMBIG and DUP look at other cues and are tested in ``cue_filter``."""

NOT_FATAL = frozenset({CueFault.FAMILY, CueFault.AMBIG, CueFault.DUP, CueFault.NO_TARGET})
"""Faults that narrow how a text is asked; every other one refuses it."""


def hits_of(trial: Trial) -> tuple[CueHit, ...]:
    """Run every test and return all hits, in the order of A3."""
    found = ((fault, test(trial)) for fault, test in TESTS)
    return tuple(CueHit(fault, detail) for fault, detail in found if detail is not None)
