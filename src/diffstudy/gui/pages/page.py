"""What every page is: it gets the collection once that is open, and asks anew when shown."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QWidget

from diffstudy.domain.changes import Changes
from diffstudy.gui.app_signals import AppSignals
from diffstudy.gui.tasks import TaskRunner
from diffstudy.gui.widgets.accessibility import install_roles

if TYPE_CHECKING:
    from diffstudy.services.collection import Collection


@dataclass(frozen=True, slots=True)
class PageContext:
    """What a page works with."""

    collection: "Collection"
    tasks: TaskRunner
    signals: AppSignals


class Page(QWidget):
    """A place in the window.

    ``cares_about`` names the changes after which ``refresh`` is called: at once while the page
    is visible, else when it is shown next. ``counts_work`` says that ``refresh`` tells the window
    how much there is to study, so that nobody has to count it twice.
    """

    accessible_role = QAccessible.Role.Pane
    cares_about = Changes.NONE
    counts_work = False
    takes_whole_window = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_roles()
        self._context: PageContext | None = None
        self._is_stale = True

    @property
    def context(self) -> PageContext:
        """The open collection with tasks and signals; only after ``attach``."""
        assert self._context is not None, "the collection is not open yet"
        return self._context

    @property
    def is_attached(self) -> bool:
        """Whether the collection is open."""
        return self._context is not None

    def attach(self, context: PageContext) -> None:
        """Take the open collection and show what it holds."""
        self._context = context
        context.signals.changed.connect(self._note_changes)
        if self.isVisible():
            self._refresh_now()

    def refresh(self) -> None:
        """Ask the services again and show the answer; pages override it."""

    def finish(self) -> None:
        """Save what is not saved yet; called before the window closes."""

    def go_back(self) -> None:
        """Ask for the page that was shown before this one."""
        self.context.signals.back_wanted.emit()

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page with what each does, for the help sheet."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh a page that went stale while it was hidden."""
        super().showEvent(event)
        if self._is_stale and self._context is not None:
            self._refresh_now()

    def _note_changes(self, changes: Changes) -> None:
        if not changes & self.cares_about:
            return
        if self.isVisible():
            self._refresh_now()
        else:
            self._is_stale = True

    def _refresh_now(self) -> None:
        self._is_stale = False
        self.refresh()
