"""A day and a time to be typed, such as 2026-11-27 16:00; Up and Down go on by a day."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.gui.widgets.fields import Field

_FORM = "%Y-%m-%d %H:%M"
_DAY_FORM = "%Y-%m-%d"
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class MomentField(Field):
    """A line for a moment on this computer's clock; empty for none.

    Args:
        label: accessible name.
    """

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(label, "2026-11-27 16:00", parent=parent)
        self.textChanged.connect(lambda _: self.set_wrong(False))

    def set_moment(self, moment: datetime | None) -> None:
        """Show a moment."""
        self.setText("" if moment is None else moment.strftime(_FORM))

    @property
    def is_valid(self) -> bool:
        """Whether the text is empty or a moment."""
        return not self.text().strip() or self.moment() is not None

    def moment(self) -> datetime | None:
        """Return the moment, aware; None for an empty or unreadable text.

        A day without a time means the end of that day.
        """
        text = " ".join(self.text().replace("T", " ").split())
        try:
            return datetime.strptime(text, _FORM).astimezone()
        except ValueError:
            pass
        try:
            return datetime.strptime(text, _DAY_FORM).replace(hour=23, minute=59).astimezone()
        except ValueError:
            return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by a day."""
        step = _STEPS.get(Qt.Key(event.key()))
        moment = self.moment()
        if step is None or moment is None:
            super().keyPressEvent(event)
        else:
            self.set_moment(moment + timedelta(days=step))
