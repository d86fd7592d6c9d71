"""A question that readers ask, with its answer folded under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, space, theme
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import draw_mark
from diffstudy.gui.widgets.reading_text import ReadingText
from diffstudy.gui.widgets.rich_text import plain
from diffstudy.gui.widgets.text_block import TextBlock


class _Heading(PaintedButton):
    """The question itself; Enter, Space and a click open and close the answer."""

    def __init__(self, question: str, sides: Sequence[int], *, parent: QWidget) -> None:
        super().__init__(parent)
        self._sides = tuple(sides[:2])
        self._block: TextBlock | None = None
        self.setText(question)
        self.setCheckable(True)
        self.setAccessibleName(question)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        self._block = None
        super().restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._question().height_for(self._room(width))
        return max(control(44), words + 2 * space(8))

    def sizeHint(self) -> QSize:
        width = round(theme().text(600))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(200)), control(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_hot():
            painter.fillRect(self.rect(), colour("bg"))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        block = self._question()
        room = self._room(self.width())
        words = block.height_for(room)
        top = (self.height() - words) / 2
        line = top + block.line_height / 2
        mark = theme().text(18)
        for index, side in enumerate(reversed(self._sides)):
            x = self.lead() - space(11) - mark / 2 - index * (mark + theme().text(3))
            draw_mark(painter, QPointF(self.width() - x if rtl else x, line), mark, side)
        size = round(theme().text(18))
        left = self.width() - self.lead() - room if rtl else self.lead()
        block.paint(painter, QRectF(left, top, room, words))
        x = size if rtl else self.width() - size
        icon = "chevron-up" if self.isChecked() else "chevron-down"
        paint_icon(painter, icon, colour("ink2"), QPointF(x, line), size)

    def lead(self) -> float:
        """Where the text begins: room for two marks, so that all questions align."""
        return 2 * theme().text(18) + theme().text(3) + 2 * space(9)

    def _room(self, width: int) -> float:
        return max(40.0, width - self.lead() - theme().text(36))

    def _question(self) -> TextBlock:
        if self._block is None:
            pixels = round(theme().text(16))
            self._block = TextBlock([plain(self.text())], "term-s", pixels=pixels)
        return self._block


class CuriosityRow(Painted):
    """Marks of the terms it is about, the question as a button, the answer below.

    Signals:
        toggled(bool): the answer was opened or closed.
    """

    toggled = Signal(bool)
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        question: str,
        answer: str,
        sides: Sequence[int] = (),
        *,
        expanded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = _Heading(question, sides, parent=self)
        self._answer = ReadingText(answer, tint="ink2", selectable=True)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.heading)
        self._indented = QHBoxLayout()
        self._indented.addWidget(self._answer)
        self._layout.addLayout(self._indented)
        self.heading.toggled.connect(self._show_answer)
        self.setAccessibleName(question)
        self._show_answer(expanded)
        self.heading.setChecked(expanded)
        self.restyle()

    def restyle(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 1)
        self._indent()
        super().restyle()

    def set_expanded(self, expanded: bool) -> None:
        """Open or close the answer."""
        self.heading.setChecked(expanded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = QRect(0, self.height() - 1, self.width(), 1)
        QPainter(self).fillRect(line, colour("line"))

    def _show_answer(self, shown: bool) -> None:
        self._answer.setVisible(shown)
        self._indent()
        state = tr("Answer open") if shown else tr("Answer closed")
        self.heading.setAccessibleDescription(state)
        self.toggled.emit(shown)
        self.updateGeometry()

    def _indent(self) -> None:
        bottom = 0 if self._answer.isHidden() else space(12)
        self._indented.setContentsMargins(round(self.heading.lead()), 0, space(36), bottom)
