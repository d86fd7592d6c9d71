"""Tests every text of one page by itself, before it is compared with the cues of other pages.

Definitions come first: what the accepted ones say widens the measure for the doubtful ones, and
an example is of the sense of its definition.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.cue import CueFault, CueHit, CueKind
from diffstudy.domain.keys import normalised
from diffstudy.quiz.candidates import Candidate, candidates_of
from diffstudy.quiz.cue_tests import CORE_SHARE, NOT_FATAL, Trial, hits_of, trial_of
from diffstudy.quiz.definition_form import DefinitionForm, form_of
from diffstudy.quiz.page_view import PageView, view_of

_LEAST_CORE = 12
"""A page with fewer content stems is no measure for the sense of a definition."""

_PAGES_KEPT = 64
"""A session asks about the same few pages and their neighbours again and again."""

_ORDER = {fault: index for index, fault in enumerate(CueFault)}


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with the hits that its own page gives.

    Args:
        leans_to: keys of terms of the page to which its words fit better.
        stems: stems of the content words that are shown.
        plain: its text as compared for identity.
    """

    trial: Trial
    hits: tuple[CueHit, ...]
    leans_to: frozenset[str]
    stems: frozenset[str]
    plain: str

    @property
    def candidate(self) -> Candidate:
        """The text that was judged."""
        return self.trial.candidate

    @property
    def is_sound(self) -> bool:
        """Whether nothing refuses it outright."""
        return all(hit.fault in NOT_FATAL for hit in self.hits)

    def has(self, *faults: CueFault) -> bool:
        """Whether any of the faults was found."""
        return any(hit.fault in faults for hit in self.hits)


@dataclass(frozen=True, slots=True)
class JudgedDefinitions:
    """The definitions of a page, judged before all else.

    Args:
        candidates: every candidate of the page, in page order.
        judged: the definitions by key, in page order.
        known: per term the stems of those that passed.
    """

    page: PageView
    candidates: tuple[Candidate, ...]
    judged: Mapping[str, Judged]
    known: Mapping[str, frozenset[str]]


def judge_definitions(comparison: Comparison) -> JudgedDefinitions:
    """Judge the definitions of a page alone: where they are enough, the rest can be spared."""
    page = view_of(comparison)
    candidates = tuple(candidates_of(comparison))
    definitions = tuple(c for c in candidates if c.kind is CueKind.DEFINITION)
    plain = {c.key: _judged(c, page, definitions) for c in definitions}
    known = _known_stems(plain.values())
    judged: dict[str, Judged] = {}
    for candidate in definitions:
        # What is sound needs no one to vouch for it, least of all its own words.
        found = plain[candidate.key]
        if not found.is_sound:
            more = known.get(candidate.term_key, frozenset())
            found = _judged(candidate, page, definitions, more)
        judged[candidate.key] = found
    return JudgedDefinitions(page, candidates, judged, known)


@lru_cache(maxsize=_PAGES_KEPT)
def judge(comparison: Comparison) -> tuple[PageView, tuple[Judged, ...]]:
    """Return every candidate of a page with its hits, in page order."""
    first = judge_definitions(comparison)
    definitions = tuple(each.candidate for each in first.judged.values())
    judged: dict[str, Judged] = {}
    for candidate in first.candidates:
        if candidate.kind is CueKind.DEFINITION:
            judged[candidate.key] = first.judged[candidate.key]
            continue
        known = first.known.get(candidate.term_key, frozenset())
        found = _judged(candidate, first.page, definitions, known)
        of_sense = first.judged.get(candidate.sense.key) if candidate.sense else None
        judged[candidate.key] = _with_sense(found, of_sense) if of_sense else found
    return first.page, tuple(judged.values())


def with_hit(hits: Iterable[CueHit], hit: CueHit) -> tuple[CueHit, ...]:
    """Return the hits with one more, in the order of A3, once per fault."""
    kept = [old for old in hits if old.fault is not hit.fault]
    return tuple(sorted([*kept, hit], key=lambda each: _ORDER[each.fault]))


def _judged(
    candidate: Candidate,
    page: PageView,
    definitions: tuple[Candidate, ...],
    known: frozenset[str] = frozenset(),
) -> Judged:
    own = [d.sense for d in definitions if d.term_key == candidate.term_key and d.sense]
    trial = trial_of(
        candidate,
        page,
        known,
        unmeasured=len(own) < 2 or len(page.core) < _LEAST_CORE,
        all_labelled=all(sense.label for sense in own),
        of_shared_field=_is_of_shared_field(candidate.sense, page, definitions),
    )
    stems = frozenset(trial.masked.stems)
    return Judged(trial, hits_of(trial), _leans_to(trial), stems, normalised(candidate.text))


def _is_of_shared_field(
    sense: Sense | None, page: PageView, definitions: Iterable[Candidate]
) -> bool:
    """Whether an author named a field for a definition in which every term is defined."""
    if sense is None or not sense.label or sense.attribution.confidence < 1:
        return False
    field = normalised(sense.label)
    terms = {
        d.term_key for d in definitions if d.sense and normalised(d.sense.label or "") == field
    }
    return all(term.key in terms for term in page.comparison.terms)


def _leans_to(trial: Trial) -> frozenset[str]:
    """Return the terms to which the words of a definition fit better than to its own.

    Measured on the two seed pages: of the definitions that pass every other test only the one
    that a person called ambiguous leans the other way. Examples are too short and too free.
    """
    if not trial.is_definition or trial.unmeasured:
        return frozenset()
    terms = trial.page.comparison.terms
    own = trial.candidate.side
    return frozenset(
        term.key
        for side, term in enumerate(terms)
        if side != own and trial.page.lean(trial.masked.stems, own, side) < 0
    )


def _known_stems(definitions: Iterable[Judged]) -> Mapping[str, frozenset[str]]:
    """Return per term the stems of its definitions that passed."""
    known: dict[str, frozenset[str]] = {}
    for each in definitions:
        if each.is_sound and not each.leans_to:
            key = each.candidate.term_key
            known[key] = known.get(key, frozenset()) | each.stems
    return known


def _with_sense(example: Judged, definition: Judged) -> Judged:
    """Return an example with what its definition implies: another sense, or a doubtful side."""
    doubt = _other_sense(example, definition)
    hits = with_hit(example.hits, CueHit(CueFault.OFF_SENSE, doubt)) if doubt else example.hits
    return replace(example, hits=hits, leans_to=definition.leans_to)


def _other_sense(example: Judged, definition: Judged) -> str | None:
    if example.trial.unmeasured:
        return None
    sense = definition.candidate.sense
    if definition.has(CueFault.DOMAIN):
        return "its definition is of another field"
    if definition.has(CueFault.SHORT, CueFault.CIRC):
        share = example.trial.page.coverage(example.trial.masked.stems, example.trial.known)
        words = f"the page knows {share:.0%} of its words"
        return f"its definition says nothing, and {words}" if share < CORE_SHARE else None
    if definition.has(CueFault.OFF_SENSE) and not _is_statement(sense):
        return "its definition is of another sense"
    return None


def _is_statement(sense: Sense | None) -> bool:
    return sense is not None and form_of(sense.definition) is DefinitionForm.STATEMENT
