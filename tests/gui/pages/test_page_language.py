"""What the pages say goes through the door of the language: no button, key or name is left out."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from diffstudy.domain.language import ENGLISH, speak
from diffstudy.gui.pages.checks_page import ChecksPage
from diffstudy.gui.pages.editor_page import EditorPage
from diffstudy.gui.pages.import_page import ImportPage
from diffstudy.gui.pages.pack_page import PackPage
from diffstudy.gui.pages.page import Page
from diffstudy.gui.pages.progress_page import ProgressPage
from diffstudy.gui.pages.settings_page import SettingsPage
from tests.gui.pages.conftest import Desk

_NOT_SAID = {"Literata", "Inter", "English", "Deutsch", "diffstudy"}
"""Names, which are the same in every language."""


@pytest.fixture
def marked() -> Iterator[None]:
    """A language in which every text that was asked for stands in brackets."""
    speak(replace(ENGLISH, text=lambda text, _: f"«{text}»"))
    yield
    speak(ENGLISH)


def unmarked(widgets: list[QAbstractButton]) -> list[str]:
    said = [text for each in widgets for text in (each.text(), each.accessibleName())]
    return [
        text
        for text in said
        if any(map(str.isalpha, text)) and "«" not in text and text not in _NOT_SAID
    ]


PAGES: tuple[Callable[[], Page], ...] = (
    ChecksPage,
    EditorPage,
    ImportPage,
    PackPage,
    ProgressPage,
    SettingsPage,
)


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
@pytest.mark.usefixtures("marked")
def test_buttons_and_keys_speak_the_language(desk: Desk, kind: Callable[[], Page]) -> None:
    page = kind()
    desk.open(page)
    if isinstance(page, EditorPage):
        page.show_new()
    desk.wait(lambda: page.findChildren(QAbstractButton) != [])
    named: list[QWidget] = page.findChildren(QWidget)
    assert len(named) > 3
    assert unmarked(page.findChildren(QAbstractButton)) == []
    assert [what for _, what in page.keys_help() if "«" not in what] == []
