"""The bar above a question: leave, how far, how it went so far."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from diffstudy.domain.language import tr, trn
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, sides_stack, space, theme, tokens
from diffstudy.gui.widgets.buttons import Button, IconButton
from diffstudy.gui.widgets.meters import ProgressBar
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_text, text_width


class StudyBar(Painted):
    """End with Esc, progress, counts; narrow or with large text only a cross, bar and count.

    Args:
        can_pause: whether there is a button to look away for a while.

    Signals:
        end_requested: the learner wants to stop; nothing is lost.
        pause_requested: the learner wants to look away for a while.
    """

    end_requested = Signal()
    pause_requested = Signal()
    accessible_role = QAccessible.Role.ToolBar

    def __init__(self, *, can_pause: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_pause = can_pause
        self._count = ""
        self._tally: tuple[int, int] | None = None
        self._end = Button(tr("End"), "ghost", icon="x", key="Esc", parent=self)
        self._cross = IconButton("x", tr("End"), size=32, parent=self)
        self._bar = ProgressBar(parent=self)
        self._pause = IconButton("pause", tr("Pause"), size=32, parent=self)
        self._pause.setToolTip(tr("Pause (P)"))
        self._pause.clicked.connect(self.pause_requested)
        self._end.clicked.connect(self.end_requested)
        self._cross.clicked.connect(self.end_requested)
        self.setAccessibleName(tr("Session"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()

    def set_progress(self, question: int, total: int) -> None:
        """Show "12 of 27"; the bar is filled by the eleven that are behind."""
        self._count = tr("{done} of {total}", done=question, total=total)
        self._bar.set_progress(question - 1, total)
        self._describe()
        self._arrange()

    def set_tally(self, right: int, missed: int) -> None:
        """Show how many answers were right and how many were missed."""
        self._tally = (right, missed)
        self._describe()
        self.update()

    def buttons(self) -> list[QWidget]:
        """What can be reached by Tab, in order."""
        leave: QWidget = self._cross if self._compact() else self._end
        return [leave, self._pause] if self._can_pause else [leave]

    def restyle(self) -> None:
        super().restyle()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(640, control(tokens()["size"]["topbar_study"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, control(tokens()["size"]["topbar_study"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line"))
        bar = self._visual(self._bar.geometry())
        count = round(text_width(font("ui-s"), self._count)) + 1
        place = self._visual(QRect(bar.right() + space(15), 0, count, self.height()))
        draw_text(painter, QRectF(place), self._count, font("ui-s"), colour("ink"))
        if self._tally is not None and not self._compact():
            self._paint_tally(painter)

    def _paint_tally(self, painter: QPainter) -> None:
        x = self.width() - space(22) - self._pause.sizeHint().width() - space(22)
        size = round(theme().text(14))
        for icon, text in zip(("x", "check"), reversed(self._words()), strict=True):
            width = round(text_width(font("meta"), text)) + 1
            x -= width
            place = self._visual(QRect(x, 0, width, self.height()))
            draw_text(painter, QRectF(place), text, font("meta"), colour("ink2"))
            x -= space(7) + size
            mark = QRectF(self._visual(QRect(x, 0, size, self.height())))
            paint_icon(painter, icon, colour("ink2"), mark.center(), size)
            x -= space(20)

    def _visual(self, rect: QRect) -> QRect:
        """The place on the side of the window where reading begins; twice is where it was."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _words(self) -> tuple[str, str]:
        right, missed = self._tally or (0, 0)
        return trn("{n} right", "{n} right", right), trn("{n} missed", "{n} missed", missed)

    def _describe(self) -> None:
        said = tr("Question {count}.", count=self._count)
        if self._tally is not None:
            said = f"{said} {', '.join(self._words())}"
        self.setAccessibleDescription(said)

    def _compact(self) -> bool:
        return sides_stack(self.width())

    def _arrange(self) -> None:
        compact = self._compact()
        self._cross.setVisible(compact)
        self._end.setVisible(not compact)
        self._pause.setVisible(self._can_pause and not compact)
        height = self.height()
        count = text_width(font("ui-s"), self._count) + space(15)
        left = space(20)
        thick = self._bar.sizeHint().height()
        top = (height - thick) // 2
        if compact:
            hint = self._cross.sizeHint()
            place = QRect(space(16), (height - hint.height()) // 2, hint.width(), hint.height())
            self._cross.setGeometry(self._visual(place))
            start = space(16) + hint.width() + space(16)
            width = self.width() - start - round(count) - space(24)
            self._bar.setGeometry(self._visual(QRect(start, top, max(40, width), thick)))
            return
        hint = self._end.sizeHint()
        place = QRect(left, (height - hint.height()) // 2, hint.width(), hint.height())
        self._end.setGeometry(self._visual(place))
        pause = self._pause.sizeHint()
        right = self.width() - space(22) - pause.width()
        beside = QRect(right, (height - pause.height()) // 2, pause.width(), pause.height())
        self._pause.setGeometry(self._visual(beside))
        width = 360 if self.width() >= 1180 else 260
        start = (self.width() - width - round(count)) // 2
        start = max(start, left + hint.width() + 16)
        self._bar.setGeometry(self._visual(QRect(start, top, width, thick)))
