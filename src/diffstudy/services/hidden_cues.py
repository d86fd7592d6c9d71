"""Which cues are kept out of sessions: those that mislead or were reported, and new examples."""

from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.cue import Cue
from diffstudy.scheduling.leeches import CueRecord, misleading
from diffstudy.storage.cue_store import CueShown, Word
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeptOut:
    """What of some pages is not to be shown: ``hidden`` as bad, ``unseen`` as new examples."""

    hidden: frozenset[str]
    unseen: frozenset[str]


def kept_out(cues: Iterable[Cue], uow: UnitOfWork, learner: str) -> KeptOut:
    """Return what a learner is not to be shown of the cues of some pages, and of passages.

    The learner's word stands above the figures: what was reported is hidden, a restored cue is
    not. An example kept back is new until it was asked once.
    """
    listed = list(cues)
    words = {each.cue: each.word for each in uow.cues.words(learner)}
    terms = {cue.term_key for cue in listed if cue.term_key}
    shown = uow.cues.shown(learner, terms)
    found = {each.cue for each in misleading_of(shown)}
    misleads = {cue.key for cue in listed if cue.key in found}
    misleads -= {cue for cue, word in words.items() if word is Word.RESTORED}
    reported = {cue for cue, word in words.items() if word is Word.REPORTED}
    seen = {each.cue for each in shown}
    unseen = {cue.key for cue in listed if cue.held_out and cue.key not in seen}
    return KeptOut(frozenset(misleads | reported), frozenset(unseen))


def misleading_of(shown: Iterable[CueShown]) -> tuple[CueRecord, ...]:
    """Return the cues that their answers show to be misleading."""
    return misleading(CueRecord(each.term, each.cue, each.showings, each.errors) for each in shown)
