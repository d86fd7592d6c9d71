"""A board: tiles on the left, places on the right; pick one, then the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.question import DontKnow, MatchingQuestion, Placed
from diffstudy.gui.answer_panels.panel import AnswerPanel, KeyHints
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.tile_button import TileButton

_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}
_LETTERS = {getattr(Qt.Key, f"Key_{letter}"): place for place, letter in enumerate("ABCDEF")}


class MatchingPanel(AnswerPanel):
    """Digits pick a tile, letters its place; Check answers when every tile has one."""

    def __init__(self, question: MatchingQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._board = question
        self._given: list[int | None] = [None] * len(question.tiles)
        self._picked = 0
        self.tiles = [
            TileButton(text, str(number)) for number, text in enumerate(question.tiles, start=1)
        ]
        self.places = [
            TileButton(place.text, letter, place.side)
            for letter, place in zip("ABCDEF", question.places, strict=False)
        ]
        self.check = Button("Check", "primary", "large", icon="check", key="Enter")
        self.skip = Button("I don’t know", "ghost", key="Ctrl 3")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Question")
        for index, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, i=index: self.pick(i))
        for index, place in enumerate(self.places):
            place.clicked.connect(lambda _=False, i=index: self.place(i))
        self.check.clicked.connect(self._check)
        self.skip.clicked.connect(lambda: self.give(DontKnow()))
        shortcut = QShortcut(QKeySequence("Ctrl+3"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.skip.click)
        self._arrange()
        self._show()

    def key_hints(self) -> KeyHints:
        letters = " ".join("ABCDEF"[: len(self.places)])
        return (
            (f"1–{len(self.tiles)}", "pick a statement"),
            (letters, "put it there"),
            ("Backspace", "take it back"),
            ("Enter", "check when all are placed"),
        )

    def has_room_for_large_prompt(self) -> bool:
        return False  # the board is what counts here

    def spoken(self) -> str:
        names = ", ".join(place.text() for place in self.places)
        return f"{super().spoken()}. Places: {names}."

    def pick(self, tile: int) -> None:
        """Make a tile the one that goes to the next place."""
        if self._is_open:
            self._picked = tile
            self._show()

    def place(self, place: int) -> None:
        """Put the picked tile into a place and go on to the next one that has none."""
        if not self._is_open:
            return
        if self._board.one_each and place in self._given:
            self._given[self._given.index(place)] = None
        self._given[self._picked] = place
        left = [index for index, given in enumerate(self._given) if given is None]
        said = f"Placed under {self.places[place].text()}, {len(left)} left"
        if left:
            self._picked = next((index for index in left if index > self._picked), left[0])
        self._show()
        announce(self, said)

    def take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit, place = _DIGITS.get(key), _LETTERS.get(key)
        if digit is not None and digit <= len(self.tiles):
            self.pick(digit - 1)
        elif place is not None and place < len(self.places):
            self.place(place)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and len(self.places) == 2:
            self.place(0 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Backspace and self._is_open:
            self._given[self._picked] = None
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._check()
        else:
            return False
        return True

    def _check(self) -> None:
        if None not in self._given:
            self.give(Placed(tuple(self._given)))

    def _show(self) -> None:
        for index, tile in enumerate(self.tiles):
            given = self._given[index]
            tile.set_marked(index == self._picked)
            tile.set_note("" if given is None else f"→ {self.places[given].text()}")
        self.check.setEnabled(None not in self._given)

    def _arrange(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, buttons in ((left, self.tiles), (right, self.places)):
            column.setSpacing(space(8))
            for button in buttons:
                column.addWidget(button)
            column.addStretch(1)
        board = QHBoxLayout()
        board.setSpacing(space(20))
        board.addLayout(left, 3)
        board.addLayout(right, 2)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.skip)
        actions.addWidget(self.check)
        self.prompt.hide()
        self.column.addWidget(self.instruction)
        self.column.addLayout(board)
        self.column.addStretch(1)
        self.column.addLayout(actions)
