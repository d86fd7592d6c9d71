"""Reads what a comparison does not ask once that is unfolded, and switches its senses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diffstudy.domain.changes import Changes
from diffstudy.domain.language import tr
from diffstudy.gui.pages.not_asked_section import NotAskedSection
from diffstudy.gui.pages.page import Page

if TYPE_CHECKING:
    from diffstudy.services.senses import NotAsked


class SenseSwitches(QObject):
    """Serves the section of the comparison that a page shows; what is unfolded stays so."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._section: NotAskedSection | None = None
        self._key = ""
        self._unfolded = ""

    def take(self, section: NotAskedSection, comparison: str) -> None:
        """Serve another section, and unfold it where the one before it of the comparison was."""
        self._section, self._key = section, comparison
        section.wanted.connect(self._read)
        section.switched.connect(self._switch)
        if comparison == self._unfolded:
            self._read()

    def _read(self) -> None:
        section, key = self._section, self._key
        senses = self._page.context.collection.senses

        def show(found: "NotAsked") -> None:
            self._unfolded = key
            if section is not None and section is self._section:
                section.show_found(found)

        signals = self._page.context.signals
        self._page.context.tasks.run(
            lambda: senses.not_asked(key),
            page=self._page,
            on_done=show,
            on_error=signals.failed.emit,
        )

    def _switch(self, card: str, is_on: bool, name: str) -> None:
        key = self._key
        senses, signals = self._page.context.collection.senses, self._page.context.signals

        def work() -> Changes:
            return senses.switch_on(key, card, name) if is_on else senses.switch_off(key, card)

        def tell(changes: Changes) -> None:
            signals.changed.emit(changes)
            if key == self._key:
                self._read()
            words = tr("This sense is asked from now on.")
            if not is_on:
                words = tr("This sense is asked no more; what you learned of it is kept.")
            back = None if is_on else lambda: self._switch(card, True, name)
            signals.noticed.emit(words, back)

        self._page.context.tasks.run(
            work, page=self._page, on_done=tell, on_error=signals.failed.emit
        )
