"""The first paint: grounds in the theme's colours, then the contents over all of it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diffstudy.gui.shell import Shell
from diffstudy.gui.theme import colour
from diffstudy.runtime.paths import DataFolder
from diffstudy.runtime.settings import Settings


def _shell(qtbot: QtBot, folder: Path, calls: list[str]) -> Shell:
    """Return a shell after its first paint."""
    shell = Shell(DataFolder(folder), lambda: calls.append("painted"))
    qtbot.addWidget(shell)
    shell.resize(1280, 800)
    shell.show()
    qtbot.waitUntil(lambda: calls == ["painted"])
    return shell


def _pixel(widget: QWidget, x: int) -> str:
    return widget.grab().toImage().pixelColor(x, 700).name()


def test_the_grounds_are_painted_and_the_contents_are_called_for_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    calls: list[str] = []
    shell = _shell(qtbot, tmp_path, calls)
    assert _pixel(shell, 100) == colour("sunken").name()
    assert _pixel(shell, 700) == colour("bg").name()
    shell.update()
    shell.grab()
    assert calls == ["painted"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_chosen_theme_is_there_from_the_first_paint(
    qtbot: QtBot, tmp_path: Path, mode: str
) -> None:
    folder = DataFolder(tmp_path)
    Settings.load(folder.settings).with_value("theme", mode).save(folder.settings)
    shell = _shell(qtbot, tmp_path, [])
    is_dark = QColor(_pixel(shell, 700)).lightness() < 128
    assert is_dark == (mode == "dark")


def test_a_damaged_settings_file_does_not_keep_the_window_closed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    DataFolder(tmp_path).settings.write_text("{not json", encoding="utf-8")
    assert _pixel(_shell(qtbot, tmp_path, []), 700) == colour("bg").name()


def test_the_contents_cover_the_grounds_and_close_with_the_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shell = _shell(qtbot, tmp_path, [])
    content = QWidget()
    shell.mount(content)
    qtbot.waitUntil(lambda: content.width() == shell.width())
    assert _pixel(shell, 100) == colour("bg").name()
    shell.close()
    assert not content.isVisible()
