"""A GIFT file becomes questions; what is of another kind is told by its line, with the reason."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from diffstudy.domain.language import tr
from diffstudy.exchange.plain_question import (
    Head,
    PlainChoice,
    PlainMatching,
    PlainQuestion,
    PlainTrueFalse,
    PlainTyped,
    block,
    line,
)

_ESCAPABLE = "~=#{}:\\n"
_ESCAPE = re.compile(r"\\([~=#{}:\\n])")
_HELD = {
    chr(number): "\n" if sign == "n" else sign for number, sign in enumerate(_ESCAPABLE, start=1)
}
"""While a question is cut up, an escaped sign stands as a control character, which no text has."""

_NAME = re.compile(r"::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|plain|markdown|moodle)\]\s*", re.IGNORECASE)
_ANSWER = re.compile(r"(?=[=~])")
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#.*)?", re.IGNORECASE | re.DOTALL)
_CATEGORY = "$CATEGORY:"
_GAP = " _____ "
_SLASH = "\x0c"
_BLOCKS = frozenset("p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre".split())


@dataclass(frozen=True, slots=True)
class Unread:
    """A question that was left out: its line, what it is, and what can be done."""

    line: int
    problem: str
    cure: str


@dataclass(frozen=True, slots=True)
class GiftFile:
    """The questions of a file, and those that were left out."""

    questions: tuple[PlainQuestion, ...]
    unread: tuple[Unread, ...]


class _LeftOut(Exception):
    """A question of a kind that we cannot use."""

    def __init__(self, problem: str, cure: str) -> None:
        self.problem = problem
        self.cure = cure
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer between the braces: its sign, its weight in percent, and what follows."""

    sign: str
    weight: float | None
    text: str


def read(text: str) -> GiftFile:
    """Return the questions of a GIFT file."""
    questions: list[PlainQuestion] = []
    unread: list[Unread] = []
    for start, source, category in _blocks(text):
        try:
            questions.append(_question(source, category, start))
        except _LeftOut as error:
            unread.append(Unread(start, error.problem, error.cure))
    return GiftFile(tuple(questions), tuple(unread))


