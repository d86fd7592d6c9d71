"""From a card to a question: which page, which rival, which mode, which cue."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from random import Random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.question import Question
from diffstudy.domain.review import Purpose
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import Material, QuizMode, material_for
from diffstudy.quiz.registry import modes
from diffstudy.scheduling.confusion import ErrorRate, choose_rival
from diffstudy.scheduling.queue import Pick
from diffstudy.storage.unit_of_work import UnitOfWork

_RECENT_CUES = 24

Rates = Mapping[tuple[str, str], ErrorRate]


@dataclass(frozen=True, slots=True)
class Page:
    """A comparison with everything that can be asked from it."""

    comparison: Comparison
    cues: tuple[Cue, ...]


class QuestionMaker:
    """Makes questions for one learner, deterministic for a seed.

    Args:
        typed_share: share of a term's questions that are typed, 0 to 1.
    """

    def __init__(self, learner: str, rng: Random, typed_share: float) -> None:
        self._learner = learner
        self._rng = rng
        self._typed_share = typed_share
        self._modes = modes()
        self._pages: dict[str, Page] = {}
        self._deck_terms: tuple[tuple[str, str], ...] | None = None

    def page(self, uow: UnitOfWork, key: str) -> Page:
        """Return a comparison and its cues, read once per session."""
        if key not in self._pages:
            comparison = uow.comparisons.get(key)
            neighbours = uow.comparisons.get_many(uow.comparisons.neighbours(key))
            self._pages[key] = Page(comparison, cues_of(comparison, neighbours))
        return self._pages[key]

    def mode(self, mode_id: str) -> QuizMode:
        """Return a mode by its id."""
        return self._modes[mode_id]

    def make(self, uow: UnitOfWork, pick: Pick, rates: Callable[[Page], Rates]) -> Question | None:
        """Return a question for a card, or None where the page gives nothing to ask."""
        page = self.page(uow, pick.comparison)
        key = pick.card.key
        truth, rivals = self._truth_and_rivals(key, page)
        if not rivals:
            return None
        rival = choose_rival(truth, rivals, rates(page) if len(rivals) > 1 else {}, self._rng)
        material = material_for(
            page.comparison,
            truth,
            rival,
            page.cues,
            recent=uow.cards.recent_cues(self._learner, key, _RECENT_CUES),
            deck_terms=self._terms(uow),
        )
        mode = self._choose_mode(key, material, first_meeting=pick.purpose is Purpose.NEW)
        return None if mode is None else mode.make_question(key, material, self._rng)

    def _truth_and_rivals(self, key: CardKey, page: Page) -> tuple[str, list[str]]:
        if key.kind is CardKind.CONTRAST:
            # Drawn anew for each probe: one of each would be solved by elimination.
            pair = list(key.term_keys)
            truth = self._rng.choice(pair)
            return truth, [term for term in pair if term != truth]
        truth = key.subject
        others = [term.key for term in page.comparison.terms if term.key != truth]
        return truth, [other for other in others if _can_be_told_from(truth, other, page.cues)]

    def _choose_mode(
        self, key: CardKey, material: Material, *, first_meeting: bool
    ) -> QuizMode | None:
        able = [
            mode
            for mode in self._modes.values()
            if key.kind in mode.kinds and mode.can_ask(key, material)
        ]
        typed = [mode for mode in able if mode.alternatives is None]
        choices = [mode for mode in able if mode.alternatives is not None]
        if choices and (first_meeting or not typed):
            return self._rng.choice(choices)
        wants_typed = self._rng.random() < self._typed_share
        pool = typed if typed and (wants_typed or not choices) else choices
        return self._rng.choice(pool) if pool else None

    def _terms(self, uow: UnitOfWork) -> tuple[tuple[str, str], ...]:
        if self._deck_terms is None:
            self._deck_terms = tuple((term.key, term.headword) for term in uow.comparisons.terms())
        return self._deck_terms


def _can_be_told_from(truth: str, other: str, cues: Collection[Cue]) -> bool:
    return any(
        cue.term_key == truth and other not in cue.ambiguous_with and CueUse.WHICH in cue.uses
        for cue in cues
    ) or any(cue.term_key == truth and cue.uses for cue in cues)
