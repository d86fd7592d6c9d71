"""Which widget of a sheet shows which item, so that a click or the focus can say what to edit."""

from PySide6.QtWidgets import QWidget

from diffstudy.domain.place import Section

_PROPERTY = "editBlock"

Block = tuple[Section, int]
"""A section, and the index of an item in it as it is shown; the head has only index 0."""


def mark_block(widget: QWidget, section: Section, index: int = 0) -> None:
    """Say that a widget shows this item, with everything in it."""
    widget.setProperty(_PROPERTY, f"{section.value} {index}")


def block_of(widget: QWidget | None) -> Block | None:
    """Return the item that a widget, or one that it lies in, shows; None for none."""
    while widget is not None:
        marked = widget.property(_PROPERTY)
        if isinstance(marked, str):
            section, _, index = marked.partition(" ")
            return Section(section), int(index)
        widget = widget.parentWidget()
    return None
