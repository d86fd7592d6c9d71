"""Retention: the share of due cards that were known, week by week, beside what was wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.theme import colour, font, space, theme
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_text, text_height, text_width
from diffstudy.gui.widgets.spoken_words import percent

_TARGET = later("target")
_LOWEST = 0.7


@dataclass(frozen=True, slots=True)
class RetentionPoint:
    """A week: its Monday, the share known and the share predicted, 0 to 1; None for not told."""

    week: date
    share: float
    predicted: float | None = None


class RetentionChart(Painted):
    """A line over the weeks; the target is dashed, what was predicted is dotted.

    Args:
        points: weeks with answers, the first of them first.
        target: the share that is wanted, 0 to 1.
    """

    accessible_role = QAccessible.Role.Chart

    def __init__(
        self,
        points: Sequence[RetentionPoint] = (),
        target: float = 0.9,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points: tuple[RetentionPoint, ...] = ()
        self._target = target
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_points(points, target)

    def set_points(self, points: Sequence[RetentionPoint], target: float) -> None:
        """Show other weeks."""
        self._points = tuple(points)
        self._target = target
        self.setAccessibleName(tr("Retention"))
        said = trn(
            "target {target}, {n} week",
            "target {target}, {n} weeks",
            len(points),
            target=percent(target),
        )
        if points:
            last = percent(points[-1].share)
            said = tr("last week {share}, {rest}", share=last, rest=said)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(460)), round(theme().text(124)) + space(16))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(240)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_grid(painter, plot)
        if not self._points:
            return
        predicted = [
            self._at(plot, index, point.predicted)
            for index, point in enumerate(self._points)
            if point.predicted is not None
        ]
        pen = QPen(colour("line_strong"), 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(predicted))
        line = [self._at(plot, index, point.share) for index, point in enumerate(self._points)]
        painter.setPen(QPen(colour("ink"), 2))
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink"))
        painter.drawEllipse(line[-1], 4, 4)
        self._paint_weeks(painter, plot)
        self._paint_ends(painter, plot, line[-1])

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        tall = text_height(font("cap"))
        lowest = self._lowest()
        for tenth in range(round(lowest * 10), 11):
            y = round(self._y(plot, tenth / 10)) + 0.5
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            label = QRectF(0, y - tall / 2, plot.width() + plot.left(), tall)
            if self._mirrored():
                label = QRectF(plot.right() + space(8), y - tall / 2, self.width(), tall)
            draw_text(painter, label, percent(tenth / 10), font("cap"), colour("ink2"))
        y = round(self._y(plot, self._target)) + 0.5
        pen = QPen(colour("line_strong"), 1.5)
        pen.setDashPattern([3.5, 2.2])
        painter.setPen(pen)
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))

    def _paint_weeks(self, painter: QPainter, plot: QRectF) -> None:
        short, tall = QLocale.FormatType.ShortFormat, text_height(font("cap"))
        month, free_from = 0, 0.0
        centred = Qt.AlignmentFlag.AlignHCenter
        for index, point in enumerate(self._points):
            if point.week.month == month:
                continue
            month = point.week.month
            name = QLocale().standaloneMonthName(month, short)
            x = self._at(plot, index, 0.0).x()
            room = text_width(font("cap"), name) + space(8)
            away = abs(x - (plot.right() if self._mirrored() else plot.left()))
            if away >= free_from:
                box = QRectF(x - room / 2, plot.bottom() + space(4), room, tall)
                draw_text(painter, box, name, font("cap"), colour("ink2"), centred)
                free_from = away + room

    def _paint_ends(self, painter: QPainter, plot: QRectF, end: QPointF) -> None:
        """Write the last value and what the dashed line is, apart from each other."""
        tall = text_height(font("cap-s"))
        target = self._y(plot, self._target) - tall / 2
        value = end.y() - tall / 2
        if abs(value - target) < tall:
            value = target - tall if value <= target else target + tall
        for y, words, style in (
            (value, percent(self._points[-1].share), "meta-s"),
            (target, tr(_TARGET), "cap"),
        ):
            x, room = plot.right() + space(6), self.width() - plot.right() - space(6)
            if self._mirrored():
                x, room = 0.0, plot.left() - space(6)
            box = QRectF(x, y, room, tall)
            draw_text(painter, box, words, font(style), colour("ink"))

    def _plot(self) -> QRectF:
        before = text_width(font("cap"), "100%") + space(10)
        after = max(text_width(font("cap"), tr(_TARGET)), text_width(font("meta-s"), percent(1)))
        after += space(10)
        if self._mirrored():
            before, after = after, before
        tall = text_height(font("cap"))
        bottom = self.height() - tall - space(8)
        return QRectF(before, tall / 2 + 1, self.width() - before - after, bottom - tall / 2)

    def _lowest(self) -> float:
        shares = [point.share for point in self._points]
        shares += [point.predicted for point in self._points if point.predicted is not None]
        least = min([*shares, self._target, _LOWEST])
        return int(least * 10) / 10

    def _y(self, plot: QRectF, share: float) -> float:
        lowest = self._lowest()
        return plot.bottom() - (share - lowest) / (1 - lowest) * plot.height()

    def _at(self, plot: QRectF, index: int, share: float) -> QPointF:
        last = len(self._points) - 1
        part = index / last if last else 1.0
        if self._mirrored():
            part = 1 - part
        return QPointF(plot.left() + part * plot.width(), self._y(plot, share))

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
