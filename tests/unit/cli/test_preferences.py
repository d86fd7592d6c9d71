"""``settings`` shows and changes what the window shows and changes."""

import pytest

from diffstudy.runtime.settings import declared_settings
from tests.unit.cli.conftest import Run


def test_every_setting_is_listed_with_its_value(run: Run) -> None:
    lines = run("settings").out.splitlines()
    assert [line.partition(" = ")[0] for line in lines] == list(declared_settings())
    assert "easy_sat = normal" in lines
    assert run("settings", "--json").json["desired_retention"] == 0.9


def test_one_is_explained(run: Run) -> None:
    out = run("settings", "requeue_gap").out
    assert out.startswith("requeue_gap = 3\n  Questions before a retry: How many other ")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("easy_sat", "fewest", "fewest"),
        ("hatch", "Off", False),
        ("requeue_gap", "5", 5),
        ("desired_retention", "0.85", 0.85),
        ("exam_date", "2030-05-24", "2030-05-24"),
    ],
)
def test_a_change_is_kept(run: Run, name: str, text: str, value: object) -> None:
    assert run("settings", name, text).status == 0
    assert run("settings", "--json").json[name] == value


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("easy_sat", "none", 'Saturday cannot be "none"; give one of normal, fewer, fewest.'),
        ("hatch", "maybe", "give true or false."),
        ("requeue_gap", "many", "give a whole number from 1 to 20."),
        ("requeue_gap", "21", "give a whole number from 1 to 20."),
        ("colour", "red", "There is no setting “colour”; the settings are day_starts_at, "),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    run: Run, name: str, text: str, words: str
) -> None:
    ran = run("settings", name, text)
    assert (ran.status, ran.out) == (1, "")
    assert words in ran.err
    assert ran.err.count("\n") == 1
