"""Journey: “Help me find out” is switched on, runs its month, is told of, and is switched off."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from diffstudy.domain.card import CardKey, CardKind, CardState
from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.domain.errors import CollectionNotWritable
from diffstudy.domain.experiment import Arm, ExperimentPage, Findings
from diffstudy.domain.review import Purpose
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.scheduling.experiment import arms_of_pair
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.experiments import findings_json, findings_table, save_findings
from diffstudy.services.study import StudyScope
from tests.journeys.desk import (
    LATENCY_MS,
    Answered,
    Desk,
    cards_of,
    mostly_right,
    replayed_cards,
    right,
)

PACKS = Path(__file__).resolve().parents[2] / "data" / "packs"


_SEED = "a seed"
_WEEKS, _MONTH = 12, 30


def days(desk: Desk, collection: Collection, number: int) -> Answered:
    """Study every day, minutes between the answers, three of four right."""
    answer_to = mostly_right(Random(3), 0.75)
    done: Answered = []
    for _ in range(number):
        done += desk.evening(collection, answer_to=answer_to, limit=400, pause_minutes=3)
        desk.wait(days=1)
        desk.now = desk.now.replace(hour=9, minute=0)
    return done


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Path, datetime]]:
    """Four comparisons that all begin on the first day of the experiment: as it stands, after
    twelve days, and on the morning of day 30.
    """
    folder = tmp_path_factory.mktemp("experiment")
    desk = Desk(folder / "running")
    kept: dict[int, tuple[Path, datetime]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("diffstudy.services.experiments.secrets.token_hex", lambda _: _SEED)
        with desk.open() as collection:
            importing = collection.importing
            importing.apply(importing.preview([PACKS / "psychology.json"]))
            collection.preferences.change("show_page_first", False)
            collection.preferences.change("new_comparisons_per_day", 4)
        for passed, day in ((0, 0), (1, 1), (_WEEKS - 1, _WEEKS), (_MONTH - _WEEKS, _MONTH)):
            with desk.open() as collection:
                days(desk, collection, passed)
                if day == 0:
                    collection.experiments.start()
                else:
                    collection.preferences.change("new_comparisons_per_day", 0)
            kept[day] = shutil.copytree(desk.folder, folder / str(day)), desk.now
    return kept


@pytest.fixture
def at(
    snapshots: dict[int, tuple[Path, datetime]], tmp_path: Path
) -> Iterator[Callable[[int], tuple[Desk, Collection]]]:
    """Open a copy of a snapshot."""
    with ExitStack() as opened:

        def open_copy(day: int) -> tuple[Desk, Collection]:
            folder, now = snapshots[day]
            desk = Desk(shutil.copytree(folder, tmp_path / "data folder"))
            desk.now = now
            return desk, opened.enter_context(desk.open())

        yield open_copy


At = Callable[[int], tuple[Desk, Collection]]


def pages_of(collection: Collection) -> tuple[ExperimentPage, ...]:
    with collection.database.reading() as uow:
        run = uow.experiments.latest(DEFAULT_LEARNER)
        return () if run is None else uow.experiments.pages(run.id)


def contrasts_of(collection: Collection, arm: Arm) -> set[CardKey]:
    terms = {
        term: page.comparison
        for page in pages_of(collection)
        if page.arm is arm
        for term in page.terms
    }
    return {
        key
        for key in cards_of(collection)
        if key.kind is CardKind.CONTRAST
        and len({terms.get(term) for term in key.term_keys} - {None}) == 1
        and all(term in terms for term in key.term_keys)
    }


def test_it_is_off_until_it_is_wanted(desk: Desk, collection: Collection) -> None:
    days(desk, collection, 3)
    assert pages_of(collection) == ()
    found = collection.experiments.findings()
    assert (found.is_running, found.started, found.pages, found.wanted) == (False, None, (), 12)
    assert collection.experiments.stop() is Changes.NONE


def test_what_was_begun_before_takes_no_part(desk: Desk, collection: Collection) -> None:
    days(desk, collection, 1)
    collection.experiments.start()
    assert collection.experiments.start() is Changes.NONE
    days(desk, collection, 2)  # the other page shares a term with the one that was begun
    assert pages_of(collection) == ()


def test_comparisons_are_assigned_in_pairs_by_the_stored_seed(at: At) -> None:
    desk, collection = at(0)
    days(desk, collection, 1)
    pages = pages_of(collection)
    assert [page.pair for page in pages] == [0, 0, 1, 1]
    for one, other in zip(pages[::2], pages[1::2], strict=True):
        assert (one.arm, other.arm) == arms_of_pair(_SEED, one.pair)
    named = [term for page in pages for term in page.terms]
    assert len(named) == len(set(named)) >= 8
    days(desk, collection, 1)
    assert pages_of(collection)[:4] == pages


def test_plain_pages_wake_no_contrast_and_get_the_time_all_the_same(at: At) -> None:
    desk, collection = at(_WEEKS)
    plain, hybrid = (contrasts_of(collection, arm) for arm in (Arm.PLAIN, Arm.HYBRID))
    cards = cards_of(collection)
    assert {cards[key].state for key in plain} == {CardState.SUSPENDED}
    assert any(cards[key].reviews for key in hybrid)
    pages = {page.comparison: page for page in pages_of(collection)}
    with closing(sqlite3.connect(desk.file)) as connection:
        rows = connection.execute(
            "SELECT comparison, purpose, graded, kind FROM reviews "
            "JOIN cards ON cards.id = card_id WHERE purpose IN ('due', 'again', 'extra')"
        ).fetchall()
    probes, extra = [0, 0], [0, 0]
    for comparison, purpose, graded, kind in rows:
        page = pages[comparison]
        if purpose == "extra":
            assert (page.arm, graded, kind) == (Arm.PLAIN, 0, "term")
            extra[page.pair] += 1
        else:
            probes[page.pair] += kind == "contrast"
    assert sum(probes) > 20
    assert extra == probes
    assert not {card.key for card in collection.study.due().due} & set(map(str, plain))


def test_new_examples_wait_for_day_30_and_are_asked_one_a_day(at: At) -> None:
    desk, collection = at(_MONTH)
    assert not any(row["held_out"] for row in desk.log())
    began = min(row["study_day"] for row in desk.log())
    days(desk, collection, 5)
    asked = [row for row in desk.log() if row["held_out"]]
    terms = {term for page in pages_of(collection) for term in page.terms}
    assert {row["truth_term"] for row in asked} == terms
    assert len(asked) == len(terms)
    assert {row["mode"] for row in asked} == {"which2"}
    assert all(row["graded"] and not row["contaminated"] for row in asked)
    a_day = [(row["comparison"], row["study_day"]) for row in asked]
    assert len(a_day) == len(set(a_day))
    assert min(row["study_day"] for row in asked) == began + LEARNING.experiment_days
    found = collection.experiments.findings()
    assert (found.complete, found.lost, found.wanted, found.difference) == (2, 0, 12, None)
    assert sum(page.measured for page in found.pages) == len(terms)
    assert sum(page.right for page in found.pages) == sum(row["correct"] for row in asked)
    # Measured pages are studied like any other again.
    days(desk, collection, 1)
    assert all(page.released for page in pages_of(collection))
    assert cards_of(collection) == replayed_cards(collection)
    _is_nameless(found, desk.folder)


def _is_nameless(found: Findings, folder: Path) -> None:
    text, content = findings_table(found), findings_json(found)
    lines = text.splitlines()
    assert lines[0] == "pair,arm,day,new_examples,right,answers,minutes"
    assert len(lines) == 5
    assert content["pairs_complete"] == 2
    for word in ("psychology", "envy", "2030", "accommodation", "me|"):
        assert word not in f"{text} {content}".casefold()
    for name in ("found.csv", "found.json"):
        save_findings(found, folder / name)
        assert (folder / name).stat().st_size > 100
    with pytest.raises(CollectionNotWritable, match="choose a folder"):
        save_findings(found, folder / "none" / "found.csv")


def test_a_measure_can_be_undone(at: At) -> None:
    desk, collection = at(_MONTH)
    session = collection.study.start(StudyScope(), Random(1))
    while (asked := session.next_question()) is not None and not asked.question.cue.held_out:
        session.answer(right(asked.question), LATENCY_MS)
        desk.wait(minutes=3)
    assert asked is not None
    before = cards_of(collection)
    session.answer(right(asked.question), LATENCY_MS)
    again = session.undo()
    assert again is not None
    assert again.question == asked.question
    assert cards_of(collection) == before
    assert not any(row["held_out"] and row["undone_ms"] is None for row in desk.log())


def test_replay_gives_the_cards_but_for_what_is_put_aside(at: At) -> None:
    _, collection = at(_WEEKS)
    scheduler = Scheduler()
    aside = {CardKey.parse(card) for page in pages_of(collection) for card in page.asleep}
    assert aside
    with collection.database.reading() as uow:
        for key, card in cards_of(collection).items():
            told = replayed(key, uow.cards.log_of(DEFAULT_LEARNER, key), scheduler)
            assert (card.state is CardState.SUSPENDED) == (key in aside)
            assert card == told or key in aside


def test_stopping_gives_every_contrast_what_the_log_says(at: At) -> None:
    desk, collection = at(_WEEKS)
    plain = contrasts_of(collection, Arm.PLAIN)
    before = len(desk.log())
    collection.experiments.stop()
    cards = cards_of(collection)
    assert cards == replayed_cards(collection)
    woken = {key for key in plain if cards[key].state is CardState.ACTIVE}
    assert woken
    days(desk, collection, 1)
    assert any(cards_of(collection)[key].reviews for key in woken)
    assert not any(row["purpose"] == "extra" for row in desk.log()[before:])
    found = collection.experiments.findings()
    assert (found.is_running, found.complete, found.lost) == (False, 0, 2)


def test_a_month_without_study_loses_the_pairs_and_says_so(at: At) -> None:
    desk, collection = at(_WEEKS)
    desk.wait(days=60)
    days(desk, collection, 1)
    found = collection.experiments.findings()
    assert (found.complete, found.lost) == (0, 2)
    assert all(page.released for page in pages_of(collection))


def test_practice_is_left_alone(at: At) -> None:
    desk, collection = at(_WEEKS)
    session = collection.study.start(StudyScope(practice=True, count=10), Random(2))
    assert {each.purpose for each, _ in desk.study(session)} == {Purpose.PRACTICE}
