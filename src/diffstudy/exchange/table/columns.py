"""The columns and rows of the table, and how a cell is guarded against being computed."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from diffstudy.domain.comparison import PLAIN, Attribution, Lineage

COLUMNS: Final = ("comparison", "section", "term", "aspect", "text", "note", "id", "more")
NEEDED: Final = frozenset({"comparison", "section", "text"})
"""A table that has these columns is one of ours."""

_FORMULA = re.compile(r"'*[=+\-@]")


class Section(StrEnum):
    """What a row says; the word stands in the column "section"."""

    PACK = "pack"
    AUTHOR = "author"
    SUBJECT = "subject"
    COMPARISON = "comparison"
    TERM = "term"
    VERDICT = "verdict"
    TIP = "tip"
    DIFFERENCE = "difference"
    CHART = "chart"
    DEFINITION = "definition"
    EXAMPLE = "example"
    QUESTION = "question"
    QUIZ = "quiz"
    BYLINE = "byline"
    UPDATED = "updated"
    SOURCE = "source"
    PREVIOUS = "previous"
    NEXT = "next"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Args:
        comparison: the name of the comparison that it belongs to; empty for the pack.
        term: the headword that it speaks of.
        aspect: a short title: of a difference, a chart row, a sense, or a reader's question.
        note: the reason of a quiz line, the address of a source.
        id: the key of the item without that of the pack.
        more: what has no column of its own.
        line: where it stands in the file, counted from 1.
    """

    section: str
    text: str = ""
    comparison: str = ""
    term: str = ""
    aspect: str = ""
    note: str = ""
    id: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    line: int = 0


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (formats.md 3.6)."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def more_of(
    lineage: Lineage = PLAIN,
    attribution: Attribution | None = None,
    line: int | None = None,
    **others: Any,
) -> dict[str, Any]:
    """Return what has no column, by name; nothing that says only what is usual."""
    said: dict[str, Any] = {
        "rev": lineage.rev if lineage.rev != 1 else None,
        "formerly": list(lineage.formerly) or None,
        "extra": lineage.extra or None,
        "line": line,
        **others,
    }
    if attribution is not None:
        said["confidence"] = attribution.confidence if attribution.confidence != 1 else None
        said["reason"] = attribution.reason or None
        said["line"] = attribution.line
    return {name: value for name, value in said.items() if value is not None}


def more_text(more: Mapping[str, Any]) -> str:
    """Return it as the text of a cell; empty for nothing."""
    return json.dumps(more, ensure_ascii=False) if more else ""


def lineage_of(more: Mapping[str, Any]) -> Lineage:
    """Return the lineage in a column "more".

    Raises:
        ValueError: a member of it is of another type.
    """
    formerly = _typed(more, "formerly", list) or []
    if not all(isinstance(each, str) for each in formerly):
        raise ValueError("“formerly” in the column “more” is not a list of ids")
    rev = _typed(more, "rev", int)
    return Lineage(1 if rev is None else rev, tuple(formerly), _typed(more, "extra", str) or "")


def attribution_of(more: Mapping[str, Any]) -> Attribution:
    """Return the attribution in a column "more".

    Raises:
        ValueError: a member of it is of another type, or the confidence is no share.
    """
    confidence = more.get("confidence", 1.0)
    if isinstance(confidence, bool) or not isinstance(confidence, int | float):
        # No TypeError: the file is wrong and not the program, and its row is refused.
        raise ValueError("“confidence” in the column “more” is not a number")  # noqa: TRY004
    if not 0 <= confidence <= 1:
        raise ValueError("“confidence” in the column “more” is not between 0 and 1")
    return Attribution(float(confidence), _typed(more, "reason", str) or "", line_of(more))


def line_of(more: Mapping[str, Any]) -> int | None:
    """Return the line of the page from which the item came; raises ValueError."""
    found: int | None = _typed(more, "line", int)
    return found


def _typed(more: Mapping[str, Any], name: str, kind: type) -> Any:
    value = more.get(name)
    if value is not None and (not isinstance(value, kind) or isinstance(value, bool)):
        raise ValueError(f"“{name}” in the column “more” is not what diffstudy writes there")
    return value
