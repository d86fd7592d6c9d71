"""What a lesson is: something to read above a bar of actions, of which Continue has the focus."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from diffstudy.domain.feedback import SideFeedback
from diffstudy.domain.language import tr
from diffstudy.gui.answer_panels.panel import study_margin
from diffstudy.gui.theme import sides_stack, space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.panel import Hairline
from diffstudy.gui.widgets.quiet_scroll import QuietScroll
from diffstudy.gui.widgets.side_card import SideCard

_PAIR = 2


class LessonView(QWidget):
    """A lesson about a comparison.

    Signals:
        continue_wanted(), undo_wanted(): go on, or take the answer back.
        comparison_wanted(str): its page is to be read.
        report_wanted(): the question was a bad one.
        guess_wanted(): the right answer was a guess.
    """

    continue_wanted = Signal()
    undo_wanted = Signal()
    comparison_wanted = Signal(str)
    report_wanted = Signal()
    guess_wanted = Signal()

    def __init__(
        self,
        comparison: str,
        parent: QWidget | None = None,
        homes: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Build the bar; ``homes`` are the pages to read where no page has both terms."""
        super().__init__(parent)
        self._is_open = False
        self.go_on = Button(tr("Continue"), "primary", "large", icon="arrow-right", key="Enter")
        self.go_on.clicked.connect(self._go_on)
        self.undo = Button(tr("Undo my answer"), "ghost", icon="undo-2", key="Ctrl Z")
        self.undo.clicked.connect(self.undo_wanted)
        self.read = Button(tr("Open comparison"), "ghost", icon="book-open", key="O")
        self.read.clicked.connect(lambda: self.comparison_wanted.emit(comparison))
        if homes:
            self.read.hide()
        self.homes = [self._home(*home, is_first=not place) for place, home in enumerate(homes)]
        self.report = Button(tr("Report this card"), "ghost", icon="flag", key="F")
        self.report.setToolTip(tr("Something is wrong with it: it will not be asked again"))
        self.report.clicked.connect(self.report_wanted)
        self.report.hide()
        self.guess = Button(tr("I was guessing"), "ghost", icon="circle-help", key="G")
        self.guess.setToolTip(tr("Counts as missed, so that it comes back sooner"))
        self.guess.clicked.connect(self.guess_wanted)
        self.guess.hide()
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(space(20))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.area = QuietScroll(self.content)
        whole.addWidget(self.area, 1)
        whole.addWidget(Hairline())
        whole.addWidget(self._bar())

    def spoken(self) -> str:
        """Return what a screen reader says at once."""
        return ""

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this view with what each does."""
        shown = [button for button in self._by_key().values() if button.isVisibleTo(self)]
        return tuple((button.key or "", button.text()) for button in (self.go_on, *shown))

    @property
    def is_ready(self) -> bool:
        """Whether Continue works: the moment for held keys is over."""
        return self._is_open

    def start(self, held_key_ms: int) -> None:
        """Focus Continue; a key that is still held down does not skip the lesson."""
        self.go_on.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(held_key_ms, self, self._open)

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a single key; returns whether it was one of this view's."""
        key = Qt.Key(event.key())
        button = self._by_key().get(key)
        if button is not None and button.isVisibleTo(self):
            button.click()
            return True
        if key == Qt.Key.Key_Space:
            self._go_on()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the study screens."""
        super().resizeEvent(event)
        side = study_margin(self.width())
        self.column.setContentsMargins(side, space(24), side, space(24))
        # Three terms need more room than two.
        share = 1 + 0.4 * max(0, self._sides.count() - _PAIR)
        stack = sides_stack((self.width() - 2 * side) / share)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if stack else direction.LeftToRight)

    def add_sides(self, sides: Sequence[SideFeedback]) -> None:
        """Set the sides beside each other, or below where there is no room."""
        for side in sides:
            self._sides.addWidget(SideCard(side, in_ink=len(sides) > _PAIR), 1)
        self.column.addLayout(self._sides)

    def _by_key(self) -> dict[Qt.Key, Button]:
        return {
            Qt.Key.Key_O: self.homes[0] if self.homes else self.read,
            Qt.Key.Key_F: self.report,
            Qt.Key.Key_G: self.guess,
        }

    def _bar(self) -> QWidget:
        lesser = QWidget()
        flow = FlowLayout(lesser, gap=18)
        for button in (self.undo, self.read, *self.homes, self.report, self.guess):
            flow.addWidget(button)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(space(24), space(11), space(20), space(11))
        row.setSpacing(space(12))
        row.addWidget(lesser, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
        return bar

    def _home(self, comparison: str, title: str, *, is_first: bool) -> Button:
        """Return the way to one of the pages that the two terms stand on."""
        key = "O" if is_first else None
        button = Button(tr("Open {title}", title=title), "ghost", icon="book-open", key=key)
        button.clicked.connect(lambda: self.comparison_wanted.emit(comparison))
        return button

    def _open(self) -> None:
        self._is_open = True

    def _go_on(self) -> None:
        if self._is_open:
            self._is_open = False
            self.continue_wanted.emit()
