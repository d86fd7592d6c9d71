"""A new version of a pack meets what was learned from the old one."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from diffstudy.domain.card import Card, CardKey, CardKind
from diffstudy.domain.classroom import DEFAULT_LEARNER
from diffstudy.scheduling.replay import replayed
from diffstudy.scheduling.scheduler import Scheduler
from diffstudy.services.collection import Collection
from diffstudy.services.importing import FilePlan
from diffstudy.services.study import StudyScope
from tests.journeys.desk import Desk, cards_of, mostly_right, slips_first

_SAMPLE = Path(__file__).parents[2] / "data" / "packs" / "sample.json"
_OLD = "org.diffstudy.sample"
_NEW = "org.diffstudy.renamed"


def _content() -> dict[str, Any]:
    """Two comparisons of the sample, one of them with quiz lines."""
    content: dict[str, Any] = json.loads(_SAMPLE.read_text(encoding="utf-8"))
    content["comparisons"] = content["comparisons"][:2]
    first = content["comparisons"][0]
    first["quiz"] = [
        {
            "id": "clock",
            "prompt": "The station clock runs four minutes fast, the same every day.",
            "answer": "precision",
            "why": "It is wrong in one steady way.",
        }
    ]
    return content


def _import(
    collection: Collection, folder: Path, content: dict[str, Any], *, older: bool = False
) -> FilePlan:
    file = folder / "pack.json"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    plan = collection.importing.preview([file], older=older)
    collection.importing.apply(plan)
    return plan.files[0]


def _replayed(collection: Collection) -> dict[CardKey, Card]:
    with collection.database.reading() as uow:
        return {
            key: replayed(key, uow.cards.log_of(DEFAULT_LEARNER, key), Scheduler())
            for key in cards_of(collection)
        }


def _renamed(content: dict[str, Any]) -> dict[str, Any]:
    """The pack, a term, a sense, a comparison, a row and a quiz line have new ids."""
    content["id"], content["formerly"], content["version"] = _NEW, [_OLD], "2.0"
    accuracy = content["terms"][0]
    assert accuracy["id"] == "accuracy"
    accuracy |= {"id": "trueness", "formerly": ["accuracy"]}
    sense = accuracy["senses"][0]
    sense |= {"id": "near-truth", "formerly": [sense["id"]]}
    first = content["comparisons"][0]
    first |= {"id": "first-pair", "formerly": [first["id"]]}
    first["terms"] = ["trueness" if each == "accuracy" else each for each in first["terms"]]
    for row in first["chart"]:
        row["cells"] = {
            "trueness" if term == "accuracy" else term: cell for term, cell in row["cells"].items()
        }
    row = first["chart"][0]
    row |= {"id": "new-row", "formerly": [row["id"]]}
    first["quiz"][0] |= {"id": "new-line", "formerly": ["clock"]}
    return content


def _now(card: CardKey) -> CardKey:
    def now(key: str) -> str:
        tail = key.removeprefix(_OLD)
        return _NEW + ("#term/trueness" if tail == "#term/accuracy" else tail)

    if card.kind is CardKind.CONTRAST:
        return CardKey.for_contrast(*map(now, card.term_keys))
    return CardKey(card.kind, now(card.subject))


def test_what_was_learned_stays_under_new_names(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    with desk.open() as collection:
        _import(collection, tmp_path, _content())
        for day in range(4):
            desk.evening(collection, seed=day, answer_to=mostly_right(Random(day), 0.7))
            desk.wait(days=1)
        before, log = cards_of(collection), [tuple(row) for row in desk.log()]
        assert any(card.key.kind is CardKind.CONTRAST and card.memory for card in before.values())
        due = collection.study.due()

        plan = _import(collection, tmp_path, _renamed(_content()))
        assert (len(plan.new), len(plan.changed), plan.vanished) == (0, 2, ())
        after = cards_of(collection)
        assert {_now(key) for key in before} == after.keys()
        for key, card in before.items():
            now = after[_now(key)]
            assert (now.memory, now.due_day, now.state) == (card.memory, card.due_day, card.state)
        assert [tuple(row) for row in desk.log()] == log, "the log was rewritten"
        assert _replayed(collection) == after
        again = collection.study.due()
        assert [len(part) for part in (due.due, due.new, due.again)] == [
            len(part) for part in (again.due, again.new, again.again)
        ]

        desk.evening(collection, seed=9, answer_to=slips_first(2))
        assert _replayed(collection) == cards_of(collection)
        session = collection.study.start(StudyScope(practice=True), Random(1))
        session.undo()
        assert _replayed(collection) == cards_of(collection)
        with collection.database.reading() as uow:
            keys = uow.comparisons.all_keys()
        assert f"{_NEW}#first-pair" in keys
        assert not any(key.startswith(_OLD) for key in keys)


def test_a_name_that_comes_too_late_leaves_both_that_were_learned(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    with desk.open() as collection:
        _import(collection, tmp_path, _content())
        desk.evening(collection)
        careless = _renamed(_content())
        del careless["formerly"]
        plan = _import(collection, tmp_path, careless)
        assert len(plan.new) == 2
        desk.wait(days=1)
        desk.evening(collection)
        before = cards_of(collection)
        _import(collection, tmp_path, _renamed(_content()) | {"version": "2.1"})
        after = cards_of(collection)
        learned = [card for key, card in before.items() if key.subject.startswith(_NEW)]
        assert all(after[card.key] == card for card in learned)
        assert _replayed(collection) == after


def _learned(collection: Collection, desk: Desk, folder: Path) -> dict[CardKey, Card]:
    _import(collection, folder, _content())
    desk.evening(collection)
    desk.wait(days=1)
    return cards_of(collection)


def test_a_changed_meaning_is_asked_again_soon_and_nothing_else(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    accuracy = CardKey.for_term(f"{_OLD}#term/accuracy")
    with desk.open() as collection:
        before = _learned(collection, desk, tmp_path)
        memory = before[accuracy].memory
        assert memory is not None
        content = _content() | {"version": "1.1"}
        content["terms"][0]["senses"][0] |= {"rev": 2, "definition": "How near one comes."}
        plan = _import(collection, tmp_path, content)
        assert plan.meant_anew == (accuracy,)
        after = cards_of(collection)
        assert (after[accuracy].memory, after[accuracy].reviews) == (None, before[accuracy].reviews)
        assert after[accuracy].due_day == memory.last_day + 1
        assert {k: v for k, v in after.items() if k != accuracy} == {
            k: v for k, v in before.items() if k != accuracy
        }
        assert _replayed(collection) == after
        assert str(accuracy) in {card.key for card in collection.study.due().due}
        # Twice the same version changes the meaning once.
        assert _import(collection, tmp_path, content).meant_anew == ()
        assert cards_of(collection) == after

        answered = desk.evening(collection, limit=1)
        assert answered
        session = collection.study.start(StudyScope(practice=True), Random(1))
        session.undo()
        assert cards_of(collection) == after


def test_on_the_day_of_an_answer_a_changed_meaning_waits_for_the_next(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    accuracy = CardKey.for_term(f"{_OLD}#term/accuracy")
    with desk.open() as collection:
        _import(collection, tmp_path, _content())
        desk.evening(collection)
        today = cards_of(collection)[accuracy].memory
        assert today is not None
        content = _content() | {"version": "1.1"}
        content["comparisons"][0]["quiz"][0] |= {"answer": "accuracy", "rev": 2}
        _import(collection, tmp_path, content)
        card = cards_of(collection)[accuracy]
        assert (card.memory, card.due_day) == (None, today.last_day + 1)
        assert _replayed(collection) == cards_of(collection)
        collection.study.start(StudyScope(practice=True), Random(1)).undo()
        assert _replayed(collection) == cards_of(collection)


def test_new_words_alone_keep_the_schedule(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    with desk.open() as collection:
        before = _learned(collection, desk, tmp_path)
        content = _content() | {"version": "1.1"}
        content["terms"][0]["senses"][0]["definition"] = "How near one comes to the truth."
        plan = _import(collection, tmp_path, content)
        assert (len(plan.changed), plan.meant_anew) == (1, ())
        assert cards_of(collection) == before


def test_an_older_version_is_taken_only_when_it_is_asked_for(tmp_path: Path) -> None:
    with Desk(tmp_path / "data").open() as collection:
        _import(collection, tmp_path, _content() | {"version": "1.10"})
        older = _content() | {"version": "1.9", "title": "Older"}
        plan = _import(collection, tmp_path, older)
        assert plan.error is not None
        assert "version 1.9" in plan.error.problem
        assert "version 1.10" in plan.error.problem
        assert "--older" in plan.error.cure
        assert _import(collection, tmp_path, older, older=True).error is None
        assert _import(collection, tmp_path, _content() | {"version": "1.9.0"}).error is None


@pytest.mark.parametrize(
    ("part", "new"), [("chart", {"id": "another"}), ("quiz", {"id": "steady"})]
)
def test_an_id_that_vanished_while_its_like_appeared_is_named(
    tmp_path: Path, part: str, new: dict[str, Any]
) -> None:
    with Desk(tmp_path / "data").open() as collection:
        _import(collection, tmp_path, _content())
        content = _content() | {"version": "1.1"}
        item = content["comparisons"][0][part][0]
        former = item["id"]
        item |= new
        plan = _import(collection, tmp_path, content)
        (problem,) = plan.problems
        assert f"“{former}” vanished" in problem.message
        assert f"“{new['id']}”" in problem.message
        assert "formerly" in problem.message
        item["formerly"] = [former]
        assert _import(collection, tmp_path, content).error is None
        assert _import(collection, tmp_path, content | {"version": "1.2"}).problems == ()
