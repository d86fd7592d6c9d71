"""The card of the experiment on the Progress page, and the dialog of its plan."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from diffstudy.domain.experiment import PLAN, Arm, Difference, Findings, PageResult
from diffstudy.gui.dialogs.text_dialog import TextDialog
from diffstudy.gui.pages.progress_page import ProgressPage
from diffstudy.gui.widgets.reading_text import ReadingText
from tests.gui.pages.conftest import Desk


@pytest.fixture
def page(filled: Desk) -> ProgressPage:
    opened = ProgressPage()
    filled.open(opened)
    return opened


def _some() -> Findings:
    pages = tuple(
        PageResult(pair, arm, date(2030, 1, 2), 2, 2, 40, 10.0) for pair in range(12) for arm in Arm
    )
    return Findings(
        is_running=True,
        started=date(2030, 1, 1),
        pages=pages,
        complete=12,
        lost=0,
        wanted=24,
        difference=Difference(12, 0.125, 0.02, 0.23),
    )


def _words(page: ProgressPage) -> list[str]:
    return [text.text() for text in page.findings.findChildren(ReadingText)]


def test_it_is_hidden_until_the_experiment_was_on(filled: Desk, page: ProgressPage) -> None:
    assert not page.findings.isVisible()
    filled.collection.experiments.start()
    page.refresh()
    filled.wait(page.findings.isVisible)
    assert "12 more pairs are needed before the next result is told." in _words(page)
    assert not page.findings.export.isVisible()


def test_the_difference_is_told_with_its_interval(page: ProgressPage) -> None:
    page.findings.show_findings(_some())
    (told,) = [words for words in _words(page) if "in a hundred" in words]
    assert "+12 in a hundred (likely +2 to +23, from 12 pairs)" in told
    assert page.findings.export.isVisible()


def test_the_plan_can_be_read(qtbot: QtBot, page: ProgressPage) -> None:
    page.findings.show_findings(_some())
    shown = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TextDialog)
        shown.extend(text.text() for text in dialog.findChildren(ReadingText))
        dialog.accept()

    QTimer.singleShot(200, read)
    page.findings.plan.click()
    qtbot.waitUntil(lambda: bool(shown))
    assert set(PLAN.split("\n\n")) <= set(shown)


def test_the_figures_are_saved_without_names(
    filled: Desk, page: ProgressPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "found.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.findings.show_findings(_some())
    page.findings.export.click()
    filled.wait(lambda: bool(filled.said("noticed")))
    assert filled.said("noticed") == ["Findings saved to found.json"]
    assert '"pairs_complete": 12' in target.read_text(encoding="utf-8")
