"""Six to nine statements, to be put under the term that each fits."""

import random
from collections.abc import Sequence

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import Term
from diffstudy.domain.cue import PROSE, Cue, CueUse
from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.question import Contrast, MatchingQuestion
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import board_of
from diffstudy.quiz.text_form import are_distinct
from diffstudy.quiz.words import tokens

_LEAST = {2: 3, 3: 2}
_MOST = {2: 5, 3: 4}
_TILES = {2: (6, 8), 3: (6, 9)}
"""By number of columns: tiles of a column, and of the board."""

_PAIR = 2
_INSTRUCTIONS = {
    _PAIR: later("Sort each statement to its side"),
    3: later("Sort each statement to its term"),
}
_MOST_WORDS = 24

_Pools = tuple[tuple[Term, tuple[Cue, ...]], ...]


class SortIntoColumns:
    """The sides need not be equal, so that the last tile is not solved by counting.

    Two columns, or three of a cluster whose terms may be asked together.
    """

    id = "sort"
    label = later("Sort into columns")
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = MatchingQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether each term has enough statements of kinds that all of them have."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and bool(_boards(material))
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> MatchingQuestion:
        """Return a board in a drawn order."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        pools = rng.choice(_boards(material))
        columns = len(pools)
        sizes = _sizes([len(cues) for _, cues in pools], rng)
        board = [
            (place, cue)
            for place, ((_, cues), size) in enumerate(zip(pools, sizes, strict=True))
            for cue in rng.sample(cues, size)
        ]
        rng.shuffle(board)
        places = tuple(material.place(term) for term, _ in pools)
        tiles = [cue for _, cue in board]
        return MatchingQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=board_of(
                material, "sort", (cue.key for cue in tiles), " | ".join(cue.text for cue in tiles)
            ),
            instruction=tr(_INSTRUCTIONS[columns]),
            prompt=_counted(len(board), columns),
            tiles=tuple(cue.masked for cue in tiles),
            tile_keys=tuple(cue.key for cue in tiles),
            places=places,
            answer=tuple(place for place, _ in board),
            contrast=Contrast(terms=places),
        )


def _counted(statements: int, columns: int) -> str:
    if columns == _PAIR:
        return trn("{n} statement, two columns", "{n} statements, two columns", statements)
    return trn("{n} statement, three columns", "{n} statements, three columns", statements)


def _boards(material: Material) -> list[_Pools]:
    """Return what may lie on a board: of the pair, or of the pair and a third term of the page."""
    pair = (material.truth, material.rival)
    thirds = [(*pair, term) for term in material.cluster if term not in pair]
    found = (_pools(material, terms) for terms in (pair, *thirds))
    return [pools for pools in found if min(len(cues) for _, cues in pools) >= _LEAST[len(pools)]]


def _pools(material: Material, terms: Sequence[Term]) -> _Pools:
    """Return the tiles of each term, in the order of the sides.

    Where one term alone has sentences, or cells, the kind of a tile would tell whose it is.
    """
    sides = [term for term in material.comparison.terms if term in terms]
    tiles = {
        term: [
            cue
            for cue in material.telling(CueUse.WHICH, term, [t for t in sides if t is not term])
            if cue.kind not in PROSE and len(tokens(cue.masked)) <= _MOST_WORDS
        ]
        for term in sides
    }
    kinds = set.intersection(*({cue.kind for cue in cues} for cues in tiles.values()))
    return tuple(
        (term, _distinct([cue for cue in cues if cue.kind in kinds]))
        for term, cues in tiles.items()
    )


def _distinct(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    chosen: list[Cue] = []
    for cue in cues:
        if cue.cluster not in {each.cluster for each in chosen}:
            texts = [*(each.masked for each in chosen), cue.masked]
            if are_distinct(texts):
                chosen.append(cue)
    return tuple(chosen)


def _sizes(available: Sequence[int], rng: random.Random) -> list[int]:
    """Draw how many tiles each column gets: the least first, then one by one at random."""
    columns = len(available)
    sizes = [_LEAST[columns]] * columns
    wanted = rng.randint(*_TILES[columns])
    while sum(sizes) < wanted:
        room = [i for i in range(columns) if sizes[i] < min(_MOST[columns], available[i])]
        if not room:
            break
        sizes[rng.choice(room)] += 1
    return sizes


MODE: QuizMode = SortIntoColumns()
