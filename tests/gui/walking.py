"""What every state of the window must keep, looked up in the live widgets and the painted pixels.

`test_walk.py` asks this of each state that the tour visits; each function returns what is wrong,
in words that name the widget.
"""

from collections import Counter
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QFont, QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QWidget,
)

from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.reading_text import ReadingText

_INNER = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
_SLACK = 1
_LARGE_PX, _LARGE_BOLD_PX = 24, 18.5
_ENOUGH, _ENOUGH_LARGE = 4.5, 3.0
_LEAST_INK = 12
"""Pixels of one colour that make it text and not the edge of a letter."""
_TAB_STOPS = 400


def called(widget: QWidget) -> str:
    """A widget as a report names it."""
    return f"{type(widget).__name__} “{widget.accessibleName()[:60]}”"


def shown(window: QWidget) -> list[QWidget]:
    """Everything that can be seen or reached by scrolling."""
    return [child for child in window.findChildren(QWidget) if child.isVisible()]


def stops(window: QWidget) -> list[QWidget]:
    """What Tab is to reach."""
    return [
        child
        for child in shown(window)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isEnabled()
        and child.focusProxy() is None
        and child.objectName() not in _INNER
    ]


def nameless(window: QWidget) -> list[str]:
    """What takes the keyboard or a click and has no name."""
    controls = [*stops(window), *(w for w in shown(window) if isinstance(w, QAbstractButton))]
    return [f"nameless: {called(w)}" for w in controls if not w.accessibleName().strip()]


def twice(window: QWidget) -> list[str]:
    """Shortcuts and letters under Alt that two things claim at once."""
    claims = Counter(_claims(window))
    return [f"claimed {times} times: {key}" for key, times in claims.items() if times > 1]


def _claims(window: QWidget) -> Iterator[str]:
    everywhere = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            scope = "" if shortcut.context() in everywhere else f" in {id(owner)}"
            sequences = shortcut.keys()
            yield from (f"{key.toString()}{scope}" for key in sequences)
    for action in window.findChildren(QAction):
        owners = [w for w in action.associatedObjects() if isinstance(w, QWidget)]
        if action.isEnabled() and any(owner.isVisible() for owner in owners):
            scope = "" if action.shortcutContext() in everywhere else f" in {id(owners[0])}"
            yield from (f"{key.toString()}{scope}" for key in action.shortcuts())
    for button in shown(window):
        if isinstance(button, QAbstractButton | QLabel):
            _, mark, rest = button.text().replace("&&", "").partition("&")
            if mark and rest:
                yield f"Alt+{rest[0].upper()}"


