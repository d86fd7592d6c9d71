"""What the window says in passing: a toast with Undo, or with what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.domain.language import tr

if TYPE_CHECKING:
    from diffstudy.gui.widgets.toast import Toast


class Notices:
    """Shows one toast at a time over the window; the last undo works after it has gone."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._toast: Toast | None = None
        self._undo: Callable[[], None] | None = None
        self._act: Callable[[], None] | None = None

    def tell(self, text: str, undo: Callable[[], None] | None) -> None:
        """Say what was done, and offer to undo it where that is possible."""
        self._undo = undo
        self._say(text, tr("Undo") if undo else "", "Ctrl Z" if undo else "", self.undo)

    def offer(self, text: str, label: str, act: Callable[[], None]) -> None:
        """Say something and offer what can be done about it."""
        self._undo = None
        self._say(text, label, "", act)

    def fail(self, error: DiffstudyError) -> None:
        """Say what went wrong, where no place on the page can."""
        from diffstudy.gui.error_messages import heading_of, sentence_of

        self.tell(f"{heading_of(error)}. {sentence_of(error)}", None)

    def undo(self) -> None:
        """Take back what was told last, if it can be."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def forget_undo(self) -> None:
        """Something else is the last thing done."""
        self._undo = None

    def hide(self) -> None:
        """Take the toast away: it spoke of another page."""
        if self._toast is not None:
            self._toast.hide()

    def _say(self, text: str, label: str, key: str, act: Callable[[], None]) -> None:
        if self._toast is None:
            from diffstudy.gui.widgets.toast import Toast

            self._toast = Toast(parent=self._window)
            self._toast.action_triggered.connect(self._do)
        self._act = act
        self._toast.show_message(text, label, key)

    def _do(self) -> None:
        if self._act is not None:
            self._act()
