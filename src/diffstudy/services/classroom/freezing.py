"""Which questions an assignment holds: made once, balanced over the terms, and then frozen."""

import math
from collections import Counter
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

_TRIED_PER_ITEM = 3
"""Questions that are made for each item that a page has to give, to choose among."""

_FEWEST_TRIED = 40

_MOST_OF_A_MODE = 2
"""No mode has more than twice its even share of the items, as long as others give enough."""


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


@dataclass(frozen=True, slots=True)
class _Candidate:
    question: FrozenQuestion
    page: Page


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
    tried = max(_FEWEST_TRIED, _TRIED_PER_ITEM * math.ceil(total / len(pages)))
    groups: dict[tuple[str, ...], list[_Candidate]] = {}
    for page in pages:
        for each in _candidates(page, wanted, tried, terms, rng):
            asked = tuple(option.term_key or "" for option in asked_about(each.question))
            groups.setdefault((page.comparison.key, *asked), []).append(each)
    turns = list(groups.values())
    rng.shuffle(turns)
    in_turn = _by_turns([_modes_by_turns(each) for each in turns])
    chosen = _varied(in_turn, total, min(count, total))
    cues: dict[str, tuple[Cue, ...]] = {}
    return [_item(each, cues) for each in chosen]


def _modes_by_turns(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    by_mode: dict[str, list[_Candidate]] = {}
    for each in candidates:
        by_mode.setdefault(each.question.mode, []).append(each)
    return _by_turns(list(by_mode.values()))


def _by_turns(lists: Sequence[Sequence[_Candidate]]) -> list[_Candidate]:
    return [each for turn in zip_longest(*lists) for each in turn if each is not None]


def _varied(candidates: Sequence[_Candidate], total: int, needed: int) -> list[_Candidate]:
    """Return the candidates whose cues are fresh, in many modes; others only where they lack."""
    modes_there = {each.question.mode for each in candidates}
    most = math.ceil(total / max(1, len(modes_there)) * _MOST_OF_A_MODE)
    in_mode: Counter[str] = Counter()
    spent: set[str] = set()
    fresh: list[_Candidate] = []
    left: list[_Candidate] = []
    for each in candidates:
        keys = set(each.question.cue_keys)
        if keys & spent or in_mode[each.question.mode] >= most:
            left.append(each)
            continue
        in_mode[each.question.mode] += 1
        spent |= keys
        fresh.append(each)
    return (fresh + left[: max(0, needed - len(fresh))])[:total]


def _candidates(
    page: Page,
    wanted: Sequence[QuizMode],
    tried: int,
    terms: tuple[tuple[str, str], ...],
    rng: Random,
) -> list[_Candidate]:
    made = questions_in(wanted, page.comparison, tried, rng, terms, page.neighbours, page.hidden)
    frozen = (each for each in map(_frozen, made) if each is not None)
    return [_Candidate(each, page) for each in {item_uid(each): each for each in frozen}.values()]


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


def _item(candidate: _Candidate, cues: dict[str, tuple[Cue, ...]]) -> AssignedItem:
    question, page = candidate.question, candidate.page.comparison
    if page.key not in cues:
        cues[page.key] = tuple(cues_of(page, candidate.page.neighbours))
    lesson = feedback(question, check(question, right(question)), page, cues[page.key])
    why = None if lesson.cue_line is None else lesson.cue_line.text
    return AssignedItem(item_uid(question), question, why, page.title)