def _blocks(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield the questions: first line, source without comments, category."""
    category: tuple[str, ...] = ()
    found: list[str] = []
    start = 1
    numbered = enumerate([*re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), ""], start=1)
    for number, each in numbered:
        said = each.strip()
        if said.upper().startswith(_CATEGORY):
            category = _category(said[len(_CATEGORY) :])
        elif said and not said.startswith("//"):
            start = start if found else number
            found.append(each)
        elif not said and found:
            yield start, "\n".join(found), category
            found = []


def _category(text: str) -> tuple[str, ...]:
    names = [
        line(name.replace(_SLASH, "/")) for name in text.replace("//", _SLASH).strip().split("/")
    ]
    kept = [name for name in names if name]
    return tuple(kept[2 if kept[:2] == ["$course$", "top"] else kept[:1] == ["$course$"] :])


def _question(source: str, category: tuple[str, ...], start: int) -> PlainQuestion:
    held = _ESCAPE.sub(lambda found: chr(_ESCAPABLE.index(found[1]) + 1), _printable(source))
    name = ""
    if found := _NAME.match(held.lstrip()):
        name = line(html.unescape(_released(found[1])))
        held = held.lstrip()[found.end() :]
    kind = _FORMAT.match(held)
    is_html = kind is not None and kind[1].lower() == "html"
    before, answers, after = _braces(held[kind.end() :] if kind else held)
    stem = _shown(before, is_html=is_html)
    if after.strip():
        stem = block(f"{stem}{_GAP}{_shown(after, is_html=is_html)}")
    said, _, general = answers.partition("####")
    head = Head(name, stem, category, _rich(general, is_html=is_html), start)
    return _of_kind(head, said.strip(), is_html=is_html)


def _of_kind(head: Head, answers: str, *, is_html: bool) -> PlainQuestion:
    if not head.text:
        raise _LeftOut(tr("the question has no text"), tr("write it before the braces"))
    if not answers:
        raise _LeftOut(
            tr("this is an essay, which has no right answer"), tr("add its answers in the braces")
        )
    if answers.startswith("#"):
        raise _LeftOut(
            tr("the answer is a number"), tr("ask for a term instead; numbers are not compared")
        )
    if _TRUTH.fullmatch(answers):
        return PlainTrueFalse(head, answers[0].upper() == "T")
    found = tuple(map(_answer, _ANSWER.split(answers)[1:]))
    if not found or not answers.startswith(("=", "~")):
        raise _LeftOut(
            tr("the braces hold no answer that begins with = or ~"), tr("mark the right one with =")
        )
    if all(each.sign == "=" for each in found):
        if any("->" in each.text for each in found):
            return _matching(head, found, is_html=is_html)
        accepted = (line(_released(_without_feedback(each.text))) for each in found)
        keys = tuple(dict.fromkeys(key for key in accepted if key))
        if not keys:
            raise _LeftOut(tr("the answer is empty"), tr("write it after the ="))
        return PlainTyped(head, keys)
    return _choice(head, found, is_html=is_html)


def _choice(head: Head, found: Sequence[_Answer], *, is_html: bool) -> PlainChoice:
    right = [
        place for place, each in enumerate(found) if each.sign == "=" or (each.weight or 0) >= 100
    ]
    if len(right) != 1:
        raise _LeftOut(
            tr("the question has no single right answer"),
            tr("mark one answer with =, and the others with ~"),
        )
    options = tuple(_rich(_without_feedback(each.text), is_html=is_html) for each in found)
    if not all(options) or len(options) < 2:
        raise _LeftOut(tr("one of its answers is empty"), tr("write it, or remove its mark"))
    return PlainChoice(head, options, right[0])


def _matching(head: Head, found: Sequence[_Answer], *, is_html: bool) -> PlainMatching:
    pairs = []
    for each in found:
        left, arrow, right = _without_feedback(each.text).partition("->")
        joined = _rich(left, is_html=is_html), line(html.unescape(_released(right)))
        if not arrow or not joined[1]:
            raise _LeftOut(
                tr("a pair of this question has only one side"), tr("write both, with -> between")
            )
        if joined[0]:  # without a left side it is only one more thing to choose from
            pairs.append(joined)
    if len(pairs) < 2:
        raise _LeftOut(tr("there is only one pair to match"), tr("write two or more"))
    return PlainMatching(head, tuple(pairs))


def _answer(source: str) -> _Answer:
    sign, rest = source[0], source[1:]
    weight = _WEIGHT.match(rest)
    if weight is None:
        return _Answer(sign, None, rest)
    return _Answer(sign, float(weight[1].replace(",", ".")), rest[weight.end() :])


def _braces(held: str) -> tuple[str, str, str]:
    """Return what stands before, between and behind the braces."""
    before, opening, rest = held.partition("{")
    answers, closing, after = rest.partition("}")
    if not opening:
        raise _LeftOut(
            tr("this is a text without answers"), tr("write the answers behind it, in { and }")
        )
    if not closing:
        raise _LeftOut(
            tr("the braces are never closed"),
            tr("write } behind the last answer, and no empty line inside the question"),
        )
    return before, answers, after


def _without_feedback(text: str) -> str:
    return text.partition("#")[0]


def _rich(text: str, *, is_html: bool) -> str:
    kind = _FORMAT.match(text)
    if kind is not None:
        return _shown(text[kind.end() :], is_html=kind[1].lower() == "html")
    return _shown(text, is_html=is_html)


def _shown(held: str, *, is_html: bool) -> str:
    """Return a text as a reader sees it."""
    text = _released(held)
    if not is_html:
        return block(text)
    words = _Words()
    # Here the line ends of the file mean nothing: those of the text are tags.
    words.feed(text.replace("\n", " "))
    words.close()
    return block("".join(words.found))


def _released(held: str) -> str:
    return "".join(_HELD.get(letter, letter) for letter in held)


def _printable(source: str) -> str:
    return re.sub("[\x00-\x08]", "", source)


class _Words(HTMLParser):
    """Collects the text of HTML, a line for each of its blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as its base says
        if tag == "br":
            self.found.append("\n")
        else:
            self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS and self.found and self.found[-1] != "\n":
            self.found.append("\n")
