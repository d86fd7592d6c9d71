"""A real collection on disk, and a desk that hears what a page says to the window."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diffstudy.bootstrap import open_collection
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.pages.page import Page, PageContext
from diffstudy.gui.tasks import TaskRunner
from diffstudy.runtime.paths import bundled
from diffstudy.services.collection import Collection

NOW = datetime(2030, 5, 6, 9, 0, tzinfo=UTC)
SAMPLE = bundled("data") / "packs" / "sample.json"


class Desk:
    """Context of a page under test; every signal of the window lands in ``heard``."""

    def __init__(self, qtbot: QtBot, collection: Collection) -> None:
        self.qtbot = qtbot
        self.collection = collection
        self.tasks = TaskRunner()
        self.signals = AppSignals()
        self.context = PageContext(collection, self.tasks, self.signals)
        self.heard: list[tuple[str, object]] = []
        for name in ("comparison_wanted", "study_wanted", "import_wanted", "changed", "failed"):
            getattr(self.signals, name).connect(self._ear(name))
        self.signals.library_wanted.connect(lambda: self.heard.append(("library_wanted", None)))
        self.signals.back_wanted.connect(lambda: self.heard.append(("back_wanted", None)))
        self.signals.noticed.connect(lambda text, _: self.heard.append(("noticed", text)))

    def _ear(self, name: str) -> Callable[[object], None]:
        return lambda value: self.heard.append((name, value))

    def said(self, name: str) -> list[object]:
        return [value for kind, value in self.heard if kind == name]

    def wait(self, condition: Callable[[], bool] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.is_idle and condition())

    def open(self, page: Page, width: int = 1068, height: int = 800) -> None:
        self.qtbot.addWidget(page)
        page.resize(width, height)
        with self.qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.attach(self.context)
        self.wait()

    def press(
        self, target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
    ) -> None:
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def wait_until_it_fits(self, page: QWidget, viewport: QWidget) -> None:
        """Fail with the widgets that stay cut off once the layouts have come to rest."""

        def nothing_is_cut() -> None:
            assert sideways(page, viewport) == []

        self.qtbot.waitUntil(nothing_is_cut)

    def import_files(self, *paths: Path) -> tuple[str, ...]:
        importing = self.collection.importing
        return importing.apply(importing.preview(paths)).keys


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection."""
    with open_collection(tmp_path / "data", clock=lambda: NOW, zone=UTC) as opened:
        yield opened


@pytest.fixture
def context(collection: Collection) -> Iterator[PageContext]:
    """What a page works with, where no desk listens."""
    tasks = TaskRunner()
    yield PageContext(collection, tasks, AppSignals())
    tasks.close()


@pytest.fixture
def desk(qtbot: QtBot, collection: Collection) -> Iterator[Desk]:
    """A desk with an empty collection."""
    made = Desk(qtbot, collection)
    yield made
    made.tasks.close()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A desk with the sample pack."""
    desk.import_files(SAMPLE)
    return desk


def sideways(page: QWidget, viewport: QWidget) -> list[str]:
    """Widgets that reach beyond the right edge of a viewport, where nothing can scroll to."""
    edge = viewport.mapToGlobal(viewport.rect().topRight()).x()
    return [
        f"{type(child).__name__} {child.accessibleName()!r}"
        for child in page.findChildren(QWidget)
        if child.isVisible()
        and child.mapToGlobal(child.rect().topRight()).x() > edge + 1
        and viewport.isAncestorOf(child)
    ]


def nameless(page: QWidget) -> list[str]:
    """Widgets that take the keyboard and have no accessible name."""
    return [
        type(child).__name__
        for child in page.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not child.accessibleName()
        # The editor inside a spin box speaks with its owner's name.
        and child.objectName() not in {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    ]
