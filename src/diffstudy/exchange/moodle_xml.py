"""Questions become Moodle XML, as Moodle's own importer reads it.

Each question has an ``<idnumber>``, so that the bank updates it where it is imported again
(MDL-74070). Moodle holds at most 100 characters of it, fewer than a key may have: it is the uid of
the name. All texts are HTML, entities and all, which XML escapes once more.
"""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never
from xml.sax.saxutils import escape

from diffstudy.domain.keys import item_uid
from diffstudy.exchange.plain_question import (
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
)

_LONGEST_NAME = 255
"""Characters of a name in Moodle's database."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def written(questions: Iterable[PlainQuestion]) -> str:
    """Return an XML file, in UTF-8 when encoded; questions of one category stand together."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    for category, members in groupby(questions, key=lambda each: each.head.category):
        if category:
            path = "/".join(("$course$", "top", *map(_category_name, category)))
            lines.append('<question type="category">')
            lines.append(f"<category>{_text(path)}</category>")
            lines.append("</question>")
        for each in members:
            lines += _question(each)
    return "\n".join([*lines, "</quiz>"]) + "\n"


def id_number(name: str) -> str:
    """Return the id of a question in Moodle: the uid of its name, or the name that is a uid."""
    return name if _UUID.fullmatch(name) else str(item_uid(name))


def _question(question: PlainQuestion) -> Iterator[str]:
    head = question.head
    yield f'<question type="{_kind(question)}">'
    yield f"<name>{_text(head.name[:_LONGEST_NAME])}</name>"
    yield f'<questiontext format="html">{_html(head.text)}</questiontext>'
    yield f'<generalfeedback format="html">{_html(head.why)}</generalfeedback>'
    yield "<defaultgrade>1</defaultgrade>"
    yield f"<penalty>{1 if isinstance(question, PlainTrueFalse) else 0.3333333}</penalty>"
    yield "<hidden>0</hidden>"
    yield f"<idnumber>{id_number(head.name)}</idnumber>"
    yield from _answers(question)
    yield "</question>"


def _kind(question: PlainQuestion) -> str:
    match question:
        case PlainChoice():
            return "multichoice"
        case PlainTrueFalse():
            return "truefalse"
        case PlainTyped():
            return "shortanswer"
        case PlainMatching():
            return "matching"
        case _:
            assert_never(question)


def _answers(question: PlainQuestion) -> Iterator[str]:
    match question:
        case PlainChoice():
            yield "<single>true</single>"
            yield "<shuffleanswers>true</shuffleanswers>"
            yield "<answernumbering>abc</answernumbering>"
            for place, option in enumerate(question.options):
                yield _answer(_html(option), "html", is_right=place == question.answer)
        case PlainTrueFalse():
            for word in ("true", "false"):
                is_right = question.is_true == (word == "true")
                yield _answer(_text(word), "moodle_auto_format", is_right=is_right)
        case PlainTyped():
            yield "<usecase>0</usecase>"
            for key in question.accepted:
                # To Moodle a star means any letters, unless a back-slash stands before it.
                yield _answer(_text(key.replace("*", r"\*")), "plain_text", is_right=True)
        case PlainMatching():
            yield "<shuffleanswers>true</shuffleanswers>"
            for left, right in question.pairs:
                chosen = f"<answer>{_text(html.escape(right, quote=False))}</answer>"
                yield f'<subquestion format="html">{_html(left)}{chosen}</subquestion>'
        case _:
            assert_never(question)


def _answer(text: str, form: str, *, is_right: bool) -> str:
    feedback = '<feedback format="html"><text></text></feedback>'
    return f'<answer fraction="{100 if is_right else 0}" format="{form}">{text}{feedback}</answer>'


def _html(text: str) -> str:
    return _text(html.escape(text, quote=False).replace("\n", "<br>"))


def _text(text: str) -> str:
    return f"<text>{escape(text)}</text>"


def _category_name(name: str) -> str:
    """Return a name of a category; a slash in it is doubled, for single ones part the names."""
    return name.replace("/", "//").strip() or "-"
