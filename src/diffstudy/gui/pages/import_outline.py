"""The outline of a page that is to be imported: what was found, how much, and how sure."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.comparison import Flag
from diffstudy.domain.language import later, tr, trn
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme
from diffstudy.gui.widgets.check_note import FlagMark, draw_bars, flag_name
from diffstudy.gui.widgets.layout_content import empty_layout
from diffstudy.gui.widgets.painting import draw_box, draw_text, text_width
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.place_button import PlaceButton
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.switches import Combo

_MEANINGS = {
    Flag.SURE: later("names the term"),
    Flag.LIKELY: later("fits the pattern"),
    Flag.CHECK: later("needs a look"),
}


class OutlineRow(PlaceButton):
    """A section: its name, its count, and its flag or how many of it are to be checked."""

    def __init__(
        self, title: str, count: str, flag: Flag | None, to_check: int, *, parent: QWidget
    ) -> None:
        super().__init__(title, parent=parent)
        self._count = count
        self._flag = flag
        self._to_check = to_check
        said = flag_name(flag).lower() if flag else ""
        if to_check:
            said = trn("{n} to check", "{n} to check", to_check)
        self.setAccessibleName(", ".join(each for each in (title, count, said) if each))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(font("ui-s"), self.text()) + text_width(font("cap-s"), self._count)
        return QSize(round(words + theme().text(70)), control(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        self.draw_ground(painter)
        chosen = self.isChecked()
        place = box.adjusted(space(12), 0, -space(8), 0)
        face = font("ui-s" if chosen else "ui")
        used = draw_text(painter, place, self.text(), face, colour("ink" if self._flag else "ink2"))
        place.setLeft(place.left() + used + space(10))
        draw_text(painter, place, self._count, font("cap-s"), colour("ink2"))
        self._paint_flag(painter, box)

    def _paint_flag(self, painter: QPainter, box: QRectF) -> None:
        if self._to_check:
            words = str(self._to_check)
            width = theme().text(14) + space(5) + text_width(font("cap-s"), words) + 2 * space(8)
            tall = theme().text(24)
            pill = QRectF(box.right() - space(8) - width, box.center().y() - tall / 2, width, tall)
            draw_box(painter, pill, colour("mark"), colour("mark_line"), tall / 2)
            size = theme().text(14)
            centre = QPointF(pill.left() + space(8) + size / 2, pill.center().y())
            paint_icon(painter, "flag", colour("mark_ink"), centre, round(size))
            place = QRectF(centre.x() + size / 2 + space(5), pill.top(), width, tall)
            draw_text(painter, place, words, font("cap-s"), colour("mark_ink"))
        elif self._flag is not None:
            draw_bars(
                painter, box.right() - space(34), box.center().y(), self._flag, colour("ink2")
            )
        else:
            place = box.adjusted(0, 0, -space(14), 0)
            draw_text(painter, place, "–", font("ui"), colour("ink2"), Qt.AlignmentFlag.AlignRight)


class ImportOutline(QWidget):
    """The sections one under the other, and what the flags mean.

    Signals:
        chosen(int): another section is wanted.
    """

    chosen = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OutlineRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space(2))
        self.choice = Combo(tr("Found on the page"))
        self.choice.activated.connect(self.chosen.emit)
        self.choice.hide()
        self._layout.addWidget(self.choice)
        self._tall = QWidget()
        tall = QVBoxLayout(self._tall)
        tall.setContentsMargins(0, 0, 0, 0)
        tall.setSpacing(space(2))
        tall.addWidget(Label(tr("Found on the page"), "meta-s", "ink2"))
        tall.addSpacing(space(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(space(2))
        tall.addLayout(self._list)
        tall.addStretch(1)
        tall.addWidget(_Legend())
        self._layout.addWidget(self._tall)

    @property
    def natural_width(self) -> int:
        """How wide the longest row is, in pixels."""
        return max((row.sizeHint().width() for row in self.rows), default=0)

    def set_narrow(self, *, narrow: bool) -> None:
        """Give way to a drop-down where there is no room at the side."""
        self._tall.setVisible(not narrow)
        self.choice.setVisible(narrow)

    def show_sections(
        self, sections: Sequence[tuple[str, str, Flag | None, int]], current: int
    ) -> None:
        """Show title, count, flag and how many are to be checked of each section."""
        focused = next((i for i, row in enumerate(self.rows) if row.hasFocus()), None)
        empty_layout(self._list)
        self.rows = []
        for index, (title, count, flag, to_check) in enumerate(sections):
            row = OutlineRow(title, count, flag, to_check, parent=self)
            row.setChecked(index == current)
            row.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
            self._list.addWidget(row)
            row.show()
            self.rows.append(row)
        if focused is not None:
            self.rows[focused].setFocus()
        self.choice.clear()
        for title, count, _, to_check in sections:
            words = f"{title}, {count}"
            if to_check:
                left = trn("{n} to check", "{n} to check", to_check)
                words = f"{words}, {left}"
            self.choice.addItem(words)
        self.choice.setCurrentIndex(current)


class _Legend(Panel):
    def __init__(self) -> None:
        super().__init__(padding=(12, 10), gap=4)
        self.setAccessibleName(tr("How flags work"))
        self.body.addWidget(Label(tr("How flags work"), "meta-s"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(6))
        grid.setVerticalSpacing(space(4))
        grid.setColumnStretch(1, 1)
        for row, (flag, words) in enumerate(_MEANINGS.items()):
            grid.addWidget(FlagMark(flag), row, 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(Label(tr(words), "cap-s", "ink2", wraps=True), row, 1, middle)
        self.body.addLayout(grid)
