"""A pause: the question is out of sight, its clock stands still, nothing is lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.reading_text import Label

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class PauseView(QWidget):
    """Continue has the focus; P and Space continue too."""

    continue_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, answered: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        count = trn("{n} answer is saved.", "{n} answers are saved.", answered)
        words = count if answered else tr("Nothing is answered yet.")
        waits = tr("The question waits, and so does its clock.")
        self._words = f"{words} {waits}"
        self.go_on = Button(tr("Continue"), "primary", "large", icon="play", key="Enter")
        self.go_on.clicked.connect(self.continue_wanted)
        self.end = Button(tr("End"), "secondary", "large", icon="x", key="Esc")
        self.end.clicked.connect(self.end_wanted)
        actions = QHBoxLayout()
        actions.setSpacing(space(12))
        actions.addStretch(1)
        actions.addWidget(self.end)
        actions.addWidget(self.go_on)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(32), space(32), space(32), space(32))
        column.setSpacing(space(14))
        column.addStretch(2)
        column.addWidget(Icon("pause", size=34), 0, _CENTRE)
        column.addWidget(Label(tr("Paused"), "title", align=_CENTRE, wraps=True))
        column.addWidget(Label(self._words, "ui", "ink2", align=_CENTRE, wraps=True))
        column.addSpacing(space(8))
        column.addLayout(actions)
        column.addStretch(3)

    def spoken(self) -> str:
        """Return what a screen reader says at once."""
        return f"{tr('Paused.')} {self._words}"

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a single key; returns whether it was one of this view's."""
        if event.key() in (Qt.Key.Key_P, Qt.Key.Key_Space):
            self.continue_wanted.emit()
            return True
        return False
