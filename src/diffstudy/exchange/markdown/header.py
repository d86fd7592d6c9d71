"""The header of a hand-written pack: YAML in which every value is text, read without a trap.

``version: 1.10`` stays 1.10 and ``no`` stays text.
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
from diffstudy.exchange.markdown.beside import LEVELS
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.header_yaml import HEADER_EXAMPLE, fields_of, kind, line_of, pairs

if TYPE_CHECKING:
    from yaml.nodes import Node

VERSION_KEY = "diffpack"
PACK_ID = re.compile(r"(urn:uuid:[0-9a-f-]{36}|[a-z0-9]+([.-][a-z0-9]+)+)\Z")
_PACK_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")

_LIMIT = 64_000
_READ = (
    "id",
    "version",
    "title",
    "lang",
    "license",
    "summary",
    "authors",
    "subjects",
    "level",
    "formerly",
)
_LEFT_OUT = ("revised", "attribution")
_HEADER = re.compile(
    r"---[ \t]*\n(.*?)(?:^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE
)


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
    levels: tuple[str, ...] = ()
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
        raise ImportFailed(path, "the pack has no header", HEADER_EXAMPLE, 1)
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
    fields = fields_of(header, path, findings)
    _check_version(fields, path)
    for name, node in fields.items():
        if name in _LEFT_OUT:
            findings.note(
                line_of(node),
                f"the header field {quoted(name)} is left out by this version",
                "the rest of the pack is whole",
            )
        elif name not in (*_READ, VERSION_KEY, "requires"):
            near = get_close_matches(name, _READ, 1)
            cure = f"write {quoted(near[0])} if you meant that" if near else "remove it"
            findings.warning(line_of(node), f"the header field {quoted(name)} is not known", cure)
    reader = _Fields(fields, findings)
    pack_id = reader.text("id")
    if pack_id is not None and not PACK_ID.match(pack_id):
        raise ImportFailed(
            path,
            f"{quoted(pack_id)} is no id of a pack",
            "write lower-case words with dots between them, such as org.example.name",
            line_of(fields["id"]),
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
        levels=tuple(reader.levels()),
        formerly=tuple(reader.former_ids(pack_id)),
        lines={name: line_of(node) for name, node in fields.items()},
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
                1 if node is None else line_of(node),
                f"the header has no {name}",
                cure_if_missing,
            )
        return value

    def matching(self, name: str, pattern: re.Pattern[str], default: str, cure: str) -> str:
        value = self.text(name, cure)
        if value is None or pattern.match(value):
            return value or default
        self._findings.error(
            line_of(self._fields[name]), f"{quoted(value)} is no {name} of a pack", cure
        )
        return default

    def texts(self, name: str) -> Iterator[tuple[str, int]]:
        for node in self._items(name):
            value = self._scalar(node, f"an entry of {quoted(name)}")
            if value is not None:
                yield value, line_of(node)

    def levels(self) -> Iterator[str]:
        for text, line in self.texts("level"):
            if text in LEVELS:
                yield text
            else:
                self._findings.warning(
                    line,
                    f"the level {quoted(text)} is not known",
                    f"write one of these: {', '.join(LEVELS)}",
                )

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
            fields = pairs(node) or {"name": node}
            role = fields.get("role")
            name = fields.get("name")
            known = AuthorRole.AUTHOR
            if role is not None:
                value = self._scalar(role, "a role") or ""
                if value in set(AuthorRole):
                    known = AuthorRole(value)
                else:
                    self._findings.warning(
                        line_of(role),
                        f"the role {quoted(value)} is not known",
                        f"write one of these: {', '.join(AuthorRole)}",
                    )
            text = None if name is None else self._scalar(name, "a name")
            if text is None:
                self._findings.error(
                    line_of(node), "an author has no name", "write {name: …, role: author}"
                )
            else:
                yield Author(text, known)

    def _items(self, name: str) -> list["Node"]:
        node = self._fields.get(name)
        if node is None:
            return []
        return list(node.value) if kind(node) == "sequence" else [node] if node.value else []

    def _scalar(self, node: "Node", what: str) -> str | None:
        if kind(node) != "scalar":
            self._findings.error(line_of(node), f"{what} has to be a text", "write it on one line")
            return None
        return cleaned(node.value) or None


def _check_version(fields: dict[str, "Node"], path: Path) -> None:
    newer = "update diffstudy: a newer version reads this pack"
    node = fields.get(VERSION_KEY)
    if node is None:
        raise ImportFailed(path, "the header does not say that this is a pack", HEADER_EXAMPLE, 1)
    if not re.fullmatch(r"1(\.[0-9]+)?", str(node.value)):
        shown = quoted(str(node.value)[:20])
        raise ImportFailed(
            path, f"the pack has format version {shown}, this program reads 1", newer, line_of(node)
        )
    wanted = fields.get("requires")
    if wanted is not None and wanted.value:
        raise ImportFailed(path, "the pack needs what this program lacks", newer, line_of(wanted))
