"""The facts of a session: a strip of numbers, and what the next days will ask."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_height, text_width


class StatStrip(Painted):
    """Facts side by side: a large number or measure, a few words under it; wraps in pairs.

    Args:
        facts: value and what it counts, such as ("22 of 27", "answered right").
        style: of the values, in the type scale.
    """

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        facts: Sequence[tuple[str, str]] = (),
        *,
        style: str = "num-l",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._style = style
        self.grow_with_width()
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        self._facts = tuple(facts)
        self.setAccessibleName(", ".join(f"{value} {what}" for value, what in facts))
        self.restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._facts) // self._columns(width))
        return max(1, rows) * self._row_height()

    def sizeHint(self) -> QSize:
        width = round(theme().text(900))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._widest()) + 2 * space(20), self._row_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, colour("surface"), colour("line"), radius("panel"))
        columns = self._columns(self.width())
        cell = self.width() / columns
        height = self._row_height()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        number, words = text_height(font(self._style)), text_height(font("meta"))
        for index, (value, what) in enumerate(self._facts):
            row, column = divmod(index, columns)
            place = columns - 1 - column if rtl else column
            x, y = place * cell, row * height
            if column:
                edge = round(x + cell if rtl else x)
                rule = QRect(edge, y + space(14), 1, height - 2 * space(14))
                painter.fillRect(rule, colour("line"))
            top = y + (height - number - words) / 2
            inner = QRectF(x + space(26), top, cell - space(26) - space(8), number)
            draw_text(painter, inner, value, font(self._style), colour("ink"), align)
            below = QRectF(inner.left(), top + number, inner.width(), words)
            draw_text(painter, below, what, font("meta"), colour("ink2"), align)

    def _row_height(self) -> int:
        return round(text_height(font(self._style)) + text_height(font("meta")) + 2 * space(13))

    def _widest(self) -> float:
        return max(
            (
                max(text_width(font(self._style), value), text_width(font("meta"), what))
                for value, what in self._facts
            ),
            default=60.0,
        )

    def _columns(self, width: int) -> int:
        count = max(1, len(self._facts))
        needed = self._widest() + space(26) + space(8)
        while count > 1 and width / count < needed:
            count = -(-count // 2)
        return count


class ForecastBars(Painted):
    """How many cards each of the next days asks for; today in ink.

    Args:
        days: short day names and counts, today first.
    """

    accessible_role = QAccessible.Role.Chart

    def __init__(
        self, days: Sequence[tuple[str, int]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._days: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_days(days)

    def set_days(self, days: Sequence[tuple[str, int]]) -> None:
        """Show other days."""
        self._days = tuple(days)
        self.setAccessibleName(tr("Coming up"))
        self.setAccessibleDescription(", ".join(f"{day} {count}" for day, count in days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(480)), round(theme().text(108)) + space(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(260)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        cell = self.width() / len(self._days)
        number, words = text_height(font("meta-s")), text_height(font("cap-s"))
        base = round(self.height() - words - space(6))
        room = base - number - space(4)
        most = max(count for _, count in self._days) or 1
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width = min(theme().text(22), cell * 0.64)
        centred = Qt.AlignmentFlag.AlignHCenter
        for index, (day, count) in enumerate(self._days):
            place = len(self._days) - 1 - index if rtl else index
            middle = (place + 0.5) * cell
            today = index == 0
            height = round(room * count / most)
            tint = colour("heat4" if today else "heat2")
            if height:
                bar = QRectF(middle - width / 2, base - height, width, height)
                draw_box(painter, bar, tint, None, 2)
                painter.fillRect(QRectF(bar.left(), base - 2, width, 2), tint)
            face = font("cap-s" if today else "cap")
            ink = colour("ink" if today else "ink2")
            above = QRectF(middle - cell / 2, base - height - number - 2, cell, number)
            draw_text(painter, above, str(count), face, colour("ink"), centred)
            below = QRectF(middle - cell / 2, base + space(4), cell, words)
            draw_text(painter, below, day, face, ink, centred)
        painter.fillRect(QRect(0, base, self.width(), 1), colour("line_strong"))
