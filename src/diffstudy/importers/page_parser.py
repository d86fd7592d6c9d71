"""Lines of a saved page become a comparison; every format that yields such lines shares it.

The parts are read by the modules of ``importers.page``; here they are put together, and every
line is accounted for: it is content, known page furniture, or named in a problem.
"""

from dataclasses import dataclass, replace

from diffstudy.domain.comparison import IMPORTED, Comparison, Source
from diffstudy.domain.keys import comparison_key
from diffstudy.domain.language import tr
from diffstudy.domain.pack import PackProblem
from diffstudy.importers.page.accounting import note_on_unknown, skipped_lines
from diffstudy.importers.page.attribution import BlockSide, attribute
from diffstudy.importers.page.block_bounds import with_bounds_by_wording
from diffstudy.importers.page.chart import SideOf, chart_rows, complete_cells, read_chart
from diffstudy.importers.page.chart_rows import RawRow
from diffstudy.importers.page.definitions import DefinitionBlock, read_blocks
from diffstudy.importers.page.differences import read_differences
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.furniture import without_site
from diffstudy.importers.page.header import Header, read_header
from diffstudy.importers.page.lines import Line, Section
from diffstudy.importers.page.lone_cells import LoneCells
from diffstudy.importers.page.neighbours import neighbour
from diffstudy.importers.page.questions import read_questions
from diffstudy.importers.page.sections import CONTENT_SECTIONS, PageSections, split_sections
from diffstudy.importers.page.senses import make_senses, sides_by_heading
from diffstudy.importers.page.spacing import spacing_of
from diffstudy.importers.page.spotlight import merge_authors, read_spotlight
from diffstudy.importers.page.title import canonical_title, parse_title
from diffstudy.importers.page.wording import page_words
from diffstudy.importers.term_keys import make_terms

_MOST_TERMS = 6


class NotAPage(Exception):
    """The lines are no comparison page; who knows the file turns it into ``ImportFailed``.

    Args:
        problem: what is missing, without a full stop.
        cure: what the user can do, without a full stop.
        line: where, counted from 1.
    """

    def __init__(self, problem: str, cure: str, line: int = 1) -> None:
        self.problem = problem
        self.cure = cure
        self.line = line
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """A page as understood.

    Args:
        skipped_lines: numbers of the lines that carry no content.
    """

    comparison: Comparison
    problems: tuple[PackProblem, ...]
    skipped_lines: tuple[int, ...]


def parse_page(lines: tuple[Line, ...], pack_id: str, source: Source) -> ParsedPage:
    """Return the comparison that the lines of a page make.

    A page of three or more terms is read too; there a definition has a term only where its
    heading is left.

    Args:
        lines: every line of the page, classified.
        pack_id: the pack it goes into; its keys begin with it.
        source: where the page comes from.

    Raises:
        NotAPage: no title names its terms, or nothing of a comparison follows it.
    """
    page = split_sections(lines)
    headwords = _headwords(page.title)
    page = without_site(page, headwords)
    header = read_header(page.header, page.title)
    _check_content(page, header)
    comparison, problems = _compared(page, header, headwords, pack_id)
    spotlight = read_spotlight(_lines(page, Section.SPOTLIGHT))
    skipped = skipped_lines(page, header)
    byline = header.byline
    previous, following = (neighbour(page, which) for which in (Section.PREVIOUS, Section.NEXT))
    comparison = replace(
        comparison,
        authors=merge_authors(byline.authors if byline else (), spotlight.authors),
        byline=byline.raw if byline else None,
        updated=byline.updated if byline else None,
        source=source,
        previous=previous[0] if previous else None,
        next=following[0] if following else None,
        flags=(IMPORTED,),
    )
    problems = (*problems, *spotlight.problems, *note_on_unknown(skipped, page, header))
    return ParsedPage(
        comparison,
        tuple(sorted(problems, key=lambda problem: problem.line or 0)),
        tuple(line.number for line in skipped),
    )


def _compared(
    page: PageSections, header: Header, headwords: tuple[str, ...], pack_id: str
) -> tuple[Comparison, tuple[PackProblem, ...]]:
    """What the page says about its terms, and what is doubtful about that."""
    key = comparison_key(pack_id, headwords)
    terms = make_terms(pack_id, headwords)
    differences, skipped = read_differences(_lines(page, Section.DIFFERENCES))
    verdict = "\n\n".join(line.text for line in header.verdict) or None
    prose = [verdict or "", *(each.text for each in differences)]
    faq, faq_problems = read_questions(_lines(page, Section.QUESTIONS), key)
    answers = [f"{each.question} {each.answer}" for each in faq]
    spacing = spacing_of(page)
    rows = chart_rows(_lines(page, Section.CHART), headwords, spacing)
    found = read_blocks(_lines(page, Section.DEFINITIONS), headwords)
    cells = [cell.text for row in rows for cell in row.cells]
    blocks = with_bounds_by_wording(found, headwords, spacing, [*prose, *answers, *cells])
    sides, side_of = _whose(headwords, blocks, rows, [*prose, *answers])
    chart, chart_problems = read_chart(rows, key, headwords, side_of)
    senses, sense_problems = make_senses(blocks, sides, terms, key)
    comparison = Comparison(
        key=key,
        title=canonical_title(headwords),
        terms=terms,
        verdict=verdict,
        differences=differences,
        chart=chart,
        senses=senses,
        faq=faq,
    )
    return comparison, (*skipped, *chart_problems, *sense_problems, *faq_problems)


def _whose(
    headwords: tuple[str, ...],
    blocks: tuple[DefinitionBlock, ...],
    rows: tuple[RawRow, ...],
    prose: list[str],
) -> tuple[tuple[BlockSide, ...], SideOf]:
    """The side of each definition, and how to tell the side of a chart cell that stands alone."""
    if len(headwords) != 2:
        return sides_by_heading(blocks), lambda _: None
    families = TermFamilies((headwords[0], headwords[1]))
    cells = complete_cells(rows, 2)
    sides = attribute(blocks, families, page_words(cells, prose, families))
    return sides, LoneCells(families, prose, cells, blocks, sides).side_of


def _check_content(page: PageSections, header: Header) -> None:
    has_text = any(not line.is_blank for name in CONTENT_SECTIONS for line in _lines(page, name))
    if not header.verdict and not has_text:
        raise NotAPage(
            tr("the page has a title but no verdict, differences, chart, definitions or questions"),
            tr("save the whole page as text and import it again"),
            header.title.number if header.title else 1,
        )


def _headwords(title: Line | None) -> tuple[str, ...]:
    headwords = parse_title(title.text) if title else None
    if headwords is None or title is None:
        raise NotAPage(
            tr("no line says which terms are compared"),
            tr("put a title such as “Weather vs. Climate” on the first line"),
        )
    if len(headwords) > _MOST_TERMS:
        raise NotAPage(
            tr(
                "the title compares {count} terms, and a comparison has at most {most}",
                count=len(headwords),
                most=_MOST_TERMS,
            ),
            tr("split the page into several comparisons"),
            title.number,
        )
    return headwords


def _lines(page: PageSections, name: Section) -> tuple[Line, ...]:
    section = page.find(name)
    return section.lines if section else ()
