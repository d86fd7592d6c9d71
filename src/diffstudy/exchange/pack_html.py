"""A pack as one HTML page: to read, and to test oneself; answers open with a click or a key.

Nothing in it runs: a question and its answer are HTML's own details element.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import assert_never

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.language import tr
from diffstudy.domain.pack import Pack
from diffstudy.exchange.html_document import document
from diffstudy.exchange.paper_html import chart_page
from diffstudy.exchange.plain_question import (
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)

_STYLE = """
article { border-top: 3px double; margin-top: 3em }
details { border: 1px solid; border-radius: .4em; padding: .5em .8em; margin-block: .6em }
summary { cursor: pointer }
blockquote { margin-block: .2em; font-style: italic }
@media print { article { break-before: page } }
"""


def written(pack: Pack, questions: Mapping[str, Sequence[PlainQuestion]]) -> str:
    """Return the page, in UTF-8 when encoded.

    Args:
        questions: by key of the comparison.
    """
    lines = [f"<header><h1>{escape(pack.title)}</h1>"]
    if pack.summary:
        lines.append(f"<p>{escape(pack.summary)}</p>")
    lines.append("</header><nav><ul>")
    lines += [
        f'<li><a href="#page-{number}">{escape(page.title)}</a></li>'
        for number, page in enumerate(pack.comparisons)
    ]
    lines.append("</ul></nav>")
    for number, page in enumerate(pack.comparisons):
        lines.append(f'<article id="page-{number}">')
        lines += _page(page)
        lines += _test(questions.get(page.key, ()))
        lines.append("</article>")
    authors = ", ".join(author.name for author in pack.authors)
    origin = [authors, tr("Licence: {licence}", licence=pack.license)]
    lines.append(f"<footer><p>{escape('. '.join(filter(None, origin)))}</p></footer>")
    return document(pack.title, pack.language, "\n".join(lines), _STYLE)


def _page(page: Comparison) -> Iterator[str]:
    yield from chart_page(page, level=2)
    for term in page.terms:
        senses = [sense for sense in page.senses_of(term.key) if sense.has_definition]
        if not senses:
            continue
        yield f"<h3>{escape(term.headword)}</h3><ol>"
        for sense in senses:
            label = f"({escape(sense.label)}) " if sense.label else ""
            examples = "".join(
                f"<blockquote>{escape(example.text)}</blockquote>" for example in sense.examples
            )
            yield f"<li>{label}{escape(sense.definition)}{examples}</li>"
        yield "</ol>"
    if page.faq:
        yield f"<h3>{escape(tr('Questions'))}</h3>"
    for entry in page.faq:
        yield f"<h4>{escape(entry.question)}</h4><p>{_lines(entry.answer)}</p>"


def _test(questions: Sequence[PlainQuestion]) -> Iterator[str]:
    if questions:
        yield f"<h3>{escape(tr('Test yourself'))}</h3>"
    for each in questions:
        why = f"<p>{_lines(each.head.why)}</p>" if each.head.why else ""
        yield f"<p>{_lines(each.head.text)}</p>{_choices(each)}"
        yield (
            f"<details><summary>{escape(tr('Show the answer'))}</summary>"
            f"<p>{_answer(each)}</p>{why}</details>"
        )


def _choices(question: PlainQuestion) -> str:
    match question:
        case PlainChoice():
            shown = "".join(f"<li>{_lines(option)}</li>" for option in question.options)
            return f"<ul>{shown}</ul>"
        case PlainMatching():
            left = "".join(f"<li>{_lines(one)}</li>" for one, _ in question.pairs)
            others = sorted({other for _, other in question.pairs})
            return f"<ol>{left}</ol><p>{escape(' · '.join(others))}</p>"
        case PlainTrueFalse() | PlainTyped():
            return ""
        case _:
            assert_never(question)


def _answer(question: PlainQuestion) -> str:
    match question:
        case PlainChoice():
            return _lines(question.options[question.answer])
        case PlainTrueFalse():
            return escape(tr("True") if question.is_true else tr("False"))
        case PlainTyped():
            return escape(question.accepted[0])
        case PlainMatching():
            return "<br>".join(f"{_lines(one)} → {escape(other)}" for one, other in question.pairs)
        case _:
            assert_never(question)


def _lines(text: str) -> str:
    return re.sub(r"\n+", "<br>", escape(text))
