"""The header of a hand-written pack: YAML in which every value is text, read without a trap.

``version: 1.10`` stays 1.10 and ``no`` stays text. Anchors, aliases and tags, by which a few lines
of YAML become gigabytes or objects, are refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Author, AuthorRole
from diffstudy.domain.errors import ImportFailed, UnreadableFile
from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.markdown.findings import Findings, quoted

if TYPE_CHECKING:
    from yaml.events import Event
    from yaml.nodes import Node

VERSION_KEY = "diffpack"
PACK_ID = re.compile(r"(urn:uuid:[0-9a-f-]{36}|[a-z0-9]+([.-][a-z0-9]+)+)\Z")
_PACK_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")

_LIMIT = 64_000
_DEEPEST = 4
_READ = ("id", "version", "title", "lang", "license", "summary", "authors", "subjects", "formerly")
_LEFT_OUT = ("revised", "level", "attribution")
_HEADER = re.compile(
    r"---[ \t]*\n(.*?)(?:^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE
)
_EXAMPLE = "begin the file with lines such as “---”, “diffpack: 1”, “id: org.example.name”, “---”"


@dataclass(frozen=True, slots=True)
class Header:
    """What a pack says of itself; ``id`` is None where it has none of its own.

    ``lines`` has the line of each field that is there.
    """

    id: str | None
    title: str | None
    version: str = "1"
    language: str = "en"
    license: str = "LicenseRef-unknown"
    summary: str | None = None
    authors: tuple[Author, ...] = ()
    subjects: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def split_header(text: str, path: Path) -> tuple[str, str, int]:
    r"""Return the header, the body, and the line on which the body begins.

    Args:
        text: the file, with the line end ``\n``.

    Raises:
        ImportFailed: the file does not begin with a header, or the header does not end.
    """
    if not text.startswith("---"):
        raise ImportFailed(path, "the pack has no header", _EXAMPLE, 1)
    found = _HEADER.match(text)
    if found is None:
        raise ImportFailed(path, "the header does not end", "close it with a line “---”", 1)
    if len(found[1]) > _LIMIT:
        raise UnreadableFile(
            path,
            f"the header is larger than {_LIMIT // 1_000} kB",
            "keep in it what concerns the whole pack",
            1,
        )
    return found[1], text[found.end() :], found[0].count("\n") + 1


def read_header(header: str, path: Path, findings: Findings) -> Header:
    """Return what the header says; the ``---`` above it is line 1 of the file.

    Raises:
        ImportFailed: it is no YAML, uses what is refused, or belongs to a newer format.
    """
    fields = _fields(header, path, findings)
    _check_version(fields, path)
    for name, node in fields.items():
        if name in _LEFT_OUT:
            findings.note(
                _line(node),
                f"the header field {quoted(name)} is left out by this version",
                "the rest of the pack is whole",
            )
        elif name not in (*_READ, VERSION_KEY, "requires"):
            near = get_close_matches(name, _READ, 1)
            cure = f"write {quoted(near[0])} if you meant that" if near else "remove it"
            findings.warning(_line(node), f"the header field {quoted(name)} is not known", cure)
    reader = _Fields(fields, findings)
    pack_id = reader.text("id")
    if pack_id is not None and not PACK_ID.match(pack_id):
        raise ImportFailed(
            path,
            f"{quoted(pack_id)} is no id of a pack",
            "write lower-case words with dots between them, such as org.example.name",
            _line(fields["id"]),
        )
    if pack_id is None:
        findings.warning(1, "the header has no id", "add one, such as “id: org.example.name”")
    return Header(
        id=pack_id,
        title=reader.text("title", "add a line such as “title: Words people mix up”"),
        version=reader.matching("version", _PACK_VERSION, "1", "write it like 1.2.0"),
        language=reader.matching("lang", _LANGUAGE, "en", "write a language tag such as en"),
        license=reader.text("license", "add a line such as “license: CC0-1.0”")
        or "LicenseRef-unknown",
        summary=reader.text("summary"),
        authors=tuple(reader.authors()),
        subjects=tuple(text for text, _ in reader.texts("subjects")),
        formerly=tuple(reader.former_ids(pack_id)),
        lines={name: _line(node) for name, node in fields.items()},
    )


class _Fields:
    """The fields by name, each read as what it has to be."""

    def __init__(self, fields: dict[str, "Node"], findings: Findings) -> None:
        self._fields = fields
        self._findings = findings

    def text(self, name: str, cure_if_missing: str | None = None) -> str | None:
        node = self._fields.get(name)
        value = None if node is None else self._scalar(node, f"the header field {quoted(name)}")
        if value is None and cure_if_missing:
            self._findings.warning(
                1 if node is None else _line(node),
                f"the header has no {name}",
                cure_if_missing,
            )
        return value

    def matching(self, name: str, pattern: re.Pattern[str], default: str, cure: str) -> str:
        value = self.text(name, cure)
        if value is None or pattern.match(value):
            return value or default
        self._findings.error(
            _line(self._fields[name]), f"{quoted(value)} is no {name} of a pack", cure
        )
        return default

    def texts(self, name: str) -> Iterator[tuple[str, int]]:
        for node in self._items(name):
            value = self._scalar(node, f"an entry of {quoted(name)}")
            if value is not None:
                yield value, _line(node)

    def former_ids(self, pack_id: str | None) -> Iterator[str]:
        seen = {pack_id}
        for text, line in self.texts("formerly"):
            if text in seen or not PACK_ID.match(text):
                self._findings.warning(
                    line,
                    f"{quoted(text)} is no id that this pack can have had before",
                    "write the ids that it had, such as “formerly: [org.example.old]”",
                )
                continue
            seen.add(text)
            yield text

    def authors(self) -> Iterator[Author]:
        for node in self._items("authors"):
            fields = _pairs(node) or {"name": node}
            role = fields.get("role")
            name = fields.get("name")
            known = AuthorRole.AUTHOR
            if role is not None:
                value = self._scalar(role, "a role") or ""
                if value in set(AuthorRole):
                    known = AuthorRole(value)
                else:
                    self._findings.warning(
                        _line(role),
                        f"the role {quoted(value)} is not known",
                        f"write one of these: {', '.join(AuthorRole)}",
                    )
            text = None if name is None else self._scalar(name, "a name")
            if text is None:
                self._findings.error(
                    _line(node), "an author has no name", "write {name: …, role: author}"
                )
            else:
                yield Author(text, known)

    def _items(self, name: str) -> list["Node"]:
        node = self._fields.get(name)
        if node is None:
            return []
        return list(node.value) if _kind(node) == "sequence" else [node] if node.value else []

    def _scalar(self, node: "Node", what: str) -> str | None:
        if _kind(node) != "scalar":
            self._findings.error(_line(node), f"{what} has to be a text", "write it on one line")
            return None
        return cleaned(node.value) or None


def _fields(header: str, path: Path, findings: Findings) -> dict[str, "Node"]:
    import yaml

    try:
        _refuse_traps(header, path)
        node = yaml.compose(header, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # ValueError, OverflowError: an escape such as "\\UFFFFFFFF" names no character.
        mark = getattr(error, "problem_mark", None)
        error_line = 1 if mark is None else int(mark.line) + 2
        raise ImportFailed(
            path,
            f"the header is not valid YAML ({getattr(error, 'problem', None) or 'a bad character'})",
            "write “name: value” on each line; put a value with a colon in quotes",
            error_line,
        ) from error
    if node is None or _kind(node) != "mapping":
        raise ImportFailed(path, "the header holds no fields", _EXAMPLE, 1)
    seen = set()
    for key, _ in node.value:
        name = str(key.value)
        if name in seen:
            findings.warning(
                _line(key),
                f"the header field {quoted(name)} is given twice and the last counts",
                "keep one of them",
            )
        seen.add(name)
    return _pairs(node)


def _refuse_traps(header: str, path: Path) -> None:
    import yaml

    depth = 0
    for event in yaml.parse(header, Loader=yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        trap = None
        if getattr(event, "anchor", None) is not None:
            trap = "an anchor or an alias (& or *)"
        elif getattr(event, "tag", None) is not None:
            trap = "a tag (!)"
        elif depth > _DEEPEST:
            trap = "lists within lists within lists"
        if trap:
            raise ImportFailed(
                path,
                f"the header uses {trap}, which a pack may not",
                "write the value itself, in quotes if it begins with such a mark",
                _line(event),
            )


def _pairs(node: "Node") -> dict[str, "Node"]:
    if _kind(node) != "mapping":
        return {}
    return {key.value: value for key, value in node.value if _kind(key) == "scalar"}


def _check_version(fields: dict[str, "Node"], path: Path) -> None:
    newer = "update diffstudy: a newer version reads this pack"
    node = fields.get(VERSION_KEY)
    if node is None:
        raise ImportFailed(path, "the header does not say that this is a pack", _EXAMPLE, 1)
    if not re.fullmatch(r"1(\.[0-9]+)?", str(node.value)):
        shown = quoted(str(node.value)[:20])
        raise ImportFailed(
            path, f"the pack has format version {shown}, this program reads 1", newer, _line(node)
        )
    wanted = fields.get("requires")
    if wanted is not None and wanted.value:
        raise ImportFailed(path, "the pack needs what this program lacks", newer, _line(wanted))


def _kind(node: "Node") -> str:
    """Scalar, sequence or mapping."""
    return str(getattr(node, "id", ""))


def _line(part: "Node | Event") -> int:
    """The line of the file; the parser counts from 0 and does not see the ``---``."""
    mark = part.start_mark
    return 1 if mark is None else int(mark.line) + 2
