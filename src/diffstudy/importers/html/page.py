"""A saved HTML page becomes a comparison: its parts are read elsewhere and put together here."""

from collections.abc import Sequence
from dataclasses import replace

from diffstudy.domain.comparison import IMPORTED, Comparison, FaqEntry, Source
from diffstudy.domain.keys import comparison_key
from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.html.charts import Chart, outline, read_charts
from diffstudy.importers.html.definitions import ReadBlock, read_definitions
from diffstudy.importers.html.document import read_document
from diffstudy.importers.html.headings import Part
from diffstudy.importers.html.ledger import Ledger, at_lines
from diffstudy.importers.html.passages import Passage
from diffstudy.importers.html.people import with_people
from diffstudy.importers.html.prose import read_differences, read_verdict
from diffstudy.importers.html.questions import read_faq
from diffstudy.importers.html.terms import LOOKS_FOR, PageTerms, find_terms
from diffstudy.importers.page.attribution import BY_HEADING, IN_DOUBT, BlockSide, attribute
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.senses import make_senses
from diffstudy.importers.page.title import canonical_title
from diffstudy.importers.page.wording import SideWords, page_words
from diffstudy.importers.page_parser import NotAPage, ParsedPage
from diffstudy.importers.term_keys import make_terms

_MOST_CONTENT = 4_000
"""Texts that are definitions, cells, questions or answers; the time for them is not linear."""

_READ_WHOLE = frozenset({Part.CHART, Part.DEFINITIONS, Part.TERM, Part.QUESTIONS, Part.SPOTLIGHT})


def read_page(text: str, pack_id: str, source: Source, *, has_lines: bool = True) -> ParsedPage:
    """Return the comparison that a saved page makes.

    Args:
        text: the source of the page.
        pack_id: the pack it goes into; its keys begin with it.
        source: where the page comes from.
        has_lines: whether the lines of the text are those of the file.

    Raises:
        NotAPage: nothing comparable is found, or far more than a page for readers holds.
        TooTangled: far more tags or text, or deeper tags, than such a page has.
    """
    document = read_document(text)
    terms = find_terms(document)
    passages, charts = outline(document, terms)
    ledger = Ledger()
    ledger.use([terms.title])
    for passage in passages:
        if passage.part in _READ_WHOLE:
            ledger.use([passage.heading, *passage.pieces])
    cells = sum(len(row) for chart in charts for row in chart.grid)
    if (texts := len(ledger.used) + cells) > _MOST_CONTENT:
        raise NotAPage(
            f"the page has {texts} definitions, cells, questions and answers, far more than one",
            "save each article as a file of its own",
        )
    comparison = _compared(passages, charts, terms, pack_id, ledger)
    parts = (comparison.differences, comparison.chart, comparison.senses, comparison.faq)
    if not comparison.verdict and not any(parts):
        first, second = terms.headwords
        raise NotAPage(
            f"the page names {first} and {second}, but nothing on it compares them",
            LOOKS_FOR,
            (terms.title.line if terms.title else None) or 1,
        )
    lines = {piece.number: piece.line for piece in document.pieces} if has_lines else {}
    found = (*ledger.problems, *ledger.note_on_prose(passages))
    located, problems = at_lines(comparison, found, lines)
    return ParsedPage(
        replace(located, source=source, flags=(IMPORTED,)),
        problems,
        ledger.skipped_lines(document.pieces) if has_lines else (),
    )


def _compared(
    passages: Sequence[Passage],
    charts: Sequence[Chart],
    terms: PageTerms,
    pack_id: str,
    ledger: Ledger,
) -> Comparison:
    """What the page says about its terms and who says it."""
    key = comparison_key(pack_id, terms.headwords)
    families = TermFamilies(terms.headwords)
    rows, blocks = read_charts(passages, charts, key, terms, ledger)
    verdict = read_verdict(passages, terms, families, ledger)
    differences = read_differences(passages, terms, families, ledger)
    faq: list[FaqEntry] = []
    for passage in passages:
        if passage.part is Part.QUESTIONS:
            found, problems = read_faq(passage.pieces, key, [each.key for each in faq])
            faq += found
            ledger.problems += problems
    prose = [verdict or "", *(each.text for each in differences)]
    prose += [f"{each.question} {each.answer}" for each in faq]
    words = page_words((row.cells for row in rows), prose, families)
    blocks = [*read_definitions(passages, terms, families), *blocks]
    blocks = [
        replace(each, block=replace(each.block, slot=slot)) for slot, each in enumerate(blocks)
    ]
    comparison = Comparison(
        key=key,
        title=canonical_title(terms.headwords),
        terms=make_terms(pack_id, terms.headwords),
        verdict=verdict,
        differences=differences,
        chart=rows,
        faq=tuple(faq),
    )
    senses, problems_found = make_senses(
        [each.block for each in blocks],
        _sides(blocks, families, words, ledger),
        comparison.terms,
        key,
    )
    ledger.problems += problems_found
    ledger.used.update(line.number for each in blocks for line in each.lines)
    return with_people(replace(comparison, senses=senses), passages, ledger)


def _sides(
    blocks: Sequence[ReadBlock], families: TermFamilies, words: SideWords, ledger: Ledger
) -> list[BlockSide]:
    """Whose each definition is; under a heading but speaking of the other term is a doubt."""
    headed = [each.block.heading for each in blocks]
    if None in headed:
        sides = list(attribute([each.block for each in blocks], families, words))
    else:
        sides = [BlockSide(side, BY_HEADING, "it stands under its own heading") for side in headed]
    for at, each in enumerate(blocks):
        if each.is_doubtful:
            reason = "it stands under the heading of this term but speaks of the other"
            sides[at] = replace(sides[at], confidence=IN_DOUBT, reason=reason)
            ledger.problems.append(
                PackProblem(
                    ProblemLevel.WARNING,
                    "This text stands under the heading of one term and speaks of the other; "
                    "confirm whose it is before it can be asked.",
                    each.block.definition.number,
                )
            )
    return sides
