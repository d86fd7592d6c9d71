"""No line of a page is lost silently: each is content, known furniture, or named in a note."""

from collections.abc import Iterable

from diffstudy.domain.pack import PackProblem, ProblemLevel
from diffstudy.importers.page.header import Header
from diffstudy.importers.page.lines import Line, LineKind, Section
from diffstudy.importers.page.neighbours import neighbour
from diffstudy.importers.page.sections import CONTENT_SECTIONS, PageSections

_NUMBERS_SHOWN = 10


def skipped_lines(page: PageSections, header: Header) -> tuple[Line, ...]:
    """Return the lines that carry no content of the comparison, in page order."""
    content = {line.number for line in (*header.byline_lines, *header.verdict)}
    content |= {header.title.number} if header.title else set()
    for name in CONTENT_SECTIONS:
        section = page.find(name)
        content |= {line.number for line in section.text_lines} if section else set()
    for which in (Section.PREVIOUS, Section.NEXT):
        found = neighbour(page, which)
        content |= {found[1]} if found else set()
    return tuple(
        line for line in _every_line(page) if not line.is_blank and line.number not in content
    )


def note_on_unknown(
    skipped: Iterable[Line], page: PageSections, header: Header
) -> tuple[PackProblem, ...]:
    """Return a note with the numbers of the skipped lines that no known part explains."""
    spotlight = page.find(Section.SPOTLIGHT)
    explained = {line.number for line in spotlight.lines} if spotlight else set()
    left = {line.number for line in header.left}
    unknown = [
        line.number
        for line in skipped
        if line.number in left or (line.kind is LineKind.PARAGRAPH and line.number not in explained)
    ]
    if not unknown:
        return ()
    shown = ", ".join(map(str, unknown[:_NUMBERS_SHOWN]))
    more = len(unknown) - _NUMBERS_SHOWN
    return (
        PackProblem(
            ProblemLevel.NOTE,
            f"Lines that belong to no known section were left out: {shown}"
            f"{f' and {more} more' if more > 0 else ''}; "
            "look whether anything of use is among them.",
            unknown[0],
        ),
    )


def _every_line(page: PageSections) -> Iterable[Line]:
    yield from page.header
    for section in page.sections:
        yield section.heading
        yield from section.lines
