"""The definitions as blocks: whose they are is decided elsewhere.

A block is printed as: blank, heading, blank, definition, 0..n examples. The heading is the term,
and is lost where the term is one word; its blank lines stay. So two blank lines stand between
two blocks, and four where a whole block was lost: the ``slot`` of a block counts the lost ones.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from diffstudy.importers.page.lines import Line
from diffstudy.importers.page.sections import Chunk, chunks

_PARTS = (
    r"(?:(?:plural|proper|mass|count|transitive|intransitive|auxiliary|phrasal)\s)?"
    r"(?:noun|verb|adjective|adverb|pronoun|preposition|conjunction|interjection|determiner|prefix"
    r"|suffix|phrase|idiom|abbreviation|n|v|vb|vi|vt|adj|adv|prep|pron|conj|abbr|v\.\s?[ti]|n\.\s?pl)"
    r"\.?(?:\sphrase)?"
)
_PART_OF_SPEECH = re.compile(
    rf"\s*(?:[(\[]\s*{_PARTS}(?:\s?(?:,|/|&|and|or)\s?{_PARTS})*\s*[)\]]|[,:–—-]\s*{_PARTS})$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:definitions?\sof|meaning\sof)\s|\s(?:definitions?|meaning)$", re.IGNORECASE
)

_LABEL = re.compile(r"\((?P<label>[^()]{1,60})\)\s+(?P<rest>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DefinitionBlock:
    """A definition with its examples.

    Args:
        slot: its place in the row of blocks, counted from 0; a lost block leaves its place empty.
        heading: which term its heading names, counted from 0; None where the heading is lost.
        definition: the line of the definition; without text where the definition is lost.
        heading_line: the line of its heading.
        may_be_example: whether the definition could as well be the example of a lost one.
    """

    slot: int
    heading: int | None
    definition: Line
    examples: tuple[Line, ...]
    heading_line: Line | None = None
    may_be_example: bool = False


def read_blocks(lines: Iterable[Line], headwords: tuple[str, ...]) -> tuple[DefinitionBlock, ...]:
    """Return the blocks of the section in page order.

    Args:
        lines: the lines of the section, blank ones included.
        headwords: the terms, to tell a heading from a definition.
    """
    bodies: list[tuple[Chunk, Line | None]] = []
    heading: Line | None = None
    for chunk in chunks(lines):
        for line, body in _under_headings(chunk.lines, headwords):
            heading = line or heading
            if body:
                bodies.append((Chunk(chunk.blanks, body), heading))
                heading = None
    slots = _slots([chunk.blanks for chunk, _ in bodies])
    return tuple(
        DefinitionBlock(
            slot,
            term_of_heading(line.text, headwords) if line else None,
            chunk.lines[0],
            chunk.lines[1:],
            line,
        )
        for slot, (chunk, line) in zip(slots, bodies, strict=True)
    )


def _under_headings(
    lines: tuple[Line, ...], headwords: tuple[str, ...]
) -> Iterator[tuple[Line | None, tuple[Line, ...]]]:
    """Each heading of a chunk with the lines below it; without blank lines there can be several."""
    heading: Line | None = None
    body: list[Line] = []
    for line in lines:
        if term_of_heading(line.text, headwords) is None:
            body.append(line)
            continue
        if heading or body:
            yield heading, tuple(body)
        heading, body = line, []
    yield heading, tuple(body)


def split_label(definition: str) -> tuple[str | None, str]:
    """Return the field that a definition begins with and the rest: "(Physiology) The ..."."""
    found = _LABEL.fullmatch(definition)
    return (found["label"].strip(), found["rest"]) if found else (None, definition)


def term_of_heading(text: str, headwords: tuple[str, ...]) -> int | None:
    """Return the term that a line names and nothing more: "Term", "Term (noun)", "Term:"."""
    plain = _AROUND.sub("", _PART_OF_SPEECH.sub("", text.rstrip(":"))).replace("’", "'").casefold()
    for index, word in enumerate(headwords):
        if plain == word.replace("’", "'").casefold():
            return index
    return None


def _slots(blanks: list[int]) -> list[int]:
    """The place of each block, from the blank lines before it.

    The usual distance between two blocks is one place, whatever it is in this file; a distance
    that is a multiple of it has lost blocks in between.
    """
    gaps = [after - before for before, after in pairwise(blanks)]
    usual = Counter(gaps).most_common(1)[0][0] if gaps else 1
    slots = [0] if blanks else []
    for gap in gaps:
        slots.append(slots[-1] + max(1, gap // max(1, usual)))
    return slots
