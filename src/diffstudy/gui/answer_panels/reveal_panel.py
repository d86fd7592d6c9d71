"""A card to turn over: think or write, look at the other side, judge yourself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diffstudy.domain.question import DontKnow, RevealQuestion, SelfRated, Ticked
from diffstudy.gui.answer_panels.panel import AnswerPanel, KeyHints
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.fields import Field
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.tile_button import TileButton

_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}


class RevealPanel(AnswerPanel):
    """Enter turns it over; then 1 and 2 say whether you knew it, or digits tick points."""

    def __init__(self, question: RevealQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._points = question.points
        self._ticked: set[int] = set()
        self._is_turned = False
        self.notes = Field("Your explanation", "In your own words, or in your head")
        self.turn = Button("Show the points" if self._points else "Turn over", "primary", "large")
        self.turn.setAccessibleDescription("Key: Enter")
        self.lines = [
            ReadingText(line, "read-l", align=Qt.AlignmentFlag.AlignHCenter)
            for line in question.back
        ]
        self.points = [
            TileButton(point.text, str(number))
            for number, point in enumerate(question.points, start=1)
        ]
        self.done = Button("Done", "primary", "large", icon="check", key="Enter")
        self.knew = Button("I knew it", "primary", "large", key="1")
        self.missed = Button("I did not", "secondary", "large", key="2")
        self.skip = Button("I don’t know", "ghost", key="Ctrl 3")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Question")
        # Later: the same key reaches take_key() next, and would end the card that it turned.
        self.notes.returnPressed.connect(lambda: QTimer.singleShot(0, self, self.turn_over))
        self.turn.clicked.connect(self.turn_over)
        self.done.clicked.connect(self._done)
        self.knew.clicked.connect(lambda: self.give(SelfRated(knew=True)))
        self.missed.clicked.connect(lambda: self.give(SelfRated(knew=False)))
        self.skip.clicked.connect(lambda: self.give(DontKnow()))
        for index, point in enumerate(self.points):
            point.clicked.connect(lambda _=False, i=index: self.tick(i))
        shortcut = QShortcut(QKeySequence("Ctrl+3"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.skip.click)
        self._arrange()
        self._show()

    def key_hints(self) -> KeyHints:
        judge = f"1–{len(self._points)}" if self._points else "1 2"
        return (
            ("Enter", "turn over"),
            (judge, "tick the points you made" if self._points else "knew it or not"),
            ("Ctrl 3", "I don’t know"),
        )

    def start(self) -> None:
        if self._points:
            self.notes.setFocus()
        else:
            self.setFocus()

    def is_being_typed(self) -> bool:
        return bool(self.notes.text()) and not self._is_turned

    def turn_over(self) -> None:
        """Show the other side."""
        if not self._is_open or self._is_turned:
            return
        self._is_turned = True
        self.notes.setReadOnly(True)
        self._show()
        self.setFocus()
        announce(self, " ".join(line.text() for line in self.lines))

    def tick(self, point: int) -> None:
        """Say that the explanation made a point, or take that back."""
        if self._is_open and self._is_turned:
            self._ticked ^= {point}
            self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit = _DIGITS.get(key)
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not self._is_turned:
            if is_enter:
                self.turn_over()
            return is_enter
        if self._points:
            if digit is not None and digit <= len(self._points):
                self.tick(digit - 1)
                return True
            if is_enter:
                self._done()
            return is_enter
        if digit in {1, 2}:
            self.give(SelfRated(knew=digit == 1))
            return True
        return False

    def _done(self) -> None:
        if self._is_turned:
            self.give(Ticked(frozenset(self._ticked), self.notes.text()))

    def _show(self) -> None:
        turned, has_points = self._is_turned, bool(self._points)
        self.notes.setVisible(has_points)
        self.turn.setVisible(not turned)
        for line in self.lines:
            line.setVisible(turned and not has_points)
        for index, point in enumerate(self.points):
            point.setVisible(turned)
            point.set_marked(index in self._ticked)
            point.set_note("made" if index in self._ticked else "")
        self.done.setVisible(turned and has_points)
        self.knew.setVisible(turned and not has_points)
        self.missed.setVisible(turned and not has_points)

    def _arrange(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(space(12))
        actions.addStretch(1)
        for button in (self.skip, self.turn, self.missed, self.knew, self.done):
            actions.addWidget(button)
        actions.addStretch(1)
        self.column.addStretch(2)
        self.column.addWidget(self.instruction)
        self.column.addWidget(self.prompt)
        self.column.addWidget(self.notes)
        for part in (*self.lines, *self.points):
            self.column.addWidget(part)
        self.column.addLayout(actions)
        self.column.addStretch(3)
