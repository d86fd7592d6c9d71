"""Which cues are kept out of sessions: those that mislead, and what the learner says of them."""

from collections.abc import Iterable

from diffstudy.domain.cue import Cue
from diffstudy.scheduling.leeches import CueRecord, misleading
from diffstudy.storage.cue_store import CueShown, Word
from diffstudy.storage.unit_of_work import UnitOfWork


def hidden_among(cues: Iterable[Cue], uow: UnitOfWork, learner: str) -> frozenset[str]:
    """Return the keys of all that a learner is not to be shown of some pages.

    The learner's word stands above the figures: what was reported is hidden, a restored cue is
    not. Among what was reported may be passages, which are no cues of a page.
    """
    listed = list(cues)
    words = {each.cue: each.word for each in uow.cues.words(learner)}
    terms = {cue.term_key for cue in listed if cue.term_key}
    found = {each.cue for each in misleading_of(uow.cues.shown(learner, terms))}
    misleads = {cue.key for cue in listed if cue.key in found}
    misleads -= {cue for cue, word in words.items() if word is Word.RESTORED}
    return frozenset(misleads | {cue for cue, word in words.items() if word is Word.REPORTED})


def misleading_of(shown: Iterable[CueShown]) -> tuple[CueRecord, ...]:
    """Return the cues that their answers show to be misleading."""
    return misleading(CueRecord(each.term, each.cue, each.showings, each.errors) for each in shown)
