"""Size and place of the window, remembered; QSettings holds nothing else."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_GEOMETRY = "window/geometry"
_DEFAULT_SIZE = (1280, 800)


class WindowState:
    """Reads and writes the geometry of a window.

    Args:
        file: an ini file in the data folder, so that two collections do not share a window.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def restore(self, window: QWidget) -> None:
        """Give the window its last size and place, or the default within the screen."""
        saved = self._settings().value(_GEOMETRY)
        if isinstance(saved, QByteArray) and window.restoreGeometry(saved):
            return
        width, height = _DEFAULT_SIZE
        if QGuiApplication.platformName() != "offscreen":
            room = QGuiApplication.primaryScreen().availableGeometry()
            width, height = min(width, room.width()), min(height, room.height())
        window.resize(width, height)

    def save(self, window: QWidget) -> None:
        """Remember size and place."""
        if self._file.parent.is_dir():
            self._settings().setValue(_GEOMETRY, window.saveGeometry())

    def _settings(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
