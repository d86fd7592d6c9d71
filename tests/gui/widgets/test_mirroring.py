"""Right-to-left: side A stands on the right wherever sides stand side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.theme import colour
from diffstudy.gui.widgets.comparison_header import ComparisonHeader, StickyHeader
from diffstudy.gui.widgets.first_up import FirstUp
from diffstudy.gui.widgets.meters import MasteryBar
from diffstudy.gui.widgets.side_marks import HiddenPair, PairLabel
from diffstudy.gui.widgets.study_bar import StudyBar
from tests.gui.widgets.catalogue import TERMS, WIDGETS

pytestmark = pytest.mark.needs_qt

SIDED = {
    "ComparisonHeader": lambda: ComparisonHeader(TERMS, ("noun", "noun")),
    "ContrastTable": WIDGETS["ContrastTable"],
    "FirstUp": lambda: FirstUp(TERMS),
    "HiddenPair": HiddenPair,
    "MasteryBar": lambda: MasteryBar((80, 80)),
    "PairLabel": lambda: PairLabel(TERMS),
    "StickyHeader": lambda: StickyHeader(TERMS),
}


def middle_of(image: QImage, token: str) -> float:
    """Mean place across of the pixels of a colour."""
    wanted = QColor(colour(token))
    columns = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == wanted
    ]
    assert columns
    return sum(columns) / len(columns)


@pytest.mark.parametrize("name", SIDED)
def test_a_is_left_of_b_and_mirrored_right_of_it(name: str, qtbot: QtBot) -> None:
    widget: QWidget = SIDED[name]()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    tokens = ("a_mid", "b_mid") if name == "MasteryBar" else ("a_ink", "b_ink")
    first, second = (middle_of(widget.grab().toImage(), token) for token in tokens)
    assert first < second
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = (middle_of(widget.grab().toImage(), token) for token in tokens)
    assert first > second


def test_the_study_bar_ends_where_reading_begins(qtbot: QtBot) -> None:
    bar = StudyBar()
    qtbot.addWidget(bar)
    bar.resize(1200, bar.sizeHint().height())
    bar.set_progress(2, 9)
    bar.show()
    end = next(part for part in bar.findChildren(QWidget) if part.accessibleName() == "End")
    left = end.x()
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.restyle()
    assert end.geometry().right() == bar.width() - 1 - left
