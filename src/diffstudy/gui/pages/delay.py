"""Waiting for a pause: what is begun again and again acts once, after the last time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def after_pause(owner: QObject, milliseconds: int, act: Callable[[], None]) -> QTimer:
    """Return a timer that acts once, this long after it was last started."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
