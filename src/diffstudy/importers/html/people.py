"""Who wrote a page and when, and which comparisons stand beside it."""

from collections.abc import Sequence
from dataclasses import replace

from diffstudy.domain.comparison import Author, Comparison
from diffstudy.importers.html.headings import Part
from diffstudy.importers.html.ledger import Ledger
from diffstudy.importers.html.passages import Passage, neighbour
from diffstudy.importers.page.byline import Byline, parse_byline
from diffstudy.importers.page.spotlight import merge_authors, read_spotlight

_MOST_PARTS = 4
"""A byline is often set in several boxes: author, editor, date of writing, of the last change."""


def with_people(comparison: Comparison, passages: Sequence[Passage], ledger: Ledger) -> Comparison:
    """Return the comparison with the byline, the authors and the neighbours of its page."""
    byline = _byline(passages, ledger)
    spotlight: list[Author] = []
    for passage in passages:
        if passage.part is Part.SPOTLIGHT:
            # "Written by Ada Brook" on one line, or the name below it.
            for piece in passage.pieces:
                if (found := parse_byline(piece.text)) and found.authors:
                    spotlight += found.authors
            read = read_spotlight([piece.as_line for piece in passage.pieces])
            spotlight += read.authors
            ledger.problems += read.problems
    before, after = (neighbour(passages, part) for part in (Part.PREVIOUS, Part.NEXT))
    ledger.use([before, after])
    return replace(
        comparison,
        authors=merge_authors(byline.authors if byline else (), tuple(spotlight)),
        byline=byline.raw if byline else None,
        updated=byline.updated if byline else None,
        previous=before.text if before else None,
        next=after.text if after else None,
    )


def _byline(passages: Sequence[Passage], ledger: Ledger) -> Byline | None:
    parts = [
        piece
        for passage in passages
        if passage.part is Part.HEAD
        for piece in passage.pieces
        if parse_byline(piece.text)
    ][:_MOST_PARTS]
    ledger.use(parts)
    return parse_byline(" — ".join(piece.text for piece in parts)) if parts else None
