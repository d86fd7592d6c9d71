"""The scroll area of a page whose arrows mean something else: it leaves all keys to the page."""

from PySide6.QtGui import QKeyEvent

from diffstudy.gui.widgets.panel import PageScroll


class QuietScroll(PageScroll):
    """Scrolls by wheel and bar; keys that nothing else wants come back to it by ``scrolled``."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
