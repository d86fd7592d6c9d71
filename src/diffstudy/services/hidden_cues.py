"""Which cues are kept out of sessions: those that mislead, and what the learner says of them."""

from collections.abc import Iterable

from diffstudy.domain.cue import Cue
from diffstudy.scheduling.leeches import CueRecord, misleading
from diffstudy.storage.cue_store import CueShown, Word
from diffstudy.storage.unit_of_work import UnitOfWork


def hidden_among(cues: Iterable[Cue], uow: UnitOfWork, learner: str) -> frozenset[str]:
    """Return the keys of the cues, of some pages, that a learner is not to be shown.

    The learner's word stands above the figures: a reported cue is hidden, a restored one is not.
    """
    listed = list(cues)
    words = {each.cue: each.word for each in uow.cues.words(learner)}
    terms = {cue.term_key for cue in listed if cue.term_key}
    found = {each.cue for each in misleading_of(uow.cues.shown(learner, terms))}
    return frozenset(
        cue.key
        for cue in listed
        if (word := words.get(cue.key)) is Word.REPORTED
        or (word is not Word.RESTORED and cue.key in found)
    )


def misleading_of(shown: Iterable[CueShown]) -> tuple[CueRecord, ...]:
    """Return the cues that their answers show to be misleading."""
    return misleading(CueRecord(each.term, each.cue, each.showings, each.errors) for each in shown)
