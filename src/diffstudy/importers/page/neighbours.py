"""The titles of the comparisons before and after a page."""

from diffstudy.importers.page.lines import LineKind, Section
from diffstudy.importers.page.sections import PageSections


def neighbour(page: PageSections, which: Section) -> tuple[str, int] | None:
    """Return the title under "Previous Comparison" or "Next Comparison" and its line number.

    Args:
        which: ``Section.PREVIOUS`` or ``Section.NEXT``.

    Returns:
        None where the page names no neighbour.
    """
    for section in page.sections:
        if section.name is which and section.text_lines:
            first = section.text_lines[0]
            return (first.text, first.number) if first.kind is LineKind.TITLE else None
    return None
