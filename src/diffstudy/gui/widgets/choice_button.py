"""The two cards of "which term": place, band, mark, letter and ink all say which side it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.theme import colour, control, radius, sides_stack, space, theme, tokens
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import (
    SIDE_LETTERS,
    draw_box,
    draw_keycap,
    draw_mark,
    draw_vs_badge,
    fill_side,
    keycap_width,
    rounded,
    side_colour,
)
from diffstudy.gui.widgets.term_text import (
    CHOICE_SIZES,
    HEADER_SIZES,
    LYING_SIZES,
    fitted_term,
)
from diffstudy.gui.widgets.text_block import TextBlock

_BAND = 6


class ChoiceButton(PaintedButton):
    """One term to choose; ``clicked`` when it is.

    Args:
        term: the headword, shrunk and wrapped but never cut.
        side: 0 for A, 1 for B.
        key: hint of the digit that chooses it.
    """

    def __init__(
        self, term: str, side: int, key: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._key = key
        self._lying = False
        self._chosen = False
        self.setText(term)
        self.setAccessibleName(f"side {SIDE_LETTERS[side]}: {term}")
        if key:
            self.setAccessibleDescription(f"Key: {key}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lying(self, lying: bool) -> None:
        """Lay mark, term and key in a row, for the stacked form."""
        if lying != self._lying:
            self._lying = lying
            self.restyle()

    def set_chosen(self, chosen: bool) -> None:
        """Show it as the given answer."""
        self._chosen = chosen
        self.update()

    def ring_radius(self) -> int:
        return radius("choice")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        block = self._term_block(width)
        words = block.height_for(self._term_room(width))
        if self._lying:
            return max(control(70), words + 2 * space(16))
        return max(control(self._least_height()), words + round(theme().text(106)) + space(8))

    def sizeHint(self) -> QSize:
        width = round(theme().text(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(theme().text(180))
        return QSize(width, control(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        corner = radius("choice")
        hot = self.is_hot() or self._chosen
        draw_box(painter, box, side_colour(self._side, "tint2" if hot else "tint"), None, corner)
        self._paint_band(painter, box, corner)
        width = 2.5 if self._chosen else 1.5
        draw_box(painter, box, None, side_colour(self._side, "mid"), corner, width)
        if self._lying:
            self._paint_lying(painter, box)
        else:
            self._paint_standing(painter, box)

    def _paint_band(self, painter: QPainter, box: QRectF, corner: float) -> None:
        band = QRectF(box)
        if self._lying:
            band.setWidth(_BAND)
        else:
            band.setHeight(_BAND)
        fill_side(painter, rounded(box, corner).intersected(rounded(band, 0)), self._side)

    def _paint_standing(self, painter: QPainter, box: QRectF) -> None:
        block = self._term_block(self.width())
        room = self._term_room(self.width())
        words = block.height_for(room)
        middle = box.center() + QPointF(0, 1)
        draw_mark(
            painter,
            QPointF(middle.x(), middle.y() - words / 2 - theme().text(27)),
            theme().text(30),
            self._side,
        )
        place = QRectF(middle.x() - room / 2, middle.y() - words / 2, room, words)
        block.paint(painter, place)
        if self._key:
            x = middle.x() - keycap_width(self._key, large=True) / 2
            self._paint_key(painter, x, middle.y() + words / 2 + theme().text(30))

    def _paint_lying(self, painter: QPainter, box: QRectF) -> None:
        middle = box.center().y()
        x = box.left() + space(22)
        mark = theme().text(24)
        draw_mark(painter, QPointF(x + mark / 2, middle), mark, self._side)
        x += mark + space(16)
        block = self._term_block(self.width())
        room = self._term_room(self.width())
        words = block.height_for(room)
        block.paint(painter, QRectF(x, middle - words / 2, room, words))
        if self._key:
            right = box.right() - space(20) - keycap_width(self._key, large=True)
            self._paint_key(painter, right, middle)

    def _paint_key(self, painter: QPainter, x: float, middle: float) -> None:
        draw_keycap(
            painter,
            x,
            middle,
            self._key,
            colour("ink2"),
            fill=colour("surface"),
            border=colour("line_strong"),
            large=True,
        )

    def _least_height(self) -> int:
        tall = self.window().height() >= 700 * theme().text_scale
        height: int = tokens()["size"]["choice_height"]["wide" if tall else "narrow"]
        return height

    def _term_room(self, width: int) -> float:
        if not self._lying:
            return max(40.0, width - 2 * space(20))
        key = keycap_width(self._key, large=True) + space(16) if self._key else 0
        used = space(22) + theme().text(24) + space(16) + key + space(20)
        return max(40.0, width - used)

    def _term_block(self, width: int) -> TextBlock:
        if self._lying:
            return fitted_term(self.text(), self._side, self._term_room(width), sizes=LYING_SIZES)
        tall = control(self._least_height()) >= control(200)
        return fitted_term(
            self.text(),
            self._side,
            self._term_room(width),
            sizes=HEADER_SIZES if tall else CHOICE_SIZES,
            align=Qt.AlignmentFlag.AlignHCenter,
        )


class ChoicePair(Painted):
    """The options side by side with "or" between them, or stacked where it is narrow.

    Args:
        options: pairs of headword and side, in the order of the sides; two as a rule.
        keys: key hints, one each.

    Signals:
        chosen(int): index of the option that was clicked or pressed.
    """

    chosen = Signal(int)

    def __init__(
        self,
        options: Sequence[tuple[str, int]],
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
        self.setAccessibleName("Choices")
        self.grow_with_width()

    def show_chosen(self, index: int) -> None:
        """Show which option was given as the answer."""
        self.buttons[index].set_chosen(True)

    def stacked(self, width: int | None = None) -> bool:
        """Whether the options lie below one another at a width (the present one by default)."""
        return len(self.buttons) != 2 or sides_stack(self.width() if width is None else width)

    def restyle(self) -> None:
        super().restyle()
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        # Only now is the window's height known, which the cards' own height depends on.
        super().showEvent(event)
        self.restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

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
        draw_vs_badge(painter, middle, theme().text(30), "or")

    def _half(self, width: int) -> int:
        return (width - space(tokens()["size"]["gutter"]["choice"])) // 2

    def _arrange(self) -> None:
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
