"""The grammar of a page: a header, then sections that each begin with a heading line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diffstudy.importers.page.lines import Line, LineKind, Section
from diffstudy.importers.page.page_title import page_title

CONTENT_SECTIONS = (Section.DIFFERENCES, Section.CHART, Section.DEFINITIONS, Section.QUESTIONS)


@dataclass(frozen=True, slots=True)
class RawSection:
    """A section as it stands on the page.

    Args:
        heading: the line that opens it.
        lines: every line after it, blank lines included, to the next heading.
    """

    name: Section
    heading: Line
    lines: tuple[Line, ...]

    @property
    def text_lines(self) -> tuple[Line, ...]:
        """The lines that carry text and are no furniture of the site."""
        return tuple(line for line in self.lines if line.is_text)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that stand together.

    Args:
        blanks: how many blank lines stand between the heading of the section and this chunk:
            a lost line leaves its blank line behind, so that the count tells where it stood.
    """

    blanks: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PageSections:
    """A page cut at its headings; ``header`` is what stands before the first one."""

    header: tuple[Line, ...]
    sections: tuple[RawSection, ...]
    title: Line | None = None

    def find(self, name: Section) -> RawSection | None:
        """Return the section of this name, the longest where several have it.

        A full copy repeats the headings in its table of contents, with nothing below them.
        """
        named = [section for section in self.sections if section.name is name]
        return max(named, key=lambda section: len(section.text_lines), default=None)


def split_sections(lines: Iterable[Line]) -> PageSections:
    """Cut a page at its heading lines.

    Headings above the title, and headings of the site's own parts above the first content, are
    entries of a menu or buttons: they open nothing.
    """
    every = _without_contents(tuple(lines))
    first = _first_content(every)
    title = page_title(_without_neighbours(every[:first]), every)
    header: list[Line] = []
    found: list[tuple[Line, list[Line]]] = []
    for place, line in enumerate(every):
        is_above = title is not None and line.number < title.number
        is_button = place < first and line.section is Section.FURNITURE
        if line.kind is not LineKind.HEADING:
            (found[-1][1] if found else header).append(line)
        elif not found and (is_above or (is_button and first < len(every))):
            header.append(replace(line, kind=LineKind.FURNITURE))
        else:
            found.append((line, []))
    sections = tuple(
        RawSection(heading.section, heading, tuple(body))
        for heading, body in found
        if heading.section
    )
    return PageSections(tuple(header), sections, title)


def chunks(lines: Iterable[Line]) -> tuple[Chunk, ...]:
    """Return the runs of lines of a section, each with the blank lines before it counted."""
    result: list[Chunk] = []
    together: list[Line] = []
    blanks = 0
    for line in lines:
        if line.is_text:
            together.append(line)
        elif line.is_blank:
            if together:
                result.append(Chunk(blanks, tuple(together)))
                together = []
            blanks += 1
    if together:
        result.append(Chunk(blanks, tuple(together)))
    return tuple(result)


def _without_neighbours(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines but those below "Previous Comparison" or "Next Comparison"."""
    kept: list[Line] = []
    heading: Section | None = None
    for line in lines:
        if line.is_blank:
            continue
        if heading not in {Section.PREVIOUS, Section.NEXT}:
            kept.append(line)
        heading = line.section
    return tuple(kept)


def _without_contents(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Make furniture of a table of contents: headings in a row that come again further down."""
    written = [line for line in lines if not line.is_blank]
    last = {line.section: line.number for line in written if line.section}
    entries: set[int] = set()
    for place, line in enumerate(written):
        comes_again = line.section is not None and last[line.section] > line.number
        below = written[place + 1].section if place + 1 < len(written) else None
        follows = place > 0 and written[place - 1].number in entries
        if comes_again and (below is not None or follows):
            entries.add(line.number)
    return tuple(
        replace(line, kind=LineKind.FURNITURE, section=None) if line.number in entries else line
        for line in lines
    )


def _first_content(lines: Sequence[Line]) -> int:
    """The place of the first heading of content with a paragraph below it; the end if none."""
    for place, line in enumerate(lines):
        if line.section in CONTENT_SECTIONS:
            for below in lines[place + 1 :]:
                if below.section is not None:
                    break
                if below.kind is LineKind.PARAGRAPH:
                    return place
    return len(lines)
