"""A draft becomes the bytes of a saved page and the truth about what is left on it.

The layout is that of the real pages, blank lines included. The damage is theirs too: lines of
one word are lost, and the blank lines around them stay.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from tests.truth.content import Content
from tests.truth.draft import Block, Draft, Form, plain_draft

_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}

_HEADINGS = {
    "differences": "Key Differences",
    "chart": "Comparison Chart",
    "definitions": "Compare with Definitions",
    "questions": "Common Curiosities",
}

_SHARING = (
    "Share via Social Media",
    "Embed This Content",
    "Embed Code",
    "Share Directly via Messenger",
)


@dataclass(frozen=True, slots=True)
class Definition:
    """What is left of a definition; ``headed`` says whether its heading survived."""

    text: str | None
    examples: tuple[str, ...]
    term: int
    headed: bool


@dataclass(frozen=True, slots=True)
class ChartRow:
    """What is left of a row of the chart; None for what was lost."""

    label: str | None
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """Exactly what a reader can and must find on a printed page."""

    title: str
    terms: tuple[str, ...]
    verdict: str | None
    differences: tuple[str, ...]
    chart: tuple[ChartRow, ...]
    definitions: tuple[Definition, ...]
    questions: tuple[tuple[str, str], ...]
    authors: tuple[tuple[str, str], ...]
    updated: date | None
    previous: str | None
    next: str | None

    @property
    def any_heading(self) -> bool:
        """Whether the heading of any definition survived."""
        return any(each.headed for each in self.definitions)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with the part it plays; ``owner`` is the block, row or question it belongs to."""

    text: str
    part: str = "furniture"
    owner: int = 0
    place: int = 0


_BLANK = _Line("", "blank")
_INNER = _Line("", "inner blank")

Kind = Callable[[Draft, Random, Content], Draft]


def print_page(content: Content, kind: Kind, seed: int = 0) -> tuple[bytes, Truth]:
    """Return the bytes of a saved page of this kind and the truth about it.

    Args:
        seed: chooses among the forms that the kind can take.
    """
    rng = Random(f"{content.number} {getattr(kind, '__name__', kind)} {seed}")
    return print_draft(kind(plain_draft(content), rng, content), rng)


def print_draft(draft: Draft, rng: Random) -> tuple[bytes, Truth]:
    """Return the bytes of a draft and the truth about it."""
    lines = [_in_encoding(line, draft.form.encoding) for line in _lines(draft)]
    if not draft.keeps_all:
        lines = [line for line in lines if not line.text or len(line.text.split()) > 1]
    truth = _truth(draft, lines)
    return _encoded(_with_blanks(lines, draft.blanks), draft.form, rng), truth


def _lines(draft: Draft) -> Iterator[_Line]:
    yield from _head(draft)
    bodies = {
        "differences": _differences,
        "chart": _chart,
        "definitions": _definitions,
        "questions": _questions,
    }
    for name, heading in _HEADINGS.items():
        if name in draft.missing:
            continue
        yield from _furniture(draft, name)
        yield from (_Line(heading, "section"), _BLANK)
        if name not in draft.emptied:
            yield from bodies[name](draft)
    yield from _foot(draft)


def _head(draft: Draft) -> Iterator[_Line]:
    yield from _furniture(draft, "head")
    if "site" not in draft.missing:
        yield from (_Line("Ask Difference"), _BLANK)
    yield from (_Line(draft.title, "title"), _BLANK)
    yield from (_Line(line, "byline") for line in draft.byline.lines)
    if "verdict" not in draft.missing:
        yield _Line(draft.verdict, "verdict")
    if "second title" not in draft.missing:
        yield from (_Line(draft.second_title), _BLANK)
    if "between" not in draft.missing:
        yield from (_Line(draft.between), _BLANK, _BLANK)
    yield from _furniture(draft, "contents")


def _differences(draft: Draft) -> Iterator[_Line]:
    for index, paragraph in enumerate(draft.differences):
        yield _Line(paragraph, "difference", index)
        if draft.advert and index % 2:
            yield _Line(draft.advert)
    yield _BLANK


def _chart(draft: Draft) -> Iterator[_Line]:
    if draft.chart_head:
        yield from (*(_Line(term) for term in draft.terms), _BLANK)
    for index, row in enumerate(draft.chart):
        yield from (_Line(row.label, "label", index), _INNER)
        yield from (_Line(cell, "cell", index, place) for place, cell in enumerate(row.cells))
        yield _BLANK


