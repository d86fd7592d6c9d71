"""Single keys that the learner has changed: pressed as they like, acted on as the pages know them.

Pages and their hints name the keys that the program comes with. Whoever changes one has two keys
change places, so that no action is ever without a key; this translates what is pressed before a
page sees it, and what a keycap shows. Text fields are left alone.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from diffstudy.domain.language import later, tr

CHANGEABLE = "123456789abcdefghijklmnopqrstuvwxyz"
_NAMES = {
    "Ctrl": later("Ctrl"),
    "Alt": later("Alt"),
    "Shift": later("Shift"),
    "Enter": later("Enter"),
    "Esc": later("Esc"),
    "Space": later("Space"),
    "Tab": later("Tab"),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Backspace": later("Backspace"),
}
_TYPED_IN = (QLineEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def parsed(text: str) -> dict[str, str]:
    """Return which key stands for which, from "h=j j=h"; what is no exchange of keys is left out.

    Returns:
        By the key that a page knows, the key to press in its place.
    """
    pairs = [part.partition("=") for part in text.casefold().split()]
    found = {one: other for one, _, other in pairs if one in CHANGEABLE and other in CHANGEABLE}
    found = {one: other for one, other in found.items() if len(one) == len(other) == 1}
    return found if sorted(found) == sorted(found.values()) else {}


def written(keys: Mapping[str, str]) -> str:
    """Return the text that `parsed` reads; keys that stand for themselves are left out."""
    return " ".join(f"{one}={other}" for one, other in sorted(keys.items()) if one != other)


def exchanged(keys: Mapping[str, str], action: str, key: str) -> dict[str, str]:
    """Return the keys with another one for an action; what had it gets the action's key."""
    now = {**keys}
    before = now.get(action, action)
    other = next((each for each in CHANGEABLE if now.get(each, each) == key), key)
    now[other], now[action] = before, key
    return now


class KeyMap(QObject):
    """Translates key presses of the whole application; idle while nothing is changed."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: dict[str, str] = {}
        self.shown: dict[str, str] = {}
        self._is_sending = False

    def use(self, keys: Mapping[str, str]) -> None:
        """Put other keys in force."""
        application = QApplication.instance()
        assert application is not None
        self.shown = {one: other for one, other in keys.items() if one != other}
        self._pressed = {other: one for one, other in self.shown.items()}
        application.removeEventFilter(self)
        if self._pressed:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the key that the page knows in place of the one that was pressed."""
        if self._is_sending or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.modifiers() not in _PLAIN:
            return False
        receiver = QApplication.focusWidget() or QApplication.activeWindow()
        if watched is not receiver or isinstance(watched, _TYPED_IN):
            return False
        known = self._pressed.get(event.text().casefold())
        if known is None or not isinstance(watched, QWidget):
            return False
        sent = QKeyEvent(
            event.type(),
            Qt.Key(ord(known.upper())),
            event.modifiers(),
            known,
            event.isAutoRepeat(),
        )
        self._is_sending = True
        try:
            QApplication.sendEvent(watched, sent)
        finally:
            self._is_sending = False
        return True


_map: list[KeyMap] = []


def key_map() -> KeyMap:
    """The map of the application, made when it is first asked for."""
    if not _map:
        _map.append(KeyMap())
    return _map[0]


def shown_key(text: str) -> str:
    """Return what a keycap shows for keys that a page names: "H", "Ctrl Z", "Space"."""
    if len(text) == 1 and _map:
        return _map[0].shown.get(text.casefold(), text).upper()
    return " ".join(tr(_NAMES[name]) if name in _NAMES else name for name in text.split())
