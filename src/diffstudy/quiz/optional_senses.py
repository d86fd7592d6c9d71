"""Which other senses a page gives of its terms, and the cues of one that is switched on.

A definition belongs to one where nothing but its sense, or its field, refuses it. Those of one
field are one sense; without a field, those that say nearly the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.card import CardKey
from diffstudy.domain.comparison import Comparison, Sense
from diffstudy.domain.cue import Cue, CueFault, CueKind
from diffstudy.domain.keys import slug
from diffstudy.domain.optional_sense import OptionalSense
from diffstudy.quiz.candidates import example_key
from diffstudy.quiz.cue_filter import ALIKE, cues_of
from diffstudy.quiz.cue_tests import IN_ONE_THEORY, NOT_FATAL
from diffstudy.quiz.page_trial import Judged, judge
from diffstudy.quiz.similarity import clusters

_OF_SENSE = frozenset({CueFault.OFF_SENSE, CueFault.DOMAIN})
_ASKED = "asked"
"""Field of every definition of a page put together: where all have one, none is set apart by it."""


@dataclass(frozen=True, slots=True)
class SensePage:
    """What a sense that is switched on is asked from: the page with nothing but that sense of it.

    Args:
        cues: of that sense alone.
    """

    comparison: Comparison
    cues: tuple[Cue, ...]


def optional_senses(
    comparison: Comparison, neighbours: Sequence[Comparison] = ()
) -> tuple[OptionalSense, ...]:
    """Return the other senses of a page that could be asked, by term and in page order."""
    groups: defaultdict[tuple[str, str, str], list[Sense]] = defaultdict(list)
    judged = [each for each in judge(comparison)[1] if _is_of_other_sense(each)]
    leaders = clusters({each.candidate.key: each.stems for each in judged}, ALIKE)
    for each in judged:
        sense = each.candidate.sense
        assert sense is not None
        field = _field(each)
        name = slug(field) if field else leaders[sense.key].rpartition("/")[2]
        groups[each.candidate.term_key, name, field].append(sense)
    found = []
    for (term, name, field), senses in groups.items():
        card = CardKey.for_sense(term, name)
        page = sense_page(comparison, neighbours, card, [sense.key for sense in senses])
        if any(cue.uses for cue in page.cues):
            found.append(_optional(comparison, card, field, senses))
    order = [term.key for term in comparison.terms]
    return tuple(sorted(found, key=lambda each: order.index(each.card.term_keys[0])))


def sense_page(
    comparison: Comparison,
    neighbours: Sequence[Comparison],
    card: CardKey,
    definitions: Collection[str],
) -> SensePage:
    """Return what a sense is asked from.

    All tests are made again but those of the sense: the words are held against everything that
    this page and its neighbours say of other terms, in whatever sense.

    Args:
        card: of the sense.
        definitions: keys of its definitions.
    """
    (term,) = card.term_keys
    own = [s for s in comparison.senses if s.key in definitions and s.term_key == term]
    others = [s for s in comparison.senses if s.term_key not in {None, term}]
    page = Comparison(
        key=f"{comparison.key}~",
        title=comparison.title,
        terms=comparison.terms,
        senses=tuple(replace(sense, label=_ASKED) for sense in (*own, *others)),
    )
    keys = {sense.key for sense in own} | {
        example_key(sense.key, example.text) for sense in own for example in sense.examples
    }
    cues = tuple(
        replace(cue, comparison_key=comparison.key, held_out=False)
        for cue in cues_of(page, (comparison, *neighbours))
        if cue.key in keys
    )
    return SensePage(replace(page, key=comparison.key), cues)


def _is_of_other_sense(judged: Judged) -> bool:
    faults = {hit.fault for hit in judged.hits} - NOT_FATAL
    is_definition = judged.candidate.kind is CueKind.DEFINITION
    return is_definition and bool(faults) and faults <= _OF_SENSE


def _field(judged: Judged) -> str:
    """Return the field that a definition names, "" for none."""
    named = (hit.detail for hit in judged.hits if hit.fault is CueFault.DOMAIN)
    field = next(named, "") or (judged.candidate.sense and judged.candidate.sense.label) or ""
    return "" if field == IN_ONE_THEORY else field


def _optional(
    comparison: Comparison, card: CardKey, name: str, senses: Iterable[Sense]
) -> OptionalSense:
    listed = tuple(senses)
    return OptionalSense(
        card=card,
        term=comparison.term(card.term_keys[0]).headword,
        name=name,
        keys=tuple(sense.key for sense in listed),
        definitions=tuple(sense.definition for sense in listed),
        examples=tuple(example.text for sense in listed for example in sense.examples),
    )