def trapped(window: QWidget) -> list[str]:
    """What Tab does not reach, or does not leave; the focus is where it was afterwards."""
    before = window.focusWidget()
    wanted = set(stops(window))
    if len(wanted) < 2:
        return []  # there is nowhere to go
    met: list[QWidget] = []
    for _ in range(_TAB_STOPS):
        here = window.focusWidget() or window
        QTest.keyClick(here, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is None:
            return ["Tab leads nowhere"]
        if now is here:
            return [f"Tab does not leave {called(here)}"]
        if now in met:
            break
        met.append(now)
    if before is not None:
        before.setFocus()
    # A group of radio buttons is one stop, as everywhere.
    groups = {button.group() for button in met if isinstance(button, QAbstractButton)} - {None}
    return [
        f"Tab does not reach {called(missed)}"
        # Where the focus came in, a group takes its other buttons out of the way of Tab.
        for missed in (wanted - set(met)) & set(stops(window))
        if missed.isVisible()
        and not (isinstance(missed, QAbstractButton) and missed.group() in groups)
    ]


def clipped(window: QWidget) -> list[str]:
    """Words that get less room than they need."""
    return [found for widget in shown(window) for found in _clipped(widget)]


def _clipped(widget: QWidget) -> Iterator[str]:
    has_words = isinstance(widget, Painted | PaintedButton | QLabel | QLineEdit)
    if not has_words or not widget.accessibleName():
        return
    size = widget.size()
    if widget.hasHeightForWidth():
        needed = widget.heightForWidth(size.width())
        if needed > size.height() + _SLACK:
            yield f"cut below: {called(widget)} is {size.height()} high of {needed}"
    least = widget.minimumSizeHint()
    if isinstance(widget, QLineEdit):
        least.setWidth(widget.fontMetrics().horizontalAdvance(widget.text()))
    if least.width() > size.width() + _SLACK and not widget.toolTip():
        yield f"cut: {called(widget)} is {size.width()} wide of {least.width()}"
    if least.height() > size.height() + _SLACK and not widget.hasHeightForWidth():
        yield f"cut: {called(widget)} is {size.height()} high of {least.height()}"
    area = _area_of(widget)
    if area is not None:
        room = area.viewport()
        left = widget.mapTo(room, QPoint(0, 0)).x()
        if left < -_SLACK or left + size.width() > room.width() + _SLACK:
            yield f"beyond the edge: {called(widget)} at {left} of {room.width()}"


def _area_of(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    if parent is None or not parent.viewport().isAncestorOf(widget):
        return None
    return parent


class NewTexts:
    """Remembers which texts were measured, so that none is measured in every state."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()

    def new_in(self, window: QWidget) -> list[QWidget]:
        """The texts of a window that no state before it had in such a place."""
        return [widget for widget in shown(window) if self._is_new(widget)]

    def _is_new(self, widget: QWidget) -> bool:
        words = widget.accessibleName().strip()
        if not words or not isinstance(widget, ReadingText | QLabel) or not widget.isEnabled():
            return False
        before = len(self._seen)
        self._seen.add((words, type(widget.parentWidget()).__name__))
        return len(self._seen) > before


def faint(window: QWidget, texts: list[QWidget]) -> list[str]:
    """Texts whose painted colour stands out too little from their ground."""
    # A page may have made its texts anew for another form of the window.
    texts = [widget for widget in texts if shiboken6.isValid(widget) and widget.isVisible()]
    # A dash alone is a line thinner than a pixel: no pixel of it has the whole colour.
    texts = [widget for widget in texts if any(map(str.isalnum, widget.accessibleName()))]
    if not texts:
        return []
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [found for widget in texts for found in _faint(widget, window, picture)]


def _faint(widget: QWidget, window: QWidget, picture: QImage) -> Iterator[str]:
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    box = box.intersected(picture.rect())
    area = _area_of(widget)
    if area is not None:
        room = area.viewport()
        box = box.intersected(QRect(room.mapTo(window, QPoint(0, 0)), room.size()))
    if box.width() < 8 or box.height() < 8:
        return
    colours = _colours(picture, box)
    ground = colours.most_common(1)[0][0]
    inks = [colour for colour, count in colours.items() if count >= _LEAST_INK]
    ratio = max((contrast(ground, ink) for ink in inks if ink != ground), default=None)
    enough = _ENOUGH_LARGE if _is_large(widget) else _ENOUGH
    if ratio is not None and ratio < enough:
        yield f"faint, {ratio:.2f} of {enough}: {called(widget)}"


def _colours(picture: QImage, box: QRect) -> Counter[int]:
    pixels = memoryview(picture.constBits()).cast("B").cast("I")
    line = picture.bytesPerLine() // 4
    found: Counter[int] = Counter()
    for y in range(box.top(), box.bottom() + 1):
        start = y * line + box.left()
        found.update(pixels[start : start + box.width()].tolist())
    return found


def _is_large(widget: QWidget) -> bool:
    style = getattr(widget, "_style", None)
    if style is None:
        face = widget.font()
    else:
        from diffstudy.gui.theme import font

        face = font(style)
    size = face.pixelSize() if face.pixelSize() > 0 else face.pointSizeF() * 96 / 72
    return size >= _LARGE_PX or (face.weight() >= QFont.Weight.Bold and size >= _LARGE_BOLD_PX)


def contrast(one: int, other: int) -> float:
    """WCAG 2.2, relative luminance: the ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: int) -> float:
    parts = ((colour >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
