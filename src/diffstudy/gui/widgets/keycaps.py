"""Keys as they look on a keyboard, alone and in the bar of hints at the foot of a page."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import (
    draw_keycap,
    draw_text,
    keycap_height,
    keycap_width,
    text_width,
)

Hint = tuple[str, str]
"""Keys, parted by spaces, and what they do: ("Ctrl Z", "undo last"), ("1 2", "choose")."""


class KeyCap(Painted):
    """One key."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(f"Key {text}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width(self._text)) + 1, round(keycap_height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line, fill = colour("line_strong"), colour("surface")
        draw_keycap(
            painter, 0, self.height() / 2, self._text, colour("ink2"), fill=fill, border=line
        )


class HintBar(Painted):
    """The keys of a page, centred on a hairline; leaves out the last ones where it is narrow."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, hints: Sequence[Hint] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show other keys."""
        self._hints = tuple(hints)
        self.setAccessibleName("Keys: " + ", ".join(f"{keys} {what}" for keys, what in hints))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, control(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, control(44))

    def hints_that_fit(self) -> tuple[Hint, ...]:
        """The hints that are drawn at the present width."""
        room = float(self.width() - 2 * space(24))
        fitting: list[Hint] = []
        for hint in self._hints:
            room -= self._hint_width(hint) + (self._between() if fitting else 0)
            if room < 0:
                break
            fitting.append(hint)
        return tuple(fitting)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("line"))
        hints = self.hints_that_fit()
        total = sum(map(self._hint_width, hints)) + self._between() * max(0, len(hints) - 1)
        x = (self.width() - total) / 2
        middle = self.height() / 2
        line, fill = colour("line_strong"), colour("surface")
        for keys, what in hints:
            for key in keys.split():
                x += draw_keycap(painter, x, middle, key, colour("ink2"), fill=fill, border=line)
                x += theme().text(5)
            x += theme().text(2)
            room = QRectF(x, 0, text_width(font("meta"), what) + 1, self.height())
            x += draw_text(painter, room, what, font("meta"), colour("ink2")) + self._between()

    def _between(self) -> float:
        return space(24)

    def _hint_width(self, hint: Hint) -> float:
        keys, what = hint
        caps = sum(keycap_width(key) + theme().text(5) for key in keys.split())
        return caps + theme().text(2) + text_width(font("meta"), what)
