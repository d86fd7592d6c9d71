"""From the settings of a reader to the look of the window."""

from PySide6.QtWidgets import QApplication

from diffstudy.gui.theme import Look, Sides, apply_theme
from diffstudy.runtime.settings import Settings


def dress(settings: Settings) -> None:
    """Give the whole program the theme, text size, motion and reading look of the settings."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = Look(
        sides=Sides(settings.side_colours),
        hatch=settings.hatch,
        line_spacing=settings.line_spacing,
        typeface=settings.reading_typeface,
    )
    apply_theme(
        application,
        settings.theme,
        text_scale=settings.text_size,
        reduced_motion=settings.reduce_motion == "on",
        look=look,
    )
