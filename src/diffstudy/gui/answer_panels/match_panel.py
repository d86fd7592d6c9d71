"""Join what belongs together: a card on the left, then its counterpart on the right."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.domain.question import DontKnow, MatchingQuestion
from diffstudy.gui.answer_panels.match_state import MatchState
from diffstudy.gui.answer_panels.match_table import MatchTable, Spot, has_sides
from diffstudy.gui.answer_panels.panel import AnswerPanel
from diffstudy.gui.theme import rail_fits_better, space, theme
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.hint_action import HintAction
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.status_line import StatusLine

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class MatchPanel(AnswerPanel):
    """A digit picks on the left, the next digit on the right; clicks and drags do the same.

    Right pairs stay joined, wrong ones come apart with the reason. When all are joined the first
    try of each counts as the answer.
    """

    def __init__(self, question: MatchingQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._board = question
        self._picked: Spot | None = None
        self._wrong: tuple[int, int] | None = None
        self.state = MatchState(question)
        self.table = MatchTable(question, self.state)
        self.status = StatusLine()
        self._say_keys()
        self._arrange()
        self._watch_cards()
        self._show()

    def spoken(self) -> str:
        state = self.state
        lefts = ", ".join(self._board.tiles[tile] for tile in state.tiles)
        rights = ", ".join(self._board.places[place].text for place in state.places)
        return tr(
            "{instruction}. Left: {lefts}. Right: {rights}.",
            instruction=self.instruction.text(),
            lefts=lefts,
            rights=rights,
        )

    def has_room_for_large_prompt(self) -> bool:
        return False  # the board is what counts here

    def side_margin(self) -> int:
        narrow = space(32)
        if rail_fits_better(self.width()):
            return narrow
        return max(narrow, (self.width() - round(theme().text(1110))) // 2)

    def pick(self, spot: Spot) -> None:
        """Pick a card; the second one, on the other side, joins the two."""
        if not self._is_open or self.table.cards[spot].is_joined:
            return
        self._wrong = None
        first, self._picked = self._picked, None
        if first is None or first.left == spot.left:
            self._picked = None if first == spot else spot
            self._show()
        elif first.left:
            self._join(first.item, spot.item)
        else:
            self._join(spot.item, first.item)

    def drop(self) -> bool:
        dragged = next((card for card in self.table.cards.values() if card.is_dragged), None)
        if dragged is not None:
            dragged.cancel_drag()
        had_something = self._picked is not None or self._wrong is not None
        self._picked = self._wrong = None
        self._show()
        return had_something

    def undo_step(self) -> bool:
        tile = self.state.unjoin_last(self.table_tiles()) if self._is_open else None
        if tile is None:
            return False
        self._picked = self._wrong = None
        self._show()
        announce(self, tr("Taken apart: {card}", card=self._board.tiles[tile]))
        return True

    def table_tiles(self) -> list[int]:
        """The tiles that are shown."""
        return [spot.item for spot in self.table.cards if spot.left]

    def take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit = _DIGITS.get(key)
        if digit is not None:
            # After a card on the left a digit means the right.
            left = self._picked is None or not self._picked.left
            spot = self.table.spot(left=left, row=digit - 1)
            if spot is not None and not self.table.cards[spot].is_joined:
                self.table.cards[spot].setFocus()
                self.pick(spot)
            return spot is not None
        if key in _ARROWS:
            self.table.cards[self.table.next_spot(key)].setFocus()
            return True
        return super().take_key(event)

    def _join(self, tile: int, place: int) -> None:
        rounds_before = self.state.round_number
        if not self.state.join(tile, place):
            self._wrong = (tile, place)
            self._show()
            self.area.show_child(self.status)
            announce(
                self,
                tr("Not a pair. {reason}", reason=self.table.reason(tile, place)),
                assertive=True,
            )
            return
        self._show()
        label = self.table.label(tile)
        announce(self, tr("Joined: {what}", what=label) if label else tr("Joined"))
        # The last line is seen to arrive before something else takes its place.
        beat = theme().duration("match_line")
        if self.state.is_done:
            QTimer.singleShot(beat, self, lambda: self.give(self.state.answer()))
        elif self.state.round_number != rounds_before:
            QTimer.singleShot(beat, self, self._next_round)

    def _next_round(self) -> None:
        old = self.table.widget
        self.table = MatchTable(self._board, self.state)
        self.column.replaceWidget(old, self.table.widget)
        old.hide()
        old.deleteLater()
        self._watch_cards()
        self._show()
        number, of = self.state.round_number
        self.table.cards[Spot(True, self.state.tiles[0])].setFocus()
        announce(self, f"{tr('Round {number} of {of}.', number=number, of=of)} {self.spoken()}")

    def _dragged(self, spot: Spot, pointer: QPoint) -> None:
        if not self._is_open:
            return
        if self._picked != spot:
            self._wrong, self._picked = None, spot
            self._show()
        self.table.widget.point_to(QPointF(self.table.widget.mapFromGlobal(pointer)))

    def _dropped(self, spot: Spot, pointer: QPoint) -> None:
        self.table.widget.point_to(None)
        there = self.table.spot_at(pointer)
        if there is not None and there.left != spot.left and self._picked == spot:
            self.pick(there)
            return
        self._picked = None
        self._show()

    def _show(self) -> None:
        self.table.show(self._picked, self._wrong)
        if self._wrong is not None:
            self.status.show_wrong(tr("Not a pair"), self.table.reason(*self._wrong))
            return
        tiles = self.table_tiles()
        joined = len(self.state.joined_of(tiles))
        words = trn("{n} of {count} joined", "{n} of {count} joined", joined, count=len(tiles))
        number, of = self.state.round_number
        if of > 1:
            words = tr("Round {number} of {of}, {joined}", number=number, of=of, joined=words)
        quoted = ""
        if self._picked is not None:
            quoted = self.table.cards[self._picked].text()
            if self.table.has_sides:
                words = tr("{state}. Pick the counterpart of", state=words)
            else:
                words = tr("{state}. Pick what belongs to", state=words)
        self.status.show_words(words, quoted)

    def _watch_cards(self) -> None:
        for spot, card in self.table.cards.items():
            card.clicked.connect(lambda _=False, s=spot: self.pick(s))
            card.drag_moved.connect(partial(self._dragged, spot))
            card.drag_ended.connect(partial(self._dropped, spot))
            card.drag_cancelled.connect(partial(self.table.widget.point_to, None))

    def _say_keys(self) -> None:
        last = len(self.state.tiles)
        first, second = tr("pick a term"), tr("then its definition")
        if self.table.has_sides:
            first, second = tr("pick on the left"), tr("then on the right")
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                first, second = tr("pick on the right"), tr("then on the left")
        self.set_hints(
            HintAction(f"1 – {last}", first, parent=self, said_elsewhere=True),
            HintAction(f"1 – {last}", second, parent=self, said_elsewhere=True),
            HintAction("Esc", tr("drop selection"), parent=self),
            HintAction("Ctrl Z", tr("unjoin last"), parent=self),
            HintAction("Ctrl 3", tr("I don’t know"), lambda: self.give(DontKnow()), self),
        )

    def _arrange(self) -> None:
        self.prompt.hide()
        self.column.addStretch(1)
        self.column.addWidget(self.instruction)
        if not has_sides(self._board):
            title = Label(self._board.prompt, "term-m", align=_CENTRE, balanced=True, wraps=True)
            self.column.addWidget(title)
            self.column.addSpacing(space(4))
        self.column.addSpacing(space(4))
        self.column.addWidget(self.table.widget)
        self.column.addWidget(self.status)
        self.column.addStretch(1)
