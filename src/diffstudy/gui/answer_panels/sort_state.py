"""Which statement lies where while a board is sorted, and how that came about."""

from diffstudy.domain.question import MatchingQuestion, Placed


class SortState:
    """The places of the tiles of a board.

    Args:
        board: the question; its tiles begin on the pile.
    """

    def __init__(self, board: MatchingQuestion) -> None:
        self._board = board
        self._given: list[int | None] = [None] * len(board.tiles)
        self._order: list[int] = []
        self._steps: list[tuple[int, int | None]] = []

    @property
    def top(self) -> int | None:
        """The tile on top of the pile, None where it is empty."""
        return next((tile for tile, place in enumerate(self._given) if place is None), None)

    @property
    def left(self) -> int:
        """How many tiles lie on the pile."""
        return self._given.count(None)

    @property
    def last_moved(self) -> int | None:
        """The tile of the last step, None before the first."""
        return self._steps[-1][0] if self._steps else None

    def place_of(self, tile: int) -> int | None:
        """The column of a tile, None while it is on the pile."""
        return self._given[tile]

    def in_column(self, place: int) -> list[int]:
        """The tiles of a column in the order in which they were put there."""
        return [tile for tile in self._order if self._given[tile] == place]

    def put(self, tile: int, place: int | None) -> None:
        """Put a tile into a column, or back on the pile (None)."""
        self._steps.append((tile, self._given[tile]))
        self._move(tile, place)

    def take_back(self) -> int | None:
        """Undo the last step; the tile that moved, None where there was no step."""
        if not self._steps:
            return None
        tile, place = self._steps.pop()
        self._move(tile, place)
        return tile

    def begin_anew(self) -> None:
        """Forget the steps: what was checked is not undone one by one."""
        self._steps.clear()

    def is_right(self, tile: int) -> bool:
        """Whether a tile lies where it belongs."""
        return self._given[tile] == self._board.answer[tile]

    @property
    def all_right(self) -> bool:
        """Whether every tile lies where it belongs."""
        return tuple(self._given) == self._board.answer

    def answer(self) -> Placed:
        """The places as an answer."""
        return Placed(tuple(self._given))

    def _move(self, tile: int, place: int | None) -> None:
        self._given[tile] = place
        if tile in self._order:
            self._order.remove(tile)
        if place is not None:
            self._order.append(tile)
