"""What a comparison and a pack say beside their texts: flags, tags, sources of facts, level.

Flags have a field of their own; the others are members that the comparison or the pack keeps
(`Lineage.extra`), under the names that they have in pack.json.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from diffstudy.exchange.characters import cleaned
from diffstudy.exchange.kept_members import as_text, members
from diffstudy.exchange.markdown.findings import Findings, quoted

FLAGS = (
    "draft", "needs-review", "disputed", "simplified", "regional", "outdated", "sensitive",
    "imported",
)  # fmt: skip
LEVELS = ("primary", "secondary", "undergraduate", "professional", "general")

_TAG = re.compile(r"[^\s{},#.=\\`*_\[\]<>&!|:~^\"'()-][^\s{},#=\\`*_\[\]<>&!|:~^\"'()]*\Z")
_MOST_TAGS = 20
_MOST_REFERENCES = 50

Reference = tuple[str | None, str]
"""A fact, where one is named, and where it was looked up."""


def said_flags(classes: Iterable[str], line: int, findings: Findings) -> tuple[str, ...]:
    """Return the flags behind the title of a comparison: ``{#id .regional .disputed}``."""
    flags = []
    for each in dict.fromkeys(classes):
        if each in FLAGS:
            flags.append(each)
        else:
            findings.warning(
                line, f"the flag {quoted(each)} is not known", f"write one of: {', '.join(FLAGS)}"
            )
    return tuple(flags)


def said_tags(tags: Sequence[str], line: int, findings: Findings) -> tuple[str, ...]:
    """Return the tags behind the title of a comparison: ``{#id tags=migration,school}``."""
    good = tuple(dict.fromkeys(each for each in tags if _TAG.match(each)))
    if len(good) < len(tags) or len(good) > _MOST_TAGS:
        findings.warning(
            line,
            "some of the tags cannot be kept",
            f"write words with commas and no blanks between them, each once, {_MOST_TAGS} at most",
        )
    return good[:_MOST_TAGS]


def kept_by_comparison(tags: Sequence[str], references: Sequence[Reference]) -> str:
    """Return tags and sources as a comparison keeps them."""
    kept: dict[str, Any] = {}
    if tags:
        kept["tags"] = list(tags)
    if references:
        kept["references"] = [
            {"source": source} if fact is None else {"fact": fact, "source": source}
            for fact, source in references
        ]
    return as_text(kept)


def kept_by_pack(levels: Sequence[str]) -> str:
    """Return the level of a pack as it keeps it."""
    return as_text({"level": list(levels)} if levels else {})


def tags_of(extra: str) -> tuple[str, ...]:
    """Return the tags that a comparison keeps and that Markdown can say."""
    tags = [each for each in _strings(members(extra).get("tags")) if _TAG.match(each)]
    return tuple(dict.fromkeys(tags))[:_MOST_TAGS]


def references_of(extra: str) -> tuple[Reference, ...]:
    """Return the sources that a comparison keeps, in their order."""
    found = members(extra).get("references")
    said: list[Reference] = []
    for each in found if isinstance(found, list) else ():
        source = each.get("source") if isinstance(each, dict) else None
        fact = each.get("fact") if isinstance(each, dict) else None
        if isinstance(source, str) and cleaned(source):
            named = cleaned(fact) if isinstance(fact, str) else ""
            said.append((named or None, cleaned(source)))
    return tuple(said[:_MOST_REFERENCES])


def levels_of(extra: str) -> tuple[str, ...]:
    """Return the levels that a pack keeps."""
    return tuple(each for each in _strings(members(extra).get("level")) if each in LEVELS)


def sayable_of_comparison(extra: str) -> str:
    """Return the kept members of a comparison that Markdown can say."""
    return kept_by_comparison(tags_of(extra), references_of(extra))


def sayable_of_pack(extra: str) -> str:
    """Return the kept members of a pack that Markdown can say."""
    return kept_by_pack(levels_of(extra))


def _strings(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
