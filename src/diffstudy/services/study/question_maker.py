"""From a card to a question: which page, which rival, which mode, which cue."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from random import Random

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Term
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.language import tr
from diffstudy.domain.question import MatchingQuestion, Question
from diffstudy.domain.review import Purpose
from diffstudy.quiz.mode import Material, QuizMode, material_for
from diffstudy.quiz.pair_page import may_ask_on
from diffstudy.quiz.registry import modes
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.confusion import ErrorRate, choose_rival
from diffstudy.scheduling.queue import Pick
from diffstudy.services.experiment_pages import NO_EXPERIMENT, ExperimentToday
from diffstudy.services.study.page_reader import Page, PageReader
from diffstudy.storage.unit_of_work import UnitOfWork

_MEASURED_BY = "which2"
"""Type of the questions of the experiment: to tell apart is what it is about."""
_RECENT_CUES = 24
_PAGES_SEARCHED = 3

Rates = Mapping[tuple[str, str], ErrorRate]
RatesOfPairs = Callable[[UnitOfWork, dict[str, tuple[str, ...]]], Rates]
"""Reads the confusion counts among the terms of each of some groups."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the learner wants asked.

    Args:
        typed_share: share of a term's questions that are typed, 0 to 1.
        mode: id of the only mode to use; None for any.
        practice: whether everything is asked for practice, so that no pair needs to hold first.
        boards: whether mixed practice may use boards.
        flip_schedules: whether flip cards may move the schedule.
    """

    typed_share: float
    mode: str | None = None
    practice: bool = False
    boards: bool = True
    flip_schedules: bool = False


class QuestionMaker:
    """Makes questions for one learner, deterministic for a seed.

    Args:
        holds: whether two terms have been told apart twice, so that a third may join them.
        is_introduced: whether a term was met before, so that it may be offered from another page.
        experiment: what the experiment asks of the day.
    """

    def __init__(
        self,
        learner: str,
        rng: Random,
        wishes: Wishes,
        holds: Callable[[str, str], bool],
        is_introduced: Callable[[str], bool],
        experiment: ExperimentToday = NO_EXPERIMENT,
    ) -> None:
        self._learner = learner
        self._rng = rng
        self._wishes = wishes
        self._holds = holds
        self._is_introduced = is_introduced
        self._experiment = experiment
        self._modes = modes()
        self._reader = PageReader(learner)

    def page(self, uow: UnitOfWork, key: str) -> Page:
        """Return a comparison and its cues, read once per session; raises NotFound."""
        return self._reader.page(uow, key)

    def shown_page(self, uow: UnitOfWork, key: str) -> Page:
        """Return a comparison without the cues that mislead this learner or are kept back."""
        return self._reader.shown_page(uow, key)

    def practised_kinds(self) -> frozenset[CardKind]:
        """Return the kinds of card that practice asks about: those every comparison has."""
        kinds = frozenset({CardKind.TERM, CardKind.CONTRAST, CardKind.SENSE})
        return kinds if self._wishes.mode is None else kinds & self._modes[self._wishes.mode].kinds

    def may_schedule(self, question: Question) -> bool:
        """Whether this way of asking may move its card in the schedule."""
        return question.card.kind in self._graded_kinds(self._modes[question.mode])

    def make(self, uow: UnitOfWork, pick: Pick, rates: RatesOfPairs) -> Question | None:
        """Return a question for a card, or None where its pages give nothing to ask."""
        if pick.card.key.kind is CardKind.TERM:
            return self._of_term(uow, pick, rates)
        is_sense = pick.card.key.kind is CardKind.SENSE
        page = (
            self._reader.page_of_sense(uow, pick.comparison, pick.card.key)
            if is_sense
            else self.shown_page(uow, pick.comparison)
        )
        for truth, rival in self._pairs(pick.card.key, page):
            question = self._asked(uow, pick, page, truth, rival)
            if question is not None:
                return _in_sense(question, page.sense) if is_sense else question
        return None

    def _of_term(self, uow: UnitOfWork, pick: Pick, rates: RatesOfPairs) -> Question | None:
        """Ask for a term against a neighbour: drawn by how often it is taken for it (4.4).

        Each neighbour is asked on a page that sets the two against each other, so that the page
        vouches for the key; a cue of another page that fits both could not be told by its words.
        """
        truth = pick.card.key.subject
        places = self._with_new_example(uow, pick, self._rival_places(uow, pick))
        while places:
            is_drawn = len(places) > 1 and pick.comparison not in self._experiment.plain
            known = rates(uow, {truth: (truth, *places)}) if is_drawn else {}
            rival = choose_rival(truth, list(places), known, self._rng)
            page = self.shown_page(uow, places.pop(rival))
            if _can_be_told_from(truth, rival, page.cues):
                question = self._asked(uow, pick, page, truth, rival)
                if question is not None:
                    return question
        return None

    def _with_new_example(
        self, uow: UnitOfWork, pick: Pick, places: dict[str, str]
    ) -> dict[str, str]:
        """Return the places where a term may be asked with its new example, all if there is none.

        A few pages are looked at: a term of many has most likely been asked on each before.
        """
        if not self._may_be_new(pick):
            return places
        pages = list(dict.fromkeys(places.values()))[:_PAGES_SEARCHED]
        for key in pages:
            if self._new_example(pick, self.shown_page(uow, key)) is not None:
                return {rival: page for rival, page in places.items() if page == key}
        return places

    def _rival_places(self, uow: UnitOfWork, pick: Pick) -> dict[str, str]:
        """Return every term that may be offered against a card's, with the page to ask it on.

        The page that the day's order chose names its terms first; of other pages, which only
        the schedule's cards and practice reach, the terms that were met before.
        """
        own = {
            term.key: pick.comparison for term in self.page(uow, pick.comparison).comparison.terms
        }
        found = {term: page for term, page in own.items() if term != pick.card.key.subject}
        if pick.purpose in {Purpose.NEW, Purpose.GUESS} or not pick.also:
            return found
        terms_of = uow.comparisons.terms_of(pick.also)
        for page in pick.also:
            for term in terms_of.get(page, ()):
                if term not in own and self._is_introduced(term):
                    found.setdefault(term, page)
        return found

    def _asked(
        self, uow: UnitOfWork, pick: Pick, page: Page, truth: str, rival: str
    ) -> Question | None:
        key = pick.card.key
        material = material_for(
            page.comparison,
            truth,
            rival,
            page.cues,
            recent=uow.cards.recent_cues(self._learner, key, _RECENT_CUES),
            deck_terms=tuple(
                (term.key, term.headword) for term in (*page.comparison.terms, *page.more_terms)
            ),
            others=self._others(truth, rival, page),
            spent=page.hidden,
            near=page.near,
        )
        new = self._new_example(pick, page)
        is_measured = new is not None and key.subject in self._experiment.measured
        for tried in (material,) if new is None else (material.with_only(new), material):
            mode = self._modes[_MEASURED_BY] if is_measured else None
            if mode is None or not mode.can_ask(key, tried):
                mode = self._choose_mode(key, tried, pick.purpose)
            if mode is not None:
                return mode.make_question(key, tried, self._rng)
        return None

    def _pairs(self, key: CardKey, page: Page) -> list[tuple[str, str]]:
        """Return which term may be the answer against which, in a drawn order."""
        terms = [term.key for term in page.comparison.terms]
        match key.kind:
            case CardKind.CONTRAST:
                # Drawn anew for each probe: one of each would be solved by elimination.
                pair = list(key.term_keys)
                first = self._rng.choice(pair)
                second = pair[1] if first == pair[0] else pair[0]
                return [(first, second), (second, first)]
            case CardKind.SENSE:
                (truth,) = key.term_keys
                rivals = [term for term in terms if term != truth]
                return [(truth, rival) for rival in self._rng.sample(rivals, len(rivals))]
            case _:
                pairs = [(one, other) for one in terms for other in terms if other != one]
                return self._rng.sample(pairs, len(pairs))

    def _others(self, truth: str, rival: str, page: Page) -> tuple[Term, ...]:
        """Return the terms that may be offered beside the two."""
        known = (*page.comparison.terms, *page.more_terms)
        more = [term for term in known if term.key not in {truth, rival}]
        if self._wishes.practice:
            return tuple(more)
        if not self._holds(truth, rival):
            return ()
        return tuple(term for term in more if self._holds(truth, term.key))

    def _choose_mode(self, key: CardKey, material: Material, purpose: Purpose) -> QuizMode | None:
        able = [
            mode
            for mode in self._modes.values()
            if self._is_wanted(mode, key.kind, purpose)
            and may_ask_on(mode.id, material.comparison.key)
            and mode.can_ask(key, material)
        ]
        if purpose is Purpose.PRACTICE and key.kind is not CardKind.TERM:
            return self._rng.choice(able) if able else None
        typed = [mode for mode in able if mode.alternatives is None]
        if purpose is Purpose.GUESS:
            typed = []  # a word that was never met cannot be typed
        choices = [mode for mode in able if mode.alternatives is not None]
        if choices and (purpose is Purpose.NEW or not typed):
            return self._rng.choice(choices)
        wants_typed = self._rng.random() < self._wishes.typed_share
        pool = typed if typed and (wants_typed or not choices) else choices
        return self._rng.choice(pool) if pool else None

    def _is_wanted(self, mode: QuizMode, kind: CardKind, purpose: Purpose) -> bool:
        if self._wishes.mode is not None and mode.id != self._wishes.mode:
            return False
        if purpose is Purpose.PRACTICE:
            fits_in = mode.is_mixed_in and (
                self._wishes.boards or not issubclass(mode.shape, MatchingQuestion)
            )
            return kind in mode.kinds and (fits_in or self._wishes.mode is not None)
        # A flip card comes for the schedule only to who asked for flip cards.
        is_wished = mode.is_mixed_in or kind in mode.graded_kinds or self._wishes.mode is not None
        return is_wished and kind in self._graded_kinds(mode)

    def _may_be_new(self, pick: Pick) -> bool:
        """Whether a term may be asked with a new example: a score, so nothing may give it away."""
        term, memory = pick.card.key.subject, pick.card.memory
        if pick.purpose is not Purpose.DUE or pick.contaminated or memory is None:
            return False
        if term in self._experiment.kept_back:
            return False
        is_known_well = memory.stability >= LEARNING.held_out_stability_days
        return is_known_well or term in self._experiment.measured

    def _new_example(self, pick: Pick, page: Page) -> Cue | None:
        """Return the example of a page to ask a term with for the first time (learning.md 4.1)."""
        if not self._may_be_new(pick):
            return None
        return next((cue for cue in page.unseen if cue.term_key == pick.card.key.subject), None)

    def _graded_kinds(self, mode: QuizMode) -> frozenset[CardKind]:
        if mode.is_self_rated and self._wishes.flip_schedules:
            return mode.graded_kinds | {CardKind.TERM}
        return mode.graded_kinds


def _in_sense(question: Question, sense: str) -> Question:
    """Return a question that says which sense is meant: without that it would be a trick."""
    named = sense or tr("another sense")
    said = tr("{question} (In the sense: {sense})", question=question.instruction, sense=named)
    return replace(question, instruction=said)


def _can_be_told_from(truth: str, other: str, cues: Collection[Cue]) -> bool:
    return any(
        cue.term_key == truth and other not in cue.ambiguous_with and CueUse.WHICH in cue.uses
        for cue in cues
    ) or any(cue.term_key == truth and cue.uses for cue in cues)
