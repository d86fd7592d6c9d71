"""Print a comparison as the site prints it, with the lines lost that a text copy loses.

The reader's opposite: what is printed here must come back. A heading of one word vanishes, its
blank lines stay.
"""

from collections.abc import Sequence

from diffstudy.domain.comparison import AuthorRole, ChartRow, Comparison, Sense


def print_page(comparison: Comparison) -> str:
    first, second = comparison.terms
    title = f"{first.headword} vs. {second.headword} — What's the Difference?"
    lines = ["Ask Difference", "", title, ""]
    lines += [] if comparison.byline is None else [comparison.byline]
    lines += [comparison.verdict or "", title, ""]
    lines += [f"Difference Between {first.headword} and {second.headword}", "", ""]
    lines += ["Key Differences", "", *(each.text for each in comparison.differences), ""]
    lines += ["Comparison Chart", ""]
    for row in comparison.chart:
        lines += _row(row)
    lines += ["Compare with Definitions", ""]
    columns = [comparison.senses_of(term.key) for term in comparison.terms]
    for sense in _in_rows(columns):
        heading = comparison.term(sense.term_key or "").headword
        lines += [heading] if " " in heading else []
        label = f"({sense.label}) " if sense.label else ""
        lines += ["", label + sense.definition, *(each.text for each in sense.examples), ""]
    lines += ["Common Curiosities", ""]
    for entry in comparison.faq:
        lines += [entry.question, "", *entry.answer.split("\n"), ""]
    lines += ["Share Your Discovery", "", "Embed Code"]
    lines += ["Previous Comparison", comparison.previous] if comparison.previous else []
    lines += ["Next Comparison", comparison.next] if comparison.next else []
    lines += ["", "Author Spotlight", "", *_spotlight(comparison), "", "Trending Terms"]
    return "\n".join(lines)


def _row(row: ChartRow) -> list[str]:
    label = [row.aspect] if row.aspect else []
    return [*label, "", *(cell for cell in row.cells if cell), ""]


def _in_rows(columns: Sequence[Sequence[Sense]]) -> list[Sense]:
    rows = range(max(map(len, columns), default=0))
    return [column[at] for at in rows for column in columns if at < len(column)]


def _spotlight(comparison: Comparison) -> list[str]:
    words = {AuthorRole.AUTHOR: "Written by", AuthorRole.CO_AUTHOR: "Co-written by"}
    return [
        line
        for author in comparison.authors
        if author.role in words
        for line in (words[author.role], author.name)
    ]
