"""Boards of more than two terms, which the sample pack is too small to ask for."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from diffstudy.domain.card import CardKey
from diffstudy.domain.cue import Cue, CueKind
from diffstudy.domain.question import Contrast, MatchingQuestion, Option

Key = Qt.Key
_CLUSTER = {
    "Diffusion": "Particles spread from crowded to less crowded places.",
    "Osmosis": "Water crosses a membrane towards the more concentrated side.",
    "Active transport": "Particles are carried against a gradient, at a cost in energy.",
    "Facilitated diffusion": "Particles pass down a gradient through a protein channel.",
}
_ROCKS = {
    "Igneous": ("Granite cooled far below the ground", "Glassy where lava cooled fast"),
    "Sedimentary": ("Sand pressed together in layers", "Where fossils are found"),
    "Metamorphic": ("Limestone changed into marble", "Baked and squeezed, never melted"),
}
_ROWS = {
    "What it measures": ("distance from the true value", "distance from each other"),
    "Kind of error": ("a systematic one", "a random one"),
    "On a target": ("near the centre", "close together"),
    "Mended by": ("setting the scale to zero", "a steadier hand"),
    "Told as": ("an offset", "a spread"),
    "Needs": ("a known reference", "many readings"),
    "Hidden by": ("repeating the same slip", "rounding the numbers"),
    "Asked of": ("the instrument", "the procedure"),
}


def wider_boards() -> Iterator[tuple[str, MatchingQuestion, tuple[Qt.Key, ...]]]:
    """Yield the name of a picture, its board, and the keys pressed before it is taken."""
    yield "match a cluster", _cluster(), (Key.Key_2, Key.Key_1, Key.Key_3)
    yield "sort into three columns", _three_columns(), (Key.Key_1, Key.Key_3, Key.Key_2)
    keys = (Key.Key_1, Key.Key_4, Key.Key_2, Key.Key_1, Key.Key_3)
    yield "match pairs in two rounds", _eight_rows(), keys


def _cluster() -> MatchingQuestion:
    terms = tuple(_CLUSTER)
    order = ("Osmosis", "Diffusion", "Facilitated diffusion", "Active transport")
    return _board(
        instruction="Join each term to its definition",
        prompt="Crossing a membrane",
        tiles=terms,
        places=tuple(Option(_CLUSTER[term], term, terms.index(term)) for term in order),
        answer=tuple(order.index(term) for term in terms),
        contrast=Contrast(tuple(Option(term, term, side) for side, term in enumerate(terms))),
        one_each=True,
    )


def _three_columns() -> MatchingQuestion:
    terms = tuple(_ROCKS)
    tiles = [(text, place) for place, texts in enumerate(_ROCKS.values()) for text in texts]
    tiles = tiles[::2] + tiles[1::2]
    return _board(
        instruction="Sort each statement to its term",
        prompt="Six statements, three columns",
        tiles=tuple(text for text, _ in tiles),
        places=tuple(Option(term, term, side) for side, term in enumerate(terms)),
        answer=tuple(place for _, place in tiles),
        contrast=Contrast(tuple(Option(term, term, side) for side, term in enumerate(terms))),
        one_each=False,
    )


def _eight_rows() -> MatchingQuestion:
    labels = tuple(_ROWS)
    order = [(place * 3 + 1) % len(labels) for place in range(len(labels))]
    return _board(
        instruction="Join each statement to its counterpart",
        prompt="Eight statements on each side",
        tiles=tuple(_ROWS[label][0] for label in labels),
        places=tuple(Option(_ROWS[labels[row]][1], side=1) for row in order),
        answer=tuple(order.index(row) for row in range(len(labels))),
        contrast=Contrast((Option("Accuracy", "a", 0), Option("Precision", "p", 1)), about=labels),
        one_each=True,
    )


def _board(
    *,
    instruction: str,
    prompt: str,
    tiles: tuple[str, ...],
    places: tuple[Option, ...],
    answer: tuple[int, ...],
    contrast: Contrast,
    one_each: bool,
) -> MatchingQuestion:
    return MatchingQuestion(
        card=CardKey.for_contrast("one", "other"),
        mode="board",
        comparison="board",
        cue=Cue("board", "", "board", CueKind.PASSAGE, prompt, prompt),
        instruction=instruction,
        prompt=prompt,
        tiles=tiles,
        tile_keys=tuple(f"tile{number}" for number in range(len(tiles))),
        places=places,
        answer=answer,
        contrast=contrast,
        one_each=one_each,
    )
