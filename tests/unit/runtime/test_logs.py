"""The log: in a file where one can be written, and always in memory."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from diffstudy.runtime import logs
from diffstudy.runtime.logs import Category, start_logging, stop_logging
from tests.conftest import LogTrap


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    program = logging.getLogger("diffstudy")
    level = program.level
    yield
    stop_logging()
    program.setLevel(level)


def test_a_line_goes_to_the_file_and_to_memory(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "diffstudy.log"
    tail = start_logging(file)
    logging.getLogger(Category.STUDY).info("answered %d", 3)
    stop_logging()
    (line,) = tail.lines()
    assert line.endswith("INFO    diffstudy.study: answered 3")
    assert file.read_text(encoding="utf-8") == line + "\n"


def test_details_are_for_developers(tmp_path: Path) -> None:
    tail = start_logging(None)
    logging.getLogger(Category.GUI).debug("quiet")
    assert tail.lines() == ()
    tail = start_logging(None, verbose=True)
    logging.getLogger(Category.GUI).debug("loud")
    assert len(tail.lines()) == 1


def test_starting_again_does_not_write_twice(tmp_path: Path) -> None:
    file = tmp_path / "diffstudy.log"
    start_logging(file)
    tail = start_logging(file)
    logging.getLogger(Category.IMPORT).info("once")
    assert len(tail.lines()) == 1
    assert len(file.read_text(encoding="utf-8").splitlines()) == 1


def test_memory_keeps_the_last_lines() -> None:
    tail = start_logging(None)
    for number in range(logs._TAIL_LINES + 5):
        logging.getLogger(Category.CLI).info("%d", number)
    lines = tail.lines()
    assert len(lines) == logs._TAIL_LINES
    assert lines[-1].endswith(str(logs._TAIL_LINES + 4))


def test_a_file_that_cannot_be_written_is_said_in_memory(
    tmp_path: Path, expected_log: LogTrap
) -> None:
    expected_log.expect("log file cannot be written")
    (tmp_path / "file").write_text("")
    tail = start_logging(tmp_path / "file" / "diffstudy.log")
    assert "log file cannot be written" in tail.lines()[0]
