"""Colours of the two sides: three choices beside a piece of a page that shows the effect."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.theme import Look, Sides, Theme, colour, control, font, radius, space, theme
from diffstudy.gui.widgets.comparison_header import StickyHeader
from diffstudy.gui.widgets.meters import MasteryBar
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.rich_text import with_terms

_WORDS = {
    Sides.BLUE_AND_RUST: later("Blue and rust"),
    Sides.INK: later("Ink only"),
    Sides.CONTRAST: later("High contrast"),
}
_TERMS = (later("Accuracy"), later("Precision"))
_SENTENCE = later("Accuracy meets the true value; precision meets itself.")
_BESIDE_FROM = 620


class _SidesButton(PaintedButton):
    """One choice with its two marks in its own colours."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, sides: Sides, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.sides = sides
        self.setText(tr(_WORDS[sides]))
        self.setAccessibleName(tr(_WORDS[sides]))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(300)), control(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), control(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        box = QRectF(self.rect())
        fill = colour("bg" if self.is_hot() else "surface")
        line = colour("ink" if chosen else "line_strong")
        draw_box(painter, box, fill, line, radius("control"), 2 if chosen else 1)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle, x = box.center().y(), float(space(12))

        def place(width: float) -> float:
            return box.width() - x - width if mirrored else x

        knob = theme().text(18)
        ring = QRectF(place(knob), middle - knob / 2, knob, knob)
        draw_box(painter, ring, colour("surface"), line, knob / 2, 1.5)
        if chosen:
            away = knob * 0.28
            dot = ring.adjusted(away, away, -away, -away)
            draw_box(painter, dot, colour("ink"), None, knob / 2)
        x += knob + space(10)
        look = Theme(theme().dark, theme().text_scale, look=Look(sides=self.sides))
        mark = theme().text(20)
        for letter, corner in (("a", mark / 2), ("b", mark * 0.16)):
            shape = QRectF(place(mark), middle - mark / 2, mark, mark)
            draw_box(painter, shape, look.colour(f"{letter}_ink"), None, corner)
            centred = Qt.AlignmentFlag.AlignHCenter
            tint = look.colour("surface")
            draw_text(painter, shape, letter.upper(), font("cap-s"), tint, centred)
            x += mark + space(8)
        rest = box.adjusted(space(12), 0, -x, 0) if mirrored else box.adjusted(x, 0, -space(12), 0)
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, rest, self.text(), font("ui-m"), colour("ink"), align)


class _Preview(Painted):
    """A head, a sentence and a bar in the colours that hold."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("How a pair looks with these colours"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, space(10))
        self._layout.setSpacing(space(8))
        centre = Qt.AlignmentFlag.AlignHCenter
        terms = tuple(map(tr, _TERMS))
        self._layout.addWidget(StickyHeader(terms))
        words = with_terms(tr(_SENTENCE), terms)
        self._layout.addWidget(ReadingText(words, "read", align=centre, balanced=True, measure=34))
        self._layout.addWidget(MasteryBar((72, 41), width=150), 0, centre)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("line"), radius("panel"))


class SidesChoice(Painted):
    """The three choices and their effect; one under the other where it is narrow.

    Signals:
        chosen(object): the value of the setting.
    """

    chosen = Signal(object)
    accessible_role = QAccessible.Role.Grouping

    def __init__(self, label: str, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.searched = f"{label} {sentence}".casefold()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        words = QVBoxLayout()
        words.setSpacing(space(6))
        words.addWidget(ReadingText(label, "ui-m", measure=0))
        words.addWidget(ReadingText(sentence, "meta", "ink2"))
        words.addSpacing(space(6))
        self._buttons = [_SidesButton(sides, parent=self) for sides in Sides]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, to=button.sides: self.chosen.emit(to.value))
            words.addWidget(button)
        self._layout.addLayout(words, 5)
        self._layout.addWidget(_Preview(), 4, Qt.AlignmentFlag.AlignVCenter)
        self.restyle()

    def show_value(self, value: object) -> None:
        """Show a choice as the one that holds, without telling anybody."""
        for button in self._buttons:
            button.setChecked(button.sides == value)

    def restyle(self) -> None:
        self._layout.setContentsMargins(space(20), space(14), space(20), space(16))
        self._layout.setSpacing(space(32))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below the choices where both would be squeezed."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() / theme().text_scale >= _BESIDE_FROM
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