def _definitions(draft: Draft) -> Iterator[_Line]:
    for index, block in enumerate(draft.blocks):
        if block.gap is not None:
            yield from [_BLANK] * block.gap
            continue
        yield from _block(block, index)
        if draft.advert and index % 5 == 4:
            yield from (_Line(draft.advert), _BLANK)


def _block(block: Block, index: int) -> Iterator[_Line]:
    yield from (_Line(block.heading, "heading", index), _INNER)
    if block.text is not None:
        yield _Line(block.text, "definition", index)
    yield from (_Line(each, "example", index, at) for at, each in enumerate(block.examples))
    yield _BLANK


def _questions(draft: Draft) -> Iterator[_Line]:
    for index, each in enumerate(draft.questions):
        yield from (_Line(each.question, "question", index), _INNER)
        for place, line in enumerate(each.answer.split("\n")):
            yield _Line(line, "answer", index, place) if line else _INNER
        yield _BLANK


def _foot(draft: Draft) -> Iterator[_Line]:
    yield from _furniture(draft, "share")
    if "share" not in draft.missing:
        yield from (_Line("Share Your Discovery"), _BLANK, *map(_Line, _SHARING))
    for name, words, title in (
        ("previous", "Previous Comparison", draft.previous),
        ("next", "Next Comparison", draft.next),
    ):
        if title and name not in draft.missing:
            yield from (_Line(words), _Line(title, name))
    yield _BLANK
    if "spotlight" not in draft.missing:
        yield from (_Line("Author Spotlight"), _BLANK)
        yield from (_Line(line) for line in draft.spotlight.lines)
        yield _BLANK
    if "foot" not in draft.missing:
        for words in ("Popular Comparisons", "Trending Comparisons", "New Comparisons"):
            yield from (_Line(words), _BLANK)
            yield from _furniture(draft, words)
        yield _Line("Trending Terms")
    yield from _furniture(draft, "foot")


def _furniture(draft: Draft, place: str) -> Iterator[_Line]:
    for text in draft.furniture.get(place, ()):
        yield _Line(text) if text else _BLANK


def _in_encoding(line: _Line, encoding: str) -> _Line:
    text = line.text.encode(encoding, "replace").decode(encoding)
    return replace(line, text=unicodedata.normalize("NFC", text))


def _with_blanks(lines: Iterable[_Line], blanks: str) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if blanks == "apart" and line.part == "inner blank":
            continue
        if blanks == "none" and not line.text:
            continue
        if blanks != "all" and not line.text and kept and not kept[-1]:
            continue
        kept.append(line.text)
    return kept


def _encoded(lines: Sequence[str], form: Form, rng: Random) -> bytes:
    text = form.line_end.join(line + rng.choice(form.trailing) for line in lines)
    text += form.line_end if form.ends_with_line_end else ""
    if form.decomposed:
        text = unicodedata.normalize("NFD", text)
    return (_MARKS[form.encoding] if form.mark else b"") + text.encode(form.encoding)


def _truth(draft: Draft, lines: Sequence[_Line]) -> Truth:
    def texts(part: str, owner: int | None = None) -> tuple[str, ...]:
        return tuple(
            line.text for line in lines if line.part == part and owner in {None, line.owner}
        )

    def one(part: str, owner: int | None = None) -> str | None:
        return next(iter(texts(part, owner)), None)

    def cell(owner: int, place: int) -> str | None:
        own = (each for each in lines if each.part == "cell" and each.owner == owner)
        return next((each.text for each in own if each.place == place), None)

    definitions = [
        Definition(
            one("definition", at),
            texts("example", at),
            block.term,
            headed=one("heading", at) is not None,
        )
        for at, block in enumerate(draft.blocks)
    ]
    rows = [
        ChartRow(one("label", at), tuple(cell(at, place) for place in range(len(draft.terms))))
        for at in range(len(draft.chart))
    ]
    questions = [
        (one("question", at), " ".join(texts("answer", at))) for at in range(len(draft.questions))
    ]
    return Truth(
        title=" vs. ".join(draft.terms),
        terms=draft.terms,
        verdict=one("verdict"),
        differences=texts("difference"),
        chart=tuple(row for row in rows if any(row.cells)),
        definitions=tuple(each for each in definitions if each.text or each.examples),
        questions=tuple((asked, answer) for asked, answer in questions if asked and answer),
        authors=_authors(draft),
        updated=draft.byline.updated,
        previous=one("previous"),
        next=one("next"),
    )


def _authors(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Whom the page names: the byline, then those whom only the spotlight names."""
    shown = () if "spotlight" in draft.missing else draft.spotlight.people
    known = {name for name, _ in draft.byline.people}
    return (*draft.byline.people, *(each for each in shown if each[0] not in known))
