"""What of a draft is never asked, each with its reason and what to do about it.

Said while somebody writes; it never stops them from saving or sharing.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueFault, CueKind
from diffstudy.domain.draft import Draft, DraftProblem
from diffstudy.domain.language import later, tr
from diffstudy.domain.place import Section
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.services.draft_contents import one_line

_NOT_ASKED = {
    CueFault.ATTR: later(
        "Never asked: it is not certain whose it is. Say whose, by moving or keeping it."
    ),
    CueFault.SHORT: later(
        "Never asked: too few words are left when the terms are hidden. Say a little more."
    ),
    CueFault.CIRC: later("Never asked: it explains the term by the term. Say it in other words."),
    CueFault.SELF: later("Never asked: it names the term itself. Say it without the term."),
    CueFault.LONG: later("Never asked: it has more than 35 words. Shorten it, or cut it in two."),
    CueFault.QUOTE: later(
        "Never asked: it quotes somebody or holds a mark of a source. Say it plainly."
    ),
    CueFault.DOMAIN: later("Never asked: it belongs to one field of knowledge only."),
    CueFault.OFF_SENSE: later(
        "Never asked: the verdict and the chart speak of something else. Say the same there."
    ),
    CueFault.BOTH: later(
        "Never asked: the page says it of both terms. Say what is true of one only."
    ),
    CueFault.AMBIG: later("Never asked: it fits another term as well. Say what sets them apart."),
    CueFault.DUP: later("Never asked: another text says nearly the same."),
    CueFault.NAMES_OTHER: later("Never asked: it names the other term. Say it without that name."),
    CueFault.NO_TARGET: later(
        "Never asked: the term does not stand in it. Write the term into the sentence."
    ),
}
_SECTIONS = {
    CueKind.DEFINITION: Section.SENSE,
    CueKind.EXAMPLE: Section.EXAMPLE,
    CueKind.QUIZ: Section.QUIZ,
}


def never_asked(
    draft: Draft, comparison: Comparison, neighbours: Sequence[Comparison]
) -> tuple[DraftProblem, ...]:
    """Return the definitions, examples and quiz lines that are never asked, each with its reason.

    Args:
        draft: names the places.
        comparison: what the draft says, as it is read.
        neighbours: the other comparisons of its terms.
    """
    wanted = [cue for cue in cues_of(comparison, neighbours) if cue.kind in _SECTIONS]
    return tuple(chain.from_iterable(_refused(cue, draft) for cue in wanted if cue.is_refused))


def _refused(cue: Cue, draft: Draft) -> Iterator[DraftProblem]:
    faults = [hit.fault for hit in cue.hits if hit.fault in _NOT_ASKED]
    if not faults:
        return
    where, name = _place_of(cue, draft)
    words = tr(_NOT_ASKED[faults[0]])
    yield DraftProblem(where, words, _SECTIONS[cue.kind], name, is_hard=False)


def _place_of(cue: Cue, draft: Draft) -> tuple[str, str]:
    if cue.kind is CueKind.QUIZ:
        for number, line in enumerate(draft.quiz, start=1):
            if one_line(line.prompt) == cue.text:
                return tr("Quiz line {number}", number=number), line.name
        return tr("A quiz line"), ""
    for side, term in enumerate(draft.terms):
        for number, sense in enumerate(draft.senses_of(side), start=1):
            name = tr("definition {number} of {term}", number=number, term=term.headword)
            if cue.kind is CueKind.DEFINITION and one_line(sense.definition) == cue.text:
                return _capital(name), sense.name
            for example in sense.examples:
                if cue.kind is CueKind.EXAMPLE and one_line(example.text) == cue.text:
                    return tr("An example of {definition}", definition=name), example.name
    return tr("A text"), ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
