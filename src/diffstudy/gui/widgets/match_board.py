"""Cards on two sides with the links between them; below each other where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from diffstudy.domain.language import tr
from diffstudy.gui.theme import space, theme
from diffstudy.gui.widgets.arranged import Arranged
from diffstudy.gui.widgets.match_card import MatchCard
from diffstudy.gui.widgets.match_links import Link, MatchLinks, Stub
from diffstudy.gui.widgets.term_head import TermHead

_STUB = 38
_NARROWEST = 200
_LABEL = 120


class MatchBoard(Arranged):
    """Lays the cards out and knows where their links begin and end.

    Args:
        left, right: the cards; equally many as a rule.
        shares: of the width, in thousandths: the left cards, and the gap.
        row_gap: between two rows at 100% text.
        square_end: see MatchLinks.
        heads: what stands above the left and the right cards; none for a cluster.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        left: Sequence[MatchCard],
        right: Sequence[MatchCard],
        *,
        shares: tuple[int, int],
        row_gap: int,
        square_end: bool,
        heads: Sequence[TermHead] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self.left, self.right = tuple(left), tuple(right)
        self._shares = shares
        self._row_gap = row_gap
        self._joins: tuple[tuple[int, int, str], ...] = ()
        self._wrong: tuple[int, int] | None = None
        self._picked: MatchCard | None = None
        self._pointer: QPointF | None = None
        for part in (*self._heads, *self.left, *self.right):
            part.setParent(self)
        self.links = MatchLinks(square_end=square_end, parent=self)
        self.setAccessibleName(tr("Cards to join"))

    def show_joins(
        self,
        joins: Sequence[tuple[int, int, str]],
        wrong: tuple[int, int] | None,
        picked: MatchCard | None,
    ) -> None:
        """Show joined pairs with their labels, a wrong pair, and the card that is picked."""
        self._joins, self._wrong, self._picked = tuple(joins), wrong, picked
        # A joined card may need another line.
        self.updateGeometry()
        self.arrange()

    def point_to(self, pointer: QPointF | None) -> None:
        """Let the loose end of the picked card reach to a point; None is its rest."""
        self._pointer = pointer
        self._draw_links()

    def is_stacked(self, width: int) -> bool:
        """Whether the sides lie below each other at a width, without links."""
        first, gap = self._columns(width)
        return min(first, width - first - gap) < theme().text(_NARROWEST)

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max((place.y() + place.height() for _, place in places), default=0)

    def sizeHint(self) -> QSize:
        width = round(theme().text(1000))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(theme().text(_NARROWEST))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _columns(self, width: int) -> tuple[int, int]:
        left, gap = self._shares
        wanted = width * gap // 1000
        narrow = min(wanted, max(space(64), round(wanted / theme().text_scale)))
        first = round((width - narrow) * left / (1000 - gap))
        return first, narrow

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Return every part with its place, begun on the left."""
        if self.is_stacked(width):
            return self._stack(width)
        first, between = self._columns(width)
        second = width - first - between
        places: list[tuple[QWidget, QRect]] = []
        heads = zip(self._heads, (0, first + between), (first, second), strict=False)
        found = [(head, x, wide, head.heightForWidth(wide)) for head, x, wide in heads]
        y = max((height for *_, height in found), default=0)
        places += [(head, QRect(x, y - height, wide, height)) for head, x, wide, height in found]
        y += space(12) if found else 0
        for row in range(max(len(self.left), len(self.right))):
            cards = [(card, 0, first) for card in self.left[row : row + 1]]
            cards += [(card, first + between, second) for card in self.right[row : row + 1]]
            height = max(card.heightForWidth(wide) for card, _, wide in cards)
            places += [(card, QRect(x, y, wide, height)) for card, x, wide in cards]
            y += height + space(self._row_gap)
        return places

    def _stack(self, width: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        y = 0
        for number, cards in enumerate((self.left, self.right)):
            for part in (*self._heads[number : number + 1], *cards):
                height = part.heightForWidth(width)
                places.append((part, QRect(0, y, width, height)))
                y += height + space(self._row_gap)
            y += space(16)
        return places

    def arrange(self) -> None:
        for card in (*self.left, *self.right):
            lines = not self.is_stacked(self.width())
            card.set_linked(lines=lines, labels=self._has_labels())
        for part, place in self._places(self.width()):
            if self._mirrored():
                place.moveLeft(self.width() - place.x() - place.width())
            part.setGeometry(place)
        self.links.setVisible(not self.is_stacked(self.width()))
        self.links.setGeometry(self._gap())
        self.links.raise_()
        self._draw_links()

    def _gap(self) -> QRect:
        first, between = self._columns(self.width())
        left = self.width() - first - between if self._mirrored() else first
        return QRect(left, 0, between, max(1, self.height()))

    def _draw_links(self) -> None:
        has_labels = self._has_labels()
        links = [
            Link(*self._ends(one, other), label if has_labels else "")
            for one, other, label in self._joins
        ]
        if self._wrong is not None:
            links.append(Link(*self._ends(*self._wrong), wrong=True))
        self.links.show_links(links, self._stub())

    def _has_labels(self) -> bool:
        """Whether the gap has room for the labels of the links; else the cards carry them."""
        _, gap = self._columns(self.width())
        return gap >= theme().text(_LABEL) and not self.is_stacked(self.width())

    def _ends(self, one: int, other: int) -> tuple[QPointF, QPointF]:
        return self._anchor(self.left[one]), self._anchor(self.right[other])

    def _anchor(self, card: MatchCard) -> QPointF:
        box = card.geometry()
        gap = self._gap()
        begins_left = (card in self.left) != self._mirrored()
        inset = theme().text(5)
        x = inset if begins_left else gap.width() - inset
        return QPointF(x, box.center().y() + 0.5)

    def _stub(self) -> Stub | None:
        card = self._picked
        if card is None:
            return None
        at = self._anchor(card)
        begins_left = (card in self.left) != self._mirrored()
        start = QPointF(0.0 if begins_left else self.links.width(), at.y())
        length = min(theme().text(_STUB), self.links.width() / 3)
        end = QPointF(start.x() + (length if begins_left else -length), at.y())
        if self._pointer is not None:
            end = self._pointer - QPointF(self._gap().topLeft())
        return Stub(start, end, card.side)
