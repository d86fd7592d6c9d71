"""The whole window: it opens, leads everywhere by keys, and every control has a name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.application import build_window
from diffstudy.gui.main_window import MainWindow
from diffstudy.gui.pages.comparison_page import ComparisonPage
from diffstudy.gui.pages.first_run import FirstRun
from diffstudy.gui.pages.library_page import LibraryPage
from diffstudy.gui.pages.progress_page import ProgressPage
from diffstudy.gui.pages.settings_page import SettingsPage
from diffstudy.gui.pages.study_page import StudyPage
from diffstudy.gui.pages.summary_page import SummaryPage
from diffstudy.gui.pages.trouble_page import TroublePage
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.runtime.instance_lock import InstanceLock
from diffstudy.runtime.paths import bundled, data_folder
from diffstudy.runtime.settings import Settings

_PRESSABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
}


class Desk:
    """A window on a collection of its own."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = data_folder(folder)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.window: MainWindow = build_window(application, self.folder)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def open(self) -> None:
        self.window.open_collection(self.folder, [])
        self.settle()

    def fill(self) -> None:
        """Open with the sample pack in the library."""
        self.open()
        context = self.window.shown_page.context
        sample = bundled("data") / "packs" / "sample.json"

        def work() -> object:
            importing = context.collection.importing
            return importing.apply(importing.preview([sample])).changes

        context.tasks.run(work, page=self.window, on_done=context.signals.changed.emit)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.tasks.is_idle, timeout=15_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def reach(self, kind: type[QWidget]) -> QWidget:
        self.qtbot.waitUntil(
            lambda: isinstance(self.window.shown_page, kind) and self.window.tasks.is_idle
        )
        return self.window.shown_page


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "data").mkdir()
    # Without guesses a session begins with an answer that counts; test_study_page has the others.
    settings = tmp_path / "data" / "settings.json"
    settings.write_text('{"show_page_first": false}', encoding="utf-8")
    found = Desk(qtbot, tmp_path / "data")
    yield found
    found.window.close()


