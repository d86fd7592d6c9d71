"""Lines of a saved page become a comparison; every format that yields such lines shares it.

The parts are read by the modules of ``importers.page``; here they are put together, and every
line is accounted for: it is content, known page furniture, or named in a problem.
"""

import hashlib
from dataclasses import dataclass, replace

from diffstudy.domain.comparison import (
    ChartRow,
    Comparison,
    FaqEntry,
    KeyDifference,
    Sense,
    Source,
    Term,
)
from diffstudy.domain.keys import comparison_key, term_key
from diffstudy.domain.pack import PackProblem
from diffstudy.importers.page.accounting import note_on_unknown, skipped_lines
from diffstudy.importers.page.attribution import attribute
from diffstudy.importers.page.chart import read_chart
from diffstudy.importers.page.definitions import read_blocks
from diffstudy.importers.page.families import TermFamilies
from diffstudy.importers.page.header import Header, read_header
from diffstudy.importers.page.lines import Line, Section
from diffstudy.importers.page.neighbours import neighbour
from diffstudy.importers.page.questions import read_questions
from diffstudy.importers.page.sections import PageSections, split_sections
from diffstudy.importers.page.senses import make_senses
from diffstudy.importers.page.spotlight import merge_authors, read_spotlight
from diffstudy.importers.page.title import canonical_title
from diffstudy.importers.page.wording import page_words, side_words

_CONTENT = (Section.DIFFERENCES, Section.CHART, Section.DEFINITIONS, Section.QUESTIONS)

_FLAG_IMPORTED = "imported"


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

    Args:
        lines: every line of the page, classified.
        pack_id: the pack it goes into; its keys begin with it.
        source: where the page comes from.

    Raises:
        NotAPage: no title names two terms, or nothing of a comparison follows it.
    """
    page = split_sections(lines)
    header = read_header(page.header)
    headwords = _two_terms(header)
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
        flags=(_FLAG_IMPORTED,),
    )
    problems = (*problems, *spotlight.problems, *note_on_unknown(skipped, page, header))
    return ParsedPage(
        comparison,
        tuple(sorted(problems, key=lambda problem: problem.line or 0)),
        tuple(line.number for line in skipped),
    )


def _compared(
    page: PageSections, header: Header, headwords: tuple[str, str], pack_id: str
) -> tuple[Comparison, tuple[PackProblem, ...]]:
    """What the page says about its terms, and what is doubtful about that."""
    key = comparison_key(pack_id, headwords)
    terms = _terms(pack_id, headwords)
    families = TermFamilies(headwords)
    differences = tuple(
        KeyDifference(line.text, line.number)
        for line in _lines(page, Section.DIFFERENCES)
        if not line.is_blank
    )
    verdict = "\n\n".join(line.text for line in header.verdict) or None
    prose = [verdict or "", *(each.text for each in differences)]
    faq, faq_problems = read_questions(_lines(page, Section.QUESTIONS), key)
    chart, chart_problems = _chart(page, key, headwords, families, prose)
    senses, sense_problems = _senses(page, key, terms, families, chart, prose, faq)
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
    return comparison, (*chart_problems, *sense_problems, *faq_problems)


def _check_content(page: PageSections, header: Header) -> None:
    has_text = any(not line.is_blank for name in _CONTENT for line in _lines(page, name))
    if not header.verdict and not has_text:
        raise NotAPage(
            "the page has a title but no verdict, differences, chart, definitions or questions",
            "save the whole page as text and import it again",
            header.title.number if header.title else 1,
        )


def _two_terms(header: Header) -> tuple[str, str]:
    if header.headwords is None or header.title is None:
        raise NotAPage(
            "no line says which terms are compared",
            "put a title such as “Weather vs. Climate” on the first line",
        )
    if len(header.headwords) != 2:
        raise NotAPage(
            f"the title compares {len(header.headwords)} terms, and a text page can compare two",
            "write the comparison as a pack file instead",
            header.title.number,
        )
    return header.headwords[0], header.headwords[1]


def _terms(pack_id: str, headwords: tuple[str, str]) -> tuple[Term, ...]:
    first, second = (Term(term_key(pack_id, word), word) for word in headwords)
    if first.key == second.key:
        # "Resume vs. Résumé", "C vs. C++": keys keep neither accents nor signs.
        mark = hashlib.sha256(second.headword.casefold().encode()).hexdigest()[:8]
        second = replace(second, key=f"{second.key}-{mark}")
    return first, second


def _chart(
    page: PageSections,
    key: str,
    headwords: tuple[str, str],
    families: TermFamilies,
    prose: list[str],
) -> tuple[tuple[ChartRow, ...], tuple[PackProblem, ...]]:
    words = page_words((), prose, families)

    def side_of(cell: str) -> int | None:
        first, second = families.naming(cell)
        odds = (first - second) + words.log_odds(side_words(cell, families))
        return None if odds == 0 else int(odds < 0)

    return read_chart(_lines(page, Section.CHART), key, headwords, side_of)


def _senses(
    page: PageSections,
    key: str,
    terms: tuple[Term, ...],
    families: TermFamilies,
    chart: tuple[ChartRow, ...],
    prose: list[str],
    faq: tuple[FaqEntry, ...],
) -> tuple[tuple[Sense, ...], tuple[PackProblem, ...]]:
    headwords = tuple(term.headword for term in terms)
    blocks = read_blocks(_lines(page, Section.DEFINITIONS), headwords)
    answers = [f"{each.question} {each.answer}" for each in faq]
    words = page_words((row.cells for row in chart), [*prose, *answers], families)
    return make_senses(blocks, attribute(blocks, families, words), terms, key)


def _lines(page: PageSections, name: Section) -> tuple[Line, ...]:
    section = page.find(name)
    return section.lines if section else ()
