"""Two cards to choose from with "or" between them, or more below each other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, sides_stack, space, theme, tokens
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.choice_button import ChoiceButton
from diffstudy.gui.widgets.painting import draw_vs_badge


class ChoicePair(Arranged):
    """The options side by side with "or" between them, or stacked where it is narrow.

    Args:
        options: pairs of headword and side, in the order of the sides; two as a rule. The side
            of an answer in ink is None.
        keys: key hints, one each.

    Signals:
        chosen(int): index of the option that was clicked or pressed.
    """

    chosen = Signal(int)
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        options: Sequence[tuple[str, int | None]],
        keys: Sequence[str] = ("1", "2", "3", "4", "5", "6"),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.buttons = [
            ChoiceButton(word, side, key, parent=self)
            for (word, side), key in zip(options, keys, strict=False)
        ]
        for index, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, i=index: self.chosen.emit(i))
        self.setAccessibleName(tr("Choices"))

    def show_chosen(self, index: int) -> None:
        """Show which option was given as the answer."""
        self.buttons[index].set_chosen(True)

    def stacked(self, width: int | None = None) -> bool:
        """Whether the options lie below one another at a width (the present one by default)."""
        return len(self.buttons) != 2 or sides_stack(self.width() if width is None else width)

    def heightForWidth(self, width: int) -> int:
        stacked = self.stacked(width)
        for button in self.buttons:
            button.set_lying(stacked)
        if not stacked:
            return max(button.heightForWidth(self._half(width)) for button in self.buttons)
        heights = [button.heightForWidth(width) for button in self.buttons]
        return sum(heights) + space(16) * (len(heights) - 1)

    def sizeHint(self) -> QSize:
        width = round(theme().text(1040))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), self.heightForWidth(max(1, self.width())))

    def showEvent(self, event: QShowEvent) -> None:
        # Only now is the window's height known, which the cards' own height depends on.
        super().showEvent(event)
        self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.stacked():
            return
        painter = QPainter(self)
        x = round(self.width() / 2) + 0.5
        line = QColor(colour("line_strong"))
        line.setAlphaF(0.55)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_vs_badge(painter, middle, theme().text(30), tr("or"))

    def _half(self, width: int) -> int:
        return (width - space(tokens()["size"]["gutter"]["choice"])) // 2

    def arrange(self) -> None:
        stacked = self.stacked()
        y = 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index, button in enumerate(self.buttons):
            button.set_lying(stacked)
            if stacked:
                height = button.heightForWidth(self.width())
                button.setGeometry(QRect(0, y, self.width(), height))
                y += height + space(16)
                continue
            half = self._half(self.width())
            on_the_left = (index == 0) != mirrored
            left = 0 if on_the_left else self.width() - half
            button.setGeometry(QRect(left, 0, half, self.height()))
