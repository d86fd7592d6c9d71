"""Keys of a page: shortcuts that live while the page is shown, and scrolling without a mouse."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollBar, QWidget

_SINGLE_STEP = 60


def bind(page: QWidget, keys: Iterable[str], action: Callable[[], None]) -> list[QShortcut]:
    """Let keys act while the page is visible; a field that takes text keeps its letters."""
    shortcuts = []
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)
        shortcuts.append(shortcut)
    return shortcuts


def bind_within(page: QWidget, keys: str, action: Callable[[], object]) -> None:
    """Let keys act while the focus is within the page."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(action)


def focus_when_first_shown(page: QWidget) -> None:
    """Give the keyboard to a page that is shown without a focus of its own.

    Otherwise the stack would put it on the first button, and Enter would press that.
    """
    if page.focusWidget() is None:
        QTimer.singleShot(0, page, page.setFocus)


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed alone; Shift may be needed to write it."""
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


def letter_of(event: QKeyEvent) -> str:
    """The sign that a key writes, in lower case.

    Events that a program makes carry the key alone.
    """
    if event.text():
        return event.text().lower()
    key = event.key()
    return chr(key).lower() if 0x20 <= key <= 0x7E else ""


def scrolled(event: QKeyEvent, bar: QScrollBar) -> bool:
    """Scroll by a key that no widget wanted; whether it was one of those that scroll."""
    page = max(_SINGLE_STEP, bar.pageStep() - _SINGLE_STEP)
    key = event.key()
    back = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Home:
        target = bar.minimum()
    elif key == Qt.Key.Key_End:
        target = bar.maximum()
    elif key == Qt.Key.Key_Space:
        target = bar.value() + (-page if back else page)
    else:
        steps = {
            Qt.Key.Key_Up: -_SINGLE_STEP,
            Qt.Key.Key_Down: _SINGLE_STEP,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        step = steps.get(Qt.Key(key))
        if step is None:
            return False
        target = bar.value() + step
    bar.setValue(target)
    return True
