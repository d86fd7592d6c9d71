"""The YAML of a header, taken apart into fields with their lines.

Anchors, aliases and tags, by which a few lines of YAML become gigabytes or objects, are refused.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from diffstudy.domain.errors import ImportFailed
from diffstudy.exchange.markdown.findings import Findings, quoted

if TYPE_CHECKING:
    from yaml.events import Event
    from yaml.nodes import Node

HEADER_EXAMPLE = (
    "begin the file with lines such as “---”, “diffpack: 1”, “id: org.example.name”, “---”"
)

_DEEPEST = 4


def fields_of(header: str, path: Path, findings: Findings) -> dict[str, "Node"]:
    """Return the fields by name.

    Raises:
        ImportFailed: it is no YAML, or uses what is refused.
    """
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
    if node is None or kind(node) != "mapping":
        raise ImportFailed(path, "the header holds no fields", HEADER_EXAMPLE, 1)
    seen = set()
    for key, _ in node.value:
        name = str(key.value)
        if name in seen:
            findings.warning(
                line_of(key),
                f"the header field {quoted(name)} is given twice and the last counts",
                "keep one of them",
            )
        seen.add(name)
    return pairs(node)


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
                line_of(event),
            )


def pairs(node: "Node") -> dict[str, "Node"]:
    """Return the fields of a mapping by name; none where it is no mapping."""
    if kind(node) != "mapping":
        return {}
    return {key.value: value for key, value in node.value if kind(key) == "scalar"}


def kind(node: "Node") -> str:
    """Scalar, sequence or mapping."""
    return str(getattr(node, "id", ""))


def line_of(part: "Node | Event") -> int:
    """The line of the file; the parser counts from 0 and does not see the ``---``."""
    mark = part.start_mark
    return 1 if mark is None else int(mark.line) + 2