def _nodes(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Every visible node of the accessibility tree below a widget."""
    top = QAccessible.queryAccessibleInterface(widget)
    waiting = [top] if top is not None else []
    while waiting:
        node = waiting.pop()
        if node.state().invisible:
            continue
        yield node
        children = (node.child(index) for index in range(node.childCount()))
        waiting += [child for child in children if child is not None]


def _unnamed(widget: QWidget) -> list[str]:
    found = []
    for node in _nodes(widget):
        can_be_used = node.role() in _PRESSABLE or node.state().focusable
        is_empty = not node.text(QAccessible.Text.Name).strip()
        if can_be_used and is_empty and not node.state().disabled:
            kind = type(node.object()).__name__ if node.object() is not None else "item"
            found.append(f"{kind} as {node.role().name}")
    return found


def _clients(widget: QWidget) -> list[str]:
    """Custom painted widgets that a screen reader would know nothing about."""
    return [
        type(node.object()).__name__
        for node in _nodes(widget)
        if node.role() is QAccessible.Role.Client
        and isinstance(node.object(), (Painted, PaintedButton))
    ]


def test_an_empty_collection_opens_with_the_first_run(desk: Desk) -> None:
    _first_run(desk)
    assert desk.window.sidebar.isVisible()


def test_enter_takes_the_sample_pack_into_the_library(desk: Desk) -> None:
    _first_run(desk)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not _shows_first_run(desk))
    desk.settle()
    context = desk.window.shown_page.context
    rows: list[int] = []
    context.tasks.run(
        lambda: len(context.collection.library.overview().rows),
        page=desk.window,
        on_done=rows.append,
    )
    desk.qtbot.waitUntil(lambda: bool(rows))
    assert rows == [6]


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_1, LibraryPage), (Qt.Key.Key_3, ProgressPage), (Qt.Key.Key_7, SettingsPage)],
)
def test_alt_and_a_digit_lead_to_the_main_places(
    desk: Desk, key: Qt.Key, page: type[QWidget]
) -> None:
    desk.fill()
    desk.press(key, Qt.KeyboardModifier.AltModifier)
    desk.reach(page)


def test_f6_moves_between_the_sidebar_and_the_page(desk: Desk) -> None:
    desk.fill()
    desk.window.sidebar.item("library").setFocus()
    desk.press(Qt.Key.Key_F6)
    page = desk.window.shown_page
    assert page.isAncestorOf(desk.window.focusWidget())
    desk.press(Qt.Key.Key_F6)
    assert desk.window.sidebar.item("library").hasFocus()


def test_text_grows_by_keys_and_the_size_is_remembered(desk: Desk) -> None:
    desk.fill()
    preferences = desk.window.shown_page.context.collection.preferences
    desk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: preferences.current.text_size == 1.25)
    assert Settings.load(desk.folder.settings).text_size == 1.25
    desk.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: preferences.current.text_size == 1.0)


def test_the_keys_of_a_page_are_shown_on_request(desk: Desk) -> None:
    desk.fill()
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.isVisible():
            timer.stop()
            seen.append(type(dialog).__name__)
            dialog.close()

    timer = QTimer(desk.window)
    timer.timeout.connect(look)
    timer.start(20)
    desk.window.show_keys()
    assert seen == ["KeysDialog"]


def _library(desk: Desk) -> None:
    desk.fill()
    desk.reach(LibraryPage)


def _first_run(desk: Desk) -> None:
    desk.open()
    desk.reach(LibraryPage)
    desk.qtbot.waitUntil(lambda: _shows_first_run(desk))


def _shows_first_run(desk: Desk) -> bool:
    return any(found.isVisible() for found in desk.window.findChildren(FirstRun))


def _comparison(desk: Desk) -> None:
    desk.fill()
    desk.window.read("org.diffstudy.sample#accuracy--precision")
    desk.reach(ComparisonPage)


def _settings(desk: Desk) -> None:
    desk.fill()
    desk.window.go_to("settings")
    desk.reach(SettingsPage)


def _question(desk: Desk) -> None:
    desk.fill()
    desk.window.go_to("study")
    page = desk.reach(StudyPage)
    assert isinstance(page, StudyPage)
    desk.qtbot.waitUntil(lambda: page.panel is not None)


def _lesson(desk: Desk) -> None:
    _question(desk)
    page = desk.window.shown_page
    assert isinstance(page, StudyPage)
    desk.qtbot.waitUntil(lambda: page.panel is not None and page.panel.is_open)
    desk.press(Qt.Key.Key_3)  # I don't know
    desk.qtbot.waitUntil(lambda: page.lesson is not None)


def _summary(desk: Desk) -> None:
    _lesson(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.reach(SummaryPage)


def _trouble(desk: Desk) -> None:
    lock = InstanceLock.try_acquire(desk.folder.path)
    assert lock is not None
    with lock:
        desk.window.open_collection(desk.folder, [])
        desk.reach(TroublePage)


_PLACES = [_first_run, _library, _comparison, _settings, _question, _lesson, _summary, _trouble]


@pytest.mark.parametrize("go", _PLACES, ids=lambda go: go.__name__.strip("_"))
def test_every_control_has_a_name_and_a_role(desk: Desk, go: Callable[[Desk], None]) -> None:
    go(desk)
    assert list(_nodes(desk.window))
    assert _unnamed(desk.window) == []
    assert _clients(desk.window) == []


@pytest.mark.parametrize("go", _PLACES, ids=lambda go: go.__name__.strip("_"))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_scrolls_sideways_in_a_small_window(
    desk: Desk, go: Callable[[Desk], None], scale: float
) -> None:
    go(desk)
    if desk.window.shown_page.is_attached:
        desk.window.shown_page.context.collection.preferences.change("text_size", scale)
        desk.window.signals.changed.emit(_settings_changed())
    desk.window.resize(1024 if scale == 1.0 else 1280, 640 if scale == 1.0 else 800)
    desk.settle()
    page = desk.window.shown_page
    assert desk.window.width() in {1024, 1280}
    too_wide = [
        type(child).__name__
        for child in page.findChildren(QWidget)
        if child.isVisible() and child.mapTo(page, child.rect().topRight()).x() > page.width() + 1
    ]
    assert too_wide == []


def _settings_changed() -> object:
    from diffstudy.domain.changes import Changes

    return Changes.SETTINGS


def test_a_second_window_on_the_same_collection_says_so_and_can_try_again(desk: Desk) -> None:
    lock = InstanceLock.try_acquire(desk.folder.path)
    assert lock is not None
    desk.window.open_collection(desk.folder, [])
    page = desk.reach(TroublePage)
    assert isinstance(page, TroublePage)
    assert "open already" in page.sentence.text()
    lock.release()
    page.retry.click()
    desk.reach(LibraryPage)


def test_back_from_a_comparison_leads_to_the_open_lesson_and_the_session_goes_on(
    desk: Desk,
) -> None:
    _lesson(desk)
    page = desk.window.shown_page
    assert isinstance(page, StudyPage)
    lesson = page.lesson
    desk.press(Qt.Key.Key_O)
    desk.reach(ComparisonPage)
    desk.window.go_back()
    assert desk.window.shown_page is page
    assert page.lesson is lesson
    desk.press(Qt.Key.Key_Escape)
    desk.reach(SummaryPage)
    desk.press(Qt.Key.Key_L)
    desk.reach(LibraryPage)
    desk.window.go_back()  # an ended session is no place to go back to
    assert isinstance(desk.window.shown_page, LibraryPage)
