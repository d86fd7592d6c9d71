"""What the three parts of the Teach page have in common."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from diffstudy.domain.errors import DiffstudyError
from diffstudy.gui.pages.page import PageContext
from diffstudy.gui.pages.scrolled_page import ScrolledPage
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout

_Found = TypeVar("_Found")


class TeachPart:
    """Assignments, gradebook or classes: its buttons at the head, and a body for the page.

    Args:
        page: where the body is shown.
    """

    def __init__(self, page: ScrolledPage) -> None:
        self.page = page
        self.is_shown = False
        self.bar = QWidget()
        self._row = FlowLayout(self.bar, gap=10)

    @property
    def context(self) -> PageContext:
        """The open collection with tasks and signals."""
        return self.page.context

    def offer(self, button: Button, act: Callable[[], None]) -> Button:
        """Put a button at the head of the page while this part is shown."""
        button.clicked.connect(act)
        self._row.addWidget(button)
        return button

    def refresh(self) -> None:
        """Ask the services again and show the answer."""

    def act(self) -> None:
        """Do what the first button does."""

    def keys_help(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this part with what each does."""
        return ()

    def ask(self, work: Callable[[], _Found], show: Callable[[_Found], None]) -> None:
        """Run a call of a service, and show what it found if this part is still looked at."""

        def done(found: _Found) -> None:
            if self.is_shown:
                show(found)

        def failed(error: DiffstudyError) -> None:
            if self.is_shown:
                self.page.show_failure(error)

        self.page.expect_body()
        self.context.tasks.run(work, page=self.page, on_done=done, on_error=failed)

    def do(self, work: Callable[[], _Found], done: Callable[[_Found], None]) -> None:
        """Run a call of a service that changes something; an error is told by the window."""
        self.context.tasks.run(
            work, page=self.page, on_done=done, on_error=self.context.signals.failed.emit
        )

    def tell(self, sentence: str) -> None:
        """Say something in a toast."""
        self.context.signals.noticed.emit(sentence, None)
