"""Irregularities of signs and bytes: apostrophes, line ends, marks, encodings."""

from dataclasses import replace
from random import Random

from tests.truth.content import Content
from tests.truth.draft import Draft, Form


def curly_apostrophes(draft: Draft, rng: Random, content: Content) -> Draft:
    """Every apostrophe and quotation mark is a typographic one."""

    def curly(text: str) -> str:
        return text.replace("'", "’")

    return replace(
        draft,
        terms=tuple(map(curly, draft.terms)),
        title=curly(draft.title),
        second_title=curly(draft.second_title),
        between=curly(draft.between),
        verdict=curly(draft.verdict),
        differences=tuple(map(curly, draft.differences)),
        chart=tuple(
            replace(row, label=curly(row.label), cells=tuple(map(curly, row.cells)))
            for row in draft.chart
        ),
        blocks=tuple(
            replace(
                block,
                text=None if block.text is None else curly(block.text),
                examples=tuple(map(curly, block.examples)),
                heading=curly(block.heading),
            )
            for block in draft.blocks
        ),
        questions=tuple(
            replace(each, question=curly(each.question), answer=curly(each.answer))
            for each in draft.questions
        ),
    )


def byte_form(draft: Draft, rng: Random, content: Content) -> Draft:
    """Other bytes: line ends, marks, encodings, decomposed accents, blanks at line ends."""
    forms = (
        Form(line_end="\r\n"),
        Form(line_end="\r\n", mark=True, ends_with_line_end=True),
        Form(line_end="\r"),
        Form(decomposed=True),
        Form(trailing=("", " ", "\t", "  \t")),
        Form(mark=True, decomposed=True),
        Form("utf-16-le", mark=True),
        Form("utf-16-be", mark=True, line_end="\r\n"),
        Form("utf-16-le", line_end="\r\n"),
        Form("cp1252"),
        Form("cp1252", line_end="\r\n", ends_with_line_end=True),
    )
    return replace(draft, form=rng.choice(forms))
