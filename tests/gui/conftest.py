"""A themed application for every GUI test; Qt's own complaints fail the test (pyproject.toml)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from diffstudy.gui.theme import Mode, Theme, apply_theme
from diffstudy.gui.widgets.focus_ring import note_hand

Dress = Callable[..., Theme]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """Every test begins with the light theme at 100% and with the mouse in hand."""
    apply_theme(qapp, Mode.LIGHT)
    note_hand(keyboard=False)
    yield
    apply_theme(qapp, Mode.LIGHT)


@pytest.fixture
def dress(qapp: QApplication) -> Dress:
    """Change mode, text scale or motion in the middle of a test."""

    def change(
        mode: Mode = Mode.LIGHT, text_scale: float = 1.0, *, reduced_motion: bool = False
    ) -> Theme:
        return apply_theme(qapp, mode, text_scale=text_scale, reduced_motion=reduced_motion)

    return change
