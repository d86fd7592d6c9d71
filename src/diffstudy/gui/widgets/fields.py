"""Fields to type into: the library's search, the answer, and plain ones for dialogs.

QLineEdit keeps the editing, the input methods and the screen reader's text interface; only its
frame is ours, because a border that thickens and a ring outside it are not in Fusion.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon
from diffstudy.gui.theme import colour, control, font, space, theme, theme_signals, tokens
from diffstudy.gui.widgets.buttons import IconButton
from diffstudy.gui.widgets.painting import draw_box, draw_keycap, keycap_width
from diffstudy.gui.widgets.ringed import Ringed


class Field(Ringed, QLineEdit):
    """A line of text, 36 high.

    Args:
        label: accessible name; a visible label belongs beside it, the placeholder is no label.
        placeholder: an example of what to type.
    """

    style_name = "ui"
    height_token = "field"  # noqa: S105 - a size, no password
    corner = 8

    def __init__(self, label: str, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_signals().theme_changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take up a new theme or text size."""
        self.setFont(font(self.style_name))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour("ink3"))
        self.setPalette(palette)
        left, right = self.margins()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self.setTextMargins(left, 0, right, 0)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def margins(self) -> tuple[int, int]:
        """Room before and after the text."""
        return space(11), space(11)

    def set_wrong(self, wrong: bool) -> None:
        """Outline it as an error; the message belongs below it, in words."""
        self._wrong = wrong
        self.update()

    def ring_radius(self) -> int:
        """Corner radius of the outline that the focus ring follows."""
        return self.corner

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(220)), control(tokens()["size"][self.height_token]))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(theme().text(120)), control(tokens()["size"][self.height_token]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        line = colour("no_ink" if self._wrong else "ink" if self.hasFocus() else "line_strong")
        width = 2.0 if self.hasFocus() or self._wrong else 1.0
        draw_box(painter, box, colour("surface"), line, self.corner, width)
        painter.end()
        super().paintEvent(_event)


class TypeField(Field):
    """The answer: 64 high, in the reading face, no help from spell checkers."""

    style_name = "num-l"
    height_token = "type_field"  # noqa: S105 - a size, no password
    corner = 10

    def __init__(
        self,
        label: str = "",
        placeholder: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label or tr("Your answer"), placeholder, parent=parent)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def margins(self) -> tuple[int, int]:
        return space(20), space(20)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Coming by Tab selects all; one letter would then wipe what was typed.
        self.deselect()
        self.end(False)

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(440)), super().sizeHint().height())


class SearchField(Field):
    """Search with a lens, the key that leads here, and a cross to empty it.

    ``textChanged`` tells each letter; Esc empties it and is passed on only when it was empty.
    """

    def __init__(
        self,
        placeholder: str = "",
        key: str = "Ctrl F",
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._key = key
        super().__init__(
            tr("Search"), placeholder or tr("Search terms and examples"), parent=parent
        )
        self._clear = IconButton("x", tr("Clear search"), size=28, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._show_clear)

    def margins(self) -> tuple[int, int]:
        return space(12) + round(theme().text(24)), round(keycap_width(self._key)) + space(14)

    def sizeHint(self) -> QSize:
        return QSize(round(theme().text(320)), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        super().paintEvent(_event)
        painter = QPainter(self)
        size = round(theme().text(18))
        middle = self.height() / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near = space(11) + size / 2
        x = self.width() - near if rtl else near
        paint_icon(painter, "search", colour("ink3"), QPointF(x, middle), size)
        if not self.text() and self._key:
            width = keycap_width(self._key)
            left = space(9) if rtl else self.width() - width - space(9)
            fill, line = colour("surface"), colour("line_strong")
            draw_keycap(painter, left, middle, self._key, colour("ink2"), fill=fill, border=line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._place_clear()

    def _place_clear(self) -> None:
        edge = self._clear.sizeHint().height()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = space(4) if rtl else self.width() - edge - space(4)
        self._clear.setGeometry(x, (self.height() - edge) // 2, edge, edge)
