"""What a block of definition and examples says about its side, as a value for each kind of clue.

A clue is positive where it speaks for the first term, negative where it speaks for the second. The
weights (``weights.CLUE_WEIGHTS``) turn clues into natural log-odds, so that they add up. Some
clues depend on the sides of the other blocks, and are counted anew when those are better known.
"""

from collections.abc import Callable, Sequence

from diffstudy.importers.page.clues import Clue, Clues
from diffstudy.importers.page.definitions import DefinitionBlock
from diffstudy.importers.page.families import Mention, TermFamilies
from diffstudy.importers.page.likeness import Likeness
from diffstudy.importers.page.style import habit_odds, openings, settings
from diffstudy.importers.page.wording import SideWords, content_words, side_words

Known = Sequence[tuple[float, float]]


def example_side(block: DefinitionBlock, families: TermFamilies) -> int | None:
    """Return the term that the examples of a block name; None if they name none or both."""
    pairs = [families.mentions(example.text) for example in block.examples]
    named = {side for pair in pairs for side in (0, 1) if pair[side].form}
    return named.pop() if len(named) == 1 else None


def naming_clues(block: DefinitionBlock, families: TermFamilies) -> Clues:
    """Return what the words of both families say about a block."""
    examples = [families.mentions(example.text) for example in block.examples]
    named = example_side(block, families)
    forms = 0.0 if named is None else 1.0 - 2.0 * named
    heads = _tally(examples, lambda each: each.headword) if forms else 0.0
    family = 0.0 if forms else _tally(examples, lambda each: each.family)
    relative = 0.0 if forms or family else _tally(examples, lambda each: each.relative)
    definition = [families.mentions(block.definition.text)]
    subject = _tally(definition, lambda each: each.subject)
    own = {
        Clue.DEFINITION_HEADWORD: _tally(definition, lambda each: each.headword),
        Clue.DEFINITION_FORM: _tally(definition, lambda each: each.form and not each.headword),
        Clue.DEFINITION_FAMILY: _tally(definition, lambda each: each.family),
        Clue.DEFINITION_RELATIVE: _tally(definition, lambda each: each.relative),
    }
    # The plainest mention counts; what it implies counts no second time.
    plainest = next((clue for clue in own if own[clue]), None)
    return {
        Clue.EXAMPLE_FORM: forms,
        Clue.EXAMPLE_HEADWORD: heads,
        Clue.EXAMPLE_FAMILY: family,
        Clue.EXAMPLE_RELATIVE: relative,
        Clue.EXAMPLE_FIRST: sum(map(_first_named, examples)),
        Clue.SUBJECT: subject,
        Clue.DEFINITION_CONTRAST: _tally(definition, lambda each: each.contrast),
        **{clue: value if clue is plainest and not subject else 0.0 for clue, value in own.items()},
    }


def _tally(mentions: Sequence[tuple[Mention, Mention]], is_one: Callable[[Mention], bool]) -> float:
    """1 if only the first term is so mentioned, -1 if only the second; 0 for none or both."""
    first, second = (any(is_one(pair[side]) for pair in mentions) for side in (0, 1))
    return float(first) - float(second)


def _first_named(pair: tuple[Mention, Mention]) -> float:
    """1 if an example names both terms and the first one before the second, -1 the other way."""
    first, second = pair
    if not (first.form and second.form) or first.at == second.at:
        return 0.0
    return 1.0 if first.at < second.at else -1.0


class PageEvidence:
    """The clues of all blocks of a page.

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
        self._forms = {
            Clue.OPENING: openings(blocks),
            Clue.SETTING: settings(blocks),
        }
        self.alone = tuple(
            {
                **naming_clues(block, families),
                Clue.PAGE_WORDS: page.log_odds(words),
            }
            for block, words in zip(blocks, self._words, strict=True)
        )
        """What each block says whatever the sides of the others."""

    def together(self, chances: Sequence[float]) -> tuple[Clues, ...]:
        """Return what each block says by its likeness to the others.

        A block counts for a side as far as its side is known: one that could be either says
        nothing, or guesses would confirm each other.

        Args:
            chances: the probability of each block that it belongs to the first term.
        """
        known = [(max(0.0, 2 * each - 1), max(0.0, 1 - 2 * each)) for each in chances]
        habits = {clue: habit_odds(forms, known) for clue, forms in self._forms.items()}
        said = self._said_by_words(known)
        return tuple(
            {
                Clue.BLOCK_WORDS: said[at],
                Clue.LIKENESS: self._likeness.log_odds(at, known),
                **{clue: odds[at] for clue, odds in habits.items()},
            }
            for at in range(len(known))
        )

    def _said_by_words(self, known: Known) -> list[float]:
        blocks = SideWords()
        for words, (first, second) in zip(self._words, known, strict=True):
            blocks.add(words, first, second)
        return [
            blocks.log_odds(words, without=sure)
            for words, sure in zip(self._words, known, strict=True)
        ]
