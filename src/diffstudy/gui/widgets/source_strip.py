"""The lines of a source around the one that something was read from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import number_text, tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width

_LINE, _HEAD, _ICON, _NUMBER = 25, 30, 15, 26
_SHOWN = 3


class SourceStrip(Painted):
    """A head with the name of the file, and three lines, the one in question marked."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._lines: tuple[tuple[int, str], ...] = ()
        self._marked: int | None = None
        self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_source(self, name: str, lines: Sequence[str], at: int | None) -> None:
        """Show the lines around one of them.

        Args:
            name: of the file.
            lines: all of it.
            at: number of the line, counted from 1; None where it is not known.
        """
        self._name = name
        self._marked = at
        self._lines = _around(lines, at)
        marked = next((text for number, text in self._lines if number == at), "")
        spoken = tr("In the source, {file}", file=name)
        if marked:
            spoken = tr("In the source, {file}, line {at}: {text}", file=name, at=at, text=marked)
        self.setAccessibleName(spoken)
        self.update()

    def set_short(self, *, short: bool) -> None:
        """Show the line in question alone, where there is little room."""
        if short != self._short:
            self._short = short
            self.restyle()

    def sizeHint(self) -> QSize:
        lines = 1 if self._short else _SHOWN
        return QSize(300, round(theme().text(_HEAD + lines * _LINE)) + space(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, colour("sunken"), colour("line"), radius("panel"))
        pad, head, tall = space(14), theme().text(_HEAD), theme().text(_LINE)
        size = theme().text(_ICON)
        middle = head / 2 + space(2)
        ink = colour("ink2")
        paint_icon(painter, "file-text", ink, QPointF(pad + size / 2, middle), round(size))
        x = pad + size + space(8)
        place = QRectF(x, space(2), box.width() - x - pad, head)
        width = draw_text(painter, place, tr("In the source"), font("meta-s"), ink)
        place.setLeft(x + width + space(10))
        words = self._name if self._lines else tr("{file}, line not known", file=self._name)
        draw_text(painter, place, words, font("meta"), ink)
        number_width = max(theme().text(_NUMBER), text_width(font("meta-s"), "0000"))
        shown = self._lines
        if self._short:
            shown = tuple(each for each in shown if each[0] == self._marked)
        for row, (number, text) in enumerate(shown):
            line = QRectF(1, head + space(3) + row * tall, box.width() - 2, tall)
            marked = number == self._marked
            if marked:
                painter.fillRect(line, colour("mark"))
            tint = colour("mark_ink" if marked else "ink2")
            face = font("meta-s" if marked else "meta")
            place = QRectF(pad, line.top(), number_width, tall)
            draw_text(painter, place, number_text(number), face, tint)
            left = pad + number_width + space(8)
            place = QRectF(left, line.top(), box.width() - left - pad, tall)
            draw_text(painter, place, text, font("meta"), tint)


def _around(lines: Sequence[str], at: int | None) -> tuple[tuple[int, str], ...]:
    """Return the line and the nearest lines before and after it that say something."""
    if at is None or not 1 <= at <= len(lines):
        return ()
    before = [number for number in range(at - 1, 0, -1) if lines[number - 1].strip()][:1]
    after = [number for number in range(at + 1, len(lines) + 1) if lines[number - 1].strip()]
    wanted = [*before, at, *after[: _SHOWN - 1 - len(before)]]
    return tuple((number, lines[number - 1] or tr("(blank)")) for number in wanted)
