"""Real processes: readers that go away, terminals of other encodings, and no Qt."""

import json
import os
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

from tests.conftest import ROOT

_WITHOUT_QT = """
import sys
from diffstudy.__main__ import main
status = main(sys.argv[1:])
loaded = sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6"})
sys.exit(f"Qt was loaded: {loaded}" if loaded else status)
"""


def _environment(**more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONWARNINGS": "error",
        "PYTHONUNBUFFERED": "",
        **more,
    }


def _start(data: Path, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _WITHOUT_QT, "--data-dir", str(data), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(**more),
    )


@pytest.mark.parametrize("arguments", [["due", "--json"], ["study", "--seed", "1"]], ids=str)
def test_a_reader_that_went_away_is_no_failure(data: Path, arguments: list[str]) -> None:
    process = _start(data, *arguments)
    assert process.stdout
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(b"1\n" * 10, timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_an_output_without_our_letters_gets_json_in_ascii_and_question_marks(data: Path) -> None:
    process = _start(data, "due", "--json", PYTHONIOENCODING="ascii")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out.decode("ascii"))["waiting"].startswith("“Weather vs. Climate”")


def test_questions_can_be_answered_by_a_program_at_the_other_end(data: Path) -> None:
    """Each question arrives before its answer is due, and Qt is never loaded."""
    (data / "settings.json").write_text('{"show_page_first": false}', encoding="utf-8")
    process = _start(data, "study", "--count", "2", "--seed", "1")
    assert process.stdin
    assert process.stdout
    lines = iter(process.stdout.readline, b"")
    for number in (b"1", b"2"):
        heard = list(takewhile(lambda line: not line.startswith(b"  2) "), lines))
        assert any(line.startswith(number + b" of 2. ") for line in heard)
        process.stdin.write(b"1\n")
        process.stdin.flush()
    rest, err = process.communicate(timeout=60)
    assert b"of 2 answered right." in rest
    assert (process.returncode, err) == (0, b"")
