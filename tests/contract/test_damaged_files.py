"""Every format answers damaged files; a new format is damaged by existing.

The long runs are ``dev.py bench fuzz``; these are its first steps, the same each time.
"""

import random
from pathlib import Path

import pytest

from diffstudy.importers.registry import importers
from tests.fuzz.mutations import mutated
from tests.fuzz.target import Trespass, answer
from tests.fuzz.worker import samples_of

_FILES = 25


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", importers())
def test_damage_is_answered_in_words(name: str, tmp_path: Path) -> None:
    rng = random.Random(20)
    samples = samples_of(name)
    good = [path.read_bytes() for path in samples]
    answers = set()
    for _ in range(_FILES):
        sample = rng.choice(samples)
        path = tmp_path / sample.name
        path.write_bytes(mutated(sample.read_bytes(), good, rng))
        answers.add(answer(path))
    assert answers == {"read", "refused"}
    assert {path.name for path in tmp_path.iterdir()} <= {path.name for path in samples}


def test_the_watch_sees_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(_: Path) -> None:
        (tmp_path / "left-behind").write_text("x")

    monkeypatch.setattr("tests.fuzz.target.read_file", careless)
    with pytest.raises(Trespass, match="left-behind"):
        answer(tmp_path / "any")
    assert not (tmp_path / "left-behind").exists()
