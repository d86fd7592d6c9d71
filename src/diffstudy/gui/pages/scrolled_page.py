"""A page in one scroll: a head, and a body that is replaced by each new answer.

What such pages have in common is here once: keys that scroll, the margins, still blocks while the
first answer takes long, and an error in the place of the body. The window is painted with such a
page before the collection is open, so what is needed later is imported later.
"""

from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr
from diffstudy.gui.pages.delay import after_pause
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.page_keys import focus_when_first_shown, scrolled
from diffstudy.gui.pages.page_layout import page_margin
from diffstudy.gui.theme import space, theme_signals
from diffstudy.gui.widgets.panel import PageScroll

SKELETON_AFTER_MS = 300
_SKELETON_ROWS = 6


class ScrolledPage(Page):
    """Shows what is added once, its head, and below that a body that comes and goes.

    ``above``, ``below`` and ``gap`` are the margins of the content and the distance between its
    parts, ``widest`` how wide the content may become (None: as wide as the page); all in pixels
    at 100% text.
    """

    above = 22
    below = 32
    gap = 16
    widest: int | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QWidget | None = None
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.addStretch(1)
        self.area = PageScroll(self.content)
        self.frame = QVBoxLayout(self)
        self.frame.setContentsMargins(0, 0, 0, 0)
        self.frame.setSpacing(0)
        self.frame.addWidget(self.area, 1)
        self._waiting = after_pause(self, SKELETON_AFTER_MS, self._show_skeleton)
        theme_signals().theme_changed.connect(self.fit)

    @property
    def content_width(self) -> int:
        """Pixels between the margins."""
        return self.width() - 2 * page_margin(self.width())

    @property
    def place(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.area.verticalScrollBar().value()

    def add(self, part: QWidget | QLayout) -> None:
        """Add a part that stays, above the body."""
        last = self.column.count() - 1
        if isinstance(part, QLayout):
            self.column.insertLayout(last, part)
        else:
            self.column.insertWidget(last, part)

    def scroll_to(self, place: int) -> None:
        """Scroll; 0 is the beginning."""
        self.area.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that nothing on the page took."""
        if not scrolled(event, self.area.verticalScrollBar()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that the keys of the page work at once."""
        super().showEvent(event)
        focus_when_first_shown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the margins for the width of the page; pages with columns arrange them, too."""
        margin = page_margin(self.width())
        spare = 0 if self.widest is None else max(0, self.content_width - space(self.widest))
        self.column.setContentsMargins(margin, space(self.above), margin + spare, space(self.below))
        self.column.setSpacing(space(self.gap))

    def expect_body(self) -> None:
        """Show still blocks, unless a body comes soon or is there already."""
        self._waiting.start()

    def show_body(self, body: QWidget, *, fills: bool = False) -> None:
        """Replace the body; the keyboard goes to the page where it was in the old one.

        Args:
            fills: the body takes what is left of the height.
        """
        self.clear_body()
        self._body = body
        last = self.column.count() - 1
        self.column.insertWidget(last, body, 1 if fills else 0)
        self.column.setStretch(last + 1, 0 if fills else 1)
        body.ensurePolished()
        self.fit()
        self.column.activate()  # else the first frame has the height of what was here before

    def clear_body(self) -> None:
        """Take the body away."""
        self._waiting.stop()
        old, self._body = self._body, None
        if old is None:
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and (focus is old or old.isAncestorOf(focus)):
            self.setFocus()  # else Qt would give it to whatever comes next in the window
        self.column.removeWidget(old)
        self.column.setStretch(self.column.count() - 1, 1)
        old.hide()
        old.deleteLater()

    def show_failure(self, error: DiffstudyError) -> None:
        """Say what went wrong in the place of the body, and offer to try again."""
        from diffstudy.gui.error_messages import heading_of, sentence_of
        from diffstudy.gui.widgets.buttons import Button
        from diffstudy.gui.widgets.notices import ErrorRow

        again = Button(tr("Try again"), icon="rotate-ccw")
        again.clicked.connect(self.refresh)
        self.show_body(ErrorRow(heading_of(error), sentence_of(error), [again]))

    def _show_skeleton(self) -> None:
        from diffstudy.gui.widgets.notices import Skeleton

        if self._body is None:
            self.show_body(Skeleton(_SKELETON_ROWS))


def new_body(gap: int) -> tuple[QWidget, QVBoxLayout]:
    """Return a body without margins, and its column.

    Args:
        gap: between its parts, in pixels at 100% text.
    """
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(gap))
    return body, column
