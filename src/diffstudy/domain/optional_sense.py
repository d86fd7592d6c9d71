"""Other senses of a term, which are not asked unless somebody switches them on (learning.md 4.1).

A page is about one sense of its terms. A definition of another sense would be a trick question
there, so the cue filter refuses it (OFF-SENSE, DOMAIN); its words are kept. Who teaches that sense
too may switch it on: it then has a card of its own, and each of its questions says which sense is
meant.

Switched on is what was pointed at, definition by definition: a page that brings more of them with
an import asks none before somebody has looked. The choice belongs to the collection. It is no edit
and no part of a pack, for packs say what is so and not what a class studies; imports, undone edits
and backups leave it as it is.
"""

from dataclasses import dataclass

from diffstudy.domain.card import CardKey


@dataclass(frozen=True, slots=True)
class OptionalSense:
    """Another sense of a term of a comparison.

    Args:
        card: by which it is learned, with the term it is of.
        term: headword.
        name: what its questions say, such as "Physiology"; "" where nobody has named it.
        keys: of its definitions; ``definitions`` their words, ``examples`` those under them.
        is_on: whether it is asked.
    """

    card: CardKey
    term: str
    name: str
    keys: tuple[str, ...]
    definitions: tuple[str, ...]
    examples: tuple[str, ...]
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class ChosenSense:
    """A definition that was switched on: the card that asks it, and what its questions say."""

    definition: str
    card: CardKey
    name: str
