"""The grammar of a page: a header, then sections that each begin with a heading line."""

from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.importers.page.lines import Line, LineKind, Section


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
        """The lines that carry text."""
        return tuple(line for line in self.lines if not line.is_blank)


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

    def find(self, name: Section) -> RawSection | None:
        """Return the section of this name, the longest where several have it.

        A full copy repeats the headings in its table of contents, with nothing below them.
        """
        named = [section for section in self.sections if section.name is name]
        return max(named, key=lambda section: len(section.text_lines), default=None)


def split_sections(lines: Iterable[Line]) -> PageSections:
    """Cut a page at its heading lines."""
    header: list[Line] = []
    found: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if line.kind is LineKind.HEADING:
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
        else:
            header.append(line)
    return PageSections(
        tuple(header),
        tuple(
            RawSection(heading.section, heading, tuple(body))
            for heading, body in found
            if heading.section
        ),
    )


def chunks(lines: Iterable[Line]) -> tuple[Chunk, ...]:
    """Return the runs of lines of a section, each with the blank lines before it counted."""
    result: list[Chunk] = []
    together: list[Line] = []
    blanks = 0
    for line in lines:
        if not line.is_blank:
            together.append(line)
            continue
        if together:
            result.append(Chunk(blanks, tuple(together)))
            together = []
        blanks += 1
    if together:
        result.append(Chunk(blanks, tuple(together)))
    return tuple(result)
