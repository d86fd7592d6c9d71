"""Other senses of the terms of a comparison: see them, and switch them on and off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffstudy.domain.changes import Changes
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.errors import EditRefused, NotFound
from diffstudy.domain.language import tr
from diffstudy.domain.optional_sense import ChosenSense, OptionalSense
from diffstudy.quiz.audit import refused
from diffstudy.quiz.masking import contains_family
from diffstudy.quiz.optional_senses import optional_senses
from diffstudy.quiz.word_family import families_of
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

MOST_LETTERS = 60
"""A name stands in a line with the question."""


@dataclass(frozen=True, slots=True)
class NotAsked:
    """What a comparison does not ask, and why.

    Args:
        senses: other senses of its terms, on or off.
        refused: every other text that is refused, with the tests it met.
    """

    senses: tuple[OptionalSense, ...]
    refused: tuple[Cue, ...]


class SenseService:
    """Switches senses; the cards follow in the same transaction, and the log stays."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def not_asked(self, comparison: str) -> NotAsked:
        """Return what a comparison does not ask; raises NotFound for no such comparison."""
        with self._database.reading() as uow:
            page, neighbours = _read(uow, comparison)
            senses = _senses(page, neighbours, uow.senses.chosen())
        of_senses = {text for each in senses for text in (*each.definitions, *each.examples)}
        rest = [cue for cue in refused(page, neighbours) if cue.text not in of_senses]
        return NotAsked(senses, tuple(rest))

    def switch_on(self, comparison: str, card: str, name: str = "") -> Changes:
        """Ask a sense of a term by a card of its own.

        Args:
            card: of the sense, as text.
            name: what its questions are to say; "" leaves the name that it has.

        Raises:
            NotFound: there is no such comparison, or no such sense on it.
            EditRefused: the name is too long, or would give the answer away.
        """
        with self._database.unit_of_work() as uow:
            page, neighbours = _read(uow, comparison)
            sense = _named(_senses(page, neighbours, uow.senses.chosen()), card)
            said = name.strip() or sense.name
            _check(said, page)
            uow.senses.switch_on(sense.card, sense.keys, said)
            _call_anew(uow, sense)
            uow.commit()
        return Changes.LIBRARY | Changes.STUDY_QUEUE

    def switch_off(self, comparison: str, card: str) -> Changes:
        """Ask a sense no more; what was learned of it is kept. Raises NotFound."""
        with self._database.unit_of_work() as uow:
            page, neighbours = _read(uow, comparison)
            sense = _named(_senses(page, neighbours, uow.senses.chosen()), card)
            uow.senses.switch_off(sense.card)
            _call_anew(uow, sense)
            uow.commit()
        return Changes.LIBRARY | Changes.STUDY_QUEUE


def _read(uow: UnitOfWork, key: str) -> tuple[Comparison, tuple[Comparison, ...]]:
    return uow.comparisons.get(key), uow.comparisons.get_many(uow.comparisons.neighbours(key))


def _senses(
    page: Comparison, neighbours: tuple[Comparison, ...], chosen: tuple[ChosenSense, ...]
) -> tuple[OptionalSense, ...]:
    """Return the senses of a page, those that are on under the card and the name they have."""
    by_definition = {each.definition: each for each in chosen}
    return tuple(
        _as_chosen(sense, [by_definition[key] for key in sense.keys if key in by_definition])
        for sense in optional_senses(page, neighbours)
    )


def _as_chosen(sense: OptionalSense, chosen: Sequence[ChosenSense]) -> OptionalSense:
    if not chosen:
        return sense
    return replace(sense, card=chosen[0].card, name=chosen[0].name, is_on=True)


def _named(senses: tuple[OptionalSense, ...], card: str) -> OptionalSense:
    for sense in senses:
        if str(sense.card) == card:
            return sense
    raise NotFound(
        tr("This comparison has no such sense any more; open it again to see its senses.")
    )


def _check(name: str, page: Comparison) -> None:
    if len(name) > MOST_LETTERS:
        raise EditRefused(
            tr("The name of a sense has at most {most} letters; shorten it.", most=MOST_LETTERS)
        )
    if contains_family(name, families_of(page.terms)):
        raise EditRefused(
            tr("“{name}” holds a word of a term and would give the answer away.", name=name)
        )


def _call_anew(uow: UnitOfWork, sense: OptionalSense) -> None:
    """Let the comparisons call for their cards again: what is on decides on those of senses."""
    calls = uow.cards.calls_of(uow.senses.pages_of(sense.keys))
    uow.cards.call_for(calls)
