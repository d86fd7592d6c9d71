"""``fit`` says what is missing in one sentence."""

import pytest

from diffstudy.cli.fitting import _sentence
from diffstudy.domain.parameters import FitReport, FitStatus
from tests.unit.cli.conftest import Run


def test_too_few_answers(run: Run) -> None:
    ran = run("fit")
    assert ran.status == 0
    assert ran.out == (
        "Too few answers to fit: it takes 1,000 graded answers on later days, and there are 0.\n"
    )


def test_json(run: Run) -> None:
    found = run("fit", "--json").json
    assert (found["status"], found["reviews"], found["needed"]) == ("too-few", 0, 1_000)
    assert found["params_id"] == "fsrs-6-default"
    assert found["sentence"].startswith("Too few answers")


def test_nothing_to_undo(run: Run) -> None:
    ran = run("fit", "--undo")
    assert ran.status == 1
    assert ran.err == ("diffstudy: Your parameters are the defaults; nothing was fitted yet.\n")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (FitStatus.UNAVAILABLE, "pip install diffstudy[fit]"),
        (FitStatus.KEPT, "stay as they are"),
        (FitStatus.ADOPTED, "0.3400 before, 0.3300 after"),
        (FitStatus.UNDONE, "in use again"),
    ],
)
def test_each_outcome_has_its_sentence(status: FitStatus, words: str) -> None:
    sentence = _sentence(FitReport(status, 1_500, 1_000, 0.34, 0.33, "own"))
    assert words in sentence
    assert sentence.count("\n") == 0
