"""Paper as one HTML page: for those who listen to it, and for every browser's printer.

The PDF that Qt writes has no tags, so that a screen reader finds neither headings nor tables in
it; this page has them. It loads nothing, and its policy forbids it to.
"""

from collections.abc import Iterator
from html import escape
from typing import assert_never

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.cue import GAP
from diffstudy.domain.language import tr, trn
from diffstudy.domain.worksheet import (
    AnswerKey,
    ChartSheet,
    PaperEntry,
    PaperJob,
    PaperPart,
    PaperPiece,
    PaperSection,
    SectionKind,
    SlipSheet,
    Worksheet,
    letter,
)
from diffstudy.exchange.html_document import document

_STYLE = """
section.piece + section.piece { break-before: page }
.fields { display: flex; flex-wrap: wrap; gap: 1em 2em; margin: 1em 0 }
.line { display: inline-block; min-width: 9em; border-bottom: 1px solid; }
ol.entries { list-style: lower-alpha; padding-inline-start: 1.6em }
ol.entries > li { margin-block: .7em; break-inside: avoid }
ol.options { list-style: lower-alpha; columns: 2; margin-block: .3em }
ol.places { list-style: upper-alpha }
.ring { display: inline-block; min-width: 1.5em; line-height: 1.5em; text-align: center;
  border: 1.5px solid; margin-inline-start: .4em; font-weight: 600 }
.ring.s0 { border-radius: 50% }
.ring.s1 { border-radius: .25em }
.why { display: block; font-size: .9em; opacity: .85 }
.slips { display: grid; grid-template-columns: repeat(2, 1fr); list-style: none; padding: 0 }
.slips li { border: 1px dashed; padding: 1em; break-inside: avoid }
.code { display: block; font-size: 1.8em; letter-spacing: .15em; font-family: monospace }
"""


def written(job: PaperJob) -> str:
    """Return the page, in UTF-8 when encoded."""
    style = f"{_STYLE}body {{ font-size: {job.style.text_pt}pt }}\n"
    body = "\n".join(line for piece in job.pieces for line in _piece(piece))
    return document(job.title, job.language, body, style)


def _piece(piece: PaperPiece) -> Iterator[str]:
    yield '<section class="piece">'
    match piece:
        case Worksheet():
            yield from _worksheet(piece)
        case AnswerKey():
            yield from _key(piece.worksheet)
        case ChartSheet():
            yield from chart_page(piece.comparison, piece.source)
        case SlipSheet():
            yield from _slips(piece)
        case _:
            assert_never(piece)
    yield "</section>"


def _worksheet(sheet: Worksheet) -> Iterator[str]:
    yield f"<h1>{escape(sheet.title)}{_form(sheet)}</h1>"
    fields = (tr("Name or code"), tr("Class"), tr("Date"))
    blanks = "".join(
        f'<span>{escape(each)} <span class="line">&nbsp;</span></span>' for each in fields
    )
    score = trn("Score: __ of {n} point", "Score: __ of {n} points", sheet.points)
    yield f'<div class="fields">{blanks}<span>{escape(score)}</span></div>'
    if sheet.instructions:
        yield f"<p>{escape(sheet.instructions)}</p>"
    number = 0
    for part in sheet.parts:
        yield _pair(part)
        for section in part.sections:
            number += 1
            yield f"<h3>{number}. {escape(section.instruction)}</h3>"
            yield from _section(section, part)
    if sheet.source:
        yield f"<footer><p>{escape(sheet.source)}</p></footer>"


def _pair(part: PaperPart) -> str:
    if not part.terms:
        return ""
    names = " · ".join(f"{letter(side)} = {escape(term)}" for side, term in enumerate(part.terms))
    return f"<h2>{names}</h2>"


