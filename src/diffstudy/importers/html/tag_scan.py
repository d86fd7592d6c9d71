"""A saved page is rewritten with the few tags that carry structure, before it is parsed.

Cleaning and parsing take time with the square of the depth of a page, and a parser repeats each
font tag that was left open in every paragraph after it: 4 MB can become 4 GB. Here one pass over
the source, linear in its size, leaves only block tags and the attributes that are read; inline
tags become signs (``marks``). Scripts, styles, pictures, frames and every address are gone.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass

from diffstudy.importers.html import marks

_BLOCKS = {
    name: name
    for name in (
        "address article aside blockquote caption dd details div dl dt figcaption figure footer "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th "
        "thead tr ul"
    ).split()
} | {
    "center": "div",
    "fieldset": "div",
    "form": "div",
    "hgroup": "div",
    "dialog": "div",
    "legend": "p",
    "dir": "ul",
    "menu": "ul",
}
_CLOSED_BY_PARSER = frozenset("p tr td th thead tbody tfoot caption hr".split())
"""They never stand in their own kind without a table between, whether they are closed or not."""

_CONTAINERS = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",)}
_SIGNS = dict.fromkeys(("b", "strong"), (marks.BOLD, marks.BOLD_END)) | dict.fromkeys(
    ("i", "em", "q", "cite"), (marks.SLANT, marks.SLANT_END)
)
_RAW = frozenset("script style xmp iframe noembed noframes textarea title".split())
_UNREAD = frozenset(
    "svg math noscript template select object audio video canvas datalist map".split()
)
_VOID = frozenset("area base col embed img input link meta param source track wbr frame".split())

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>"
)
_OPENING = re.compile(r"<(?=[A-Za-z/!?])")
_ATTRIBUTE = re.compile(r"([^\s\"'/=][^\s/=]*+)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s\"']*+))?+")
_READ = re.compile(r"hidden|style|span|class", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?<![a-z])(?:example|usage)s?(?![a-z])", re.IGNORECASE)

_FOOTNOTE = re.compile(
    r"<sup\b[^>]{0,300}>(?:\s?<[^>]{1,300}>){0,4}\s?\[[^\]<]{1,20}\]"
    r"(?:\s?<[^>]{1,300}>){0,4}\s?</sup\s?>",
    re.IGNORECASE,
)
_EDIT_LINK = "mw-editsection"
"""The class of "[edit]" behind each heading of an encyclopaedia."""

_DEEPEST = 250
_MOST_TAGS = 100_000
_LONGEST = 1_500_000
"""Characters of text and block tags; a long article has 200,000."""


class TooTangled(Exception):
    """The page has far more tags or text, or deeper tags, than a page for readers.

    Args:
        problem: what is wrong, without a full stop.
        line: where, counted from 1.
    """

    def __init__(self, problem: str, line: int) -> None:
        self.problem = problem
        self.line = line
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page rewritten.

    Args:
        markup: block tags, text and signs.
        title: the text of its title tag, empty where it has none.
        title_line: the line of that tag.
    """

    markup: str
    title: str
    title_line: int | None


def scan(source: str) -> ScannedPage:
    """Return the page with nothing but block tags, text and signs.

    Args:
        source: the page, with line ends as in the file.

    Raises:
        TooTangled: more than 100,000 tags, more than 250 inside each other, or too much text.
    """
    return _Scan(re.sub(r"\r\n?", "\n", source)).run()


