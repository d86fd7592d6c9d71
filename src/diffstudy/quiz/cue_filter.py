"""Which texts of a page may be asked, and how: the cue filter of learning.md A3.

A wrong key is worse than no question, so every doubt refuses; and every hit is kept, so that a
person can see why a text is not asked.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import PROSE, Cue, CueFault, CueHit, CueKind, CueUse
from diffstudy.quiz.definition_form import fits_term, form_of
from diffstudy.quiz.held_out import held_out_of
from diffstudy.quiz.masking import cloze, mask
from diffstudy.quiz.page_trial import Judged, judge, with_hit
from diffstudy.quiz.page_view import PageView
from diffstudy.quiz.similarity import clusters, jaccard, joined
from diffstudy.quiz.word_family import family_of
from diffstudy.quiz.words import content_stems

ALIKE = 0.4
"""Jaccard similarity from which two cues of one term say the same (DUP)."""

LEANS = "its words fit another term of the page better"
"""Why a definition, and with it its examples, is AMBIG."""

CONFUSED = 0.5
"""Jaccard similarity from which a cue might as well be another term's (AMBIG)."""


@dataclass(frozen=True, slots=True)
class _Page:
    view: PageView
    judged: tuple[Judged, ...]


def cues_of(comparison: Comparison, neighbours: Sequence[Comparison] = ()) -> tuple[Cue, ...]:
    """Return every text of a page that could be asked as a cue, refused ones too.

    Args:
        comparison: the page.
        neighbours: the other comparisons that name one of its terms; their cues show which
            texts are ambiguous (AMBIG) or repeated (DUP).

    Returns:
        The cues in page order: definitions, each followed by its examples, then cells by rows,
        then the quiz lines of the author.
    """
    pages = [
        _Page(*judge(page))
        for page in (comparison, *(n for n in neighbours if n.key != comparison.key))
    ]
    cluster_of = _clusters(pages)
    held_out = held_out_of([page.judged for page in pages], cluster_of)
    shown: set[str] = set()
    cues = []
    for judged in pages[0].judged:
        cue = _cue(judged, _ambiguities(judged, pages), cluster_of, shown)
        if cue.key in held_out and cue.uses:
            cue = replace(cue, held_out=True)
        if cue.uses:
            shown.add(cue.cluster)
        cues.append(cue)
    return tuple(cues)


def _cue(
    judged: Judged,
    ambiguous: Mapping[str, str],
    cluster_of: Mapping[str, str],
    shown: set[str],
) -> Cue:
    candidate, page = judged.candidate, judged.trial.page
    hits = judged.hits
    if ambiguous:
        detail = "; ".join(dict.fromkeys(ambiguous.values()))
        hits = with_hit(hits, CueHit(CueFault.AMBIG, detail))
    cluster = cluster_of.get(candidate.key, candidate.key)
    if cluster in shown:
        hits = with_hit(hits, CueHit(CueFault.DUP, "says nearly the same as a cue before it"))
    term = page.comparison.terms[candidate.side]
    gap = None
    if candidate.kind is CueKind.EXAMPLE:
        gap = cloze(candidate.shown, term, page.families)
    rivals = {other.key for other in page.comparison.terms} - {term.key}
    can_hide = not any(family.is_empty for family in page.families)
    may_ask = judged.is_sound and can_hide and not rivals <= set(ambiguous)
    return Cue(
        key=candidate.key,
        term_key=candidate.term_key,
        comparison_key=page.comparison.key,
        kind=candidate.kind,
        text=candidate.text,
        masked=judged.trial.masked.text,
        cloze=gap,
        uses=_uses(judged, gap) if may_ask else frozenset(),
        hits=hits,
        ambiguous_with=frozenset(ambiguous),
        cluster=cluster,
        line=candidate.line,
    )


def _uses(judged: Judged, gap: str | None) -> frozenset[CueUse]:
    uses = {CueUse.WHICH}
    phrase = judged.candidate.phrase
    if phrase:
        term = judged.trial.page.comparison.terms[judged.candidate.side]
        if fits_term(form_of(phrase), term):
            uses.add(CueUse.TYPE)
    if gap is not None:
        uses.add(CueUse.CLOZE)
    return frozenset(uses)


def _ambiguities(judged: Judged, pages: Sequence[_Page]) -> dict[str, str]:
    """Return the keys of the terms that the text fits as well, each with the reason."""
    candidate = judged.candidate
    found = dict.fromkeys(judged.leans_to, LEANS)
    for page in pages:
        found |= leanings(judged, page.view)
        for other in page.judged:
            key = other.candidate.term_key
            if key == candidate.term_key or key in found:
                continue
            if other.plain == judged.plain:
                found[key] = "another term has the same text"
            elif says_the_same(judged, other):
                found[key] = f"nearly the same as {other.candidate.text!r}"
    return found


def says_the_same(judged: Judged, other: Judged) -> bool:
    """Whether a sound cue of another term might as well be this one.

    The two cells of a row are built alike on purpose ("high pressure", "low pressure"): only
    where one says nothing more than the other do they say the same.
    """
    if judged.candidate.row is not None and judged.candidate.row is other.candidate.row:
        one, two = (frozenset(content_stems(each.candidate.text)) for each in (judged, other))
        return one <= two or two <= one
    return jaccard(judged.stems, other.stems) >= CONFUSED and other.is_sound


def leanings(judged: Judged, page: PageView) -> dict[str, str]:
    """Ask a neighbouring page that compares the term with others what the words fit there.

    Returns:
        The keys of the terms that they fit better, each with the reason.
    """
    own = page.index_of(judged.candidate.term_key)
    if own is None or page.comparison.key == judged.trial.page.comparison.key:
        return {}
    stems = mask(judged.candidate.text, page.families).stems
    return {
        term.key: f"on the page {page.comparison.title!r} its words fit it better"
        for side, term in enumerate(page.comparison.terms)
        if side != own and page.lean(stems, own, side) < 0
    }


def _clusters(pages: Sequence[_Page]) -> dict[str, str]:
    """Group the sound cues of each term over all pages; only its own family is taken out.

    What verdict and FAQ say joins a group but makes none: it sums up, and would draw two
    different definitions together.
    """
    stems: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    prose: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for page in pages:
        for judged in page.judged:
            candidate = judged.candidate
            if judged.is_sound:
                term = page.view.comparison.terms[candidate.side]
                words = mask(candidate.text, (family_of(term),)).stems
                into = prose if candidate.kind in PROSE else stems
                into[candidate.term_key][candidate.key] = frozenset(words)
    found: dict[str, str] = {}
    for own in stems.values():
        found |= clusters(own, ALIKE)
    for term_key, lines in prose.items():
        found |= joined(lines, stems[term_key], found, ALIKE)
    return found
