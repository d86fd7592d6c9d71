"""The cards of one round of a board of pairs, by what they stand for in the question."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from diffstudy.domain.language import tr
from diffstudy.domain.question import MatchingQuestion
from diffstudy.gui.answer_panels.match_state import MatchState
from diffstudy.gui.widgets.match_board import MatchBoard
from diffstudy.gui.widgets.match_card import MatchCard
from diffstudy.gui.widgets.term_head import TermHead


class Spot(NamedTuple):
    """A card: a tile on the left or a place on the right, by its index in the question."""

    left: bool
    item: int


class MatchTable:
    """Makes the cards and shows on them what is joined.

    Args:
        board: the question.
        state: its joins; the cards are those of its present round.
    """

    def __init__(self, board: MatchingQuestion, state: MatchState) -> None:
        self._board = board
        self._state = state
        self._tiles, self._places = state.tiles, state.places
        self.has_sides = has_sides(board)
        self.cards: dict[Spot, MatchCard] = {}
        for row, tile in enumerate(self._tiles, start=1):
            self.cards[Spot(True, tile)] = self._card(board.tiles[tile], row, left=True)
        for row, place in enumerate(self._places, start=1):
            self.cards[Spot(False, place)] = self._card(board.places[place].text, row, left=False)
        heads = [TermHead(term.text, side) for side, term in enumerate(board.contrast.terms[:2])]
        self.widget = MatchBoard(
            [self.cards[Spot(True, tile)] for tile in self._tiles],
            [self.cards[Spot(False, place)] for place in self._places],
            shares=(396, 208) if self.has_sides else (323, 155),
            row_gap=14 if self.has_sides else 16,
            square_end=self.has_sides,
            heads=heads if self.has_sides else (),
        )

    def spot(self, *, left: bool, row: int) -> Spot | None:
        """The card in a row counted from 0, None where there is none."""
        side = self._tiles if left else self._places
        return Spot(left, side[row]) if row < len(side) else None

    def spot_at(self, pointer: QPoint) -> Spot | None:
        """The card under a point of the screen."""
        for spot, card in self.cards.items():
            if card.rect().contains(card.mapFromGlobal(pointer)):
                return spot
        return None

    def next_spot(self, key: Qt.Key) -> Spot:
        """Where an arrow leads from the card that has the focus."""
        focused = QApplication.focusWidget()
        here = next((spot for spot, card in self.cards.items() if card is focused), None)
        if here is None:
            return Spot(True, self._tiles[0])
        sides = {True: self._tiles, False: self._places}
        left, row = here.left, sides[here.left].index(here.item)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            mirrored = self.widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = (key == Qt.Key.Key_Left) != mirrored
        else:
            row += 1 if key == Qt.Key.Key_Down else -1
        row = min(len(sides[left]) - 1, max(0, row))
        return Spot(left, sides[left][row])

    def label(self, tile: int) -> str:
        """What a tile and its counterpart both speak about, "" where the page does not say."""
        about = self._board.contrast.about
        return about[tile] if self.has_sides and tile < len(about) else ""

    def reason(self, tile: int, place: int) -> str:
        """Why two cards are no pair, without naming the counterpart of either."""
        one, other = self._board.tiles[tile], self._board.places[place].text
        if not self.has_sides:
            return tr("“{other}” does not define {one}.", other=other, one=one)
        own, theirs = self.label(tile), self.label(self._board.answer.index(place))
        if own and theirs:
            return tr(
                "“{one}” is about “{own}”, “{other}” about “{theirs}”.",
                one=one,
                own=own,
                other=other,
                theirs=theirs,
            )
        return tr("“{one}” and “{other}” do not answer each other.", one=one, other=other)

    def show(self, picked: Spot | None, wrong: tuple[int, int] | None) -> None:
        """Show what is joined, what is picked, and the two that were no pair."""
        for spot, card in self.cards.items():
            tile = spot.item if spot.left else self._board.answer.index(spot.item)
            place = self._state.place_of(tile)
            joined_to = None
            if place is not None:
                joined_to = self._board.places[place].text if spot.left else self._board.tiles[tile]
            is_wrong = wrong is not None and spot.item == wrong[0 if spot.left else 1]
            card.show_state(
                picked=spot == picked,
                wrong=is_wrong,
                joined_to=joined_to,
                about=self.label(tile) if joined_to else "",
            )
        joins = []
        for tile in self._state.joined_of(self._tiles):
            place = self._state.place_of(tile)
            assert place is not None
            joins.append((self._tiles.index(tile), self._places.index(place), self.label(tile)))
        apart = None
        if wrong is not None:
            apart = self._tiles.index(wrong[0]), self._places.index(wrong[1])
        self.widget.show_joins(joins, apart, None if picked is None else self.cards[picked])

    def _card(self, text: str, row: int, *, left: bool) -> MatchCard:
        side = None
        if self.has_sides:
            side = 0 if left else 1
        return MatchCard(
            text,
            str(row),
            side,
            is_term=left and not self.has_sides,
            least=68 if self.has_sides else 82,
        )


def has_sides(board: MatchingQuestion) -> bool:
    """Whether the cards are cells of the two sides of a pair, and not terms and definitions."""
    is_pair = len(board.contrast.terms) == 2
    return is_pair and all(place.term_key is None for place in board.places)
