"""A box to tick with its words, and a quiet remark at the other end of the line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width

_EDGE = 20


class CheckRow(PaintedButton):
    """A check box that fills the width; the remark says what ticking it gives."""

    accessible_role = QAccessible.Role.CheckBox

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_note(self, note: str) -> None:
        """Say something at the end of the line."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        words = text_width(font("ui"), self.text()) + text_width(font("meta"), self._note)
        return QSize(round(words + theme().text(_EDGE) + 3 * space(10)), control(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(120)), control(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().text(_EDGE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2
        left = self.width() - edge - 1 if mirrored else 1.0
        box = QRectF(left, middle - edge / 2, edge, edge)
        on = self.isChecked()
        hot = colour("sunken") if self.is_hot() else None
        draw_box(painter, box, colour("btn") if on else hot, colour("ink"), 5, 1.5)
        if on:
            paint_icon(painter, "check", colour("btn_ink"), box.center(), round(edge * 0.75))
        note = text_width(font("meta"), self._note) + 2 if self._note else 0.0
        start, end = edge + space(10), note + (space(10) if note else 0)
        room = QRectF(0, 0, self.width(), self.height())
        words = room.adjusted(end, 0, -start, 0) if mirrored else room.adjusted(start, 0, -end, 0)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            leading, trailing = trailing, leading
        draw_text(painter, words, self.text(), font("ui"), colour("ink"), leading)
        if self._note:
            draw_text(painter, room, self._note, font("meta"), colour("ink2"), trailing)
