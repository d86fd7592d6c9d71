"""One comparison as people pass it on: plain text, Markdown, and HTML to embed.

Written for a person to read, not for a program to read back: for that there is the pack. All
markup is ours; what the page says is escaped, so that no text of a pack can become markup.
"""

import re
from collections.abc import Iterator
from html import escape

from diffstudy.domain.comparison import AuthorRole, Comparison, Sense
from diffstudy.domain.language import tr

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_CELL = "border:1px solid #ccc;padding:.4em .6em;text-align:left;vertical-align:top"


def as_text(comparison: Comparison) -> str:
    """Return the comparison as plain text."""
    lines = [comparison.title, "=" * len(comparison.title), ""]
    if comparison.verdict:
        lines += [comparison.verdict, ""]
    if comparison.differences:
        lines += [tr("Key differences"), ""]
        lines += [
            f"- {each.aspect}: {each.text}" if each.aspect else f"- {each.text}"
            for each in comparison.differences
        ]
        lines.append("")
    for aspect, cells in _rows(comparison):
        lines.append(aspect or "")
        lines += [
            f"  {term.headword}: {cell}"
            for term, cell in zip(comparison.terms, cells, strict=True)
            if cell
        ]
    if comparison.chart:
        lines.append("")
    for headword, senses in _definitions(comparison):
        lines += [headword, ""]
        for number, sense in enumerate(senses, start=1):
            lines.append(f"{number}. {sense.definition}")
            lines += [f"   “{example.text}”" for example in sense.examples]
        lines.append("")
    for entry in comparison.faq:
        lines += [entry.question, entry.answer, ""]
    lines.append(_origin(comparison))
    return "\n".join(lines) + "\n"


def as_markdown(comparison: Comparison) -> str:
    """Return the comparison as Markdown, its chart as a table."""
    lines = [f"# {_plain(comparison.title)}", ""]
    if comparison.verdict:
        lines += [_plain(comparison.verdict), ""]
    if comparison.differences:
        lines += [f"## {tr('Key differences')}", ""]
        lines += [
            f"- **{_plain(each.aspect)}** {_plain(each.text)}"
            if each.aspect
            else f"- {_plain(each.text)}"
            for each in comparison.differences
        ]
        lines.append("")
    if comparison.chart:
        heads = [_plain(term.headword) for term in comparison.terms]
        lines += [f"## {tr('Comparison chart')}", "", f"| | {' | '.join(heads)} |"]
        lines.append("|---" * (len(heads) + 1) + "|")
        for aspect, cells in _rows(comparison):
            row = " | ".join(_plain(cell or "") for cell in (aspect, *cells))
            lines.append(f"| {row} |")
        lines.append("")
    for headword, senses in _definitions(comparison):
        lines += [f"## {_plain(headword)}", ""]
        for number, sense in enumerate(senses, start=1):
            lines.append(f"{number}. {_plain(sense.definition)}")
            lines += [f"   *{_plain(example.text)}*" for example in sense.examples]
        lines.append("")
    if comparison.faq:
        lines += [f"## {tr('Questions')}", ""]
    for entry in comparison.faq:
        lines += [f"**{_plain(entry.question)}** {_plain(entry.answer)}", ""]
    lines.append(_plain(_origin(comparison)))
    return "\n".join(lines) + "\n"


def as_html(comparison: Comparison) -> str:
    """Return the verdict, the differences and the chart as a snippet to embed in a page."""
    parts = [f"<section><h2>{escape(comparison.title)}</h2>"]
    if comparison.verdict:
        parts.append(f"<p>{escape(comparison.verdict)}</p>")
    if comparison.differences:
        items = "".join(
            f"<li><strong>{escape(each.aspect)}</strong> {escape(each.text)}</li>"
            if each.aspect
            else f"<li>{escape(each.text)}</li>"
            for each in comparison.differences
        )
        parts.append(f"<ul>{items}</ul>")
    if comparison.chart:
        heads = "".join(
            f'<th scope="col" style="{_CELL}">{escape(term.headword)}</th>'
            for term in comparison.terms
        )
        rows = "".join(
            f'<tr><th scope="row" style="{_CELL}">{escape(aspect or "")}</th>'
            + "".join(f'<td style="{_CELL}">{escape(cell or "")}</td>' for cell in cells)
            + "</tr>"
            for aspect, cells in _rows(comparison)
        )
        parts.append(
            f'<table style="border-collapse:collapse"><thead><tr><td style="{_CELL}"></td>'
            f"{heads}</tr></thead><tbody>{rows}</tbody></table>"
        )
    parts.append(f"<p><small>{escape(_origin(comparison))}</small></p></section>")
    return "\n".join(parts) + "\n"


def _rows(comparison: Comparison) -> Iterator[tuple[str | None, tuple[str | None, ...]]]:
    for row in comparison.chart:
        yield row.aspect, row.cells


def _definitions(comparison: Comparison) -> Iterator[tuple[str, list[Sense]]]:
    for term in comparison.terms:
        senses = [sense for sense in comparison.senses_of(term.key) if sense.has_definition]
        if senses:
            yield term.headword, senses


def _origin(comparison: Comparison) -> str:
    """Return who wrote it and where it came from; what is passed on keeps its authors."""
    writers = [each.name for each in comparison.authors if each.role is not AuthorRole.EDITOR]
    editors = [each.name for each in comparison.authors if each.role is AuthorRole.EDITOR]
    parts = []
    if writers:
        parts.append(tr("Written by {names}.", names=", ".join(writers)))
    if editors:
        parts.append(tr("Edited by {names}.", names=", ".join(editors)))
    if comparison.updated is not None:
        parts.append(tr("Updated {day}.", day=comparison.updated))
    source = comparison.source
    if source is None:
        parts.append(tr("Source not given."))
    else:
        named = " ".join(filter(None, (source.title, source.url)))
        parts.append(tr("Source: {source}.", source=named))
    return " ".join(parts)


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
