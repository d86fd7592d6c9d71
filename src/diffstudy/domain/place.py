"""Where something stands in a comparison: names that an edit of it can be kept under.

An item is called by its key where its pack gave it one, and by its words in the pack where not;
either way it keeps its name while a learner rewords it.
"""

from dataclasses import dataclass
from enum import StrEnum

from diffstudy.domain.comparison import (
    ChartRow,
    Example,
    FaqEntry,
    KeyDifference,
    QuizLine,
    Sense,
)

WHOSE = "whose"
"""The field of a definition that says whose it is; its value is a `Whose`."""

ORDER = "order"
"""The field of a section, and of no item, that has the names of its items in their order."""

_CELL = "cell@"


class Section(StrEnum):
    """A part of a comparison."""

    HEAD = "head"
    DIFFERENCE = "difference"
    CHART = "chart"
    SENSE = "sense"
    EXAMPLE = "example"
    FAQ = "faq"
    QUIZ = "quiz"


TEXT_FIELDS: dict[Section, tuple[str, ...]] = {
    Section.HEAD: ("verdict", "tip"),
    Section.DIFFERENCE: ("aspect", "text"),
    Section.CHART: ("aspect",),
    Section.SENSE: ("label", "definition"),
    Section.EXAMPLE: ("text",),
    Section.FAQ: ("question", "answer"),
    Section.QUIZ: ("prompt", "answer_key", "why"),
}
"""The fields that hold a text, by their names in the domain; cells are named by `cell_field`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field of an item, or the item as a whole.

    Args:
        item: name of the item, see the module; "" in the head.
        field: "" for the item as a whole.
    """

    section: Section
    item: str = ""
    field: str = ""

    @property
    def whole(self) -> "Place":
        """The item that the field belongs to."""
        return Place(self.section, self.item)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose definition it is said to be, and how sure that is; see `Attribution`."""

    term_key: str | None
    confidence: float = 1.0
    reason: str = ""


Item = KeyDifference | ChartRow | Sense | Example | FaqEntry | QuizLine
"""What a section holds several of."""

Value = str | Whose | Item | None
"""What may stand in a place; None for an empty field, or an item that is not there."""


def cell_field(term_key: str) -> str:
    """Return the field of a chart row that holds a term's cell, whichever side that is on."""
    return _CELL + term_key


def term_of_cell(field: str) -> str | None:
    """Return the term whose cell a field holds; None for another field."""
    return field.removeprefix(_CELL) if field.startswith(_CELL) else None


def item_text(item: Item) -> str:
    """Return the words that an item is known by."""
    match item:
        case KeyDifference() | Example():
            return item.text
        case ChartRow():
            cells = " | ".join(cell or "–" for cell in item.cells)
            return f"{item.aspect}: {cells}" if item.aspect else cells
        case Sense():
            return item.definition
        case FaqEntry():
            return item.question
        case QuizLine():
            return item.prompt
