"""What was found, item by item: cards with their flags, and the one-key fixes of the current one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, space, theme
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.check_note import FlagMark, flag_name
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.focus_ring import note_hand
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.reading_text import Label, ReadingText
from diffstudy.gui.widgets.ringed import Ringed
from diffstudy.gui.widgets.side_marks import SideMark
from diffstudy.gui.widgets.spoken_words import by_key

if TYPE_CHECKING:
    from diffstudy.services.import_outline import FoundItem

_LABEL_WIDTH = 180
_CORNER = 8


class ItemCard(Ringed, Painted):
    """An item; a click or Tab makes it the current one.

    Signals:
        current_wanted(object): this item is to be the current one.
        moved(object, int), kept(object), skipped(object): a fix was chosen.
    """

    accessible_role = QAccessible.Role.ListItem
    current_wanted = Signal(object)
    moved = Signal(object, int)
    kept = Signal(object)
    skipped = Signal(object)

    def __init__(
        self,
        item: "FoundItem",
        terms: Sequence[str],
        *,
        is_current: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._is_current = is_current
        self.buttons: list[Button] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(". ".join((flag_name(item.flag), *item.texts)))
        self.setAccessibleDescription(item.reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(13), space(9), space(9), space(10))
        layout.setSpacing(space(4))
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(ReadingText(item.texts[0] if item.texts else "", "read-s"), 1)
        mark = FlagMark(item.flag, quiet=True)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        for text in item.texts[1:]:
            if text:
                layout.addWidget(ReadingText(text, "meta", "ink2", italic=True))
        if is_current and item.reason and terms:
            layout.addWidget(ReadingText(item.reason, "meta", "ink2", measure=0))
        if is_current and terms:
            layout.addLayout(self._fixes(item, terms))

    def ring_radius(self) -> int:
        """Corner radius of the outline that the focus ring follows."""
        return _CORNER

    def paintEvent(self, _event: QPaintEvent) -> None:
        looked_at = self._is_current and self.item.is_open
        line = "mark_line" if looked_at else "ink" if self._is_current else "line"
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            colour("surface"),
            colour(line),
            _CORNER,
            2 if looked_at else 1,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_hand(keyboard=False)
        super().mousePressEvent(event)
        self.current_wanted.emit(self.item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space make it the current one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and not event.modifiers():
            note_hand(keyboard=True)
            self.current_wanted.emit(self.item)
            return
        super().keyPressEvent(event)

    def _fixes(self, item: "FoundItem", terms: Sequence[str]) -> FlowLayout:
        fixes = FlowLayout(gap=6)
        others = [side for side in range(len(terms)) if side != item.side]
        for place, side in enumerate(others):
            kind = "primary" if place == 0 and item.is_open else "secondary"
            key = "M" if place == 0 else None
            move = Button(tr("Move to {term}", term=terms[side]), kind, "small", key=key)
            move.clicked.connect(lambda _=False, side=side: self.moved.emit(self.item, side))
            fixes.addWidget(move)
            self.buttons.append(move)
        if item.is_open and item.side is not None:
            keep = Button(tr("Keep"), "secondary", "small", key="K")
            keep.setAccessibleName(tr("Keep it with {term}", term=terms[item.side]))
            keep.clicked.connect(lambda: self.kept.emit(self.item))
            fixes.addWidget(keep)
            self.buttons.append(keep)
        skip = Button(tr("Skip"), "ghost", "small")
        skip.setAccessibleName(tr("Skip: leave it out"))
        skip.setAccessibleDescription(by_key("X"))
        skip.clicked.connect(lambda: self.skipped.emit(self.item))
        fixes.addWidget(skip)
        self.buttons.append(skip)
        return fixes


class ChartItem(QWidget):
    """A row of the chart: the cells at the sides, its label between, or a field for it.

    Signals:
        current_wanted(object): this row is to be the current one.
        labelled(object, str): it was given this label.
        skipped(object): it is to be left out.
    """

    current_wanted = Signal(object)
    labelled = Signal(object, str)
    skipped = Signal(object)

    def __init__(self, item: "FoundItem", *, is_current: bool, stacked: bool) -> None:
        super().__init__()
        self.item = item
        self.field: Field | None = None
        direction = QBoxLayout.Direction
        wide = len(item.cells) == 2 and not stacked
        row = QBoxLayout(direction.LeftToRight if wide else direction.TopToBottom, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(16 if wide else 6))
        cells = [_Cell(text) for text in item.cells]
        label = self._label(item, is_current=is_current)
        if wide:
            row.addWidget(cells[0], 1)
            label.setFixedWidth(round(theme().text(_LABEL_WIDTH)))
            row.addWidget(label)
            row.addWidget(cells[1], 1)
        else:
            row.addWidget(label)
            for side, cell in enumerate(cells):
                row.addLayout(_with_mark(side, cell, is_pair=len(cells) == 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.current_wanted.emit(self.item)

    def accept(self) -> None:
        """Take the label that stands in the field, or the one that is offered."""
        text = self.field.text().strip() if self.field is not None else ""
        wanted = text or self.item.label
        if wanted:
            self.labelled.emit(self.item, wanted)
        elif self.field is not None:
            self.field.setFocus()

    def _label(self, item: "FoundItem", *, is_current: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(5))
        head = QHBoxLayout()
        head.setSpacing(space(6))
        head.addStretch()
        if not item.is_open:
            head.addWidget(Label(item.label, "meta-s", wraps=False))
            head.addWidget(FlagMark(item.flag, quiet=True))
            head.addStretch()
            column.addStretch()
            column.addLayout(head)
            column.addStretch()
            return holder
        head.addWidget(FlagMark(item.flag))
        head.addWidget(Label(item.reason, "meta-s", "ink2"))
        head.addStretch()
        column.addLayout(head)
        hint = f"{item.label}?" if item.label else tr("What does it compare?")
        self.field = Field(tr("Label of the row"), hint)
        self.field.returnPressed.connect(self.accept)
        column.addWidget(self.field)
        buttons = FlowLayout(gap=6, centred=True)
        words = tr("Use “{label}”", label=item.label) if item.label else tr("Use it")
        key = "K" if is_current and item.label else None
        use = Button(words, "primary" if is_current else "secondary", "small", key=key)
        use.clicked.connect(self.accept)
        buttons.addWidget(use)
        if is_current:
            skip = Button(tr("Skip"), "ghost", "small")
            skip.setAccessibleName(tr("Skip: leave the row out"))
            skip.clicked.connect(lambda: self.skipped.emit(self.item))
            buttons.addWidget(skip)
        column.addLayout(buttons)
        return holder


def _with_mark(side: int, cell: QWidget, *, is_pair: bool) -> QHBoxLayout:
    """Put the mark of its side before a cell that no longer stands under its term."""
    line = QHBoxLayout()
    line.setSpacing(space(9))
    if is_pair:
        line.addWidget(SideMark(side, 20))
    line.addWidget(cell, 1)
    return line


class _Cell(Painted):
    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setAccessibleName(text or tr("missing"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(13), space(9), space(13), space(9))
        tint = "ink" if text else "ink3"
        layout.addWidget(ReadingText(text or tr("missing"), "read-s", tint))
        layout.addStretch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), _CORNER)


class SideHead(QWidget):
    """A term over its column, with how many definitions it has."""

    def __init__(self, side: int, term: str, count: str, *, small: bool = False) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, space(6))
        line.setSpacing(space(10))
        line.addWidget(SideMark(side, 22))
        tint = {0: "a_ink", 1: "b_ink"}.get(side, "ink")
        style = "term-s" if small else "term-m"
        line.addWidget(ReadingText(term, style, tint, measure=0), 1)
        if count:
            line.addWidget(Label(count, "meta", "ink2"))
