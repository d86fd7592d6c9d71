"""Ids: those that an author wrote, and those that a place has until somebody writes one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from diffstudy.domain.comparison import Lineage
from diffstudy.domain.keys import DefaultNames, slug
from diffstudy.exchange.markdown.findings import Findings, quoted
from diffstudy.exchange.markdown.inline import Attributes

_ITEM_ID = re.compile(r"[a-z0-9]+(?:[._-]+[a-z0-9]+)*\Z")
_LONGEST = 260
_MOST_FORMER = 20


@dataclass(frozen=True, slots=True)
class MissingId:
    """A place without an id.

    Args:
        line: the line that the mark belongs to, counted from 1.
        id: what the place is called as long as nobody writes another id there.
        in_cell: whether the line is a row of a chart, whose first cell takes the mark.
    """

    line: int
    id: str
    in_cell: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A thing that needs an id.

    Args:
        said: what stands in braces behind it.
        default: the text of which its id is made where none is written.
        line: where the thing begins.
        last: the line that the mark belongs to.
    """

    said: Attributes
    default: str
    line: int
    last: int


class Names:
    """Gives out ids for the whole file and remembers the places that have none."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.missing: list[MissingId] = []

    def name(self, things: Iterable[Wanted], *, in_cell: bool = False) -> list[str]:
        """Return the ids of the things of one list.

        Written ones are given out first, so that no default takes one away.
        """
        listed = list(things)
        defaults = DefaultNames()
        names: list[str | None] = []
        for each in listed:
            name = self.written(each.said, each.line)
            if name is not None and name in defaults.taken:
                self._findings.warning(
                    each.line,
                    f"the id {quoted(name)} is used twice in this list",
                    "give each its own id",
                )
                names.append(None)
                continue
            names.append(name)
            defaults.taken.update([] if name is None else [name])
        return [
            self._default(each, defaults, in_cell=in_cell) if name is None else name
            for each, name in zip(listed, names, strict=True)
        ]

    def written(self, said: Attributes, line: int) -> str | None:
        """Return the id that an author wrote, None where there is none that may be one."""
        if said.odd is not None:
            self._findings.warning(
                line,
                f"{quoted(said.odd)} within the braces means nothing",
                "write {#id}, {#id formerly=old rev=2} or {.class} there, "
                "and a backslash before a brace that is text",
            )
        if said.id is None or (_ITEM_ID.match(said.id) and len(said.id) <= _LONGEST):
            return said.id
        self._findings.warning(
            line,
            f"{quoted(said.id)} is no id",
            f"use lower-case letters, digits and hyphens, such as {{#{slug(said.id)}}}",
        )
        return None

    def lineage(self, said: Attributes, prefix: str, line: int) -> Lineage:
        """Return what an author says of an item beside its content.

        Args:
            prefix: what the keys of its list begin with.
        """
        formerly = []
        for name in said.formerly[:_MOST_FORMER]:
            if _ITEM_ID.match(name) and len(name) <= _LONGEST:
                formerly.append(prefix + name)
            else:
                self._findings.warning(
                    line,
                    f"{quoted(name)} is no id that anything can have had",
                    "write {#id formerly=old-id}, with commas between several",
                )
        return Lineage(said.rev, tuple(dict.fromkeys(formerly)))

    def _default(self, thing: Wanted, defaults: DefaultNames, *, in_cell: bool) -> str:
        name = defaults.name(thing.default)
        if thing.said.id is None:
            self.missing.append(MissingId(thing.last, name, in_cell))
        return name
