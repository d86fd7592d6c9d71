"""Roles for painted widgets: Qt calls everything that it does not know a Client.

Each painted class names its role in ``accessible_role``; the factory below hands it to Qt. Python
owns what the factory returns while Qt's cache points to it, so an interface must not be collected
before its widget: they are kept here until Qt has deleted them.
"""

from functools import lru_cache

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import Shiboken

_kept: list[QAccessibleInterface] = []
_SWEEP_EVERY = 256


class _Pressable(QAccessibleWidget):
    """A painted button as assistive programs work it: pressed by an action, checked or not."""

    @property
    def _button(self) -> QAbstractButton:
        button = self.widget()
        assert isinstance(button, QAbstractButton)
        return button

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._button.isCheckable():
            state.checkable = True
            state.checked = self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        return [self._press(), *names] if self._button.isEnabled() else names

    def doAction(self, action: str) -> None:
        if action != self._press():
            super().doAction(action)
        elif self._button.isEnabled():
            # The caller waits on the bus, and a dialog would keep it waiting.
            QTimer.singleShot(0, self._button, self._button.click)

    def _press(self) -> str:
        of_interface = QAccessibleActionInterface
        checkable = self._button.isCheckable()
        return of_interface.toggleAction() if checkable else of_interface.pressAction()


def _interface_for(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if role is None or class_name != type(thing).__name__ or not isinstance(thing, QWidget):
        return None
    if len(_kept) % _SWEEP_EVERY == _SWEEP_EVERY - 1:
        _kept[:] = [interface for interface in _kept if Shiboken.isValid(interface)]
    is_button = isinstance(thing, QAbstractButton) and role != QAccessible.Role.StaticText
    interface = (_Pressable if is_button else QAccessibleWidget)(thing, role, "")
    _kept.append(interface)
    return interface


@lru_cache(maxsize=1)
def install_roles() -> None:
    """Make Qt ask for our roles; once per process."""
    QAccessible.installFactory(_interface_for)


def announce(widget: QWidget, sentence: str, *, assertive: bool = False) -> None:
    """Let a screen reader say a sentence without moving the focus.

    Args:
        widget: the place that the sentence is about.
        sentence: what to say.
        assertive: interrupt other speech; for verdicts and errors only.
    """
    event = QAccessibleAnnouncementEvent(widget, sentence)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
