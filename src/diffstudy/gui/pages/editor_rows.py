"""The rows of the editor: what is written of one item, with what can be done to it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.draft import DraftProblem
from diffstudy.domain.language import tr
from diffstudy.domain.place import Section
from diffstudy.gui.theme import control, space
from diffstudy.gui.widgets.buttons import IconButton
from diffstudy.gui.widgets.notices import Icon
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.writing_field import WritingField


class Spot(NamedTuple):
    """A text of a draft: its section, the name of its item, and its field."""

    section: Section
    name: str = ""
    field: str = ""


class Pen(QObject):
    """What the fields tell the page that holds the draft.

    Signals:
        written(Spot, str): a text was changed.
        wanted(str, Spot, object): something else is to be done: "remove", "move", "add", ….
        entered(Spot): Enter was pressed in a field.
        left: the keyboard left a field.
    """

    written = Signal(object, str)
    wanted = Signal(str, object, object)
    entered = Signal(object)
    left = Signal()


class FieldWithProblem(QWidget):
    """A field, and below it what is wrong with it.

    Args:
        spot: what is written in it.
        pen: is told.
        label: accessible name.
    """

    def __init__(
        self,
        spot: Spot,
        pen: Pen,
        label: str,
        text: str,
        placeholder: str = "",
        *,
        style: str = "read-s",
        fill: str = "surface",
        has_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spot = spot
        self.field = WritingField(label, placeholder, style=style, fill=fill, has_lines=has_lines)
        self.field.fill(text)
        self.field.written.connect(lambda words: pen.written.emit(spot, words))
        self.field.entered.connect(lambda: pen.entered.emit(spot))
        self.field.left.connect(pen.left)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(4))
        self._layout.addWidget(self.field)
        self._layout.addStretch()
        self._said: QWidget | None = None
        self._words = ""

    def show_problem(self, words: str) -> None:
        """Show what is wrong; "" for nothing."""
        if words == self._words:
            return
        self._words = words
        self.field.set_wrong(bool(words))
        self.field.setAccessibleDescription(words)
        if self._said is not None:
            self._layout.removeWidget(self._said)
            self._said.hide()
            self._said.deleteLater()
            self._said = None
        if words:
            self._said = _ProblemLine(words)
            self._layout.insertWidget(1, self._said)


class _ProblemLine(QWidget):
    def __init__(self, words: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(6))
        line.addWidget(Icon("circle-alert", 15, "no_ink"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(ReadingText(words, "meta", "no_ink", measure=0), 1)


class Grip(IconButton):
    """Drags its row up or down; Alt Up and Alt Down do the same.

    Signals:
        dropped(int): how many pixels further down it was let go.
    """

    dropped = Signal(int)

    def __init__(self, what: str, *, parent: QWidget | None = None) -> None:
        super().__init__("grip-vertical", tr("Move {what}", what=what), size=28, parent=parent)
        self.setToolTip(tr("Drag to move, or press Alt Up and Alt Down"))
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self._from: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._from = event.globalPosition().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._from is not None:
            self.dropped.emit(event.globalPosition().toPoint().y() - self._from.y())
            self._from = None


class ItemRow(QWidget):
    """One item: a grip, its fields, and a button that removes it.

    Args:
        section: where it stands; ``name`` is its own.
        what: how it is called, such as "row 2".
    """

    def __init__(
        self, section: Section, name: str, what: str, pen: Pen, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spot = Spot(section, name)
        self.what = what
        self._pen = pen
        self.fields: list[FieldWithProblem] = []
        self.grip = Grip(what)
        self.grip.dropped.connect(self._drop)
        self.bin = IconButton("trash-2", tr("Remove {what}", what=what), size=28)
        self.bin.clicked.connect(lambda: pen.wanted.emit("remove", self.spot, None))
        self.outer = QHBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(space(6))
        self.outer.addLayout(_beside_field(self.grip))
        self.body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.body.setSpacing(space(6))
        self.outer.addLayout(self.body, 1)
        self.outer.addLayout(_beside_field(self.bin))

    def field(
        self, field: str, label: str, text: str, placeholder: str = "", **look: object
    ) -> FieldWithProblem:
        """Make a field of the item; the caller lays it out."""
        spot = Spot(self.spot.section, self.spot.name, field)
        style = str(look.get("style", "read-s"))
        made = FieldWithProblem(
            spot,
            self._pen,
            label,
            text,
            placeholder,
            style=style,
            fill=str(look.get("fill", "surface")),
            has_lines=bool(look.get("has_lines", False)),
        )
        self.fields.append(made)
        return made

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        """Show what is wrong with the item's texts."""
        for field in self.fields:
            words = [
                each.words
                for each in problems
                if each.is_hard and each.name == field.spot.name and each.field == field.spot.field
            ]
            field.show_problem(words[0] if words else "")

    def _drop(self, distance: int) -> None:
        steps = round(distance / max(1, self.height()))
        if steps:
            self._pen.wanted.emit("move", self.spot, steps)


def _beside_field(button: IconButton) -> QVBoxLayout:
    """Put a button beside the first line of a field."""
    column = QVBoxLayout()
    column.addSpacing((control(38) - control(28)) // 2)
    column.addWidget(button)
    column.addStretch(1)
    return column
