"""A painted button whose text wraps: as high as its words at its width, never cut."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.gui.theme import colour, control, theme
from diffstudy.gui.widgets.painted import PaintedButton
from diffstudy.gui.widgets.painting import draw_keycap, keycap_width


class WrappedButton(PaintedButton):
    """Subclasses say how high they are at a width, and paint.

    ``usual_width`` is the width it asks for at 100% text, ``least_size`` what it can do with.
    """

    usual_width: ClassVar[int] = 480
    least_size: ClassVar[tuple[int, int]] = (180, 44)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = round(theme().text(self.usual_width))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width, height = self.least_size
        return QSize(round(theme().text(width)), control(height))

    def is_mirrored(self) -> bool:
        """Whether it is read from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def text_align(self) -> Qt.AlignmentFlag:
        """The edge that reading begins at."""
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        return right if self.is_mirrored() else left

    def left_of(self, lead: float, width: float) -> float:
        """Left edge of a part that begins ``lead`` px behind the edge that reading begins at."""
        return self.width() - lead - width if self.is_mirrored() else lead

    def paint_key(
        self, painter: QPainter, lead: float, middle: float, key: str, *, large: bool = False
    ) -> float:
        """Draw the key that presses it; returns its width.

        Args:
            lead: distance in px from the edge that reading begins at.
            middle: height of its centre.
        """
        width = keycap_width(key, large=large)
        draw_keycap(
            painter,
            self.left_of(lead, width),
            middle,
            key,
            colour("ink2"),
            fill=colour("surface"),
            border=colour("line_strong"),
            large=large,
        )
        return width
