"""Days studied: a square a day, weeks side by side, darker with more answers."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.theme import colour, font, radius, space, theme
from diffstudy.gui.widgets.cell_grid import Cell, CellGrid
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_height, text_width

STEPS = (1, 15, 30, 60)
"""Answers from which a square takes the next darker step."""
_CELL, _GAP = 13, 3
_DAYS = 7


class Heatmap(CellGrid):
    """Weeks as columns, Monday at the top; arrows go on to weeks that do not fit.

    Args:
        counts: answers by day; a day that is missing has none.
        first, last: the days to show; they are filled up to whole weeks before ``first``.
    """

    acts = False

    def __init__(
        self,
        counts: Mapping[date, int] | None = None,
        first: date | None = None,
        last: date | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._counts: dict[date, int] = {}
        self._last = self._monday = date(2000, 1, 3)
        self._left: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if first is not None and last is not None:
            self.set_days(counts or {}, first, last)

    def set_days(self, counts: Mapping[date, int], first: date, last: date) -> None:
        """Show other days; the latest weeks are in sight."""
        self._counts = dict(counts)
        self._last = last
        self._monday = first - timedelta(days=first.weekday())
        self._left = None
        self._current = None
        studied = sum(count > 0 for day, count in self._counts.items() if first <= day <= last)
        self.setAccessibleName(tr("Days studied"))
        self.setAccessibleDescription(trn("{n} day with answers", "{n} days with answers", studied))
        self.restyle()

    def has_cell(self, cell: Cell) -> bool:
        row, week = cell
        return 0 <= row < _DAYS and 0 <= week < self._weeks() and self._day(cell) <= self._last

    def first_cell(self) -> Cell | None:
        return self._last.weekday(), self._weeks() - 1

    def go_to(self, cell: Cell) -> None:
        left, shown = self._first_week(), self._shown_weeks()
        if not left <= cell[1] < left + shown:
            self._left = cell[1] if cell[1] < left else cell[1] - shown + 1
        super().go_to(cell)

    def words_of(self, cell: Cell) -> str:
        day = self._day(cell)
        count = self._counts.get(day, 0)
        shown = QLocale().toString(QDate(day.year, day.month, day.day))
        return trn("{day}: {n} answer", "{day}: {n} answers", count, day=shown)

    def box_of(self, cell: Cell) -> QRectF:
        edge, step = theme().text(_CELL), theme().text(_CELL + _GAP)
        x = self._label_room() + (cell[1] - self._first_week()) * step
        if self._is_mirrored():
            x = self.width() - x - edge
        return QRectF(round(x) + 2, round(self._head() + cell[0] * step), round(edge), round(edge))

    def cell_at(self, point: QPointF) -> Cell | None:
        first = self._first_week()
        for week in range(first, min(self._weeks(), first + self._shown_weeks())):
            for row in range(_DAYS):
                if self.box_of((row, week)).contains(point) and self.has_cell((row, week)):
                    return row, week
        return None

    def sizeHint(self) -> QSize:
        step = theme().text(_CELL + _GAP)
        width = self._label_room() + min(self._weeks(), 27) * step + 6
        return QSize(round(width), round(self._head() + _DAYS * step + 4))

    def minimumSizeHint(self) -> QSize:
        step = theme().text(_CELL + _GAP)
        return QSize(round(self._label_room() + 8 * step), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_labels(painter)
        first = self._first_week()
        for week in range(first, min(self._weeks(), first + self._shown_weeks())):
            for row in range(_DAYS):
                if self.has_cell((row, week)):
                    count = self._counts.get(self._day((row, week)), 0)
                    draw_step(painter, self.box_of((row, week)), step_of(count))
        today = (self._last.weekday(), self._weeks() - 1)
        if today[1] < first + self._shown_weeks():
            away = 1.5
            box = self.box_of(today).adjusted(-away, -away, away, away)
            draw_box(painter, box, None, colour("ink"), radius("heat_cell") + 1, 2)
        self.paint_ring(painter, radius("heat_cell"))

    def _paint_labels(self, painter: QPainter) -> None:
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        room, tall = self._label_room(), text_height(font("cap"))
        mirrored = self._is_mirrored()
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for row in (0, 2, 4):
            box = self.box_of((row, self._first_week()))
            left = self.width() - room if mirrored else 0.0
            place = QRectF(left, box.center().y() - tall / 2, room, tall)
            draw_text(
                painter, place, locale.dayName(row + 1, short), font("cap"), colour("ink2"), align
            )
        first, free_from = self._first_week(), 0.0
        month = None
        for week in range(first, min(self._weeks(), first + self._shown_weeks())):
            day = self._day((0, week))
            if day.month == month:
                continue
            month = day.month
            name = locale.standaloneMonthName(month, short)
            box = self.box_of((0, week))
            at = self.width() - box.right() if mirrored else box.left()
            width = text_width(font("cap"), name) + 2
            if at >= free_from and at + width <= self.width():
                left = box.right() - width if mirrored else box.left()
                place = QRectF(left, 0, width, tall)
                draw_text(painter, place, name, font("cap"), colour("ink2"), align)
                free_from = at + width + theme().text(6)

    def _weeks(self) -> int:
        return (self._last - self._monday).days // _DAYS + 1

    def _shown_weeks(self) -> int:
        step = theme().text(_CELL + _GAP)
        return max(1, int((self.width() - self._label_room() - 2) / step))

    def _first_week(self) -> int:
        latest = max(0, self._weeks() - self._shown_weeks())
        return latest if self._left is None else min(self._left, latest)

    def _day(self, cell: Cell) -> date:
        return self._monday + timedelta(days=cell[1] * _DAYS + cell[0])

    def _head(self) -> float:
        return text_height(font("cap")) + space(6)

    def _label_room(self) -> float:
        short = QLocale.FormatType.ShortFormat
        names = (QLocale().dayName(day, short) for day in (1, 3, 5))
        return max(text_width(font("cap"), name) for name in names) + space(8)


class HeatLegend(Painted):
    """What the steps of the calendar mean: None, four steps, 60 and more."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("From no answers to {most} and more", most=STEPS[-1]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(font("cap"), tr("None")) + text_width(font("cap"), _most())
        cells = (len(STEPS) + 1) * theme().text(_CELL + _GAP)
        return QSize(round(words + cells + 2 * space(6)), round(text_height(font("cap"))) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        x = draw_text(painter, box, tr("None"), font("cap"), colour("ink2")) + space(6)
        edge = round(theme().text(_CELL))
        for step in range(len(STEPS) + 1):
            draw_step(
                painter, QRectF(round(x), round(box.center().y() - edge / 2), edge, edge), step
            )
            x += theme().text(_CELL + _GAP)
        rest = box.adjusted(x + space(6) - _GAP, 0, 0, 0)
        draw_text(painter, rest, _most(), font("cap"), colour("ink2"))


def _most() -> str:
    return tr("{number}+", number=STEPS[-1])


def step_of(count: int) -> int:
    """Which of the five steps a number of answers takes; 0 for none."""
    return sum(count >= least for least in STEPS)


def draw_step(painter: QPainter, box: QRectF, step: int) -> None:
    """Draw a square of the calendar; an empty one is outlined."""
    if step == 0:
        draw_box(painter, box, colour("surface"), colour("heat1"), radius("heat_cell"))
    else:
        draw_box(painter, box, colour(f"heat{step}"), None, radius("heat_cell"))
