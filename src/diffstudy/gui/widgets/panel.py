"""Plain surfaces: a sheet of paper on the page, a hairline, and the page's own scroll area."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from diffstudy.gui.theme import colour, radius, space, theme_signals
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.painting import draw_box
from diffstudy.gui.widgets.slim_scroll_bar import slim_scroll_bar


class Panel(Painted):
    """Surface, hairline border, radius 10; put widgets into ``body``.

    Args:
        padding: left and right, top and bottom, at 100% text.
        gap: between the widgets of the body.
        border: colour token of the hairline.
        joined: open at the top, to be continued by a ComparisonHeader above it.
    """

    accessible_role = QAccessible.Role.Pane

    def __init__(
        self,
        *,
        padding: tuple[int, int] = (20, 18),
        gap: int = 8,
        border: str = "line",
        joined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self._gap = gap
        self._border = border
        self._joined = joined
        self.body = QVBoxLayout(self)
        self.restyle()

    def restyle(self) -> None:
        # One pixel is the border's, also where the content reaches to the edge.
        across, along = (max(1, space(padding)) for padding in self._padding)
        self.body.setContentsMargins(across, along, across, along)
        self.body.setSpacing(space(self._gap))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        corner = radius("panel")
        if self._joined:
            box.adjust(0, -corner - 2, 0, 0)
        draw_box(QPainter(self), box, colour("surface"), colour(self._border), corner)


class Hairline(Painted):
    """A line across, decorative."""

    accessible_role = QAccessible.Role.Separator

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(10, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("line"))


class PageScroll(QScrollArea):
    """The one scroll area of a page: up and down only, clear of sticky bars by 48 px."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme."""
        slim_scroll_bar(self.verticalScrollBar())
        self.updateGeometry()

    def show_child(self, child: QWidget) -> None:
        """Scroll until a widget is in sight."""
        self.ensureWidgetVisible(child, 0, 48)