def _section(section: PaperSection, part: PaperPart) -> Iterator[str]:
    if section.kind is SectionKind.CHART:
        yield from _table(section, part)
        return
    yield '<ol class="entries">'
    yield from (f"<li>{_entry(each, section.kind)}</li>" for each in section.entries)
    yield "</ol>"
    if section.places:
        yield '<ol class="places">'
        yield from (f"<li>{escape(place)}</li>" for place in section.places)
        yield "</ol>"


def _entry(entry: PaperEntry, kind: SectionKind) -> str:
    text = _gapped(entry.text)
    match kind:
        case SectionKind.RING:
            rings = "".join(
                f'<span class="ring s{side}">{letter(side)}</span>' for side in entry.sides
            )
            return f"{text} {rings}"
        case SectionKind.CHOOSE:
            options = "".join(f"<li>{escape(option)}</li>" for option in entry.options)
            return f'{text}<ol class="options">{options}</ol>'
        case SectionKind.MATCH:
            return f"{text} {_blank()}"
        case SectionKind.WRITE | SectionKind.CHART:
            return text


def _table(section: PaperSection, part: PaperPart) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col">{letter(side)} {escape(term)}</th>'
        for side, term in enumerate(part.terms)
    )
    yield f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>"
    for entry in section.entries:
        cells = "".join(
            f"<td>{_blank() if cell is None else escape(cell)}</td>" for cell in entry.cells
        )
        yield f'<tr><th scope="row">{escape(entry.text)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _key(sheet: Worksheet) -> Iterator[str]:
    yield f"<h1>{escape(tr('Answers'))}: {escape(sheet.title)}{_form(sheet)}</h1>"
    number = 0
    for part in sheet.parts:
        yield _pair(part)
        for section in part.sections:
            number += 1
            yield f"<h3>{number}. {escape(section.instruction)}</h3>"
            yield '<ol class="entries">'
            for entry in section.entries:
                why = f'<span class="why">{escape(entry.why)}</span>' if entry.why else ""
                yield f"<li>{escape(entry.answer)}{why}</li>"
            yield "</ol>"


def chart_page(page: Comparison, source: str = "", *, level: int = 1) -> Iterator[str]:
    """Yield the lines of a comparison's chart: heading, verdict, table, differences.

    Args:
        level: of its heading; 1 where it is the page.
    """
    yield f"<h{level}>{escape(page.title)}</h{level}>"
    if page.verdict:
        yield f"<p>{escape(page.verdict)}</p>"
    if page.chart:
        heads = "".join(f'<th scope="col">{escape(term.headword)}</th>' for term in page.terms)
        yield f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>"
        for row in page.chart:
            cells = "".join(f"<td>{escape(cell or '')}</td>" for cell in row.cells)
            yield f'<tr><th scope="row">{escape(row.aspect or "")}</th>{cells}</tr>'
        yield "</tbody></table>"
    if page.differences:
        yield f"<h{level + 1}>{escape(tr('Key differences'))}</h{level + 1}><ul>"
        for each in page.differences:
            aspect = f"<strong>{escape(each.aspect)}:</strong> " if each.aspect else ""
            yield f"<li>{aspect}{escape(each.text)}</li>"
        yield "</ul>"
    if source:
        yield f"<footer><p>{escape(source)}</p></footer>"


def _slips(sheet: SlipSheet) -> Iterator[str]:
    yield f'<h1>{escape(tr("Codes"))}: {escape(sheet.class_label)}</h1><ul class="slips">'
    for slip in sheet.slips:
        yield (
            f'<li>{escape(slip.name)}<span class="code">{escape(slip.code)}</span>'
            f"{escape(tr('Type this code when diffstudy asks for it.'))}</li>"
        )
    yield "</ul>"


def _form(sheet: Worksheet) -> str:
    return f" · {escape(tr('Form {letter}', letter=sheet.form))}" if sheet.form else ""


def _blank() -> str:
    return f'<span class="line" role="img" aria-label="{escape(tr("blank"))}">&nbsp;</span>'


def _gapped(text: str) -> str:
    return _blank().join(map(escape, text.split(GAP)))
