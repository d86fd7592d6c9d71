"""How far an import is: what is being done, a bar, and the count."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.accessibility import announce
from diffstudy.gui.widgets.meters import ProgressBar
from diffstudy.gui.widgets.reading_text import ReadingText

_ANNOUNCED_EVERY = 0.25


class ImportProgress(QWidget):
    """Shown while files are read, and while comparisons are saved.

    Args:
        heading: what is under way, as a whole.
    """

    def __init__(self, heading: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announced = 0.0
        self._heading = ReadingText(heading, "h3", measure=0)
        self.bar = ProgressBar()
        self.what = ReadingText(" ", "meta", "ink2", measure=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space(24), 0, 0)
        layout.setSpacing(space(10))
        for widget in (self._heading, self.bar, self.what):
            layout.addWidget(widget)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show that ``done`` of ``total`` steps are behind, and what comes now."""
        self.bar.set_progress(done, total)
        counted = tr("{what}, {done} of {total}", what=what, done=done, total=total)
        self.what.set_text(counted if total > 1 else what)
        share = done / total if total else 0.0
        if share >= self._announced + _ANNOUNCED_EVERY:
            self._announced = share
            announce(self.bar, tr("{number} percent", number=round(share * 100)))
