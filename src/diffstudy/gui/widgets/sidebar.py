"""The main places: a sidebar with words, or a rail with the word under its icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.icons import paint_icon, paint_logo
from diffstudy.gui.theme import colour, control, font, space, theme, tokens
from diffstudy.gui.widgets.painted import Painted, PaintedButton
from diffstudy.gui.widgets.painting import (
    draw_box,
    draw_text,
    side_colour,
    text_height,
    text_width,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A main place: its key for the program, its word and its icon."""

    key: str
    label: str
    icon: str


class NavItem(PaintedButton):
    """One place; checked while it is shown."""

    accessible_role = QAccessible.Role.PageTab

    def __init__(self, place: Place, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._badge = ""
        self._rail = False
        self.setText(tr(place.label))
        self.setCheckable(True)
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, text: str) -> None:
        """Show a count beside the word; empty for none."""
        self._badge = text
        self.setAccessibleName(f"{self.text()}, {text}" if text else self.text())
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Put the word under the icon."""
        self._rail = rail
        self.restyle()

    def sizeHint(self) -> QSize:
        if self._rail:
            height = theme().text(18 + 6) + text_height(font("cap-s")) + 2 * space(7)
            return QSize(round(self.rail_width()), max(control(48), round(height)))
        return QSize(190, control(tokens()["size"]["nav_item"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def rail_width(self) -> float:
        """Width that the word needs under its icon."""
        return text_width(font("cap-s"), self.text()) + 2 * space(5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            draw_box(painter, box, colour("surface"), None, 8)
            inset = box.height() / 4
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = box.right() - 3 if rtl else box.left()
            bar = QRectF(x, box.top() + inset, 3, box.height() - 2 * inset)
            draw_box(painter, bar, colour("ink"), None, 1.5)
        elif self.is_hot():
            draw_box(painter, box, colour("sel"), None, 8)
        tint = colour("ink" if chosen else "ink2")
        size = round(theme().text(18))
        if self._rail:
            self._paint_rail(painter, box, size, chosen=chosen)
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = box.center().y()
        near = space(13) + size / 2
        icon_x = box.right() - near if rtl else box.left() + near
        paint_icon(painter, self._place.icon, tint, QPointF(icon_x, middle), size)
        away = space(13) + size + space(12)
        text = box.adjusted(space(12), 0, -away, 0) if rtl else box.adjusted(away, 0, -space(12), 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, text, self.text(), font("ui-s" if chosen else "ui"), tint, align)
        if self._badge:
            width = max(text_width(font("cap-s"), self._badge) + 2 * space(8), theme().text(24))
            height = theme().text(22)
            left = box.left() + space(12) if rtl else box.right() - space(12) - width
            pill = QRectF(left, middle - height / 2, width, height)
            draw_box(painter, pill, colour("surface"), colour("line_strong"), height / 2)
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, pill, self._badge, font("cap-s"), colour("ink2"), centre)

    def _paint_rail(self, painter: QPainter, box: QRectF, size: int, *, chosen: bool) -> None:
        tint = colour("ink" if chosen else "ink2")
        face = font("cap-s" if chosen else "cap")
        tall = text_height(face)
        top = box.center().y() - (size + theme().text(4) + tall) / 2
        centre = QPointF(box.center().x(), top + size / 2)
        paint_icon(painter, self._place.icon, tint, centre, size)
        place = QRectF(box.left(), top + size + theme().text(4), box.width(), tall)
        draw_text(painter, place, self.text(), face, tint, Qt.AlignmentFlag.AlignHCenter)


class _Brand(Painted):
    """The sign and the name; the sign alone above a rail."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._rail = False
        self.setAccessibleName("diffstudy")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(60, round(theme().text(28)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = control(25)
        inks = side_colour(0, "ink"), side_colour(1, "ink")
        middle = self.height() / 2
        if self._rail:
            box = QRectF((self.width() - edge) / 2, middle - edge / 2, edge, edge)
            paint_logo(painter, *inks, box)
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - space(11) - edge if rtl else space(11)
        paint_logo(painter, *inks, QRectF(left, middle - edge / 2, edge, edge))
        away = space(11) + edge + space(10)
        whole = QRectF(self.rect())
        place = whole.adjusted(0, 0, -away, 0) if rtl else whole.adjusted(away, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        face = font("h2")
        face.setPixelSize(round(theme().text(19)))
        draw_text(painter, place, "diffstudy", face, colour("ink"), align)


class _Status(Painted):
    """One quiet line at the foot: where the work is kept."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, control(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = round(theme().text(14))
        x, middle = space(13), self.height() / 2
        paint_icon(painter, "hard-drive", colour("ink3"), QPointF(x + size / 2, middle), size)
        place = QRectF(self.rect()).adjusted(x + size + space(8), 0, 0, 0)
        draw_text(painter, place, self._text, font("cap"), colour("ink3"))


class Sidebar(Painted):
    """Places above, settings below, on a sunken ground.

    Args:
        places: the main places in order.
        footer: places at the bottom, such as settings.

    Signals:
        chosen(str): key of the place that was picked.
    """

    chosen = Signal(str)
    accessible_role = QAccessible.Role.PageTabList

    def __init__(
        self,
        places: Sequence[Place],
        footer: Sequence[Place] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rail = False
        self._brand = _Brand(parent=self)
        self._status = _Status(parent=self)
        self._items = {place.key: NavItem(place, parent=self) for place in (*places, *footer)}
        self._layout = QVBoxLayout(self)
        self._brand_gap = QSpacerItem(0, space(20))
        self._layout.addWidget(self._brand)
        self._layout.addSpacerItem(self._brand_gap)
        for place in places:
            self._layout.addWidget(self._items[place.key])
        self._layout.addStretch()
        for place in footer:
            self._layout.addWidget(self._items[place.key])
        self._layout.addWidget(self._status)
        for key, item in self._items.items():
            item.clicked.connect(lambda _=False, k=key: self._pick(k))
        self.setAccessibleName(tr("Main places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.restyle()

    def set_current(self, key: str) -> None:
        """Mark the place that is shown."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_badge(self, key: str, text: str) -> None:
        """Show a count beside a place."""
        self._items[key].set_badge(text)

    def set_status(self, text: str) -> None:
        """Say at the foot where the work is kept; not shown on a rail."""
        self._status.set_text(text)

    def set_rail(self, rail: bool) -> None:
        """Change between the sidebar and the labelled rail."""
        if rail == self._rail:
            return
        self._rail = rail
        for item in self._items.values():
            item.set_rail(rail)
        self._brand.set_rail(rail)
        self._status.setVisible(not rail)
        self.restyle()

    def item(self, key: str) -> NavItem:
        """The button of a place."""
        return self._items[key]

    def restyle(self) -> None:
        side = space(6) if self._rail else 10
        self._layout.setContentsMargins(side, space(18), side + (0 if self._rail else 1), space(8))
        self._layout.setSpacing(2)
        self._brand_gap.changeSize(0, space(12 if self._rail else 20))
        self.setFixedWidth(self._wanted_width())
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self.width() - 1
        painter.fillRect(QRect(x, 0, 1, self.height()), colour("line"))

    def _wanted_width(self) -> int:
        if not self._rail:
            return control(tokens()["size"]["sidebar"])
        words = max(item.rail_width() for item in self._items.values())
        return max(control(tokens()["size"]["rail"]), round(words) + 2 * space(6))

    def _pick(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
