"""Text on a page: wrapped, measured for its width, at the line height that reading needs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import font
from diffstudy.gui.widgets.painted import Painted
from diffstudy.gui.widgets.rich_text import Span, SpanKind, plain
from diffstudy.gui.widgets.text_block import TextBlock

Text = str | Sequence[Span]


def spans_of(text: Text) -> tuple[Span, ...]:
    """A plain string as spans; spans as they are."""
    return (plain(text),) if isinstance(text, str) else tuple(text)


def spoken(spans: Sequence[Span]) -> str:
    """The text as a screen reader should say it: a gap is "blank"."""
    return "".join(tr("blank") if s.kind is SpanKind.BLANK else s.text for s in spans)


class ReadingText(Painted):
    """Wrapped text whose height follows from its width.

    Args:
        text: a string, or spans from ``rich_text``.
        style: name in the type scale.
        tint: colour token of plain text.
        italic: slanted, for examples.
        align: of the lines.
        balanced: lines of about equal length, for headings, prompts and centred text.
        measure: at most this many characters to a line, however wide the widget; 0 for any.
        selectable: the mouse selects and Ctrl C copies.

    Signals:
        term_pressed(int): side of a term in the text that was clicked.
    """

    term_pressed = Signal(int)
    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        text: Text = "",
        style: str = "read",
        tint: str = "ink",
        *,
        italic: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        balanced: bool = False,
        measure: int = 75,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._style = style
        self._tint = tint
        self._italic = italic
        self._align = align
        self._balanced = balanced
        self._measure = measure
        self._selection = (0, 0)
        self._selectable = selectable
        self._block: TextBlock | None = None
        self.grow_with_width()
        if selectable:
            self.setCursor(Qt.CursorShape.IBeamCursor)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.set_text(text)

    def set_text(self, text: Text) -> None:
        """Show another text."""
        self._spans = spans_of(text)
        self._selection = (0, 0)
        self.setMouseTracking(any(span.kind is SpanKind.TERM for span in self._spans))
        self.setAccessibleName(spoken(self._spans))
        self.restyle()

    def set_style(self, style: str) -> None:
        """Use another style of the type scale."""
        if style != self._style:
            self._style = style
            self.restyle()

    def set_tint(self, tint: str) -> None:
        """Use another colour token for plain text."""
        self._tint = tint
        self.restyle()

    def text(self) -> str:
        """The text as it is spoken."""
        return spoken(self._spans)

    def restyle(self) -> None:
        self._block = None
        super().restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._text_block().height_for(self._text_width(width))

    def sizeHint(self) -> QSize:
        block = self._text_block()
        width = block.natural_width()
        if self._measure:
            width = min(width, self._measure_width())
        return QSize(width, block.height_for(width))

    def minimumSizeHint(self) -> QSize:
        block = self._text_block()
        width = min(block.widest_word(), block.natural_width())
        return QSize(width, block.height_for(1e6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        selection = self._selection if self._selectable else None
        self._text_block().paint(QPainter(self), self._text_box(), selection)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._selectable or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at = self._position(event.position())
        self._selection = (at, at)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._selectable and event.buttons() & Qt.MouseButton.LeftButton:
            self._selection = (self._selection[0], self._position(event.position()))
            self.update()
        elif self.hasMouseTracking():
            over = self._term_at(event.position()) is not None
            rest = Qt.CursorShape.IBeamCursor if self._selectable else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else rest)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        side = self._term_at(event.position())
        nothing_selected = self._selection[0] == self._selection[1]
        if side is not None and nothing_selected and event.button() is Qt.MouseButton.LeftButton:
            self.term_pressed.emit(side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first, last = sorted(self._selection)
        if first != last and event.matches(QKeySequence.StandardKey.Copy):
            written = "".join(span.text for span in self._spans)
            QGuiApplication.clipboard().setText(written[first:last])
            return
        super().keyPressEvent(event)

    def _position(self, point: QPointF) -> int:
        return self._text_block().position_at(point - self._text_box().topLeft())

    def _term_at(self, point: QPointF) -> int | None:
        """The side of the term under a point."""
        place, begin = self._position(point), 0
        for span in self._spans:
            end = begin + len(span.text)
            if span.kind is SpanKind.TERM and begin < place < end:
                return span.side
            begin = end
        return None

    def _measure_width(self) -> int:
        return round(QFontMetricsF(font(self._style)).averageCharWidth() * self._measure)

    def _text_width(self, width: int) -> int:
        return min(width, self._measure_width()) if self._measure else width

    def _text_box(self) -> QRectF:
        width = self._text_width(self.width())
        spare = self.width() - width
        left = 0.0
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            left = spare / 2
        elif self._visual_align() & Qt.AlignmentFlag.AlignRight:
            left = spare
        return QRectF(left, 0, width, self.height())

    def _visual_align(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._align is Qt.AlignmentFlag.AlignLeft and mirrored:
            return Qt.AlignmentFlag.AlignRight
        return self._align

    def _text_block(self) -> TextBlock:
        if self._block is None:
            self._block = TextBlock(
                self._spans,
                self._style,
                self._tint,
                italic=self._italic,
                align=self._visual_align(),
                balanced=self._balanced,
            )
        return self._block


class Label(ReadingText):
    """A short text of the interface; ``wraps=False`` keeps it on one line at its full width."""

    def __init__(
        self,
        text: Text = "",
        style: str = "ui",
        tint: str = "ink",
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        balanced: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text, style, tint, align=align, balanced=balanced, measure=0, parent=parent
        )
        self._wraps = wraps
        if not wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self._wraps else self.sizeHint()
