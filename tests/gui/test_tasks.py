"""The one door to other threads: results arrive on the main thread or not at all."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from diffstudy.domain.errors import NothingToUndo
from diffstudy.gui.tasks import TaskRunner


@pytest.fixture
def tasks() -> TaskRunner:
    return TaskRunner()


def test_work_runs_elsewhere_and_its_value_arrives_here(qtbot: QtBot, tasks: TaskRunner) -> None:
    found: list[tuple[str, str]] = []
    page = QObject()
    tasks.run(
        lambda: threading.current_thread().name,
        page=page,
        on_done=lambda name: found.append((name, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(found))
    worker, here = found[0]
    assert worker.startswith("collection")
    assert here == threading.current_thread().name
    tasks.close()


def test_the_collection_lane_keeps_its_order(qtbot: QtBot, tasks: TaskRunner) -> None:
    order: list[int] = []
    page = QObject()
    for number in range(20):
        tasks.run(lambda n=number: order.append(n), page=page)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert order == list(range(20))
    tasks.close()


def test_an_expected_error_is_handed_to_the_page(qtbot: QtBot, tasks: TaskRunner) -> None:
    errors: list[Exception] = []
    page = QObject()

    def fail() -> None:
        raise NothingToUndo("nothing left")

    tasks.run(fail, page=page, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NothingToUndo)
    tasks.close()


def test_a_bug_is_loud_on_the_main_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    page = QObject()

    def fail() -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        tasks.run(fail, page=page, on_error=lambda _: None)
        qtbot.waitUntil(lambda: tasks.is_idle)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    tasks.close()


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate, found = threading.Event(), []
    page = QObject()

    def work() -> int:
        gate.wait(5)
        return 1

    tasks.run(work, page=page, on_done=found.append)
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert found == []
    tasks.close()


def test_closing_finishes_what_is_under_way(tasks: TaskRunner) -> None:
    done: list[str] = []
    tasks.run(lambda: done.append("work"), page=QObject())
    tasks.close(lambda: done.append("last"))
    assert done == ["work", "last"]


def test_building_in_turns_lets_others_in_between(qtbot: QtBot, tasks: TaskRunner) -> None:
    page, order = QObject(), []

    def steps(name: str) -> Iterator[None]:
        for number in range(3):
            order.append(f"{name}{number}")
            yield

    tasks.in_turns(steps("a"), page=page)
    tasks.in_turns(steps("b"), page=page)
    assert not tasks.is_idle
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert order == ["a0", "b0", "a1", "b1", "a2", "b2"]
    tasks.close()


def test_building_stops_with_its_page(qtbot: QtBot, tasks: TaskRunner) -> None:
    page, built = QObject(), []

    def steps() -> Iterator[None]:
        while True:
            built.append(1)
            yield

    tasks.in_turns(steps(), page=page)
    shiboken6.delete(page)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert built == [1]
    tasks.close()
