"""Sort statements into columns: take the top one of the pile, put it where it belongs, check."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.domain.question import DontKnow, MatchingQuestion, Outcome
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.answer_panels.sort_drag import DropPlaces, SortDrag
from diffstudy.gui.answer_panels.sort_state import SortState
from diffstudy.gui.theme import rail_fits_better, sides_stack, space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.drag_ghost import DragGhost
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.sort_column import SortColumn
from diffstudy.gui.widgets.sort_item import SortItem, Standing
from diffstudy.gui.widgets.sort_pile import SortPile

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INK = 2


class SortPanel(AnswerPanel):
    """Two columns are reached by arrows, three by digits; each is a place to drop and to click.

    The first Check is the answer. Statements that stand wrong are dashed then and stay to be
    moved, until all stand right.
    """

    def __init__(self, question: MatchingQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._board = question
        self.state = SortState(question)
        self._picked: int | None = None
        self._mending = False
        self._is_pair = len(question.places) == 2
        self.pile = SortPile(("←", "→") if self._is_pair else ())
        self.columns = tuple(self._column(place) for place in range(len(question.places)))
        self.items = tuple(SortItem(text, _INK, self) for text in question.tiles)
        self.check = Button(tr("Check"), "primary", "large", icon="check", key="Enter")
        self.status = Label("", "ui", "ink2", align=_CENTRE, wraps=True)
        self._ready = QWidget()
        self._columns_box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._drag = SortDrag(self, DropPlaces(self.columns, self.pile))
        self._connect()
        self._arrange()
        self._show()

    def spoken(self) -> str:
        names = ", ".join(place.text for place in self._board.places)
        return tr(
            "{question}. Columns: {names}. {top}",
            question=super().spoken(),
            names=names,
            top=self.pile.card.accessibleName(),
        )

    def has_room_for_large_prompt(self) -> bool:
        return False  # the board is what counts here

    def side_margin(self) -> int:
        return space(32 if rail_fits_better(self.width()) else 72)

    def bottom_margin(self) -> int:
        return space(16)

    def start(self) -> None:
        self.pile.card.setFocus()

    @property
    def takes_steps(self) -> bool:
        """Whether statements may be moved now."""
        return self._is_open or self._mending

    def put(self, tile: int | None, place: int | None) -> None:
        """Put a tile into a column, or back on the pile (None)."""
        if not self.takes_steps or tile is None or self.state.place_of(tile) == place:
            return
        if self.items[tile].standing is Standing.RIGHT:
            return
        came_from = self._rect_of(self._seen(tile))
        self.state.put(tile, place)
        self._moved(tile, came_from)
        left = self.state.left
        if place is None:
            words = trn("Back on the pile, {n} left", "Back on the pile, {n} left", left)
        else:
            words = trn(
                "Placed under {term}, {n} left",
                "Placed under {term}, {n} left",
                left,
                term=self._name(place),
            )
        announce(self, words)

    def pick(self, tile: int) -> None:
        """Pick a placed tile for the next column that is clicked; again lets go of it."""
        if self.takes_steps and self.items[tile].standing is not Standing.RIGHT:
            self._picked = None if self._picked == tile else tile
            self._show()

    def drop(self) -> bool:
        had_something = self._drag.cancel() or self._picked is not None
        self._picked = None
        self._show()
        return had_something

    def undo_step(self) -> bool:
        tile = self.state.last_moved
        if tile is None or not self.takes_steps:
            return False
        came_from = self._rect_of(self._seen(tile))
        self.state.take_back()
        self._moved(tile, came_from)
        announce(self, trn("Taken back, {n} left", "Taken back, {n} left", self.state.left))
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        focused = self._focused_item()
        tile = self.state.top if focused is None else focused
        digit = _DIGITS.get(key)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._put_towards(key, tile, focused)
        elif digit is not None and digit <= len(self.columns):
            self.put(tile, digit - 1)
        elif key == Qt.Key.Key_Backspace:
            self.put(self.state.last_moved if focused is None else focused, None)
        elif key in _ENTER:
            self._check()
        else:
            return super().take_key(event)
        return True

    def stays_after(self, outcome: Outcome) -> bool:
        if not outcome.wrong:
            return False
        self._mending = True
        self._mark()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where there is no room for them beside each other."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        room = (self.width() - 2 * self.side_margin()) * 2 / len(self.columns)
        stack = sides_stack(room)
        self._columns_box.setDirection(direction.TopToBottom if stack else direction.LeftToRight)

    def _check(self) -> None:
        if self.state.left:
            return
        if not self._mending:
            self.give(self.state.answer())
        elif self.state.all_right:
            self._end_mending()
        else:
            self._mark()

    def _give_up(self) -> None:
        if self._mending:
            self._end_mending()
        else:
            self.give(DontKnow())

    def _end_mending(self) -> None:
        self._mending = False
        self.mended.emit()

    def _mark(self) -> None:
        self.state.begin_anew()
        right = [self.state.is_right(tile) for tile in range(len(self.items))]
        for item, is_right in zip(self.items, right, strict=True):
            item.set_standing(Standing.RIGHT if is_right else Standing.WRONG)
        wrong = right.count(False)
        sentence = trn(
            "{right} of {count} right. Move the card that is marked, then check again.",
            "{right} of {count} right. Move the {n} cards that are marked, then check again.",
            wrong,
            right=sum(right),
            count=len(right),
        )
        self.status.set_text(sentence)
        self.check.set_label(tr("Check again"))
        self._show()
        self.items[right.index(False)].setFocus()
        announce(self, sentence, assertive=True)

    def _moved(self, tile: int, came_from: QRect) -> None:
        item, place = self.items[tile], self.state.place_of(tile)
        had_focus = item.hasFocus()
        self._picked = None
        if item.standing is Standing.WRONG:
            item.set_standing(Standing.OPEN)
        self._show()
        if had_focus and place is not None:
            item.setFocus()
        elif self.state.top is not None:
            self.pile.card.setFocus()
        elif not self._mending:
            self.check.setFocus()
        if place is not None and self.isVisible():
            DragGhost(item, self).fly(came_from, self._rect_of(item))

    def _seen(self, tile: int) -> QWidget:
        return self.pile.card if self.state.place_of(tile) is None else self.items[tile]

    def _rect_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    def _focused_item(self) -> int | None:
        focused = QApplication.focusWidget()
        return next((tile for tile, item in enumerate(self.items) if item is focused), None)

    def _put_towards(self, key: Qt.Key, tile: int | None, focused: int | None) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = (key == Qt.Key.Key_Right) != mirrored
        if self._is_pair:
            self.put(tile, int(forward))
            return
        here = self.state.place_of(focused) if focused is not None else None
        if here is not None:
            there = here + (1 if forward else -1)
            self.put(tile, min(len(self.columns) - 1, max(0, there)))

    def _name(self, place: int) -> str:
        return self._board.places[place].text

    def _click_column(self, place: int) -> None:
        self.put(self.state.top if self._picked is None else self._picked, place)

    def _show(self) -> None:
        top, left = self.state.top, self.state.left
        for tile, item in enumerate(self.items):
            item.set_picked(tile == self._picked)
            if self.state.place_of(tile) is None:
                item.setParent(self)
                item.hide()
        for place, column in enumerate(self.columns):
            there = self.state.in_column(place)
            for tile in there:
                self.items[tile].set_side(self._side(place))
            column.set_items([self.items[tile] for tile in there])
        if top is not None:
            self.pile.show_top(self._board.tiles[top], left)
            # The columns stay where they are when the last card has left the pile.
            self._ready.setMinimumHeight(self.pile.height())
        self.pile.setVisible(top is not None)
        self._ready.setVisible(top is None)
        if top is None and not self._mending:
            self.status.set_text(tr("All are placed. Check, or move some first."))

    def _side(self, place: int) -> int:
        side = self._board.places[place].side
        return side if self._is_pair and side is not None else _INK

    def _column(self, place: int) -> SortColumn:
        key = "" if self._is_pair else str(place + 1)
        arrow = "←→"[place != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)]
        hint = tr("Drop or click here, or press {key}", key=key or arrow)
        column = SortColumn(self._name(place), self._side(place), hint, key)
        column.clicked.connect(lambda: self._click_column(place))
        return column

    def _connect(self) -> None:
        self.check.clicked.connect(self._check)
        self._drag.watch(self.pile.card, lambda place: self.put(self.state.top, place))
        for tile, item in enumerate(self.items):
            item.clicked.connect(lambda _=False, t=tile: self.pick(t))
            self._drag.watch(item, partial(self.put, tile))
        keys = "← →" if self._is_pair else " ".join("123456"[: len(self.columns)])
        self.set_hints(
            HintAction(keys, tr("place"), parent=self),
            HintAction("Tab", tr("reach a placed card"), parent=self),
            HintAction("Ctrl Z", tr("undo"), parent=self),
            HintAction("Enter", tr("check when all are placed"), parent=self, said_elsewhere=True),
            HintAction("Ctrl 3", tr("I don’t know"), self._give_up, self),
        )

    def _arrange(self) -> None:
        self.prompt.hide()
        ready = QVBoxLayout(self._ready)
        ready.setContentsMargins(0, space(12), 0, space(12))
        ready.setSpacing(space(12))
        ready.addWidget(self.status)
        ready.addWidget(self.check, 0, _CENTRE)
        self._columns_box.setSpacing(space(20))
        for column in self.columns:
            self._columns_box.addWidget(column, 1)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.pile)
        self.column.addWidget(self._ready)
        self.column.addSpacing(space(8))
        self.column.addLayout(self._columns_box, 1)
