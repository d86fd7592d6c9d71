"""How far a board is, centred below it: a few words, a text that they speak of, or a verdict."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudy.gui.theme import space
from diffstudy.gui.widgets.reading_text import Label
from diffstudy.gui.widgets.rich_text import Span, plain, quoted
from diffstudy.gui.widgets.verdict_tag import VerdictTag

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class StatusLine(QWidget):
    """Words of the interface, or the tag of a slip with its reason; keeps its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag: VerdictTag | None = None
        self.words = Label("", "meta", "ink2", align=_CENTRE, wraps=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, space(6), 0, space(6))
        self._row.setSpacing(space(10))
        self._row.addStretch(1)
        self._row.addWidget(self.words, 0, _MIDDLE)
        self._row.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, text: str = "") -> None:
        """Show words, and in quotation marks the text that they speak of."""
        self._drop_tag()
        spans: list[Span] = [plain(words)]
        if text:
            spans += [plain(" "), quoted(f"“{text}”")]
        self.words.set_text(spans)

    def show_wrong(self, verdict: str, reason: str) -> None:
        """Show what was wrong, and why."""
        self._drop_tag()
        self._tag = VerdictTag(verdict, right=False)
        self._row.insertWidget(1, self._tag, 0, _MIDDLE)
        self.words.set_text(reason)

    def _drop_tag(self) -> None:
        if self._tag is not None:
            self._row.removeWidget(self._tag)
            self._tag.hide()
            self._tag.deleteLater()
            self._tag = None
