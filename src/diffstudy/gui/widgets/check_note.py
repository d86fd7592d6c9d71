"""The mark of a definition that may belong to the other term: why, and the buttons to settle it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.comparison import Attribution, Flag
from diffstudy.domain.language import later, tr
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width
from diffstudy.gui.widgets.reading_text import ReadingText

_BARS = {Flag.SURE: 3, Flag.LIKELY: 2, Flag.CHECK: 1}
_NAMES = {Flag.SURE: later("Sure"), Flag.LIKELY: later("Likely"), Flag.CHECK: later("Check")}
_BAR, _GAP, _TALLEST = 5, 2, 13


class FlagMark(Painted):
    """Three bars for how sure an attribution is; "Check" is a yellow pill with its word.

    Args:
        quiet: without the word where nothing has to be looked at.
    """

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, flag: Flag, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag = flag
        self._quiet = quiet and flag is not Flag.CHECK
        self._word = flag_name(flag)
        self.setAccessibleName(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if self._quiet:
            return QSize(self._bars_width() + 2 * space(8), round(theme().text(22)))
        width = self._bars_width() + space(6) + text_width(font("cap-s"), self._word)
        return QSize(round(width + 2 * space(8)), round(theme().text(22)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink = colour("ink2")
        if self._flag is Flag.CHECK:
            draw_box(painter, box, colour("mark"), colour("mark_line"), radius("flag"))
            ink = colour("mark_ink")
        x = draw_bars(painter, float(space(8)), box.center().y(), self._flag, ink)
        if self._quiet:
            return
        place = QRectF(x + space(6), 0, box.width(), box.height())
        draw_text(painter, place, self._word, font("cap-s"), ink)

    def _bars_width(self) -> int:
        return 3 * round(theme().text(_BAR)) + 2 * round(theme().text(_GAP))


def flag_name(flag: Flag) -> str:
    """The word of a flag."""
    return tr(_NAMES[flag])


def draw_bars(painter: QPainter, x: float, middle: float, flag: Flag, ink: QColor) -> float:
    """Draw the three bars of a flag from the left edge ``x``; returns their right edge."""
    bottom = middle + theme().text(_TALLEST) / 2
    wide, gap = round(theme().text(_BAR)), round(theme().text(_GAP))
    for index in range(3):
        tall = round(theme().text(_TALLEST) * (index + 1.6) / 3.6)
        bar = QRectF(QPointF(round(x), bottom - tall), QPointF(round(x) + wide, bottom))
        draw_box(painter, bar, ink if index < _BARS[flag] else None, ink, 1)
        x += wide + gap
    return x - gap


class CheckNote(QWidget):
    """The flag, why a person should look, and a button for each answer that they may give.

    Args:
        attribution: of a definition.
        what: how the definition is called.
        terms: key and headword of every term that it may belong to.
        has_keys: whether A, B and so on choose a term and X none; drawn, not bound.

    Signals:
        answered(object): key of the term whose definition it is, or None for none of them.
    """

    answered = Signal(object)

    def __init__(
        self,
        attribution: Attribution,
        what: str,
        terms: Sequence[tuple[str, str]],
        *,
        has_keys: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        reason = attribution.reason
        words = f"{reason[:1].upper()}{reason[1:].rstrip('.')}. " if reason else ""
        asked = attribution.is_certain_enough_to_ask
        note = "" if asked else tr("It is shown here, but never asked.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(6))
        line = QHBoxLayout()
        line.setSpacing(space(9))
        line.addWidget(FlagMark(attribution.flag), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(ReadingText((words + note).strip(), "meta", "ink2"), 1)
        layout.addLayout(line)
        answers = FlowLayout(gap=6)
        self.buttons: list[Button] = []
        nobody = tr("Neither") if len(terms) == 2 else tr("None of them")
        answer: tuple[str | None, str]
        for place, answer in enumerate((*terms, (None, nobody))):
            key, word = answer
            label = word if key is None else tr("It is {term}", term=word)
            hint = "X" if key is None else chr(ord("A") + place)
            kind = "ghost" if key is None else "secondary"
            button = Button(label, kind, "small", key=hint if has_keys else None)
            button.setAccessibleName(_spoken(what, key, word, several=len(terms) != 2))
            button.clicked.connect(partial(self.answered.emit, key))
            answers.addWidget(button)
            self.buttons.append(button)
        layout.addLayout(answers)


def _spoken(definition: str, key: str | None, term: str, *, several: bool) -> str:
    if key is not None:
        return tr("{definition}: it is {term}", definition=definition, term=term)
    if several:
        return tr("{definition}: none of them", definition=definition)
    return tr("{definition}: neither", definition=definition)
