"""Ways to bring something in, where nothing is open, or where what was opened could not be read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudy.domain.language import later, tr
from diffstudy.gui.dialogs.choose_files import choose_files, choose_folder
from diffstudy.gui.dialogs.import_menu import paste
from diffstudy.gui.pages.page import Page
from diffstudy.gui.theme import space
from diffstudy.gui.widgets.buttons import Button
from diffstudy.gui.widgets.flow import FlowLayout
from diffstudy.gui.widgets.notices import EmptyState, ErrorRow
from diffstudy.gui.widgets.panel import Panel
from diffstudy.gui.widgets.reading_text import ReadingText

_WORDS = later(
    "Saved pages, packs, tables and Anki decks can be read here, or dropped onto the window. "
    "What was found is shown first, and nothing is saved until you import."
)


class ImportStart(QWidget):
    """Buttons for files, a folder and what was copied.

    Args:
        page: whose window is asked to import.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space(90), 0, 0)
        buttons = _buttons(page, offers_again=False)
        layout.addWidget(
            EmptyState("file-input", tr("Import a page or a pack"), tr(_WORDS), buttons)
        )


def error_row(page: Page, heading: str, words: str) -> ErrorRow:
    """Return an error with the ways on: another file, or pasted text."""
    return ErrorRow(heading, words, _buttons(page, offers_again=True))


def older_offer(act: Callable[[], None]) -> QWidget:
    """Return the offer to put an older version of a pack in the place of a newer one."""
    panel = Panel(gap=8)
    words = tr(
        "The library has a newer version of this pack. The older one can take its place: what you "
        "have learned and changed stays."
    )
    panel.body.addWidget(ReadingText(words, "ui", "ink2"))
    button = Button(tr("Import the older version"), icon="history")
    button.clicked.connect(act)
    line = FlowLayout()
    line.addWidget(button)
    panel.body.addLayout(line)
    return panel


def _buttons(page: Page, *, offers_again: bool) -> list[Button]:
    def offer(choose: Callable[[QWidget], list[Path]]) -> None:
        found = choose(page)
        if found:
            page.context.signals.import_wanted.emit(found)

    first = Button(
        tr("Pick another file") if offers_again else tr("Pick files"),
        "secondary" if offers_again else "primary",
        icon="folder-open",
    )
    first.clicked.connect(lambda: offer(choose_files))
    folder = Button(tr("Pick a folder"), icon="folder-open")
    folder.clicked.connect(lambda: offer(choose_folder))
    pasted = Button(tr("Paste text"), "ghost", icon="clipboard-paste", key="Ctrl V")
    pasted.clicked.connect(lambda: paste(page.context))
    return [first, pasted] if offers_again else [first, folder, pasted]
