"""What a quiz mode is, and what it is given: the one place where modes and their callers meet."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import ChartRow, Comparison, Term
from diffstudy.domain.cue import Cue, CueUse
from diffstudy.domain.question import Option, Question
from diffstudy.quiz.candidates import cell_key
from diffstudy.quiz.count_words import families_on
from diffstudy.quiz.cue_choice import choose_cue
from diffstudy.quiz.near_cells import NearCell
from diffstudy.quiz.word_family import WordFamily


@dataclass(frozen=True, slots=True)
class Material:
    """All that a question may be made of.

    Args:
        truth: the right answer.
        rival: the term it is told from; both stand in the comparison.
        sides: the sides of truth and rival in the comparison.
        cues: cues of the comparison; those of other terms and other pages are passed over.
        recent: keys of the cues shown before, newest first.
        deck_terms: key and headword of the terms that a typed answer may name instead.
        others: further terms, of the page or of neighbouring ones, that may be offered beside
            the two. A session names none before both contrasts have passed twice
            (learning.md 4.5).
        near: cells of neighbouring pages, to stand beside a cell of the same label.
        spent: keys of what is not to be asked: asked already, or hidden as a bad question.
    """

    truth: Term
    rival: Term
    comparison: Comparison
    sides: tuple[int, int]
    cues: tuple[Cue, ...]
    recent: tuple[str, ...] = ()
    deck_terms: tuple[tuple[str, str], ...] = ()
    others: tuple[Term, ...] = ()
    near: tuple[NearCell, ...] = ()
    spent: frozenset[str] = frozenset()

    def askable(self, use: CueUse) -> tuple[Cue, ...]:
        """Return the cues of the truth that are fit for this use and cannot mean the rival."""
        return self.telling(use, self.truth, (self.rival,))

    def askable_of_rival(self, use: CueUse) -> tuple[Cue, ...]:
        """Return the cues of the rival that are fit for this use and cannot mean the truth."""
        return self.telling(use, self.rival, (self.truth,))

    def telling(self, use: CueUse, own: Term, others: Sequence[Term]) -> tuple[Cue, ...]:
        """Return the cues of one term that are fit for this use and cannot mean the others."""
        rivals = {other.key for other in others}
        return tuple(
            cue
            for cue in self.cues
            if use in cue.uses
            and cue.term_key == own.key
            and cue.comparison_key == self.comparison.key
            and not rivals & cue.ambiguous_with
            and cue.key not in self.spent
        )

    def with_only(self, cue: Cue) -> "Material":
        """Return the material with this cue as the only one of the truth."""
        others = (each for each in self.cues if each.term_key != self.truth.key)
        return replace(self, cues=(cue, *others))

    @property
    def cluster(self) -> tuple[Term, ...]:
        """The terms of the page that may be asked together, in the order of the sides."""
        asked = {self.truth.key, self.rival.key, *(term.key for term in self.others)}
        return tuple(term for term in self.comparison.terms if term.key in asked)

    def place(self, term: Term) -> Option:
        """Return a term of the page as a place or an option, with its side."""
        return Option(term.headword, term.key, self.comparison.terms.index(term))

    def sound_rows(self) -> tuple[tuple[ChartRow, Cue, Cue], ...]:
        """Return the chart rows of which both cells tell the two terms apart.

        Each with the cue of the truth and that of the rival.
        """
        own = {cue.key: cue for cue in self.askable(CueUse.WHICH)}
        other = {cue.key: cue for cue in self.askable_of_rival(CueUse.WHICH)}
        return tuple(
            (row, own[mine], other[theirs])
            for row in self.comparison.chart
            for mine, theirs in (
                (cell_key(row.key, self.truth.key), cell_key(row.key, self.rival.key)),
            )
            if mine in own and theirs in other
        )

    @property
    def families(self) -> tuple[WordFamily, ...]:
        """The families of every term that a question may offer: none of their words is shown."""
        return families_on(self.comparison, self.others)

    def askable_among_all(self, use: CueUse) -> tuple[Cue, ...]:
        """Return the askable cues that cannot mean any term of the deck either."""
        others = {key for key, _ in self.deck_terms}
        return tuple(cue for cue in self.askable(use) if not cue.ambiguous_with & others)

    def choose(self, cues: Sequence[Cue], rng: random.Random) -> Cue:
        """Return the one of these cues that is to be shown now."""
        cluster_of = {cue.key: cue.cluster for cue in self.cues}
        clusters = [cluster_of[key] for key in self.recent if key in cluster_of]
        return choose_cue(cues, self.recent, clusters, rng)

    @property
    def options(self) -> tuple[Option, Option]:
        """Truth and rival in the order of the sides: their places never move."""
        pair = (
            Option(self.truth.headword, self.truth.key, self.sides[0]),
            Option(self.rival.headword, self.rival.key, self.sides[1]),
        )
        return pair if self.sides[0] < self.sides[1] else (pair[1], pair[0])

    @property
    def answer(self) -> int:
        """The index of the truth in ``options``."""
        return 0 if self.sides[0] < self.sides[1] else 1

    @property
    def other_terms(self) -> tuple[tuple[str, str], ...]:
        """Key and spelling of every term that a typed word may name, the rival first."""
        rival = tuple((self.rival.key, word) for word in (self.rival.headword, *self.rival.also))
        skipped = {self.truth.key, self.rival.key}
        return rival + tuple(entry for entry in self.deck_terms if entry[0] not in skipped)

    def is_about(self, card: CardKey) -> bool:
        """Whether the card asks for the truth of this material."""
        match card.kind:
            case CardKind.TERM | CardKind.SENSE:
                return card.term_keys == (self.truth.key,)
            case CardKind.CONTRAST:
                return card == CardKey.for_contrast(self.truth.key, self.rival.key)
            case CardKind.FACET:
                return any(card.subject == row.key for row in self.comparison.chart)
            case CardKind.EXPLAIN:
                return card.subject == self.comparison.key


def material_for(
    comparison: Comparison,
    truth_key: str,
    rival_key: str,
    cues: Sequence[Cue],
    recent: Sequence[str] = (),
    deck_terms: Sequence[tuple[str, str]] = (),
    others: Sequence[Term] = (),
    spent: Collection[str] = (),
    near: Sequence[NearCell] = (),
) -> Material:
    """Return the material for asking one term of a comparison against another of it.

    Raises:
        ValueError: the comparison does not name both terms, or they are one.
    """
    keys = [term.key for term in comparison.terms]
    if truth_key == rival_key or not {truth_key, rival_key} <= set(keys):
        raise ValueError(f"{comparison.key} does not compare {truth_key} with {rival_key}")
    sides = keys.index(truth_key), keys.index(rival_key)
    truth, rival = comparison.terms[sides[0]], comparison.terms[sides[1]]
    return Material(
        truth=truth,
        rival=rival,
        comparison=comparison,
        sides=sides,
        cues=tuple(cues),
        recent=tuple(recent),
        deck_terms=tuple(deck_terms),
        others=tuple(other for other in others if other.key not in {truth_key, rival_key}),
        spent=frozenset(spent),
        near=tuple(near),
    )


class QuizMode(Protocol):
    """A way to ask a card: one file in ``quiz.modes`` that exports ``MODE``.

    Attributes:
        id: as stored in the review log, such as ``which2``.
        label: as the learner reads it.
        kinds: the kinds of card it can ask.
        graded_kinds: those of them that its answers may move in the schedule; for the others it
            is practice only (learning.md A2).
        shape: the class of its questions.
        alternatives: number of options of a forced choice, None where there is no choice; a
            lucky guess raises the desired retention (learning.md 4.2).
        is_mixed_in: whether mixed practice uses it; flip cards and explanations are for those
            who ask for them.
        is_self_rated: whether the learner alone says what an answer was worth: it moves the
            schedule only on the learner's wish, and never shows as mastery.
    """

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def kinds(self) -> frozenset[CardKind]: ...

    @property
    def graded_kinds(self) -> frozenset[CardKind]: ...

    @property
    def shape(self) -> type[Question]: ...

    @property
    def alternatives(self) -> int | None: ...

    @property
    def is_mixed_in(self) -> bool: ...

    @property
    def is_self_rated(self) -> bool: ...

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the material holds a cue that this mode may ask the card with."""
        ...

    def make_question(self, card_key: CardKey, material: Material, rng: random.Random) -> Question:
        """Return a question; ValueError where ``can_ask`` says no."""
        ...


def refuse(mode: QuizMode, card_key: CardKey) -> ValueError:
    """Return the error for a card that a mode was asked to ask without having the cues."""
    return ValueError(f"{mode.id} has no cue for {card_key}")
