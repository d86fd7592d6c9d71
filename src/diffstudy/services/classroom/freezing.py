"""Which questions an assignment holds: made once, balanced over the terms, and then frozen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from random import Random

from diffstudy.domain.assignment import AssignedItem, FrozenQuestion, item_uid
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import Cue
from diffstudy.domain.question import (
    ChoiceQuestion,
    MatchingQuestion,
    Question,
    RevealQuestion,
    TypedQuestion,
    asked_about,
)
from diffstudy.quiz.answer_checking import check
from diffstudy.quiz.audit import questions_in, right
from diffstudy.quiz.contrast import feedback
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.quiz.mode import QuizMode
from diffstudy.quiz.registry import modes

MOST_ITEMS = 500
"""As many as an assignment file may hold."""

_MORE_THAN_ASKED = 3
"""So many items for each that a student is asked, so that neighbours see different ones."""

_TRIED_PER_MODE = 60
"""Questions that are made of one page in one mode at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """A comparison to ask about, with the other comparisons of its terms.

    Args:
        hidden: keys of cues and passages that are not to be asked.
    """

    comparison: Comparison
    neighbours: tuple[Comparison, ...] = ()
    hidden: frozenset[str] = frozenset()


def checkable_modes() -> dict[str, QuizMode]:
    """Return the quiz modes whose answers a machine can check, by id."""
    return {
        name: each
        for name, each in modes().items()
        if each.shape is not RevealQuestion and not each.is_self_rated
    }


def frozen_items(
    pages: Sequence[Page],
    earlier: Sequence[Page],
    wanted: Sequence[QuizMode],
    count: int,
    earlier_share: float,
    seed: str,
) -> tuple[AssignedItem, ...]:
    """Return the items of an assignment; the same for the same content and seed.

    Up to three times as many as are asked, as far as the content gives them. Terms and modes
    take turns, and no cue is asked twice before there are enough.

    Args:
        pages: what the assignment is about.
        earlier: what is mixed in.
        wanted: the modes to ask in.
        count: questions for each student.
        earlier_share: share of the items that are about ``earlier``, 0 to 1.
        seed: the source of chance.
    """
    rng = Random(seed)
    terms = _terms((*pages, *earlier))
    total = min(count * _MORE_THAN_ASKED, MOST_ITEMS)
    from_earlier = round(total * earlier_share) if earlier else 0
    old = _drawn(earlier, wanted, from_earlier, count, terms, rng)
    if old and len(old) < from_earlier:
        # The share is kept rather than the number: else earlier pages would hardly be met.
        total = max(count, round(len(old) / earlier_share))
    new = _drawn(pages, wanted, total - len(old), count, terms, rng)
    found = {each.uid: each for each in new}
    for each in old:
        found.setdefault(each.uid, replace(each, is_earlier=True))
    return tuple(found.values())


def _terms(pages: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    found = {term.key: term.headword for page in pages for term in page.comparison.terms}
    return tuple(found.items())


def _drawn(
    pages: Sequence[Page],
    wanted: Sequence[QuizMode],
    total: int,
    count: int,
    terms: tuple[tuple[str, str], ...],
    rng: Random,
) -> list[AssignedItem]:
    if total <= 0 or not pages:
        return []
    groups: dict[tuple[str, ...], list[AssignedItem]] = {}
    for page in pages:
        for item in _items(page, wanted, terms, rng):
            asked = tuple(option.term_key or "" for option in asked_about(item.question))
            groups.setdefault((page.comparison.key, *asked), []).append(item)
    turns = list(groups.values())
    rng.shuffle(turns)
    in_turn = [
        item
        for round_ in zip_longest(*(_modes_by_turns(each) for each in turns))
        for item in round_
        if item is not None
    ]
    return _fresh_first(in_turn, count)[:total]


def _modes_by_turns(items: Sequence[AssignedItem]) -> list[AssignedItem]:
    by_mode: dict[str, list[AssignedItem]] = {}
    for item in items:
        by_mode.setdefault(item.question.mode, []).append(item)
    return [
        item for round_ in zip_longest(*by_mode.values()) for item in round_ if item is not None
    ]


def _fresh_first(items: Sequence[AssignedItem], count: int) -> list[AssignedItem]:
    """Return the items whose cues were not asked before them, then as many others as are needed."""
    spent: set[str] = set()
    fresh: list[AssignedItem] = []
    again: list[AssignedItem] = []
    for item in items:
        keys = set(item.question.cue_keys)
        (again if keys & spent else fresh).append(item)
        if not keys & spent:
            spent |= keys
    return fresh + again[: max(0, count - len(fresh))]


def _items(
    page: Page, wanted: Sequence[QuizMode], terms: tuple[tuple[str, str], ...], rng: Random
) -> list[AssignedItem]:
    comparison = page.comparison
    cues = cues_of(comparison, page.neighbours)
    questions = questions_in(
        wanted,
        comparison,
        _TRIED_PER_MODE * len(wanted),
        rng,
        terms,
        page.neighbours,
        page.hidden,
    )
    found: dict[str, AssignedItem] = {}
    for question in questions:
        frozen = _frozen(question)
        if frozen is not None:
            why = _why(question, comparison, cues)
            uid = item_uid(frozen)
            found.setdefault(uid, AssignedItem(uid, frozen, why, comparison.title))
    return list(found.values())


def _frozen(question: Question) -> FrozenQuestion | None:
    """Return a question whose cue is cut down to what names and shows it."""
    cue = question.cue
    shown = Cue(cue.key, cue.term_key, cue.comparison_key, cue.kind, cue.text, cue.masked)
    match question:
        case ChoiceQuestion():
            return replace(question, cue=shown)
        case TypedQuestion():
            return replace(question, cue=shown)
        case MatchingQuestion():
            return replace(question, cue=shown)
        case RevealQuestion():
            return None


def _why(question: Question, comparison: Comparison, cues: Sequence[Cue]) -> str | None:
    line = feedback(question, check(question, right(question)), comparison, cues).cue_line
    return None if line is None else line.text
