"""The bar beside what scrolls: slim, since Fusion's is too heavy."""

from PySide6.QtWidgets import QScrollBar

from diffstudy.gui.theme import colour, tokens


def slim_scroll_bar(bar: QScrollBar) -> None:
    """Dress a bar in the colours of the present theme."""
    bar.setStyleSheet(
        f"QScrollBar {{ background: transparent; width: {tokens()['size']['scrollbar']}px; }}"
        f"QScrollBar::handle {{ background: {colour('line_strong').name()};"
        " min-height: 40px; border-radius: 3px; margin: 2px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
