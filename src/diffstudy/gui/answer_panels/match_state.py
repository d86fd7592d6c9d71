"""Which cards are joined while a board of pairs is solved, round by round."""

from diffstudy.domain.question import MatchingQuestion, Placed

MOST_ROWS = 6


class MatchState:
    """The joins of a board of pairs.

    A pair is joined only where it is right; what counts as the answer is the first place that
    was tried for each tile. More than six rows are asked in two rounds.

    Args:
        board: a question with one place for each tile.
    """

    def __init__(self, board: MatchingQuestion) -> None:
        self._board = board
        self._tried: dict[int, int] = {}
        self._joined: list[int] = []
        tiles = list(range(len(board.tiles)))
        half = len(tiles) if len(tiles) <= MOST_ROWS else (len(tiles) + 1) // 2
        self._rounds = [tiles[start : start + half] for start in range(0, len(tiles), half)]

    @property
    def tiles(self) -> list[int]:
        """The tiles of this round, in the order of the board."""
        return self._rounds[self._number]

    @property
    def places(self) -> list[int]:
        """The places of this round, in the order of the board."""
        wanted = {self._board.answer[tile] for tile in self.tiles}
        return [place for place in range(len(self._board.places)) if place in wanted]

    @property
    def round_number(self) -> tuple[int, int]:
        """Which round this is, counted from 1, and of how many."""
        return self._number + 1, len(self._rounds)

    def joined_of(self, tiles: list[int]) -> list[int]:
        """Those of some tiles that are joined, in the order of joining."""
        return [tile for tile in self._joined if tile in tiles]

    @property
    def is_done(self) -> bool:
        """Whether every tile of every round is joined."""
        return len(self._joined) == len(self._board.tiles)

    def place_of(self, tile: int) -> int | None:
        """The place that a tile is joined to, None while it is not."""
        return self._board.answer[tile] if tile in self._joined else None

    def join(self, tile: int, place: int) -> bool:
        """Try a pair; whether it belongs together and is joined now."""
        self._tried.setdefault(tile, place)
        if self._board.answer[tile] != place:
            return False
        self._joined.append(tile)
        return True

    def unjoin_last(self, tiles: list[int]) -> int | None:
        """Take the last joined of some tiles apart and return it, None where there is none."""
        here = self.joined_of(tiles)
        if not here:
            return None
        self._joined.remove(here[-1])
        return here[-1]

    def answer(self) -> Placed:
        """The first tries as an answer."""
        return Placed(tuple(self._tried.get(tile) for tile in range(len(self._board.tiles))))

    @property
    def _number(self) -> int:
        for number in range(len(self._rounds)):
            if any(tile not in self._joined for tile in self._rounds[number]):
                return number
        return len(self._rounds) - 1
