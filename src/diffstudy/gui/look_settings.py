"""From the settings of a reader to the look of the window."""

from diffstudy.gui.theme import Look, Sides
from diffstudy.runtime.settings import Settings


def look_of(settings: Settings) -> Look:
    """Return what the settings say of colours, hatch, line spacing and typeface."""
    return Look(
        sides=Sides(settings.side_colours),
        hatch=settings.hatch,
        line_spacing=settings.line_spacing,
        typeface=settings.reading_typeface,
    )
