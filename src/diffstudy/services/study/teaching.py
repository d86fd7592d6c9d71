"""Teaching before testing: guesses, then the page, then the first questions (A6, step 4).

A guess with the answer shown after it prepares the ground better than reading does, even where
nobody could know (learning.md section 2). It is logged with a purpose of its own: as practice it
would count as evidence on what is taken for what, and a guess is none.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from random import Random

from diffstudy.domain.card import Card, CardKey
from diffstudy.domain.review import Purpose
from diffstudy.scheduling.day_log import DayLog
from diffstudy.scheduling.queue import Pick

_TAUGHT_BEFORE = frozenset({Purpose.DUE, Purpose.NEW, Purpose.AGAIN})


class Teaching:
    """What is still to be taught in a session; what was guessed stands in the log.

    Args:
        fresh: keys of the comparisons with new terms that begin today.
        card_of: returns a card of the session, None where it has none.
    """

    def __init__(
        self, fresh: Collection[str], card_of: Callable[[CardKey], Card | None], rng: Random
    ) -> None:
        self._fresh = frozenset(fresh)
        self._card_of = card_of
        self._rng = rng
        self._read: set[str] = set()
        self._unaskable: set[tuple[str, CardKey]] = set()

    def untaught(self, log: DayLog) -> frozenset[str]:
        """Return the comparisons of which nothing was asked yet but guesses."""
        return self._fresh - {review.comparison for review in log.reviews if review.graded}

    def holds(self, pick: Pick, log: DayLog) -> bool:
        """Whether a card has to wait until its comparison has been introduced."""
        return (
            pick.purpose in _TAUGHT_BEFORE
            and pick.trial is None
            and pick.comparison in self.untaught(log)
        )

    def apart(self, pick: Pick, log: DayLog) -> Pick:
        """Return a card without the comparisons in which it cannot be asked yet."""
        if not pick.also:
            return pick
        also = () if self.holds(pick, log) else set(pick.also) - self.untaught(log)
        return replace(pick, also=tuple(key for key in pick.also if key in also))

    def guesses(self, comparison: str, terms: Collection[str], log: DayLog) -> Iterator[Pick]:
        """Yield one guess for each term that none was made at today, in a drawn order."""
        guessed = {guess.card for guess in log.guesses if guess.comparison == comparison}
        cards = [CardKey.for_term(term) for term in terms]
        left = [key for key in cards if key not in guessed]
        if comparison in self._read or not left:
            return
        for key in self._rng.sample(left, len(left)):
            card = self._card_of(key)
            if card is not None and (comparison, key) not in self._unaskable:
                yield Pick(card, Purpose.GUESS, comparison)

    def cannot_ask(self, guess: Pick) -> None:
        """Pass a term over that the page has no cue for."""
        self._unaskable.add((guess.comparison, guess.card.key))

    def is_read(self, comparison: str) -> bool:
        """Whether the page was confirmed in this session."""
        return comparison in self._read

    def read(self, comparison: str) -> None:
        """The learner has read the page."""
        self._read.add(comparison)