class _Scan:
    def __init__(self, source: str) -> None:
        self._source = source
        self._xml = source.lstrip("\ufeff \t\n").startswith("<?xml")
        self._out: list[str] = []
        self._line = 1
        self._counted = 0
        self._open: Counter[str] = Counter()
        self._inline: dict[str, list[str]] = {}
        self._endless: set[str] = set()
        self._title = ""
        self._title_line: int | None = None

    def run(self) -> ScannedPage:
        source, at, tags = self._source, 0, 0
        while opening := _OPENING.search(source, at):
            found = opening.start()
            tags += 1
            if tags > _MOST_TAGS:
                problem = f"the page has more than {_MOST_TAGS} tags"
                raise TooTangled(problem, self._line_at(found))
            tag = _TAG.match(source, found)
            if tag is None:
                after = self._no_tag(at, found)
                if after is None:
                    break
                at = after
                continue
            self._text(at, found)
            at = self._end(tag) if tag["end"] else self._start(tag)
        else:
            self._text(at, len(source))
        markup = "".join(self._out)
        if len(markup) > _LONGEST:
            problem = "the page holds far more text than one article"
            raise TooTangled(problem, 1)
        return ScannedPage(markup, self._title, self._title_line)

    def _no_tag(self, at: int, found: int) -> int | None:
        """Pass a comment and return what follows it; None where the page breaks off."""
        source = self._source
        following = source[found + 1]
        self._text(at, found)
        closing = "-->" if source.startswith("<!--", found) else ">"
        end = -1 if following.isalpha() else source.find(closing, found + 2)
        return None if end < 0 else end + len(closing)

    def _text(self, start: int, end: int) -> None:
        run = self._source[start:end]
        if not run:
            return
        line = self._line_at(start)
        joint = marks.BREAK if self._open["pre"] else " "
        for number, part in enumerate(run.split("\n"), start=line):
            if number > line:
                self._out.append(joint)
            if part and not part.isspace():
                text = marks.without_marks(html.unescape(part))
                self._out.append(marks.line_mark(number) + marks.guarded(text))
            elif part:
                self._out.append(" ")

    def _line_at(self, at: int) -> int:
        self._line += self._source.count("\n", self._counted, at)
        self._counted = at
        return self._line

    def _start(self, tag: re.Match[str]) -> int:
        name, attributes = tag["name"].lower(), tag["attributes"]
        is_closed = self._xml and attributes.endswith("/")
        if name in _RAW or name in _UNREAD:
            return tag.end() if is_closed else self._passed_over(name, tag)
        if name == "sup" and (note := _FOOTNOTE.match(self._source, tag.start())):
            return note.end()
        read = _read(attributes)
        if block := _BLOCKS.get(name):
            self._open_block(block, read, tag.start())
        elif name == "br":
            self._out.append(marks.BREAK)
        elif name not in _VOID:
            start, end = _SIGNS.get(name, ("", ""))
            if "hidden" in read:
                start, end = marks.HIDE + start, end + marks.HIDE_END
            self._out.append(start)
            self._inline.setdefault(name, []).append(end)
        if is_closed:
            self._close(name)
        return tag.end()

    def _passed_over(self, name: str, tag: re.Match[str]) -> int:
        """Return where the content of an element that is not read ends."""
        if name not in self._endless:
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._source, tag.end())
            if end:
                if name == "title" and not self._title:
                    inside = self._source[tag.end() : end.start()]
                    self._title = marks.without_marks(html.unescape(inside))
                    self._title_line = self._line_at(tag.start())
                return end.start()
            self._endless.add(name)
        # A script that never ends takes the rest of the page with it, as it does in a browser.
        return len(self._source) if name in _RAW - {"title"} else tag.end()

    def _open_block(self, name: str, read: dict[str, str], at: int) -> None:
        if containers := _CONTAINERS.get(name):
            room = sum(self._open[each] for each in containers)
            for kind in ("dt", "dd") if name != "li" else ("li",):
                # Left open, as HTML allows: closed here, so that the depth is known.
                if self._open[kind] > room:
                    self._close(kind)
        if name not in _CLOSED_BY_PARSER:
            self._open[name] += 1
            if self._open.total() > _DEEPEST:
                problem = f"the page has more than {_DEEPEST} elements inside each other"
                raise TooTangled(problem, self._line_at(at))
        written = "".join(f' {key}="{value}"' for key, value in read.items())
        self._out.append(f"<{name}{written}>")

    def _end(self, tag: re.Match[str]) -> int:
        self._close(tag["name"].lower())
        return tag.end()

    def _close(self, name: str) -> None:
        block = _BLOCKS.get(name)
        if block is None:
            if waiting := self._inline.get(name):
                self._out.append(waiting.pop())
        elif block in _CLOSED_BY_PARSER:
            if block != "hr":
                self._out.append(f"</{block}>")
        elif self._open[block]:
            self._open[block] -= 1
            self._out.append(f"</{block}>")


def _read(attributes: str) -> dict[str, str]:
    """The attributes that are read, with values that are safe to write."""
    if not _READ.search(attributes):
        return {}
    read: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(attributes):
        name = found[1].lower()
        value = html.unescape((found[2] or "").strip("\"'"))
        if _hides(name, value):
            read["hidden"] = ""
        elif name == "class" and _EXAMPLE.search(value):
            read["class"] = "example"
        elif name in {"colspan", "rowspan"} and re.fullmatch(r"\s*[0-9]{1,4}\s*", value):
            read[name] = value.strip()
    return read


def _hides(name: str, value: str) -> bool:
    # Not aria-hidden: a page that was saved with a dialog open has it on all of its content.
    return (
        name == "hidden"
        or (name == "style" and bool(_INVISIBLE.search(value)))
        or (name == "class" and _EDIT_LINK in value)
    )
