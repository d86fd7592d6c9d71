"""How much a block of definition and examples speaks for the first term or for the second.

All evidence is in natural log-odds, positive for the first term, so that it adds up. The weights
are judgements made on pages whose truth is known; their order matters more than their size: a
heading outweighs everything, an example that names a term outweighs the words of a definition.
"""

import math
from collections.abc import Sequence

from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import Naming, TermFamilies
from diffstudy.importers.page.wording import Likeness, SideWords, content_words, side_words

_HEADING = 14.0
_NO_HEADING = 12.0
_EXAMPLE_FORM = 6.0
_DEFINITION = {Naming.NOT: 0.0, Naming.FAMILY: 1.2, Naming.FORM: 2.0}


def example_side(block: DefinitionBlock, families: TermFamilies) -> int | None:
    """Return the term that the examples of a block name; None if they name none or both."""
    named = {
        side
        for example in block.examples
        for side, naming in enumerate(families.naming(example.text))
        if naming is Naming.FORM
    }
    return named.pop() if len(named) == 1 else None


def only_headed_side(blocks: Sequence[DefinitionBlock]) -> int | None:
    """Return the only term whose headings survived; None if both or none did.

    Headings of one word are lost, longer ones are not: then no heading says "the other term".
    """
    headed = {block.heading for block in blocks if block.heading is not None}
    return headed.pop() if len(headed) == 1 else None


def naming_evidence(blocks: Sequence[DefinitionBlock], families: TermFamilies) -> tuple[float, ...]:
    """Return what the headings and the named terms say about each block by itself."""
    bare = {None: 0.0, 0: -_NO_HEADING, 1: _NO_HEADING}[only_headed_side(blocks)]
    return tuple(
        _heading(block, bare) + _example(block, families) + _definition(block, families)
        for block in blocks
    )


class WordEvidence:
    """What the words of each block say, given a guess at the sides of all the others.

    Args:
        blocks: the definitions of the page in order.
        page: the words that the rest of the page puts on a side.
    """

    def __init__(
        self, blocks: Sequence[DefinitionBlock], families: TermFamilies, page: SideWords
    ) -> None:
        texts = [
            " ".join(line.text for line in (block.definition, *block.examples)) for block in blocks
        ]
        self._words = tuple(side_words(text, families) for text in texts)
        self._likeness = Likeness([content_words(text, families) for text in texts])
        self._bare = tuple(not block.examples for block in blocks)
        self._page = page

    def log_odds(self, chances: Sequence[float]) -> tuple[float, ...]:
        """Return the evidence for each block.

        A block counts for a side as far as its side is known: one that could be either says
        nothing, or guesses would confirm each other.

        Args:
            chances: the probability of each block that it belongs to the first term.
        """
        known = [(max(0.0, 2 * each - 1), max(0.0, 1 - 2 * each)) for each in chances]
        for words, (first, second) in zip(self._words, known, strict=True):
            self._page.add(words, first, second)
        habits = self._habits(known)
        result = []
        for index, (words, (first, second)) in enumerate(zip(self._words, known, strict=True)):
            # A block is no witness for itself.
            self._page.add(words, -first, -second)
            said = self._page.log_odds(words) + self._likeness.log_odds(index, known)
            result.append(said + habits[index])
            self._page.add(words, first, second)
        for words, (first, second) in zip(self._words, known, strict=True):
            self._page.add(words, -first, -second)
        return tuple(result)

    def _habits(self, known: Sequence[tuple[float, float]]) -> list[float]:
        """Whether the definitions of a side usually have an example as this one has, or none."""
        texts = [sum(each[side] for each in known) for side in (0, 1)]
        bare = [
            sum(each[side] for each, is_bare in zip(known, self._bare, strict=True) if is_bare)
            for side in (0, 1)
        ]
        result = []
        for own, is_bare in zip(known, self._bare, strict=True):
            shares = []
            for side in (0, 1):
                alike = bare[side] if is_bare else texts[side] - bare[side]
                others = max(0.0, texts[side] - own[side])
                shares.append((max(0.0, alike - own[side]) + 0.5) / (others + 1))
            result.append(math.log(shares[0] / shares[1]))
        return result


def _heading(block: DefinitionBlock, bare: float) -> float:
    if block.heading is None:
        return bare
    return _HEADING if block.heading == 0 else -_HEADING


def _example(block: DefinitionBlock, families: TermFamilies) -> float:
    named = example_side(block, families)
    if named is None:
        return 0.0
    return _EXAMPLE_FORM if named == 0 else -_EXAMPLE_FORM


def _definition(block: DefinitionBlock, families: TermFamilies) -> float:
    first, second = families.naming(block.definition.text)
    return _DEFINITION[first] - _DEFINITION[second]
