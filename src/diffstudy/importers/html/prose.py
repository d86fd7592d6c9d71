"""What a page says in sentences: the verdict and the key differences."""

from collections.abc import Sequence

from diffstudy.domain.comparison import KeyDifference
from diffstudy.importers.html.definitions import announced_term
from diffstudy.importers.html.headings import Part, site_part, unnumbered
from diffstudy.importers.html.ledger import Ledger
from diffstudy.importers.html.passages import Passage
from diffstudy.importers.html.pieces import Piece, joined, paragraphs
from diffstudy.importers.html.terms import PageTerms, titled
from diffstudy.importers.page.byline import parse_byline
from diffstudy.importers.page.families import Naming, TermFamilies

_VERDICT_WORDS = 6
"""A verdict is a sentence; a shorter text is a menu entry of the site."""


def read_verdict(
    passages: Sequence[Passage], terms: PageTerms, families: TermFamilies, ledger: Ledger
) -> str | None:
    """Return what the page says first about both terms, else its summary, else None."""
    start = terms.title.number if terms.title else 0
    sentences = [
        paragraph
        for passage in passages
        if passage.part is Part.HEAD
        for paragraph in paragraphs(passage.pieces)
        if _is_sentence(paragraph, terms) and paragraph[0].number > start
    ]
    named = [_named(joined(each), families) for each in sentences]
    chosen = [each for each, sides in zip(sentences, named, strict=True) if len(sides) == 2]
    chosen = chosen or [each for each, sides in zip(sentences, named, strict=True) if sides]
    if any(passage.heading and site_part(passage.heading.text) for passage in passages):
        # On a page of the comparison site nothing else stands there.
        chosen = chosen or sentences
    if not chosen:
        summaries = [passage for passage in passages if passage.part is Part.SUMMARY]
        chosen = [
            paragraph
            for passage in summaries[:1]
            for paragraph in paragraphs(passage.pieces)
            if _is_sentence(paragraph, terms)
        ]
    for paragraph in chosen:
        ledger.use(paragraph)
    return "\n\n".join(map(joined, chosen)) or None


def read_differences(
    passages: Sequence[Passage], terms: PageTerms, families: TermFamilies, ledger: Ledger
) -> tuple[KeyDifference, ...]:
    """Return the differences in page order, each with the aspect that announces it.

    Besides the section of that name, any section that speaks of both terms tells a difference;
    its heading is the aspect.
    """
    found: list[KeyDifference] = []
    for passage in passages:
        is_section = passage.part is Part.DIFFERENCES
        if not is_section and not (
            passage.part in {Part.ASPECT, Part.SUMMARY} and _compares(passage.pieces, families)
        ):
            continue
        heading = None if is_section else passage.heading
        aspect = unnumbered(heading.text) if heading else None
        ledger.use([passage.heading])
        for paragraph in paragraphs(passage.pieces):
            first, *rest = paragraph
            if first.number in ledger.used and not is_section:
                continue  # The summary that is the verdict already.
            ledger.use(paragraph)
            if first.heading_level:
                aspect = unnumbered(first.text)
            elif announced_term(first, terms) is None:
                led = first.led
                text = joined([led[1] if led else first, *rest])
                if text.endswith(":"):
                    continue  # "The following points tell them apart:" announces a list.
                found.append(KeyDifference(text, first.number, led[0] if led else aspect))
    return tuple(found)


def _is_sentence(paragraph: Sequence[Piece], terms: PageTerms) -> bool:
    first = paragraph[0]
    return (
        sum(len(piece.text.split()) for piece in paragraph) >= _VERDICT_WORDS
        and not first.heading_level
        and parse_byline(first.text) is None
        and titled(first.text) is None
        and announced_term(first, terms) is None
    )


def _compares(pieces: Sequence[Piece], families: TermFamilies) -> bool:
    sides: set[int] = set()
    for piece in pieces:
        sides |= _named(piece.text, families)
    return len(sides) == 2


def _named(text: str, families: TermFamilies) -> set[int]:
    return {side for side, naming in enumerate(families.naming(text)) if naming is Naming.FORM}
