"""Measures that the pages share."""

from diffstudy.gui.theme import space

_NARROW = 1000


def page_margin(width: int) -> int:
    """Margin left and right of a page's content, for a page of this width in pixels."""
    return space(24 if width < _NARROW else 32)
