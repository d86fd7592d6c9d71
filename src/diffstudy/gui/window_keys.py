"""The keys that work everywhere in the window (design.md section 4)."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

_TEXT_SIZES = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0))


class KeyedWindow(Protocol):
    """What the keys act on."""

    def go_to(self, place: str) -> None:
        """Go to a main place."""

    def go_back(self) -> None:
        """Go to where the learner was before."""

    def show_keys(self) -> None:
        """Show the keys of the page."""

    def move_to_next_region(self) -> None:
        """Move the focus between the sidebar and the page."""

    def change_text_size(self, step: int) -> None:
        """Make text larger (1) or smaller (-1), or as it was at first (0)."""


def bind_window_keys(window: QWidget, target: KeyedWindow, places: tuple[str, ...]) -> None:
    """Bind the keys; held keys do not repeat.

    Args:
        window: where the keys work.
        target: what they act on, the same object as a rule.
        places: keys of the main places, for Alt with a digit.
    """
    actions: dict[str, Callable[[], object]] = {
        "Ctrl+,": partial(target.go_to, "settings"),
        "Alt+Left": target.go_back,
        "F1": target.show_keys,
        "?": target.show_keys,
        "F6": target.move_to_next_region,
    }
    for number, place in enumerate(places, start=1):
        actions[f"Alt+{number}"] = partial(target.go_to, place)
    for keys, step in _TEXT_SIZES:
        actions[keys] = partial(target.change_text_size, step)
    for keys, action in actions.items():
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)


def move_focus(sidebar: QWidget, item: QWidget, page: QWidget) -> None:
    """Move the focus from the page to the sidebar's present item, or from there to the page."""
    focus = QApplication.focusWidget()
    is_in_sidebar = sidebar.isAncestorOf(focus) if isinstance(focus, QWidget) else False
    if sidebar.isVisible() and not is_in_sidebar:
        item.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for child in page.findChildren(QWidget):
        can_take = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if can_take and child.isVisibleTo(page) and child.isEnabled():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return
