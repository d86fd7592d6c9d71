"""Terms that fail again and again, with what a learner needs to settle them (learning.md 4.6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from diffstudy.domain.card import Card, CardKey, CardKind, CardState
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.language import tr, trn
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.leeches import fails_of
from diffstudy.services.drills import leeches_among
from diffstudy.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class LeechPair:
    """A term that a leech is to be told from, and the page that does so.

    Args:
        card: the contrast of the two, to be drilled; where its state is asleep, drills ask it
            all the same.
        verdict: what the page says of the difference, "" for nothing.
    """

    card: str
    rival: str
    comparison: str
    title: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Leech:
    """A term that fails again and again, and what to tell it from.

    Args:
        card: by which it is suspended, resumed and noted on.
        term: headword; ``rivals`` those of ``pairs``.
        fails: of the last ``answers`` graded ones.
        note: what the learner wrote to remember it by, "" for nothing.
        is_suspended: the learner has set it aside; it is then listed until it is taken up again.
    """

    card: str
    term: str
    rivals: tuple[str, ...]
    pairs: tuple[LeechPair, ...]
    fails: int
    answers: int
    note: str
    is_suspended: bool

    @property
    def reason(self) -> str:
        """Why it is listed, in a sentence."""
        if self.is_suspended:
            return tr("You set it aside; it is not asked.")
        return trn(
            "Wrong {fails} of the last {n} time.",
            "Wrong {fails} of the last {n} times.",
            self.answers,
            fails=self.fails,
        )


def leech_report(uow: UnitOfWork, learner: str) -> tuple[Leech, ...]:
    """Return the leeches of a learner and the terms that were set aside."""
    hard = uow.reports.hard_cards(learner, LEARNING.leech_fails)
    cards = [uow.cards.get(learner, CardKey.parse(key)) for key in hard]
    notes = uow.notes.notes(learner)
    found = set(leeches_among(uow, learner, cards))
    return tuple(
        _leech(card, uow, learner, notes)
        for card in cards
        if card.key in found
        or (card.key.kind is CardKind.TERM and card.state is CardState.SUSPENDED)
    )


def _leech(card: Card, uow: UnitOfWork, learner: str, notes: Mapping[CardKey, str]) -> Leech:
    pages = uow.comparisons.get_many(uow.cards.comparison_keys_of(card.key))
    pairs = {pair.card: pair for page in reversed(pages) for pair in _pairs(card.key.subject, page)}
    last = uow.cards.last_graded(learner, card.key, LEARNING.leech_window)
    names = {term.key: term.headword for page in pages for term in page.terms}
    return Leech(
        card=str(card.key),
        term=names.get(card.key.subject, card.key.subject),
        rivals=tuple(pair.rival for pair in pairs.values()),
        pairs=tuple(pairs.values()),
        fails=fails_of(last),
        answers=len(last),
        note=notes.get(card.key, ""),
        is_suspended=card.state is CardState.SUSPENDED,
    )


def _pairs(term: str, page: Comparison) -> tuple[LeechPair, ...]:
    verdict = page.verdict or next((each.text for each in page.differences), "")
    return tuple(
        LeechPair(
            str(CardKey.for_contrast(term, other.key)),
            other.headword,
            page.key,
            page.title,
            verdict,
        )
        for other in page.terms
        if other.key != term
    )
