"""The cells of the chart, each to be joined to its counterpart on the other side."""

import random
from typing import NamedTuple

from diffstudy.domain.card import CardKey, CardKind
from diffstudy.domain.comparison import ChartRow
from diffstudy.domain.language import later, tr, trn
from diffstudy.domain.question import Contrast, MatchingQuestion, Option
from diffstudy.quiz.mode import Material, QuizMode, refuse
from diffstudy.quiz.passages import board_of
from diffstudy.quiz.pronouns import leans_on_more
from diffstudy.quiz.similarity import jaccard
from diffstudy.quiz.text_form import NEAR, cell_text, text_form
from diffstudy.quiz.words import content_stems, tokens

_LEAST_ROWS = 4
_MOST_ROWS = 6

_ALIKE_ON_BOTH_SIDES = 0.15
"""Jaccard similarity on either side from which two rows could change partners."""


_ANSWERS_TO_LABELS = frozenset({"yes", "no", "none", "always", "never", "sometimes"})


class _Pair(NamedTuple):
    row: ChartRow
    mine: str
    theirs: str


class MatchPairs:
    """Rows lose their label and are shuffled on one side."""

    id = "pairup"
    label = later("Match pairs")
    kinds = frozenset({CardKind.CONTRAST})
    graded_kinds: frozenset[CardKind] = frozenset()
    shape = MatchingQuestion
    alternatives = None
    is_mixed_in = True
    is_self_rated = False

    def can_ask(self, card_key: CardKey, material: Material) -> bool:
        """Whether the chart has four rows that their form does not join already."""
        return card_key.kind in self.kinds and (
            material.is_about(card_key) and len(_pairs(material)) >= _LEAST_ROWS
        )

    def make_question(
        self, card_key: CardKey, material: Material, rng: random.Random
    ) -> MatchingQuestion:
        """Return four to six rows: tiles of side A, places of side B."""
        if not self.can_ask(card_key, material):
            raise refuse(self, card_key)
        tiles = _pairs(material)[: rng.randint(_LEAST_ROWS, _MOST_ROWS)]
        rng.shuffle(tiles)
        places = rng.sample(tiles, len(tiles))
        _, other = material.options
        return MatchingQuestion(
            card=card_key,
            mode=self.id,
            comparison=material.comparison.key,
            cue=board_of(
                material,
                "pairup",
                (each.row.key for each in tiles),
                " | ".join(f"{each.mine} / {each.theirs}" for each in tiles),
            ),
            instruction=tr("Join each statement to its counterpart"),
            prompt=trn("{n} statement on each side", "{n} statements on each side", len(tiles)),
            tiles=tuple(each.mine for each in tiles),
            tile_keys=tuple(each.row.key for each in tiles),
            places=tuple(Option(each.theirs, side=other.side) for each in places),
            answer=tuple(places.index(each) for each in tiles),
            contrast=Contrast(
                terms=material.options,
                about=tuple(each.row.aspect or "" for each in tiles),
            ),
            one_each=True,
        )


def _pairs(material: Material) -> list[_Pair]:
    """Return rows without labels as texts of side A and B, fit to be told apart.

    A row that opens with one word on both sides, or alone with two verbs, is joined by its form,
    and one that answers its label ("Membrane: none needed"), or has a pronoun for what stands
    there, says nothing without it;
    two rows that share words on both sides cannot be told from each other. Rows that share a word
    across come last: they are there to fill a board.
    """
    found: list[_Pair] = []
    for row, truth, rival in material.sound_rows():
        if row.key in material.spent:
            continue
        one, other = (truth, rival) if material.answer == 0 else (rival, truth)
        mine, theirs = cell_text(row, one), cell_text(row, other)
        needs_label = bool({_first_word(mine), _first_word(theirs)} & _ANSWERS_TO_LABELS)
        needs_label = needs_label or leans_on_more(mine) or leans_on_more(theirs)
        if _first_word(mine) != _first_word(theirs) and not needs_label:
            found.append(_Pair(row, mine, theirs))
    while True:
        kept = [each for each in found if _has_peer(each, found)]
        if len(kept) == len(found):
            break
        found = kept
    found.sort(key=lambda pair: bool(_stems(pair.mine) & _stems(pair.theirs)))
    distinct: list[_Pair] = []
    for each in found:
        if not any(_are_confusable(each, other) for other in distinct):
            distinct.append(each)
    return distinct


def _are_confusable(one: _Pair, other: _Pair) -> bool:
    near = (
        jaccard(_stems(one.mine), _stems(other.mine)),
        jaccard(_stems(one.theirs), _stems(other.theirs)),
    )
    return max(near) >= NEAR or min(near) >= _ALIKE_ON_BOTH_SIDES


def _stems(text: str) -> frozenset[str]:
    return frozenset(content_stems(text))


def _has_peer(pair: _Pair, pairs: list[_Pair]) -> bool:
    """Whether another row has the same openings, or its two sides open differently anyway."""
    mine, theirs = (text_form(text).opening for text in (pair.mine, pair.theirs))
    if mine != theirs:
        return True
    return any(
        text_form(other.mine).opening == mine or text_form(other.theirs).opening == mine
        for other in pairs
        if other is not pair
    )


def _first_word(text: str) -> str:
    words = tokens(text)
    return words[0].folded if words else ""


MODE: QuizMode = MatchPairs()
