"""How sure the learner is, said before the verdict: sure, not sure, or nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.chips import Chip
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.reading_text import Label


class SureControl(Painted):
    """Two pills of which one may be on.

    Signals:
        said(object): True for sure, False for not sure, None for nothing.
    """

    said = Signal(object)
    accessible_role = QAccessible.Role.Grouping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("How sure are you?"))
        self.sure = Chip(tr("I am sure"))
        self.unsure = Chip(tr("I am not sure"))
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), 0, space(16), space(10))
        row.setSpacing(space(10))
        row.addStretch(1)
        row.addWidget(Label(tr("Before you see the answer:"), "meta", "ink2"))
        row.addWidget(self.sure)
        row.addWidget(self.unsure)
        row.addStretch(1)
        for chip, other in ((self.sure, self.unsure), (self.unsure, self.sure)):
            chip.toggled.connect(lambda on, o=other: self._change(o, on=on))

    @property
    def value(self) -> bool | None:
        """True for sure, False for not sure, None for nothing."""
        if self.sure.isChecked():
            return True
        return False if self.unsure.isChecked() else None

    def clear(self) -> None:
        """Say nothing again."""
        self.sure.setChecked(False)
        self.unsure.setChecked(False)

    def _change(self, other: Chip, *, on: bool) -> None:
        if on:
            other.setChecked(False)
        self.said.emit(self.value)
