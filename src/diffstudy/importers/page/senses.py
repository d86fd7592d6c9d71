"""Attributed blocks become the senses of the comparison; one text of one side is one sense."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diffstudy.domain.comparison import LOST_DEFINITION, Attribution, Example, Sense, Term
from diffstudy.domain.keys import sense_key, unattributed_sense_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.attribution import BY_HEADING, IN_DOUBT, BlockSide
from diffstudy.importers.page.definitions import DefinitionBlock, split_label


def make_senses(
    blocks: Iterable[DefinitionBlock],
    sides: Iterable[BlockSide],
    terms: Sequence[Term],
    comparison: str,
) -> tuple[tuple[Sense, ...], tuple[PackProblem, ...]]:
    """Return the senses in page order and what is doubtful about them.

    Args:
        blocks: the definitions of the page.
        sides: whose each of them is.
        terms: the terms of the page.
        comparison: the key of the comparison, for definitions of which nobody knows whose they are.
    """
    senses: dict[str, Sense] = {}
    problems: list[PackProblem] = []
    for block, side in zip(blocks, sides, strict=True):
        sense = _sense(block, side, terms, comparison)
        twin = senses.get(sense.key)
        if twin and twin.label != sense.label:
            # One wording for two fields: the label tells them apart, so it joins the key.
            sense = replace(sense, key=_key(block.definition.text, sense.term_key, comparison))
            twin = senses.get(sense.key)
        senses[sense.key] = _united(twin, sense) if twin else sense
        problems.extend(_doubts(block, side, terms))
    return tuple(senses.values()), tuple(problems)


def sides_by_heading(blocks: Iterable[DefinitionBlock]) -> tuple[BlockSide, ...]:
    """Return the side of each block of a page of three or more terms: that of its heading only."""
    return tuple(
        BlockSide(None, IN_DOUBT, "its heading is lost")
        if block.heading is None
        else BlockSide(block.heading, BY_HEADING, "it stands under its own heading")
        for block in blocks
    )


def _sense(
    block: DefinitionBlock, side: BlockSide, terms: Sequence[Term], comparison: str
) -> Sense:
    label, definition = split_label(block.definition.text or LOST_DEFINITION)
    term_key = None if side.side is None else terms[side.side].key
    return Sense(
        key=_key(_words(block, definition), term_key, comparison),
        term_key=term_key,
        definition=definition,
        label=label,
        examples=tuple(
            Example(line.text, Attribution(side.confidence, side.reason, line.number))
            for line in block.examples
        ),
        attribution=Attribution(side.confidence, side.reason, block.definition.number),
    )


def _words(block: DefinitionBlock, definition: str) -> str:
    """What tells a sense from the others: its definition; where that is lost, its examples."""
    if block.definition.text:
        return definition
    return "\n".join((definition, *(line.text for line in block.examples)))


def _key(definition: str, term_key: str | None, comparison: str) -> str:
    if term_key is None:
        return unattributed_sense_key(comparison, definition)
    return sense_key(term_key, definition)


def _united(first: Sense, second: Sense) -> Sense:
    """The same definition printed twice: its examples are united, the surer reading stays."""
    known = {example.text for example in first.examples}
    more = tuple(example for example in second.examples if example.text not in known)
    surer = max(first, second, key=lambda sense: sense.attribution.confidence)
    return replace(first, examples=first.examples + more, attribution=surer.attribution)


def _doubts(
    block: DefinitionBlock, side: BlockSide, terms: Sequence[Term]
) -> Iterable[PackProblem]:
    line = block.definition.number
    if not block.definition.text:
        yield PackProblem(
            ProblemLevel.WARNING,
            f"The definition above “{block.examples[0].text}” is lost; the example was kept, "
            "add the definition if you know it.",
            line,
        )
    if side.side is None:
        names = " or ".join(f"“{term.headword}”" for term in terms)
        yield PackProblem(
            ProblemLevel.WARNING,
            f"Nothing tells whether this definition belongs to {names}; "
            "it is shown without a term, choose one before it can be asked.",
            line,
        )
    elif side.contradicted:
        yield PackProblem(
            ProblemLevel.WARNING,
            f"This definition was taken for “{terms[side.side].headword}” by its place, "
            "but its example names the other term; confirm it before it can be asked.",
            line,
        )
