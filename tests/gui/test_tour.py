"""The tour is a test of its own: the real window through every step, a picture of each."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from diffstudy.gui.tour import main

_STEPS = (
    "first-run",
    "library",
    "import-preview",
    "library-with-a-new-page",
    "comparison",
    "which-term",
    "feedback-after-a-slip",
    "a-right-answer",
    "type-the-term",
    "session-summary",
    "library-after-a-session",
)


@pytest.mark.usefixtures("qapp")
def test_the_tour_reaches_every_step_in_both_themes(tmp_path: Path) -> None:
    assert main(["--out", str(tmp_path)]) == 0
    names = [path.name for path in sorted(tmp_path.glob("*.png"))]
    for step in _STEPS:
        pair = [name for name in names if step in name]
        assert {name.rsplit("-", 1)[1] for name in pair} >= {"light.png", "dark.png"}
        light, dark = (QImage(str(tmp_path / name)) for name in sorted(pair, reverse=True)[:2])
        assert light.size() == dark.size()
        assert light != dark


_STATES = (
    "sort-into-columns-checked",
    "sort-into-three-columns",
    "match-pairs-with-a-wrong-one",
    "match-pairs-in-two-rounds",
    "lesson-after-a-cluster",
    "flip-card-turned-over",
    "explain-the-difference-with-its-points",
    "a-pause",
    "a-right-answer-counted-as-a-guess",
    "summary-of-a-session-ended-early",
)


@pytest.mark.timeout(400)
@pytest.mark.usefixtures("qapp")
def test_a_part_of_the_tour_reaches_the_states_of_its_screens(tmp_path: Path) -> None:
    assert main(["--only", "study", "--size", "1024x640", "--out", str(tmp_path)]) == 0
    names = " ".join(path.name for path in tmp_path.glob("*.png"))
    for state in _STATES:
        assert state in names
