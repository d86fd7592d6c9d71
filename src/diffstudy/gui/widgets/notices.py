"""What a page says when there is nothing, when something failed, and while it is still reading."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, radius, space, theme
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.reading_text import ReadingText


class Icon(Painted):
    """A line icon beside words; decorative, so it has no accessible name of its own."""

    def __init__(
        self, icon: str, size: int = 18, tint: str = "ink2", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._edge = size
        self._tint = tint
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        edge = round(theme().text(self._edge))
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        centre = QRectF(self.rect()).center()
        edge = round(theme().text(self._edge))
        paint_icon(QPainter(self), self._icon, colour(self._tint), centre, edge)


class EmptyState(Painted):
    """What will be here, and one action that leads there.

    Args:
        icon: its name.
        title: what is so.
        text: what to do, one sentence.
        actions: widgets (buttons) below.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        actions: Sequence[QWidget] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(Icon(icon, 34), 0, centre)
        self._layout.addWidget(ReadingText(title, "h2", align=centre, balanced=True))
        if text:
            words = ReadingText(text, "ui", "ink2", align=centre, balanced=True, measure=60)
            self._layout.addWidget(words)
        if actions:
            row = FlowLayout(centred=True, gap=12)
            for action in actions:
                row.addWidget(action)
            self._layout.addSpacing(8)
            self._layout.addLayout(row)
        self._layout.addStretch()
        self.setAccessibleName(f"{title}. {text}".strip())
        self.restyle()

    def restyle(self) -> None:
        self._layout.setSpacing(space(8))
        super().restyle()


class ErrorRow(Painted):
    """What happened, why if known, what to do next; outlined, with icon and words.

    Args:
        title: what happened.
        text: why, and what to do.
        actions: widgets (buttons) that do it.
    """

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(
        self,
        title: str,
        text: str = "",
        actions: Sequence[QWidget] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(Icon("circle-alert", 20, "no_ink"), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._title = ReadingText(title, "ui-s", measure=0)
        self._text = ReadingText(text, "meta", "ink2")
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._text.setVisible(bool(text))
        if actions:
            row = FlowLayout(gap=8)
            for action in actions:
                row.addWidget(action)
            self._column.addSpacing(6)
            self._column.addLayout(row)
        self._column.addStretch()
        self._layout.addLayout(self._column, 1)
        self.setAccessibleName(f"{title}. {text}".strip())
        self.restyle()

    def set_message(self, title: str, text: str = "") -> None:
        """Say something else."""
        self._title.set_text(title)
        self._text.set_text(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}".strip())

    def restyle(self) -> None:
        self._layout.setContentsMargins(space(18), space(15), space(18), space(15))
        self._layout.setSpacing(space(14))
        self._column.setSpacing(space(3))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_box(QPainter(self), box, colour("surface"), colour("no_line"), radius("panel"))


class Skeleton(Painted):
    """Rows of still blocks where rows will be; for waits over 300 ms, without shimmer."""

    def __init__(self, rows: int = 6, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, self._rows * round(theme().text(46)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        step = self.height() / self._rows
        tall = theme().text(14)
        for row in range(self._rows):
            y = row * step + (step - tall) / 2
            share = (0.34, 0.42, 0.29)[row % 3]
            left = QRectF(space(16), y, self.width() * share, tall)
            draw_box(painter, left, colour("sel"), None, 4)
            width = self.width() * 0.16
            right = QRectF(self.width() - space(16) - width, y + 2, width, tall - 4)
            draw_box(painter, right, colour("sel"), None, 4)
