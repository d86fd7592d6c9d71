"""Six to eight statements, to be put under the term that each fits."""

import random
from collections.abc import Sequence

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.cue import PROSE, Cue, CueKind, CueUse
from diffstudy.domain.question import Contrast, MatchingQuestion
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import board_of
from diffstudy.quiz.text_form import are_distinct
from diffstudy.quiz.words import tokens

_LEAST_PER_SIDE = 3
_MOST_PER_SIDE = 5
_LEAST, _MOST = 6, 8
_MOST_WORDS = 24


class SortIntoColumns:
    """The sides need not be equal, so that the last tile is not solved by counting."""

    id = "sort"
    label = "Sort into columns"
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = MatchingQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether each term has three statements of kinds that both terms have."""
        if card_key.kind not in self.kinds or not material.is_about(card_key):
            return False
        own, other = _pools(material)
        return min(len(own), len(other)) >= _LEAST_PER_SIDE

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> MatchingQuestion:
        """Return a board of six to eight tiles in a drawn order."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        own, other = (list(pool) for pool in _pools(material))
        rng.shuffle(own)
        rng.shuffle(other)
        mine = rng.randint(_LEAST_PER_SIDE, min(len(own), _MOST_PER_SIDE))
        wanted = rng.randint(max(_LEAST, mine + _LEAST_PER_SIDE), _MOST)
        theirs = min(len(other), wanted - mine)
        board = [*own[:mine], *other[: max(theirs, _LEAST_PER_SIDE)]]
        rng.shuffle(board)
        truth_at = material.answer
        return MatchingQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=board_of(
                material, "sort", (cue.key for cue in board), " | ".join(cue.text for cue in board)
            ),
            instruction="Sort each statement to its side",
            prompt=f"{len(board)} statements, two columns",
            tiles=tuple(cue.masked for cue in board),
            tile_keys=tuple(cue.key for cue in board),
            places=material.options,
            answer=tuple(
                truth_at if cue.term_key == material.truth.key else 1 - truth_at for cue in board
            ),
            contrast=Contrast(terms=material.options),
        )


def _pools(material: Material) -> tuple[tuple[Cue, ...], tuple[Cue, ...]]:
    """Return the tiles of both terms.

    Where one term alone has sentences, or cells, the kind of a tile would tell whose it is.
    """
    own, other = (
        [c for c in cues if c.kind not in PROSE and len(tokens(c.masked)) <= _MOST_WORDS]
        for cues in (
            material.askable(CueUse.WHICH),
            material.askable_of_rival(CueUse.WHICH),
        )
    )
    return _matched(own, other), _matched(other, own)


def _matched(cues: Sequence[Cue], against: Sequence[Cue]) -> tuple[Cue, ...]:
    kinds: set[CueKind] = {cue.kind for cue in against}
    chosen: list[Cue] = []
    for cue in cues:
        if cue.kind in kinds and cue.cluster not in {each.cluster for each in chosen}:
            texts = [*(each.masked for each in chosen), cue.masked]
            if are_distinct(texts):
                chosen.append(cue)
    return tuple(chosen)


MODE: QuizMode = SortIntoColumns()
