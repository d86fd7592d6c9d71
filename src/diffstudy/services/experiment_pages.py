"""What the experiment asks of a session: which pages are plain, what waits, what is measured today.

A plain page's contrast cards are suspended while it takes part, as a learner may suspend them by
hand: the log stays the truth of every card, and when the page is released its contrasts are what
the log says of them.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from diffstudy.domain.card import Card, CardKey, CardState
from diffstudy.domain.comparison import Comparison
from diffstudy.domain.experiment import Arm, Experiment, ExperimentPage
from diffstudy.quiz.cue_filter import cues_of
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.experiment import arms_of_pair
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.storage.experiment_store import PageWork
from diffstudy.storage.unit_of_work import UnitOfWork

_EXTRA_PAGES = 3
"""A session looks at so many plain pages for the questions of equal time."""


@dataclass(frozen=True, slots=True)
class ExperimentToday:
    """What the experiment asks of the sessions of a day; nothing where it is off.

    Args:
        plain: keys of the comparisons without contrasts and drawn lures.
        kept_back: terms whose new example is not to be asked yet.
        measured: per term whose new example is asked today, its comparison.
        extra: plain comparisons that had less time than their partners, the shortest first.
    """

    plain: frozenset[str] = frozenset()
    kept_back: frozenset[str] = frozenset()
    measured: dict[str, str] = field(default_factory=dict)
    extra: tuple[str, ...] = ()


NO_EXPERIMENT = ExperimentToday()


def experiment_today(uow: UnitOfWork, learner: str, today: int) -> ExperimentToday:
    """Return what the running experiment asks of a study day."""
    running = uow.experiments.running(learner)
    if running is None:
        return NO_EXPERIMENT
    pages = [page for page in uow.experiments.pages(running.id) if not page.released]
    work = work_on(uow, learner, pages)
    kept_back: set[str] = set()
    measured: dict[str, str] = {}
    for page in pages:
        done = work.get(page.comparison)
        waiting = list(_unmeasured(page, done))
        if waiting and _is_time(done, today) and not _measured_on(done, today):
            measured[waiting.pop(0)] = page.comparison
        kept_back.update(waiting)
    plain = [page.comparison for page in pages if page.arm is Arm.PLAIN]
    return ExperimentToday(
        frozenset(plain), frozenset(kept_back), measured, _short_of_time(pages, work)
    )


def work_on(uow: UnitOfWork, learner: str, pages: Sequence[ExperimentPage]) -> dict[str, PageWork]:
    """Return what the log says of the comparisons of an experiment, by key."""
    keys = [page.comparison for page in pages]
    return uow.experiments.work_on(learner, keys, LEARNING.experiment_days)


def enrol(
    uow: UnitOfWork, learner: str, running: Experiment, fresh: Sequence[str], today: int
) -> None:
    """Assign the comparisons that begin today and may take part; the next place decides the arm."""
    pages = list(uow.experiments.pages(running.id))
    taken = {page.comparison for page in pages}
    for key in fresh:
        near = uow.comparisons.neighbours(key)
        facts = uow.progress.comparison_facts(learner, today, None, near)
        if key in taken or taken & set(near) or any(fact.begun for fact in facts):
            continue
        comparison = uow.comparisons.get(key)
        terms = _with_new_example(comparison, uow.comparisons.get_many(near), running.seed)
        contrasts = uow.cards.get_many(learner, _contrasts_of(comparison))
        if not terms or any(card.state is not CardState.DORMANT for card in contrasts):
            continue
        place = len(pages)
        arm = arms_of_pair(running.seed, place // 2)[place % 2]
        asleep = contrasts if arm is Arm.PLAIN else ()
        for card in asleep:
            uow.cards.save(learner, _suspended(card))
        page = ExperimentPage(
            key, place // 2, arm, terms, tuple(str(card.key) for card in asleep), released=False
        )
        uow.experiments.assign(running.id, place, page)
        pages.append(page)
        taken.add(key)


def finished(uow: UnitOfWork, learner: str, running: Experiment, today: int) -> tuple[int, ...]:
    """Return the places of the pages that are measured, or can no longer be."""
    pages = uow.experiments.pages(running.id)
    work = work_on(uow, learner, pages)
    return tuple(
        place
        for place, page in enumerate(pages)
        if not page.released and _is_over(page, work.get(page.comparison), today)
    )


def release(
    uow: UnitOfWork, learner: str, run: Experiment, places: Collection[int], scheduler: Scheduler
) -> None:
    """Let pages be studied like any other again: their contrasts wake where the log says so."""
    pages = uow.experiments.pages(run.id)
    for place in places:
        asleep = [CardKey.parse(card) for card in pages[place].asleep]
        for card in uow.cards.get_many(learner, asleep):
            if card.state is CardState.SUSPENDED:
                log = uow.cards.log_of(learner, card.key)
                is_virtual = uow.cards.is_virtual(card.key)
                woken = replayed(card.key, log, scheduler, is_virtual=is_virtual)
                uow.cards.save(learner, woken)
    uow.experiments.release(run.id, places)


def scored(page: ExperimentPage, work: PageWork | None, until: int) -> tuple[int, int]:
    """Return how many new examples were right, and how many were asked in time.

    Args:
        until: last study day that counts.
    """
    if work is None or work.began is None:
        return 0, 0
    first = work.began + LEARNING.experiment_days
    last = min(until, first + LEARNING.experiment_window)
    in_time = [
        right
        for term, (day, right) in work.measured.items()
        if term in page.terms and first <= day <= last
    ]
    return sum(in_time), len(in_time)


def _unmeasured(page: ExperimentPage, work: PageWork | None) -> tuple[str, ...]:
    return tuple(term for term in page.terms if work is None or term not in work.measured)


def _is_time(work: PageWork | None, today: int) -> bool:
    if work is None or work.began is None:
        return False
    return 0 <= today - work.began - LEARNING.experiment_days <= LEARNING.experiment_window


def _measured_on(work: PageWork | None, today: int) -> bool:
    return work is not None and any(day == today for day, _ in work.measured.values())


def _is_over(page: ExperimentPage, work: PageWork | None, today: int) -> bool:
    if work is None or work.began is None:
        return False
    days = today - work.began
    in_time = LEARNING.experiment_days + LEARNING.experiment_window
    return days > in_time or (days >= LEARNING.experiment_days and not _unmeasured(page, work))


def _short_of_time(pages: Sequence[ExperimentPage], work: dict[str, PageWork]) -> tuple[str, ...]:
    """Return the plain pages whose partner had more questions of contrasts than they had extra."""
    owed: dict[str, int] = {}
    for hybrid, plain in _open_pairs(pages):
        one, other = work.get(hybrid), work.get(plain)
        if one is not None and other is not None and other.began is not None:
            owed[plain] = one.probes - other.extra
    short = [page for page, questions in owed.items() if questions > 0]
    return tuple(sorted(short, key=lambda page: (-owed[page], page))[:_EXTRA_PAGES])


def _open_pairs(pages: Sequence[ExperimentPage]) -> Iterator[tuple[str, str]]:
    """Yield the comparisons of the pairs of which both still take part, HYBRID before PLAIN."""
    pairs: defaultdict[int, dict[Arm, str]] = defaultdict(dict)
    for page in pages:
        pairs[page.pair][page.arm] = page.comparison
    for pair in pairs.values():
        if len(pair) == len(Arm):
            yield pair[Arm.HYBRID], pair[Arm.PLAIN]


def _contrasts_of(comparison: Comparison) -> list[CardKey]:
    keys = [term.key for term in comparison.terms]
    return [CardKey.for_contrast(one, other) for one, other in combinations(keys, 2)]


def _with_new_example(
    comparison: Comparison, neighbours: Sequence[Comparison], seed: str
) -> tuple[str, ...]:
    """Return the terms of which an example is kept back, in the order drawn by the seed."""
    kept = {cue.term_key for cue in cues_of(comparison, neighbours) if cue.held_out}
    return tuple(sorted(kept, key=lambda term: hashlib.sha256(f"{seed}|{term}".encode()).digest()))


def _suspended(card: Card) -> Card:
    return Card(card.key, CardState.SUSPENDED)
